"""CSV as five systems and many hands leave it: separators, quotes, line ends, encodings, and where it breaks off."""

from tests.intake.nasty.making import HEADINGS, Files, at_test_time, case, csv, lines, row, rows

WITH_WAIVER = HEADINGS + ",免回访情形"


@case
def separated_by_semicolons() -> Files:
    return {"警情.csv": csv(*rows(2)).replace(b",", b";")}


@case
def separated_by_tabs_in_utf_16() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="utf-16").replace(",".encode("utf-16-le"), "\t".encode("utf-16-le"))}


@case
def separated_by_bars() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="gb18030").replace(b",", b"|")}


@case
def a_first_line_that_names_the_separator() -> Files:
    return {"警情.csv": b"sep=;\r\n" + csv(*rows(2), end="\r\n").replace(b",", b";")}


@case
def quotes_commas_and_line_breaks_inside_a_field() -> Files:
    return {"警情.csv": csv(row(1) + ',"一,二\n三""四"', row(2) + ",", headings=WITH_WAIVER)}


@case
def a_stray_quote() -> Files:
    return {"警情.csv": csv(*rows(30), '"J0031"x,2026-10-01 08:00:00,治安,4401', row(32))}


@case
def a_quote_inside_an_unquoted_field() -> Files:
    return {"警情.csv": csv(*rows(2), row(3) + ',所谓"调解"后', headings=WITH_WAIVER).replace(
        b"0001\nJ0002", b"0001,\nJ0002").replace(b"0001\nJ0003", b"0001,\nJ0003")}  # fmt: skip


@case
def a_quote_that_is_never_closed() -> Files:
    return {"警情.csv": csv(row(1), '"' + row(2), row(3), row(4))}


@case
def a_quote_that_swallows_rows() -> Files:
    return {"警情.csv": csv(row(1), '"' + row(2), row(3), '"' + row(4).replace(",", '",', 1), row(5))}


@case
def a_row_that_is_too_short_and_one_too_long() -> Files:
    return {"警情.csv": csv(*rows(40), "J0041,2026-10-01", row(42) + ",多,余")}


@case
def zero_bytes_inside_the_text() -> Files:
    return {
        "警情.csv": csv(*rows(2)).replace(b"J0001", b"J0001\0\0").replace("治安".encode(), b"\0" + "治安".encode(), 1)
    }


@case
def a_tail_of_zero_bytes() -> Files:
    return {"警情.csv": csv(*rows(3)) + b"\0" * 512}


@case
def three_kinds_of_line_ends() -> Files:
    return {
        "警情.csv": (
            lines(HEADINGS, end="\r\n") + lines(row(1)) + lines(row(2), end="\r") + lines(row(3), end="\r\n")
        ).encode()
    }


@case
def line_ends_of_an_old_mac() -> Files:
    return {"警情.csv": csv(*rows(2), end="\r")}


@case
def doubled_carriage_returns() -> Files:
    return {"警情.csv": csv(*rows(3), end="\r\r\n")}


@case
def a_last_row_without_its_line_end() -> Files:
    return {"警情.csv": csv(*rows(2)).rstrip(b"\n")}


@case
def an_end_of_file_mark_of_dos() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="gb18030", end="\r\n") + b"\x1a"}


@case
def cut_in_the_middle_of_a_row() -> Files:
    return {"警情.csv": csv(*rows(3))[:-40]}


@case
def cut_in_the_middle_of_a_row_and_allowed() -> Files:
    return {"警情.csv": csv(*rows(3), encoding="gb18030")[:-35]}


@case
def cut_in_the_middle_of_a_quoted_field() -> Files:
    return {"警情.csv": csv(row(1) + ",x", row(2) + ',"因当事人拒', headings=WITH_WAIVER)[:-1]}


@case
def cut_in_the_middle_of_a_character_of_utf_8() -> Files:
    return {"警情.csv": csv(row(1), "J0002,2026-10-01 08:00:00,治安,城北所")[:-2]}


