"""Control totals that come with the exports: they agree with what was read, or nothing is received."""

import json

import pytest

from checks.complaint import BadInput
from checks.intake.profiles import profile
from tests.intake.conftest import HEADINGS

ROWS = [f"J{number},2026-10-0{number} 08:00:00,治安,4401" for number in range(1, 4)]


def three_incidents(desk) -> None:
    """Two files with three incidents, one of them twice, and a subtotal row."""
    desk.incidents(*ROWS[:2], "合计,2,,")
    desk.incidents(ROWS[2], ROWS[2], name="警情_2.csv")


def told(desk) -> list[tuple]:
    return desk.ask("select table_name, of_file, n_told, n_counted, source_row from staging.control_totals order by 5")


def refused(desk) -> BadInput:
    """The complaint, after which nothing was received."""
    with pytest.raises(BadInput) as caught:
        desk.receive()
    assert desk.ask("select * from information_schema.tables where table_schema = 'raw'") == []
    assert not (desk.warehouse / "exports").exists()
    return caught.value


def test_totals_that_agree_stand_beside_what_was_read(desk):
    three_incidents(desk)
    desk.write("对账.csv", "表,行数\n警情,4\n")
    assert desk.receive().files == ("对账.csv", "警情.csv", "警情_2.csv")
    assert told(desk) == [("incidents", None, 4, 4, 2)]
    assert desk.ask("select file from staging.intake order by 1") == [("警情.csv",), ("警情_2.csv",)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        "表,行数\n警情,4\n",
        "表名\t记录数\nincidents\t4\n",
        "十月对账单;\n;\n条数;数据表\n4 ;警情表\n4;合计\n",
        '文件,行数\n警情,2\n警情_2.CSV,"2"\n',
        "文件,表,行数\n警情.csv,警情,2\n,警情,4\n",
        "表,行数\n警情,４行\n案件,0\n",
    ],
)
def test_totals_are_read_however_they_are_written(desk, text, encoding):
    three_incidents(desk)
    desk.write("对账.csv", text, encoding)
    desk.receive()
    assert all(n_told == n_counted for _, _, n_told, n_counted, _ in told(desk))
    assert len(told(desk)) in (1, 2)


def test_totals_in_a_workbook_are_read_and_numbers_have_no_decimals(desk):
    three_incidents(desk)
    desk.workbook("对账_2026-10.xlsx", {"对账": [["表", "行数"], ["警情", 4.0]], "空": []})
    desk.receive()
    assert told(desk) == [("incidents", None, 4, 4, 2)]
    assert desk.ask("select distinct sheet from staging.control_totals") == [("对账",)]


@pytest.mark.parametrize("name", ["对账.xls", "对账.csv"])
def test_totals_in_a_web_page_that_calls_itself_otherwise_are_read(desk, name):
    three_incidents(desk)
    cells = "".join(f"<tr><td>{table}</td><td>{rows}</td></tr>" for table, rows in (("表", "行数"), ("警情", "4")))
    desk.write(name, f"<html><body><table>{cells}</table></body></html>")
    desk.receive()
    assert told(desk) == [("incidents", None, 4, 4, 2)]


def test_a_sheet_that_only_explains_is_no_total(desk):
    three_incidents(desk)
    desk.workbook("对账.xlsx", {"说明": [["请核对"]], "十月": [["表", "行数"], ["警情", "4"]]})
    desk.receive()
    assert told(desk) == [("incidents", None, 4, 4, 2)]
    assert [path.suffix for path in (desk.warehouse / "exports").glob("*.xlsx")] == []


def test_another_number_for_a_table_stops_the_run(desk):
    three_incidents(desk)
    desk.write("对账.csv", "表,行数\n警情,5\n")
    complaint = refused(desk).text()
    for part in ("表 警情", "对账 5 行", "读入 4 行", "对账.csv", "行：2", "重新导出"):
        assert part in complaint


def test_another_number_for_a_file_stops_the_run_though_the_table_agrees(desk):
    three_incidents(desk)
    desk.write("对账.csv", "表,文件,行数\n警情,警情.csv,3\n警情,警情_2.csv,1\n")
    complaint = refused(desk).text()
    assert "文件 警情.csv" in complaint
    assert "对账 3 行，读入 2 行" in complaint


def test_a_table_told_with_rows_that_nobody_sent_stops_the_run(desk):
    three_incidents(desk)
    desk.write("对账.csv", "表,行数\n警情,4\n案件,7\n")
    complaint = refused(desk).text()
    assert "表 案件" in complaint
    assert "补上文件" in complaint


