"""A rule as a page for people, in Markdown: docs/rules/ holds it and the terminal shows the same."""

from checks.policy import Policy
from checks.rules import examples, readiness
from checks.rules.law import named
from checks.rules.rule_file import FIRST_DAY, LAST_DAY, POLICY, VERBATIM, Need, Rule, Version

CLASSES = {"R": "R 记录即可认定", "S": "S 筛查，须人工核实", "U": "U 单位指标，不计分、不到人"}
VERDICTS = {
    "met": "合规", "exempt": "豁免", "unknown": "无法判断", "borderline": "临界", "breached": "超期或问题",
    "pending": "未到期", examples.OUT_OF_SCOPE: "不在范围",
}  # fmt: skip
EXPECTED = {
    "subject_no": "对象", "case_no": "案件", "person_no": "人员", "officer_no": "民警", "severity": "等级",
    "strict_due_at": "最早到期", "due_at": "到期",
    "done_at": "办理", "breach_at": "发生", "law_since": "依据施行日", "reason": "说明", "indicator": "指标",
    "period": "期间", "unit_code": "单位", "n": "总数", "x": "其中", "value": "数值", "expected": "比较值",
    "lower": "下限", "upper": "上限", "standing": "结果",
}  # fmt: skip
ROLES = {"scope": "范围", "start": "起算", "done": "完成", "present": "须有"}
GENERATED = "<!-- 由 mingjing rule pages 生成，请勿手工修改；内容在 sql/rules/{name} -->"


def markdown(rule: Rule, policy: Policy) -> str:
    """Everything that the rule's file says: its question, its law by date, what it needs, its examples, its SQL."""
    facts = f"{CLASSES[rule.rule_class]}；等级 {_severity(rule)}；主题 {rule.theme}；适用法律按{rule.dated_by}确定"
    sections = [
        f"# {rule.id} {rule.name}",
        rule.question,
        facts,
        "## 法律依据",
        *(_version(version, policy) for version in rule.law),
        *_listed("需要的数据", [_need(need) for need in rule.needs]),
        *_listed("豁免情形", rule.exemptions),
        *_listed("可能误报", rule.false_positives),
        *_listed("本规则不判断", rule.not_decided),
        f"## 样例（{len(rule.examples)} 个）",
        _examples(rule),
        "## SQL",
        f"```sql\n{rule.sql.strip()}\n```",
    ]
    return "\n\n".join(sections) + "\n"


def page(rule: Rule, policy: Policy) -> str:
    """The page as it stands in docs/rules/."""
    return f"{GENERATED.format(name=rule.path.name)}\n\n{markdown(rule, policy)}"


def index(rules: list[Rule]) -> str:
    """The list of all rules, each with a link to its page."""
    lines = [
        f"| [{r.id}]({r.id}.md) | {r.name} | {r.rule_class} | {r.severity} | {r.theme} | {r.question} |" for r in rules
    ]
    head = "| 编号 | 名称 | 类别 | 等级 | 主题 | 问题 |\n|---|---|---|---|---|---|"
    note = "类别：R 记录即可认定；S 筛查，每一条都须人工核实；U 单位指标，不计分、不到人。"
    title = f"# 规则（{len(rules)} 条）"
    return "\n\n".join([GENERATED.format(name=""), title, note, "\n".join([head, *lines])]) + "\n"


def _severity(rule: Rule) -> str:
    others = "".join(f"（{when} 时为{severity}）" for severity, when in rule.severity_when)
    return rule.severity + others


def _version(version: Version, policy: Policy) -> str:
    """One version: from when to when, for what, where it stands, what it says, and the numbers taken from it."""
    about = "，".join(part for part in (version.clock, version.applies_to) if part)
    lines = [f"**{since(version)}{f'（{about}）' if about else ''}** 《{version.instrument}》{version.article}"]
    lines.append(f"\n> {version.quote}")
    if version.confidence != VERBATIM:
        lines.append(f"\n引文可信程度：{version.confidence}")
    lines += [f"\n{_value(name, value, policy)}" for name, value in version.values.items() if value.startswith(POLICY)]
    stated = [f"{name} = {value}" for name, value in version.values.items() if not value.startswith(POLICY)]
    return "\n".join([*lines, *([f"\n数值：{'，'.join(stated)}"] if stated else [])])


def since(version: Version) -> str:
    """From when the version binds, and until when if its end is known."""
    start = "未载明施行日" if version.since == FIRST_DAY else f"{version.since:%Y-%m-%d} 起施行"
    return start if version.until == LAST_DAY else f"{start}，{version.until:%Y-%m-%d} 失效"


def _value(name: str, value: str, policy: Policy) -> str:
    local = policy.parameters.get(value.removeprefix(POLICY))
    if local is None:
        return f"{name}：{value}（政策文件里没有这个参数）"
    return f"{named(local)}：{local.value} {local.unit}，依据《{local.document}》{local.document_no}"


def _need(need: Need) -> str:
    ways = "，或".join("／".join(map(readiness.said, way)) for way in need.ways)
    clock = f"（{need.clock}）" if need.clock else ""
    return f"{ROLES[need.role]}{clock}：{ways}"


def _listed(title: str, lines) -> list[str]:
    """A heading with its lines below it; nothing where there are none."""
    return [f"## {title}", "\n".join(f"- {line}" for line in lines)] if lines else []


def _examples(rule: Rule) -> str:
    cells = [(each["it"], _data(each), _expect(each["expect"])) for each in rule.examples]
    rows = [f"| {' | '.join(map(_cell, row))} |" for row in cells]
    return "\n".join(["| 情形 | 数据 | 应得的结论 |", "|---|---|---|", *rows])


def _data(example: dict) -> str:
    """The rows of the example under their Chinese headings."""
    parts = [f"截至 {example['as_of']}"] if "as_of" in example else []
    for name, table in examples.tables().items():
        rows = example.get(name, [])
        for row in rows if isinstance(rows, list) else [rows]:
            headings = {column.name: column.heading for column in table.columns}
            said = "，".join(f"{headings.get(column, column)} {value}" for column, value in row.items())
            parts.append(f"{table.heading}：{said}")
    return "；".join(parts)


def _expect(expect) -> str:
    return "；".join(map(_one_expected, expect if isinstance(expect, list) else [expect]))


def _one_expected(each) -> str:
    """One verdict in words: the clock first, then what came of it, then what else must be so."""
    if isinstance(each, str):
        return VERDICTS[each]
    verdict = [VERDICTS[each["verdict"]]] if "verdict" in each else []
    others = [f"{EXPECTED[name]} {value}" for name, value in each.items() if name in EXPECTED]
    clock = f"{each['clock']}：" if each.get("clock") else ""
    return clock + "，".join([*verdict, *others])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
