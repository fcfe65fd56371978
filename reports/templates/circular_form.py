"""一通报 as a template: an official document by GB/T 9704-2012."""

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from reports.templates.draft import (
    BODY,
    CENTER,
    FOOTER,
    HEAD,
    MARGINS,
    RED,
    SIGN,
    SUBHEAD,
    TITLE,
    Draft,
    element,
    set_font,
)


def circular() -> Draft:
    """一通报 in the form of an official document: red heading, number, title, body, signature, annexes, imprint."""
    draft = Draft(16, 28, MARGINS, FOOTER)
    draft.add("{{ issuer }}文件", TITLE, 34, CENTER, False, RED, line=48, before=92)
    for _ in range(2):
        draft.add(indent=False)
    draft.rule(draft.add("{{ doc_no }}", side=CENTER, indent=False), RED, 16, space=6)
    for _ in range(2):
        draft.add(indent=False)
    draft.add("{{ title }}", TITLE, 22, CENTER, False, line=34)
    draft.add(indent=False)
    draft.add("{{ to }}：", indent=False)
    draft.each("intro")
    _sections(draft)
    draft.add("{{ ending }}", near=True)
    draft.tag("if annexes")
    draft.add(indent=False, near=True)
    draft.tag("for annex in annexes")
    form = draft.add("{{ annex }}", near=True, indent=False).paragraph_format
    form.left_indent, form.first_line_indent = Pt(SIGN * 6.5), Pt(-SIGN * 4.5)
    draft.tag("endfor")
    draft.tag("endif")
    draft.signature()
    draft.tag("if contact")
    draft.add("（联系单位：{{ contact }}）")
    draft.tag("endif")
    _annexes(draft)
    _imprint(draft)
    return draft


def _sections(draft: Draft) -> None:
    """The numbered headings of three levels, each with its text."""
    draft.tag("for section in sections")
    draft.add("{{ section.head }}", HEAD, near=True)
    draft.tag("for item in section.parts")
    draft.tag("if item.lead")
    draft.add("{{ item.lead }}", SUBHEAD, near=True)
    draft.tag("endif")
    draft.tag("if item.text")
    draft.add("{{ item.text }}")
    draft.tag("endif")
    for _ in range(2):
        draft.tag("endfor")


def _imprint(draft: Draft) -> None:
    """版记 at the foot of the last page: copies to, printed by and when, between thick and thin lines.

    Word, WPS and LibreOffice from 7.6 on put the table at the foot; an older LibreOffice leaves it after the text.
    """
    draft.add(indent=False, line=14)
    table = draft.document.add_table(rows=2, cols=1)
    table.autofit, table.columns[0].width = False, Mm(156)
    borders = element("tblBorders")
    for side, eighths in (("top", 8), ("bottom", 8), ("insideH", 6)):
        borders.append(element(side, val="single", sz=str(eighths), space="0", color="000000"))
    table._tbl.tblPr.append(borders)
    where = {"vertAnchor": "margin", "horzAnchor": "margin", "tblpXSpec": "center", "tblpYSpec": "bottom"}
    table._tbl.tblPr.insert(0, element("tblpPr", leftFromText="0", rightFromText="0", **where))
    cells = table.columns[0].cells
    for cell, text in zip(cells, ("抄送：{{ copies }}。", "{{ issuer }}\t{{ date }}印发"), strict=True):
        cell.width = Mm(156)
        form = cell.paragraphs[0].paragraph_format
        form.line_spacing, form.left_indent, form.right_indent = Pt(26), Pt(14), Pt(14)
        set_font(cell.paragraphs[0].add_run(text), BODY, 14)
    copies, printed = (cell.paragraphs[0].paragraph_format for cell in cells)
    copies.left_indent, copies.first_line_indent = Pt(14 * 4), Pt(-14 * 3)
    printed.tab_stops.add_tab_stop(Mm(156) - Pt(14 + 11), WD_TAB_ALIGNMENT.RIGHT)
    draft.add(indent=False, line=1, points=1)


def _annexes(draft: Draft) -> None:
    for condition, title, rows, columns, left in (
        (
            "confirmed",
            "经核查属实问题分单位情况表",
            "confirmed",
            [
                ("责任单位", "unit", 42),
                ("核查属实的问题", "problems", 82),
                ("其中红色", "n_red", 16),
                ("件数", "n", 16),
            ],
            ("unit", "problems"),
        ),
        (
            "unchecked",
            "本期未能检查的规则及原因",
            "unchecked",
            [("规则", "rule", 58), ("状态", "status", 26), ("缺少的数据或者原因", "missing", 72)],
            ("rule", "missing"),
        ),
    ):
        draft.tag(f"if {condition}")
        draft.add(
            "{{ annex_" + condition + " }}", HEAD, indent=False, near=True
        ).paragraph_format.page_break_before = True
        draft.add(indent=False, near=True)
        draft.add(title, TITLE, 22, CENTER, False, line=34, near=True)
        draft.add(indent=False, line=14, near=True)
        draft.table(rows, columns, 12, left)
        draft.tag("endif")
