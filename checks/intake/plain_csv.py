"""The fast way through a well-formed CSV: DuckDB reads it in parallel, and an independent count must agree."""

import duckdb

from checks.intake import landing
from checks.intake.cells import literal, name, trimmed
from checks.intake.delimited import Opening, count_records
from checks.intake.encoding import Utf8File
from checks.intake.identity import any_identity
from checks.intake.landing import Place
from checks.intake.taking import Taking


def is_plain(con: duckdb.DuckDBPyConnection, file: Utf8File, opened: Opening, taking: Taking) -> bool:
    """Whether DuckDB reads the file without complaint, and as many records as an independent count finds.

    Asked on a connection of its own: an error would end the transaction of the one that loads.
    """
    row = taking.headings.row
    if opened.lines[row - 1] != row:
        return False  # a title or heading broken over lines: DuckDB would skip the wrong number of them
    count = count_records(file.path, opened.ends[row - 1])
    if count.ends_in_quote or count.has_odd_line_ends:
        return False
    with con.cursor() as own:
        try:
            found = own.execute(f"select count(*) from {_read_csv(file, opened, taking)}").fetchall()
        except duckdb.Error:
            return False
    return found[0][0] == count.n_records


def land(con: duckdb.DuckDBPyConnection, file: Utf8File, opened: Opening, taking: Taking, place: Place) -> None:
    """The rows of a plain file stand in raw."""
    landing.land(con, taking, place, _rows(file, opened, taking))


def hides_identity(con: duckdb.DuckDBPyConnection, file: Utf8File, opened: Opening, taking: Taking) -> bool:
    """Whether a cell that is not taken holds an identity or mobile number."""
    places = taking.untaken_places()
    if not places:
        return False
    found = f"coalesce(bool_or({any_identity([_cell(place) for place in places])}), false)"
    return con.execute(f"select {found} from {_read_csv(file, opened, taking)}").fetchall()[0][0]


def _rows(file: Utf8File, opened: Opening, taking: Taking) -> str:
    """SQL: the taken columns of every record, with its row number, and whether it is blank or a subtotal."""
    cells = [trimmed(_cell(place)) for place in range(len(taking.headings.cells))]
    taken = ", ".join(f"{_cell(place)} as {name(column)}" for column, place in taking.columns.items())
    keys = [_cell(taking.columns[key]) for key in taking.table.key if key in taking.columns]
    subtotal = " or ".join(landing.is_subtotal(each) for each in ["first_filled", *keys])
    return f"""select {taken}, source_row, case when {subtotal} then {literal(landing.SUBTOTAL_ROW)} end as dropped,
            case when first_filled is null then {literal(landing.BLANK_ROW)} end as refused
        from (select *, {taking.headings.row} + row_number() over () as source_row,
                coalesce({", ".join(cells)}) as first_filled
            from {_read_csv(file, opened, taking)})"""


def _cell(place: int) -> str:
    return f"cell{place}"


def _read_csv(file: Utf8File, opened: Opening, taking: Taking) -> str:
    """SQL: the records under the heading row, every cell as text; anything irregular raises."""
    columns = ", ".join(f"'{_cell(place)}': 'varchar'" for place in range(len(taking.headings.cells)))
    return f"""read_csv({literal(str(file.path))}, auto_detect = false, header = false, skip = {taking.headings.row},
        columns = {{{columns}}}, delim = {literal(opened.separator)}, quote = '"', escape = '"', strict_mode = true,
        null_padding = false, ignore_errors = false, max_line_size = 4000000)"""
