"""The four ledgers of the sample month: what the tables hold, and that the workbooks hold the same."""

from collections import Counter

import polars as pl
import pytest
from python_calamine import CalamineWorkbook

from checks.audience import audience
from reports.register_columns import REGISTERS

KEYS = {
    "register_filings": "record_kind, source, record_no",
    "register_administrative_cases": "'案件', source, case_no",
    "register_criminal_cases": "'案件', source, case_no",
    "register_persons": "record_kind, source, record_no",
}


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.table)
def test_a_ledger_has_a_row_for_each_row_of_its_table_with_numbers_as_they_were(sample, register):
    path = sample[1] / "台账" / f"{register.name}.xlsx"
    _title, _note, headings, *lines = CalamineWorkbook.from_path(path).get_sheet_by_name("台账").to_python()
    rows = {heading: [line[place] for line in lines] for place, heading in enumerate(headings)}
    table = pl.read_parquet(sample[1] / f"{register.table}.parquet")
    assert headings == [column.heading for column in register.columns]
    assert len(lines) == table.height > 100
    for heading, name in (("主办民警警号", "officer_no"), ("案件编号", "case_no"), ("监督发现的问题", "problems")):
        assert rows[heading] == table[name].fill_null("").to_list(), heading
    assert any(number.startswith("0") for number in rows["主办民警警号"])
    assert Counter(rows["办理状态"]) == Counter(table["state"])
    assert audience(f"台账/{register.name}.xlsx") == ["法制部门"]


def test_a_record_is_overdue_if_a_clock_of_its_own_ran_out_undone_and_nobody_said_otherwise(sample_con):
    wrong = sample_con.sql(
        """
        select record_no
        from marts.register_persons as listed
        where (state = '超期') is distinct from (
            end_reason is null and ended_at is null and prosecuted_at is null
            and exists (
                select 1 from rules.verdicts as verdicts
                where verdicts.subject_kind = listed.record_kind and verdicts.source = listed.source
                  and verdicts.subject_no = listed.record_no and verdicts.verdict = 'breached'
                  and verdicts.done_at is null and verdicts.strict_due_at is not null
            )
        ) and listed.time_note is null and listed.record_kind = '措施'
        """
    ).fetchall()
    assert wrong == []


def test_every_problem_of_a_listed_record_stands_in_its_row(sample_con):
    for kind, table in (("措施", "register_persons"), ("处罚", "register_persons")):
        found, told = sample_con.sql(
            f"""
            select
              (
                select count(*) from findings.findings as found
                join marts.{table} as listed
                  on listed.record_kind = found.subject_kind and listed.source = found.source
                  and listed.record_no = found.subject_no
                where not found.is_settled and found.subject_kind = '{kind}'
              ),
              (select cast(sum(n_problems) as bigint) from marts.{table} where record_kind = '{kind}')
            """
        ).fetchall()[0]
        assert found == told > 0, kind


def test_nothing_classified_stands_in_a_ledger_and_no_time_is_invented(sample_con):
    for table, key in KEYS.items():
        if table != "register_persons":
            classified = sample_con.sql(
                f"select {key} from published.{table}"
                " intersect select object_kind, source, object_no from clocks.classified"
            ).fetchall()
            assert classified == [], table
        moments = [
            name
            for (name,) in sample_con.sql(
                "select column_name from duckdb_columns() where schema_name = 'published'"
                f" and table_name = '{table}' and data_type = 'TIMESTAMP'"
            ).fetchall()
        ]
        least = ", ".join(f'min("{name}")' for name in moments)
        (found,) = sample_con.sql(f"select {least} from published.{table}").fetchall()
        assert len(moments) > 8 and all(moment is None or moment.year >= 2000 for moment in found), table


def test_a_case_that_has_not_ended_stands_in_its_ledger_whenever_it_came(sample_con):
    missing = sample_con.sql(
        """
        select source, case_no from clocks.cases where ended_at is null and not is_ahead
        except
        (
          select source, case_no from published.register_administrative_cases
          union all
          select source, case_no from published.register_criminal_cases
        )
        """
    ).fetchall()
    assert missing == []
