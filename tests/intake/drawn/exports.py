"""Good exports as Hypothesis draws them: some tables of the contract, some of their columns, and every value known."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import strategies as st

from checks.contract import Column, Table, tables
from checks.intake.identity import PRESENCE_ONLY

# The tables of few columns come oftener: planning the SQL of the wide ones costs most of a case.
NAMES = ["officers", "extensions", "exemptions", "visits", "money_flows", "units", "case_events"] * 3
NAMES += ["penalties", "property_items", "petitions", "measures", "cases", "incidents"]

RECORD, BLANK, SUBTOTAL, FOOTER, HEADING, TITLE = "record", "blank", "subtotal", "footer", "heading", "title"
IS_DROPPED = (SUBTOTAL, HEADING)

SIZES = [4, 9, 13, 2, 6, 1, 24, 0]
START = datetime(2026, 1, 1)
LETTERS = "甲乙丙所案𠮷㐂ABCxyz012,\"'\n;|\t，。＃é（）"


@dataclass
class Line:
    """What stands in one row of a file, and whether anybody has damaged it."""

    cells: list[str]
    kind: str = RECORD
    is_damaged: bool = False
    meant: dict[str, object] = field(default_factory=dict)  # column of the contract → value as staging must have it

    def is_blank(self) -> bool:
        """Whether nothing that one can see stands in it."""
        return not any(cell.strip(" \t\r\n\v\f\u00a0\u3000\ufeff\u200b") for cell in self.cells)


@dataclass
class Export:
    """One file: its table, its columns, and its rows from the first one on; the headings are one of them."""

    table: Table
    columns: list[str | None]  # the contract's column at each place; None is one that nobody takes
    lines: list[Line]
    suffix: str = ""
    form: str = "csv"
    encoding: str = "utf-8"
    separator: str = ","
    line_end: str = "\n"
    quote_all: bool = False

    def heading_place(self) -> int:
        """Where the headings stand, counted from 0."""
        return next(place for place, line in enumerate(self.lines) if line.kind == HEADING)

    def below(self) -> list[tuple[int, Line]]:
        """Every line under the headings with its row number as Excel counts."""
        first = self.heading_place() + 1
        return [(number, line) for number, line in enumerate(self.lines[first:], first + 1)]

    def records(self) -> list[Line]:
        """The lines that are records."""
        return [line for line in self.lines if line.kind == RECORD]

    def is_text(self) -> bool:
        """Whether it is written as a text that can be cut, re-encoded and damaged byte by byte."""
        return self.form == "csv"


def texts() -> st.SearchStrategy[str]:
    """Texts as people write them, with no blank at their ends, none of which stands for nothing."""
    return st.text(alphabet=LETTERS, min_size=1, max_size=8).filter(_is_plain_text)


def _is_plain_text(text: str) -> bool:
    return text == text.strip() and text not in ("无",) and not text.startswith(("=", '"', "'"))


def cell(draw, column: Column, number: int) -> tuple[str, object]:
    """The text of a cell and what staging must make of it."""
    if column.type == "code":
        value = draw(st.sampled_from(column.values))
        return value, value
    if column.type == "flag":
        is_yes = draw(st.booleans())
        return ("是" if is_yes else "否"), is_yes
    if column.type == "number":
        cents = draw(st.integers(0, 999_999))
        return f"{cents // 100}.{cents % 100:02d}", f"{cents // 100}.{cents % 100:02d}"
    if column.type == "day":
        day = START + timedelta(days=draw(st.integers(0, 700)))
        return f"{day:%Y-%m-%d}", f"{day:%Y-%m-%d}"
    if column.type == "time":
        return _moment(draw)
    value = draw(texts())
    return value, value


def _moment(draw) -> tuple[str, object]:
    at = START + timedelta(seconds=draw(st.integers(0, 40_000_000)))
    form = draw(
        st.sampled_from(["%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y年%m月%d日 %H时%M分%S秒", "%Y%m%d%H%M%S"])
    )
    return at.strftime(form), f"{at:%Y-%m-%d %H:%M:%S}"


def record(draw, table: Table, columns: list[str], number: int) -> Line:
    """A good record; its key is its own, so that no other record of the export is another version of it."""
    cells, meant = [], {}
    for name in columns:
        column = table.column(name)
        if name == key_text(table):
            text = value = f"0{table.name[:2]}{number:05d}"
        elif name == "seq":
            text, value = str(number), f"{number}.00"
        else:
            text, value = cell(draw, column, number)
        cells.append(text)
        meant[name] = value
    return Line(cells, meant=meant)


def key_text(table: Table) -> str:
    """The text column of the key that names the record."""
    names = [name for name in table.key if name != "source" and table.column(name).type == "text"]
    return "object_no" if "object_no" in names else names[0]


@st.composite
def good_exports(draw) -> Export:
    """One good export."""
    table = tables()[draw(st.sampled_from(NAMES))]
    needed = [column.name for column in table.columns if column.required]
    spare = [column.name for column in table.columns if not column.required and column.name not in UNDRAWN]
    columns = needed + draw(st.lists(st.sampled_from(spare), unique=True, max_size=3))
    columns = draw(st.permutations(columns))
    first = draw(st.integers(0, 9)) * 100
    records = [record(draw, table, columns, first + number) for number in range(draw(st.sampled_from(SIZES)))]
    headings = Line([table.column(name).heading for name in columns], HEADING)
    made = Export(table, list(columns), [headings, *records], draw(st.sampled_from(["", "_2026-10", "（导出）"])))
    made.form = draw(st.sampled_from(["csv"] * 5 + ["xlsx", "xlsx", "parquet", "html", "xml", "tsv.xls"]))
    made.encoding = draw(st.sampled_from(["utf-8", "utf-8", "gb18030", "gb18030", "utf-8-sig", "utf-16"]))
    made.separator = draw(st.sampled_from([",", ",", ",", "\t", ";", "|"]))
    made.line_end = draw(st.sampled_from(["\n", "\r\n", "\r\n", "\r"]))
    made.quote_all = draw(st.booleans())
    return made


# `source` has a default, and of the others only the presence is kept.
UNDRAWN = {"source", *PRESENCE_ONLY}
