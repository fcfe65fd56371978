"""Checks on the audited month beside those before it: an incomplete file is not a clean month."""

from checks.intake.cells import literal
from checks.quality.every_table import number_of, same_key
from checks.quality.kinds import Check, never
from checks.quality.levels import Levels
from checks.quality.months import (
    Count,
    Months,
    columns_of,
    dated,
    emptied,
    has_dropped,
    is_judged,
    is_silent,
    within,
)
from checks.quality.seen import Seen

NONE_LEFT, FEWER = "前三个月每月都有而本月没有", "本月比前三个月明显减少"


def checks_of(seen: Seen, levels: Levels) -> list[Check]:
    """The export, its systems and its columns are in the month as they were before it; a list belongs to no month."""
    if not seen.table.dated_by:
        return []
    checks = [silent_table(seen, levels)]
    if _has(seen, "source"):
        checks.append(silent_source(seen, levels))
    if _has(seen, "unit_code"):
        checks += [null_jump(seen, column, levels) for column in columns_of(seen.table)]
    return [*checks, late(seen)]


def _has(seen: Seen, name: str) -> bool:
    return any(column.name == name for column in seen.table.columns)


def silent_table(seen: Seen, levels: Levels) -> Check:
    """An export with records in each of the three months before has some in the month; else its last ones are named."""
    column = seen.table.dated_by[0]
    level, months = levels.of("silent_table", seen.table.name, column), seen.months
    judged = months and months.whole.has_history() and months.whole.mean >= level.figures["from_mean"]
    fails = _last_of(seen, "true", months.whole) if months and is_silent(months.whole, level) else "false"
    return never(column, f"全表{NONE_LEFT}", "silent_table", fails, _recent(seen) if judged else "false")


def silent_source(seen: Seen, levels: Levels) -> Check:
    """A system with records in each of the three months before has some in the month; else its last ones are named."""
    level = levels.of("silent_source", seen.table.name, "source")
    sources = seen.months.sources if seen.months else {}
    judged = [name for name, each in sources.items()
              if each.has_history() and each.mean >= level.figures["from_mean"]]
    fails = [_last_of(seen, f"r.source = {literal(name)}", sources[name])
             for name in judged if is_silent(sources[name], level)]
    applies = f"r.source in ({', '.join(map(literal, judged))}) and {_recent(seen)}" if judged else "false"
    return never("source", f"来源系统{NONE_LEFT}", "silent_source", " or ".join(fails) or "false", applies)


def _recent(seen: Seen) -> str:
    """SQL: the record happened in one of the months that are compared."""
    first, last = seen.months.periods[-1].starts_at, seen.months.periods[0].ends_at
    return f"{dated(seen.table)} >= timestamp '{first}' and {dated(seen.table)} < timestamp '{last}'"


def _last_of(seen: Seen, whose: str, count: Count) -> str:
    """SQL: the last records before the month: there the export ends."""
    return f"({whose} and {dated(seen.table)} = timestamp '{count.last}')"


def null_jump(seen: Seen, column: str, levels: Levels) -> Check:
    """No unit leaves the column empty far more often than before; the empty ones of the month are named."""
    level, months = levels.of("null_jump", seen.table.name, column), seen.months
    judged = [unit for unit, each in months.units.items() if is_judged(each, level)] if months else []
    jumped = emptied(months, seen.table, column, levels) if judged else []
    applies = f"r.unit_code in ({_listed(judged)}) and {within(seen.table, months.periods[0])}" if judged else "false"
    fails = f"r.unit_code in ({_listed(jumped)}) and r.{column} is null" if jumped else "false"
    return never(column, "本单位本月空值比前三个月明显增多", "null_jump", fails, applies)


def _listed(units: list[str]) -> str:
    return ", ".join(literal(unit) for unit in sorted(units))


def late(seen: Seen) -> Check:
    """No record of a month that was published already comes only now."""
    months = [(within(seen.table, release.period), release.batch) for release in seen.releases]
    applies = " or ".join(f"({month})" for month, _ in months)
    # Where nothing came since, no history needs to be read.
    since = [f"when {month} then {batch}" for month, batch in months if batch < seen.last_batch]
    closed_with = f"case {' '.join(since)} end"
    first = f"(select min(h.batch) from staging.{seen.table.name}_history as h where {same_key(seen.table, 'h')})"
    return never(number_of(seen.table), "所属月份已发布，本次才报来", "late",
                 f"r.batch > {closed_with} and {first} > {closed_with}" if since else "false", applies or "false")


def of_units(seen: Seen, levels: Levels) -> list[Check]:
    """Checks on the list of units for this export: a unit with records in each of the three months before has some."""
    if not seen.table.dated_by or not _has(seen, "unit_code"):
        return []
    checks = []
    for kind, name, is_bad in (("silent_unit", NONE_LEFT, is_silent), ("fewer", FEWER, has_dropped)):
        level = levels.of(kind, seen.table.name, "unit_code")
        units = _open_units(seen)
        judged = [unit for unit, each in units.items()
                  if each.has_history() and each.mean >= level.figures["from_mean"]]
        bad = [unit for unit in judged if is_bad(units[unit], level)]
        checks.append(never("unit_code", name, kind, _among(bad), _among(judged)))
    return checks


def gaps(seen: Seen, levels: Levels) -> list[tuple]:
    """For quality.unit_gaps: table, unit, records of the month, mean of the three before, what was found."""
    if not seen.months:
        return []
    found = []
    for kind, name, is_bad in (("silent_unit", NONE_LEFT, is_silent), ("fewer", FEWER, has_dropped)):
        level = levels.of(kind, seen.table.name, "unit_code")
        found += [(seen.table.name, unit, each.n[0], round(each.mean, 2), name)
                  for unit, each in _open_units(seen).items() if is_bad(each, level)]
    return sorted(found)


def _open_units(seen: Seen) -> dict[str, Count]:
    """The units whose month is over and that were open in it: only they can be missed."""
    months: Months | None = seen.months
    if not months or seen.as_of < months.periods[0].ends_at:
        return {}
    return {unit: each for unit, each in months.units.items() if unit not in seen.closed_units}


def _among(units: list[str]) -> str:
    return f"r.unit_code in ({_listed(units)})" if units else "false"
