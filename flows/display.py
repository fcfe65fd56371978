"""What the terminal shows: how far a run has come, and what came out of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from checks import machine
from checks.run import Run
from flows import progress
from flows.summary import FLOWS, Summary

COLOURS = {"发现问题": "red", "执行错误": "bold red", "数据不足": "yellow", "无可检对象": "dim", "通过": "green"}

COLUMNS = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())

OUT = Console(highlight=False)
ERRORS = Console(stderr=True, highlight=False)


def say(text: str) -> None:
    """The text stands on the terminal as it is."""
    OUT.print(Text(text))


def means(run: Run) -> None:
    """What of the machine the run will use stands on the terminal's error stream, beside its progress."""
    scratch = run.warehouse / machine.SCRATCH
    ERRORS.print(Text(f"{run.means.in_words()}；临时文件放在 {scratch}，结束时删除。"), soft_wrap=True)


def complain(text: str) -> None:
    """The complaint stands on the terminal's error stream, its first line in red."""
    first, _, rest = text.partition("\n")
    ERRORS.print(Text(first, style="bold red"), soft_wrap=True)
    if rest:
        ERRORS.print(Text(rest), soft_wrap=True)


def listed(title: str, lines: list[tuple[str, bool]]) -> None:
    """The lines stand under their title, those that are wrong marked and in red."""
    OUT.print(Text(title, style="bold"))
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=3, justify="right")
    grid.add_column(overflow="fold")
    for text, is_wrong in lines:
        grid.add_row("×" if is_wrong else "", Text(text, style="red" if is_wrong else ""))
    if lines:
        OUT.print(grid)


@contextmanager
def working() -> Iterator[None]:
    """Inside, the rooms of the run are shown as it passes through them, with a bar on a terminal, else line by line."""
    with Progress(*COLUMNS, console=ERRORS, transient=True, disable=not ERRORS.is_terminal) as bar:
        task = bar.add_task("正在启动", total=None)
        started = monotonic()

        def listener(title: str, number: int, total: int) -> None:
            bar.update(task, description=title, total=total, completed=number - 1)
            if not ERRORS.is_terminal:
                ERRORS.print(Text(f"[{number}/{total}] {monotonic() - started:5.1f} 秒  {title}"))

        with progress.listening(listener):
            yield


def summary(result: Summary) -> None:
    """The month's coverage, findings and where the products are."""
    OUT.print(_coverage(result))
    OUT.print(_findings(result))
    for sentence in result.sentences():
        say(sentence)


def warnings(result: Summary) -> None:
    """How many warnings there are and where the list is."""
    say(f"截止时点 {result.as_of}，预警 {result.n_warnings} 件。清单位置：{result.folder}")


def _coverage(result: Summary) -> Table:
    table = Table(title=f"{result.month} 规则运行情况", title_justify="left")
    numbers = ("应检数", "问题", "临界", "无法判断")
    for name in ("规则编号", "规则名称", "状态", *numbers):
        table.add_column(name, justify="right" if name in numbers else "left", no_wrap=name == "规则编号")
    for row in result.coverage:
        style = COLOURS.get(row["状态"], "")
        table.add_row(row["规则编号"], row["规则名称"], Text(row["状态"], style=style), *(str(row[n]) for n in numbers))
    return table


def _findings(result: Summary) -> Table:
    table = Table(title="疑似问题", title_justify="left")
    for flow in (*FLOWS, "合计"):
        table.add_column(flow, justify="right")
    counts = [result.findings[flow] for flow in FLOWS]
    table.add_row(*(str(count) for count in (*counts, sum(counts))))
    return table
