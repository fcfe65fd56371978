"""What the invented bureau recorded, and what an audit of it must say."""

from collections import Counter
from datetime import datetime

from checks.contract import tables
from samples.moments import MONTH_START, earliest

KINDS = {
    "incidents": ("警情", "incident_no"),
    "cases": ("案件", "case_no"),
    "measures": ("措施", "measure_no"),
    "penalties": ("处罚", "penalty_no"),
    "property_items": ("财物", "item_no"),
    "money_flows": ("罚没款", "flow_no"),
    "visits": ("回访", "visit_no"),
    "petitions": ("信访", "petition_no"),
    "unit_months": ("单位", "unit_month"),
}

SOURCES = {
    "incidents": "接处警平台",
    "visits": "回访系统",
    "petitions": "信访系统",
    "cases": "执法办案系统",
    "case_events": "执法办案系统",
    "measures": "执法办案系统",
    "extensions": "执法办案系统",
    "penalties": "执法办案系统",
    "property_items": "执法办案系统",
    "money_flows": "执法办案系统",
}


class Record(dict):
    """One row of an export under the contract's English names; it knows its table."""

    def __init__(self, table: str, **values):
        super().__init__(values)
        self.table = table

    @property
    def subject(self) -> tuple[str, str]:
        """The kind and the number under which a finding names this record; a step of a case has none of its own."""
        if self.table == "case_events":
            parts = (self["event"], str(earliest(self["at"])), self.get("item_no"))
            return "节点", f"{self['case_no']}/{' '.join(part for part in parts if part)}"
        if self.table == "extensions":
            return "期限延长", f"{self['object_no']}/延{self['seq']}"
        kind, key = KINDS[self.table]
        return kind, self[key]


class Sample:
    """All records of the bureau by table, with the findings and look-alikes planted among them."""

    def __init__(self):
        self.tables: dict[str, list[Record]] = {name: [] for name in tables()}
        self.findings: list[dict] = []
        self.lookalikes: list[dict] = []
        self._numbers = Counter()
        self._turn = Counter()

    def add(self, table: str, **values) -> Record:
        """The record stands in its table; a column that the contract lacks is refused."""
        unknown = set(values) - {column.name for column in tables()[table].columns}
        if unknown:
            raise KeyError(f"{table}: {sorted(unknown)}")
        if table in SOURCES:
            values.setdefault("source", SOURCES[table])
        record = Record(table, **values)
        self.tables[table].append(record)
        return record

    def number(self, prefix: str, digits: int) -> str:
        """The next free number under that prefix."""
        self._numbers[prefix] += 1
        return f"{prefix}{self._numbers[prefix]:0{digits}d}"

    def following(self) -> "Sample":
        """An empty sample whose numbers go on where these end."""
        later = Sample()
        later._numbers.update(self._numbers)
        later._turn.update(self._turn)
        return later

    def next_of(self, choices: list, what: str):
        """The choices in turn, one at each call for the same purpose."""
        self._turn[what] += 1
        return choices[(self._turn[what] - 1) % len(choices)]

    def breach(self, rule: str, record: Record, at: datetime, severity: str, planted: str, clock: str = "") -> None:
        """The audit must report this record under the rule, with that instant of breach."""
        kind, number = record.subject
        flow = "本月新增" if at >= MONTH_START else "存量"
        self.findings.append(
            {
                "rule_id": rule,
                "clock": clock,
                "subject_kind": kind,
                "subject_no": number,
                "person_no": record.get("person_no") or "",
                "unit_code": record.get("unit_code") or self._unit_of_case(record),
                "flow": flow,
                "severity": severity,
                "breach_at": at.isoformat(sep=" "),
                "planted": planted,
            }
        )

    def _unit_of_case(self, record: Record) -> str:
        """A step of a case falls to the unit of its case; what names no unit, to none."""
        if record.table != "case_events":
            return ""
        return next(case["unit_code"] for case in self.tables["cases"] if case["case_no"] == record["case_no"])

    def lawful(self, rule: str, record: Record, verdict: str, why: str, clock: str = "") -> None:
        """The audit must not report this record under the rule, and must say that verdict instead."""
        self.lookalikes.append(
            {
                "rule_id": rule,
                "clock": clock,
                "subject_no": record.subject[1],
                "person_no": record.get("person_no") or "",
                "verdict": verdict,
                "why": why,
            }
        )
