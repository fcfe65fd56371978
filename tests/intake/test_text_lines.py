"""Separators, quotes and line ends as programs and people leave them: every row keeps its number, none is lost."""

import pytest

HEADINGS = "警情编号,接警时间,警情类别,处警单位代码,免回访情形"


def row(number: str, text: str = "甲") -> str:
    return f"{number},2026-10-01 08:00:00,治安,4401,{text}"


def rows(first: int, number: int) -> list[str]:
    return [row(f"J{each:03d}") for each in range(first, first + number)]


def put(desk, text: str) -> None:
    (desk.folder / "警情.csv").write_bytes(text.encode())


def numbered(desk) -> list[tuple]:
    return desk.ask("select source_row, incident_no from staging.incidents order by 1")


def put_aside(desk) -> list[tuple]:
    return desk.ask("select source_row, reason from staging.quarantine order by 1")


def balance(desk) -> list[tuple]:
    return desk.ask("select n_read, n_accepted, n_quarantined, n_duplicate, n_dropped from staging.intake")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_usual_separator_separates(desk, separator):
    lines = [line.replace(",", separator) for line in (HEADINGS, row("J1", "甲"))]
    put(desk, "\n".join(lines).replace("甲", '"一,二;三\t四|五"') + "\n")
    desk.receive()
    assert desk.ask("select source_row, visit_waiver from staging.incidents") == [(2, "一,二;三\t四|五")]


