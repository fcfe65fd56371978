"""Sheets to be filled in and sent back: who opens one can change the answers, sort and filter, and nothing else.

Excel and LibreOffice refuse to sort a protected sheet in which a cell of the rows is locked, whatever is allowed. So
the rows are one range that anybody may edit, which lets them be sorted as a whole, and locked cells cannot be selected,
which keeps the numbers of the findings out of reach: they move only together with their row.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from xlsxwriter.utility import xl_col_to_name

from checks import contract
from reports.workbook import Book, Column, Placed

ID = "finding_id"
PROTECTED = {
    "autofilter": True,
    "sort": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": False,
}
SPARE_HEIGHT = 24
RANGE = "填报区"
CHOICES = "选项"  # the hidden sheet of drop-downs that depend on the row
LOOKS = {"time": "entry_time", "day": "entry_day"}
FIRST_DAY = date(2000, 1, 1)
# What stands beside the cell when it is selected; by column of the contract, by form where they differ.
MESSAGES = {
    "verdict": "从下拉列表选择。不属实的，必须在“说明”栏写明理由和依据。",
    "situation": "简要写明情形，例如：系统录入有误、已依法办理延长、确属超期。",
    "note": "写事实和依据。只写警号和编号，不写姓名、身份证号、电话、住址。",
    "action": "写已经采取的措施；无法纠正的写明原因和补救。不写姓名、身份证号、电话、住址。",
    "result": "从下拉列表选择。已经发生、无法恢复的选“不可逆已说明”。",
    "grounds": "写对结论有异议的事实和依据。不写姓名、身份证号、电话、住址。",
    "answer": "从下拉列表选择：维持；变更（另选变更后结论）；撤销（改为不属实）。",
    "new_verdict": "只有答复“变更”的要选。",
    "doc_no": "有文书的写文号。",
    "due_on": "整改改期、退回整改、挂起的，写新的期限。",
    "decision": "写有权机关的决定；免予追究的写“免责”和情形。",
    "rule_id": "写规则编号，例如 JQ-03。",
    "object_no": "写警情编号、案件编号、措施编号等，照系统原样写。",
    "person_no": "写系统里的人员序号；与人员无关的不填。",
}
OFFICER = "只填警号，不填姓名。"
MOMENT = "写到分，例如 2026-01-05 8:03；只知道日期的写日期。不得早于{since}，不得晚于今天。"
DAY = "写日期，例如 2026-01-05，不得晚于今天。"
LATER_DAY = "写日期，例如 2026-01-05，不得早于{on}。"


@dataclass(frozen=True)
class Form:
    """One sheet of answers."""

    form: str  # its name among the return forms of the contract
    name: str
    title: str
    context: tuple[Column, ...] = ()
    note: str = ""
    locked: tuple[str, ...] = ()  # answers that somebody else gives, or gave
    spare: int = 0  # empty rows for what is not listed
    since: str = ""  # the column of the context before which no moment lies
    since_words: str = "2000-01-01"
    lists: dict[str, str] = field(default_factory=dict)  # answers to choose from a list named by a formula

    def not_before(self, since: str, words: str) -> "Form":
        """The form whose moments do not lie before that column of the context, which is called so."""
        return replace(self, since=since, since_words=words)

    def titled(self, **given: str) -> "Form":
        """The form with what is given in its title."""
        return replace(self, title=self.title.format(**given))


def columns(form: Form) -> list[Column]:
    """The number of the finding, what helps to recognise it, what is to be filled in, under the contract's words."""
    about = contract.returns()[form.form]["columns"]
    first = [Column(about[ID]["heading"], ID, at_most=19)] if ID in about else []
    asked = [_asked(form, name, facts) for name, facts in about.items() if name != ID]
    return [*first, *form.context, *asked]


def _asked(form: Form, name: str, facts: dict) -> Column:
    if name in form.locked:
        return Column(facts["heading"], f"return_{name}", "text", at_most=20)
    at_most = 11 if _is_officer(name) else 18 if facts["type"] == "time" else 14 if facts["type"] != "text" else 22
    return Column(facts["heading"], f"return_{name}", LOOKS.get(facts["type"], "entry"), at_most=at_most)


def _is_officer(name: str) -> bool:
    return name in ("by_no", "reviewer_no", "answered_by")


