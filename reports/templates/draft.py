"""The page, the paragraphs and the tables that both DOCX templates are made of."""

from datetime import datetime
from pathlib import Path

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reports.document import pack

MADE = datetime(2026, 1, 1)
TITLE, BODY, HEAD, SUBHEAD, PLAIN = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
# What Word and WPS take where a computer has not got the font; none of them is shipped.
INSTEAD = {TITLE: "华文中宋", BODY: "仿宋", HEAD: "SimHei", SUBHEAD: "楷体", PLAIN: "SimSun"}
# 28 signs on 156 mm: each is set closer by so many twentieths of a point. Lines of exactly 28 points make 22 on 225 mm.
# A grid (linesAndChars) would say the same, but LibreOffice then sets 18 signs on a line and two lines for a title.
CLOSER = "-5"
SIGN = 442.2 / 28  # points
MARGINS, FOOTER = (37, 35, 28, 26), 25  # 上、下、左、右; the dash of the page number lies 7 mm below the text
RED = "E60012"
CENTER, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


def element(name: str, **attributes: str):
    """An OOXML element with its attributes, both in the w: namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def set_font(run, name: str, points: float, colour: str | None = None, latin: str = "Times New Roman") -> None:
    """The run is set in that Chinese font, by default with Times New Roman for Latin letters and digits."""
    run.font.name, run.font.size = latin, Pt(points)
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
        normal.element.rPr.insert_element_before(
            element("spacing", val=CLOSER), "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:lang"
        )
        for lang in self.document.styles.element.iter(qn("w:lang")):
            lang.set(qn("w:eastAsia"), "zh-CN")
        self._fonts_instead()

    def _page(self, margins: tuple[float, float, float, float], footer: float) -> None:
        """A4 with these margins (above, below, left, right, in millimetres); page numbers at the outer edge."""
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, margins)
        section.footer_distance = Mm(footer)
        for grid in section._sectPr.findall(qn("w:docGrid")):
            section._sectPr.remove(grid)
        self.document.settings.odd_and_even_pages_header_footer = True
        for footer, side in ((section.footer, RIGHT), (section.even_page_footer, LEFT)):
            self._page_number(footer.paragraphs[0], side)

    def _fonts_instead(self) -> None:
        """The table of fonts names for each of ours the one to take instead."""
        part = next(part for part in self.document.part.package.iter_parts() if part.partname.endswith("fontTable.xml"))
        named = "".join(
            f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
            for name, other in INSTEAD.items()
        )
        part._blob = part.blob.replace(b"</w:fonts>", named.encode() + b"</w:fonts>")

    def _page_number(self, paragraph, side) -> None:
        """The number between dashes of one sign, in Song of 14 points, one sign away from the outer edge."""
        form = paragraph.paragraph_format
        paragraph.alignment, form.line_spacing_rule, form.line_spacing = side, WD_LINE_SPACING.EXACTLY, Pt(18)
        set_font(paragraph.add_run("\u3000— " if side == LEFT else "— "), PLAIN, 14, latin=PLAIN)
        for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
            run = paragraph.add_run()
            set_font(run, PLAIN, 14, latin=PLAIN)
            text = element("instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = code
            run._r.append(element("fldChar", fldCharType=kind) if kind else text)
        set_font(paragraph.add_run(" —" if side == LEFT else " —\u3000"), PLAIN, 14, latin=PLAIN)

    def add(
        self,
        text: str = "",
        font: str = BODY,
        points: float | None = None,
        side=None,
        indent: bool = True,
        colour: str | None = None,
        line: float | None = None,
        before: float = 0,
        after: float = 0,
        near=False,
    ):
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

    def picture(self, name: str, caption: str) -> None:
        """A picture of the width of the text under its caption; neither where there is nothing to draw."""
        self.tag(f"if {name}")
        self.add(caption, SUBHEAD, 12, CENTER, False, before=6, near=True)
        paragraph = self.document.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.line_spacing_rule = CENTER, WD_LINE_SPACING.SINGLE
        paragraph.paragraph_format.space_after = Pt(6)
        set_font(paragraph.add_run("{{ " + name + " }}"), BODY, self.points)
        self.tag("endif")

    def each(self, name: str, font: str = BODY) -> None:
        """One paragraph for each text of a list."""
        self.tag(f"for text in {name}")
        self.add("{{ text }}", font)
        self.tag("endfor")

    def head(self, text: str, on_new_page: bool = False) -> None:
        """A heading of the first level."""
        self.add(text, HEAD, near=True).paragraph_format.page_break_before = on_new_page

    def table(
        self,
        rows: str,
        columns: list[tuple[str, str, float]],
        points: float = 10.5,
        left: tuple[str, ...] = (),
        shade: tuple[str, ...] = (),
        whole: bool = False,
    ) -> None:
        """A table with a row for each item of a list; columns are (heading, field, millimetres); whole on one page."""
        table = self.document.add_table(rows=4, cols=len(columns))
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        table.cell(1, 0).text, table.cell(3, 0).text = f"{{%tr for row in {rows} %}}", "{%tr endfor %}"
        for place, (heading, name, width) in enumerate(columns):
            self._cell(table.cell(0, place), heading, HEAD, points, CENTER, "E8EDF3")
            tint = f"{{% cellbg row.{name}_tint %}}" if name in shade else ""
            self._cell(
                table.cell(2, place), f"{tint}{{{{ row.{name} }}}}", PLAIN, points, LEFT if name in left else CENTER
            )
            for row in table.rows:
                row.cells[place].width = Mm(width)
            table.columns[place].width = Mm(width)
        for paragraph in (cell.paragraphs[0] for row in (table.rows[0], table.rows[2]) for cell in row.cells):
            paragraph.paragraph_format.keep_with_next = whole or None
        table.rows[0]._tr.get_or_add_trPr().append(element("tblHeader", val="true"))
        for row in table.rows:
            row._tr.get_or_add_trPr().append(element("cantSplit"))

    def _cell(self, cell, text: str, font: str, points: float, side, fill: str = "") -> None:
        paragraph = cell.paragraphs[0]
        paragraph.alignment, paragraph.paragraph_format.line_spacing = side, Pt(points * 1.4)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)
        set_font(paragraph.add_run(text), font, points)
        cell._tc.get_or_add_tcPr().append(element("vAlign", val="center"))
        if fill:
            cell._tc.get_or_add_tcPr().insert_element_before(
                element("shd", val="clear", color="auto", fill=fill), "w:noWrap", "w:tcMar", "w:vAlign"
            )

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

    def signature(self) -> None:
        """The date four signs from the right, the issuer centred above it, room for the seal; all on one page."""
        for _ in range(2):
            self.add(indent=False, near=True)
        name = self.add("{{ issuer }}", side=CENTER, indent=False, near=True)
        name.paragraph_format.left_indent = Pt(SIGN * 13.5)
        self.add("{{ date }}", side=RIGHT, indent=False).paragraph_format.right_indent = Pt(SIGN * 4)

    def rule(self, paragraph, colour: str, eighths: int, space: int = 1) -> None:
        """A line below the paragraph, so many points from it."""
        self.lines(paragraph, colour, {"bottom": eighths}, space)

    def lines(self, paragraph, colour: str, sides: dict[str, int], space: int = 1) -> None:
        """Lines along these sides of the paragraph, each so many eighths of a point thick."""
        border = element("pBdr")
        for side, eighths in sides.items():
            border.append(element(side, val="single", sz=str(eighths), space=str(space), color=colour))
        paragraph._p.get_or_add_pPr().insert_element_before(
            border,
            "w:shd",
            "w:tabs",
            "w:suppressAutoHyphens",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:rPr",
        )

    def save(self, path: Path) -> None:
        """The template stands under its path, with bytes that follow from this script alone."""
        self.document.core_properties.author = "明镜"
        pack(self.document, path, MADE)
