"""What people sent back taken into the ledger, a receipt given out for it, and a summary shown."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

import duckdb
from rich.table import Table
from xlsxwriter.exceptions import XlsxFileError

from checks import policy as policies
from checks.answers import files, people, taking, telling
from checks.answers.outcome import OUTCOMES, REFUSED, TAKEN, Outcome
from checks.complaint import BadInput
from checks.contract import forms
from checks.ledger import ledger_of
from checks.life import bureau
from checks.life.casebook import Casebook, opened
from checks.run import moment
from checks.warehouse import open_for_reading
from flows import display, wall_clock
from reports import receipt
from reports.receipt import Placed, Receipt

FOLDER = "回执"  # in OUT
SHOWN = 10  # refused rows on the terminal; all of them stand in the receipt


def take(words: list[str], out: str, warehouse: str, on: str, policy: str) -> bool:
    """What those files bring stands in the ledger and a receipt in OUT/回执; whether everything filled in was taken."""
    named = files.named(words)
    at = moment(on) if on else wall_clock.now()
    folder = Path(warehouse) if warehouse else Path(out) / "warehouse"
    desk = _desk(folder, at, policies.read(Path(policy) if policy else None))
    outcome = taking.take([files.open_file(path, name) for name, path in named.items()], desk)
    placed = give_out(desk.casebook, outcome, at, Path(out) / FOLDER)
    _show(outcome, placed.path)
    return outcome.is_all_taken


def _desk(folder: Path, at: datetime, policy: policies.Policy) -> taking.Desk:
    """What the rows are held against: the warehouse read, not changed, and the ledger beside it."""
    with closing(open_for_reading(folder)) as con:
        try:
            known, staff = bureau.read(con, policy), people.read(con)
        except duckdb.CatalogException as error:
            advice = "重新运行 mingjing audit，再收取交回的材料"
            value = str(error).splitlines()[0]
            raise BadInput("数据仓库里缺少核对要用的表", file=folder, value=value, advice=advice) from None
    ledger = ledger_of(folder)
    return taking.Desk(opened(ledger, at, known), staff, telling.Sources(ledger, at))


def give_out(casebook: Casebook, outcome: Outcome, at: datetime, folder: Path) -> Placed:
    """The acts stand in the ledger and the receipt in the folder, or neither: BadInput says why."""
    placed = None
    try:
        with casebook.writing() as head:
            placed = receipt.place(Receipt(outcome, at, head), folder)
    except (OSError, XlsxFileError) as error:
        _remove(placed)
        advice = "检查文件夹的权限和剩余空间，关闭正在打开回执的程序，然后重新运行"
        raise BadInput("回执写不进去，这次什么都没有取", file=folder, value=error, advice=advice) from None
    except BaseException:
        _remove(placed)
        raise
    return placed


def _remove(placed: Placed | None) -> None:
    """No receipt is left for what does not stand in the ledger."""
    if placed and placed.is_new:
        placed.path.unlink(missing_ok=True)


def _show(outcome: Outcome, path: Path) -> None:
    """How many rows came to which end, the first that were refused, and where the receipt is."""
    display.OUT.print(_table(outcome))
    bad = [(f"{file.file}：{wrong.what}", True) for file in outcome.opened for wrong in file.refused]
    refused = [*bad, *((_line(line), True) for line in outcome.of(REFUSED))]
    if refused:
        display.listed("没有取的：", refused[:SHOWN])
    if len(refused) > SHOWN:
        display.say(f"…… 共 {len(refused)} 项，都列在回执里。")
    n_conflicts = len({each.about for each in outcome.conflicts})
    if n_conflicts:
        display.say(f"{n_conflicts} 件的结论互相不一致，等法制民警决定，列在回执里。")
    display.say(f"记入台账 {outcome.n_taken} 条。回执：{path}")


def _line(line) -> str:
    sheet = f"“{line.place.sheet}”" if line.place.sheet else ""
    return f"{line.place.file}{sheet}第 {line.place.row} 行：{line.wrong.reason}"


def _table(outcome: Outcome) -> Table:
    table = Table(title="收取交回的材料", title_justify="left")
    for name in ("文件", "工作表", "表", "行数", *OUTCOMES):
        table.add_column(name, justify="right" if name in ("行数", *OUTCOMES) else "left", overflow="fold")
    for each in outcome.tallies():
        numbers = [str(each.n_rows), *(str(each.counts[name]) for name in OUTCOMES)]
        style = "red" if each.counts[REFUSED] else "" if each.counts[TAKEN] else "dim"
        page = each.page
        table.add_row(page.file, page.sheet or "", forms()[page.form].heading, *numbers, style=style)
    return table
