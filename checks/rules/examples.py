"""The worked examples of a rule: input rows with only the columns that matter, and the verdict that must come out."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

import duckdb

from checks import clocks, contract, rules, staging_schema
from checks.policy import Policy
from checks.rules import indicators, past_examples
from checks.rules.readiness import Readiness
from checks.rules.rule_file import UNIT_INDICATOR, Rule
from checks.run import Period

AS_OF = "2026-11-01 00:00:00"
OUT_OF_SCOPE = "out of scope"
NOTHING = "null"  # in an expectation: this column is empty
UNREADABLE = (dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31, 23, 59, 59))
MARK = "·"
MARKED = f"000{MARK}"  # what stands before every number of an example
TIMES = "times"  # so many rows like this one; # in a text is the number of the row
NUMBERS = {
    "incident_no", "case_no", "measure_no", "object_no", "penalty_no", "item_no", "flow_no", "visit_no", "petition_no",
    "related_incident_no", "main_case_no", "repeat_of", "unit_code", "parent_code", "successor_code", "subject_no",
    "finding_id",
}  # fmt: skip
VERDICT = (
    "subject_no",
    "clock",
    "case_no",
    "person_no",
    "unit_code",
    "officer_no",
    "verdict",
    "severity",
    "strict_due_at",
    "due_at",
    "done_at",
    "breach_at",
    "reason",
    "law_since",
)
# length of the text → its shape, and how far its latest instant lies behind its earliest
SHAPES = {
    19: ("%Y-%m-%d %H:%M:%S", dt.timedelta(0)),
    16: ("%Y-%m-%d %H:%M", dt.timedelta(seconds=59)),
    13: ("%Y-%m-%d %H", dt.timedelta(seconds=3599)),
    10: ("%Y-%m-%d", dt.timedelta(seconds=86399)),
}


@dataclass(frozen=True)
class Outcome:
    """What one example was to give, and what it gave."""

    rule_id: str
    it: str
    expected: list[dict]
    got: list[dict]

    @property
    def holds(self) -> bool:
        """Whether each expected verdict came out, and no other."""
        return (
            len(self.expected) == len(self.got)
            and all(any(want.items() <= found.items() for found in self.got) for want in self.expected)
            and all(any(want.items() <= found.items() for want in self.expected) for found in self.got)
        )


def tables() -> dict[str, contract.Table]:
    """The tables whose rows an example may give."""
    return contract.tables() | past_examples.TABLES


@dataclass(frozen=True)
class Sitting:
    """Examples that are tried together: as of that moment, and which of the rule's they are."""

    as_of: str
    numbers: tuple[int, ...]

    @property
    def period(self) -> Period:
        """The month that ends with the moment, or in which it lies."""
        return Period.parse(f"{read_moment(self.as_of)[0] - dt.timedelta(seconds=1):%Y-%m}")


