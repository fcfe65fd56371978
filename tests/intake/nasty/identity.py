"""Where a citizen's number or name hides. The numbers are put together when a test runs: no such area, no such line."""

from tests.intake.nasty.making import HEADINGS, Files, at_test_time, book, case, cells, csv, lines, row, rows

NUMBER = "990101" + "19000101" + "0000"
MOBILE = "139" + "0" * 8


@case
def columns_that_name_a_citizen() -> Files:
    headings = HEADINGS + ",报警人姓名,联系电话,现住址"
    return {"警情.csv": csv(row(1) + ",某甲,见底册,某村", headings=headings, encoding="gb18030")}


@case
def a_story_in_a_free_text() -> Files:
    return {"警情.csv": csv(row(1) + ",某乙称邻居吵闹", row(2) + ",无", headings=HEADINGS + ",处理说明")}


@case
def a_story_in_a_column_that_is_not_taken() -> Files:
    return {"警情.csv": csv(row(1) + ",某乙称邻居吵闹", headings=HEADINGS + ",简要案情")}


@at_test_time
def a_citizens_number_as_the_number_of_a_person() -> Files:
    head = "案件编号,人员序号,节点,时间"
    good = [f"A{n},1,询问,2026-10-01 08:00:00" for n in range(30)]
    return {"案件节点.csv": csv(*good, f"A31,{NUMBER},询问,2026-10-01 08:00:00", headings=head)}


@at_test_time
def mobile_numbers_in_free_columns() -> Files:
    headings = HEADINGS + ",处警民警警号,免回访情形"
    return {"警情.csv": csv(row(1) + f",{MOBILE},本人电话{MOBILE}", headings=headings)}


@at_test_time
def a_mobile_number_above_the_headings() -> Files:
    return {"警情.csv": lines(f"制表人电话 {MOBILE},,,", HEADINGS, *rows(2)).encode()}


@at_test_time
def a_mobile_number_below_the_rows() -> Files:
    return {"警情.csv": csv(*rows(30), f"联系人电话：{MOBILE},,,")}


@at_test_time
def a_citizens_number_in_a_ragged_row() -> Files:
    return {"警情.csv": csv(*rows(30), f"J0031,{NUMBER}")}


@at_test_time
def a_citizens_number_in_a_code() -> Files:
    return {"警情.csv": csv(*rows(1), row(2, kind=NUMBER))}


@at_test_time
def a_citizens_number_in_a_time() -> Files:
    return {"警情.csv": csv(row(1, at=NUMBER), row(2))}


@at_test_time
def a_citizens_number_where_the_amount_belongs() -> Files:
    return {"罚没款.csv": csv(f"F1,罚款,{NUMBER},4401", "F2,罚款,200,4401", headings="流水号,款项类别,金额,单位代码")}


@at_test_time
def a_citizens_number_in_a_column_that_is_not_taken() -> Files:
    return {"警情.csv": csv(row(1) + f",{NUMBER}", headings=HEADINGS + ",其他")}


@at_test_time
def a_citizens_number_in_a_sheet_that_is_not_read() -> Files:
    return {"警情.xlsx": book({"警情": cells(*rows(2)), "通讯录": [["某甲", MOBILE]]})}


@at_test_time
def a_citizens_number_in_a_hidden_sheet() -> Files:
    def arrange(workbook):
        workbook.get_worksheet_by_name("底册").hide()

    return {"警情.xlsx": book({"警情": cells(*rows(2)), "底册": cells(row(9).replace("J0009", NUMBER))}, arrange)}


@at_test_time
def a_citizens_number_in_a_heading() -> Files:
    return {"警情.csv": csv(row(1) + ",x", headings=HEADINGS + f",联系{MOBILE}")}


@at_test_time
def a_citizens_number_in_the_name_of_a_sheet() -> Files:
    return {"警情.xlsx": book({f"警情{MOBILE}": cells(*rows(2))})}


@at_test_time
def a_citizens_number_in_the_line_of_another_encoding() -> Files:
    other = lines(row(31) + f",{NUMBER}纠纷").encode("gb18030")
    return {"警情.csv": csv(*(each + "," for each in rows(30)), headings=HEADINGS + ",免回访情形") + other}


@at_test_time
def a_citizens_number_with_a_stray_quote() -> Files:
    return {"警情.csv": csv(*rows(30), f'"{NUMBER}"x,2026-10-01 08:00:00,治安,4401')}


@at_test_time
def a_citizens_number_in_full_width_digits() -> Files:
    wide = NUMBER.translate({ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789"})
    return {"警情.csv": csv(row(1) + f",{wide}", headings=HEADINGS + ",免回访情形")}


@at_test_time
def a_citizens_number_in_the_control_totals() -> Files:
    return {"警情.csv": csv(*rows(2)), "对账.csv": csv(f"警情,2,{MOBILE}", headings="表,行数,联系人电话")}


@at_test_time
def a_citizens_number_in_the_bracket_of_a_heading() -> Files:
    return {"警情.csv": csv(row(1) + ",x", headings=HEADINGS + f",报警时间（{MOBILE}）")}


@at_test_time
def a_citizens_number_for_a_required_heading() -> Files:
    return {"警情.csv": csv(row(1), headings=HEADINGS.replace("接警时间", f"接警时间（{MOBILE}）"))}


@at_test_time
def a_citizens_number_for_a_control_total() -> Files:
    return {"警情.csv": csv(*rows(2)), "对账.csv": csv(f"警情,{NUMBER}", headings="表,行数")}


@at_test_time
def a_citizens_number_in_garbled_headings() -> Files:
    whole = csv(row(1), headings=HEADINGS + f",电话{MOBILE}")
    return {"警情.csv": whole.decode("gb18030", "replace").encode()}


@at_test_time
def a_mobile_number_in_a_time() -> Files:
    return {"警情.csv": csv(row(1, at=MOBILE), row(2))}


@at_test_time
def a_citizens_number_in_the_name_of_a_file() -> Files:
    return {f"警情_{MOBILE}.csv": csv(*rows(2))}
