"""One check on one column of one export, and the kinds of check that recur."""

from dataclasses import dataclass, field

from checks.quality.unit_days import UNIT_DAYS


@dataclass(frozen=True)
class Check:
    """What a row must be, said three times: for people, for Great Expectations and as SQL over the alias r."""

    column: str
    name: str
    kind: str  # levels.yaml says how grave it is and from which share on it counts
    fails: str  # SQL: this row fails
    applies: str = "true"  # SQL: this row is judged at all; every failing row is
    expectation: str = ""  # class of Great Expectations; none: no row may satisfy `fails`
    arguments: dict = field(default_factory=dict)
    reads: tuple[str, ...] = ()  # further columns, without which there is nothing to check
    needs: tuple[str, ...] = ()  # other exports, without which there is nothing to check

    def looks_elsewhere(self) -> bool:
        """Whether other rows decide as well, so that a scan can count only a few such checks at once."""
        return "select" in self.fails + self.applies

    def cannot_fail(self) -> bool:
        """Whether nothing was seen in the export that the check could name, so that no row needs to be listed."""
        return self.fails == "false"


def filled(column: str) -> Check:
    """The column is never empty."""
    return Check(column, "必填项为空", "required", f"r.{column} is null",
                 expectation="ExpectColumnValuesToNotBeNull", arguments={"column": column})


def listed(column: str, values: tuple[str, ...]) -> Check:
    """The column holds one of its codes or nothing."""
    codes = ", ".join(f"'{value}'" for value in values)
    return Check(column, "代码不在代码表中", "code", f"r.{column} not in ({codes})", f"r.{column} is not null",
                 "ExpectColumnValuesToBeInSet", {"column": column, "value_set": list(values)})


def readable(column: str, kind: str = "unreadable") -> Check:
    """What stood in the export under this column could be read as its type."""
    pattern = f"(^|,){column}(,|$)"
    unreadable = f"r.unreadable is not null and regexp_matches(r.unreadable, '{pattern}')"
    return Check(column, "值无法读取", kind, unreadable, f"(r.{column} is not null or ({unreadable}))",
                 "ExpectColumnValuesToNotMatchRegex", {"column": "unreadable", "regex": pattern})


def not_before(later: str, earlier: str, heading: str, kind: str = "order") -> Check:
    """The moment `later` does not surely lie before the moment `earlier`."""
    return Check(later, f"早于{heading}", kind, f"r.{later}_latest < r.{earlier}",
                 f"r.{later} is not null and r.{earlier} is not null",
                 "ExpectColumnPairValuesAToBeGreaterThanB",
                 {"column_A": f"{later}_latest", "column_B": earlier, "or_equal": True,
                  "ignore_row_if": "either_value_is_missing"},
                 reads=(earlier,))


def between(column: str, low, high, name: str) -> Check:
    """The number lies between the two bounds, themselves included; None leaves a side open."""
    beyond = [f"r.{column} < {low}"] if low is not None else []
    beyond += [f"r.{column} > {high}"] if high is not None else []
    return Check(column, name, "amount", f"({' or '.join(beyond)})", f"r.{column} is not null",
                 "ExpectColumnValuesToBeBetween", {"column": column, "min_value": low, "max_value": high})


def matches(column: str, pattern: str, name: str) -> Check:
    """The text holds the pattern."""
    return Check(column, name, "form", f"not regexp_matches(r.{column}, '{pattern}')", f"r.{column} is not null",
                 "ExpectColumnValuesToMatchRegex", {"column": column, "regex": pattern})


def whole(column: str) -> Check:
    """The number has no fraction."""
    return never(column, "不是整数", "amount", f"r.{column} <> floor(r.{column})", f"r.{column} is not null")


def never(column: str, name: str, kind: str, fails: str, applies: str = "true", reads=(), needs=()) -> Check:
    """No row to which the check applies satisfies `fails`."""
    return Check(column, name, kind, fails, applies, reads=tuple(reads), needs=tuple(needs))


def missing_beside(column: str, other: str, other_heading: str) -> Check:
    """Where the other column is filled, this one is too."""
    return never(column, f"有{other_heading}而此项为空", "missing_beside",
                 f"r.{column} is null", f"r.{other} is not null", reads=(other,))


def known_unit(column: str = "unit_code") -> Check:
    """The unit is in the list of units."""
    return _known(column, "单位不在单位表中", "unknown_unit", "units", "unit_code")


def active_unit(moment: str) -> Check:
    """The unit was not yet closed on the day of that moment."""
    closed = (f"exists (select 1 from {UNIT_DAYS} as o where o.unit_code = r.unit_code"
              f" and o.last_day < cast(r.{moment} as date))")
    return never("unit_code", "单位此前已停用", "closed_unit", closed,
                 f"r.unit_code is not null and r.{moment} is not null", reads=(moment,), needs=("units",))


def unit_not_yet(moment: str) -> Check:
    """The unit was already there on the day of that moment."""
    ahead = (f"exists (select 1 from {UNIT_DAYS} as o where o.unit_code = r.unit_code"
             f" and o.first_day > cast(r.{moment}_latest as date))")
    return never("unit_code", "单位此时尚未启用", "unit_not_yet", ahead,
                 f"r.unit_code is not null and r.{moment} is not null", reads=(moment,), needs=("units",))


def lost_zeros(column: str, table: str, number: str) -> Check:
    """The number is not one that the list has once zeros are put before it."""
    short = (f"select ltrim(o.{number}, '0') from staging.{table} as o where o.{number} like '0%'"
             f" except select o.{number} from staging.{table} as o")
    return never(column, "少了前面的零", "lost_zeros", f"r.{column} in ({short})", f"r.{column} is not null",
                 needs=(table,))


def together(columns: tuple[str, str, str], name: str) -> Check:
    """The three steps were not written down in the same second; a day written as midnight is no second."""
    first, second, third = columns
    exact = " and ".join(f"r.{column} = r.{column}_latest" for column in columns)
    return never(third, name, "together",
                 f"r.{first} = r.{second} and r.{second} = r.{third} and epoch_us(r.{third}) % 86400000000 <> 0",
                 exact, reads=(first, second))


def known_officer(column: str) -> Check:
    """The officer is in the list of officers."""
    return _known(column, "警号不在民警表中", "unknown_officer", "officers", "officer_no")


def linked(column: str, table: str, number: str, what: str, only: str = "true") -> tuple[Check, Check]:
    """The number names a record of the other export, and one only where the own source has none of that number."""
    applies = f"r.{column} is not null and {only}"
    same = f"select 1 from staging.{table} as o where o.{number} = r.{column}"
    several = f"select o.{number} from staging.{table} as o group by o.{number} having count(*) > 1"
    ambiguous = f"r.{column} in ({several}) and not exists ({same} and o.source = r.source)"
    return (
        never(column, f"编号不在{what}表中", "orphan", f"not exists ({same})", applies, needs=(table,)),
        never(column, f"编号在{what}表的多个来源中重复，无法关联", "ambiguous", ambiguous, applies, needs=(table,)),
    )


def _known(column: str, name: str, kind: str, table: str, number: str) -> Check:
    """The column's value is in that list."""
    absent = f"not exists (select 1 from staging.{table} as o where o.{number} = r.{column})"
    return never(column, name, kind, absent, f"r.{column} is not null", needs=(table,))
