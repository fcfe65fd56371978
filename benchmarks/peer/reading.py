"""The CSV exports as typed frames, one for each table, under the contract's names."""

from pathlib import Path

import pandas as pd

from checks.contract import Table, tables

TABLES = (
    "units", "officers", "incidents", "cases", "case_events", "measures", "penalties", "property_items", "extensions",
    "money_flows", "visits", "petitions", "exemptions",
)  # fmt: skip
FORMS = {"/": "%Y/%m/%d %H:%M:%S", "年": "%Y年%m月%d日%H时%M分%S秒"}
FLAGS = {"是": True, "否": False}


def read(folder: Path) -> dict[str, pd.DataFrame]:
    """Every table that the folder has, its files one behind the other."""
    return {name: _table(folder, tables()[name]) for name in TABLES if _files(folder, tables()[name])}


def _files(folder: Path, table: Table) -> list[Path]:
    """The files of the table: its heading alone, or with a month behind it."""
    return sorted([*folder.glob(f"{table.heading}.csv"), *folder.glob(f"{table.heading}_*.csv")])


def _table(folder: Path, table: Table) -> pd.DataFrame:
    """The rows of the table: moments as moments, numbers as numbers, 是 and 否 as flags, all else as text."""
    parts = (pd.read_csv(path, dtype="str", keep_default_na=False, na_values=[""]) for path in _files(folder, table))
    frame = pd.concat(parts, ignore_index=True).rename(columns={c.heading: c.name for c in table.columns})
    for column in (column for column in table.columns if column.name in frame.columns):
        values = frame[column.name]
        if column.type in ("time", "day"):
            frame[column.name] = _moments(values)
        elif column.type == "number":
            frame[column.name] = pd.to_numeric(values)
        elif column.type == "flag":
            frame[column.name] = values.map(FLAGS).astype("boolean")
    return frame


def _moments(values: pd.Series) -> pd.Series:
    """Moments, however the system writes them; each of them in one way throughout a column."""
    first = values.dropna().head(1)
    form = next((form for mark, form in FORMS.items() if len(first) and mark in first.iloc[0]), "ISO8601")
    return pd.to_datetime(values, format=form).astype("datetime64[us]")
