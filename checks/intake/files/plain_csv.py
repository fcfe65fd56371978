"""The fast way through a well-formed CSV: DuckDB reads it in parallel, and an independent count must agree."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from checks.intake import landing
from checks.intake.cells import literal
from checks.intake.files.delimited import LONGEST_CELL
from checks.intake.files.line_encodings import REASONS
from checks.intake.landing import Place, cell_names
from checks.intake.sheets.taking import Taking


@dataclass(frozen=True)
class Plain:
    """A CSV, or a stretch of one, that DuckDB may read: its file, the lines to skip, the records before it."""

    path: Path
    separator: str
    n_skipped: int
    n_before: int
    has_marks: bool = False


def reads_as(con: duckdb.DuckDBPyConnection, plain: Plain, taking: Taking, n_records: int) -> bool:
    """Whether DuckDB reads it without complaint, and finds so many records.

    Asked on a connection of its own: an error would end the transaction of the one that loads.
    """
    with con.cursor() as own:
        try:
            found = own.execute(f"select count(*) from {_read_csv(plain, taking)}").fetchall()
        except duckdb.Error:
            return False
    return found[0][0] == n_records


def land(con: duckdb.DuckDBPyConnection, plain: Plain, taking: Taking, place: Place) -> None:
    """The rows of a plain file that has any stand in raw."""
    landing.land(con, taking, place, _rows(plain, taking), has_rows=True)


def hides_identity(con: duckdb.DuckDBPyConnection, plain: Plain, taking: Taking) -> bool:
    """Whether a cell that is not taken holds an identity or mobile number."""
    return landing.hides_identity(con, taking, cell_names(taking.headings), f"select * from {_read_csv(plain, taking)}")


def _rows(plain: Plain, taking: Taking) -> str:
    """SQL: the taken columns of every record, with its row number, why it is no record, and why it cannot be used."""
    source = f"""select *, {plain.n_before} + row_number() over () as source_row, {_marked(plain, taking)} as marked
            from {_read_csv(plain, taking)}"""
    return landing.records(taking, cell_names(taking.headings), source, plain.has_marks)


def _marked(plain: Plain, taking: Taking) -> str:
    """SQL: why the record cannot be used, if marks stand in it for what could not be read."""
    if not plain.has_marks:
        return "cast(null as varchar)"
    text = f"concat_ws('', {', '.join(cell_names(taking.headings))})"
    cases = " ".join(f"when contains({text}, '{mark}') then {literal(reason)}" for mark, reason in REASONS.items())
    return f"case {cases} end"


def _read_csv(plain: Plain, taking: Taking) -> str:
    """SQL: the records, every cell as text; anything irregular raises."""
    columns = ", ".join(f"'{cell}': 'varchar'" for cell in cell_names(taking.headings))
    return f"""read_csv({literal(str(plain.path))}, auto_detect = false, header = false, skip = {plain.n_skipped},
        columns = {{{columns}}}, delim = {literal(plain.separator)}, quote = '"', escape = '"', strict_mode = true,
        null_padding = false, ignore_errors = false, max_line_size = {LONGEST_CELL})"""
