"""What the rows of one export say together, looked at once before its suite is made."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from checks.contract import Table
from checks.ledger import FILE, Ledger
from checks.quality import moments, months, texts
from checks.quality.levels import Levels
from checks.quality.moments import Lags, Moments
from checks.quality.months import Months
from checks.quality.own import follows
from checks.quality.unit_days import UNIT_DAYS
from checks.run import Period


@dataclass(frozen=True)
class Release:
    """A month that was published already, and the last batch that it was made from."""

    period: Period
    batch: int


@dataclass(frozen=True)
class Seen:
    """What was seen of one export; an empty one is an export of which nothing is known but its contract."""

    table: Table
    as_of: datetime
    moments: dict[str, list[Moments]] = field(default_factory=dict)
    lags: dict[tuple[str, str], list[Lags]] = field(default_factory=dict)
    crowds: dict[str, list] = field(default_factory=dict)
    suspicious: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by text column, what was misread
    n_sources: int = 0
    last_batch: int = 0
    months: Months | None = None
    closed_units: frozenset[str] = frozenset()
    releases: tuple[Release, ...] = ()


@dataclass(frozen=True)
class Around:
    """What is the same for every export of a run."""

    as_of: datetime
    period: Period
    levels: Levels
    closed_units: frozenset[str]
    releases: tuple[Release, ...]


def around(con, run, levels: Levels) -> Around:
    """What the run, the list of units and the ledger say."""
    closed = con.execute(f"select unit_code from {UNIT_DAYS} where last_day < ?", [run.period.ends_at]).fetchall()
    return Around(run.as_of, run.period, levels, frozenset(code for (code,) in closed), _releases(run))


def _releases(run) -> tuple[Release, ...]:
    """The months other than the audited one that were published, each with the last batch that it was made from."""
    path = Path(run.warehouse) / FILE if run.warehouse else None
    if not path or not path.exists():
        return ()
    last = {each.month: each.payload.get("batch") for each in Ledger(path).releases() if each.month != run.period.month}
    start_day = run.period.starts_at.day
    return tuple(Release(Period.parse(month, start_day), batch) for month, batch in sorted(last.items()) if batch)


def look(con, table: Table, around: Around) -> Seen:
    """What is seen of the export, each thing in one scan."""
    found = moments.look(con, table)
    least = {column: around.levels.of("crowd", table.name, column).figures for column in found}
    return Seen(
        table,
        around.as_of,
        found,
        moments.look_at_lags(con, table, [pair for pair in follows(table) if set(pair) <= found.keys()]),
        moments.look_for_crowds(con, table, {name: (each["records"], each["share"]) for name, each in least.items()}),
        texts.look(con, table),
        _n_sources(con, table),
        con.execute(f"select coalesce(max(batch), 0) from staging.{table.name}").fetchone()[0],
        months.look(con, table, around.period),
        around.closed_units,
        around.releases,
    )


def _n_sources(con, table: Table) -> int:
    """How many systems the export names; none where it does not tell them apart."""
    if "source" not in table.key:
        return 0
    return con.execute(f"select count(distinct source) from staging.{table.name}").fetchone()[0]
