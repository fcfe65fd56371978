"""The rules on the terminal, and their pages in docs/rules: a list of all, or one with all that its file says."""

from pathlib import Path

from rich.markdown import Markdown, TableElement
from rich.table import Table

from checks import policy as policies
from checks.complaint import BadInput
from checks.policy import Policy
from checks.rules import page, rule_file
from checks.rules.rule_file import FIRST_DAY, Rule
from flows.display import OUT, say

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
