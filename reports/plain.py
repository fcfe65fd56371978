"""The published tables as files for people (CSV) and for programs (Parquet)."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import polars as pl

from reports import tables

ROWS_TOGETHER = 122_880  # of one row group, as DuckDB writes them
# A spreadsheet takes a cell that begins like this for a formula.
FORMULA = r"^[=+\-@\t\r＝＋－＠]"


def write(con, published: tables.Published, folder: Path, names: list[str]) -> list[Path]:
    """Each table stands in the folder as CSV under its Chinese name and as Parquet under its English one."""
    written = []
    for table in names:
        about = tables.headings()[table]
        path = _parquet(con, table, folder / f"{table}.parquet")
        parts = [published.frames[table]] if table in published.frames else _slices(path)
        written += [_csv(parts, about["columns"], folder / f"{about['chinese']}.csv"), path]
    return written


def _slices(path: Path) -> Iterator[pl.DataFrame]:
    """The rows of a Parquet file, as many at a time as the file holds together."""
    whole = pl.scan_parquet(path)
    for first in range(0, whole.select(pl.len()).collect().item(), ROWS_TOGETHER):
        yield whole.slice(first, ROWS_TOGETHER).collect()


def readable(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with times in ISO 8601, flags in words, no empty text and none that a spreadsheet would run."""
    moments = [name for name, kind in frame.schema.items() if isinstance(kind, pl.Datetime)]
    flags = [name for name, kind in frame.schema.items() if kind == pl.Boolean]
    texts = [name for name, kind in frame.schema.items() if kind == pl.String]
    quoted = [
        pl.when(pl.col(name).str.contains(FORMULA))
        .then("'" + pl.col(name))
        .when(pl.col(name) != "")
        .then(name)
        .alias(name)
        for name in texts
    ]
    words = [
        pl.when(pl.col(name)).then(pl.lit("是")).when(~pl.col(name)).then(pl.lit("否")).alias(name) for name in flags
    ]
    return frame.with_columns(*quoted, *words, *[pl.col(name).dt.strftime("%Y-%m-%dT%H:%M:%S") for name in moments])


def _csv(parts: Iterable[pl.DataFrame], headings: dict[str, str], path: Path) -> Path:
    with path.open("wb") as file:
        for place, part in enumerate(parts):
            named = readable(part).rename({name: headings[name] for name in part.columns})
            named.write_csv(file, include_bom=place == 0, include_header=place == 0, line_terminator="\r\n")
    return path


def _parquet(con, table: str, path: Path) -> Path:
    target = str(path).replace("'", "''")
    con.execute(f"copy ({tables.select(con, table)}) to '{target}' (format parquet)").fetchall()
    return path
