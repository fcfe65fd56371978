"""Run the checks on one export: counted by Great Expectations, listed by SQL, believed where both agree."""

import duckdb

from checks.contract import Table
from checks.quality.judge import Judge
from checks.quality.kinds import BLOCKING, Check, never

TABLES = """
create schema if not exists quality;
create or replace table quality.checks (table_name varchar, column_name varchar, check_name varchar, severity varchar,
    n_rows bigint, n_failed bigint, status varchar, example_rows varchar);
create or replace table quality.rows (table_name varchar, column_name varchar, check_name varchar, key varchar,
    source_file varchar, source_sheet varchar, source_row integer);
create or replace table quality.errors (table_name varchar, column_name varchar, check_name varchar, error varchar);
"""

# A row put aside for two reasons is one row.
QUARANTINED = """
create or replace table quality.quarantined as
select table_name, batch, file as source_file, sheet as source_sheet, source_row
from staging.quarantine
group by all
order by all
"""

FAILING = "create or replace temp table failing (place integer, key varchar, source_file varchar, " \
          "source_sheet varchar, source_row integer)"

# The first rows, as people look them up.
SUMMARY = """
select
    place,
    count(*) as n_failed,
    list_aggregate(list_transform(min(row(source_file, coalesce(source_sheet, ''), source_row), 5),
        lambda place: concat(place[1], ':', place[3])), 'string_agg', '；') as example_rows
from failing
group by place
"""


