"""Text that was read in the wrong encoding before it was written to the export: recognised, and undone where it can be.

Nothing is repaired for use: what headings must have been is told to people; garbled values are put aside or reported.
"""

from collections.abc import Callable, Iterable

from checks.complaint import BadInput
from checks.intake.cells import literal
from checks.intake.files.encoding import ADVICE, UNREADABLE
from checks.intake.files.line_encodings import GB18030, REASONS, UTF8, n_odd

LOST = "原来的字已丢失，无法复原"
GARBLED_ADVICE = "在上一个程序里打开或另存时选错了编码；从原系统重新导出，或用正确的编码另存后再运行"

# What programs leave where they could not read or write a character, and what memory nobody wrote looks like.
_REPLACED = ("\ufffd", "锟斤拷", "锟", "烫烫", "屯屯")
_PATTERN = "\ufffd|锟斤拷|烫烫烫|屯屯屯|[?]{4}|^[?？]{2,}$"


def is_garbled(sql: str) -> str:
    """SQL: whether the text holds what stands for lost characters: �, 锟斤拷, 烫烫烫, a run of question marks."""
    may_be = f"strlen({sql}) <> length({sql}) or contains({sql}, '?')"  # a number is neither
    return f"(case when {may_be} then regexp_matches({sql}, {literal(_PATTERN)}) else false end)"


def is_misread(text: str) -> bool:
    """Whether the text makes sense only if it is read in another encoding than it was."""
    return _repaired(text) is not None


def seems_garbled(headings: Iterable[str]) -> str | None:
    """What the headings must have been, or that nobody can tell any more; None if they are no garbled text."""
    foreign = [heading for heading in headings if _is_lost(heading) or not heading.isascii()]
    if not foreign:
        return None
    repaired = [_repaired(heading) for heading in foreign]
    meant = [each for each in repaired if each]
    n_lost = sum(not each and _is_lost(heading) for each, heading in zip(repaired, foreign, strict=True))
    if 2 * (len(meant) + n_lost) <= len(foreign):
        return None
    # A single é could be anything; headings are words.
    return "、".join(meant) if sum(map(_n_chinese, meant)) > 3 else LOST if n_lost else None


def explained(complaint: BadInput, rows: list[list[str]], file: str, sheet: str | None = None) -> BadInput:
    """The complaint about rows in which no headings were found: that they are garbled, if so, else as it was."""
    if any(mark in cell for row in rows for cell in row for mark in REASONS):
        return BadInput(UNREADABLE, file=file, sheet=sheet, advice=ADVICE)
    for number, row in enumerate(rows, 1):
        meant = seems_garbled(row)
        if meant:
            shown = "、".join(cell.strip() for cell in row if cell.strip())[:80]
            what = "标题行是乱码" + (f"，{LOST}" if meant == LOST else f"，原来应是：{meant}")
            return BadInput(what, file=file, sheet=sheet, row=number, value=shown, advice=GARBLED_ADVICE)
    return complaint


def explained_sheets(complaint: BadInput, sheets: dict[str, list[list[str]]], file: str) -> BadInput:
    """The complaint about a workbook in which no headings were found: that those of a sheet are garbled, if so."""
    for sheet, rows in sheets.items():
        told = explained(complaint, rows, file, sheet)
        if told is not complaint:
            return told
    return complaint


def require_readable(headings: Iterable[str], file: str) -> None:
    """BadInput if a heading could not be decoded."""
    if any(mark in heading for heading in headings for mark in REASONS):
        raise BadInput(UNREADABLE, file=file, column="标题行", advice=ADVICE)


def _is_lost(heading: str) -> bool:
    bare = heading.strip()
    return any(each in bare for each in _REPLACED) or (len(bare) > 1 and not bare.strip("?？"))


def _repaired(heading: str) -> str | None:
    """What the heading is if it is read as it should have been; None if it makes no more sense then."""
    for as_bytes, encoding in _WRONG_WAYS:
        try:
            meant = as_bytes(heading.replace("\ufffd", "?")).decode(encoding, "replace").replace("\ufffd", "?")
        except UnicodeEncodeError:
            continue
        if _n_chinese(meant) and not n_odd(meant) and n_odd(heading) and meant.count("?") <= _n_chinese(meant):
            return meant
    return None


def _n_chinese(text: str) -> int:
    return sum("一" <= each <= "鿿" for each in text)


def _western(text: str) -> bytes:
    """The bytes of text that was read as Windows-1252; what that leaves open stands for itself."""
    return b"".join(_western_byte(each) for each in text)


def _western_byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")


# How a text was taken for bytes again, and what those bytes were.
_WRONG_WAYS: tuple[tuple[Callable[[str], bytes], str], ...] = (
    (lambda text: text.encode(GB18030), UTF8),
    (_western, UTF8),
    (_western, GB18030),
    (lambda text: text.encode("big5"), GB18030),
    (lambda text: text.encode(GB18030), "big5"),
)
