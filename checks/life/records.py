"""Every record of the matter that a finding is about: its own, its case's, its incidents', and what belongs to them.

A number is looked up as everywhere: in the source that names it first, and in the others only where it is unique.
"""

from dataclasses import dataclass, field

import duckdb

from checks.contract import Table, tables
from checks.life.asking import rows
from checks.looking_back import SUBJECTS

# The tables of a matter, in the order in which things follow each other; units, officers and exemptions are lists.
OF_A_MATTER = (
    "incidents", "cases", "case_events", "measures", "extensions", "penalties", "property_items", "money_flows",
    "visits", "petitions",
)  # fmt: skip
BY_CASE = ("case_events", "measures", "penalties", "property_items", "money_flows", "petitions")
BY_OBJECT = {"measures": "措施", "property_items": "财物", "petitions": "信访"}  # what may be extended beside a case
NUMBERS = dict(SUBJECTS.values())
REPORTS_AT_MOST = 50  # of one matter that was reported again and again


@dataclass(frozen=True)
class Record:
    """The latest version of one record."""

    table: Table
    row: dict = field(repr=False)
    is_own: bool  # it is what the finding is about


@dataclass(frozen=True)
class _Named:
    """A number, where it stands, and whether no other source has one like it."""

    number: str
    source: str | None
    is_only: bool


class _Matter:
    """The records, each once, in the order in which they were found."""

    def __init__(self, con: duckdb.DuckDBPyConnection):
        self.con = con
        self.found: dict[tuple, Record] = {}

    def take(self, table: str, condition: str, given: list, *, is_own: bool = False) -> list[dict]:
        """The records of that table for which the condition holds are there; their rows."""
        order = "source nulls first, source_file, source_sheet nulls first, source_row"
        taken = rows(self.con, f"select * from staging.{table} where {condition} order by {order}", given)
        for row in taken:
            key = (table, *(str(row[name]) for name in tables()[table].key))
            self.found.setdefault(key, Record(tables()[table], row, is_own))
        return taken

    def naming(self, table: str, column: str, named: _Named, kind: str = "") -> list[dict]:
        """The records of that table that name this number are there."""
        condition = f'"{column}" = ? and (? or source is not distinct from ?)'
        given = [named.number, named.is_only, named.source]
        return self.take(table, f"object_kind = ? and {condition}" if kind else condition, [kind] * bool(kind) + given)

    def named(self, table: str, source: str | None, number: str) -> _Named:
        """Where a number stands that a record of that source names."""
        query = f'select source from staging.{table} where "{NUMBERS[table]}" = ? order by all'
        sources = [row["source"] for row in rows(self.con, query, [number])]
        own = sources[0] if len(sources) == 1 else source
        return _Named(number, own, len(sources) == 1)


def records(con: duckdb.DuckDBPyConnection, finding: dict) -> list[Record]:
    """The records of the finding's matter, its own first."""
    matter = _Matter(con)
    own = _take_own(matter, finding)
    incidents, cases = _seeds(matter, finding, own)
    for incident in list(incidents):
        cases |= _cases_of(matter, incident)
    for case in sorted(cases, key=str):
        incidents |= _incidents_of(matter, case)
    if finding["subject_kind"] == "警情":
        incidents |= {each for incident in list(incidents) for each in _reported_again(matter, incident)}
    for case in sorted(cases, key=str):
        _take_case(matter, case)
    for incident in sorted(incidents, key=str):
        matter.naming("incidents", "incident_no", incident)
        matter.naming("visits", "object_no", incident, "警情")
    _take_extensions(matter)
    return list(matter.found.values())


def are_classified(found: list[Record]) -> bool:
    """Whether a classified record is among them: then nothing of the matter is told."""
    return any(record.row.get("is_classified") for record in found)


def place(row: dict) -> str:
    """The file in which the row stands, and the sheet where a workbook has several."""
    sheet = f"〔{row['source_sheet']}〕" if row.get("source_sheet") else ""
    return f"{row['source_file'] or ''}{sheet}"


def extended(subject_no: str) -> tuple[str, str]:
    """The object and the place among its extensions that the number of an extension holds."""
    number, _, place = subject_no.rpartition("/延")
    return number, place


