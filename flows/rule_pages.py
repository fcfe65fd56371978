"""The rules on the terminal, and their pages in docs/rules: a list of all, or one with all that its file says."""

import datetime as dt
from pathlib import Path

from rich.markdown import Markdown, TableElement
from rich.table import Table

from checks import policy as policies
from checks.complaint import BadInput
from checks.policy import Policy
from checks.rules import law_check, page, rule_file
from checks.rules.rule_file import FIRST_DAY, Rule
from flows.display import OUT, listed, say

INDEX = "README.md"


class _WholeTable(TableElement):
    """A table of the page; Chinese has no spaces to break at, and a cell that is cut would hide what the page says."""

    def __rich_console__(self, console, options):
        for table in super().__rich_console__(console, options):
            for column in table.columns:
                column.overflow = "fold"
            yield table


class _Page(Markdown):
    """The page on the terminal."""

    elements = {**Markdown.elements, "table_open": _WholeTable}


def show(rule_id: str, policy: Policy) -> None:
    """The list, or the page of the rule of that number, stands on the terminal."""
    rules = {rule.id: rule for rule in rule_file.read_all()}
    if not rule_id:
        OUT.print(_list(list(rules.values())))
    elif rule_id.upper() in rules:
        OUT.print(_Page(page.markdown(rules[rule_id.upper()], policy)))
    else:
        raise BadInput("没有这条规则", value=rule_id, advice="用 mingjing rules 查看全部规则编号")


def check_law(rule_id: str, on: dt.date) -> None:
    """Of all rules, or of one: quotations that are not verbatim, versions that end soon, and the calendar's end."""
    rules = rule_file.read_all()
    if rule_id:
        rules = [rule for rule in rules if rule.id == rule_id.upper()]
        if not rules:
            raise BadInput("没有这条规则", value=rule_id, advice="用 mingjing rules 查看全部规则编号")
    n_versions = sum(len(rule.law) for rule in rules)
    unsure, soon = law_check.not_verbatim(rules), law_check.ending(rules, on)
    say(f"{len(rules)} 条规则，{n_versions} 个法律版本，按 {on:%Y-%m-%d} 计算。")
    listed(f"引文不是逐字的，{len(unsure)} 个：", [(_doubt(each), True) for each in unsure])
    listed(f"90 天内不再适用的，{len(soon)} 个：", [(_doubt(each), True) for each in soon])
    last_day = law_check.calendar_ends()
    is_near = law_check.is_near(last_day, on)
    lack = "；期限落在其后的，结论为无法判断。国务院的下一年放假通知发布后，请更新日历" if is_near else ""
    listed("工作日历：", [(f"到 {last_day:%Y-%m-%d} 为止{lack}", is_near)])


def _doubt(each: law_check.Doubt) -> str:
    """The rule, where its law stands, and what is the matter with it."""
    version = each.version
    about = "，".join(part for part in (version.clock, version.applies_to) if part)
    place = f"《{version.instrument}》{version.article}"
    return f"{each.rule.id} {each.rule.name}{f'（{about}）' if about else ''}：{place}　{each.why}"


def contents() -> dict[str, str]:
    """What the folder of pages holds, by file name: a page for each rule under the program's policy, and their list."""
    rules, policy = rule_file.read_all(), policies.read()
    return {INDEX: page.index(rules), **{f"{rule.id}.md": page.page(rule, policy) for rule in rules}}


def write(folder: Path) -> None:
    """The folder holds the pages as the rules are now, and no page of a rule that is gone."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = contents()
    for path in sorted(folder.glob("*.md")):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    say(f"{len(wanted) - 1} 条规则的说明页和目录已写入 {folder}。")


def _list(rules: list[Rule]) -> Table:
    table = Table(title=f"规则 {len(rules)} 条", title_justify="left")
    for name in ("编号", "名称", "类别", "等级", "主题", "首个施行日"):
        table.add_column(name, no_wrap=name == "编号")
    for rule in rules:
        first = min(version.since for version in rule.law)
        since = "未载明施行日" if first == FIRST_DAY else f"{first:%Y-%m-%d} 起施行"
        table.add_row(rule.id, rule.name, rule.rule_class, rule.severity, rule.theme, since)
    return table
