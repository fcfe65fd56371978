"""The worked examples of a rule: input rows with only the columns that matter, and the verdict that must come out."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from checks import clocks, contract, rules, staging_schema
from checks.complaint import BadInput
from checks.policy import Policy
from checks.rules.readiness import Readiness
from checks.rules.rule_file import Rule

AS_OF = "2026-11-01 00:00:00"
OUT_OF_SCOPE = "out of scope"
UNREADABLE = (dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31, 23, 59, 59))
MARK = "·"
MARKED = f"000{MARK}"  # what stands before every number of an example
NUMBERS = {
    "incident_no", "case_no", "measure_no", "object_no", "penalty_no", "item_no", "flow_no", "visit_no", "petition_no",
    "related_incident_no", "main_case_no", "repeat_of", "unit_code", "parent_code", "successor_code",
}  # fmt: skip
VERDICT = (
    "subject_no",
    "clock",
    "person_no",
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
        return len(self.expected) == len(self.got) and all(
            any(want.items() <= found.items() for found in self.got) for want in self.expected
        )


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

    def tries(self, rule: Rule) -> list[Outcome]:
        """The verdicts of each of the rule's examples; nothing stays behind."""
        outcomes = []
        for as_of in moments(rule):
            with self.standing(rule, as_of):
                outcomes += self.outcomes(rule, as_of)
        return [outcome for _, outcome in sorted(outcomes, key=lambda pair: pair[0])]

    @contextmanager
    def standing(self, rule: Rule, as_of: str) -> Iterator[None]:
        """The rule's examples of that moment stand in the rooms, all at once: the numbers of each carry its mark."""
        self.con.execute("begin")
        try:
            self.con.execute("update clocks.audit set as_of = ?::timestamp", [as_of])
            for number, example in _numbered(rule, as_of):
                self._fill(rule, number, example)
            clocks.refresh(self.con)
            yield
        finally:
            self.con.execute("rollback")

    def outcomes(self, rule: Rule, as_of: str) -> list[tuple[int, Outcome]]:
        """What the rule makes of the examples that stand in the rooms, each with its number."""
        ready = [Readiness(clock, (), ()) for clock in rule.clocks]
        rules.apply(self.con, rule, self.policy, ready)
        found: dict[int, list[dict]] = {}
        for number, verdict in self._got(rule):
            found.setdefault(number, []).append(verdict)
        return [
            (number, Outcome(rule.id, example["it"], _expected(rule, example), found.get(number, [])))
            for number, example in _numbered(rule, as_of)
        ]

    def _fill(self, rule: Rule, number: int, example: dict) -> None:
        tables = contract.tables()
        for name in sorted(set(example) - set(tables) - {"it", "as_of", "expect"}):
            raise BadInput(
                "例子里有不认识的项",
                file=rule.path.name,
                value=example.get("it"),
                column=name,
                advice="写数据表的英文名",
            )
        for name in (name for name in tables if name in example):
            rows = example[name] if isinstance(example[name], list) else [example[name]]
            for row_number, row in enumerate(rows, 1):
                row = {"unit_code": "U1"} | row
                marked = {
                    column: f"{number:03d}{MARK}{text}" if column in NUMBERS else text for column, text in row.items()
                }
                self._insert(rule, tables[name], marked, row_number)

    def _insert(self, rule: Rule, table: contract.Table, row: dict, number: int) -> None:
        """One row of an example stands in staging; what it does not name is NULL."""
        known = {column.name for column in table.columns}
        for name in set(row) - {"unit_code"}:
            if name not in known:
                raise BadInput(
                    "例子里的列不在数据约定中",
                    file=rule.path.name,
                    column=f"{table.name}.{name}",
                    advice="对照数据约定改正",
                )
        values = {"source": "样例", "source_file": "例子", "source_row": number} | row
        unreadable = []
        for column in table.columns:
            if column.name not in row or column.type not in ("time", "day", "flag", "number"):
                continue
            values |= _typed(column, row[column.name], unreadable)
        values["unreadable"] = ",".join(sorted(unreadable)) or None
        names = {name for name, _ in staging_schema.column_types(table)}
        values = {name: value for name, value in values.items() if name in names}
        heads = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" for _ in values)
        for where in (table.name, f"{table.name}_history"):  # where a unit stood is read from its history
            self.con.execute(f"insert into staging.{where} ({heads}) values ({marks})", list(values.values()))

    def _got(self, rule: Rule) -> list[tuple[int, dict]]:
        heads = ", ".join(VERDICT)
        rows = self.con.execute(f'select {heads} from rules."{rule.table}" order by all').fetchall()
        found = []
        for row in rows:
            verdict = {name: _said(value) for name, value in zip(VERDICT, row, strict=True)}
            number = int(verdict["subject_no"].split(MARK)[0])
            found.append(
                (number, {name: value and value.replace(f"{number:03d}{MARK}", "") for name, value in verdict.items()})
            )
        return found


def moments(rule: Rule) -> list[str]:
    """The moments as of which the rule's examples are tried."""
    return sorted({example.get("as_of", AS_OF) for example in rule.examples})


def _numbered(rule: Rule, as_of: str) -> list[tuple[int, dict]]:
    return [(n, each) for n, each in enumerate(rule.examples) if each.get("as_of", AS_OF) == as_of]


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
    return None if value is None else str(value)


def _expected(rule: Rule, example: dict) -> list[dict]:
    expect = example.get("expect")
    if expect is None:
        raise BadInput("例子没有写预期结果", file=rule.path.name, value=example.get("it"), advice="写上 expect")
    if expect == OUT_OF_SCOPE:
        return []
    listed = expect if isinstance(expect, list) else [expect]
    return [each if isinstance(each, dict) else {"verdict": each} for each in listed]
