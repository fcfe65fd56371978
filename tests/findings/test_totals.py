"""Whatever the verdicts are, the parts add up, and their order does not matter."""

from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks import manifest

MOMENTS = st.integers(0, 150 * 24).map(lambda hours: datetime(2026, 7, 1) + timedelta(hours=hours))
VERDICTS = st.fixed_dictionaries(
    {
        "verdict": st.sampled_from(["met", "exempt", "unknown", "borderline", "breached", "pending"]),
        "rule_id": st.sampled_from(["JQ-01", "JQ-03", "RS-05"]),
        "clock": st.sampled_from(["", "立案"]),
        "unit_code": st.sampled_from(["S1", "S11", "S12", "S13", "X9", None]),
        "severity": st.sampled_from(["红", "橙", "黄"]),
        "person_no": st.sampled_from(["01", None]),
        "due_at": st.one_of(st.none(), MOMENTS),
        "done_at": st.one_of(st.none(), MOMENTS),
        "moment": MOMENTS,
    }
)
PUBLISHED = "select table_name from duckdb_tables() where schema_name = 'published' order by all"


def fill(month, rows):
    month.con.execute("delete from rules.verdicts")
    for number, row in rows:
        facts = {**row, "strict_due_at": row["due_at"], "subject_no": f"A{number:03d}", "source_row": number}
        moment = facts.pop("moment")
        month.verdict(facts.pop("verdict"), **facts, breach_at=moment if row["verdict"] == "breached" else None)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(VERDICTS, max_size=12))
def test_every_total_is_the_sum_of_its_parts_and_rows_in_any_order_give_the_same_tables(month, drawn):
    rows = list(enumerate(drawn))
    fill(month, rows)
    month.build()
    manifest.refuse_unreconciled(month.con)
    tables = [row["table_name"] for row in month.rows(PUBLISHED)]
    before = {table: month.rows(f'from published."{table}"') for table in tables}
    fill(month, reversed(rows))
    month.build()
    assert {table: month.rows(f'from published."{table}"') for table in tables} == before
