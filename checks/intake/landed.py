"""What is noticed of the rows of one place once they stand in raw, in one pass over them."""

from dataclasses import dataclass

import duckdb

from checks import citizen_numbers
from checks.contract import Column
from checks.intake import identity
from checks.intake.cells import SCIENTIFIC, is_error, literal, name
from checks.intake.landing import Place
from checks.intake.sheets.dropping import FOOTER_ROW
from checks.intake.sheets.taking import Taking

MARKED, STORY, ERROR, CUT, FOOTER = "marked", "story", "error", "cut", "footer"


@dataclass(frozen=True)
class Noticed:
    """What stood in the cells of one place."""

    marked: dict[str, int]  # the headings in whose cells an identity or mobile number stood, with how many
    has_stories: bool  # whether a column of which only the presence is kept held a text
    odd_texts: list[tuple[Column, int, int]]  # of the columns of text: errors of formulas, long numbers cut short
    n_footers: int  # rows that stood at the table's foot


def look(con: duckdb.DuckDBPyConnection, taking: Taking, place: Place) -> Noticed:
    """What is noticed of the rows that raw has from there."""
    asked = _asked(taking)
    counts = ", ".join(f"count(*) filter ({condition})" for condition in asked.values())
    found = con.execute(f"select {counts} from raw.{taking.table.name} where {place.where()}").fetchall()[0]
    n = dict(zip(asked, found, strict=True))
    texts = [column for column in _texts(taking) if n[ERROR, column.name] or n[CUT, column.name]]
    return Noticed(
        {taking.table.column(each).heading: n[MARKED, each] for each in taking.columns if n[MARKED, each]},
        any(number for (what, _), number in n.items() if what == STORY),
        [(column, n[ERROR, column.name], n[CUT, column.name]) for column in texts],
        n[FOOTER, ""],
    )


def _asked(taking: Taking) -> dict[tuple[str, str], str]:
    """SQL: what a row is counted for, by what it is and the column."""
    marked = {(MARKED, each): f"{name(each)} = {literal(citizen_numbers.MARK)}" for each in taking.columns}
    told = [each for each in taking.columns if each in identity.PRESENCE_ONLY]
    stories = {(STORY, each): f"{name(each)} = {literal(identity.PRESENT)}" for each in told}
    odd = {}
    for each in _texts(taking):
        odd[ERROR, each.name] = f"case when dropped is null then {is_error(name(each.name))} else false end"
        odd[CUT, each.name] = f"case when dropped is null then {_is_cut(name(each.name))} else false end"
    return marked | stories | odd | {(FOOTER, ""): f"dropped = {literal(FOOTER_ROW)}"}


def _texts(taking: Taking) -> list[Column]:
    """The taken columns that hold text as it was written."""
    texts = [column for column in taking.table.columns if column.type == "text" and column.name in taking.columns]
    return [column for column in texts if column.name not in identity.PRESENCE_ONLY]


def _is_cut(text: str) -> str:
    """SQL: whether the text is a long number cut short; nearly none has the E."""
    look = f"(contains({text}, 'E+') or contains({text}, 'e+'))"
    return f"case when {look} then regexp_full_match({text}, {literal(SCIENTIFIC)}) else false end"


def forget_footers(con: duckdb.DuckDBPyConnection, taking: Taking, place: Place) -> bool:
    """raw knows that there were rows at a table's foot, not what they said; whether a citizen's number was in one."""
    footers = f"{place.where()} and dropped = {literal(FOOTER_ROW)}"
    names = [name(column) for column in taking.columns]
    told = f"select bool_or({identity.any_identity(names)}) from raw.{taking.table.name} where {footers}"
    ((has_number,),) = con.execute(told).fetchall()
    nothing = ", ".join(f"{each} = null" for each in names)
    con.execute(f"update raw.{taking.table.name} set {nothing} where {footers}")
    return bool(has_number)
