"""A folder of exports, a warehouse beside it, and what intake makes of the two."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from checks import policy
from checks.complaint import BadInput
from checks.intake import receive
from checks.run import Period, Run
from checks.warehouse import open_warehouse

HEADINGS = "警情编号,接警时间,警情类别,处警单位代码"


@dataclass
class Desk:
    """Where a test puts its exports and asks what became of them."""

    folder: Path
    warehouse: Path
    profile: object = None
    allow_quarantine: bool = False
    connections: list = field(default_factory=list)

    def write(self, name: str, text: str, encoding: str = "utf-8") -> Path:
        """A CSV of that text stands in the folder."""
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def incidents(self, *rows: str, name: str = "警情.csv", headings: str = HEADINGS, encoding: str = "utf-8") -> Path:
        """A CSV of incidents stands in the folder."""
        return self.write(name, "\n".join([headings, *rows]) + "\n", encoding)

    def workbook(self, name: str, sheets: dict[str, list[list]]) -> Path:
        """A workbook stands in the folder; text stays text, dates and moments get their format."""
        path = self.folder / name
        with xlsxwriter.Workbook(str(path), {"strings_to_numbers": False}) as book:
            day, moment = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"))
            for sheet, rows in sheets.items():
                page = book.add_worksheet(sheet)
                for row, cells in enumerate(rows):
                    for column, cell in enumerate(cells):
                        if isinstance(cell, datetime):
                            page.write_datetime(row, column, cell, moment if cell.time() != cell.min.time() else day)
                        elif cell is not None:
                            page.write(row, column, cell)
        return path

    def run(self) -> Run:
        """The run that a test is about."""
        period = Period.parse("2026-10")
        out = self.warehouse / "out"
        rules = policy.read()
        return Run(self.folder, out, self.warehouse, period, period.ends_at, self.profile, rules, self.allow_quarantine)

    def receive(self):
        """The batch, once the exports are in."""
        return receive(self.open(), self.run())

    def complaint(self) -> str:
        """What intake says, which refuses the exports."""
        with pytest.raises(BadInput) as raised:
            self.receive()
        return str(raised.value)

    def notes(self) -> list[tuple]:
        """What was noticed: severity, sheet, column, note and number of rows, sorted."""
        return self.ask("select severity, sheet, column_name, note, n_rows from staging.notes order by all")

    def open(self):
        """The connection to the warehouse, opened once."""
        if not self.connections:
            self.connections.append(open_warehouse(self.warehouse))
        return self.connections[0]

    def close(self) -> None:
        """The warehouse's file is free."""
        while self.connections:
            self.connections.pop().close()

    def ask(self, sql: str) -> list[tuple]:
        """What the warehouse answers."""
        return self.open().execute(sql).fetchall()


@pytest.fixture
def desk(tmp_path):
    """An empty folder and an empty warehouse."""
    (tmp_path / "exports").mkdir()
    desk = Desk(tmp_path / "exports", tmp_path / "warehouse")
    yield desk
    desk.close()
