"""What happens to the columns and rows of an export before it is written; each says what it leaves decidable."""

from functools import cache

import yaml
from hypothesis import strategies as st

from checks.contract import PATH as CONTRACT
from tests.intake.drawn.before import RECORDS as BEFORE
from tests.intake.drawn.case import Case, Mutation
from tests.intake.drawn.exports import BLANK, FOOTER, HEADING, RECORD, SUBTOTAL, TITLE, Export, Line

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
    records = case.export.records()
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
    records = case.export.records()
    for line in draw(st.lists(st.sampled_from(records), max_size=3)) if records else []:
        place = draw(st.integers(0, len(line.cells) - 1))
        line.cells[place] = draw(st.sampled_from(DAMAGES))
        line.is_damaged = True


def ragged_rows(draw, case: Case) -> None:
    records = case.export.records()
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


def _insert(draw, case: Case, line: Line) -> None:
    first = case.export.heading_place() + 1
    case.export.lines.insert(draw(st.integers(first, len(case.export.lines))), line)


def _wide(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)