@case
def cut_in_the_middle_of_a_character_of_gb18030() -> Files:
    return {"警情.csv": csv(row(1), "J0002,2026-10-01 08:00:00,治安,城北所", encoding="gb18030")[:-2]}


@case
def cut_in_the_middle_of_a_character_of_utf_16() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="utf-16")[:-3]}


@case
def cut_in_the_headings() -> Files:
    return {"警情.csv": HEADINGS.encode()[:-9]}


@case
def gb18030_with_one_line_of_utf_8() -> Files:
    return {"警情.csv": csv(*rows(30), encoding="gb18030") + lines(row(31, kind="纠纷")).encode()
            + lines(row(32, kind="刑事")).encode("gb18030")}  # fmt: skip


@case
def utf_8_with_one_line_of_gb18030() -> Files:
    return {"警情.csv": csv(*rows(30)) + lines(row(31, kind="纠纷")).encode("gb18030") + lines(row(32)).encode()}


@case
def two_halves_of_two_encodings() -> Files:
    return {"警情.csv": csv(*rows(10)) + lines(*rows(9, first=11)).encode("gb18030")}


@case
def one_damaged_byte_in_utf_8() -> Files:
    return {"警情.csv": csv(*rows(30), row(31, kind="纠纷")).replace("纠纷".encode(), b"\xe7\xba\xff\xe7\xba\xb7")}


@case
def one_damaged_byte_in_gb18030() -> Files:
    good = csv(*rows(30), row(31, kind="纠纷"), row(32), encoding="gb18030")
    return {"警情.csv": good.replace("纠纷".encode("gb18030"), b"\xbe\xff\xb7\xd7")}


@case
def headings_of_utf_8_read_as_gb18030() -> Files:
    return {"警情.csv": csv(*rows(2)).decode("gb18030", "replace").encode()}


@case
def headings_of_gb18030_read_as_latin_1() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="gb18030").decode("latin-1").encode()}


@case
def headings_that_are_replacement_characters() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="gb18030").decode("utf-8", "replace").encode()}


@case
def headings_that_are_question_marks() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="gb18030").decode("gb18030").encode("ascii", "replace")}


@case
def a_key_that_was_garbled() -> Files:
    lost = "某公(治)受字2026号".encode("gb18030").decode("utf-8", "replace")
    return {
        "案件.csv": csv(
            *(f"A{n},治安,4401" for n in range(30)), f"{lost},治安,4401", headings="案件编号,案件类型,办案单位代码"
        )
    }


@case
def utf_16_without_a_mark_little_end_first() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="utf-16-le")}


@case
def utf_16_without_a_mark_big_end_first() -> Files:
    return {"警情.csv": csv(*rows(2), encoding="utf-16-be")}


@case
def a_byte_order_mark_twice() -> Files:
    return {"警情.csv": b"\xef\xbb\xbf" + csv(*rows(2), encoding="utf-8-sig")}


@case
def characters_of_four_bytes() -> Files:
    return {"警情.csv": csv(row(1) + ",𠮷㐂𡥀村", headings=WITH_WAIVER, encoding="gb18030")}


@case
def a_euro_sign_of_windows() -> Files:
    return {"警情.csv": csv(*rows(30), row(31) + "€", encoding="gb18030").replace("€".encode("gb18030"), b"\x80")}


@case
def an_empty_file() -> Files:
    return {"警情.csv": b""}


@case
def only_blank_lines() -> Files:
    return {"警情.csv": b"\r\n\r\n \r\n"}


@case
def line_separators_of_unicode_inside_a_field() -> Files:
    return {"警情.csv": csv(row(1) + ",一\u2028二\x85三\x0b四\x0c五", row(2) + ",无", headings=WITH_WAIVER)}


@at_test_time
def a_cell_of_two_megabytes() -> Files:
    return {"警情.csv": csv(row(1) + "," + "长" * 700_000, row(2) + ",短", headings=WITH_WAIVER)}
