"""Which return forms a sheet holds: told by the headings that it has, wherever they stand and in whatever order."""

from collections.abc import Iterable

from checks import contract
from checks.complaint import BadInput
from checks.contract import Table
from checks.intake.sheets.headings import columns_meant, find_canonical
from checks.intake.sheets.matching import Asked, match
from checks.intake.sheets.spellings import tidy
from checks.intake.sheets.taking import Taking

# What our own forms show beside what is to be filled in: nobody needs to be told that it is not read.
CONTEXT = (
    "等级", "规则", "规则名称", "对象", "对象类别", "问题说明", "案件编号", "责任单位", "单位", "分局", "整改要求",
    "依据", "状态", "现在状态", "整改令文号", "整改期限", "核查期限", "同一事项", "民警警号", "类别", "时段",
    "抽取原因", "涉及规则",
    "发生日期", "结论", "整改令", "督办", "问题", "结论日期", "可提出至", "现有意见", "原结论", "异议日期",
    "答复期限", "事由", "最近情况", "办理日期", "提出日期",
)  # fmt: skip


def takings(rows: list[list[str]], file: str, sheet: str | None = None) -> list[Taking]:
    """What is taken of these rows, once for each form whose required columns are all there; none if it is no form.

    BadInput if the sheet is plainly meant as a form, by its name or by its other columns, and lacks a required one.
    """
    found = [
        _taking(rows, form, file, sheet) for form in contract.forms().values() if not find_canonical(rows, form)[1]
    ]
    if not found and any(tidy(cell) for row in rows for cell in row):
        _refuse_lacking(rows, file, sheet)
    return found


def none_found(file: str, others: Iterable[str] = ()) -> BadInput:
    """The complaint about a file in which no form stands."""
    listed = "；".join(f"{form.heading}（{'、'.join(required(form))}）" for form in contract.forms().values())
    looked = f"，看过的工作表：{'、'.join(others)}" if others else ""
    advice = f"用下发的表填写后交回；自己做的表要有标题行和这些必填列：{listed}"
    return BadInput(f"文件里没有回填表{looked}", file=file, advice=advice)


def required(form: Table) -> list[str]:
    """The headings without which a sheet is not that form."""
    return [column.heading for column in form.columns if column.required]


def is_shown_by_us(heading: str) -> bool:
    """Whether a column of that heading stands in our own forms to help people recognise the row."""
    known = {tidy(text) for text in CONTEXT}
    return tidy(heading) in known or tidy(heading) in {
        tidy(column.heading) for form in contract.forms().values() for column in form.columns
    }


def _taking(rows: list[list[str]], form: Table, file: str, sheet: str | None) -> Taking:
    headings, _ = find_canonical(rows, form)
    found = match(Asked(form, headings, file, sheet, rows))
    return Taking(form, headings, found.columns, notes=found.notes)


def _refuse_lacking(rows: list[list[str]], file: str, sheet: str | None) -> None:
    for form in contract.forms().values():
        headings, n_lacking = find_canonical(rows, form)
        n_there = len(required(form)) - n_lacking
        if tidy(form.heading) in tidy(sheet or file) or (n_lacking == 1 and n_there >= 2):
            there = columns_meant(headings, form)
            lacking = [each.heading for each in form.columns if each.required and each.name not in there]
            raise BadInput(
                f"像是“{form.heading}”表，但缺少必填列",
                file=file,
                sheet=sheet,
                row=headings.row if n_there else None,
                column="、".join(lacking),
                advice="标题行应在前 30 行内，标题照下发的表写；列被删去的，把填好的内容复制到下发的表里再交",
            )
