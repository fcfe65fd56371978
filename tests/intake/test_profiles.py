"""A source profile: another system's export as the contract's tables, and every way to get one wrong."""

import shutil
from pathlib import Path

import pytest

from checks.complaint import BadInput
from checks.intake.profiles import profile

REPOSITORY = Path(__file__).resolve().parents[2]
EXCERPT = REPOSITORY / "tests" / "data" / "sfpd_2018-12_excerpt.csv"

GOOD = """
name: 旧系统
tables:
  - table: incidents
    files: ["jq*.csv", "jq*.xlsx"]
    columns: {incident_no: ID, received_at: TIME, category: TYPE, unit_code: UNIT, channel: WAY}
    codes: {category: {A: 治安, B: 刑事}, channel: {"1": "110"}}
  - table: cases
    files: ["aj*.csv"]
    columns: {case_no: ID, unit_code: UNIT}
    constants: {kind: 治安}
"""
HEADINGS = "ID,TIME,TYPE,UNIT,WAY,OTHER"


def read(text: str) -> profile.Profile:
    return profile.from_text(text, "profile.yaml")


def test_headings_codes_and_constants_stand_for_the_contracts(desk):
    desk.profile = read(GOOD)
    desk.write("jq.csv", HEADINGS + "\n1,2026-10-01 08:00,A,U,1,x\n2,2026-10-01 08:00,刑事,U,110,x\n")
    desk.write("aj.csv", "ID,UNIT,KIND\n7,U,刑事\n")
    desk.receive()
    found = desk.ask("select incident_no, category, channel, source from staging.incidents order by 1")
    assert found == [("1", "治安", "110", "旧系统"), ("2", "刑事", "110", "旧系统")]
    assert desk.ask("select case_no, kind, source from staging.cases") == [("7", "治安", "旧系统")]
    assert desk.ask("select ignored_columns from staging.intake order by 1") == [("KIND",), ("OTHER",)]
    assert desk.ask("select column_name from staging.columns where table_name = 'cases' and is_present order by 1") == [
        ("case_no",),
        ("kind",),
        ("unit_code",),
    ]


def test_a_code_that_the_profile_does_not_know_puts_the_row_aside(desk):
    desk.profile, desk.allow_quarantine = read(GOOD), True
    desk.write("jq.csv", HEADINGS + "\n1,2026-10-01 08:00,C,U,1,x\n")
    desk.receive()
    assert desk.ask("select column_name, value from staging.quarantine") == [("category", "C")]


def test_files_of_which_the_profile_says_nothing_are_read_by_their_own_names(desk):
    desk.profile = read(GOOD)
    desk.incidents("J1,2026-10-01 08:00:00,治安,4401")
    desk.receive()
    assert desk.ask("select incident_no, source from staging.incidents") == [("J1", "旧系统")]


def test_a_file_of_neither_kind_stops_the_run(desk):
    desk.profile = read(GOOD)
    desk.write("xx.csv", HEADINGS + "\n")
    with pytest.raises(BadInput, match="认不出这个文件"):
        desk.receive()


def test_two_entries_of_one_table_for_one_file_are_refused(desk):
    desk.profile = read(
        GOOD.replace('files: ["aj*.csv"]', 'files: ["jq*.csv"]')
        .replace("table: cases", "table: incidents")
        .replace("case_no: ID", "incident_no: ID, received_at: TIME")
        .replace("kind: 治安", "category: 治安")
    )
    desk.write("jq.csv", HEADINGS + "\n")
    with pytest.raises(BadInput, match="同一张表"):
        desk.receive()


def test_a_heading_that_the_file_lacks_is_named(desk):
    desk.profile = read(GOOD)
    desk.write("jq.csv", "ID,TIME,KIND,UNIT,WAY\n1,2026-10-01,A,U,1\n")
    with pytest.raises(BadInput) as raised:
        desk.receive()
    assert "列：TYPE" in str(raised.value) and "jq.csv" in str(raised.value)


def test_a_mapped_workbook_gives_every_sheet_with_the_headings(desk):
    desk.profile = read(GOOD)
    rows = [["标题"], HEADINGS.split(","), ["1", "2026-10-01 08:00", "A", "U", "1", "x"]]
    desk.workbook("jq.xlsx", {"甲": rows, "乙": [["说明"]]})
    desk.receive()
    assert desk.ask("select sheet, n_accepted from staging.intake") == [("甲", 1)]


def test_a_mapped_batch_is_made_again_from_columns_that_were_kept(desk):
    desk.profile = read(GOOD)
    desk.write("jq.csv", HEADINGS + ",姓名\n1,2026-10-01 08:00,A,U,1,x,某甲\n")
    desk.receive()
    before = desk.ask("select * from staging.incidents")
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    desk.receive()
    assert desk.ask("select * from staging.incidents") == before


@pytest.mark.parametrize(
    ("good", "bad", "named"),
    [
        ("table: incidents", "table: 事件", "事件"),
        ("received_at: TIME", "reported_at: TIME", "reported_at"),
        ("B: 刑事", "B: 盗窃", "盗窃"),
        ("kind: 治安", "kind: 盗窃", "盗窃"),
        ("received_at: TIME, ", "", "received_at"),
        ("unit_code: UNIT}", "unit_code: 联系电话}", "联系电话"),
        ("kind: 治安", "kind: 治安, case_no: '1'", "case_no"),
        ("name: 旧系统", "nome: 旧系统", "nome"),
        ("codes:", "codse:", "codse"),
        ('files: ["aj*.csv"]', "files: aj.csv", "cases"),
        ("codes: {category:", "codes: {is_classified: {Y: 是}, category:", "is_classified"),
    ],
)
def test_a_wrong_profile_is_refused_with_what_is_wrong(good, bad, named):
    with pytest.raises(BadInput) as raised:
        read(GOOD.replace(good, bad))
    assert named in str(raised.value) and "profile.yaml" in str(raised.value)


def test_a_profile_that_is_no_yaml_or_not_there_is_refused(tmp_path):
    with pytest.raises(BadInput, match="YAML"):
        read("name: [")
    with pytest.raises(BadInput, match="找不到来源配置"):
        profile.read(tmp_path / "none.yaml")


def test_the_san_francisco_excerpt_gives_cases_and_districts(desk):
    desk.profile = profile.read(REPOSITORY / "examples" / "sfpd.yaml")
    shutil.copy(EXCERPT, desk.folder)
    desk.receive()
    found = desk.ask("select table_name, n_read, n_accepted, n_quarantined from staging.intake order by 1")
    assert found == [("cases", 300, 300, 0), ("units", 300, 11, 0)]
    found = desk.ask(
        """select count(*), count(reported_at), count(accepted_at), count(unreadable),
            min(kind), min(source), max(source)
        from staging.cases"""
    )
    assert found == [(300, 300, 300, 0, "治安", "sfpd", "sfpd")]
    assert desk.ask("select cast(reported_at as varchar) from staging.cases where source_row = 2") == [
        ("2018-12-01 00:25:00",)
    ]
