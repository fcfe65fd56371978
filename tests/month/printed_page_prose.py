"""What the sentences of report.html may say in numbers: each made anew from the Parquet files."""

from collections import Counter

from tests.month import printed_truth as truth
from tests.month.printed_law import law_marks
from tests.month.printed_page import WARNED_AT_MOST, common_note, months_drawn, shown
from tests.month.printed_page_data import CHECKS_AT_MOST, gravest
from tests.month.printed_prose import everywhere, parts, summary
from tests.month.printed_reports import by_problems, figures, unchecked
from tests.month.printed_truth import FLOWS, SEVERITIES, Month, count

ENDED = ("通过", "不合格", "无数据", "执行错误")


def page(m: Month) -> list[str]:
    """The sentences of report.html, but for its list of laws."""
    figure = {label: value for value, label in figures(m)}
    rest = _left_out(m)
    months, undrawn = months_drawn(m), by_problems(m)[40:]
    checks = Counter(row["status"] for row in m.rows("quality"))
    states = Counter(row["state"] for row in m.rows("quarantine"))
    aside = "、".join(f"{word}{count(states[word])}行" for word in ("待改正", "已改正", "改正未通过") if states[word])
    ended = "、".join(f"{word}{count(checks[word])}项" for word in ENDED if checks[word])
    return [
        *everywhere(m),
        *summary(m),
        *(f"{value} {label}" for label, value in figure.items() if label != "完成检查的规则"),
        f"{count(len(unchecked(m)))} /{count(len(m.rules))} 没有结论的规则",
        f"另有{count(m.whole['unknown'])}个应检对象因记录缺失、矛盾或者没有适用的法律依据，无法判断。",
        f"其余{count(len(undrawn))}条规则共{count(sum(rule['n'] for rule in undrawn))}件问题",
        f"不能直接比较：{law_marks(m, months, '（', '）')} 。",
        f"不能直接比较：{law_marks(m, months, '（', '）')}。",
        *_cards(m),
        f"此处列最紧急的{WARNED_AT_MOST}项，其余{count(len(m.rows('warnings')) - WARNED_AT_MOST)}项见",
        rest,
        f"每张表能不能用：{_uses(m)}",
        f"检查{count(checks.total())}项：{ended}。",
        _checks_cut(m),
        f"隔离的行：{aside}，",
        f"^本月数据不完整的单位：{count(len(m.rows('unit_gaps')))}处$",
        f"得分一栏没有另注的单位：{common_note(m)}。",
        *_laws(m),
        *_sources(m),
    ]


def _cards(m: Month) -> list[str]:
    return [
        f"{count(len(own))} {name} 红色{count(sum(row['severity'] == '红' for row in own))}"
        for name, own in m.urgency.items()
    ]


def _left_out(m: Month) -> str:
    listed = shown(m)
    known = {row["finding_id"] for row in listed}
    rest = [row for row in m.rows("findings") if row["finding_id"] not in known]
    rules = Counter(row["rule_id"] for row in rest)
    by_rule = "、".join(
        f"{rule['rule_id']} {count(rules[rule['rule_id']])}件" for rule in m.rules if rules[rule["rule_id"]]
    )
    return (
        f"问题共{count(len(m.listed()))}件，此处列{count(len(listed))}件（各单位、各规则轮流列出，先列等级高的），"
        f"其余{count(len(rest))}件见 问题清单.csv。其余的按等级：{parts(rest, 'severity', SEVERITIES, '色')}；"
        f"按增量存量：{parts(rest, 'flow', FLOWS)}；按规则：{by_rule}。"
    )


def _uses(m: Month) -> str:
    uses = Counter(row["verdict"] for row in m.rows("table_quality"))
    return "、".join(f"{word}{count(uses[word])}张" for word in ("不可用", "带病可用", "可用") if uses[word])


def _checks_cut(m: Month) -> str:
    failed = gravest(m)
    grave = Counter(row["severity"] for row in failed[CHECKS_AT_MOST:])
    told = "、".join(f"{word}{count(grave[word])}项" for word in ("阻断", "警告", "提示") if grave[word])
    rest = f"其余{count(len(failed) - CHECKS_AT_MOST)}项（{told}）见"
    return f"没有通过的检查共{count(len(failed))}项，此处列最重的{CHECKS_AT_MOST}项，{rest}"


def _laws(m: Month) -> list[str]:
    """The law of each rule word for word under its name."""
    laws = [row for row in m.rows("law_changes") if row["law"]]
    dated = [f"{truth.day(row['law_since'])}起 {row['law']}" for row in laws if row["law_since"]]
    return [*map(truth.rule, m.rules), *dated, *(row["law"] for row in laws), *(rule["question"] for rule in m.rules)]


def _sources(m: Month) -> list[str]:
    """The provenance, each as a line of its own, and the local numbers with the documents that set them."""
    equal = sum(row["ok"] for row in m.rows("reconciliation"))
    keys = ("period_start", "period_end", "version", "batch", "ruleset_hash", "release", "bureau")
    whole = [m.name, *(m.says[key] for key in keys if key in m.says)]
    return [
        *(f"^{line}$" for line in (*whole, truth.moment(m.as_of), f"第{m.says.get('release')}版")),
        *(f"^{row['document']}：{row['value']}{row['unit']}$" for row in m.rows("parameters")),
        f"数据勾稽{count(len(m.rows('reconciliation')))}项，其中相符{count(equal)}项。",
    ]
