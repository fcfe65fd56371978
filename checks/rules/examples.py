"""The worked examples of a rule: input rows with only the columns that matter, and the verdict that must come out."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checks import clocks, contract
from checks.rules import past_examples
from checks.rules.rule_file import UNIT_INDICATOR, Rule
from checks.run import Period

AS_OF = "2026-11-01 00:00:00"
OUT_OF_SCOPE = "out of scope"
NOTHING = "null"  # in an expectation: this column is empty
UNREADABLE = (dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31, 23, 59, 59))
MARK = "·"
MARKED = f"000{MARK}"  # what stands before every number of an example, and before the name of its file
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
    """Examples that are tried together: the numbers of them, each with its moment."""

    as_of: dict[int, str]

    @property
    def period(self) -> Period:
        """The month that ends with the first moment, or in which it lies."""
        first = read_moment(min(self.as_of.values()))[0]
        return Period.parse(f"{first - dt.timedelta(seconds=1):%Y-%m}")


def moments(rule: Rule) -> dict[int, str]:
    """As of when each of the rule's examples is tried, by its number."""
    return {number: example.get("as_of", AS_OF) for number, example in enumerate(rule.examples)}


def sittings(rule: Rule) -> list[Sitting]:
    """How the examples are tried: all together, but one by one where units are compared, and those of one moment by
    themselves where the rule asks for it."""
    as_of = moments(rule)
    if is_indicator(rule):
        return [Sitting({number: moment}) for number, moment in as_of.items()]
    if not clocks.asks_as_of(rule.sql):
        return [Sitting(as_of)]
    return [
        Sitting({number: moment for number, moment in as_of.items() if moment == each})
        for each in sorted(set(as_of.values()))
    ]


def mark(number: int) -> str:
    """What stands before every number of that example."""
    return f"{number:03d}{MARK}"


def is_indicator(rule: Rule) -> bool:
    """Whether the rule gives figures of units, not verdicts."""
    return rule.rule_class == UNIT_INDICATOR


def rows_of(number: int, table: contract.Table, said: dict | list) -> Iterator[dict]:
    """The rows of that table that the example gives, as they stand in the rooms, and how often."""
    for place, each in enumerate(said if isinstance(said, list) else [said], 1):
        row = {"unit_code": "U1"} | each
        marked = {name: mark(number) + text if name in NUMBERS else text for name, text in row.items()}
        origin = {"source_file": f"{mark(number)}例子", "source_row": place}
        yield _row(table, marked) | origin | {TIMES: int(row.get(TIMES, 1))}


def _row(table: contract.Table, said: dict[str, str]) -> dict:
    """What stands in the table where an example says this."""
    values, unreadable = {"source": "样例"} | said, []
    for column in table.columns:
        if column.name in said and column.type in ("time", "flag", "number"):
            values |= _typed(column, said[column.name], unreadable)
    return values | {"unreadable": ",".join(sorted(unreadable)) or None}


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


def said(value) -> str | None:
    """The value as an example writes it."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return None if value is None else str(value)


def expected(example: dict) -> list[dict]:
    """What must come out, a verdict each."""
    expect = example["expect"]
    if expect == OUT_OF_SCOPE:
        return []
    listed = expect if isinstance(expect, list) else [expect]
    named = [each if isinstance(each, dict) else {"verdict": each} for each in listed]
    repeated = [each for each in named for _ in range(int(each.get(TIMES, 1)))]
    return [
        {name: None if text == NOTHING else text for name, text in each.items() if name != TIMES} for each in repeated
    ]
