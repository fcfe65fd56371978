"""Run the checks on one export: counted by Great Expectations, listed by SQL, believed where both agree."""

import re
from dataclasses import dataclass

import duckdb

from checks.contract import Table, tables
from checks.quality.judge import Judge, reason
from checks.quality.kinds import Check, never
from checks.quality.levels import Level, Levels

TABLES = """
create schema if not exists quality;
create or replace table quality.checks (table_name varchar, column_name varchar, check_name varchar, severity varchar,
    n_rows bigint, n_failed bigint, status varchar, example_rows varchar, threshold double);
create or replace table quality.rows (table_name varchar, column_name varchar, check_name varchar, key varchar,
    source_file varchar, source_sheet varchar, source_row integer);
create or replace table quality.unit_gaps (table_name varchar, unit_code varchar, n_month bigint,
    mean_before decimal(18, 2), finding varchar);
create or replace table quality.errors (table_name varchar, column_name varchar, check_name varchar, error varchar);
"""

# A row put aside for two reasons is one row, and so is one that several batches brought. What was corrected since, by
# hand or by a later export, is no loss; an attempt to correct a row is not another row.
QUARANTINED = """
create or replace table quality.quarantined as
select aside.table_name, max(aside.batch) as batch, aside.file as source_file, aside.sheet as source_sheet,
    aside.source_row
from staging.quarantine as aside
left join staging.intake as received on received.batch = aside.batch and received.table_name = aside.table_name
    and received.file = aside.file and received.sheet is not distinct from aside.sheet
where not exists (select 1 from staging.settled as settled where settled.batch = aside.batch
        and settled.table_name = aside.table_name and settled.file = aside.file
        and settled.sheet is not distinct from aside.sheet and settled.source_row = aside.source_row)
    and not exists (select 1 from staging.corrections as tried
        where tried.batch = aside.batch and tried.corrected_file = aside.file)
group by aside.table_name, received.sha256, aside.file, aside.sheet, aside.source_row
order by all
"""

FAILING = "create or replace temp table failing (place integer, key varchar, source_file varchar, " \
          "source_sheet varchar, source_row integer)"

_FILLED = re.compile(r"(r\.\w+) is not null")

KEEP = """insert into quality.rows
    select table_name, column_name, check_name, key, source_file, source_sheet, source_row"""

# The first rows, as people look them up.
SUMMARY = """
select
    place,
    count(*) as n_failed,
    list_aggregate(list_transform(min(row(source_file, coalesce(source_sheet, ''), source_row), 5),
        lambda first: concat(first[1], ':', first[3])), 'string_agg', '；') as example_rows
from failing
group by place
"""


