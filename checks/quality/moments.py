"""The times of one column of one file together: what no single row shows, a heap at midnight or an export in UTC."""

from dataclasses import dataclass

from checks.contract import Table

# Where people write a time of day from memory; minutes of the day.
OFFICE_MINUTES = (480, 510, 540, 1020, 1050, 1080)
NEAR = 14  # minutes on either side, to know how many fall on such a minute by chance

SPREADS = {"second": 0, "minute": 59, "hour": 3599, "day": 86399}  # seconds from the earliest to the latest instant
HOUR = 3600

# Where the difference of two times lies, in hours, if the later or the earlier of them stands eight hours too early.
EARLY, LATE = (-8, -2), (8, 14)

# How often each minute of the day occurs in each column of each file, by precision: everything else follows from this.
COUNTED = """select '{column}' as column_name, source_file, source_sheet,
    (epoch_us(r.{column}_latest) - epoch_us(r.{column})) // 1000000 as spread,
    (epoch_us(r.{column}) // 60000000) % 1440 as minute,
    epoch_us(r.{column}) % 60000000 = 0 as is_sharp,
    count(*) as n
    from staging.{table} as r where r.{column} is not null group by all"""

TIMED = "spread in (0, 59) and not (spread = 0 and minute = 0 and is_sharp)"


@dataclass(frozen=True)
class Moments:
    """What the times of one column of one file look like together."""

    file: str
    sheet: str | None
    precisions: dict[str, int]
    n_midnight: int
    n_timed: int  # known to the minute, and not written as midnight
    n_night: int  # 02:00 to 06:00, when least happens
    n_evening: int  # 18:00 to 22:00, where the same stretch falls in an export in UTC
    n_full: int  # at a full hour
    at_office: tuple[int, ...]  # sharp at each of the office minutes
    near_office: tuple[int, ...]  # in the minutes around each

    @property
    def place(self) -> tuple[str, str | None]:
        """The file and the sheet."""
        return self.file, self.sheet


@dataclass(frozen=True)
class Lags:
    """How far one time lies after another in the rows of one file, seen from the eight hours that UTC makes."""

    file: str
    sheet: str | None
    n: int
    n_below: int  # more than eight hours before it
    n_shifted: int  # two to eight hours before it
    n_sooner: int  # less than eight hours after it, or before it
    n_later: int  # eight to fourteen hours after it

    @property
    def place(self) -> tuple[str, str | None]:
        """The file and the sheet."""
        return self.file, self.sheet


def times_of(table: Table) -> list[str]:
    """The columns of the table that hold a moment."""
    return [column.name for column in table.columns if column.type == "time"]


def look(con, table: Table) -> dict[str, list[Moments]]:
    """By column, what its times look like in each file."""
    columns = [name for name in times_of(table) if _is_filled(con, table, name)]
    if not columns:
        return {}
    counted = " union all ".join(COUNTED.format(column=name, table=table.name) for name in columns)
    rows = con.execute(f"with counted as ({counted}) {_summed()}").fetchall()
    seen: dict[str, list[Moments]] = {}
    for column, *facts in rows:
        seen.setdefault(column, []).append(_moments(facts))
    return seen


def _is_filled(con, table: Table, column: str) -> bool:
    return bool(con.execute(f"select 1 from staging.{table.name} as r where r.{column} is not null limit 1").fetchall())


def _summed() -> str:
    """SQL: one row for each column, file and sheet."""
    counts = [f"spread = {spread}" for spread in SPREADS.values()]
    counts += ["spread = 0 and minute = 0 and is_sharp", TIMED]
    counts += [f"{TIMED} and minute between 120 and 359", f"{TIMED} and minute between 1080 and 1319"]
    counts += [f"{TIMED} and minute % 60 = 0 and is_sharp"]
    counts += [f"{TIMED} and minute = {minute} and is_sharp" for minute in OFFICE_MINUTES]
    counts += [f"{TIMED} and minute <> {minute} and minute between {minute - NEAR} and {minute + NEAR}"
               for minute in OFFICE_MINUTES]
    sums = ", ".join(f"cast(coalesce(sum(n) filter (where {count}), 0) as bigint)" for count in counts)
    return (f"select column_name, source_file, source_sheet, {sums} from counted group by all"
            " order by column_name, source_file, source_sheet nulls first")


def _moments(facts: list) -> Moments:
    file, sheet, *counts = facts
    precisions = dict(zip(SPREADS, counts, strict=False))
    alone, office = counts[4:9], counts[9:]
    half = len(OFFICE_MINUTES)
    return Moments(file, sheet, precisions, *alone, tuple(office[:half]), tuple(office[half:]))


def look_at_lags(con, table: Table, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], list[Lags]]:
    """By pair (later, earlier), how far apart the two lie in each file, in one scan."""
    if not pairs:
        return {}
    columns = sorted({column for pair in pairs for column in pair})
    timed = ", ".join(f"r.{column}, {is_timed(column)} as timed_{column}" for column in columns)
    rows = f"select source_file, source_sheet, {timed} from staging.{table.name} as r"
    lags = ", ".join(
        f"case when timed_{later} and timed_{earlier} then {lag(later, earlier)} end as lag_{place}"
        for place, (later, earlier) in enumerate(pairs))
    sums = ", ".join(each for place in range(len(pairs)) for each in _counted(f"lag_{place}"))
    found = con.execute(f"select source_file, source_sheet, {sums}"
                        f" from (select source_file, source_sheet, {lags} from ({rows}) as r) group by all"
                        " order by source_file, source_sheet nulls first").fetchall()
    seen: dict[tuple[str, str], list[Lags]] = {}
    for file, sheet, *counts in found:
        for place, pair in enumerate(pairs):
            seen.setdefault(pair, []).append(Lags(file, sheet, *counts[5 * place:5 * place + 5]))
    return seen


def lag(later: str, earlier: str) -> str:
    """SQL: the seconds from the one time to the other."""
    return f"((epoch_us(r.{later}) - epoch_us(r.{earlier})) // 1000000)"


def is_timed(column: str) -> str:
    """SQL: the time is known to the minute and is not written as midnight."""
    return (f"(epoch_us(r.{column}_latest) - epoch_us(r.{column}) <= 59000000"
            f" and not (r.{column} = r.{column}_latest and epoch_us(r.{column}) % 86400000000 = 0))")


def _counted(seconds: str) -> list[str]:
    """SQL: what is counted of the seconds between two times."""
    bounds = [(None, -8), EARLY, (None, 8), LATE]
    return [f"count({seconds})", *(f"count(*) filter (where {between(seconds, *each)})" for each in bounds)]


def between(sql: str, low: int | None, high: int) -> str:
    """SQL: the number of seconds lies between so many hours, the upper bound not included."""
    return f"{sql} < {high * HOUR}" + (f" and {sql} >= {low * HOUR}" if low is not None else "")


def look_for_crowds(con, table: Table, least: dict[str, tuple[float, float]]) -> dict[str, list]:
    """By column, the instants that stand in so many rows: at least the number, and at least the share of the table."""
    (n_rows,) = con.execute(f"select count(*) from staging.{table.name}").fetchone()
    seen = {}
    for column, (records, share) in least.items():
        if n_rows < records:
            continue
        seen[column] = [moment for (moment,) in con.execute(
            f"select r.{column} from staging.{table.name} as r where r.{column} = r.{column}_latest"
            f" and epoch_us(r.{column}) % 86400000000 <> 0 group by 1"
            f" having count(*) >= {max(records, share * n_rows)} order by 1").fetchall()]
    return seen
