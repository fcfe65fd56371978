"""Whether the exports hold what a rule needs: what is missing is said, and nobody is accused for it."""

from dataclasses import dataclass

import duckdb

from checks import contract
from checks.number_patterns import SETTINGS, settings_made
from checks.rules.rule_file import Rule


@dataclass(frozen=True)
class Readiness:
    """Whether the exports hold what one clock of a rule needs, and what they lack."""

    clock: str
    missing: tuple[str, ...]  # without these it cannot be asked
    absent: tuple[str, ...]  # other ways of being done that the exports do not show


def readiness_of(
    rule: Rule, present: dict[tuple[str, str], tuple[bool, int, int]], unusable: dict[str, str] | None = None
) -> list[Readiness]:
    """For each clock, what the exports lack: a start or scope must be filled, a done column need only be there.

    A clock that needs anything of an unusable table cannot be asked; `unusable` says why, by table.
    """
    results = []
    for clock in rule.clocks:
        missing, absent = _unusable(rule, clock, unusable or {}), []
        for need in rule.needs:
            if need.clock not in ("", clock):
                continue
            there = [
                any(_is_there(need.role, present.get(column, (False, 0, 0))) for column in way) for way in need.ways
            ]
            lacking = [
                "或".join(map(said, way)) for way, is_there in zip(need.ways, there, strict=True) if not is_there
            ]
            if not any(there):
                missing.append("或".join(lacking))
            elif need.role == "done":
                absent += lacking
        results.append(Readiness(clock, tuple(missing), tuple(absent)))
    return results


def _unusable(rule: Rule, clock: str, unusable: dict[str, str]) -> list[str]:
    """The tables that the clock needs and that nobody may rely on, each with the reason."""
    needed = {table for need in rule.needs if need.clock in ("", clock) for way in need.ways for table, _ in way}
    return [
        f"{table.heading}表不可用：{unusable[table.name]}"
        for table in contract.tables().values()
        if table.name in needed & unusable.keys()
    ]


def _is_there(role: str, facts: tuple[bool, int, int]) -> bool:
    is_present, n_filled, n_rows = facts
    return is_present and (role in ("done", "present") or n_filled > 0 or n_rows == 0)


def said(column: tuple[str, str]) -> str:
    """The column as people know it: 案件.立案时间."""
    if ".".join(column) in SETTINGS:
        return SETTINGS[".".join(column)]
    table = contract.tables()[column[0]]
    return f"{table.heading}.{table.column(column[1]).heading}"


def columns_present(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], tuple[bool, int, int]]:
    """For every contract column: whether an export carries it, how many values it has, how many rows its table has.

    What the policy file may say or not, and a rule may need, stands beside the columns.
    """
    rows = con.execute("select table_name, column_name, is_present, n_filled from staging.columns").fetchall()
    n_rows = {name: con.execute(f"select count(*) from staging.{name}").fetchall()[0][0] for name in contract.tables()}
    present = {(table, column): (bool(there), filled or 0, n_rows[table]) for table, column, there, filled in rows}
    return present | settings_made(con)


def unusable_tables(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Why, by table, an export that was received cannot be used; one that was not received lacks its columns."""
    judged = "select 1 from duckdb_tables() where schema_name = 'quality' and table_name = 'tables'"
    if not con.execute(judged).fetchall():
        return {}
    reason = "replace(reason, '；', '、')"  # coverage splits what is missing there
    unusable = f"select table_name, {reason} from quality.tables where verdict = '不可用' and is_received"
    return dict(con.execute(unusable).fetchall())
