"""How the text of a cell is compared: blanks around it, full-width forms, placeholders; in Python and in SQL alike."""

import re
from collections.abc import Sequence

BLANKS = " \t\r\n\v\f\u00a0\u3000\ufeff\u200b"
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"  # marks of no width: two numbers that look the same are the same

# Full-width ASCII, the ideographic space and the dashes that people type for a minus.
_FULL = "".join(chr(code + 0xFEE0) for code in range(0x21, 0x7F)) + "\u3000\u00a0—–−‐"
_HALF = "".join(chr(code) for code in range(0x21, 0x7F)) + "  ----"
_FOLD = str.maketrans(_FULL, _HALF)
_NO_MARKS = dict.fromkeys(map(ord, UNSEEN))

# What exports write for "nothing"; the contract's header lists them.
PLACEHOLDER_TEXTS = ("-", "－", "—", "–", "无", "NULL", "null", "Null", "ＮＵＬＬ")
PLACEHOLDER_DAYS = ("1900-01-01", "1970-01-01", "0001-01-01", "9999-12-31", "2099-12-31")

# What a spreadsheet shows where a formula failed or a column is too narrow; no text of anybody's.
ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA")
# What a spreadsheet makes of a long number: two different ones become the same.
SCIENTIFIC = "[0-9](\\.[0-9]+)?[eE][+][0-9]+"


def fold(text: str) -> str:
    """The text with full-width forms as half-width."""
    return text.translate(_FOLD)


def bare(cell: str) -> str:
    """The text without blanks around it, without unseen marks and without the ="…" that keeps spreadsheets off it."""
    text = (cell if cell.isascii() else cell.translate(_NO_MARKS)).strip(BLANKS)
    return found[1] if text.startswith('="') and (found := re.fullmatch('="(.*)"', text)) else text


def literal(text: str) -> str:
    """The text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def name(text: str) -> str:
    """The text as an SQL name."""
    return '"' + text.replace('"', '""') + '"'


def listed(texts) -> str:
    """The texts as a list of SQL strings for `in (...)`."""
    return ", ".join(literal(text) for text in texts)


def trimmed(sql: str, usual: Sequence[str] = ()) -> str:
    """SQL: the text as `bare` makes it; NULL if nothing is left. What is `usual` is bare, and soon known."""
    if usual:
        return f"case when {sql} in ({listed(usual)}) then {sql} else {trimmed(sql)} end"
    # Most cells have none: ASCII between two visible characters is seen at once, and to look costs less than to trim.
    has_ends = f"{sql} >= '!' and array_extract({sql}, -1) >= '!' and not starts_with({sql}, '=')"
    others = f"{sql} <> '' and not regexp_matches({sql}, {_AROUND})"
    is_bare = f"case when strlen({sql}) = length({sql}) and {has_ends} then true else {others} end"
    return f"case when {is_bare} then {sql} else {_trim(sql)} end"


def folded(sql: str) -> str:
    """SQL: the text with full-width forms as half-width."""
    # Most cells have none, and translating builds its table anew for every row.
    return f"case when regexp_matches({sql}, {_HAS_FULL}) then {_translate(sql)} else {sql} end"


def _trim(sql: str) -> str:
    text = f"trim(regexp_replace({sql}, '[{UNSEEN}]', '', 'g'), {literal(BLANKS)})"
    return f"nullif(regexp_replace({text}, '^=\"(.*)\"$', '\\1'), '')"


def _translate(sql: str) -> str:
    return f"translate({sql}, {literal(_FULL)}, {literal(_HALF)})"


_AROUND = literal(f'^[{BLANKS}]|[{BLANKS}]$|^="|[{UNSEEN}]')
_HAS_FULL = literal(f"[{_FULL}]")


def _day_forms() -> list[str]:
    """The placeholder days as exports write them: with -, / or ., padded or not."""
    forms = set()
    for day in PLACEHOLDER_DAYS:
        year, month, number = day.split("-")
        for mark in "-/.":
            forms |= {mark.join((year, month, number)), mark.join((year, month.lstrip("0"), number.lstrip("0")))}
    return sorted(forms)


def is_error(sql: str) -> str:
    """SQL: whether the trimmed text is what a spreadsheet shows for a formula that failed."""
    told = f"{sql} in ({listed(ERRORS)}) or regexp_full_match({sql}, '#{{4,}}')"
    return f"(case when starts_with({sql}, '#') then {told} else false end)"  # `and` would ask both of every text


_LONGEST = max(len(text.encode("utf-8")) for text in (*PLACEHOLDER_TEXTS, *_day_forms()))  # bytes


def is_placeholder(sql: str) -> str:
    """SQL: whether the trimmed text stands for nothing."""
    # Most cells hold more than any of these, and few are as long as a day: a list is compared text by text.
    texts = f"{sql} in ({listed(PLACEHOLDER_TEXTS)})"
    days = f"(strlen({sql}) between 8 and 10 and {sql} in ({listed(_day_forms())}))"
    return f"(case when strlen({sql}) <= {_LONGEST} then {texts} or {days} else false end)"