class Suites:
    """The room quality, filled table by table."""

    def __init__(self, con):
        self._con, self._judge = con, None
        con.execute(TABLES)
        con.execute(QUARANTINED)
        self._absent = set(con.execute(
            "select table_name, column_name from staging.columns where not is_present").fetchall())

    def run(self, table: Table, checks: list[Check]) -> None:
        """Every check on the latest versions of this export stands in quality.checks."""
        key = " || '/' || ".join(f"coalesce(cast(r.{part} as varchar), '')" for part in table.key)
        self._run(table.name, ("staging", table.name), key, checks, self._n_rows(table.name, checks))

    def run_quarantine(self, every_table) -> None:
        """For each export stands in quality.checks how many of its rows were put aside."""
        for table in every_table:
            aside = never("", "行被隔离，未参加检查", BLOCKING, f"r.table_name = '{table.name}'")
            self._run(table.name, ("quality", "quarantined"), "''", [aside], [self._n_received(table.name)])

    def _n_received(self, table: str) -> int:
        """How many rows of the export were taken or put aside."""
        taken, aside = self._con.execute(
            f"select (select count(*) from staging.{table}_history),"
            f" (select count(*) from quality.quarantined where table_name = '{table}')").fetchone()
        return taken + aside

    def _n_rows(self, table: str, checks: list[Check]) -> list[int | str]:
        """How many rows each check judges, or why it raised; none where a column or an export is not there."""
        possible = [self._is_possible(table, check) for check in checks]
        counts = [f"count(*) filter (where {check.applies})" if can else "0"
                  for check, can in zip(checks, possible, strict=True)]
        return self._counts(f"staging.{table} as r", counts)

    def _counts(self, relation: str, counts: list[str]) -> list[int | str]:
        """The counts, taken in one pass; each alone if one of them raises."""
        try:
            return list(self._con.execute(f"select {', '.join(counts)} from {relation}").fetchone())
        except duckdb.Error as error:
            if len(counts) == 1:
                return [_reason(error)]
            return [self._counts(relation, [count])[0] for count in counts]

    def _is_possible(self, table: str, check: Check) -> bool:
        """Whether the columns and the other exports that the check needs were received."""
        columns = {(table, column) for column in (check.column, *check.reads)}
        return not columns & self._absent and all(self._is_filled(other) for other in check.needs)

    def _is_filled(self, table: str) -> bool:
        """Whether that export has a row."""
        return bool(self._con.execute(f"select 1 from staging.{table} limit 1").fetchall())

    def _run(self, table: str, relation: tuple[str, str], key: str, checks: list[Check], n_rows: list) -> None:
        """The checks stand in quality.checks, their failing rows in quality.rows, what raised in quality.errors."""
        live = [place for place, n in enumerate(n_rows) if n != 0]
        said = dict(zip(live, self._ask(relation, [checks[place] for place in live]), strict=True))
        raised = self._list_failing(".".join(relation), key, {place: checks[place] for place in live})
        found = {place: (n, examples) for place, n, examples in self._con.execute(SUMMARY).fetchall()}
        for place, check in enumerate(checks):
            n_failed, examples = found.get(place, (0, None))
            error = _text(n_rows[place]) or _text(said.get(place)) or raised.get(place)
            error = error or _disagreement(said.get(place, 0), n_failed)
            self._write(table, check, n_rows[place], n_failed, examples, error)
            if n_failed and not error:
                self._keep(table, check, place)

    def _ask(self, relation: tuple[str, str], checks: list[Check]) -> list[int | str]:
        """What Great Expectations counts; it is not even imported where there is nothing to count."""
        if not checks:
            return []
        self._judge = self._judge or Judge(self._con)
        return self._judge.counts(*relation, checks)

    def _list_failing(self, relation: str, key: str, checks: dict[int, Check]) -> dict[int, str]:
        """The failing rows of all checks stand in `failing`; returned is why a check could not be run."""
        self._con.execute(FAILING)
        queries = {place: f"select {place}, {key}, r.source_file, r.source_sheet, r.source_row from {relation} as r"
                          f" where ({check.applies}) and ({check.fails})" for place, check in checks.items()}
        return self._insert(queries)

    def _insert(self, queries: dict[int, str]) -> dict[int, str]:
        """The answers stand in `failing`, by one statement; by one for each check if that raises."""
        if not queries:
            return {}
        try:
            self._con.execute("insert into failing " + " union all ".join(queries.values()))
            return {}
        except duckdb.Error as error:
            if len(queries) == 1:
                return {next(iter(queries)): _reason(error)}
        errors = {}
        for place, query in queries.items():
            errors |= self._insert({place: query})
        return errors

    def _write(self, table: str, check: Check, n_rows, n_failed: int, examples, error) -> None:
        """The check stands in quality.checks with its status; an error stands in quality.errors besides."""
        about = [table, check.column, check.name]
        if error:
            self._con.execute("insert into quality.errors values (?, ?, ?, ?)", [*about, error])
            n_failed, examples = None, None
        n_rows = None if isinstance(n_rows, str) else n_rows
        self._con.execute("insert into quality.checks values (?, ?, ?, ?, ?, ?, ?, ?)",
                          [*about, check.severity, n_rows, n_failed, _status(n_rows, n_failed, error), examples])

    def _keep(self, table: str, check: Check, place: int) -> None:
        """Every failing row of the check stands in quality.rows."""
        self._con.execute(
            "insert into quality.rows select ?, ?, ?, key, source_file, source_sheet, source_row from failing"
            " where place = ? order by source_file, source_sheet, source_row, key",
            [table, check.column, check.name, place])


def _status(n_rows: int | None, n_failed: int | None, error: str | None) -> str:
    """The word for how the check ended: nothing to judge is never a pass."""
    if error:
        return "执行错误"
    if not n_rows:
        return "无数据"
    return "不合格" if n_failed else "通过"


def _text(said) -> str | None:
    """The reason, if a reason is what was said."""
    return said if isinstance(said, str) else None


def _disagreement(judged: int, listed: int) -> str | None:
    """A complaint if the count and the list differ."""
    return None if judged == listed else f"Great Expectations 计 {judged} 行，SQL 列出 {listed} 行"


def _reason(error: Exception) -> str:
    """The exception in one line."""
    return f"{type(error).__name__}: {error}".splitlines()[0]
