"""A Parquet file: typed or text columns, as the text that a CSV would hold."""

from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.intake import landing
from checks.intake.cells import literal, name
from checks.intake.landing import Place, cell_names
from checks.intake.sheets.taking import Taking

ADVICE = "文件可能被截断；重新导出后再运行"


def headings(con: duckdb.DuckDBPyConnection, path: Path, file: str) -> list[str]:
    """The names of the file's columns; BadInput if it cannot be read to its end."""
    with con.cursor() as own:
        try:
            names = [
                row[0] for row in own.execute(f"describe select * from read_parquet({literal(str(path))})").fetchall()
            ]
            # Every page is read once here: an error later would end the transaction that loads.
            own.execute(
                f"select {', '.join(f'count(hash({name(each)}))' for each in names)} from {_file(path)}"
            ).fetchall()
        except duckdb.Error as error:
            raise BadInput("Parquet 文件读不通", file=file, value=str(error).splitlines()[0], advice=ADVICE) from None
    return names


def land(con: duckdb.DuckDBPyConnection, path: Path, taking: Taking, place: Place) -> None:
    """The rows of the file stand in raw; the first one is row 2, as if the headings were row 1."""
    types = dict(con.execute(f"select column_name, column_type from (describe select * from {_file(path)})").fetchall())
    cells = cell_names(taking.headings)
    texts = (_text(heading, types[heading]) for heading in taking.headings.cells)
    said = ", ".join(f"{text} as {cell}" for text, cell in zip(texts, cells, strict=True))
    source = f"select {said}, file_row_number + 2 as source_row, cast(null as varchar) as marked from {_file(path)}"
    landing.land(con, taking, place, landing.records(taking, cells, source))


def hides_identity(con: duckdb.DuckDBPyConnection, path: Path, taking: Taking) -> bool:
    """Whether a cell that is not taken holds an identity or mobile number."""
    cells = [f"cast({name(heading)} as varchar)" for heading in taking.headings.cells]
    return landing.hides_identity(con, taking, cells, f"select * from {_file(path)}")


def _file(path: Path) -> str:
    return f"read_parquet({literal(str(path))}, file_row_number = true)"


def _text(column: str, kind: str) -> str:
    """SQL: the value as text; a moment is to the second, in civil time; a whole number has no decimals."""
    value = name(column)
    if kind == "TIMESTAMP WITH TIME ZONE":
        value, kind = f"timezone('Asia/Shanghai', {value})", "TIMESTAMP"
    if kind.startswith("TIMESTAMP"):
        return f"strftime(cast({value} as timestamp), '%Y-%m-%d %H:%M:%S')"
    if kind in ("DOUBLE", "FLOAT"):
        whole = f"abs({value}) < 1e18 and {value} = floor({value})"
        return f"case when {whole} then cast(cast({value} as bigint) as varchar) else cast({value} as varchar) end"
    return f"cast({value} as varchar)"
