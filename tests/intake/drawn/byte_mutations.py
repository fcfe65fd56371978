"""What happens to the bytes of an export on its way: each mutation says what it leaves decidable."""

from hypothesis import strategies as st

from tests.intake.drawn import writing
from tests.intake.drawn.case import Case, Mutation
from tests.intake.drawn.exports import RECORD, Line
from tests.intake.drawn.splitting import is_cut, split


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
    if len(lines) != len(case.export.lines) + 1 or not case.export.records():
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
