"""Checks on one export beside the other systems and the batches before it."""

from checks.intake.cells import literal
from checks.quality.every_table import number_of
from checks.quality.kinds import Check, never
from checks.quality.seen import Seen


def checks_of(seen: Seen) -> list[Check]:
    """No number stands for two records, and no record is gone."""
    return [*colliding(seen), vanished(seen)]


def colliding(seen: Seen) -> list[Check]:
    """No two systems gave the same number; only the tables that are told apart by system can have that."""
    name = seen.table.name
    if seen.table.key[0] != "source" or len(seen.table.key) != 2:
        return []
    number = seen.table.key[1]
    several = (f"select h.{number} from staging.{name} as h group by h.{number} having count(distinct h.source) > 1")
    # With one system there is nothing to look through.
    fails, applies = (f"r.{number} in ({several})", "true") if seen.n_sources > 1 else ("false", "false")
    return [never(number, "同一编号出现在多个来源系统", "colliding", fails, applies)]


def vanished(seen: Seen) -> Check:
    """No record that an earlier batch brought is missing where its month was exported again."""
    origin = " and ".join(f"g.{part} is not distinct from r.{part}"
                          for part in ("batch", "source_file", "source_sheet", "source_row"))
    gone = f"exists (select 1 from staging.vanished as g where g.table_name = {literal(seen.table.name)} and {origin})"
    return never(number_of(seen.table), "以前导出过而最近的导出中没有", "vanished", gone)
