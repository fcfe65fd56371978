"""Texts that are not what somebody wrote: garbled by a wrong encoding, spoilt by a spreadsheet."""

import re

from checks.contract import Column, Table
from checks.intake.cells import literal
from checks.intake.files.mojibake import is_garbled, is_misread
from checks.quality.kinds import Check, never

# What a spreadsheet writes where it cannot calculate, or where the column was too narrow for it.
SPREADSHEET = r"^#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$|^#{3,}$"

# A number of more than eleven digits after a spreadsheet has seen it: the last digits are gone.
SCIENTIFIC = r"^[0-9](\.[0-9]+)?[eE][+]?[0-9]+$"

# Characters that no font has: a font of somebody's own, or bytes that were read as what they are not.
NAMELESS = r"[\x{E000}-\x{F8FF}]"

# A text of nothing but these is read alike in every encoding; the others are looked at, each different one once.
_PLAIN = r"^[0-9A-Za-z_ ./()\-]*$"

# The plain ones without an e: none of them is suspicious, and nearly every number is one.
_FINE = r"^[0-9A-DF-Za-df-z_ ./()\-]*$"

# No symptom without one of these: one look at each text instead of three.
SUSPICIOUS = r"[#?？\x{FFFD}]|锟斤拷|烫烫|屯屯|[eE][+]?[0-9]+$"

TEXTS_AT_MOST = 20_000  # different ones in a column; more are no words but stories, and nobody could look them up


def _matches(pattern: str):
    return lambda sql, misread: f"regexp_matches({sql}, {literal(pattern)})"


def _garbled(sql: str, misread: tuple[str, ...]) -> str:
    listed = f" or {sql} in ({', '.join(map(literal, misread))})" if misread else ""
    return f"({is_garbled(sql)} or regexp_matches({sql}, {literal(NAMELESS)}){listed})"


SYMPTOMS = {
    "garbled": (_garbled, "乱码"),
    "spreadsheet_error": (_matches(SPREADSHEET), "是表格软件的错误值"),
    "scientific": (_matches(SCIENTIFIC), "成了科学计数，末位已失真"),
}


def texts_of(table: Table) -> list[Column]:
    """The columns of the table that hold text as it was written."""
    return [column for column in table.columns if column.type == "text"]


def is_number(column: Column) -> bool:
    """Whether the text is a number of something, which a spreadsheet may take for a quantity."""
    return column.name.endswith(("_no", "_code", "_by", "_approver")) or column.name == "repeat_of"


def look(con, table: Table) -> dict[str, tuple[str, ...]]:
    """The text columns with anything suspicious in them, each with the texts that were read in a wrong encoding."""
    names = [column.name for column in texts_of(table)]
    fine = ", ".join(f"regexp_matches(r.{name}, {literal(_FINE)}) as fine_{name}" for name in names)
    conditions = [_unless_fine(name, *each) for name in names for each in ((SUSPICIOUS, "false"), (_PLAIN, "true"))]
    counts = ", ".join(f"count(*) filter (where {condition})" for condition in conditions)
    filled = ", ".join(f"count(r.{name})" for name in names)
    rows = f"select {', '.join(f'r.{name}' for name in names)}, {fine} from staging.{table.name} as r"
    found = con.execute(f"select {counts}, {filled} from ({rows}) as r").fetchone()
    seen = {}
    for place, name in enumerate(names):
        n_suspicious, n_plain, n_filled = found[2 * place], found[2 * place + 1], found[2 * len(names) + place]
        misread = _misread(con, table, name) if n_plain < n_filled else ()
        if n_suspicious or misread:
            seen[name] = misread
    return seen


def _unless_fine(name: str, pattern: str, otherwise: str) -> str:
    """SQL: whether the text matches; one that is fine need not be looked at again, for that is known."""
    return f"case when r.fine_{name} then {otherwise} else regexp_matches(r.{name}, {literal(pattern)}) end"


def _misread(con, table: Table, name: str) -> tuple[str, ...]:
    """The different texts of the column that make sense only in another encoding, or that no font can show."""
    texts = con.execute(
        f"select distinct r.{name} from staging.{table.name} as r"
        f" where r.{name} is not null and not regexp_matches(r.{name}, {literal(_PLAIN)})"
        f" order by 1 limit {TEXTS_AT_MOST}").fetchall()
    return tuple(text for (text,) in texts if is_misread(text) or re.search("[\ue000-\uf8ff]", text))


def checks_of(table: Table, suspicious: dict[str, tuple[str, ...]]) -> list[Check]:
    """No text is garbled, none is a spreadsheet's error, no number was turned into a quantity."""
    checks = []
    for column in texts_of(table):
        for kind, (shows, name) in SYMPTOMS.items():
            if kind == "scientific" and not is_number(column):
                continue
            seen = column.name in suspicious
            fails = shows(f"r.{column.name}", suspicious[column.name]) if seen else "false"
            checks.append(never(column.name, name, kind, fails, f"r.{column.name} is not null"))
    return checks
