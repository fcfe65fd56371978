"""The published tables as files for people (CSV) and for programs (Parquet)."""

from pathlib import Path

import polars as pl

from reports import tables

# A spreadsheet takes a cell that begins like this for a formula.
FORMULA = r"^[=+\-@\t\r＝＋－＠]"


def write(con, published: tables.Published, folder: Path, names: list[str]) -> list[Path]:
    """Each table stands in the folder as CSV under its Chinese name and as Parquet under its English one."""
    written = []
    for table in names:
        about = tables.headings()[table]
        written.append(_csv(published.frames[table], about["columns"], folder / f"{about['chinese']}.csv"))
        written.append(_parquet(con, table, folder / f"{table}.parquet"))
    return written


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


def _csv(frame: pl.DataFrame, headings: dict[str, str], path: Path) -> Path:
    named = readable(frame).rename({name: headings[name] for name in frame.columns})
    named.write_csv(path, include_bom=True, line_terminator="\r\n")
    return path


def _parquet(con, table: str, path: Path) -> Path:
    target = str(path).replace("'", "''")
    con.execute(f"copy ({tables.select(con, table)}) to '{target}' (format parquet)").fetchall()
    return path
