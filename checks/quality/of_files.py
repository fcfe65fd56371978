"""Checks on what the rows of one file show together; the failing rows are those that a person can look up."""

from math import sqrt

from checks.quality.kinds import Check, never
from checks.quality.levels import Level, Levels
from checks.quality.moments import EARLY, LATE, OFFICE_MINUTES, SPREADS, Lags, Moments, between, is_timed, lag, times_of
from checks.quality.own import follows
from checks.quality.places import rows_of
from checks.quality.seen import Seen

# Written by machines: at night, in one go, on the hour. What is ahead by law is no work of anybody's day.
BY_MACHINE = {"entered_at", "updated_at", "refund_due_at"}
ROUTINE = {"updated_at"}
MORNING = 120, 359  # minutes of the day


def checks_of(seen: Seen, levels: Levels) -> list[Check]:
    """What no single row shows: heaps, precisions, shifts."""
    checks = []
    for column in times_of(seen.table):
        found = seen.moments.get(column, [])
        for kind, make in ON_TIMES.items():
            if column not in SPARED.get(kind, ()):
                checks.append(make(column, found, levels.of(kind, seen.table.name, column)))
        if column not in ROUTINE:
            checks.append(crowd(column, seen.crowds.get(column, ())))
        checks.append(shifted(seen, column, levels.of("pair_shift", seen.table.name, column)))
    return [check for check in checks if check]


def midnight(column: str, found: list[Moments], level: Level) -> Check:
    """Far more times are midnight to the second than chance has: most likely days that were written as moments."""
    judged = [each for each in found if each.precisions["second"] >= level.figures["from_rows"]]
    heaped = [each for each in judged if each.n_midnight >= level.figures["share"] * each.precisions["second"]]
    fails = f"{_rows(heaped)} and epoch_us(r.{column}) % 86400000000 = 0"
    return never(column, "零点整过多，疑似只有日期", "midnight", _or_false(heaped, fails),
                 f"{_rows(judged)} and r.{column} = r.{column}_latest")


def office_heap(column: str, found: list[Moments], level: Level) -> Check:
    """Far more times fall sharp on 08:00, 08:30, 09:00, 17:00, 17:30 or 18:00 than around it: most likely made up."""
    judged = [each for each in found if each.n_timed >= level.figures["from_rows"]]
    heaped = [(each, _heaped_minutes(each, level)) for each in judged]
    fails = " or ".join(
        f"({rows_of([each.place])} and (epoch_us(r.{column}) // 60000000) % 1440 in ({', '.join(map(str, minutes))}))"
        for each, minutes in heaped if minutes)
    sharp = f"{is_timed(column)} and epoch_us(r.{column}) % 60000000 = 0"
    return never(column, "集中在上下班时刻，疑似事后补填", "office_heap",
                 f"{sharp} and ({fails})" if fails else "false", f"{_rows(judged)} and {is_timed(column)}")


def _heaped_minutes(each: Moments, level: Level) -> list[int]:
    """The office minutes on which more fall than their share and than the minutes around them allow."""
    return [minute for minute, n, near in zip(OFFICE_MINUTES, each.at_office, each.near_office, strict=True)
            if n >= level.figures["share"] * each.n_timed and _is_beyond_chance(n, near / 28, level.figures["sigma"])]


def _is_beyond_chance(n: int, expected: float, sigma: float) -> bool:
    """Whether a count is larger than a Poisson count of that mean would be; a mean of nothing is taken as one."""
    return n > expected + sigma * sqrt(max(expected, 1))


def hour_heap(column: str, found: list[Moments], level: Level) -> Check:
    """Far more times than one in sixty are full hours: most likely rounded."""
    judged = [each for each in found if each.n_timed >= level.figures["from_rows"]]
    heaped = [each for each in judged if each.n_full >= level.figures["share"] * each.n_timed]
    fails = f"{_rows(heaped)} and {is_timed(column)} and epoch_us(r.{column}) % 3600000000 = 0"
    return never(column, "整点过多，疑似估填", "hour_heap", _or_false(heaped, fails),
                 f"{_rows(judged)} and {is_timed(column)}")


