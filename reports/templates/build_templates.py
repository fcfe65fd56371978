"""Makes the two DOCX templates; run it, then edit the results in Word or WPS if the form is to change.

`python reports/templates/build_templates.py` writes circular.docx (一通报, in the form of GB/T 9704-2012)
and review.docx (一评议) beside this file.
"""

from pathlib import Path

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from reports.templates.draft import BODY, CENTER, HEAD, RED, RIGHT, SUBHEAD, TITLE, Draft, element, set_font

HERE = Path(__file__).resolve().parent


def circular() -> Draft:
    """一通报 in the form of an official document: red heading, number, title, body, signature, annexes, imprint."""
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
    """版记 at the end: copies to, printed by and when, between lines; to be moved to the foot of the page by hand."""
    draft.add(indent=False)
    table = draft.document.add_table(rows=2, cols=1)
    table.autofit, table.columns[0].width = False, Mm(156)
    borders = element("tblBorders")
    for side, eighths in (("top", 8), ("bottom", 8), ("insideH", 6)):
        borders.append(element(side, val="single", sz=str(eighths), space="0", color="000000"))
    table._tbl.tblPr.append(borders)
    for cell, text in zip(
        table.columns[0].cells, ("抄送：{{ copies }}。", "{{ issuer }}\t{{ date }}印发"), strict=True
    ):
        cell.width = Mm(156)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.line_spacing = Pt(26)
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(10)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(156) - Pt(26), WD_TAB_ALIGNMENT.RIGHT)
        set_font(paragraph.add_run(text), BODY, 14)
    draft.add(indent=False, line=1)


def _annexes(draft: Draft) -> None:
    for condition, title, rows, columns, left in (
        (
            "confirmed",
            "经核查属实问题分单位情况表",
            "confirmed",
            [("责任单位", "unit", 50), ("规则名称", "rule", 62), ("等级", "severity", 18), ("件数", "n", 20)],
            ("unit", "rule"),
        ),
        (
            "unchecked",
            "本期未能检查的规则及原因",
            "unchecked",
            [("规则", "rule", 56), ("状态", "status", 26), ("缺少的数据或者原因", "missing", 72)],
            ("rule", "missing"),
        ),
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
    draft.table(
        "themes",
        [
            ("主题", "theme", 28),
            ("应检数", "n_scope", 18),
            ("合规", "n_met", 18),
            ("问题", "n_breached", 16),
            ("问题率", "share", 20),
            ("临界", "n_borderline", 14),
            ("未到期", "n_pending", 15),
            ("无法判断", "n_unknown", 15),
            ("豁免", "n_exempt", 14),
        ],
    )
    draft.head("一、检查了什么，没有检查什么", on_new_page=True)
    draft.each("coverage")
    draft.tag("if unchecked")
    draft.add("没有检查的规则", SUBHEAD, 12, CENTER, False, near=True)
    draft.table(
        "unchecked",
        [("规则", "rule", 56), ("状态", "status", 26), ("缺少的数据或者原因", "missing", 74)],
        left=("rule", "missing"),
    )
    draft.tag("endif")
    _review_indicators(draft)
    _review_problems(draft)
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


def _review_indicators(draft: Draft) -> None:
    draft.head("二、主要指标")
    draft.each("indicators")
    draft.table(
        "rules",
        [
            ("规则", "rule", 50),
            ("状态", "status", 21),
            ("应检数", "n_scope", 18),
            ("问题", "n_breached", 16),
            ("问题率", "share", 16),
            ("临界", "n_borderline", 13),
            ("未到期", "n_pending", 13),
            ("无法判断", "n_unknown", 13),
        ],
        9.5,
        left=("rule",),
    )


def _review_problems(draft: Draft) -> None:
    draft.head("三、主要问题")
    draft.each("problems_lead")
    draft.tag("for problem in problems")
    draft.add("{{ problem.lead }}", SUBHEAD, near=True)
    draft.add("{{ problem.text }}")
    draft.tag("for text in problem.cases")
    draft.add("{{ text }}")
    draft.tag("endfor")
    draft.tag("endfor")


def _review_units(draft: Draft) -> None:
    draft.head("四、各单位情况")
    draft.each("units_lead")
    draft.tag("if units")
    draft.table(
        "units",
        [
            ("分局", "branch", 24),
            ("单位", "unit", 45),
            ("应检数", "n_scope", 16),
            ("问题", "n", 13),
            ("{{ theme_names[0] }}", "t0", 13),
            ("{{ theme_names[1] }}", "t1", 13),
            ("{{ theme_names[2] }}", "t2", 13),
            ("{{ theme_names[3] }}", "t3", 13),
            ("{{ theme_names[4] }}", "t4", 13),
        ],
        9.5,
        ("branch", "unit"),
        ("t0", "t1", "t2", "t3", "t4"),
    )
    draft.tag("endif")
    draft.head("五、数据质量")
    draft.each("quality")
    draft.tag("if failures")
    draft.table(
        "failures",
        [
            ("表", "table", 20),
            ("列", "column", 30),
            ("检查", "check", 52),
            ("级别", "severity", 13),
            ("不合格", "share", 43),
        ],
        left=("check", "column"),
    )
    draft.tag("endif")


if __name__ == "__main__":
    circular().save(HERE / "circular.docx")
    review().save(HERE / "review.docx")
