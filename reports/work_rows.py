"""Every finding on which somebody still has to act, as a row: what it is, where it stands, who does what by when."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

import polars as pl

from checks.life import orders, states
from checks.life.bureau import Bureau
from checks.life.expected import appeal_until, expected
from checks.life.moments import day, ends
from checks.life.standing import Standing
from checks.policy import Life, Policy
from checks.run import month_of
from reports import look_back, problems, released
from reports.tables import SEVERITIES, Published
from reports.wording import month_words
from reports.work_words import TOLD, left_words, term_words

TO_CHECK, TO_CORRECT, TO_OBJECT, WAITING = "待核查", "待整改", "可以提出异议", "等待办理"
DESKS = (TO_CHECK, TO_CORRECT, TO_OBJECT, WAITING)  # where a finding lies for its unit: one of these, and one only
NO_UNIT = "（未注明单位）"
# What a list says of a finding whose release is not at hand any more: the ledger remembers little of it.
NOT_REMEMBERED = (
    "severity", "rule_name", "certainty", "flow", "officer_no", "started_at", "due_at", "done_at", "overdue_hours",
    "law", "law_since", "source_file", "source_row", "unit_name", "person_no", "case_no", "matter",
)  # fmt: skip
FORGOTTEN = dict.fromkeys(NOT_REMEMBERED) | {
    "clock": "",
    "n_in_matter": 1,
    "reason": "发布时的说明见当月的一整改文件",
}


@dataclass(frozen=True)
class Unit:
    """A unit that answers for findings."""

    code: str
    plain_name: str
    branch: str

    @property
    def place(self) -> tuple[bool, str, str]:
        """Its place among the others: by branch and code, which ranks nobody."""
        return self.branch == "", self.branch, self.code


@dataclass(frozen=True)
class Material:
    """What the lists of one moment are made of."""

    on: datetime
    policy: Policy
    bureau: Bureau
    standings: dict[str, Standing]
    units: list[dict]  # which unit answers for which
    published: Published  # the last release of the last month
    found: frozenset[str]  # what that release named
    texts: dict[str, dict]  # what the releases said, by finding
    exemptions: list[dict] = field(default_factory=list)  # those that end soon
    edition: str = ""  # whether that release is a draft or which frozen version

    @property
    def basis(self) -> str:
        """Which release the lists go by, and whether it is a draft."""
        told = f"（第{self.published.says('release')}次，{self.edition}）" if self.edition else ""
        return f"{month_words(self.published.month)}的发布{told}"

    @property
    def life(self) -> Life:
        """The terms of the local policy."""
        return self.policy.life

    @cached_property
    def _answering(self) -> dict[str, Unit]:
        bureau = self.published.says("bureau")
        return {
            row["unit_code"]: Unit(
                row["answering_code"],
                row["answering_name"] or row["answering_code"],
                (row["branch_name"] or "").removeprefix(bureau) or row["branch_name"] or "",
            )
            for row in self.units
        }

    def answering(self, code: str | None) -> Unit:
        """The unit that answers now for what that unit did: itself, or the successor of a merged one."""
        return self._answering.get(code or "") or Unit(code or "", code or NO_UNIT, "")

    def unit(self, standing: Standing) -> Unit:
        """The unit that answers for the finding now."""
        return self.answering(standing.about.get("unit_code"))

    @cached_property
    def rules(self) -> dict[str, dict]:
        """The rules of the last release by number."""
        return {row["rule_id"]: row for row in self.published.rows("rules")}

    @cached_property
    def rows(self) -> list[dict]:
        """Every finding that is not settled, the most urgent first."""
        opened = (each for each in self.standings.values() if not each.is_settled(self.on))
        return sorted((row_of(self, each) for each in opened), key=urgency)

    @cached_property
    def _orders(self) -> list[tuple[Unit, str, str]]:
        """Every order ever given: the unit, the month and how it went."""
        return [
            (self.unit(standing), month_of(ends(order.ordered_at)[0], self.policy.month_start_day), order.outcome)
            for standing in self.standings.values()
            for order in orders.of(standing, self.on)
        ]

    def went(self, unit: Unit | None = None) -> list[dict]:
        """How the orders of the unit, or of all, went: of the month before, of this month, of what is still open."""
        given = [(month, outcome) for own, month, outcome in self._orders if unit in (None, own)]
        return look_back.rows(given, month_of(self.on, self.policy.month_start_day))

    def relapses(self, unit: Unit | None = None) -> list[dict]:
        """What the last release found under ZG-01: orders overdue, problems that came back, problems in numbers."""
        found = self.published.scan("findings").filter(pl.col("rule_id") == "ZG-01").collect()
        return [look_back.relapse(row) for row in found.to_dicts() if unit in (None, self.answering(row["unit_code"]))]

    @cached_property
    def busy_units(self) -> list[Unit]:
        """Every unit that has something to do or had an order, by branch and code."""
        own = {row["unit"] for row in self.rows} | {unit for unit, _, _ in self._orders}
        return sorted(own, key=lambda unit: unit.place)

    @cached_property
    def all_units(self) -> list[Unit]:
        """These, and every other unit that works: it may tell of a problem of its own."""
        working = {self.answering(row["answering_code"]) for row in self.units if row["is_working"]}
        return sorted(working | set(self.busy_units), key=lambda unit: unit.place)


def texts(out: Path, months: Iterable[str], wanted: set[str]) -> dict[str, dict]:
    """What the releases of these months said of the findings, that of the first month in which each stands."""
    found: dict[str, dict] = {}
    for month in months:
        missing = wanted - set(found)
        folder = out / month
        if missing and (folder / "findings.parquet").is_file():
            said = released.read(folder).scan("findings").filter(pl.col("finding_id").is_in(sorted(missing)))
            found |= {row["finding_id"]: row for row in said.collect().to_dicts()}
    return found


def row_of(material: Material, standing: Standing) -> dict:
    """The finding with everything that some list shows of it."""
    on, unit = material.on, material.unit(standing)
    row = problems.problem(_text(material, standing, unit))
    case, state, following = row["case_no"], standing.state(on), expected(standing, on, material.bureau)
    last_day = appeal_until(standing, on, material.bureau)
    may_object = state in states.CONFIRMED and last_day is not None and last_day >= on.date()
    by = last_day if may_object else following.by if following else None
    order = next(reversed(orders.of(standing, on)), None)
    level = orders.level(by, on.date(), material.life.reminders) if state == states.ORDERED else None
    return row | {
        "unit": unit,
        "desk": desk(standing, state, may_object),
        "subjects": f"{row['subject']}\n案件 {case}" if case and case not in row["subject"] else row["subject"],
        "state": state,
        "conclusion": standing.verdict,
        "by": by,
        "term": term_words(by, on.date()),
        "left": left_words(by, on.date()),
        "days_over": orders.days_over(by, on.date()),
        "level": level or "",
        "told": TOLD[level] if level else "",
        "who": following.who if following else "",
        "next": following.what if following else "",
        "order": _order_words(order, standing) if order else "",
        "order_no": order.number if order else "",
        "ordered_on": _day(order.ordered_at) if order else None,
        "verdict_on": _day(standing.verdict_at),
        "breach_on": row["breach_at"].date() if row["breach_at"] else None,
        "is_found": standing.finding_id in material.found,
        "is_in_conflict": standing.is_in_conflict,
        "strangers": "、".join(sorted(material.bureau.handlers_of(standing))),
        "standing": standing,
    }


def desk(standing: Standing, state: str, may_object: bool) -> str:
    """Where the finding lies for its unit."""
    if state in states.UNCHECKED and not standing.is_in_conflict:
        return TO_CHECK
    if state in (states.ORDERED, *states.CONFIRMED):
        return TO_OBJECT if may_object and state != states.ORDERED else TO_CORRECT
    return WAITING


def urgency(row: dict) -> tuple:
    """The place of a row: by its date, then by severity, rule and number."""
    gravity = SEVERITIES.index(row["severity"]) if row["severity"] in SEVERITIES else len(SEVERITIES)
    return row["by"] or date.max, gravity, row["rule"], row["subject"], row["finding_id"]


def _text(material: Material, standing: Standing, unit: Unit) -> dict:
    """What was published of the finding, under the name of the unit that answers now."""
    about = {name: value for name, value in standing.about.items() if value is not None}
    said = {**FORGOTTEN, "rule_id": "", "subject_kind": "", "subject_no": "", **about}
    text = material.texts.get(standing.finding_id) or said | _remembered(material, said)
    name = text["unit_name"] if text.get("unit_code") == unit.code else None
    return {**text, "finding_id": standing.finding_id, "unit_code": unit.code, "unit_name": name or unit.plain_name}


def _remembered(material: Material, said: dict) -> dict:
    """The name and severity of the rule, and the moment of the breach as one."""
    rule, moment = material.rules.get(said["rule_id"], {}), said.get("breach_at")
    return {
        "rule_name": rule.get("rule_name") or "",
        "severity": rule.get("severity"),
        "breach_at": datetime.fromisoformat(moment[:19]) if moment else None,
    }


def _order_words(order: orders.Order, standing: Standing) -> str:
    """The number of the order and its day, and the paper that gave it another date."""
    postponed = f"\n改期 {standing.order_no}" if standing.order_no != order.number else ""
    return f"{order.number}\n{_day(order.ordered_at).isoformat()}下达{postponed}"


def _day(text: str) -> date | None:
    return day(text) if text else None
