"""The rules on the terminal: all of them in a table, or one of them with everything that its file says."""

from rich.console import Group
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from checks.complaint import BadInput
from checks.policy import Policy
from checks.rules import rule_file
from checks.rules.rule_file import FIRST_DAY, POLICY, VERBATIM, Rule, Version
from flows.display import OUT

CLASSES = {"R": "R 记录即可认定", "S": "S 筛查，须人工核实", "U": "U 单位指标，不计分"}
VERDICTS = {
    "met": "合规", "exempt": "豁免", "unknown": "无法判断", "borderline": "临界", "breached": "超期",
    "pending": "未到期", "out of scope": "不在范围",
}  # fmt: skip


def show(rule_id: str, policy: Policy) -> None:
    """The list, or the rule of that number, stands on the terminal."""
    rules = {rule.id: rule for rule in rule_file.read_all()}
    if not rule_id:
        OUT.print(_list(list(rules.values())))
    elif rule_id.upper() in rules:
        OUT.print(_page(rules[rule_id.upper()], policy))
    else:
        raise BadInput("没有这条规则", value=rule_id, advice="用 mingjing rules 查看全部规则编号")


def _list(rules: list[Rule]) -> Table:
    table = Table(title=f"规则 {len(rules)} 条", title_justify="left")
    for name in ("编号", "名称", "类别", "等级", "主题", "首个施行日"):
        table.add_column(name, no_wrap=name == "编号")
    for rule in rules:
        since = min(version.since for version in rule.law)
        table.add_row(rule.id, rule.name, rule.rule_class, rule.severity, rule.theme, _day(since))
    return table


def _page(rule: Rule, policy: Policy) -> Group:
    facts = f"类别 {CLASSES.get(rule.rule_class, rule.rule_class)}；等级 {rule.severity}；主题 {rule.theme}"
    parts = [
        Text(f"{rule.id} {rule.name}", style="bold"),
        Text(rule.question),
        Text(f"{facts}；适用法律按{rule.dated_by}确定"),
        *(_version(version, policy) for version in rule.law),
        *_listed("豁免情形", rule.exemptions),
        *_listed("可能误报", rule.false_positives),
        *_listed("本规则不判断", rule.not_decided),
        *_listed("样例", [_example(example) for example in rule.examples]),
        Text("SQL", style="bold"),
        Syntax(rule.sql.strip(), "sql", background_color="default"),
    ]
    return Group(*(part for each in parts for part in (each, Text(""))))


def _version(version: Version, policy: Policy) -> Text:
    """One version of the law: from when, for what, where it stands, what it says, and the numbers taken from it."""
    about = " ".join(part for part in (version.clock, version.applies_to) if part)
    text = Text(f"{_day(version.since)}{f'（{about}）' if about else ''}：", style="bold")
    text.append(f"《{version.instrument}》{version.article}\n  “{version.quote}”", style="not bold")
    if version.confidence != VERBATIM:
        text.append(f"\n  引文可信程度：{version.confidence}", style="not bold")
    for value in version.values.values():
        if value.startswith(POLICY):
            local = policy.parameters[value.removeprefix(POLICY)]
            said = f"\n  本地期限：{local.value} {local.unit}，依据《{local.document}》{local.document_no}"
            text.append(said, style="not bold")
    return text


def _example(example: dict) -> str:
    expected = example["expect"]
    verdict = expected.get("verdict", "") if isinstance(expected, dict) else expected
    return f"{example['it']} → {VERDICTS.get(verdict, verdict or '见规则文件')}"


def _listed(title: str, lines) -> list[Text]:
    """A heading with its lines below it; nothing where there are none."""
    if not lines:
        return []
    text = Text(title, style="bold")
    for line in lines:
        text.append(f"\n  · {line}", style="not bold")
    return [text]


def _day(day) -> str:
    return "未载明施行日" if day == FIRST_DAY else f"{day:%Y-%m-%d} 起施行"
