"""A text split into records by hand, one character after the other: what there was to read, independently of intake."""

from tests.intake.drawn.exports import RECORD

ENCODINGS = {"utf-8-sig": "utf-8"}


def decoded(case, errors: str = "strict") -> str | None:
    """The bytes as text in the encoding in which they were written, without the mark; None if they no longer are."""
    encoding = ENCODINGS.get(case.export.encoding, case.export.encoding)
    try:
        return case.content.decode(encoding, errors).removeprefix("\ufeff")
    except UnicodeError:
        return None


def separator_of(case) -> str:
    """What separates the cells of the text."""
    return "\t" if case.export.form == "tsv.xls" else case.export.separator


def split(case) -> list[list[str]] | None:
    """The cells of every record, damaged bytes as they are; None if it is no text or its quotes are not in order."""
    text = decoded(case, "strict" if case.export.encoding == "utf-16" else "surrogateescape")
    if not text or "\0" in text:
        return None
    records, state = _scan(text, separator_of(case))
    return None if state != "plain" else records


def is_cut(case) -> bool:
    """Whether one can see that the file ends too early: in a character, in a quoted field, in a row."""
    if not case.content:
        return True
    text = decoded(case)
    if text is None:
        return True
    records, state = _scan(text, separator_of(case))
    if state == "quoted":
        return True
    is_ended = text.endswith(("\n", "\r"))
    if is_ended or len(records) <= case.export.heading_place() + 1:
        return False
    # People write a subtotal or a footer with as many cells as they like: only a record shows that cells are missing.
    is_record = case.export.lines[len(records) - 1].kind == RECORD
    return is_record and any(cell.strip() for cell in records[-1]) and len(records[-1]) < len(case.export.columns)


def _scan(text: str, separator: str) -> tuple[list[list[str]], str]:
    """The records and in which state the text ends: plain, quoted, or odd if a quote stands where none may."""
    records, cells, cell, state = [], [], "", "start"
    place = 0
    while place < len(text):
        here = text[place]
        if state == "quoted":
            if here == '"' and text[place + 1 : place + 2] == '"':
                cell, place = cell + '"', place + 1
            elif here == '"':
                state = "closed"
            else:
                cell += here
        elif here == separator:
            cells, cell, state = [*cells, cell], "", "start"
        elif here in "\r\n":
            place += text[place : place + 2] == "\r\n"
            records, cells, cell, state = [*records, [*cells, cell]], [], "", "start"
        elif here == '"' and state == "start" and not cell:
            state = "quoted"
        elif here == '"' or state == "closed":
            return records, "odd"
        else:
            cell, state = cell + here, "plain"
        place += 1
    if cells or cell or state in ("closed", "quoted"):
        records.append([*cells, cell])
    return records, "quoted" if state == "quoted" else "plain"
