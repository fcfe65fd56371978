"""The audited month beside the three before it: units, systems and columns that were there and are there no more."""

from dataclasses import dataclass, field
from math import sqrt

from checks.contract import Table
from checks.intake.times import ANYWHERE
from checks.quality.levels import Level, Levels
from checks.run import Period

BEFORE = 3  # months


@dataclass
class Count:
    """How many records a unit, a system or the whole export had in the audited month and in each of those before it."""

    n: list[int] = field(default_factory=lambda: [0] * (BEFORE + 1))
    n_filled: dict[str, list[int]] = field(default_factory=dict)  # by column
    last: object = None  # when the last record before the audited month happened

    @property
    def mean(self) -> float:
        """The mean of the months before."""
        return sum(self.n[1:]) / BEFORE

    def has_history(self) -> bool:
        """Whether each of the months before had records: without that nobody knows what to expect."""
        return all(self.n[1:])

    def empty(self, column: str) -> tuple[int, int]:
        """How many records had nothing in the column: in the audited month, in those before it together."""
        filled = self.n_filled[column]
        return self.n[0] - filled[0], sum(self.n[1:]) - sum(filled[1:])


@dataclass(frozen=True)
class Months:
    """What was counted of one export, by unit and by system; the audited month is over as of now."""

    periods: tuple[Period, ...]
    whole: Count
    units: dict[str, Count]
    sources: dict[str, Count]
    columns: tuple[str, ...]


def dated(table: Table, alias: str = "r") -> str:
    """SQL: when the record happened; NULL if nobody can tell."""
    moments = ", ".join(f"nullif({alias}.{column}, {ANYWHERE[0]})" for column in table.dated_by)
    return f"coalesce({moments})"


def within(table: Table, period: Period) -> str:
    """SQL over the alias r: the record happened in that month."""
    return f"{dated(table)} >= timestamp '{period.starts_at}' and {dated(table)} < timestamp '{period.ends_at}'"


def periods_of(period: Period) -> tuple[Period, ...]:
    """The audited month and those before it, the latest first."""
    return tuple(_before(period, back) for back in range(BEFORE + 1))


def _before(period: Period, back: int) -> Period:
    year, number = map(int, period.month.split("-"))
    months = year * 12 + number - 1 - back
    return Period.parse(f"{months // 12:04d}-{months % 12 + 1:02d}", period.starts_at.day)


def columns_of(table: Table) -> tuple[str, ...]:
    """The columns of the table that may be empty and say something of the record."""
    return tuple(column.name for column in table.columns
                 if not column.required and column.name not in (*table.key, "updated_at"))


def look(con, table: Table, period: Period) -> Months | None:
    """What the export holds of each month, counted in one scan; None for a list, which belongs to no month."""
    if not table.dated_by:
        return None
    periods = periods_of(period)
    columns = columns_of(table)
    names = {column.name for column in table.columns}
    months = Months(periods, Count(), {}, {}, columns)
    for source, unit, month, n, last, *filled in con.execute(_counted(table, periods, columns, names)).fetchall():
        for count in (months.whole, months.sources.setdefault(source, Count()), months.units.setdefault(unit, Count())):
            _add(count, month, n, last, dict(zip(columns, filled, strict=True)))
    months.units.pop(None, None)
    months.sources.pop(None, None)
    return months


def _counted(table: Table, periods: tuple[Period, ...], columns: tuple[str, ...], names: set[str]) -> str:
    """SQL: by system, unit and month the number of records, the last of them, and how many fill each column."""
    month = " ".join(f"when {within(table, period)} then {back}" for back, period in enumerate(periods))
    source, unit = (f"r.{name}" if name in names else "null" for name in ("source", "unit_code"))
    filled = "".join(f', count(r."{column}")' for column in columns)
    first, last = periods[-1].starts_at, periods[0].ends_at
    return (f"select {source}, {unit}, case {month} end as month, count(*), max({dated(table)}){filled}"
            f" from staging.{table.name} as r"
            f" where {dated(table)} >= timestamp '{first}' and {dated(table)} < timestamp '{last}'"
            f" group by 1, 2, 3 order by all")


def _add(count: Count, month: int, n: int, last, filled: dict[str, int]) -> None:
    count.n[month] += n
    for column, number in filled.items():
        count.n_filled.setdefault(column, [0] * (BEFORE + 1))[month] += number
    if month > 0 and (count.last is None or last > count.last):
        count.last = last


def is_silent(count: Count, level: Level) -> bool:
    """There were records in each of the months before, enough of them, and there is none in the audited month."""
    return count.has_history() and count.mean >= level.figures["from_mean"] and count.n[0] == 0


def has_dropped(count: Count, level: Level) -> bool:
    """There are records, but fewer than the months before and chance allow."""
    if not count.has_history() or count.mean < level.figures["from_mean"] or count.n[0] == 0:
        return False
    # The mean of three months is itself uncertain.
    chance = sqrt(count.mean * (1 + 1 / BEFORE))
    return (count.n[0] <= (1 - level.figures["drop"]) * count.mean
            and count.n[0] < count.mean - level.figures["sigma"] * chance)


def emptied(months: Months, table: Table, column: str, levels: Levels) -> list[str]:
    """The units in whose records of the month the column is empty far more often than before and than elsewhere."""
    level = levels.of("null_jump", table.name, column)
    return [unit for unit, count in months.units.items()
            if is_judged(count, level) and _has_jumped(count, months.whole, column, level)]


def is_judged(count: Count, level: Level) -> bool:
    """Whether the month and those before it hold enough records to compare."""
    return count.has_history() and min(count.n[0], sum(count.n[1:])) >= level.figures["from_rows"]


def _has_jumped(count: Count, whole: Count, column: str, level: Level) -> bool:
    """More is empty than the unit's own past lets expect, with what changed elsewhere taken into account."""
    empty, empty_before = count.empty(column)
    n, n_before = count.n[0], sum(count.n[1:])
    before = empty_before / n_before
    expected = min(max(before + _change_elsewhere(count, whole, column, before), 0), 1)
    chance = sqrt(max(n * expected * (1 - expected) * (1 + n / n_before), 1))  # the past is itself uncertain
    return empty / n - expected >= level.figures["jump"] and empty - n * expected >= level.figures["sigma"] * chance


def _change_elsewhere(count: Count, whole: Count, column: str, before: float) -> float:
    """How much emptier the column became in the other units: what is recent is not finished yet, there as here."""
    n, n_before = whole.n[0] - count.n[0], sum(whole.n[1:]) - sum(count.n[1:])
    if not n or not n_before:
        # Nobody to compare with: only a column that was hardly ever empty says anything.
        return 0 if before <= ALWAYS_FILLED else 1
    (empty, empty_before), (own, own_before) = whole.empty(column), count.empty(column)
    change, was = (empty - own) / n - (empty_before - own_before) / n_before, (empty_before - own_before) / n_before
    # A column that was always filled does not become empty everywhere by itself.
    return 0 if max(was, before) <= ALWAYS_FILLED else change


ALWAYS_FILLED = 0.05