def _take_own(matter: _Matter, finding: dict) -> list[tuple[str, dict]]:
    """The record that the finding is about, by table; some kinds of object are no record."""
    kind, number, source = (finding[name] for name in ("subject_kind", "subject_no", "source"))
    if kind in SUBJECTS:
        table, key = SUBJECTS[kind]
        condition, given = f'"{key}" = ? and source is not distinct from ?', [number, source]
    elif kind == "期限延长":
        table, given = "extensions", [*extended(number), source]
        condition = "object_no = ? and cast(cast(seq as integer) as varchar) = ? and source is not distinct from ?"
    elif kind == "节点":
        table, given = "case_events", [finding["case_no"], source, number]
        at = """case when is_unreadable("at") then '时间无法识别' else written("at") end"""
        step = f"case_no || '/' || concat_ws(' ', event, {at}, item_no)"
        condition = f"case_no = ? and source is not distinct from ? and {step} = ?"
    else:
        return []
    return [(table, row) for row in matter.take(table, condition, given, is_own=True)]


def _seeds(matter: _Matter, finding: dict, own: list[tuple[str, dict]]) -> tuple[set[_Named], set[_Named]]:
    """The incidents and the cases that the finding or its record names."""
    incidents, cases = set(), set()
    if finding["case_no"]:
        cases.add(matter.named("cases", finding["source"], finding["case_no"]))
    for table, row in own:
        kind = row.get("object_kind")
        if table == "incidents":
            incidents.add(matter.named("incidents", row["source"], row["incident_no"]))
        elif kind == "警情":
            incidents.add(matter.named("incidents", row["source"], row["object_no"]))
        elif kind == "案件":
            cases.add(matter.named("cases", row["source"], row["object_no"]))
        elif kind:  # what an extension is of
            of = next(table for table, name in BY_OBJECT.items() if name == kind)
            matter.naming(of, NUMBERS[of], matter.named(of, row["source"], row["object_no"]))
        if row.get("case_no"):
            cases.add(matter.named("cases", row["source"], row["case_no"]))
    return incidents, cases


def _cases_of(matter: _Matter, incident: _Named) -> set[_Named]:
    """The cases of the incident, by either of the two columns that say so."""
    by_incident = [
        (row["source"], row["case_no"]) for row in matter.naming("incidents", "incident_no", incident) if row["case_no"]
    ]
    by_case = [(row["source"], row["case_no"]) for row in matter.naming("cases", "incident_no", incident)]
    return {matter.named("cases", *each) for each in by_incident + by_case}


def _incidents_of(matter: _Matter, case: _Named) -> set[_Named]:
    """The incidents of the case, by either of the two columns that say so."""
    by_case = [
        (row["source"], row["incident_no"]) for row in matter.naming("cases", "case_no", case) if row["incident_no"]
    ]
    by_incident = [(row["source"], row["incident_no"]) for row in matter.naming("incidents", "case_no", case)]
    return {matter.named("incidents", *each) for each in by_case + by_incident}


def _reported_again(matter: _Matter, incident: _Named) -> list[_Named]:
    """The reports of the same matter, where each names the one before it."""
    query = """select source, incident_no from clocks.incident_chains
        where matter in (select matter from clocks.incident_chains where incident_no = ? and source = ?)
        order by all limit ?"""
    found = rows(matter.con, query, [incident.number, incident.source, REPORTS_AT_MOST])
    return [matter.named("incidents", row["source"], row["incident_no"]) for row in found]


def _take_case(matter: _Matter, case: _Named) -> None:
    """The case and everything that names it."""
    matter.naming("cases", "case_no", case)
    for table in BY_CASE:
        matter.naming(table, "case_no", case)
    matter.naming("visits", "object_no", case, "案件")
    matter.naming("extensions", "object_no", case, "案件")


def _take_extensions(matter: _Matter) -> None:
    """What was extended of the measures, items and petitions that are there."""
    for record in list(matter.found.values()):
        table = record.table.name
        if kind := BY_OBJECT.get(table):
            named = matter.named(table, record.row["source"], record.row[NUMBERS[table]])
            matter.naming("extensions", "object_no", named, kind)
