"""Makes the two DOCX templates; run it, then edit the results in Word or WPS if the form is to change.

`python reports/templates/build_templates.py` writes circular.docx (一通报, GB/T 9704-2012) and review.docx (一评议) beside this file.
"""

from datetime import datetime
from pathlib import Path

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reports.document import pack

HERE = Path(__file__).resolve().parent
MADE = datetime(2026, 1, 1)
TITLE, BODY, HEAD, SUBHEAD, PLAIN = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
RED = "E60012"
CENTER, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


def element(name: str, **attributes: str):
    """An OOXML element with its attributes, both in the w: namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def set_font(run, name: str, points: float, colour: str | None = None) -> None:
    """The run is set in that Chinese font, with Times New Roman for Latin letters and digits."""
    run.font.name, run.font.size = "Times New Roman", Pt(points)
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), name)
    fonts.set(qn("w:hint"), "eastAsia")
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)


class Draft:
    """A template in the making: one page form, paragraphs added in order."""

    def __init__(self, points: float, line: float, margins: tuple[float, float, float, float], footer: float):
        self.document, self.points, self.line = Document(), points, line
        self._page(margins, footer)
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(points)
        normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY)

    def _page(self, margins: tuple[float, float, float, float], footer: float) -> None:
        """A4 with these margins (above, below, left, right, in millimetres); page numbers at the outer edge."""
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, margins)
        section.footer_distance = Mm(footer)
        self.document.settings.odd_and_even_pages_header_footer = True
        for footer, side in ((section.footer, RIGHT), (section.even_page_footer, LEFT)):
            self._page_number(footer.paragraphs[0], side)

    def _page_number(self, paragraph, side) -> None:
        paragraph.alignment = side
        set_font(paragraph.add_run("\u3000— " if side == LEFT else "— "), PLAIN, 14)
        for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
            run = paragraph.add_run()
            set_font(run, PLAIN, 14)
            text = element("instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = code
            run._r.append(element("fldChar", fldCharType=kind) if kind else text)
        set_font(paragraph.add_run(" —" if side == LEFT else " —\u3000"), PLAIN, 14)

    def add(self, text: str = "", font: str = BODY, points: float | None = None, side=None, indent: bool = True,
            colour: str | None = None, line: float | None = None, before: float = 0, after: float = 0, near=False):
        """A paragraph, by default of body text: first line indented by two signs, exact line height."""
        points = points or self.points
        paragraph = self.document.add_paragraph()
        form = paragraph.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line or self.line)
        form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), near
        paragraph.alignment = side
        if indent:
            place = paragraph._p.get_or_add_pPr().get_or_add_ind()
            place.set(qn("w:firstLineChars"), "200")
            place.set(qn("w:firstLine"), str(int(points * 2 * 20)))
        if text:
            set_font(paragraph.add_run(text), font, points, colour)
        return paragraph

    def tag(self, text: str) -> None:
        """A paragraph that holds only a template statement and vanishes when the document is made."""
        self.add("{%p " + text + " %}", indent=False)

    def each(self, name: str, font: str = BODY) -> None:
        """One paragraph for each text of a list."""
        self.tag(f"for text in {name}")
        self.add("{{ text }}", font)
        self.tag("endfor")

    def head(self, text: str, on_new_page: bool = False) -> None:
        """A heading of the first level."""
        self.add(text, HEAD, near=True).paragraph_format.page_break_before = on_new_page

    def table(self, rows: str, columns: list[tuple[str, str, float]], points: float = 10.5, left: tuple[str, ...] = (),
              shade: tuple[str, ...] = ()) -> None:
        """A table with a row for each item of a list; columns are (heading, field, millimetres)."""
        table = self.document.add_table(rows=4, cols=len(columns))
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        table.cell(1, 0).text, table.cell(3, 0).text = f"{{%tr for row in {rows} %}}", "{%tr endfor %}"
        for place, (heading, name, width) in enumerate(columns):
            self._cell(table.cell(0, place), heading, HEAD, points, CENTER, "E8EDF3")
            tint = f"{{% cellbg row.{name}_tint %}}" if name in shade else ""
            self._cell(table.cell(2, place), f"{tint}{{{{ row.{name} }}}}", PLAIN, points, LEFT if name in left else CENTER)
            for row in table.rows:
                row.cells[place].width = Mm(width)
            table.columns[place].width = Mm(width)
        table.rows[0]._tr.get_or_add_trPr().append(element("tblHeader", val="true"))
        for row in table.rows:
            row._tr.get_or_add_trPr().append(element("cantSplit"))

    def _cell(self, cell, text: str, font: str, points: float, side, fill: str = "") -> None:
        paragraph = cell.paragraphs[0]
        paragraph.alignment, paragraph.paragraph_format.line_spacing = side, Pt(points * 1.5)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)
        set_font(paragraph.add_run(text), font, points)
        cell._tc.get_or_add_tcPr().append(element("vAlign", val="center"))
        if fill:
            cell._tc.get_or_add_tcPr().insert_element_before(
                element("shd", val="clear", color="auto", fill=fill), "w:noWrap", "w:tcMar", "w:vAlign")

    def figures(self, name: str, n: int) -> None:
        """A band of boxes, each a large figure over its label, from a list of pairs."""
        table = self.document.add_table(rows=2 * (n // 4), cols=4)
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        for place in range(n):
            row, column = 2 * (place // 4), place % 4
            self._cell(table.cell(row, column), f"{{{{ {name}[{place}].value }}}}", HEAD, 18, CENTER)
            self._cell(table.cell(row + 1, column), f"{{{{ {name}[{place}].label }}}}", PLAIN, 10.5, CENTER, "E8EDF3")
            for each in (row, row + 1):
                table.cell(each, column).width = Mm(39)

    def rule(self, paragraph, colour: str, eighths: int, sides: tuple[str, ...] = ("bottom",)) -> None:
        """A line above or below the paragraph."""
        border = element("pBdr")
        for side in sides:
            border.append(element(side, val="single", sz=str(eighths), space="1", color=colour))
        paragraph._p.get_or_add_pPr().insert_element_before(
            border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")

    def save(self, path: Path) -> None:
        """The template stands under its path, with bytes that follow from this script alone."""
        self.document.core_properties.author = "明镜"
        pack(self.document, path, MADE)


def circular() -> Draft:
    """一通报 in the form of an official document: red heading and rule, number, title, body, signature, annexes, imprint."""
    draft = Draft(16, 28, (37, 35, 28, 26), 28)
    draft.add("{{ issuer }}文件", TITLE, 32, CENTER, False, RED, line=56, before=36, after=28)
    draft.rule(draft.add("{{ doc_no }}", side=CENTER, indent=False, after=2), RED, 24)
    draft.add(indent=False)
    draft.add("{{ title }}", TITLE, 22, CENTER, False, line=34)
    draft.add(indent=False)
    draft.add("{{ to }}：", indent=False)
    draft.each("intro")
    draft.tag("for section in sections")
    draft.add("{{ section.head }}", HEAD, near=True)
    draft.tag("for item in section['items']")
    draft.tag("if item.lead")
    draft.add("{{ item.lead }}", SUBHEAD, near=True)
    draft.tag("endif")
    draft.tag("if item.text")
    draft.add("{{ item.text }}")
    draft.tag("endif")
    for _ in range(2):
        draft.tag("endfor")
    draft.tag("if annexes")
    draft.add(indent=False)
    draft.tag("for annex in annexes")
    draft.add("{{ annex }}")
    draft.tag("endfor")
    draft.tag("endif")
    draft.add(indent=False)
    for text, signs in (("{{ issuer }}", 2), ("{{ date }}", 4)):
        draft.add(text, side=RIGHT, indent=False).paragraph_format.right_indent = Pt(16 * signs)
    draft.tag("if contact")
    draft.add("（联系单位：{{ contact }}）")
    draft.tag("endif")
    _annexes(draft)
    _imprint(draft)
    return draft


def _imprint(draft: Draft) -> None:
    """版记 at the end: copies to, printed by and when, between lines; to be pulled to the foot of the page when printed."""
    draft.add(indent=False)
    table = draft.document.add_table(rows=2, cols=1)
    table.autofit, table.columns[0].width = False, Mm(156)
    borders = element("tblBorders")
    for side, eighths in (("top", 8), ("bottom", 8), ("insideH", 6)):
        borders.append(element(side, val="single", sz=str(eighths), space="0", color="000000"))
    table._tbl.tblPr.append(borders)
    for cell, text in zip(table.columns[0].cells, ("抄送：{{ copies }}。", "{{ issuer }}\t{{ date }}印发"), strict=True):
        cell.width = Mm(156)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.line_spacing = Pt(26)
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(10)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(156) - Pt(26), WD_TAB_ALIGNMENT.RIGHT)
        set_font(paragraph.add_run(text), BODY, 14)
    draft.add(indent=False, line=1)


def _annexes(draft: Draft) -> None:
    for condition, title, rows, columns, left in (
        ("confirmed", "经核查属实问题分单位情况表", "confirmed",
         [("责任单位", "unit", 50), ("规则名称", "rule", 62), ("等级", "severity", 18), ("件数", "n", 20)], ("unit", "rule")),
        ("unchecked", "本期未能检查的规则及原因", "unchecked",
         [("规则", "rule", 56), ("状态", "status", 26), ("缺少的数据或者原因", "missing", 72)], ("rule", "missing")),
    ):
        draft.tag(f"if {condition}")
        draft.add("{{ annex_" + condition + " }}", HEAD, indent=False).paragraph_format.page_break_before = True
        draft.add(indent=False)
        draft.add(title, TITLE, 18, CENTER, False, line=32, after=8)
        draft.table(rows, columns, 11, left)
        draft.tag("endif")


def review() -> Draft:
    """一评议: one page of summary, then what was checked, indicators, problems, units, data, warnings and proposals."""
    draft = Draft(14, 25, (28, 25, 25, 25), 15)
    draft.add("{{ title }}", TITLE, 22, CENTER, False, line=34, after=4)
    draft.add("{{ issuer }}", BODY, 14, CENTER, False)
    draft.rule(draft.add("{{ subtitle }}", SUBHEAD, 12, CENTER, False, after=8), "1F3A5F", 12)
    draft.head("摘要")
    draft.figures("figures", 8)
    draft.add(indent=False, line=10)
    draft.each("summary")
    draft.add("各主题情况", SUBHEAD, 12, CENTER, False, before=6, near=True)
    draft.table("themes", [("主题", "theme", 28), ("应检数", "n_scope", 18), ("合规", "n_met", 18), ("问题", "n_breached", 16),
                           ("问题率", "share", 20), ("临界", "n_borderline", 14), ("未到期", "n_pending", 15),
                           ("无法判断", "n_unknown", 15), ("豁免", "n_exempt", 14)])
    draft.head("一、检查了什么，没有检查什么", on_new_page=True)
    draft.each("coverage")
    draft.tag("if unchecked")
    draft.add("没有检查的规则", SUBHEAD, 12, CENTER, False, near=True)
    draft.table("unchecked", [("规则", "rule", 56), ("状态", "status", 26), ("缺少的数据或者原因", "missing", 74)],
                left=("rule", "missing"))
    draft.tag("endif")
    draft.head("二、主要指标")
    draft.each("indicators")
    draft.table("rules", [("规则", "rule", 54), ("状态", "status", 22), ("应检数", "n_scope", 15), ("问题", "n_breached", 13),
                          ("问题率", "share", 16), ("临界", "n_borderline", 12), ("未到期", "n_pending", 13),
                          ("无法判断", "n_unknown", 13)], 9.5, left=("rule",))
    draft.head("三、主要问题")
    draft.each("problems_lead")
    draft.tag("for problem in problems")
    draft.add("{{ problem.lead }}", SUBHEAD, near=True)
    draft.add("{{ problem.text }}")
    draft.tag("for text in problem.cases")
    draft.add("{{ text }}")
    draft.tag("endfor")
    draft.tag("endfor")
    _review_units(draft)
    draft.head("六、即将到期的事项")
    draft.each("warnings")
    draft.table("horizons", [("距最早到期时间", "name", 50), ("事项数", "n", 30), ("其中红色等级", "n_red", 36)])
    draft.head("七、建议")
    draft.each("proposals")
    draft.add("{{ last_proposal }}", near=True)
    draft.add(indent=False, near=True)
    draft.add("{{ issuer }}", side=RIGHT, indent=False, near=True).paragraph_format.right_indent = Pt(30)
    draft.add("{{ date }}", side=RIGHT, indent=False).paragraph_format.right_indent = Pt(60)
    return draft


def _review_units(draft: Draft) -> None:
    draft.head("四、各单位情况")
    draft.each("units_lead")
    draft.tag("if units")
    draft.table("units", [("分局", "branch", 24), ("单位", "unit", 45), ("应检数", "n_scope", 16), ("问题", "n", 13),
                          ("{{ theme_names[0] }}", "t0", 13), ("{{ theme_names[1] }}", "t1", 13),
                          ("{{ theme_names[2] }}", "t2", 13), ("{{ theme_names[3] }}", "t3", 13),
                          ("{{ theme_names[4] }}", "t4", 13)],
                9.5, ("branch", "unit"), ("t0", "t1", "t2", "t3", "t4"))
    draft.tag("endif")
    draft.head("五、数据质量")
    draft.each("quality")
    draft.tag("if failures")
    draft.table("failures", [("表", "table", 20), ("列", "column", 30), ("检查", "check", 54), ("级别", "severity", 14),
                             ("不合格", "share", 38)], left=("check", "column"))
    draft.tag("endif")


if __name__ == "__main__":
    circular().save(HERE / "circular.docx")
    review().save(HERE / "review.docx")
