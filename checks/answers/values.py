"""What the cells of a form mean: times, codes, numbers of findings and of officers; what cannot be meant is said.

A moment is kept to the minute or to the day, for a spreadsheet that writes a CSV drops the seconds and adds 00:00 to
a day. So midnight is no time of day, and an hour alone is only its day.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

import duckdb

from checks import contract
from checks.answers.files import Filled, Place
from checks.citizen_numbers import MARK, masked
from checks.contract import Column, Table
from checks.intake import identity, times
from checks.intake.cells import ERRORS, PLACEHOLDER_TEXTS, SCIENTIFIC, fold
from checks.intake.files.workbooks import LOST

NOTHING = {*PLACEHOLDER_TEXTS, "/", "／"}  # what people write for nothing
OFFICERS = ("reviewer_no", "by_no", "answered_by")
OFFICER = re.compile("[0-9A-Za-z]+(-[0-9A-Za-z]+)*")
LONGEST_OFFICER = 20
FINDING = re.compile("[0-9a-f]{16}")
MARKS = re.compile(r"[-()\s]")  # 属实-瑕疵, 属实（瑕疵）
SPACES = re.compile(r"[ \t\r\f\v\u00a0\u3000]*\n[ \t\r\f\v\u00a0\u3000]*")
HIDDEN = "〔不是警号，未保存〕"
AGAIN = "改正后把这一行再交一次；已经取过的行再交也不会重复"
ID_ADVICE = "编号是 16 位的文字，从下发的表里复制；表格程序会把它改成数字或科学计数，先把这一列设为“文本”格式再粘贴"


@dataclass(frozen=True)
class Wrong:
    """One thing in a row that cannot be taken: where, what it was, why, and what to do."""

    reason: str
    column: str = ""  # the heading
    value: str = ""
    advice: str = AGAIN


@dataclass(frozen=True)
class Row:
    """One row of a form as it is meant: values by column, none where nothing was filled in."""

    place: Place
    form: Table
    values: dict[str, str]
    wrong: tuple[Wrong, ...] = ()

    @property
    def is_unanswered(self) -> bool:
        """Whether nothing was filled in beside what the row is about."""
        return not self.wrong and not set(self.values) - set(self.form.key)


def read(filled: list[Filled]) -> list[Row]:
    """Every row as it is meant, in the same order."""
    forms = contract.forms()
    moments = _moments({each.cells[column.name] for each in filled for column in _timed(forms[each.form], each)})
    things = _citizens({each.cells["object_no"] for each in filled if "object_no" in each.cells})
    return [_row(each, forms[each.form], moments, things) for each in filled]


def _timed(form: Table, filled: Filled) -> list[Column]:
    return [column for column in form.columns if column.type in ("time", "day") and column.name in filled.cells]


def _row(filled: Filled, form: Table, moments: dict[str, str | None], citizens: set[str]) -> Row:
    cells = {name: text for name, text in filled.cells.items() if text not in NOTHING}
    if filled.refused:
        # Whose cells cannot be told apart may have said something; a number that is lost beside nothing else has not.
        said = set(cells) - set(form.key) or not filled.cells
        advice = ID_ADVICE if filled.refused == LOST else AGAIN
        return Row(filled.place, form, {}, (Wrong(filled.refused, advice=advice),) if said else ())
    values, wrong = {}, []
    for column in form.columns:
        if text := cells.get(column.name):
            value = _value(column, text, moments, citizens)
            if isinstance(value, Wrong):
                wrong.append(value)
            else:
                values[column.name] = value
    unanswered = not set(cells) - set(form.key)
    return Row(filled.place, form, values, () if unanswered else tuple(wrong))


def _value(column: Column, text: str, moments: dict[str, str | None], citizens: set[str]) -> str | Wrong:
    if text in ERRORS or set(text) == {"#"}:
        return Wrong("这一格是公式错误值或者显示不下的 ####，不是内容", column.heading, text)
    if column.name in OFFICERS:
        return _officer(column, text)
    if column.name == "finding_id":
        return _finding(column, text)
    if text in citizens or (column.name != "object_no" and masked(text) != text):
        advice = "删去公民身份号码、手机号后再交；只写警号和编号"
        return Wrong("这一格里像是写了公民身份号码或者手机号", column.heading, masked(text), advice)
    if column.type in ("time", "day"):
        return _moment(column, text, moments)
    return _code(column, text) if column.type == "code" else _text(text)


def _text(text: str) -> str:
    """The text with its line breaks alike."""
    return SPACES.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n"))


def _code(column: Column, text: str) -> str | Wrong:
    """The one of the column's codes that is meant, however its marks were typed."""
    known = {MARKS.sub("", fold(code)): code for code in column.values}
    if code := known.get(MARKS.sub("", fold(text))):
        return code
    return Wrong(f"{column.heading}应当是{'、'.join(column.values)}其中之一", column.heading, masked(text))