class Bench:
    """An empty warehouse in memory, in which one example after another is tried."""

    def __init__(self, policy: Policy):
        self.policy = policy
        self.con = duckdb.connect(
            ":memory:", config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
        )
        for room in ("staging", "clocks", "rules"):
            self.con.execute(f"create schema if not exists {room}")
        staging_schema.create_empty(self.con)
        for table in contract.tables().values():
            for column in table.columns:
                self.con.execute("insert into staging.columns values (?, ?, true, 1)", [table.name, column.name])
        clocks.set_audit(self.con, "2026-10", "2026-10-01", "2026-11-01", AS_OF)
        clocks.create(self.con, numbers=tuple(each.behind(len(MARKED)) for each in policy.numbers))
        rules.create_empty(self.con)

    def tries(self, rule: Rule) -> list[Outcome]:
        """The verdicts of each of the rule's examples; nothing stays behind."""
        outcomes = []
        for sitting in sittings(rule):
            with self.standing(rule, sitting):
                outcomes += self.outcomes(rule, sitting)
        return [outcome for _, outcome in sorted(outcomes, key=lambda pair: pair[0])]

    @contextmanager
    def standing(self, rule: Rule, sitting: Sitting) -> Iterator[None]:
        """The examples of that sitting stand in the rooms, all at once: the numbers of each carry its mark."""
        self.con.execute("begin")
        try:
            if _is_indicator(rule):
                period = sitting.period
                clocks.set_audit(self.con, period.month, period.starts_at, period.ends_at, sitting.as_of)
            else:
                self.con.execute("update clocks.audit set as_of = ?::timestamp", [sitting.as_of])
            for number in sitting.numbers:
                self._fill(number, rule.examples[number])
            self._remember({name for number in sitting.numbers for name in rule.examples[number]})
            clocks.refresh(self.con, rule.sql)
            yield
        finally:
            self.con.execute("rollback")

    def outcomes(self, rule: Rule, sitting: Sitting) -> list[tuple[int, Outcome]]:
        """What the rule makes of the examples that stand in the rooms, each with its number."""
        ready = [Readiness(clock, (), ()) for clock in rule.clocks]
        (indicators if _is_indicator(rule) else rules).apply(self.con, rule, self.policy, ready)
        found: dict[int, list[dict]] = {}
        for number, verdict in self._got(rule):
            found.setdefault(number, []).append(verdict)
        examples = [(number, rule.examples[number]) for number in sitting.numbers]
        return [
            (number, Outcome(rule.id, example["it"], _expected(example), found.get(number, [])))
            for number, example in examples
        ]

    def _fill(self, number: int, example: dict) -> None:
        known = tables()
        for name in (name for name in known if name in example):
            rows = example[name] if isinstance(example[name], list) else [example[name]]
            for row_number, row in enumerate(rows, 1):
                row = {"unit_code": "U1"} | row
                times = int(row.pop(TIMES, 1))
                marked = {
                    column: f"{number:03d}{MARK}{text}" if column in NUMBERS else text for column, text in row.items()
                }
                self._insert(known[name], marked, row_number, times)

    def _insert(self, table: contract.Table, row: dict, number: int, times: int) -> None:
        """One row of an example stands in staging, or so many like it; what it does not name is NULL."""
        values = {"source": "样例", "source_file": "例子", "source_row": number} | row
        unreadable = []
        for column in table.columns:
            if column.name not in row or column.type not in ("time", "day", "flag", "number"):
                continue
            values |= _typed(column, row[column.name], unreadable)
        values["unreadable"] = ",".join(sorted(unreadable)) or None
        past, names = past_examples.FILLS.get(table.name, (None, dict(staging_schema.column_types(table))))
        values = {name: value for name, value in values.items() if name in names}
        heads = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("replace(?, '#', nth::varchar)" if "#" in str(text) else "?" for text in values.values())
        rows = f"select {marks} from range({times}) as numbers(nth)"
        self.con.execute(f"insert into {past or f'staging.{table.name}'} ({heads}) {rows}", list(values.values()))

    def _remember(self, names: set[str]) -> None:
        """The history of these tables holds what they hold: a unit's history says where it stood."""
        for name in sorted(names & set(contract.tables())):
            self.con.execute(f"insert into staging.{name}_history by name select * from staging.{name}")

    def _got(self, rule: Rule) -> list[tuple[int, dict]]:
        columns, marked = (tuple(indicators.COLUMNS), "unit_code") if _is_indicator(rule) else (VERDICT, "subject_no")
        rows = self.con.execute(f'select {", ".join(columns)} from rules."{rule.table}" order by all').fetchall()
        found = []
        for row in rows:
            verdict = {name: _said(value) for name, value in zip(columns, row, strict=True)}
            number = int(verdict[marked].split(MARK)[0])
            found.append(
                (number, {name: value and value.replace(f"{number:03d}{MARK}", "") for name, value in verdict.items()})
            )
        return found


def sittings(rule: Rule) -> list[Sitting]:
    """How the rule's examples are tried: those of one moment together; each by itself where units are compared."""
    numbered = [(example.get("as_of", AS_OF), n) for n, example in enumerate(rule.examples)]
    if _is_indicator(rule):
        return [Sitting(as_of, (n,)) for as_of, n in numbered]
    return [
        Sitting(as_of, tuple(n for moment, n in numbered if moment == as_of))
        for as_of in sorted({moment for moment, _ in numbered})
    ]


def _is_indicator(rule: Rule) -> bool:
    return rule.rule_class == UNIT_INDICATOR


def _typed(column: contract.Column, text: str, unreadable: list[str]) -> dict:
    if column.type == "time":
        earliest, latest = read_moment(text)
        if earliest == UNREADABLE[0]:
            unreadable.append(column.name)
        return {column.name: earliest, f"{column.name}_latest": latest}
    if column.type == "flag":
        if text not in ("是", "否"):
            unreadable.append(column.name)
        return {column.name: {"是": True, "否": False}.get(text)}
    if column.type == "number" and not text.replace(".", "", 1).lstrip("-").isdigit():
        unreadable.append(column.name)
        return {column.name: None}
    return {column.name: text}


def read_moment(text: str) -> tuple[dt.datetime, dt.datetime]:
    """Both ends of a moment written in an example; what is no moment lies anywhere."""
    shape, width = SHAPES.get(len(text), (None, None))
    try:
        earliest = dt.datetime.strptime(text, shape) if shape else UNREADABLE[0]
    except ValueError:
        return UNREADABLE
    return (earliest, earliest + width) if shape else UNREADABLE


def _said(value) -> str | None:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return None if value is None else str(value)


def _expected(example: dict) -> list[dict]:
    expect = example["expect"]
    if expect == OUT_OF_SCOPE:
        return []
    listed = expect if isinstance(expect, list) else [expect]
    named = [each if isinstance(each, dict) else {"verdict": each} for each in listed]
    repeated = [each for each in named for _ in range(int(each.get(TIMES, 1)))]
    return [
        {name: None if text == NOTHING else text for name, text in each.items() if name != TIMES} for each in repeated
    ]
