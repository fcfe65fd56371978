"""The DOCX products, read back and compared with the tables."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import invented
import invented_objects
import polars as pl
import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import RGBColor

from checks.complaint import BadInput
from reports import drawing, facts, review, review_charts, tables, wording
from reports.templates import build_templates

ROOM = invented.room()


def text_of(path):
    """Every paragraph and cell of a document, one line each."""
    document = Document(path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def table_with(path, heading):
    """The rows of the table whose first heading is that one."""
    for table in Document(path).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if rows[0][0] == heading:
            return rows[1:]
    raise AssertionError(f"no table headed {heading}")


def total(name):
    return sum(row[name] for row in ROOM["coverage"])


def test_the_circular_prints_the_totals_of_the_coverage(month):
    text = text_of(month / "一通报.docx")
    for words, name in (
        ("核对应检对象", "n_scope"),
        ("合规", "n_met"),
        ("临界", "n_borderline"),
        ("未到期", "n_pending"),
        ("无法判断", "n_unknown"),
        ("依法豁免", "n_exempt"),
    ):
        assert f"{words}{total(name)}个" in text
    assert f"疑似问题共{len(ROOM['findings'])}件" in text


def test_the_circular_names_no_unit_and_no_case_before_anything_is_confirmed(month):
    text = text_of(month / "一通报.docx")
    assert "没有经核查属实的问题" in text
    for row in ROOM["findings"]:
        for name in ("unit_name", "unit_code", "subject_no", "officer_no", "finding_id"):
            assert row[name] not in text


def test_the_circular_names_units_with_confirmed_problems_and_only_those(judged_month):
    text, rows = text_of(judged_month / "一通报.docx"), invented.with_verdicts()["findings"]
    confirmed = [row for row in rows if row["status"].startswith("属实")]
    assert f"经核查属实的问题{len(confirmed)}件" in text
    assert f"疑似问题共{len(rows) - len(confirmed)}件" in text
    named = {row["unit_name"] for row in confirmed}
    assert all(name in text for name in named)
    assert not [row["unit_name"] for row in rows if row["unit_name"] not in named and row["unit_name"] in text]
    assert sum(int(row[3]) for row in table_with(judged_month / "一通报.docx", "责任单位")) == len(confirmed)


@pytest.mark.parametrize("name", ["一通报.docx", "一评议.docx"])
def test_no_officer_person_or_case_number_stands_in_a_document(judged_month, name):
    text = text_of(judged_month / name)
    for row in ROOM["findings"]:
        assert row["subject_no"] not in text and row["officer_no"] not in text and row["finding_id"] not in text


def test_the_circular_has_the_form_of_an_official_document(month):
    document = Document(month / "一通报.docx")
    section = document.sections[0]
    margins = [
        round(side.mm)
        for side in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    ]
    assert margins == [37, 35, 28, 26]
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "明湖市公安局法制支队文件" and "关于2026年10月执法监督检查情况的通报" in texts
    body = next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith("根据《"))
    assert body.paragraph_format.line_spacing.pt == 28 and body.runs[0].font.size.pt == 16
    assert "仿宋_GB2312" in body._p.xml and "抄送：" in text_of(month / "一通报.docx")


def test_the_registry_fills_in_the_last_figure_of_the_document_number(tmp_path):
    import reports

    rows = invented.room()
    rows["provenance"].append({"key": "document_number", "value": "明公法审〔{year}〕{number}号"})
    reports.publish(invented.warehouse(rows), invented.RUN, tmp_path)
    assert "明公法审〔2026〕\u3000\u3000号" in text_of(tmp_path / "一通报.docx")


def test_the_review_prints_each_rule_with_its_counts_and_its_share(month):
    printed = {row[0].split()[0]: row for row in table_with(month / "一评议.docx", "规则") if len(row) == 8}
    if not printed:  # the table of unchecked rules has the same first heading
        printed = {
            row[0].split()[0]: row
            for table in Document(month / "一评议.docx").tables
            for row in [[cell.text for cell in line.cells] for line in table.rows]
            if len(row) == 8
        }
    for row in ROOM["coverage"]:
        found = printed[row["rule_id"]]
        assert found[1:4] == [row["status"], str(row["n_scope"]), str(row["n_breached"])]
        assert (found[4] == "—") == (row["n_met"] + row["n_breached"] + row["n_borderline"] == 0)


def test_the_review_counts_units_as_the_list_does(month):
    for row in table_with(month / "一评议.docx", "分局"):
        n = sum(finding["unit_name"] == row[1] for finding in ROOM["findings"])
        assert int(row[3]) == n == sum(int(cell or 0) for cell in row[4:])


def test_the_review_lists_what_could_not_be_checked_and_why(month):
    rows = {row[0].split()[0]: row[1:] for row in table_with(month / "一评议.docx", "规则") if len(row) == 3}
    assert rows == {"RS-04": ["数据不足", "强制措施：首次讯问时间"], "RS-06": ["执行错误", "规则执行出错：除数为零"]}


def test_the_numbers_of_the_summary_are_those_of_the_tables(month):
    text = text_of(month / "一评议.docx")
    assert f"核对应检对象{total('n_scope')}个，合规{total('n_met')}个，发现问题{len(ROOM['findings'])}件" in text
    assert f"预警事项{len(ROOM['warnings'])}项" in text
    read = sum(row["n_read"] for row in ROOM["intake"])
    assert f"共{read:,}行" in text


def test_typical_cases_name_neither_unit_nor_day(month):
    cases = [line for line in text_of(month / "一评议.docx").splitlines() if line.startswith("案例")]
    assert len(cases) >= 5
    for line in cases:
        assert re.search(r"某(派出所|单位)的", line) and re.search(r"月[上中下]旬", line)
        assert not any(unit[1] in line for unit in invented_objects.UNITS)


def test_a_month_without_problems_is_said_to_be_clean_only_where_it_was_checked(quiet_month):
    for name in ("一评议.docx", "一通报.docx"):
        text = text_of(quiet_month / name)
        assert "完成检查的规则没有发现" in text and "RS-04" in text and "不在此列" in text


def test_with_one_rule_decided_no_document_calls_the_others_clean(poor_month):
    review_text, circular = text_of(poor_month / "一评议.docx"), text_of(poor_month / "一通报.docx")
    lacking = len(ROOM["coverage"]) - 1
    assert f"数据不足{lacking}条" in review_text and f"有{lacking}条规则本期没有得出检查结论" in circular
    assert "执行较好的环节" not in circular and "完成检查1条，都发现了问题" in review_text
    assert "None" not in review_text + circular


def test_texts_from_the_data_cannot_break_a_document(tmp_path):
    import reports

    rows = invented.room()
    for table in ("findings", "populations", "units"):
        for row in rows[table]:
            row["unit_name"] = f'甲&乙<丙>{{{{ 丁 }}}}"{row["unit_code"]}'
    reports.publish(invented.warehouse(rows), invented.RUN, tmp_path)
    assert '甲&乙<丙>{{ 丁 }}"' in text_of(tmp_path / "一评议.docx")


def test_the_zip_of_a_document_carries_no_clock(month):
    for name in ("一通报.docx", "一评议.docx"):
        with zipfile.ZipFile(month / name) as parts:
            assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert Document(month / name).core_properties.modified.isoformat().startswith("2026-11-01T00:00:00")


def test_the_committed_templates_are_what_their_script_makes(tmp_path):
    for name, draft in [(name, form()) for name, form in build_templates.FORMS.items()]:
        draft.save(tmp_path / name)
        assert (tmp_path / name).read_bytes() == (build_templates.HERE / name).read_bytes()


def test_every_first_rule_has_its_own_remedy():
    from reports import orders

    ids = "JQ-01 JQ-02 JQ-03 JQ-05 JQ-07 JQ-10 JQ-11 JQ-12 AJ-01 AJ-03 RS-01 RS-02 RS-03 RS-04 RS-05 RS-06 RS-07 RS-08"
    ids += " RS-09 RS-10 CW-01 CW-02 HF-01 HF-02 HF-03"
    assert len({orders.to_do(rule) for rule in ids.split()} - {orders.to_do("?")}) == 25
    assert len({orders.advice(rule) for rule in ids.split()} - {orders.advice("?")}) == 25


@pytest.fixture(scope="module")
def published():
    return tables.read(invented.warehouse(ROOM), invented.RUN)


def test_main_problems_are_those_with_most_findings(published):
    counts = [rule.tally.n_listed for rule in review.main_rules(facts.Facts(published))]
    assert counts == sorted(counts, reverse=True) and 0 < len(counts) <= 5


def fonts_of(paragraph):
    """The Chinese fonts of the runs of a paragraph."""
    return {run._r.rPr.rFonts.get(qn("w:eastAsia")) for run in paragraph.runs if run.text.strip()}


@pytest.mark.parametrize("name", ["一通报.docx", "一评议.docx"])
def test_a_page_is_that_of_gb_t_9704(judged_month, name):
    section = Document(judged_month / name).sections[0]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in sides] == [37, 35, 28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    body = [each for each in Document(judged_month / name).paragraphs if fonts_of(each) == {"仿宋_GB2312"}]
    assert len(body) > 10
    assert {each.runs[0].font.size.pt for each in body} == {16}
    assert {each.paragraph_format.line_spacing.pt for each in body if len(each.text) > 40} == {28}


@pytest.mark.parametrize("name", ["一通报.docx", "一评议.docx"])
def test_page_numbers_stand_at_the_outer_edge_between_dashes_in_song(judged_month, name):
    document = Document(judged_month / name)
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side, text in (
        (document.sections[0].footer, "right", "— PAGE —\u3000"),
        (document.sections[0].even_page_footer, "left", "\u3000— PAGE —"),
    ):
        paragraph = footer.paragraphs[0]
        found = [node.text for node in paragraph._p.iter(qn("w:t"), qn("w:instrText"))]
        assert "".join(found) == text and paragraph._p.pPr.jc.val.name.lower() == side
        assert {run.font.name for run in paragraph.runs} == {"宋体"} and fonts_of(paragraph) == {"宋体"}
        assert {run.font.size.pt for run in paragraph.runs} == {14}


def test_the_parts_of_the_circular_stand_in_order_each_in_its_font(judged_month):
    document = Document(judged_month / "一通报.docx")
    paragraphs = document.paragraphs
    assert paragraphs[0].runs[0].font.color.rgb == RGBColor.from_string("E60012")
    assert paragraphs[0].paragraph_format.space_before.pt > 85  # with the line's own room 35 mm
    places = [
        next(place for place, each in enumerate(paragraphs) if each.text.startswith(words))
        for words in ("明湖市公安局法制支队文件", "〔2026〕", "关于2026年10月", "各分局，各所队：", "根据《", "一、")
    ]
    places += [
        next(place for place, each in enumerate(paragraphs) if place > places[-1] and each.text.startswith(words))
        for words in ("特此通报。", "附件：", "明湖市公安局法制支队", "2026年11月1日", "附件1")
    ]
    assert places == sorted(places)
    assert "E60012" in paragraphs[places[1]]._p.xml and fonts_of(paragraphs[places[2]]) == {"方正小标宋简体"}
    heads = [each for each in paragraphs if re.match("[一二三四五六]、", each.text)]
    assert "".join(each.text[0] for each in heads) == "一二三四五六"[: len(heads)] and len(heads) >= 4
    assert {font for each in heads for font in fonts_of(each)} == {"黑体"}
    leads = [each for each in paragraphs if re.match("（[一二三四五六]）", each.text)]
    assert leads and {font for each in leads for font in fonts_of(each)} == {"楷体_GB2312"}
    assert all(each.paragraph_format.keep_with_next for each in heads + leads)


def test_the_imprint_is_the_last_table_and_lies_at_the_foot_of_the_page(judged_month):
    table = Document(judged_month / "一通报.docx").tables[-1]
    assert [row.cells[0].text for row in table.rows] == [
        "抄送：局领导，执法监督管理委员会各成员单位。",
        "明湖市公安局法制支队\t2026年11月1日印发",
    ]
    place = table._tbl.tblPr.find(qn("w:tblpPr"))
    assert place.get(qn("w:tblpYSpec")) == "bottom" and place.get(qn("w:vertAnchor")) == "margin"
    lines = {each.tag.split("}")[1]: each.get(qn("w:sz")) for each in table._tbl.tblPr.find(qn("w:tblBorders"))}
    assert lines == {"top": "8", "bottom": "8", "insideH": "6"}


@pytest.mark.parametrize("name", ["一通报.docx", "一评议.docx"])
def test_every_table_of_rows_repeats_its_headings_and_breaks_no_row(judged_month, name):
    tables_of = [table for table in Document(judged_month / name).tables if len(table.columns) not in (1, 4)]
    assert tables_of or name == "一通报.docx"
    for table in tables_of:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_review_has_three_pictures_with_words_for_those_who_do_not_see_them(judged_month, quiet_month):
    shapes = Document(judged_month / "一评议.docx").inline_shapes
    words = [shape._inline.docPr.get("descr") for shape in shapes]
    assert [word[-3:] for word in words] == ["柱状图", "漏斗图", "热力图"]
    assert {round(shape.width.mm) for shape in shapes} == {156}
    assert max(shape.height.mm for shape in shapes) < 215
    assert len(Document(quiet_month / "一评议.docx").inline_shapes) < 3


def test_the_review_compares_with_the_last_month_last_year_and_twelve_months(judged_month):
    rows = table_with(judged_month / "一评议.docx", "主题")
    compared = [
        [cell.text for cell in row.cells]
        for table in Document(judged_month / "一评议.docx").tables
        for row in table.rows
        if table.rows[0].cells[1].text == "本月" and row.cells[0].text == "合计"
    ]
    whole = {row["period_kind"] + row["stretch"]: row for row in ROOM["period_rollups"] if row["level"] == "市局"
             and not row.get("theme")}  # fmt: skip
    share = wording.share(whole["月本期"]["n_problems"], whole["月本期"]["n_judged"])
    assert compared[0][1] == share and compared[0][4] == "—" and rows[-1][0] == "合计"
    assert "去年同期数据覆盖0/1个月，近十二个月数据覆盖3/12个月" in text_of(judged_month / "一评议.docx")


def test_petitions_stand_beside_problems_without_the_number_of_a_case(judged_month):
    text = text_of(judged_month / "一评议.docx")
    assert "有1起存在未办结的问题，涉及信访1件" in text and "A0001" not in text


def test_a_font_that_is_missing_or_damaged_is_said_with_its_place_and_nothing_is_drawn(tmp_path):
    with pytest.raises(BadInput) as caught:
        drawing.need_font(tmp_path / "mingjing-hei.otf")
    assert "缺少画图用的中文字体" in caught.value.text() and "mingjing-hei.otf" in caught.value.text()
    (tmp_path / "mingjing-hei.otf").write_bytes(b"no font")
    with pytest.raises(BadInput, match="被改动或者损坏"):
        drawing.need_font(tmp_path / "mingjing-hei.otf")


def test_a_sign_that_the_font_has_not_is_no_empty_box():
    assert drawing.drawable("浉河分局第一派出所", "990101") == "浉河分局第一派出所"
    assert drawing.drawable("𠮷安派出所", "990101") == "990101"
    one, other = (drawing.png(100, 40, drawing.text(5, 20, words)) for words in ("东湖", "西岭"))
    assert one != other, "two words would look alike if their signs were empty boxes"


def test_what_chance_brings_is_wider_where_more_is_expected():
    low, high, highest = review_charts.limits_of(16)
    assert (low, high, highest) == (16 - 1.96 * 4, 16 + 1.96 * 4, 16 + 3.09 * 4)
    assert review_charts.limits_of(1)[0] == 0


def test_the_pictures_of_the_products_are_small_and_show_both_documents():
    pictures = sorted((Path(__file__).resolve().parents[2] / "docs" / "products").glob("*.png"))
    assert all(picture.stat().st_size <= 60_000 for picture in pictures)
    names = {picture.name for picture in pictures}
    assert {"一评议_01.png", "一通报_01.png", "一考核_01.png", "report_A4_01.png", "report_phone.png"} <= names


def test_a_bureau_of_many_units_has_the_worst_thirty_on_the_map_and_is_told_so(published):
    one = published.frames["findings"].head(1)
    codes = [f"99{place:010d}" for place in range(40)]
    forty = pl.concat([one.with_columns(unit_code=pl.lit(code), unit_name=pl.lit(f"{code}所")) for code in codes])
    many = facts.Facts(replace(published, frames=published.frames | {"findings": forty}))
    assert len(review_charts.units_shown(many)) == 30
    assert "热力图只列问题最多的30个单位，其余见各单位问题表。" in review.context(many)["units_lead"]
    assert "热力图" not in "".join(review.context(facts.Facts(published))["units_lead"])
