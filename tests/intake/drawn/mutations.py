"""What happens to an export between the system and us: each mutation says what it leaves decidable."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

import yaml
from hypothesis import strategies as st

from checks.contract import PATH as CONTRACT
from tests.intake.drawn import writing
from tests.intake.drawn.before import RECORDS as BEFORE
from tests.intake.drawn.exports import BLANK, FOOTER, HEADING, RECORD, SUBTOTAL, TITLE, Export, Line
from tests.intake.drawn.splitting import is_cut, split


@dataclass
class Case:
    """A mutated export as it lies in the folder, and what may become of it."""

    export: Export
    may_be_refused: bool = False
    must_be_refused: bool = False
    content: bytes = b""
    is_known: bool = True  # whether every line under the headings is still known
    n_read: int | None = None  # how many rows there are, where that can still be counted
    story: list[str] = field(default_factory=list)
    beside: Export | None = None  # a good export of another table in the same folder


Mutation = Callable[[Callable, Case], None]

ALIASES = CONTRACT.parent / "aliases.yaml"
DAMAGES = (
    "",
    "不明",
    "2026-13-45",
    "4.4E+17",
    "\ufffd\ufffd",
    "null",
    "#N/A",
    "-",
    "　",
    "锟斤拷",
    "x" * 300,
    "=1+1",
    "00",
)
FOOTERS = ("制表人：", "打印时间：2026-11-01 08:00:00", "第1页 共3页", "填报单位：一分局", "注：按受理时间统计")
SUBTOTALS = ("合计", "小 计", "总计：", "本页合计")


def without_an_optional_column(draw, case: Case) -> None:
    optional = [place for place, name in enumerate(case.export.columns) if name and not _is_required(case.export, name)]
    if optional:
        _remove(case.export, draw(st.sampled_from(optional)))


def without_a_required_column(draw, case: Case) -> None:
    required = [place for place, name in enumerate(case.export.columns) if name and _is_required(case.export, name)]
    if required:
        _remove(case.export, draw(st.sampled_from(required)))
        case.must_be_refused = True


def columns_in_another_order(draw, case: Case) -> None:
    order = draw(st.permutations(range(len(case.export.columns))))
    case.export.columns = [case.export.columns[place] for place in order]
    for line in case.export.lines:
        if line.kind in (RECORD, HEADING) and len(line.cells) == len(order):
            line.cells = [line.cells[place] for place in order]


def decorated_headings(draw, case: Case) -> None:
    ways = (lambda text: f" {text}　", lambda text: f"{text[:1]} {text[1:]}", lambda text: f"{text}\n", str.upper)
    _rename(case.export, [draw(st.sampled_from(ways))(cell) for cell in _headings(case.export).cells])


def headings_by_alias(draw, case: Case) -> None:
    headings = list(_headings(case.export).cells)
    for place, name in enumerate(case.export.columns):
        known = _aliases(case.export, name) if name else []
        if known and draw(st.booleans()):
            headings[place] = draw(st.sampled_from(known))
    _rename(case.export, headings)


def english_headings(draw, case: Case) -> None:
    wide = draw(st.booleans())
    headings = _headings(case.export).cells
    names = [name or cell for name, cell in zip(case.export.columns, headings, strict=True)]
    _rename(case.export, [_wide(name) if wide else name.upper() for name in names])


def a_column_that_nobody_takes(draw, case: Case) -> None:
    heading = draw(st.sampled_from(["序号", "批次号", "状态", "联系电话", "简要案情", ""]))
    place = draw(st.integers(0, len(case.export.columns)))
    if heading == "" and place < len(case.export.columns):
        return  # a column without heading in the midst is another question
    case.export.columns.insert(place, None)
    for line in case.export.lines:
        if line.kind == RECORD:
            line.cells.insert(place, "x" if heading else "")
        elif line.kind == HEADING:
            line.cells.insert(place, heading)
        elif len(line.cells) == len(case.export.columns) - 1:
            line.cells.append("")


def shuffled_rows(draw, case: Case) -> None:
    first = case.export.heading_place() + 1
    case.export.lines[first:] = draw(st.permutations(case.export.lines[first:]))


def rows_said_again(draw, case: Case) -> None:
    records = _records(case.export)
    if records:
        for each in draw(st.lists(st.sampled_from(records), min_size=1, max_size=4)):
            _insert(draw, case, Line(list(each.cells), RECORD, each.is_damaged, each.meant))


def rows_of_the_batch_before(draw, case: Case) -> None:
    """Records that stand in the warehouse already: as they are, or with another value in one column."""
    export, known = case.export, BEFORE.get(case.export.table.name, [])
    for facts in known:
        columns = [name for name in export.columns if name]
        if set(facts) <= set(columns):
            cells = [facts.get(name or "", "") for name in export.columns]
            _insert(draw, case, Line(cells, meant={name: facts.get(name) for name in columns}))


def blank_rows(draw, case: Case) -> None:
    width = len(case.export.columns)
    for _ in range(draw(st.integers(1, 3))):
        cells = [draw(st.sampled_from(["", " ", "　"])) for _ in range(width)]
        _insert(draw, case, Line(cells, BLANK))


def subtotals(draw, case: Case) -> None:
    for _ in range(draw(st.integers(1, 2))):
        cells = [draw(st.sampled_from(SUBTOTALS)), "3"] + [""] * len(case.export.columns)
        _insert(draw, case, Line(cells[: len(case.export.columns)], SUBTOTAL))


def footers(draw, case: Case) -> None:
    width = len(case.export.columns)
    for text in draw(st.lists(st.sampled_from(FOOTERS), min_size=1, max_size=3)):
        case.export.lines.append(Line(([text] + [""] * width)[:width], FOOTER))


def titles(draw, case: Case) -> None:
    width = len(case.export.columns)
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from(["某某市公安局导出", "统计月份：2026-10", ""]))
        case.export.lines.insert(0, Line(([text] + [""] * width)[:width], TITLE))


def headings_on_every_page(draw, case: Case) -> None:
    for _ in range(draw(st.integers(1, 2))):
        _insert(draw, case, Line(list(_headings(case.export).cells), HEADING))


def damaged_values(draw, case: Case) -> None:
    records = _records(case.export)
    for line in draw(st.lists(st.sampled_from(records), max_size=3)) if records else []:
        place = draw(st.integers(0, len(line.cells) - 1))
        line.cells[place] = draw(st.sampled_from(DAMAGES))
        line.is_damaged = True


def ragged_rows(draw, case: Case) -> None:
    records = _records(case.export)
    if case.export.is_text() and records and len(case.export.columns) > 2:
        line = draw(st.sampled_from(records))
        line.cells = line.cells[:-1] if draw(st.booleans()) else [*line.cells, "多"]
        line.is_damaged = True
        case.may_be_refused = True  # a short last row without its line end is a file cut off


MUTATIONS: tuple[Mutation, ...] = (
    without_an_optional_column,
    without_a_required_column,
    columns_in_another_order,
    decorated_headings,
    headings_by_alias,
    english_headings,
    a_column_that_nobody_takes,
    shuffled_rows,
    rows_said_again,
    rows_of_the_batch_before,
    blank_rows,
    subtotals,
    footers,
    titles,
    headings_on_every_page,
    damaged_values,
    damaged_values,
    ragged_rows,
)


def no_change(draw, case: Case) -> None:
    """The bytes as they were written."""


def without_the_last_line_end(draw, case: Case) -> None:
    if case.export.is_text() and case.export.line_end == "\n" and case.export.encoding != "utf-16":
        case.content = case.content.removesuffix(b"\n")
        case.may_be_refused = len(case.export.lines[-1].cells) != len(case.export.columns) or case.may_be_refused


def mixed_line_ends(draw, case: Case) -> None:
    text = writing.as_text(case.export)
    if case.export.is_text() and case.export.line_end == "\n" and '"' not in text:
        lines = text.split("\n")[:-1]
        ends = [draw(st.sampled_from(["\n", "\r\n"])) for _ in lines]
        case.content = "".join(map("".join, zip(lines, ends, strict=True))).encode(case.export.encoding)


def a_mark_twice(draw, case: Case) -> None:
    if case.export.is_text() and case.export.encoding in ("utf-8", "utf-8-sig"):
        case.content = b"\xef\xbb\xbf" + case.content


def zero_bytes_inside(draw, case: Case) -> None:
    """Between two characters: they are taken out again, and nothing else changes."""
    if case.export.is_text() and case.export.encoding != "utf-16" and len(case.export.lines) > 1:
        text = writing.as_text(case.export)
        place = draw(st.integers(1, len(text) - 1))
        mark = "\ufeff" if case.export.encoding == "utf-8-sig" else ""
        case.content = (mark + text[:place] + "\0" + text[place:]).encode(case.export.encoding.removesuffix("-sig"))


def a_tail_of_zero_bytes(draw, case: Case) -> None:
    case.content += b"\0" * draw(st.sampled_from([64, 512, 4096]))
    case.must_be_refused = case.export.is_text()
    case.may_be_refused = True


def cut_off(draw, case: Case) -> None:
    """Cut at any byte: what is left is split by hand to see what there was to read."""
    case.content = case.content[: draw(st.integers(0, len(case.content) - 1))]
    case.may_be_refused = True
    if not case.export.is_text():
        case.is_known = False
        return
    case.must_be_refused = case.must_be_refused or is_cut(case)
    _count_again(case)


def one_bit_turned(draw, case: Case) -> None:
    place = draw(st.integers(0, len(case.content) - 1))
    turned = bytearray(case.content)
    turned[place] ^= 1 << draw(st.integers(0, 7))
    case.content, case.may_be_refused, case.must_be_refused, case.is_known = bytes(turned), True, False, False
    if case.export.is_text():
        _count_again(case)


def a_line_of_another_encoding(draw, case: Case) -> None:
    """One record stands in the other encoding; in ASCII the two are one and nothing happened."""
    other = {"utf-8": "gb18030", "utf-8-sig": "gb18030", "gb18030": "utf-8"}.get(case.export.encoding)
    if not case.export.is_text() or other is None or case.export.line_end != "\n" or case.export.quote_all:
        return
    lines = writing.as_text(case.export).split("\n")
    if len(lines) != len(case.export.lines) + 1 or not _records(case.export):
        return
    place = draw(st.sampled_from([n for n, line in enumerate(case.export.lines) if line.kind == RECORD]))
    if lines[place].isascii():
        return
    encoded = [
        line.encode(other if n == place else case.export.encoding.removesuffix("-sig")) for n, line in enumerate(lines)
    ]
    case.content = (b"\xef\xbb\xbf" if case.export.encoding == "utf-8-sig" else b"") + b"\n".join(encoded)
    case.export.lines[place].is_damaged = case.may_be_refused = True


BYTE_MUTATIONS: tuple[Mutation, ...] = (
    without_the_last_line_end,
    mixed_line_ends,
    a_mark_twice,
    zero_bytes_inside,
    a_tail_of_zero_bytes,
    cut_off,
    cut_off,
    cut_off,
    one_bit_turned,
    one_bit_turned,
    a_line_of_another_encoding,
    a_line_of_another_encoding,
    *[no_change] * 9,
)


def _count_again(case: Case) -> None:
    """The lines under the headings are those that the bytes still hold, split by hand; or nobody can tell."""
    found, lines, head = split(case), case.export.lines, case.export.heading_place() + 1
    case.is_known, case.n_read = False, None
    if found is None or found[:head] != [line.cells for line in lines[:head]]:
        return
    case.n_read = sum(not Line(cells).is_blank() for cells in found[head:])
    case.is_known = len(found) <= len(lines)
    if case.is_known:
        pairs = zip(lines[: len(found)], found, strict=True)
        case.export.lines = [line if line.cells == cells else Line(cells, RECORD, True) for line, cells in pairs]


def _aliases(export: Export, name: str) -> list[str]:
    written, heading = _dictionary(), export.table.column(name).heading
    return written["shared"].get(heading, []) + written["tables"].get(export.table.name, {}).get(name, [])


@cache
def _dictionary() -> dict:
    return yaml.safe_load(ALIASES.read_text(encoding="utf-8"))


def _is_required(export: Export, name: str) -> bool:
    return export.table.column(name).required


def _remove(export: Export, place: int) -> None:
    width = len(export.columns)
    name = export.columns.pop(place)
    for line in export.lines:
        line.meant = {column: value for column, value in line.meant.items() if column != name}
        if len(line.cells) == width:
            line.cells.pop(place)


def _rename(export: Export, headings: list[str]) -> None:
    """The headings are these, wherever they stand."""
    for line in export.lines:
        if line.kind == HEADING:
            line.cells = list(headings)


def _headings(export: Export) -> Line:
    return export.lines[export.heading_place()]


def _records(export: Export) -> list[Line]:
    return [line for line in export.lines if line.kind == RECORD]


def _insert(draw, case: Case, line: Line) -> None:
    first = case.export.heading_place() + 1
    case.export.lines.insert(draw(st.integers(first, len(case.export.lines))), line)


def _wide(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)
