"""Values that mean one thing and look like another."""

from tests.intake.nasty.making import HEADINGS, Files, case, csv, lines, row, rows

WITH_ENTRY = HEADINGS + ",录入时间"


@case
def dates_that_stand_for_nothing() -> Files:
    blanks = (
        "1900-01-01",
        "1970/1/1",
        "1900-01-01 00:00:00",
        "0001-01-01",
        "9999-12-31",
        "2099-12-31",
        "-",
        "无",
        "NULL",
    )
    return {"警情.csv": csv(*(f"{row(n)},{blank}" for n, blank in enumerate(blanks, 1)), headings=WITH_ENTRY)}


TEN_WAYS = (
    "2026-10-01 08:03:07",
    "2026/10/1 8:03:07",
    "2026.10.01 08:03:07",
    "2026年10月1日 8时03分07秒",
    "20261001080307",
    "2026-10-01T08:03:07",
    "2026-10-01T08:03:07+08:00",
    "2026-10-01 08:03:07.000",
    "２０２６－１０－０１ ０８：０３：０７",
    "46296.33549768518",
)


@case
def one_moment_written_in_ten_ways() -> Files:
    return {"警情.csv": csv(*(row(n, at=way) for n, way in enumerate(TEN_WAYS, 1)))}


@case
def times_of_every_precision() -> Files:
    ways = ("2026-10-01", "2026-10-01 08", "2026-10-01 08:03", "2026-10-01 08:03:07")
    return {"警情.csv": csv(*(row(n, at=way) for n, way in enumerate(ways, 1)))}


@case
def midnight_at_the_end_of_the_day() -> Files:
    return {
        "警情.csv": csv(
            row(1, at="2026-10-01 24:00"), row(2, at="2026-10-01 24:00:00"), row(3, at="2026-10-01 24:01:00")
        )
    }


@case
def times_with_words_for_the_half_of_the_day() -> Files:
    ways = (
        "2026-10-01 上午 8:03:07",
        "2026年10月1日下午3:05:00",
        "2026/10/1 上午12:00:00",
        "2026-10-01 03:05:00 PM",
        "2026-10-01 13:05:00 上午",
    )
    return {"警情.csv": csv(*(row(n, at=way) for n, way in enumerate(ways, 1)), encoding="gb18030")}


@case
def times_that_are_no_times() -> Files:
    ways = ("昨天", "2026-02-30 08:00:00", "10月1日", "2026-13-01", "######")
    return {"警情.csv": csv(*(row(n, at=way) for n, way in enumerate(ways, 1)))}


@case
def times_with_a_fraction_or_a_zone() -> Files:
    ways = ("2026-10-01 08:03:07.9", "2026-10-01T08:03:07.123456", "2026-10-01 08:03:07+08", "2026-10-01T00:03:07Z")
    return {"警情.csv": csv(*(row(n, at=way) for n, way in enumerate(ways, 1)))}


@case
def spaces_that_nobody_sees() -> Files:
    return {
        "警情.csv": csv(
            " J0001\t,2026-10-01 08:00:00 ,治\u3000安,\u00a0440100000001\u200b",
            "\ufeffJ0002,2026-10-01 08:01:00,\u200b治安\u200b,440100000001",
        )
    }


@case
def a_zero_width_mark_inside_a_key() -> Files:
    return {"警情.csv": csv(row(1), row(1).replace("J0001", "J00\u200b01").replace("08:00:00", "09:00:00"))}


@case
def what_keeps_a_spreadsheet_off_a_number() -> Files:
    return {
        "警情.csv": csv('="00123",2026-10-01 08:00:00,治安,4401\t', '"=""00124""",2026-10-01 08:00:00,治安,="4401"')
    }


@case
def text_that_looks_like_a_formula() -> Files:
    return {
        "警情.csv": csv(
            row(1) + ',"=HYPERLINK(""x"",""y"")"',
            row(2) + ",+1-1",
            row(3) + ",@SUM(A1)",
            headings=HEADINGS + ",免回访情形",
        )
    }


@case
def codes_outside_the_list() -> Files:
    return {"警情.csv": csv(*rows(40), row(41, kind="盗窃"), row(42, kind=""))}


@case
def codes_in_full_width_and_with_spaces() -> Files:
    return {"警情.csv": csv(row(1, kind=" 治 安 ") + ",１１０", headings=HEADINGS + ",报警方式")}


@case
def more_than_one_row_in_twenty_is_bad() -> Files:
    return {"警情.csv": csv(*rows(18), row(19, kind="盗窃"), row(20, kind="盗窃"))}


@case
def blank_keys() -> Files:
    return {"警情.csv": csv(*rows(40), row(41).replace("J0041", ""), row(42).replace("J0042", "无"))}


@case
def amounts_as_people_write_them() -> Files:
    ways = ("1200", "1,200.50", "￥1200元", "１２００", "约5万", "1,20", "-", "1e3")
    quoted = (f'A{n},刑事,4401,"{way}"' for n, way in enumerate(ways, 1))
    return {"案件.csv": csv(*quoted, headings="案件编号,案件类型,办案单位代码,涉案金额")}


@case
def yes_and_no_in_every_spelling() -> Files:
    ways = ("是", "否", "Y", "n", "TRUE", "0", "１", "√", "")
    return {"警情.csv": csv(*(f"{row(n)},{way}" for n, way in enumerate(ways, 1)), headings=HEADINGS + ",是否涉密")}


@case
def text_with_leading_zeros_and_many_digits() -> Files:
    return {"警情.csv": csv("000123456789012345678,2026-10-01 08:00:00,治安,004401")}


@case
def rows_said_twice() -> Files:
    return {"警情.csv": csv(*rows(3), row(2, at="2026-10-01 09:00:00"), *rows(1))}


@case
def the_same_key_with_another_content() -> Files:
    first, second = (f"{row(1, unit=unit)},2026-10-0{day} 09:00:00" for unit, day in (("4402", 3), ("4401", 2)))
    return {"警情.csv": csv(first, second, headings=WITH_ENTRY)}


@case
def a_code_that_is_a_placeholder_elsewhere() -> Files:
    return {"案件.csv": csv("A1,刑事,4401,无,无", headings="案件编号,案件类型,办案单位代码,伤情,案由")}


@case
def a_row_of_dashes_under_the_headings() -> Files:
    return {"警情.csv": lines(HEADINGS, "----,----,----,----", *rows(30)).encode("gb18030")}
