"""单位: what a unit must be beyond what the contract says."""

from checks.quality.kinds import known_unit, missing_beside, never

PARENT = "select 1 from staging.units as o where o.unit_code = r.parent_code"
RANK = "case {}.level when '市局' then 1 when '分局' then 2 when '所队' then 3 end"

CHECKS = (
    known_unit("parent_code"),
    known_unit("successor_code"),
    never("parent_code", "上级为自身", "contradiction", "r.parent_code = r.unit_code", "r.parent_code is not null"),
    never("parent_code", "所队没有上级单位", "contradiction", "r.parent_code is null", "r.level = '所队'"),
    never("level", "层级不低于上级单位", "contradiction",
          f"exists ({PARENT} and o.unit_code <> r.unit_code and {RANK.format('o')} >= {RANK.format('r')})",
          "r.parent_code is not null", reads=("parent_code",)),
    never("valid_to", "停用日期早于启用日期", "contradiction", "r.valid_to < r.valid_from",
          "r.valid_to is not null and r.valid_from is not null", reads=("valid_from",)),
    missing_beside("successor_code", "valid_to", "停用日期"),
    never("successor_code", "承继单位为自身", "contradiction", "r.successor_code = r.unit_code",
          "r.successor_code is not null"),
)