@pytest.mark.parametrize("number", ["", "很多", "1.23E+05", "-4", "4.5", "9999999999999"])
def test_a_number_that_cannot_be_read_stops_the_run_with_its_row(desk, number):
    three_incidents(desk)
    desk.write("对账.csv", f"表,行数\n案件,0\n警情,{number}\n")
    complaint = refused(desk)
    assert complaint.what == "对账文件里的行数读不出来"
    assert complaint.place["行"] == 3


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("表,行数\n出入境,4\n", "对账文件里的表认不出来"),
        ("表,行数\n,4\n", "对账文件里的表认不出来"),
        ("表,行数\n警情,4\n警情表,4\n", "对账文件里同一张表写了两次"),
        ("表,行数,条数\n警情,4,4\n", "两列的标题相同，无法判断取哪一列"),
        ("单位,总计\n警情,4\n", "对账文件没有认得出的标题行"),
        ("表,行数\n", "对账文件里没有行数"),
        ('表,行数\n"警情,4\n', "对账文件的双引号不成对"),
    ],
)
def test_totals_that_cannot_be_understood_stop_the_run(desk, text, what):
    three_incidents(desk)
    desk.write("对账.csv", text)
    assert refused(desk).what == what


def test_a_name_of_two_files_stops_the_run_until_it_is_written_in_full(desk):
    desk.incidents(ROWS[0])
    desk.workbook("警情.xlsx", {"警情": [HEADINGS.split(","), ROWS[1].split(",")]})
    desk.write("对账.csv", "文件,行数\n警情,2\n")
    complaint = refused(desk)
    assert complaint.what == "对账文件里的文件名对应几个文件"
    assert "警情.csv、警情.xlsx" in complaint.text()
    desk.write("对账.csv", "文件,行数\n警情.csv,1\n警情.XLSX,1\n")
    desk.receive()
    assert [(file, counted) for _, file, _, counted, _ in told(desk)] == [("警情.csv", 1), ("警情.xlsx", 1)]


def test_two_control_files_may_share_the_tables_but_not_tell_one_twice(desk):
    three_incidents(desk)
    desk.write("民警.csv", "警号\n012345\n")
    desk.write("对账_一.csv", "表,行数\n警情,4\n")
    desk.write("对账_二.csv", "表,行数\n民警,1\n警情,4\n")
    assert refused(desk).place == {"文件": "对账_二.csv", "工作表": None, "行": 3, "列": None, "值": "表 警情"}
    desk.write("对账_二.csv", "表,行数\n民警,1\n")
    desk.receive()
    assert sorted(told(desk)) == [("incidents", None, 4, 4, 2), ("officers", None, 1, 1, 2)]


def test_totals_alone_are_no_batch(desk):
    desk.write("对账.csv", "表,行数\n警情,4\n")
    assert "没有导出文件" in refused(desk).what


def test_what_the_totals_leave_out_is_noted(desk):
    three_incidents(desk)
    desk.write("民警.csv", "警号\n012345\n")
    desk.write("对账.csv", "表,文件,行数\n警情,警情.csv,2\n")
    desk.receive()
    found = desk.ask("select file, severity, note from staging.notes order by file")
    assert found == [
        ("民警.csv", "提示", "对账文件 对账.csv 没有写这个文件的表 民警"),
        ("警情_2.csv", "提示", "对账文件 对账.csv 没有写这个文件的表 警情"),
    ]


def test_the_totals_are_a_file_of_the_batch_and_stand_on_its_record(desk):
    three_incidents(desk)
    path = desk.write("对账.csv", "表,行数\n警情,4\n")
    batch = desk.receive()
    record = json.loads((desk.warehouse / "exports/batches/0001.json").read_text(encoding="utf-8"))
    kept = next(file for file in record["files"] if file["name"] == "对账.csv")
    assert kept["told"] == [{"table": "incidents", "of_file": None, "n_rows": 4, "sheet": None, "row": 2}]
    assert (desk.warehouse / "exports" / f"{kept['sha256']}.csv").read_bytes() == path.read_bytes()
    assert kept["sha256"] in batch.sha256s
    path.write_text("表,行数\n警情表,4\n", encoding="utf-8")
    assert desk.receive().number == 2


def test_totals_beside_which_anything_else_stands_are_kept_as_what_they_tell(desk):
    three_incidents(desk)
    desk.write("对账.csv", "表,行数,制表人\n警情,4,某甲\n")
    desk.receive()
    names = [path.suffix for path in (desk.warehouse / "exports").glob("*.*")]
    assert names == [".csv", ".csv"]
    assert "某甲" not in (desk.warehouse / "exports/batches/0001.json").read_text(encoding="utf-8")


def test_a_deleted_warehouse_has_the_totals_again(desk):
    three_incidents(desk)
    desk.write("民警.csv", "警号\n012345\n")
    desk.write("对账.csv", "表,行数,制表人\n警情,4,某甲\n")
    desk.receive()
    before = told(desk), desk.ask("select * from staging.notes")
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    desk.receive()
    assert (told(desk), desk.ask("select * from staging.notes")) == before


def test_a_profile_may_say_that_such_a_file_is_an_export(desk):
    desk.write("对账_罚没.csv", "流水,类别,钱,单位\nF1,罚款,200,4401\n")
    desk.profile = profile.from_text(
        """
name: 财务
tables:
  - table: money_flows
    files: ["对账_罚没*.csv"]
    columns: {flow_no: 流水, kind: 类别, amount: 钱, unit_code: 单位}
""",
        "another.yaml",
    )
    desk.receive()
    assert desk.ask("select flow_no from staging.money_flows") == [("F1",)]