def mixed_precision(column: str, found: list[Moments], level: Level) -> Check:
    """The times of a file are as precise as most of them; the others came from elsewhere or were typed."""
    judged = [each for each in found if sum(each.precisions.values()) >= level.figures["from_rows"]]
    by_usual: dict[str, list[Moments]] = {}
    for each in judged:
        if sum(map(bool, each.precisions.values())) > 1:
            # Of two alike the finer one, which stands first.
            by_usual.setdefault(max(SPREADS, key=lambda name: each.precisions[name]), []).append(each)
    spread = f"(epoch_us(r.{column}_latest) - epoch_us(r.{column})) // 1000000"
    fails = " or ".join(f"({_rows(those)} and {spread} <> {SPREADS[usual]})" for usual, those in by_usual.items())
    return never(column, "精度与本文件同列多数行不同", "mixed_precision", fails or "false",
                 f"{_rows(judged)} and r.{column} is not null and {spread} <= {SPREADS['day']}")


def night_shift(column: str, found: list[Moments], level: Level) -> Check:
    """More happens from two to six at night than from six to ten in the evening: most likely an export in UTC."""
    judged = [each for each in found if each.n_timed >= level.figures["from_rows"]]
    shifted = [each for each in judged if each.n_night >= level.figures["ratio"] * each.n_evening
               and each.n_night - each.n_evening >= level.figures["sigma"] * sqrt(each.n_night + each.n_evening)
               and each.n_night >= level.figures["share"] * each.n_timed]
    first, last = MORNING
    fails = (f"{_rows(shifted)} and {is_timed(column)}"
             f" and (epoch_us(r.{column}) // 60000000) % 1440 between {first} and {last}")
    return never(column, "深夜多于傍晚，疑似按UTC导出，差八小时", "night_shift", _or_false(shifted, fails),
                 f"{_rows(judged)} and {is_timed(column)}")


ON_TIMES = {
    "midnight": midnight,
    "office_heap": office_heap,
    "hour_heap": hour_heap,
    "mixed_precision": mixed_precision,
    "night_shift": night_shift,
}

SPARED = {"night_shift": BY_MACHINE, "office_heap": ROUTINE, "hour_heap": ROUTINE}


def crowd(column: str, moments: tuple) -> Check:
    """Many records have the very same time to the second: most likely written in one go."""
    listed = ", ".join(f"timestamp '{moment}'" for moment in moments)
    return never(column, "大量记录时间完全相同，疑似批量补录", "crowd",
                 f"r.{column} in ({listed})" if moments else "false",
                 f"r.{column} = r.{column}_latest and epoch_us(r.{column}) % 86400000000 <> 0")


def shifted(seen: Seen, column: str, level: Level) -> Check | None:
    """The time does not lie eight hours before where the times beside it say it must be; None if none is beside it."""
    applies, fails, beside = [], [], []
    for later, earlier in follows(seen.table):
        if column not in (later, earlier):
            continue
        if column == earlier and later in BY_MACHINE:
            continue  # what happened at night is entered in the morning
        judged = [each for each in seen.lags.get((later, earlier), ()) if each.n >= level.figures["from_rows"]]
        early = [each for each in judged if _is_early(each, level, is_later=column == later)]
        hours = EARLY if column == later else LATE
        beside.append(earlier if column == later else later)
        applies += [f"({_rows(judged)} and {is_timed(later)} and {is_timed(earlier)})"] if judged else []
        fails += [f"({_rows(early)} and {is_timed(later)} and {is_timed(earlier)} and "
                  f"{between(lag(later, earlier), *hours)})"] if early else []
    if not beside:
        return None
    return never(column, "系统地比相邻时间早约八小时，疑似按UTC导出", "pair_shift", " or ".join(fails) or "false",
                 " or ".join(applies) or "false")


def _is_early(each: Lags, level: Level, *, is_later: bool) -> bool:
    """Whether most rows lie where eight hours would put them, and next to none where they could not be then."""
    n_there, n_elsewhere = (each.n_shifted, each.n_below) if is_later else (each.n_later, each.n_sooner)
    return n_there >= level.figures["share"] * each.n and n_elsewhere <= level.figures["elsewhere"] * each.n


def _rows(those: list) -> str:
    return rows_of([each.place for each in those])


def _or_false(those: list, fails: str) -> str:
    """The predicate, or false where no file is concerned: then no row needs to be read."""
    return fails if those else "false"