class Suites:
    """The room quality, filled suite by suite."""

    def __init__(self, con, levels: Levels):
        self._con, self._levels, self._judge = con, levels, None
        con.execute(TABLES)
        con.execute(QUARANTINED)
        self._absent = set(con.execute(
            "select table_name, column_name from staging.columns where not is_present").fetchall())
        self._filled = {name for name in tables() if con.execute(f"select 1 from staging.{name} limit 1").fetchall()}

    def run(self, table: Table, checks: list[Check]) -> None:
        """Every check on the latest versions of this export stands in quality.checks."""
        key = " || '/' || ".join(f"coalesce(cast(r.{part} as varchar), '')" for part in table.key)
        n_rows = self._n_rows(table.name, checks)
        self._run(("staging", table.name), key, [(table.name, *each) for each in zip(checks, n_rows, strict=True)])

    def run_units(self, checks: list[tuple[str, Check]]) -> None:
        """Checks on the list of units stand in quality.checks under the export that they are about."""
        n_rows = self._n_rows("units", [check for _, check in checks])
        questions = [(about, check, n) for (about, check), n in zip(checks, n_rows, strict=True)]
        self._run(("staging", "units"), "r.unit_code", questions)

    def note_gaps(self, gaps: list[tuple]) -> None:
        """The units whose records of the month are incomplete stand in quality.unit_gaps."""
        self._fill("unit_gaps", gaps)

    def run_quarantine(self) -> None:
        """For each export stands in quality.checks how many of its rows were put aside."""
        questions = []
        for table in tables():
            aside = never("", "行被隔离，未参加检查", "quarantined", f"r.table_name = '{table}'")
            questions.append((table, aside, self._n_received(table)))
        self._run(("quality", "quarantined"), "''", questions)

    def _n_received(self, table: str) -> int:
        """How many rows of the export were taken or put aside."""
        taken, aside = self._con.execute(
            f"select (select count(*) from staging.{table}_history),"
            f" (select count(*) from quality.quarantined where table_name = '{table}')").fetchone()
        return taken + aside

    def _n_rows(self, table: str, checks: list[Check]) -> list[int | str]:
        """How many rows each check judges, or why it raised; none where a column or an export is not there."""
        possible = [self._is_possible(table, check) for check in checks]
        counts = [_count(check.applies if can else "false") for check, can in zip(checks, possible, strict=True)]
        different = list(dict.fromkeys(counts))  # most checks of a column judge the same rows
        found = dict(zip(different, self._counts(f"staging.{table} as r", different), strict=True))
        return [found[count] for count in counts]

    def _counts(self, relation: str, counts: list[str]) -> list[int | str]:
        """The counts, taken in one pass; each alone if one of them raises."""
        try:
            return list(self._con.execute(f"select {', '.join(counts)} from {relation}").fetchone())
        except duckdb.Error as error:
            if len(counts) == 1:
                return [reason(error)]
            return [self._counts(relation, [count])[0] for count in counts]

    def _is_possible(self, table: str, check: Check) -> bool:
        """Whether the columns and the other exports that the check needs were received."""
        columns = {(table, column) for column in (check.column, *check.reads)}
        return not columns & self._absent and self._filled.issuperset(check.needs)

    def _run(self, relation: tuple[str, str], key: str, questions: list[tuple]) -> None:
        """Each question (table, check, n_rows) is answered in the three tables of the room."""
        live = {place: check for place, (_, check, n_rows) in enumerate(questions) if n_rows != 0}
        said = dict(zip(live, self._ask(relation, list(live.values())), strict=True))
        raised = self._list_failing(".".join(relation), key, live)
        found = {place: (n, examples) for place, n, examples in self._con.execute(SUMMARY).fetchall()}
        answers = []
        for place, (table, check, n_rows) in enumerate(questions):
            n_failed, examples = found.get(place, (0, None))
            error = _text(n_rows) or _text(said.get(place)) or raised.get(place)
            error = error or _disagreement(said.get(place, 0), n_failed)
            level = self._levels.of(check.kind, table, check.column)
            answers.append(Answer(place, table, check, level, n_rows, n_failed, examples, error))
        self._write(answers)

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
                          f" where ({check.applies}) and ({check.fails})"
                   for place, check in checks.items() if not check.cannot_fail()}
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
                return {next(iter(queries)): reason(error)}
        errors = {}
        for place, query in queries.items():
            errors |= self._insert({place: query})
        return errors

    def _write(self, answers: list["Answer"]) -> None:
        """The checks, their failing rows and what raised stand in the tables of the room."""
        self._fill("checks", [answer.as_check() for answer in answers])
        self._fill("errors", [(*answer.about(), answer.error) for answer in answers if answer.error])
        failed = [(answer.place, *answer.about()) for answer in answers if answer.n_failed and not answer.error]
        if failed:
            self._con.execute(f"{KEEP} from failing join ({_rows(failed)}) as answer(place, table_name, column_name,"
                              " check_name) using (place)", _flat(failed))
        self._con.execute("drop table failing")

    def _fill(self, table: str, rows: list[tuple]) -> None:
        """The rows stand in that table of the room."""
        if rows:
            self._con.execute(f"insert into quality.{table} {_rows(rows)}", _flat(rows))


@dataclass(frozen=True)
class Answer:
    """How one check ended; n_rows is text where it could not be counted."""

    place: int
    table: str
    check: Check
    level: Level
    n_rows: int | str
    n_failed: int
    examples: str | None
    error: str | None

    def about(self) -> tuple[str, str, str]:
        """What names the check in every table of the room."""
        return self.table, self.check.column, self.check.name

    def as_check(self) -> tuple:
        """The row of quality.checks; what raised has no count."""
        n_rows = None if isinstance(self.n_rows, str) else self.n_rows
        found = (None, "执行错误", None) if self.error else (self.n_failed, self._status(), self.examples)
        return (*self.about(), self.level.severity, n_rows, *found, self.level.threshold)

    def _status(self) -> str:
        """The word for how the check ended: nothing to judge is never a pass."""
        if not self.n_rows:
            return "无数据"
        return "不合格" if self.n_failed else "通过"


def _count(condition: str) -> str:
    """SQL: how many rows satisfy the condition; where it is that a column is filled, that is soon counted."""
    filled = _FILLED.fullmatch(condition)
    return f"count({filled[1]})" if filled else f"count(*) filter (where {condition})"


def _rows(rows: list[tuple]) -> str:
    """A list of rows in SQL, with a placeholder for each value."""
    one = "(" + ", ".join("?" * len(rows[0])) + ")"
    return "values " + ", ".join([one] * len(rows))


def _flat(rows: list[tuple]) -> list:
    """The values of all rows, one after the other."""
    return [value for row in rows for value in row]


def _text(said) -> str | None:
    """The reason, if a reason is what was said."""
    return said if isinstance(said, str) else None


def _disagreement(judged: int, listed: int) -> str | None:
    """A complaint if the count and the list differ."""
    return None if judged == listed else f"Great Expectations 计 {judged} 行，SQL 列出 {listed} 行"
