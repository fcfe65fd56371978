"""A small invented bureau in a warehouse of its own: a few records, the rules that a test names, and a ledger."""

from contextlib import closing
from datetime import datetime, timedelta
from unittest import mock

from checks import clocks, contract, findings, policy, rooms, rules
from checks.intake.batches.versions import latest
from checks.ledger import FILE, Ledger
from checks.life import casebook, listing, numbers, past, story
from checks.life.acts import Act
from checks.life.bureau import Bureau
from checks.rules import rule_file
from checks.run import Period, Run
from checks.staging_schema import create_empty
from checks.warehouse import open_for_reading, open_warehouse

QUALITY = """
create or replace table quality.checks (table_name varchar, column_name varchar, check_name varchar, severity varchar,
    n_rows bigint, n_failed bigint, status varchar, example_rows varchar);
create or replace table quality.tables (table_name varchar, verdict varchar, reason varchar, n_rows bigint,
    n_blocking bigint, n_warning bigint, is_received boolean);
create or replace table quality.unit_gaps (table_name varchar, unit_code varchar, n_month bigint,
    mean_before decimal(18, 2), finding varchar);
create or replace table quality.rows (table_name varchar, column_name varchar, check_name varchar, key varchar,
    source_file varchar, source_sheet varchar, source_row integer);
create or replace table quality.told as
    select *, '' as value, '' as reason, '' as remedy from quality.rows;
"""
SOURCE = "办案系统"
ON = datetime(2026, 11, 20, 9, 30)
WIDTHS = {10: timedelta(seconds=86399), 16: timedelta(seconds=59), 19: timedelta(0)}
UNREADABLE = ("0001-01-01 00:00:00", "9999-12-31 23:59:59")
UNITS = (
    {"unit_code": "S0", "unit_name": "明湖市公安局", "level": "市局"},
    {"unit_code": "S1", "unit_name": "东岸分局", "parent_code": "S0", "level": "分局"},
    {"unit_code": "S11", "unit_name": "柳荫派出所", "parent_code": "S1", "level": "所队", "unit_type": "派出所"},
)


class World:
    """An invented bureau; its methods put records into the warehouse, audit them and put steps into the ledger."""

    def __init__(self, folder, is_new=True):
        self.folder, self.ledger_file = folder, folder / FILE
        self.n_rows, self.waiting = 0, []
        if is_new:
            self._begin()

    def _begin(self):
        with closing(open_warehouse(self.folder)) as con:
            create_empty(con)
            con.execute(QUALITY)
        for facts in UNITS:
            self.put("units", source=None, **facts)

    def put(self, table, batch=1, **facts):
        """The batch brought a version of that record; a time may be a day, a minute, a second, or unreadable (?)."""
        about = contract.tables()[table]
        facts = {"source": SOURCE, "unit_code": "S11", **facts}
        self.n_rows += 1
        row = {"batch": batch, "source_file": f"{about.heading}.csv", "source_row": self.n_rows}
        for column in about.columns:
            value = facts.get(column.name)
            if value is not None and column.type == "time":
                row |= _ends(column.name, value)
            elif value is not None:
                row[column.name] = value
        self.waiting.append((table, row))
        return self.n_rows

    def audit(self, *rule_ids, month="2026-10", as_of=None, release=True):
        """The month is audited by these rules, and stands in the ledger as released unless somebody broke off."""
        period = Period.parse(month)
        run = Run(self.folder, self.folder / "out", self.folder, period, as_of or period.ends_at, None, policy.read())
        chosen = [rule_file.read(path) for path in sorted(rule_file.FOLDER.glob("*.sql")) if path.stem[:5] in rule_ids]
        with closing(open_warehouse(self.folder)) as con:
            _receive(con, self.waiting)
            self.waiting = []
            clocks.build(con, run)
            with mock.patch.object(rules, "read_all", lambda: chosen):
                rules.build(con, run)
            findings.build(con, run)
            rooms.build(con, "marts")
            rooms.build(con, "published")
            if release:
                Ledger(self.ledger_file).record_release(month, findings.release_content(con, run))
        return self

    def changed(self, statement):
        """Something of the warehouse is as somebody else left it."""
        with closing(open_warehouse(self.folder)) as con:
            con.execute(statement)
        return self

    def does(self, *acts, on=ON, roles=None):
        """These steps stand in the ledger; each is (act, finding, facts)."""
        book = casebook.opened(Ledger(self.ledger_file), on, Bureau(roles=roles or {}, workdays=_weekdays()))
        for name, finding_id, facts in acts:
            book.do(Act(name, finding_id, **facts))
        book.write()

    def tell(self, finding_id, on=ON):
        """The story of that finding, which may be named by the beginning of its number."""
        with closing(open_for_reading(self.folder)) as con:
            number = numbers.number_of(con, self.ledger_file, finding_id)
            return story.told(con, self.ledger_file, number, policy.read(), on)

    def lines(self, on=ON):
        """The list of all findings."""
        with closing(open_for_reading(self.folder)) as con:
            history = past.read(self.ledger_file, on, listing.calendar_of(con, policy.read()))
            return listing.lines(con, history)

    def number(self, rule_id, subject_no):
        """The number of the finding of that rule on that object."""
        (found,) = [
            each.finding_id for each in self.lines() if (each.rule_id, each.subject_no) == (rule_id, subject_no)
        ]
        return found

    def story_of(self, rule_id, subject_no, on=ON):
        """The story of the finding of that rule on that object."""
        return self.tell(self.number(rule_id, subject_no), on)


def _ends(name, value):
    """The two ends of a time as its text is exact."""
    if value == "?":
        return {name: UNREADABLE[0], f"{name}_latest": UNREADABLE[1]}
    shape = {10: "%Y-%m-%d", 16: "%Y-%m-%d %H:%M", 19: "%Y-%m-%d %H:%M:%S"}[len(value)]
    at = datetime.strptime(value, shape)
    return {name: at, f"{name}_latest": at + WIDTHS[len(value)]}


def _receive(con, versions):
    """Of each record its latest version stands, every column counts as exported, and each batch as received."""
    for table, row in versions:
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
        con.execute(f"insert into staging.{table}_history ({names}) values ({marks})", list(row.values()))
    con.execute("delete from staging.columns")
    for table in contract.tables().values():
        con.execute(f"create or replace table staging.{table.name} as {latest(table)}")
        names = [column.name for column in table.columns]
        con.execute("insert into staging.columns select ?, unnest(?), true, 1", [table.name, names])
    con.execute("delete from staging.intake")
    con.execute(
        "insert into staging.intake (batch, file, n_read, n_accepted, n_quarantined, n_duplicate, n_dropped)"
        " select distinct batch, source_file, 0, 0, 0, 0, 0 from staging.cases_history"
    )


def _weekdays():
    return Bureau().workdays
