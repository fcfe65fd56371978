"""单位: what a unit must be beyond what the contract says."""

from checks.quality.kinds import known_unit, lost_zeros, missing_beside, never
from checks.quality.unit_days import UNIT_ROWS_FOLLOWED

PARENT = "select 1 from staging.units as o where o.unit_code = r.parent_code"
RANK = "case {}.level when '市局' then 1 when '分局' then 2 when '所队' then 3 end"

STEPS = 12  # no bureau has so many levels, and no unit was merged so often


def circle(column: str) -> str:
    """SQL: the units from which that column leads back to themselves through at least one other."""
    return (f"with recursive step as (select o.unit_code as origin, o.{column} as here, 1 as n from staging.units as o"
            f" where o.{column} <> o.unit_code"
            f" union all select step.origin, o.{column}, step.n + 1 from step"
            f" join staging.units as o on o.unit_code = step.here"
            f" where step.here <> step.origin and o.{column} is not null and step.n < {STEPS})"
            " select origin from step where here = origin")


def between_rows(fails: str) -> str:
    """SQL: whether two rows of the unit that follow each other leave days that nobody, or that both of them have."""
    return f"exists (select 1 from {UNIT_ROWS_FOLLOWED} as o where o.unit_code = r.unit_code and {fails})"


CHECKS = (
    known_unit("parent_code"),
    known_unit("successor_code"),
    lost_zeros("parent_code", "units", "unit_code"),
    lost_zeros("successor_code", "units", "unit_code"),
    never("parent_code", "上级为自身", "contradiction", "r.parent_code = r.unit_code", "r.parent_code is not null"),
    never("parent_code", "所队没有上级单位", "contradiction", "r.parent_code is null", "r.level = '所队'"),
    never("level", "层级不低于上级单位", "contradiction",
          f"exists ({PARENT} and o.unit_code <> r.unit_code and {RANK.format('o')} >= {RANK.format('r')})",
          "r.parent_code is not null", reads=("parent_code",)),
    never("valid_to", "停用日期早于启用日期", "contradiction", "r.valid_to < r.valid_from",
          "r.valid_to is not null and r.valid_from is not null", reads=("valid_from",)),
    # Its open cases belong to somebody; nobody can be asked about them unless the list says to whom.
    never("successor_code", "已停用而没有承继单位", "oddity", "r.successor_code is null", "r.valid_to is not null",
          reads=("valid_to",)),
    never("parent_code", "上级关系成环", "contradiction", f"r.unit_code in ({circle('parent_code')})",
          "r.parent_code is not null and r.parent_code <> r.unit_code"),
    never("successor_code", "承继关系成环", "contradiction", f"r.unit_code in ({circle('successor_code')})",
          "r.successor_code is not null and r.successor_code <> r.unit_code"),
    never("valid_to", "与同一单位后一行的日期重叠", "contradiction", between_rows("o.valid_to >= o.next_from"),
          "r.valid_from is not null or r.valid_to is not null", reads=("valid_from",)),
    # A unit that was merged and set up again had a successor in between.
    never("valid_to", "与同一单位后一行之间有空当", "oddity",
          between_rows("o.valid_to + 1 < o.next_from and o.successor_code is null"),
          "r.valid_from is not null or r.valid_to is not null", reads=("valid_from",)),
    missing_beside("successor_code", "valid_to", "停用日期"),
    never("successor_code", "承继单位为自身", "contradiction", "r.successor_code = r.unit_code",
          "r.successor_code is not null"),
)
