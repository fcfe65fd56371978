"""Rows that are no records: subtotals, what stands at a table's foot, headings that a print repeats on every page.

Said once in Python, for rows that come one by one, and once in SQL; a test proves that the two agree.
"""

import re
from collections.abc import Sequence

from checks.intake.cells import BLANKS, bare, literal, trimmed
from checks.intake.sheets.headings import Headings

SUBTOTAL_ROW, FOOTER_ROW, HEADING_ROW = "合计行", "表尾", "重复的标题行"

_WORD_FROM = "一"  # what begins with a Chinese character is not below it, in bytes and in code points alike
_BLANK = f"[{BLANKS}]"
_SUBTOTAL = "(本页|本表|本月|累计)?(合计|小计|总数|总计|共计)[:：]?([0-9]{1,9}(条|件|起|行|人|笔|个)?(记录)?)?"
_MADE = "(制表|填表|填报|编制|审核|复核|审批|核对|打印|导出|统计|查询|报送|上报|经办|负责|单位负责|部门负责)"
_WHO = "(人|员|者|单位|部门|机关|时间|日期|条件|范围|口径|说明)"
_CALL = "联系人|联系电话|联系人电话|联系方式|电话"
_TOLD = f"({_MADE}{_WHO}?|{_CALL}|数据来源|数据截止(时间|日期)?|说明|注|备注|附注)"
_PAGE = "第[0-9一二三四五六七八九十]{1,6}页|共[0-9]{1,9}(页|条|行|件|起|笔|个)"
_FOOTER = f"^({_TOLD}[0-9]?[:：]|{_MADE}{_WHO}$|{_PAGE})"
_LONGEST_SUBTOTAL = 20


class NoRecord:
    """What is no record under these headings; `keys` and `required` are the places of such columns."""

    def __init__(self, headings: Headings, keys: Sequence[int], required: Sequence[int]):
        self.keys, self.required, self.width = keys, required, len(headings.cells)
        self.lines = {(first_filled(line), *_bare_cells(line, self.width)) for line in headings.lines}
        self.firsts = {first for first, *_ in self.lines if first}

    def why(self, cells: Sequence[str | None]) -> str | None:
        """Why the row, as wide as the headings, is no record; None if it is one."""
        first = first_filled(cells)
        if first is None:
            return None
        if self._repeats_a_line(first, cells):
            return HEADING_ROW
        if _is_subtotal(first) or any(_is_subtotal(cells[place]) for place in self.keys):
            return SUBTOTAL_ROW
        return FOOTER_ROW if first >= _WORD_FROM and self._is_footer(first, cells) else None

    def begins(self, cells: Sequence[str | None]) -> bool:
        """Whether the row, which may have any number of cells, begins as one that is no record."""
        first = first_filled(cells)
        return first is not None and (_is_subtotal(first) or _is_footer(first) or self._repeats_a_line(first, cells))

    def _repeats_a_line(self, first: str, cells: Sequence[str | None]) -> bool:
        return first in self.firsts and (first, *_bare_cells(cells, self.width)) in self.lines

    def _is_footer(self, first: str, cells: Sequence[str | None]) -> bool:
        """Whether the row begins as a footer and its key says so too, or there is no key and nothing required."""
        keys = [cells[place] for place in self.keys]
        if not _is_footer(first) or not all(_may_be_footer(cell) for cell in keys):
            return False
        in_key = any(cell and _is_footer(cell) for cell in keys)
        return in_key or all(_may_be_footer(cells[place]) for place in self.required)


def begins_as_subtotal(cells: Sequence[str | None]) -> bool:
    """Whether the first filled cell is the word of a subtotal row."""
    return _is_subtotal(first_filled(cells))


def first_filled(cells: Sequence[str | None]) -> str | None:
    """The first cell that is not blank, without the blanks around it."""
    return next((text for cell in cells if cell and (text := bare(cell))), None)


def _bare_cells(cells: Sequence[str | None], width: int) -> list[str]:
    """The cells without blanks, as many as there are headings."""
    found = [bare(cell or "") for cell in cells[:width]]
    return found + [""] * (width - len(found))


def _is_subtotal(cell: str | None) -> bool:
    if not cell or ("计" not in cell and "总" not in cell):  # the cheap look: nearly every cell is none
        return False
    return len(cell) < _LONGEST_SUBTOTAL and bool(re.fullmatch(_SUBTOTAL, _closed(cell)))


def _is_footer(cell: str) -> bool:
    return bool(re.search(_FOOTER, _closed(cell)))


def _may_be_footer(cell: str | None) -> bool:
    return not cell or not bare(cell) or _is_footer(cell)


def _closed(cell: str) -> str:
    return re.sub(_BLANK, "", bare(cell))


def why_sql(first: str, cells: Sequence[str], no_record: NoRecord) -> str:
    """SQL: why the row is no record, NULL if it is one; `first` is its first filled cell, without blanks around it."""
    keys, required = ([cells[place] for place in places] for places in (no_record.keys, no_record.required))
    subtotal = " or ".join(_subtotal(each) for each in [first, *keys])
    repeated = [_repeats(cells, line) for line in sorted(no_record.lines, key=str) if line[0] is not None]
    cases = [f"when {first} = {literal(text)} and {same} then {literal(HEADING_ROW)}" for text, same in repeated]
    return f"""case {" ".join(cases)} when {subtotal} then {literal(SUBTOTAL_ROW)}
        when {_is_footer_sql(first, keys, required)} then {literal(FOOTER_ROW)} end"""


def _repeats(cells: Sequence[str], line: tuple[str, ...]) -> tuple[str, str]:
    """The first filled cell of the line, and SQL: whether the row is that line."""
    first, *wanted = line
    pairs = zip(cells, wanted, strict=True)
    return first, " and ".join(f"coalesce({trimmed(cell)}, '') = {literal(text)}" for cell, text in pairs)


def _is_footer_sql(first: str, keys: list[str], required: list[str]) -> str:
    """SQL: as in Python; nearly every row begins with a digit or a letter and is none."""
    may_be = [f"({trimmed(each)} is null or {_footer(each)})" for each in required]
    in_key = [f"coalesce({_footer(each)}, false)" for each in keys]
    telling = f"({' or '.join([*in_key, ' and '.join(may_be) or 'true'])})"
    every = [_footer(first), *(f"({trimmed(each)} is null or {_footer(each)})" for each in keys), telling]
    return f"case when {first} >= {literal(_WORD_FROM)} then {' and '.join(every)} else false end"


def _subtotal(sql: str) -> str:
    """SQL: whether the text is the word of a subtotal row."""
    word = f"regexp_full_match({_closed_sql(sql)}, {literal(_SUBTOTAL)})"
    short = f"length({sql}) < {_LONGEST_SUBTOTAL}"
    return f"(case when contains({sql}, '计') or contains({sql}, '总') then {short} and {word} else false end)"


def _footer(sql: str) -> str:
    return f"regexp_matches({_closed_sql(sql)}, {literal(_FOOTER)})"


def _closed_sql(sql: str) -> str:
    return f"regexp_replace({trimmed(sql)}, {literal(_BLANK)}, '', 'g')"