def _moment(column: Column, text: str, moments: dict[str, str | None]) -> str | Wrong:
    moment = moments.get(text)
    if moment is None:
        advice = f"写成 2026-01-05 或 2026-01-05 08:03；{AGAIN}"
        return Wrong(f"{column.heading}读不成一个时间", column.heading, masked(text), advice)
    return moment[:10] if column.type == "day" else moment


def _officer(column: Column, text: str) -> str | Wrong:
    """The number with what a keyboard adds folded away; a name is refused, and not repeated anywhere."""
    number = re.sub(r"\s", "", fold(text))
    if not OFFICER.fullmatch(number) or len(number) > LONGEST_OFFICER or masked(number) != number:
        return Wrong(f"{column.heading}只填警号，不填姓名和其他内容", column.heading, HIDDEN)
    return number


def _finding(column: Column, text: str) -> str | Wrong:
    """The number in small letters; one that a spreadsheet made a number of is refused."""
    number = re.sub(r"\s", "", fold(text)).lower()
    if FINDING.fullmatch(number):
        return number
    if masked(number) != number:
        return Wrong("问题编号一栏里像是写了公民身份号码或者手机号", column.heading, MARK, ID_ADVICE)
    if re.fullmatch(SCIENTIFIC, number):
        what = "问题编号被表格程序改成了科学计数，末几位已经丢失"
        return Wrong(what, column.heading, text, ID_ADVICE)
    return number


def _moments(texts: set[str]) -> dict[str, str | None]:
    """Each text as a moment to the minute or the day; None if it is no time, or one that stands for none."""
    listed = sorted(texts)
    with duckdb.connect(":memory:", config={"threads": 1}) as con:
        query = f"""with said as (select unnest(?::varchar[]) as text),
            read as (select text, {times.read_moment("text")} as moment from said)
            select text, moment.earliest, moment.latest from read
            where moment is not null and not {times.is_placeholder_day("moment.earliest")}
                and text not in ({", ".join(f"'{serial}'" for serial in times.PLACEHOLDER_SERIALS)})"""
        found = {text: written(earliest, latest) for text, earliest, latest in con.execute(query, [listed]).fetchall()}
    return {text: found.get(text) for text in listed}


def written(earliest: datetime, latest: datetime) -> str:
    """The moment as an event holds it."""
    is_day = latest - earliest >= timedelta(minutes=59) or (earliest.hour, earliest.minute) == (0, 0)
    return f"{earliest:%Y-%m-%d}" if is_day else f"{earliest:%Y-%m-%d %H:%M}"


def _citizens(texts: set[str]) -> set[str]:
    """The numbers of objects that are a citizen's: a long file number can look like one, the check digit tells."""
    if not any(len(text) >= 11 for text in texts):
        return set()
    column = Column("object_no", "对象编号", "text")
    with duckdb.connect(":memory:", config={"threads": 1}) as con:
        query = f"select text from (select unnest(?::varchar[]) as text) where {identity.is_identity(column, 'text')}"
        return {text for (text,) in con.execute(query, [sorted(texts)]).fetchall()}
