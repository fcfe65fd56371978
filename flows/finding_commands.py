"""The findings as a list, and one of them with its whole story, on the terminal and as files."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import duckdb
from rich import box
from rich.table import Table
from rich.text import Text

from checks import policy as policies
from checks.ledger import FILE as LEDGER
from checks.life import asking, listing, numbers, past, story
from checks.life.listing import Line, Wanted
from checks.life.timeline import written_to
from checks.policy import Policy
from checks.run import moment
from checks.warehouse import open_for_reading
from flows import display, finding_told, wall_clock
from flows.request import Request

COLOURS = {"红": "bold red", "橙": "yellow", "黄": "bright_yellow"}
VALUES_AT_MOST = 20  # of a filter that matched nothing
FLAGS = {"is_overdue": "已经逾期", "is_in_conflict": "核查意见不一致"}


def show_list(asked: dict, csv: str, limit: int, on: str, request: Request) -> None:
    """The findings that were asked for stand on the terminal, and in the file if one was named."""
    wanted, at = (
        Wanted(**{name: said.strip() if isinstance(said, str) else said for name, said in asked.items()}),
        _on(on),
    )
    with _opened(request) as (con, ledger, policy):
        audit = asking.audited(con)
        known = listing.lines(con, past.read(ledger, at, listing.calendar_of(con, policy)))
        rule_ids = [row["rule_id"] for row in asking.rows(con, "select rule_id from rules.catalogue")]
    listing.refuse_unknown(wanted, known, rule_ids)
    chosen = listing.chosen(known, wanted)
    if chosen:
        _show(chosen, limit, at)
    else:
        _say_nothing_matched(known, wanted)
    _say_counts(known, chosen, wanted, audit)
    if csv:
        from reports import finding_list

        finding_list.write(chosen, Path(csv))
        display.say(f"{len(chosen)} 件已写入 {csv}。")


def show_one(number: str, html: str, on: str, request: Request) -> None:
    """The story of the finding stands on the terminal, or as a page in the file that was named."""
    at = _on(on)
    with _opened(request) as (con, ledger, policy):
        asking.audited(con)
        found = story.told(con, ledger, numbers.number_of(con, ledger, number), policy, at)
    if html:
        from reports import story as page

        page.write(found, Path(html))
        display.say(f"{found.line.finding_id} 的来龙去脉已写入 {html}。")
    else:
        finding_told.show(found)


def _on(typed: str) -> datetime:
    return moment(typed) if typed else wall_clock.now()


@contextmanager
def _opened(request: Request) -> Iterator[tuple[duckdb.DuckDBPyConnection, Path, Policy]]:
    """The warehouse opened for reading, the ledger beside it, and the policy."""
    policy = policies.read(Path(request.policy) if request.policy else None)
    folder = request.warehouse_folder
    with closing(open_for_reading(folder)) as con:
        yield con, folder / LEDGER, policy


def _show(lines: list[Line], limit: int, at: datetime) -> None:
    shown = lines[:limit] if limit else lines
    display.OUT.print(_table(shown, at))
    if len(shown) < len(lines):
        display.say(f"只列出前 {len(shown)} 件，共 {len(lines)} 件；用 --limit 0 全部列出，或者用 --csv 写入文件。")


def _table(lines: list[Line], at: datetime) -> Table:
    """Two lines for each finding, so that a terminal of 80 signs has room for all of it."""
    title = f"问题（期限按 {at:%Y-%m-%d} 计算）"
    table = Table(title=title, title_justify="left", box=box.HORIZONTALS, show_lines=True, pad_edge=False)
    table.add_column("问题编号\n等级 首次发现", no_wrap=True)
    for heading in ("规则\n发生时间", "对象\n责任单位", "状态\n期限"):
        table.add_column(heading, overflow="fold")
    for line in lines:
        table.add_row(_number(line), _rule(line), _object(line), _state(line))
    return table


def _number(line: Line) -> Text:
    severity = (line.severity, COLOURS.get(line.severity, ""))
    return Text.assemble(f"{line.finding_id}\n", severity, f" {line.first_month or '未发布'}")


def _rule(line: Line) -> Text:
    clock = f"（{line.clock}）" if line.clock else ""
    return Text(f"{line.rule_id} {line.rule_name}{clock}\n{written_to(line.breach_at) if line.breach_at else ''}")


def _object(line: Line) -> Text:
    return Text(f"{line.subject_kind} {line.subject_no}\n{line.unit_name or line.unit_code}")


def _state(line: Line) -> Text:
    text = Text(line.state)
    if line.next and line.next.by:
        text.append(f"\n{line.next.by}")
    if line.days_late:
        text.append(f"\n{line.next.name}逾期 {line.days_late} 天", style="red")
    for word, holds in (("意见不一致", line.is_in_conflict), ("本次未查出", not line.is_found)):
        text.append(f"\n{word}" if holds else "", style="magenta")
    return text


def _say_nothing_matched(known: list[Line], wanted: Wanted) -> None:
    """What was asked for, and which values there are where it was asked."""
    asked = [(name, getattr(wanted, name)) for name in listing.ASKED if getattr(wanted, name)]
    words = [f"{listing.ASKED[name][0]} {said}" for name, said in asked]
    words += [word for name, word in FLAGS.items() if getattr(wanted, name)]
    display.say(f"没有符合条件的问题：{'，'.join(words)}。" if words else "没有还没有了结的问题。")
    within = [line for line in known if wanted.with_settled or wanted.state or not line.is_settled]
    for name, _ in asked:
        values = listing.values(within, name)
        more = f"……共 {len(values)} 个" if len(values) > VALUES_AT_MOST else ""
        if values:
            display.say(f"问题里有的{listing.ASKED[name][0]}：{'、'.join(values[:VALUES_AT_MOST])}{more}")


def _say_counts(known: list[Line], chosen: list[Line], wanted: Wanted, audit: dict) -> None:
    counts = "，".join(f"{state} {n}" for state, n in listing.by_state(chosen).items())
    if chosen:
        n_gone = sum(not line.is_found for line in chosen)
        gone = f"其中本次未查出 {n_gone} 件。" if n_gone else ""
        display.say(f"共 {len(chosen)} 件：{counts}。{gone}")
    n_settled = sum(line.is_settled for line in known)
    if n_settled and not (wanted.with_settled or wanted.state):
        display.say(f"已经了结的 {n_settled} 件没有列，加上 --all 一起列出。")
    display.say(
        f"数据仓库：{audit['month']}，数据截至 {audit['as_of']:%Y-%m-%d %H:%M}。看一个问题：mingjing finding 问题编号"
    )
