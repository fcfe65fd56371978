"""Several files and several batches: what overlaps, what changes, what vanishes, what was promised."""

from tests.intake.nasty.making import Files, book, case, cells, csv, lines, row, rows

TOLD = "表,行数"


@case
def control_totals_that_agree() -> Files:
    return {"警情.csv": csv(*rows(3), "合计,3,,"), "对账.csv": csv("警情,3", headings=TOLD)}


@case
def control_totals_that_disagree() -> Files:
    return {"警情.csv": csv(*rows(3)), "对账.csv": csv("警情,4", headings=TOLD)}


@case
def control_totals_for_each_file() -> Files:
    told = csv("警情,警情_一所.csv,2", "警情,警情_二所.xlsx,3", headings="表,文件,行数", encoding="gb18030")
    return {
        "警情_一所.csv": csv(*rows(2)),
        "警情_二所.xlsx": book({"警情": cells(*rows(3, first=3))}),
        "对账.csv": told,
    }


@case
def control_totals_of_a_file_that_is_missing() -> Files:
    return {"警情.csv": csv(*rows(3)), "对账.csv": csv("警情,3", "案件,12", headings=TOLD)}


@case
def control_totals_in_a_workbook() -> Files:
    return {"警情.csv": csv(*rows(3)), "对账.xlsx": book({"对账": [["表", "行数"], ["警情", 4]]})}


@case
def control_totals_of_a_table_that_is_none() -> Files:
    return {"警情.csv": csv(*rows(3)), "对账.csv": csv("接警单,3", headings=TOLD)}


@case
def monthly_files_that_overlap() -> Files:
    return {"1/警情_2026-09.csv": csv(*rows(4)), "2/警情_2026-10.csv": csv(*rows(4, first=3))}


@case
def monthly_files_that_overlap_in_one_batch() -> Files:
    return {"警情_2026-09.csv": csv(*rows(4)), "警情_2026-10.csv": csv(*rows(4, first=3), encoding="gb18030")}


@case
def one_file_under_two_names() -> Files:
    return {"警情.csv": csv(*rows(3)), "警情 - 副本.csv": csv(*rows(3))}


@case
def one_table_in_two_formats() -> Files:
    return {"警情.xlsx": book({"警情": cells(*rows(3))}), "警情_系统导出.csv": csv(*rows(3), encoding="gb18030")}


@case
def a_record_that_changed() -> Files:
    return {
        "1/警情.csv": csv(*rows(2)),
        "2/警情.csv": csv(row(1, at="2026-10-01 08:01:00", kind="刑事"), *rows(1, first=2)),
    }


@case
def a_record_that_changed_and_changed_back() -> Files:
    changed = csv(*rows(1), row(2, at="2026-10-01 08:02:00", unit="440100000002"))
    return {"1/警情.csv": csv(*rows(2)), "2/警情.csv": changed, "3/警情.csv": csv(*rows(2), end="\r\n")}


@case
def a_record_that_vanished() -> Files:
    return {"1/警情.csv": csv(*rows(10)), "2/警情.csv": csv(*rows(2), *rows(7, first=4))}


@case
def a_record_that_vanished_and_came_back() -> Files:
    without = csv(*rows(2), *rows(7, first=4))
    return {"1/警情.csv": csv(*rows(10)), "2/警情.csv": without, "3/警情.csv": csv(*rows(10), end="\r\n")}


@case
def a_part_of_a_month() -> Files:
    return {"1/警情.csv": csv(*rows(10)), "2/警情.csv": csv(*rows(3, first=9))}


@case
def the_same_export_again() -> Files:
    return {"1/警情.csv": csv(*rows(3)), "2/警情.csv": csv(*rows(3))}


@case
def the_same_rows_in_another_encoding() -> Files:
    return {"1/警情.csv": csv(*rows(3)), "2/警情.csv": csv(*rows(3), encoding="gb18030", end="\r\n")}


@case
def a_bad_batch_after_a_good_one() -> Files:
    return {"1/警情.csv": csv(*rows(3)), "2/警情.csv": csv(*rows(5))[:-30]}


@case
def a_good_file_beside_a_bad_one() -> Files:
    return {"民警.csv": lines("警号,角色", "012345,民警").encode(), "警情.csv": csv(*rows(5))[:-30]}


@case
def a_folder_with_nothing_to_read() -> Files:
    return {"说明.txt": "只有说明".encode(), "旧的/警情.csv": csv(*rows(1))}
