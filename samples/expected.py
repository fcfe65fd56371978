"""What an audit of the sample must say, and the README of what was planted."""

import csv
import io
from collections import Counter
from pathlib import Path

from samples.bureau import NAME
from samples.corrections import FOLDER, Following
from samples.records import Sample

FINDINGS = (
    "rule_id",
    "clock",
    "subject_kind",
    "subject_no",
    "person_no",
    "unit_code",
    "flow",
    "severity",
    "breach_at",
    "planted",
)
LOOKALIKES = ("rule_id", "clock", "subject_no", "person_no", "verdict", "why")
INTAKE = ("file", "sheet", "table_name", "n_read", "n_accepted", "n_quarantined", "n_duplicate", "n_dropped")
AFTER = ("rule_id", "clock", "subject_kind", "subject_no", "person_no", "unit_code", "verdict", "breach_at", "planted")
STEPS = ("rule_id", "clock", "subject_no", "person_no", "status", "verdict", "at", "due_on")
VERDICTS = {
    "met": "合规", "exempt": "豁免", "pending": "未到期", "borderline": "临界", "unknown": "无法判断",
    "out of scope": "不在检查范围",
}  # fmt: skip


def write_expected(folder: Path, sample: Sample, counts: list[dict]) -> None:
    """expected/ holds the findings, the look-alikes and the intake; README.md lists each kind with its count."""
    expected = folder / "expected"
    expected.mkdir(exist_ok=True)
    _write(expected / "findings.csv", FINDINGS, sorted(sample.findings, key=_identity))
    _write(expected / "lookalikes.csv", LOOKALIKES, sorted(sample.lookalikes, key=_identity))
    _write(expected / "intake.csv", INTAKE, sorted(counts, key=lambda count: (count["file"], count["sheet"])))
    (folder / "README.md").write_text(_readme(sample, counts), encoding="utf-8", newline="\n")


def write_following(folder: Path, month: Following) -> None:
    """expected/ holds the steps that people took after the release, and what the month after must say of them."""
    _write(folder / "expected" / "steps.csv", STEPS, month.steps)
    _write(folder / "expected" / "after_corrections.csv", AFTER, sorted(month.expected, key=_identity))


def _identity(row: dict) -> tuple:
    return row["rule_id"], row["clock"], row["subject_no"], row["person_no"], row.get("why", "")


def _write(path: Path, columns: tuple[str, ...], rows: list[dict]) -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def _readme(sample: Sample, counts: list[dict]) -> str:
    """The README in Chinese: what the folder is, the files, each kind planted and each look-alike."""
    parts = [
        _opening(sample),
        _files(counts),
        _totals(sample),
        "## 预埋的问题\n",
        _kinds(sample.findings, _planted_line),
    ]
    parts += ["## 预埋的合法情形（看似问题，不得报出）\n", _kinds(sample.lookalikes, _lawful_line)]
    return "\n".join(parts).rstrip("\n") + "\n"


def _opening(sample: Sample) -> str:
    n = {name: len(rows) for name, rows in sample.tables.items()}
    return f"""# 示例数据

本目录由 `mingjing sample` 生成，请勿手工修改。全部内容均为虚构：{NAME}并不存在，
数据中没有任何公民的姓名、身份证件号码、电话或住址。

一个市局、四个分局、二十四个所队；2026 年 7 月 1 日至 10 月 31 日的警情 {n["incidents"]} 条及其后续：
案件 {n["cases"]} 件、案件节点 {n["case_events"]} 条、强制措施 {n["measures"]} 条、行政处罚 {n["penalties"]} 条、
涉案财物 {n["property_items"]} 件、罚没款 {n["money_flows"]} 笔、回访 {n["visits"]} 次、
信访 {n["petitions"]} 件、豁免 {n["exemptions"]} 份。

以 2026 年 10 月为考核月、2026-11-01 00:00:00 为核查时点。背景数据在全部四十八条规则下都合法；
问题和形似问题的合法情形是另外预埋的，数目不随警情数变化。

- `expected/findings.csv`：必须且只能报出的问题。
- `expected/lookalikes.csv`：不得报出的合法情形及应得的结论。
- `expected/intake.csv`：每个文件（工作表）应读入、接收、隔离、重复、剔除的行数。

`{FOLDER}/` 是下一个月的导出（本月的审计不读子目录）：发布之后更正的记录和新发生的事。本月发布后，把
`expected/steps.csv` 所列的办理步骤记入台账，再以 `{FOLDER}/` 审计 2026 年 11 月：

- `expected/after_corrections.csv`：XT-03、ZG-01 两条规则应得的结论；`breached` 必须且只能报出这些。
"""


def _files(counts: list[dict]) -> str:
    lines = ["## 导出文件\n", "| 文件 | 工作表 | 行数 | 重复行 | 合计行 | 应隔离 |", "|---|---|---:|---:|---:|---:|"]
    for count in counts:
        numbers = " | ".join(str(count[name]) for name in ("n_read", "n_duplicate", "n_dropped", "n_quarantined"))
        lines.append(f"| {count['file']} | {count['sheet'] or '—'} | {numbers} |")
    return "\n".join(lines) + "\n"


def _totals(sample: Sample) -> str:
    planted = Counter((row["rule_id"], row["clock"]) for row in sample.findings)
    lawful = Counter((row["rule_id"], row["clock"]) for row in sample.lookalikes)
    lines = ["## 合计\n", "| 规则 | 时限 | 预埋问题 | 合法情形 |", "|---|---|---:|---:|"]
    lines += [
        f"| {rule} | {clock or '—'} | {planted[rule, clock]} | {lawful[rule, clock]} |"
        for rule, clock in sorted(planted | lawful)
    ]
    lines.append(f"| 合计 | | {planted.total()} | {lawful.total()} |")
    return "\n".join(lines) + "\n"


def _kinds(rows: list[dict], line) -> str:
    """Each kind once, with how often it was planted."""
    kinds = Counter((row["rule_id"], row["clock"], line(row)) for row in rows)
    lines = ["| 规则 | 时限 | 情形 | 数目 |", "|---|---|---|---:|"]
    lines += [f"| {rule} | {clock or '—'} | {text} | {n} |" for (rule, clock, text), n in sorted(kinds.items())]
    return "\n".join(lines) + "\n"


def _planted_line(row: dict) -> str:
    return f"{row['planted']}（{row['severity']}，{row['flow']}）"


def _lawful_line(row: dict) -> str:
    return f"{row['why']}（{VERDICTS[row['verdict']]}）"
