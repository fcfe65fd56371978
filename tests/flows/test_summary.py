"""What a run says in the end: the figures, what is wrong with the data, and where to go on."""

import duckdb

from checks.run import Period
from flows import summary

TABLES = """
create schema published;
create table published.coverage (rule_id varchar, rule_name varchar, status varchar, n_scope bigint, n_breached bigint,
    n_borderline bigint, n_unknown bigint, missing varchar);
create table published.findings (flow varchar);
create table published.warnings (finding_id varchar);
create table published.intake as select 10 as n_read, 3 as n_quarantined;
create table published.quality as select '不合格' as status from range(2);
create table published.table_quality as from (values
    ('警情', '不可用', 10), ('案件', '带病可用', 5), ('信访', '不可用', 0))
    as judged("table", verdict, n_rows);
create table published.quarantine as from (values
    ('a', null, 2, '待改正'), ('a', null, 2, '待改正'), ('a', null, 3, '待改正'), ('a', null, 4, '已改正'))
    as aside(sha256, sheet, source_row, state);
"""


class OfOctober:
    """As much of a run as the summary looks at."""

    period = Period.parse("2026-10")
    as_of = period.ends_at


def read(tmp_path, but: str = "select 1") -> summary.Summary:
    """The summary of that published room, after one more statement."""
    con = duckdb.connect()
    con.execute(TABLES)
    con.execute(but)
    return summary.read(con, OfOctober, tmp_path)


def test_rows_that_wait_are_counted_once_however_many_batches_brought_them(tmp_path):
    assert read(tmp_path).n_waiting == 2


def test_the_summary_says_which_tables_cannot_be_used_and_where_to_go_on(tmp_path):
    said = read(tmp_path).about_the_data()
    assert (
        said == "数据质量检查不合格 2 项。不可用的表：警情。待改正的隔离行 2 行。逐行的原因和改法见 数据质量报告.xlsx。"
    )


def test_what_is_in_order_is_not_mentioned(tmp_path):
    found = read(tmp_path, "update published.quarantine set state = '已改正'; delete from published.table_quality")
    assert found.about_the_data() == "数据质量检查不合格 2 项。逐行的原因和改法见 数据质量报告.xlsx。"
