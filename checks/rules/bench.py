"""Where the examples of a rule are tried: a warehouse in memory, in which all of them stand at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import duckdb

from checks import clocks, contract, rules, staging_schema
from checks.policy import Policy
from checks.rules import examples, indicators, past_examples
from checks.rules.examples import MARK, MARKED, Outcome, Sitting, mark
from checks.rules.readiness import Readiness
from checks.rules.rule_file import Rule
from checks.run import Period

MONTH = Period.parse("2026-10")
# Each example has its own moment: its mark stands before every number in it, and before the name of its file.
RECORDS = "join clocks.audit as audit on starts_with(coalesce(row_.source_file, ''), audit.mark)"
OBJECTS = "join clocks.audit as audit on starts_with(row_.subject_no, audit.mark)"


class Bench:
    """An empty warehouse in memory, in which one rule after another is tried."""

    def __init__(self, policy: Policy, only: Iterable[Rule] | None = None):
        """The tables of the clocks are there that these rules read; unless some are given, every table."""
        self.policy = policy
        self.con = duckdb.connect(
            ":memory:", config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
        )
        for room in ("staging", "clocks", "rules"):
            self.con.execute(f"create schema if not exists {room}")
        staging_schema.create_empty(self.con)
        every = [(table.name, column.name) for table in contract.tables().values() for column in table.columns]
        self.con.execute(f"insert into staging.columns values {', '.join(f'{(*each, True, 1)}' for each in every)}")
        clocks.set_audit(self.con, MONTH.month, MONTH.starts_at, MONTH.ends_at, examples.AS_OF)
        self.con.execute("alter table clocks.audit add column mark varchar default ''")
        clocks.lay_ground(self.con, tuple(each.behind(len(MARKED)) for each in policy.numbers), RECORDS)
        clocks.refresh(self.con, None if only is None else "\n".join(rule.sql for rule in only))
        rules.create_empty(self.con)
        records = "select table_name from duckdb_columns() where schema_name = 'clocks' and column_name = 'source_file'"
        self.of_records = {name for (name,) in self.con.execute(records).fetchall()}

    def tries(self, rule: Rule) -> list[Outcome]:
        """The verdicts of each of the rule's examples; nothing stays behind."""
        with self.standing(rule):
            outcomes = list(self.outcomes(rule))
        return [outcome for _, outcome in sorted(outcomes, key=lambda pair: pair[0])]

    @contextmanager
    def standing(self, rule: Rule) -> Iterator[None]:
        """The examples of the rule stand in the rooms, each as of its moment and under its mark."""
        try:
            self._set_audit(MONTH, examples.moments(rule))
            self._fill(rule)
            clocks.refresh(self.con, rule.sql)
            yield
        finally:
            for place in (*_marked(rule), *(f"clocks.{name}" for name in clocks.needed(rule.sql))):
                self.con.execute(f"delete from {place}")
            self._set_audit(MONTH, {0: examples.AS_OF})

    def outcomes(self, rule: Rule) -> Iterator[tuple[int, Outcome]]:
        """What the rule makes of the examples that stand in the rooms, each with its number."""
        sittings = examples.sittings(rule)
        is_indicator = examples.is_indicator(rule)
        if is_indicator:
            indicators.begin(self.con, rule, self.policy)
        for sitting in sittings:
            with self._undone():
                if is_indicator or len(sittings) > 1:
                    self._leave(rule, sitting)
                self._apply(rule)
                found = self._found(rule)
            for number in sitting.as_of:
                example = rule.examples[number]
                yield number, Outcome(rule.id, example["it"], examples.expected(example), found.get(number, []))

    @contextmanager
    def _undone(self) -> Iterator[None]:
        """What happens inside leaves no trace."""
        self.con.execute("begin")
        try:
            yield
        finally:
            self.con.execute("rollback")

    def _set_audit(self, period: Period, moments: dict[int, str]) -> None:
        """Each example has its moment; where all have the same, that is the only one there is."""
        is_one = len(set(moments.values())) == 1
        marks = {"" if is_one else mark(number): as_of for number, as_of in moments.items()}
        rows = [value for each, as_of in marks.items() for value in (as_of, each)]
        self.con.execute("delete from clocks.audit")
        self.con.execute(
            "insert into clocks.audit select ?, ?::timestamp, ?::timestamp, as_of::timestamp, mark "
            f"from (values {', '.join(['(?, ?)'] * len(marks))}) as row_(as_of, mark)",
            [period.month, period.starts_at, period.ends_at, *rows],
        )

    def _fill(self, rule: Rule) -> None:
        """The rows of the examples stand in staging, and in its histories: a unit's says where it stood."""
        for name in _named(rule):
            table = examples.tables()[name]
            numbered = enumerate(example.get(name, []) for example in rule.examples)
            self._insert(table, [row for number, said in numbered for row in examples.rows_of(number, table, said)])
            if name not in past_examples.FILLS:
                self.con.execute(f"insert into staging.{name}_history by name select * from staging.{name}")

    def _insert(self, table: contract.Table, rows: list[dict]) -> None:
        """The rows stand in the table, each as often as it says; what one does not name is NULL."""
        named = [name for name in _columns(table) if any(name in row for row in rows)]
        heads = ", ".join(f'"{name}"' for name in named)
        numbered = {name for row in rows for name, text in row.items() if "#" in str(text)}
        said = [f"replace(\"{name}\", '#', nth::varchar)" if name in numbered else f'"{name}"' for name in named]
        marks = ", ".join([f"({'?, ' * len(named)}?)"] * len(rows))
        self.con.execute(
            f"insert into {_place(table.name)} ({heads}) select {', '.join(said)} from "
            f"(select *, unnest(range(n_times)) as nth from (values {marks}) as row_({heads}, n_times))",
            [value for row in rows for value in (*map(row.get, named), row[examples.TIMES])],
        )

    def _leave(self, rule: Rule, sitting: Sitting) -> None:
        """Only the examples of that sitting are left, with one moment: what would ask for it is made anew."""
        period = sitting.period if examples.is_indicator(rule) else MONTH
        self._set_audit(period, sitting.as_of)
        marks = [mark(number) for number in sitting.as_of]
        needed = clocks.needed(rule.sql)
        whole = {name for name in needed if name not in self.of_records or clocks.asks_as_of(f"clocks.{name}")}
        cut = {f"clocks.{name}": "source_file" for name in needed if name not in whole}
        for place, column in (_marked(rule) | cut).items():
            if column:
                others = f"not list_contains(?, left({column}, {len(MARKED)}))"
                self.con.execute(f"delete from {place} where {others}", [marks])
        read = [f"clocks.{name}" for name in clocks.reads(rule.sql) & whole]
        for name in clocks.needed(" ".join(read)):
            if name in whole:
                clocks.make(self.con, name)

    def _apply(self, rule: Rule) -> None:
        ready = [Readiness(clock, (), ()) for clock in rule.clocks]
        if examples.is_indicator(rule):
            indicators.finish(self.con, rule, ready)
        else:
            rules.apply(self.con, rule, self.policy, ready, OBJECTS)

    def _found(self, rule: Rule) -> dict[int, list[dict]]:
        """By the number of the example, what the rule found in its rows, without its mark."""
        is_indicator = examples.is_indicator(rule)
        columns, marked = (tuple(indicators.COLUMNS), "unit_code") if is_indicator else (examples.VERDICT, "subject_no")
        rows = self.con.execute(f'select {", ".join(columns)} from rules."{rule.table}" order by all').fetchall()
        found: dict[int, list[dict]] = {}
        for row in rows:
            verdict = {name: examples.said(value) for name, value in zip(columns, row, strict=True)}
            number = int(verdict[marked].split(MARK)[0])
            unmarked = {name: value and value.replace(mark(number), "") for name, value in verdict.items()}
            found.setdefault(number, []).append(unmarked)
        return found


def _named(rule: Rule) -> list[str]:
    """The tables of which an example of the rule gives rows."""
    return [name for name in examples.tables() if any(name in example for example in rule.examples)]


def _place(name: str) -> str:
    """Where the rows stand that an example gives under that name."""
    return past_examples.FILLS[name][0] if name in past_examples.FILLS else f"staging.{name}"


def _columns(table: contract.Table) -> list[str]:
    if table.name in past_examples.FILLS:
        return list(past_examples.FILLS[table.name][1])
    return [name for name, _ in staging_schema.column_types(table)]


def _marked(rule: Rule) -> dict[str, str | None]:
    """Every table in which rows of the examples stand, and which of its columns holds their marks, if one does."""
    marked: dict[str, str | None] = {}
    for name in _named(rule):
        if name in past_examples.FILLS:
            marked[_place(name)] = "finding_id" if "finding_id" in past_examples.FILLS[name][1] else None
        else:
            marked |= {_place(name): "source_file", f"{_place(name)}_history": "source_file"}
    return marked