def add(book: Book, form: Form, rows: list[dict], on: date) -> Placed | None:
    """The book has the sheet, unless there is nothing to fill in on it; dates are held against that day."""
    shown = [*rows, *({"looks": {ID: "entry"}} for _ in range(form.spare))]
    if not shown:
        return None
    listed = columns(form)
    placed = book.grid(form.name, form.title, listed, shown, form.note)
    first, last = placed.head + 1, placed.head + len(shown)
    placed.sheet.protect("", PROTECTED)
    placed.sheet.unprotect_range(f"A{first + 1}:{xl_col_to_name(len(listed) - 1)}{last + 1}", RANGE)
    for number in range(first + len(rows), last + 1):
        placed.sheet.set_row(number, SPARE_HEIGHT)
    _keep(placed.sheet, listed, first, last, len(rows))
    about = contract.returns()[form.form]["columns"]
    for place, column in enumerate(listed):
        name = column.name.removeprefix("return_")
        if column.name.startswith("return_") and name not in form.locked:
            check = _check(form, name, about[name], listed, first, on)
            placed.sheet.data_validation(first, place, last, place, check)
    return placed


def _keep(sheet, listed: list[Column], first: int, last: int, n_rows: int) -> None:
    """A program that lets somebody type into a locked cell refuses what is typed, and a wrong number in a spare row."""
    refusal = {"error_title": "这一栏不能改", "error_message": "问题编号和说明由系统填写，请只填浅黄色单元格"}
    places = [place for place, column in enumerate(listed) if column.look not in ("entry", "entry_time", "entry_day")]
    for place in places:
        end = first + n_rows - 1 if listed[place].name == ID else last
        if end >= first:
            sheet.data_validation(first, place, end, place, {"validate": "custom", "value": "=FALSE", **refusal})
    if listed[0].name == ID and first + n_rows <= last:
        check = {"validate": "length", "criteria": "between", "minimum": 8, "maximum": 40}
        said = {"input_title": listed[0].heading, "input_message": "照清单抄写问题编号，一行一个。"}
        wrong = {"error_title": "输入有误", "error_message": "问题编号的位数不对，请照清单抄写"}
        sheet.data_validation(first + n_rows, 0, last, 0, {**check, **said, **wrong})


def _check(form: Form, name: str, facts: dict, listed: list[Column], first: int, on: date) -> dict:
    """What may be entered in that column, what is said beforehand, and what is said of anything else."""
    message = MESSAGES.get(name, "")
    if name in form.lists:
        rule = {"validate": "list", "source": _of_row(form.lists[name], listed, first)}
        error = "请从下拉列表中选择；列表里只有现在可以办理的"
    elif facts.get("values"):
        rule, error = {"validate": "list", "source": list(facts["values"])}, "请从下拉列表中选择"
    elif facts["type"] == "time" or name == "decided_on":
        message = MOMENT.format(since=form.since_words) if facts["type"] == "time" else DAY
        since = f"=INT({_of_row('{' + form.since + '}', listed, first)[1:]})" if form.since else FIRST_DAY
        rule = {"validate": "date", "criteria": "between", "minimum": since, "maximum": "=TODAY()+1"}
        error = message
    elif facts["type"] == "day":
        rule, error = {"validate": "date", "criteria": ">=", "value": on}, LATER_DAY.format(on=on.isoformat())
    elif _is_officer(name):
        rule = {"validate": "length", "criteria": "between", "minimum": 2, "maximum": 20}
        message, error = OFFICER, OFFICER
    else:
        rule = {"validate": "length", "criteria": "<=", "value": 1000}
        error = "文字太长，请写在1000字以内"
    said = {"input_title": facts["heading"], "input_message": message} if message else {}
    return {**rule, **said, "error_title": "输入有误", "error_message": error}


def _of_row(formula: str, listed: list[Column], first: int) -> str:
    """The formula with each {column} as that cell of the same row: it stays with the row when rows are sorted."""
    cells = {column.name: f"${xl_col_to_name(place)}{first + 1}" for place, column in enumerate(listed)}
    return "=" + formula.format(**cells)


def own_list(prefix: str) -> str:
    """The formula that finds the list of a row by its columns `state` and `conclusion`."""
    return f'INDIRECT("{prefix}"&SUBSTITUTE({{state}}&"_"&{{conclusion}},"-","_"))'


def offer(book: Book, prefix: str, lists: dict[tuple[str, str], tuple[str, ...]]) -> None:
    """A hidden sheet holds the lists, each under a name made of prefix, state and conclusion; a name holds no dash."""
    sheet = book.book.add_worksheet(CHOICES)
    for place, ((state, conclusion), words) in enumerate(sorted(lists.items())):
        letter, name = xl_col_to_name(place), f"{prefix}{state}_{conclusion}".replace("-", "_")
        book.book.define_name(name, f"='{CHOICES}'!${letter}$1:${letter}${len(words)}")
    for row in range(max(map(len, lists.values()))):
        for place, (_, words) in enumerate(sorted(lists.items())):
            if row < len(words):
                sheet.write_string(row, place, words[row])
    sheet.protect()
    sheet.hide()
