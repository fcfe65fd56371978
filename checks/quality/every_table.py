"""What follows from the contract for every export."""

from datetime import datetime

from checks.contract import Column, Table
from checks.quality.kinds import Check, filled, listed, never, readable

# No record of the systems in use is older; an earlier year is a slip of the pen. The sentinel of an unreadable
# time ends in the year 9999 and never counts.
OLDEST = datetime(1990, 1, 1)

# Moments that may well lie ahead.
AHEAD = {"refund_due_at"}


def checks_of(table: Table, as_of: datetime) -> list[Check]:
    """The checks that the contract alone demands of this export."""
    checks = [unique(table), one_version(table)]
    for column in table.columns:
        checks += _of_column(column, as_of)
    return checks


def unique(table: Table) -> Check:
    """Among the latest versions no key stands twice; an empty part of a key equals an empty part."""
    key = _parts(table)
    twice = f"select {key} from staging.{table.name} as h group by {key} having count(*) > 1"
    return never(number_of(table), "主键重复", "duplicate_key",
                 f"exists (select 1 from ({twice}) as o where {same_key(table, 'o')})")


def one_version(table: Table) -> Check:
    """No batch holds two versions of a record without saying which of them is newer."""
    written = _written(table)
    key = _parts(table)
    several = (f"select {key} from staging.{table.name}_history as h group by {key}, h.batch, {written}"
               " having count(*) > 1")
    return never(number_of(table), "同一批次内主键相同而内容不同，且分不出先后", "two_versions",
                 f"exists (select 1 from ({several}) as o where {same_key(table, 'o')})")


def number_of(table: Table) -> str:
    """The part of the key that stands for it: the last one that every export has."""
    return [part for part in table.key if table.column(part).required][-1]


def _written(table: Table) -> str:
    """When a version was written, as SQL over the alias h."""
    names = {column.name for column in table.columns}
    if table.name == "units":  # rows that begin on different days are no rivals: they follow each other
        return "h.updated_at, h.valid_from"
    return "coalesce(h.updated_at, h.entered_at)" if "entered_at" in names else "h.updated_at"


def _parts(table: Table) -> str:
    """The columns of the key under the alias h; one of them is called `at`, which stands alone nowhere in SQL."""
    return ", ".join(f"h.{part}" for part in table.key)


def same_key(table: Table, alias: str) -> str:
    """SQL: the keys under that alias and r are the same."""
    return " and ".join(f"{alias}.{part} is not distinct from r.{part}" for part in table.key)


def _of_column(column: Column, as_of: datetime) -> list[Check]:
    """The checks that the type of this column demands."""
    checks = [_required(column)] if column.required else []
    if column.type == "code":
        checks.append(listed(column.name, column.values))
    if column.type in ("time", "day", "number", "flag"):
        checks.append(readable(column.name, "unreadable_required" if column.required else "unreadable"))
    if column.type == "time":
        checks += _moment(column.name, as_of)
    return checks


def _required(column: Column) -> Check:
    """The column is filled; what was there and could not be read is told by another check."""
    if column.type not in ("number", "day", "flag"):
        return filled(column.name)
    unread = readable(column.name).fails
    return never(column.name, "必填项为空", "required", f"r.{column.name} is null and not coalesce({unread}, false)")


def _moment(name: str, as_of: datetime) -> list[Check]:
    """The moment lies in the years on record, and not beyond as-of."""
    early = Check(name, f"早于{OLDEST.year}年", "too_early", f"r.{name}_latest < timestamp '{OLDEST}'",
                  f"r.{name} is not null", "ExpectColumnValuesToBeBetween",
                  {"column": f"{name}_latest", "min_value": OLDEST})
    late = Check(name, "晚于审计时点，本次按尚未发生处理", "future", f"r.{name} > timestamp '{as_of}'",
                 f"r.{name} is not null", "ExpectColumnValuesToBeBetween", {"column": name, "max_value": as_of})
    return [early] if name in AHEAD else [early, late]
