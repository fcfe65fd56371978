"""What was published in earlier months, what people said of it, and what was changed since: tables of the clocks room.

Nothing of the audited month or of a later one is among the releases, so that a month run again says the same. The
month's own releases say only, in first_named, as of when a finding was detected first.
"""

import json

import duckdb

from checks import contract, rooms
from checks.contract import Column, Table
from checks.life import steps
from checks.run import Run

# What a release says of each finding: who and what it is about, so that a later month need not guess.
REMEMBERED = (
    "rule_id", "clock", "subject_kind", "source", "subject_no", "person_no", "case_no", "unit_code", "officer_no",
    "breach_at",
)  # fmt: skip

# The table and column under which the subject of a finding stands.
SUBJECTS = {
    "警情": ("incidents", "incident_no"),
    "案件": ("cases", "case_no"),
    "措施": ("measures", "measure_no"),
    "处罚": ("penalties", "penalty_no"),
    "财物": ("property_items", "item_no"),
    "罚没款": ("money_flows", "flow_no"),
    "回访": ("visits", "visit_no"),
    "信访": ("petitions", "petition_no"),
}

FACTS = {name: "timestamp" if name == "breach_at" else "varchar" for name in REMEMBERED}
TABLES = {
    "releases": {"seq": "integer", "month": "varchar", "as_of": "timestamp", "batch": "integer"},
    "release_findings": {"seq": "integer", "finding_id": "varchar", **FACTS},
    # clocks that could not be asked then, as named_clock writes them: what such a release does not name was not absent
    "release_unasked": {"seq": "integer", "named_clock": "varchar"},
    "release_rules": {"seq": "integer", "rule_id": "varchar", "seal": "varchar"},  # a short hash of each rule's file
    # the first batch that brought the record, the last that said something new of it, the last that held it at all
    "published_records": {"subject_kind": "varchar", "source": "varchar", "subject_no": "varchar"}
    | {"first_batch": "integer", "last_batch": "integer", "held_batch": "integer"},
    "published_findings": {"finding_id": "varchar", **FACTS, "first_month": "varchar", "last_month": "varchar"}
    | {"as_of": "timestamp", "batch": "integer", "absent_batch": "integer", "first_batch": "integer"},
    "finding_absences": {"finding_id": "varchar", "seq": "integer", "as_of": "timestamp"},
    # every finding of a release of the audited month or of an earlier one, and the earliest as-of of these
    "first_named": {"finding_id": "varchar", "rule_id": "varchar", "subject_no": "varchar", "as_of": "timestamp"},
    "finding_steps": steps.STEPS,
    "self_reports": steps.SELF_REPORTS,
    # what people hold of a finding in the end, and the reason that was given if it is untrue
    "finding_reviews": {"finding_id": "varchar", "verdict": "varchar", "reviewed_at": "timestamp"}
    | {"is_in_conflict": "boolean", **steps.REASON, "note": "varchar", "seq": "integer"},
    "time_changes": {"finding_id": "varchar", "table_heading": "varchar", "column_heading": "varchar"}
    | {"old_at": "timestamp", "old_at_latest": "timestamp", "new_at": "timestamp", "new_at_latest": "timestamp"}
    | {"batch": "integer", "changed_at": "timestamp", "is_perhaps_later": "boolean"},
}
SHOWN = ("published_findings", "finding_absences", "finding_reviews")  # made of the others, by files of the room

SAID = {"as_of": "varchar", "batch": "bigint", "findings": ["varchar"], "unasked": ["varchar"]} | {
    "about": {name: ["varchar"] for name in FACTS},
    "rules": "map(varchar, varchar)",
}


def create_empty(con: duckdb.DuckDBPyConnection) -> None:
    """Every table of this file exists; one that is not there yet is empty."""
    for name, columns in TABLES.items():
        listed = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
        con.execute(f"create table if not exists clocks.{name} ({listed})")


