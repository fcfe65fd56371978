"""The clocks room: the calendar, and every record as it was known at as-of, with what it is linked to."""

import re
from functools import cache
from pathlib import Path

import duckdb

from checks import contract, looking_back, machine, number_patterns
from checks.number_patterns import NumberPattern
from checks.run import Run

FOLDER = Path(__file__).resolve().parent.parent / "sql" / "clocks"

READ = re.compile(r"\bclocks\.(\w+)")
AUDITED = "cross join clocks.audit as audit"  # how a record finds the moment as of which it is known: there is one

# The one place where the order inside the room is written down: a file reads only what stands before it. The calendar
# comes first of all, because the macros read it.
ORDER = (
    "months",
    "unit_periods",
    "unit_days",
    "unit_places",
    "case_links",
    "incident_links",
    "item_links",
    "incident_cases",
    "classified",
    "cases",
    "incidents",
    "incident_chains",
    "case_events",
    "pauses",
    "measures",
    "extensions",
    "penalties",
    "property_items",
    "visits",
    "money_flows",
    "petitions",
    "open_cases",
    "petitioned_cases",
    "month_objects",
    "entries",
    "number_parts",
    "number_series",
    "belongings",
    "case_units",
)

# A row whose own moment lies after as-of has not happened yet.
HAPPENED = {
    "incidents": "received_at",
    "case_events": "at",
    "measures": "started_at",
    "extensions": "approved_at",
    "penalties": "decided_at",
    "property_items": "seized_at",
    "visits": "visited_at",
    "petitions": "received_at",
}

# Columns without a time of their own are known from the moment beside them.
KNOWN_WITH = {
    ("incidents", "outcome"): "finished_at",
    ("incidents", "outcome_reason"): "finished_at",
    ("incidents", "outcome_approver"): "finished_at",
    ("measures", "arrest_decision"): "arrest_decided_at",
    ("cases", "decision"): "decided_at",
    ("measures", "end_reason"): "ended_at",
    ("property_items", "disposal"): "disposed_at",
}


def _expressions(table: contract.Table) -> list[str]:
    """Each column as known at as-of: a later moment is NULL, and so is what stands beside it."""
    said = []
    for column in table.columns:
        name = f'"{column.name}"'
        witness = KNOWN_WITH.get((table.name, column.name))
        if column.type == "time" and column.name != "updated_at":
            said.append(f"case when row_.{name} <= audit.as_of then row_.{name} end as {name}")
            said.append(
                f'case when row_.{name} <= audit.as_of then row_."{column.name}_latest" end as "{column.name}_latest"'
            )
        elif witness:
            said.append(f"case when row_.{witness} > audit.as_of then null else row_.{name} end as {name}")
        elif column.name != "updated_at":
            said.append(f"row_.{name} as {name}")
    return said


def _moments(table: contract.Table) -> str:
    return ", ".join(f'row_."{c.name}"' for c in table.columns if c.type == "time" and c.name != "updated_at")


def known_view(table: contract.Table, audited: str = AUDITED) -> str:
    """The SQL of clocks.known_<table>: the latest version of each record with what had happened by as-of."""
    columns = [*_expressions(table), "row_.unreadable", "row_.source_file", "row_.source_row", "audit.as_of"]
    if table.name == "cases":
        columns.append(f"coalesce(least({_moments(table)}) > audit.as_of, false) as is_ahead")
    if table.name == "incidents":
        columns.append("coalesce(row_.recategorised_at > audit.as_of, false) as is_recategorised_later")
    happened = HAPPENED.get(table.name)
    # coalesce: a blank moment is no proof that the row lies ahead
    where = f"where not coalesce(row_.{happened} > audit.as_of, false)" if happened else ""
    listed = ",\n    ".join(columns)
    source = f"staging.{table.name} as row_\n{audited}"
    return f"create or replace view clocks.known_{table.name} as\nselect\n    {listed}\nfrom {source}\n{where}"


def load_holidays(con: duckdb.DuckDBPyConnection) -> None:
    """staging.holidays holds the days on which the State Council's notices depart from the week."""
    con.execute(
        "create or replace table staging.holidays as "
        "select cast(day as date) as day, kind, name, notice_no from read_csv(?, header = true, all_varchar = true)",
        [str(FOLDER / "holidays.csv")],
    )


def set_audit(con: duckdb.DuckDBPyConnection, month: str, starts_at, ends_at, as_of) -> None:
    """clocks.audit holds one row: the month audited and the instant up to which things have happened."""
    con.execute(
        "create or replace table clocks.audit as "
        "select ?::varchar as month, ?::timestamp as starts_at, ?::timestamp as ends_at, ?::timestamp as as_of",
        [month, starts_at, ends_at, as_of],
    )


def create(con: duckdb.DuckDBPyConnection, *, as_views: bool = False, numbers: tuple[NumberPattern, ...] = ()) -> None:
    """Everything in the room but clocks.audit is made; as views, it follows whatever staging holds next."""
    lay_ground(con, numbers)
    if as_views:
        for name in ORDER:
            make(con, name, "view")
    else:
        refresh(con)


def lay_ground(con: duckdb.DuckDBPyConnection, numbers: tuple[NumberPattern, ...], audited: str = AUDITED) -> None:
    """What every table of the room is made of is there: the calendar, the macros, each record as it was known."""
    load_holidays(con)
    number_patterns.put(con, numbers)
    make(con, "calendar")
    con.execute((FOLDER / "macros.sql").read_text(encoding="utf-8"))
    looking_back.create_empty(con)
    for table in contract.tables().values():
        con.execute(known_view(table, audited))


def refresh(con: duckdb.DuckDBPyConnection, for_query: str | None = None) -> None:
    """Every table that follows from the records stands anew; for a query, those that it needs."""
    for name in ORDER if for_query is None else needed(for_query):
        make(con, name)


def reads(query: str) -> set[str]:
    """The tables of the room that the query reads."""
    return set(READ.findall(query))


@cache
def needed(query: str) -> tuple[str, ...]:
    """The tables of the room that the query reads, and those that they are made of, in the order of the room."""
    found, unread = set(), reads(query)
    while unread:
        name = unread.pop()
        if name in ORDER and name not in found:
            found.add(name)
            unread |= reads(_query(name))
    return tuple(name for name in ORDER if name in found)


def asks_as_of(query: str) -> bool:
    """Whether the query, or a table that it needs, asks for as-of itself, not only what was known then."""
    return any("audit" in reads(text) for text in (query, *map(_query, needed(query))))


@cache
def _query(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def make(con: duckdb.DuckDBPyConnection, name: str, kind: str = "table") -> None:
    """The table of that name stands anew, or the view."""
    machine.execute(con, f"create or replace {kind} clocks.{name} as\n{_query(name)}")


def build(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    """The clocks room stands for the month and the as-of of the run."""
    set_audit(con, run.period.month, run.period.starts_at, run.period.ends_at, run.as_of)
    create(con, numbers=run.policy.numbers)
    looking_back.build(con, run)
