"""What is no record: said once in Python and once in SQL, and both say the same."""

import duckdb
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checks.intake.cells import trimmed
from checks.intake.sheets.dropping import FOOTER_ROW, HEADING_ROW, SUBTOTAL_ROW, NoRecord, why_sql
from checks.intake.sheets.headings import Headings

LINES = (("某某局警情表", "", "", ""), ("警情编号", "接警时间", "警情类别", "处警单位代码"))
NONE = NoRecord(Headings(2, LINES[-1], lines=LINES), keys=(0,), required=(0, 1, 2, 3))
CON = duckdb.connect()
WORDS = [
    "制表人：",
    "审核人",
    "合计",
    "小 计",
    "总计12条",
    "第1页",
    "共 3 页",
    "说明:",
    "注：以上",
    "数据来源：系统",
    "J1",
    "1",
]
WORDS += [
    "警情编号",
    "接警时间",
    "警情类别",
    "处警单位代码",
    "某某局警情表",
    "打印时间：2026-10-01",
    "总",
    "制表",
    "计",
]
cells = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(lambda word: f'="{word}"'),
    st.sampled_from(WORDS).map(lambda word: f"　{word} "),
    st.sampled_from(WORDS).map(lambda word: f"\u200b{word[:1]}\u200b{word[1:]}"),
    st.text(alphabet="合计总制表人：:第页1 　\n", max_size=6),
    st.just(""),
)


def in_sql(row: list[str]) -> str | None:
    names = [f"c{place}" for place in range(len(row))]
    values = ", ".join(f"nullif(?, '') as {name}" for name in names)
    first = f"coalesce({', '.join(trimmed(name) for name in names)})"
    sql = f"select {why_sql('first', names, NONE)} from (select *, {first} as first from (select {values}))"
    return CON.execute(sql, row).fetchall()[0][0]


@settings(max_examples=150, deadline=None, derandomize=True, phases=[Phase.generate])
@given(st.lists(cells, min_size=4, max_size=4))
def test_python_and_sql_agree_on_what_is_no_record(row):
    assert NONE.why(row) == in_sql(row)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["合计", "12", "", ""], SUBTOTAL_ROW),
        (["合计：12条", "", "", ""], SUBTOTAL_ROW),
        (["", "合　计", "", ""], SUBTOTAL_ROW),
        (["制表人：甲", "", "审核人：乙", ""], FOOTER_ROW),
        (["制表人", "甲", "审核人", "乙"], FOOTER_ROW),
        (["", "", "", "打印时间：2026-10-31 17:00"], FOOTER_ROW),
        (["第 1 页 共 3 页", "", "", ""], FOOTER_ROW),
        (["数据来源：接处警系统", "", "", ""], FOOTER_ROW),
        (["注：不含涉密警情", "", "", ""], FOOTER_ROW),
        (["警情编号 ", "接警时间", "警情类别", "处警单位代码"], HEADING_ROW),
        (["某某局警情表", "", "", ""], HEADING_ROW),
        (["J1", "说明：无", "治安", "4401"], None),
        (["", "审核人：乙", "治安", "4401"], None),
        (["警情编号", "接警时间", "警情类别", "4401"], None),
        (["说明书", "", "", ""], None),
        (["注册号1", "", "", ""], None),
        (["总机", "", "", ""], None),
    ],
)
def test_a_row_is_dropped_only_if_it_is_no_record(row, reason):
    assert NONE.why(row) == reason
    assert in_sql(row) == reason


def test_what_a_print_adds_is_dropped_and_listed_and_the_rows_are_all_there(desk):
    row = "J{},2026-10-01 08:00:00,治安,4401"
    headings = "警情编号,接警时间,警情类别,处警单位代码"
    lines = ["某某局警情表,,,", headings, row.format(1), "小计,1,,", "第1页 共2页,,,"]
    lines += [
        "某某局警情表,,,",
        headings,
        row.format(2),
        "合计,2,,",
        "制表人：甲,,审核人：乙,",
        "打印时间：2026-10-31,,,",
    ]
    desk.write("警情.csv", "\n".join(lines) + "\n")
    desk.receive()
    assert desk.ask("select n_read, n_accepted, n_quarantined, n_dropped from staging.intake") == [(9, 2, 0, 7)]
    assert desk.ask("select source_row, reason from staging.dropped order by 1") == [
        (4, SUBTOTAL_ROW),
        (5, FOOTER_ROW),
        (6, HEADING_ROW),
        (7, HEADING_ROW),
        (9, SUBTOTAL_ROW),
        (10, FOOTER_ROW),
        (11, FOOTER_ROW),
    ]


def test_who_signed_a_table_is_not_stored(desk):
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401", "制表人：甲某,,,")
    desk.receive()
    assert desk.ask("select incident_no from raw.incidents where dropped is not null") == [(None,)]


def test_a_footer_of_fewer_cells_than_the_headings_is_one(desk):
    desk.write(
        "警情.csv", "警情编号,接警时间,警情类别,处警单位代码\nJ1,2026-10-01 08:00:00,治安,4401\n制表人：甲,审核人：乙"
    )
    desk.receive()
    assert desk.ask("select n_accepted, n_dropped from staging.intake") == [(1, 1)]


def test_two_lines_of_headings_again_are_both_dropped(desk):
    headings = [["警情编号", "时间", "", "警情类别", "处警单位", ""], ["", "接警", "到达", "", "名称", "代码"]]
    rows = [[f"J{number}", "2026-10-01 08:00:00", "", "治安", "某所", "4401"] for number in (1, 2)]
    desk.workbook("警情.xlsx", {"警情": [*headings, rows[0], *headings, rows[1]]})
    desk.receive()
    assert desk.ask("select n_accepted, n_dropped, n_quarantined from staging.intake") == [(2, 2, 0)]