def build(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    """The tables say what the ledger says of the months before the audited one, and what changed since."""
    from checks.ledger import RELEASE, ledger_of  # a database library: a rule's examples have no ledger

    for name in TABLES:
        con.execute(f"drop table if exists clocks.{name}")
    create_empty(con)
    events = ledger_of(run.warehouse).as_written()
    releases = [each for each in events if each["kind"] == RELEASE and each["month"] <= run.period.month]
    _write_releases(con, releases, run.period.month)
    steps.write(con, events)
    was_published = any(each["month"] < run.period.month for each in releases)
    if was_published:
        _find_records(con)
    for name in SHOWN:
        query = (rooms.SQL / "clocks" / f"{name}.sql").read_text(encoding="utf-8")
        con.execute(f"insert into clocks.{name} by name {query}")
    if was_published:
        _find_changes(con)


def _write_releases(con, releases: list[dict], month: str) -> None:
    """What each of these releases said. One that an older version wrote knows its findings by number only."""
    con.execute(
        "create or replace temp table named_then "
        "(finding_id varchar, rule_id varchar, subject_no varchar, as_of timestamp)"
    )
    for row in releases:
        # One text as JSON: row by row, a hundred thousand findings take minutes.
        con.execute(
            "create or replace temp table said_then as select from_json(?::json, ?) as said",
            [row["payload"], json.dumps(SAID)],
        )
        con.execute(
            "insert into named_then select unnest(said.findings), unnest(said.about.rule_id), "
            "unnest(said.about.subject_no), try_cast(said.as_of as timestamp) from said_then"
        )
        if row["month"] < month:
            _write_earlier(con, row)
    con.execute(
        "insert into clocks.first_named "
        "select finding_id, min(rule_id), min(subject_no), min(as_of) from named_then group by finding_id"
    )
    con.execute("drop table if exists said_then")
    con.execute("drop table named_then")


def _write_earlier(con, row: dict) -> None:
    """The release, each of its findings and each clock that it could not ask stand in the room."""
    columns = ", ".join(f"try_cast(unnest(said.about.{name}) as {kind}) as {name}" for name, kind in FACTS.items())
    con.execute(
        "insert into clocks.releases select ?, ?, try_cast(said.as_of as timestamp), said.batch from said_then",
        [row["seq"], row["month"]],
    )
    con.execute(
        "insert into clocks.release_findings by name "
        f"select ?::integer as seq, unnest(said.findings) as finding_id, {columns} from said_then",
        [row["seq"]],
    )
    con.execute(
        "insert into clocks.release_unasked select ?::integer, unnest(said.unasked) from said_then", [row["seq"]]
    )
    con.execute(
        "insert into clocks.release_rules select ?::integer, unnest(map_keys(said.rules)), "
        "unnest(map_values(said.rules)) from said_then",
        [row["seq"]],
    )


def _find_records(con) -> None:
    """published_records has every subject of a release that stands in the warehouse."""
    for kind, (table, key) in SUBJECTS.items():
        con.execute(
            f"""insert into clocks.published_records
            select '{kind}', source, "{key}", min(batch), max(batch),
                greatest(max(batch), coalesce({_held(con, table, key)}, 0))
            from staging.{table}_history as row_
            where exists (
                select 1 from clocks.release_findings as named
                where named.subject_kind = '{kind}' and named.source = row_.source and named.subject_no = row_."{key}"
            )
            group by source, "{key}\""""
        )


def _held(con, table: str, key: str) -> str:
    """SQL: the last batch that held the record without saying anything new of it; NULL where none was compared."""
    known = "select 1 from duckdb_tables() where schema_name = 'raw' and table_name = ?"
    if not con.execute(known, [f"{table}_held"]).fetchall():
        return "null"
    same_record = f'held.source = row_.source and held."{key}" = row_."{key}"'
    return f"(select max(batch) from raw.{table}_held as held where {same_record})"


def _find_changes(con) -> None:
    """time_changes has each time of a published record, or of its case, that a later batch brought otherwise."""
    con.execute(LOOKED_AT)
    con.execute(VERSIONS)
    for table, key in SUBJECTS.values():
        _add_versions(con, contract.tables()[table], key)
    con.execute(CHANGES)
    for name in ("looked_at", "version_times"):
        con.execute(f"drop table {name}")


def _add_versions(con, table: Table, key: str) -> None:
    """version_times has the times of each version from the published one on, in the order in which they came."""
    from checks.intake.batches.versions import newest_first  # the whole intake

    times = [column for column in table.columns if column.type == "time" and column.name != "updated_at"]
    con.execute(
        f"""create or replace temp table several_versions as
        with all_versions as (
            select looked.finding_id, looked.from_batch, row_.*,
                -row_number() over (partition by looked.finding_id order by {newest_first(table)}) as place
            from looked_at as looked
            inner join staging.{table.name}_history as row_
                on row_.source = looked.of_source and row_."{key}" = looked.of_number
            where looked.of_table = '{table.name}' and row_.batch <= coalesce(looked.to_batch, row_.batch)
        ),
        published as (select finding_id, max(place) as place from all_versions where batch <= from_batch group by all),
        changed as (select distinct finding_id from all_versions where batch > from_batch)
        select all_versions.* from all_versions
        inner join changed using (finding_id)
        inner join published using (finding_id)
        where all_versions.place >= published.place"""
    )
    for column in times:
        con.execute(f"insert into version_times {_times(table, column)}")
    con.execute("drop table several_versions")


def _times(table: Table, column: Column) -> str:
    names = f"'{table.heading}', '{column.heading}'"
    stamp = "case when updated_at > timestamp '0001-01-02' then updated_at end"
    value = f'"{column.name}", "{column.name}_latest"'
    return f"select finding_id, {names}, place, batch, {stamp}, {value} from several_versions"


# A finding that is absent from a later release is compared up to the batch of that release: what changed afterwards
# made nothing vanish.
KINDS = ", ".join(f"('{kind}', '{table}')" for kind, (table, _) in SUBJECTS.items())
LOOKED_AT = f"""create or replace temp table looked_at as
with kinds(subject_kind, of_table) as (values {KINDS}),
only_cases as (select case_no, min(source) as source from staging.cases group by case_no having count(*) = 1),
objects as (
    select finding_id, kinds.of_table, source as of_source, subject_no as of_number, batch, absent_batch
    from clocks.published_findings
    inner join kinds using (subject_kind)
    union all
    select finding_id, 'cases', coalesce(own.source, only_cases.source), published.case_no, batch, absent_batch
    from clocks.published_findings as published
    left join (select source, case_no from staging.cases) as own
        on own.source = published.source and own.case_no = published.case_no
    left join only_cases on only_cases.case_no = published.case_no
    where published.subject_kind <> '案件' and published.case_no is not null
)
select finding_id, of_table, of_source, of_number, batch as from_batch, absent_batch as to_batch
from objects
where of_source is not null and batch is not null"""
VERSIONS = """create or replace temp table version_times (
    finding_id varchar, table_heading varchar, column_heading varchar, place bigint, batch integer,
    changed_at timestamp, value_at timestamp, value_at_latest timestamp)"""
CHANGES = """insert into clocks.time_changes by name
with followed as (
    select *,
        row_number() over one_time as nth,
        lag(value_at) over one_time as before_at,
        lag(value_at_latest) over one_time as before_at_latest
    from version_times
    window one_time as (partition by finding_id, table_heading, column_heading order by place)
),
ends as (
    select finding_id, table_heading, column_heading, min(place) as first_place, max(place) as last_place,
        max(place) filter (
            nth > 1 and (value_at is distinct from before_at or value_at_latest is distinct from before_at_latest)
        ) as changed_place
    from followed
    group by all
)
select ends.finding_id, ends.table_heading, ends.column_heading,
    old.value_at as old_at, old.value_at_latest as old_at_latest,
    new.value_at as new_at, new.value_at_latest as new_at_latest,
    brought.batch, brought.changed_at,
    old.value_at is null and new.value_at_latest > published.as_of as is_perhaps_later
from ends
inner join version_times as old using (finding_id, table_heading, column_heading)
inner join version_times as new using (finding_id, table_heading, column_heading)
inner join version_times as brought using (finding_id, table_heading, column_heading)
inner join clocks.published_findings as published using (finding_id)
where old.place = ends.first_place and new.place = ends.last_place and brought.place = ends.changed_place
    and (old.value_at is distinct from new.value_at or old.value_at_latest is distinct from new.value_at_latest)
    -- what happened after the publication is no correction of it
    and not coalesce(old.value_at is null and new.value_at > published.as_of, false)"""
