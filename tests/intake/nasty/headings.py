"""Headings as other systems write them, and what stands above, between and below."""

from tests.intake.nasty.making import HEADINGS, Files, book, case, cells, csv, lines, row, rows

CASE_HEADINGS = "案件编号,案件类型,办案单位代码"


@case
def headings_in_another_order() -> Files:
    return {
        "警情.csv": csv(
            "440100000001,治安,2026-10-01 08:00:00,J0001", headings="处警单位代码,警情类别,接警时间,警情编号"
        )
    }


@case
def headings_with_spaces_and_line_breaks() -> Files:
    return {"警情.csv": csv(row(1), headings='警情 编号 ,"接警\n时间",　警情类别,"处警单位\r\n代码"')}


@case
def headings_with_units_in_brackets() -> Files:
    headings = "警情编号（必填）,接警时间(yyyy-MM-dd HH:mm:ss),警情类别【必填】,处警单位代码*"
    amounts = "案件编号,案件类型,办案单位代码,涉案金额（元）"
    return {"警情.csv": csv(row(1), headings=headings), "案件.csv": csv("A1,刑事,4401,1200.50", headings=amounts)}


@case
def a_bracket_that_says_something_else() -> Files:
    return {"警情.csv": csv(row(1), headings=HEADINGS.replace("接警时间", "接警时间（预计）"))}


@case
def headings_in_full_width_letters() -> Files:
    headings = "ｉｎｃｉｄｅｎｔ＿ｎｏ,ＲＥＣＥＩＶＥＤ＿ＡＴ,category,ｕｎｉｔ＿ｃｏｄｅ"
    return {"警情.csv": csv(row(1), headings=headings)}


@case
def headings_by_their_usual_aliases() -> Files:
    return {
        "警情.csv": csv(row(1), headings="接警单编号,接警时间,警情类别,处警单位代码"),
        "案件.csv": csv("A1,治安,4401,2026-10-01 09:00:00,2026-10-02 09:00:00",
                        headings="案件编号,案件类型,主办单位,受理时间,立案日期"),
    }  # fmt: skip


@case
def headings_in_pinyin_initials() -> Files:
    headings = "AJBH,案件类型,ZBDW,SLSJ,LASJ"
    return {"案件.csv": csv("A1,治安,4401,2026-10-01 09:00:00,2026-10-02 09:00:00", headings=headings)}


@case
def headings_in_lower_case_pinyin_initials() -> Files:
    return {"警情.csv": csv(row(1), headings="jjdbh,接警时间,警情类别,处警单位代码", encoding="gb18030")}


@case
def one_heading_twice() -> Files:
    return {"警情.csv": csv(row(1) + ",J9999", headings=HEADINGS + ",警情编号")}


@case
def two_aliases_of_one_column() -> Files:
    return {"案件.csv": csv("A1,治安,4401,4402", headings="案件编号,案件类型,主办单位,ZBDW")}


@case
def an_alias_beside_the_heading_itself() -> Files:
    return {"案件.csv": csv("A1,治安,4401,4402", headings=CASE_HEADINGS + ",主办单位")}


@case
def a_meaning_hidden_in_a_spare_column() -> Files:
    headings = "AJBH,AJLX,ZBDW,RESERVATION21,RESERVATION22"
    profile = """name: 旧案件系统
tables:
  - table: cases
    files: ["T_AJ*.csv"]
    columns: {case_no: AJBH, kind: AJLX, unit_code: ZBDW, declined_at: RESERVATION22}
    codes: {kind: {"02": 治安}}
"""
    return {
        "T_AJ202610.csv": csv("A1,02,4401,x,2026-10-03 10:00:00", headings=headings),
        "profile.yaml": profile.encode(),
    }


@case
def merged_headings_over_two_rows() -> Files:
    def arrange(workbook):
        page = workbook.get_worksheet_by_name("警情")
        for area, word in (("A1:A2", "警情编号"), ("B1:C1", "时间"), ("D1:D2", "警情类别"), ("E1:E2", "处警单位代码")):
            page.merge_range(area, word)

    below = [None, "接警时间", "派警时间", None, None]
    data = ["J0001", "2026-10-01 08:00:00", "2026-10-01 08:05:00", "治安", "440100000001"]
    return {"警情.xlsx": book({"警情": [[], below, data]}, arrange)}


@case
def groups_above_the_headings() -> Files:
    groups = "基本信息,,处置信息,"
    return {"警情.csv": lines(groups, HEADINGS, row(1)).encode()}


@case
def a_title_above_and_a_footer_below() -> Files:
    above = ["某某市公安局十月警情导出,,,", "统计时间：2026-10-01至2026-10-31,,,"]
    below = ["制表单位：法制支队,,,", "打印时间：2026-11-01 08:00:00,,,", "第1页 共1页,,,"]
    return {"警情.csv": lines(*above, HEADINGS, *rows(3), *below).encode("gb18030")}


@case
def a_footer_in_a_workbook() -> Files:
    below = [["填报单位：一分局", None, None, "审核人："], ["注：本表按接警时间统计"]]
    return {"警情.xlsx": book({"警情": [["十月警情"], *cells(*rows(3)), [], *below]})}


@case
def headings_again_on_every_page() -> Files:
    page = [HEADINGS, *rows(2)]
    return {"警情.csv": lines(*page, HEADINGS, *rows(2, first=3), HEADINGS, *rows(1, first=5)).encode()}


@case
def subtotals_between_the_rows() -> Files:
    return {"警情.csv": csv(*rows(2), "小计,2,,", *rows(1, first=3), "本页合计,1,,", "合计：,3,,")}


@case
def headings_and_nothing_else() -> Files:
    return {"警情.csv": csv()}


@case
def blank_rows_between_the_rows() -> Files:
    return {"警情.csv": csv(row(1), "", ",,,", " ,　,\t,", row(2), "", "")}


@case
def headings_in_row_30() -> Files:
    titles = [f"说明第{number}条,,," for number in range(1, 30)]
    return {"警情.csv": lines(*titles, HEADINGS, row(1)).encode()}


@case
def headings_in_row_31() -> Files:
    titles = [f"说明第{number}条,,," for number in range(1, 31)]
    return {"警情.csv": lines(*titles, HEADINGS, row(1)).encode()}


@case
def a_required_column_is_missing() -> Files:
    return {"警情.csv": csv("J0001,2026-10-01 08:00:00,4401", headings="警情编号,接警时间,处警单位代码")}


@case
def no_headings_at_all() -> Files:
    return {"警情.csv": lines(*rows(3)).encode()}


@case
def columns_that_nobody_asked_for() -> Files:
    return {"警情.csv": csv("1," + row(1) + ",x,已归档", headings="序号," + HEADINGS + ",批次,状态")}


@case
def separators_behind_the_last_column() -> Files:
    return {"警情.csv": lines(HEADINGS + ",,", row(1), row(2) + ",,", row(3) + ",").encode()}


@case
def a_file_of_no_known_table() -> Files:
    return {"警情.csv": csv(row(1)), "统计表.csv": lines("指标,数值", "接警量,3").encode()}


@case
def names_with_dates_and_capital_extensions() -> Files:
    officers = lines("警号,角色", "012345,民警").encode()
    return {"2026年10月警情.CSV": csv(row(1)), "202610_民警.Csv": officers, "说明.txt": "说明".encode()}
