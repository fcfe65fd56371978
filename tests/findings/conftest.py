"""An invented month: a few units, two rules, and whatever verdicts a test needs."""

from dataclasses import replace
from datetime import datetime

import pytest

from checks import clocks, looking_back, policy
from checks.rules import counting, indicators
from checks.rules.terms import VERDICT_COLUMNS
from checks.run import Period, Run
from checks.staging_schema import create_empty
from checks.warehouse import open_warehouse
from tests.findings.made_when_asked import EVERY_FILE, MadeWhenAsked


def counts_of(verdicts):
    """SQL: what the audit counts, of verdicts that all stand one by one; a law stands for its own number."""
    tally = (
        "select rule_id, clock, verdict, {'since': law_since, 'law': law} as law_no, "
        "coalesce(unit_code, '') as unit_code, "
        "placed_on(breach_at, started_at, as_of) as placed_on, "
        "cast(coalesce(breach_at, due_at, done_at, started_at) as date) as counted_on, 1 as n "
        f"from {verdicts} cross join clocks.audit"
    )
    counted = counting.COUNTING.read_text(encoding="utf-8").replace("from tally", f"from ({tally}) as tally")
    return f"select * exclude (law_no), law_no.since as law_since, law_no.law as law from ({counted})"


COUNTED = f"create or replace view rules.counts as {counts_of('rules.verdicts')}"
EMPTY = f"""
create or replace table rules.verdicts ({", ".join(f"{name} {kind}" for name, kind in VERDICT_COLUMNS.items())});
create or replace view rules.asked as select distinct rule_id, subject_kind, source, subject_no, case_no
    from rules.verdicts;
create or replace view rules.totals as select rule_id, verdict, count(*) as n from rules.verdicts group by all;
create or replace table rules.catalogue (rule_id varchar, name varchar, question varchar, class varchar,
    severity varchar, theme varchar, weight_theme varchar, dated_by varchar);
create or replace table rules.runs (rule_id varchar, clock varchar, status_data varchar, missing varchar,
    error varchar);
create or replace table rules.law_versions (rule_id varchar, clock varchar, applies_to varchar, since date, until date,
    instrument varchar, article varchar, confidence varchar);
create or replace table rules.unasked (rule_id varchar, clock varchar);
create or replace table rules.indicators ({", ".join(f"{name} {kind}" for name, kind in indicators.COLUMNS.items())});
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

RULES = [
    ("JQ-03", "刑事案件立案审查超期", "R", "橙", "警情与受立案", "受立案"),
    ("JQ-01", "疑似有案不立", "S", "橙", "警情与受立案", "受立案"),
    ("RS-05", "刑拘提请批捕超期", "R", "红", "人身自由", "人身自由"),
]

UNITS = [
    ("S0", "明湖市公安局", None, "市局", None, None),
    ("S1", "东岸分局", "S0", "分局", None, None),
    ("S11", "柳荫派出所", "S1", "所队", "派出所", None),
    ("S12", "石桥派出所", "S1", "所队", "派出所", None),
    ("S13", "东岸刑侦大队", "S1", "所队", "刑侦", False),
]



class Month:
    """An invented warehouse in memory with the month 2026-10 to audit; its methods fill the rooms before findings."""

    def __init__(self, folder, month="2026-10"):
        self.con = MadeWhenAsked(open_warehouse(None))
        period = Period.parse(month)
        self.run = Run(
            exports=folder / "exports",
            out=folder / "out",
            warehouse=folder / "warehouse",
            period=period,
            as_of=period.ends_at,
            profile=None,
            policy=policy.read(),
        )
        create_empty(self.con)
        self.con.execute(EMPTY)
        for rule_id, name, kind, severity, theme, weight_theme in RULES:
            self.insert(
                "rules.catalogue",
                rule_id=rule_id,
                name=name,
                question=f"{name}？",
                class_=kind,
                severity=severity,
                theme=theme,
                weight_theme=weight_theme,
                dated_by="start",
            )
            self.insert("rules.runs", rule_id=rule_id, clock="", status_data="ok")
        self.n_units = 0
        for code, name, parent, level, kind, is_scored in UNITS:
            self.unit(code, name, parent_code=parent, level=level, unit_type=kind, is_scored=is_scored)
        self.n_verdicts = 0

    def insert(self, table, **facts):
        """One row stands in that table; columns that are not named are NULL."""
        names = ", ".join(f'"{name.rstrip("_")}"' for name in facts)
        marks = ", ".join("?" for _ in facts)
        self.con.execute(f"insert into {table} ({names}) values ({marks})", list(facts.values()))

    def unit(self, code, name, **facts):
        """One row of 单位 was received: a 所队 without a first or last day unless the facts say otherwise."""
        self.n_units += 1
        row = {"level": "所队", "batch": 1, "source_file": "单位.xlsx", "source_row": self.n_units + 1, **facts}
        self.insert("staging.units_history", unit_code=code, unit_name=name, **row)

    def verdict(self, verdict, **facts):
        """One row of rules.verdicts: a case of 柳荫派出所 under JQ-03 unless the facts say otherwise."""
        self.n_verdicts += 1
        row = {
            "rule_id": "JQ-03",
            "clock": "",
            "subject_kind": "案件",
            "source": "standard",
            "subject_no": f"A{self.n_verdicts:04d}",
            "unit_code": "S11",
            "officer_no": "J001",
            "severity": "橙",
            "law_since": datetime(2015, 11, 4).date(),
            "law": "2015 意见 二（一）2",
            "reason": "期限内没有立案、不立案或移送的记录",
            "source_file": "案件.csv",
            "source_row": self.n_verdicts + 1,
            **facts,
        }
        self.insert("rules.verdicts", verdict=verdict, **row)

    def breach(self, due_at="2026-10-10 23:59:59", **facts):
        """One breached verdict whose last lawful instant was due_at."""
        self.verdict("breached", due_at=due_at, strict_due_at=due_at, **{"breach_at": due_at, **facts})

    def build(self, month="2026-10", as_of=None, start_day=1):
        """The rooms findings, marts and published stand for that month as soon as somebody asks for them."""
        period = Period.parse(month, start_day)
        self.run = replace(self.run, period=period, as_of=as_of or period.ends_at)
        self.lay_clocks()
        self.con.begin(self.run)
        self.con.execute(COUNTED)

    def build_clocks(self):
        """Of the clocks room stands what the rooms after the rules read."""
        self.lay_clocks()
        clocks.refresh(self.con.real, EVERY_FILE)
        self.con.execute(COUNTED)

    def lay_clocks(self):
        """What every table of the clocks room is made of stands, and what is known of earlier months."""
        period = self.run.period
        clocks.set_audit(self.con.real, period.month, period.starts_at, period.ends_at, self.run.as_of)
        if not self.con.real.execute("select 1 from duckdb_views() where view_name = 'known_cases'").fetchall():
            clocks.lay_ground(self.con.real, self.run.policy.numbers)
        looking_back.build(self.con.real, self.run)

    def rows(self, query):
        """The rows of that query as dictionaries."""
        result = self.con.execute(query)
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def one(self, query):
        """The only row of that query as a dictionary."""
        (row,) = self.rows(query)
        return row


@pytest.fixture
def month(tmp_path):
    """A month with rules and units and no verdict yet."""
    return Month(tmp_path)


@pytest.fixture(scope="session")
def new_month():
    """How a file makes a month of its own that all of its tests read."""
    return Month
