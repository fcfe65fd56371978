"""A month that was published, read back from its folder: frozen, whatever the warehouse holds by now."""

from datetime import datetime, timedelta
from pathlib import Path

import polars as pl

from checks.complaint import BadInput
from reports.tables import LONG, Held, Published, headings

ADVICE = "成果放在别处的，用 --out 指明；没有了的，重新审计那个月（同样的导出文件，成果逐字节相同）"


def read(folder: Path) -> Published:
    """The tables of the release in that folder; BadInput if they are not there or cannot be read."""
    if not all((folder / f"{table}.parquet").is_file() for table in ("findings", "provenance")):
        raise BadInput("找不到这个月的成果", file=folder, advice=ADVICE)
    frames = Held(folder)
    for table in headings():
        frame = _frame(folder / f"{table}.parquet")
        if frame.height < LONG:
            frames[table] = frame
    provenance = {row["key"]: row["value"] for row in frames["provenance"].to_dicts() if row["value"] is not None}
    starts_at, last_day = (datetime.fromisoformat(provenance[key]) for key in ("period_start", "period_end"))
    as_of, ends_at = datetime.fromisoformat(provenance["as_of"]), last_day + timedelta(days=1)
    return Published(frames, provenance, provenance["month"], as_of, starts_at, ends_at)


def _frame(path: Path) -> pl.DataFrame:
    """The table of that file; one that an older version did not publish has its columns and no row."""
    if not path.is_file():
        return pl.DataFrame({name: [] for name in headings()[path.stem]["columns"]})
    try:
        return pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise BadInput("成果文件读不出来", file=path, value=str(error), advice=ADVICE) from None