@pytest.mark.parametrize("told", ["sep=;", '"sep=;"', "SEP=;"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_line_that_tells_excel_the_separator_is_no_row(desk, told, line_end):
    put(desk, line_end.join(["\ufeff" + told, *[each.replace(",", ";") for each in (HEADINGS, row("J1"), row("J2"))]]))
    desk.receive()
    assert numbered(desk) == [(2, "J1"), (3, "J2")]


def test_behind_that_line_a_broken_row_has_its_number_too(desk):
    put(desk, "\n".join(["sep=,", HEADINGS, *rows(1, 30), "J031,x", *rows(32, 2)]) + "\n")
    desk.receive()
    assert [number for number, _ in put_aside(desk)] == [32]
    assert numbered(desk)[-1] == (34, "J033")


def test_quotes_inside_an_unquoted_cell_are_characters(desk):
    put(desk, "\n".join([HEADINGS, row("J1", '5"管'), row("J2", '"甲"" 乙"'), row("J3", '甲 "乙" 丙')]) + "\n")
    desk.receive()
    found = desk.ask("select visit_waiver from staging.incidents order by incident_no")
    assert found == [('5"管',), ('甲" 乙',), ('甲 "乙" 丙',)]


@pytest.mark.parametrize("cell", ['"甲"乙"', '"甲 \\"乙\\" 丙"', ' "甲"', '"甲" ', '"甲" "乙"'])
def test_quotes_that_can_be_read_in_two_ways_put_their_row_aside(desk, cell):
    put(desk, "\n".join([HEADINGS, *rows(1, 30), row("J031", cell), *rows(32, 2)]) + "\n")
    desk.receive()
    assert put_aside(desk) == [(32, "双引号使用不规范")]
    assert balance(desk) == [(33, 32, 1, 0, 0)]


def test_cells_in_single_quotes_stop_the_run(desk):
    quoted = [",".join(f"'{cell}'" for cell in line.split(",")) for line in (HEADINGS, row("J1"), row("J2"))]
    put(desk, "\n".join(quoted) + "\n")
    assert "单引号" in desk.complaint()
    put(desk, "\n".join([HEADINGS, *quoted[1:]]) + "\n")
    assert "单引号" in desk.complaint()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_breaks_inside_quotes_of_every_kind_stay_in_their_cell(desk, line_end):
    cells = ["一\n二", "一\r\n二", "一\r二", '一\n\n"二"']
    lines = [row(f"J{number}", '"' + cell.replace('"', '""') + '"') for number, cell in enumerate(cells)]
    put(desk, line_end.join([HEADINGS, *lines]) + line_end)
    desk.receive()
    found = desk.ask("select visit_waiver, source_row from staging.incidents order by incident_no")
    assert found == [(cell, number) for number, cell in enumerate(cells, 2)]


def test_mixed_line_ends_are_read_and_noted(desk):
    put(desk, f"{HEADINGS}\r\n{row('J1')}\r\n{row('J2')}\n{row('J3')}\r{row('J4')}")
    desk.receive()
    assert numbered(desk) == [(2, "J1"), (3, "J2"), (4, "J3"), (5, "J4")]
    found = desk.ask("select severity, note from staging.notes")
    assert found == [("提示", "换行符不统一：\\r\\n 1 行，\\n 1 行，\\r 1 行；都按换行读取")]


def test_line_ends_of_one_kind_are_not_worth_a_note(desk):
    put(desk, f"{HEADINGS}\r\n{row('J1', '一')}\r\n" + row("J2", '"一\n二"') + "\r\n")
    desk.receive()
    assert desk.ask("select * from staging.notes") == []


def test_blank_lines_between_rows_count_as_excel_counts_them_and_are_no_rows(desk):
    put(desk, "\n".join([HEADINGS, row("J1"), "", "", row("J2"), ",,,,", row("J3"), "", ""]))
    desk.receive()
    assert numbered(desk) == [(2, "J1"), (5, "J2"), (7, "J3")]
    assert balance(desk) == [(3, 3, 0, 0, 0)]


def test_separators_at_the_end_of_every_row_make_no_column(desk):
    put(desk, "\n".join([HEADINGS, row("J1") + ",", row("J2") + ",,,", row("J3")]) + "\n")
    desk.receive()
    assert [number for _, number in numbered(desk)] == ["J1", "J2", "J3"]


def test_one_broken_row_among_many_is_put_aside_with_its_number_and_no_other(desk, monkeypatch):
    from checks.intake.files import stretches

    monkeypatch.setattr(stretches, "LONGEST", 4000)
    monkeypatch.setattr(stretches, "SHORTEST", 300)
    put(
        desk,
        "\n".join([HEADINGS, *rows(1, 400), "J401,x", *rows(402, 400), row("J900", "甲,乙,丙"), *rows(802, 90)]) + "\n",
    )
    desk.receive()
    assert [number for number, _ in put_aside(desk)] == [402, 803]
    assert balance(desk) == [(892, 890, 2, 0, 0)]
    assert numbered(desk)[400] == (403, "J402") and numbered(desk)[-1] == (893, "J891")


def test_only_the_broken_stretch_is_read_record_by_record(desk, monkeypatch):
    from checks.intake.files import careful_csv, stretches

    read = []
    checked = careful_csv.Careful._checked
    monkeypatch.setattr(careful_csv.Careful, "_checked", lambda self, *each: read.append(1) or checked(self, *each))
    monkeypatch.setattr(stretches, "LONGEST", 4000)
    monkeypatch.setattr(stretches, "SHORTEST", 300)
    put(desk, "\n".join([HEADINGS, *rows(1, 400), "J401,x", *rows(402, 400)]) + "\n")
    desk.receive()
    assert 0 < len(read) < 20


def test_what_is_plain_only_in_its_stretches_is_read_record_by_record(desk, monkeypatch):
    from checks.intake.files import plain_csv

    reads_as = plain_csv.reads_as
    monkeypatch.setattr(
        plain_csv, "reads_as", lambda con, plain, *each: "stretch" in plain.path.name and reads_as(con, plain, *each)
    )
    put(desk, "\n".join([HEADINGS, *rows(1, 30), "J031,x", *rows(32, 30)]) + "\n")
    desk.receive()
    assert [number for number, _ in put_aside(desk)] == [32]
    assert balance(desk) == [(61, 60, 1, 0, 0)]


def test_a_stray_quote_far_from_the_next_one_stops_the_run(desk):
    desk.allow_quarantine = True
    put(desk, "\n".join([HEADINGS, *rows(1, 30), row("J031", '"甲'), *rows(32, 30)]) + "\n")
    assert "引号" in desk.complaint()


def test_a_line_of_two_megabytes_is_a_row(desk):
    put(
        desk,
        "\n".join([HEADINGS, *rows(1, 30), row("J031", "长" * 1_000_000), row("J032", "x" * 1_990_000), row("J033")]),
    )
    desk.receive()
    found = desk.ask("select source_row, length(visit_waiver) from staging.incidents where source_row > 31 order by 1")
    assert found == [(32, 1_000_000), (33, 1_990_000), (34, 1)]


def test_a_cell_longer_than_any_text_puts_its_row_aside(desk):
    put(desk, "\n".join([HEADINGS, *rows(1, 30), row("J031", "x" * 4_000_010), row("J032")]))
    desk.receive()
    assert put_aside(desk) == [(32, "一格超过 400 万字")]
    assert numbered(desk)[-1] == (33, "J032")


@pytest.mark.parametrize("n_lines", [30, 3000])
def test_a_file_cut_in_a_row_stops_the_run_whatever_is_allowed(desk, n_lines):
    desk.allow_quarantine = True
    put(desk, "\n".join([HEADINGS, *rows(1, n_lines), "J999,2026-10-0"]))
    assert "不完整" in desk.complaint()
    put(desk, "\n".join([HEADINGS, *rows(1, n_lines), 'J999,"2026-10-0']))
    assert "中间断了" in desk.complaint()
