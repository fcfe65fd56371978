"""One column of raw as staging reads it: placeholder, value, whether it could be read, why its row is put aside."""

from dataclasses import dataclass

from checks.citizen_numbers import MARK
from checks.contract import Column, Table
from checks.intake import times
from checks.intake.cells import SCIENTIFIC, folded, is_error, is_placeholder, listed, literal
from checks.intake.files.mojibake import is_garbled
from checks.intake.profiles import meaning
from checks.intake.sheets.taking import Taking
from checks.staging_schema import SQL_TYPES

YES = ("是", "1", "true", "True", "TRUE", "Y", "y", "yes", "Yes", "YES")
NO = ("否", "0", "false", "False", "FALSE", "N", "n", "no", "No", "NO")
_PLAIN_NUMBER = "[+-]?[0-9]+(\\.[0-9]+)?"
_GROUPED_NUMBER = "[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?"


@dataclass(frozen=True)
class Reading:
    """The SQL of one column in its steps; each step may name what the step before it made."""

    bare: str  # the text, trimmed, after constants and codes: called bare_<column>
    instant: str | None  # of what may be a time: the text as DuckDB reads it, called instant_<column>
    parsed: str  # what the text means: called parsed_<column>
    is_placeholder: str  # called blank_<column>
    values: dict[str, str]  # columns of staging
    is_unreadable: str | None  # never for text and codes
    refusal: str | None  # the reason in Chinese, NULL if the row may stay


def reading(table: Table, column: Column, takings: list[tuple[str, Taking]]) -> Reading:
    """How staging reads the column; `takings` are SQL conditions on a row's origin with what was taken there."""
    bare, parsed, blank = f"bare_{column.name}", f"parsed_{column.name}", f"blank_{column.name}"
    read = _PARSERS[column.type](column, bare)
    placeholder = f"coalesce({_is_placeholder(column, bare)}, false)"
    return Reading(
        bare=meaning.text(table, column, takings),
        instant=times.instant(bare) if column.type in ("time", "day") else None,
        parsed=read,
        is_placeholder=placeholder,
        values=_values(column, parsed, blank, takings),
        is_unreadable=_is_unreadable(column, bare, parsed, blank),
        refusal=_refusal(table, column, bare, parsed, blank),
    )


def nothing(column: Column) -> Reading:
    """How staging reads a column that no export of the batch has."""
    kinds = {column.name: SQL_TYPES[column.type]}
    if column.type == "time":
        kinds[f"{column.name}_latest"] = SQL_TYPES["time"]
    values = {target: f"cast(null as {kind})" for target, kind in kinds.items()}
    return Reading("cast(null as varchar)", None, "null", "false", values, None, None)


def _parse_text(column: Column, bare: str) -> str:
    return bare


def _parse_code(column: Column, bare: str) -> str:
    """SQL: one of the column's values, NULL if it is none; full-width forms and blanks inside do not matter."""
    loose = f"regexp_replace({folded(bare)}, '\\s', '', 'g')"
    values = listed(column.values)
    return f"case when {bare} in ({values}) then {bare} when {loose} in ({values}) then {loose} end"


def _parse_number(column: Column, bare: str) -> str:
    loose = f"regexp_replace({folded(bare)}, '[¥￥元\\s]', '', 'g')"
    return f"""case
        when regexp_full_match({bare}, {literal(_PLAIN_NUMBER)}) then try_cast({bare} as decimal(18,2))
        when regexp_full_match({loose}, {literal(_PLAIN_NUMBER)}) then try_cast({loose} as decimal(18,2))
        when regexp_full_match({loose}, {literal(_GROUPED_NUMBER)})
            then try_cast(replace({loose}, ',', '') as decimal(18,2)) end"""


def _parse_flag(column: Column, bare: str) -> str:
    loose = folded(bare)
    yes, no = listed(YES), listed(NO)
    return f"""case when {bare} in ({yes}) then true when {bare} in ({no}) then false
        when {loose} in ({yes}) then true when {loose} in ({no}) then false end"""


def _parse_time(column: Column, bare: str) -> str:
    return times.moment(bare, f"instant_{column.name}")


def _parse_day(column: Column, bare: str) -> str:
    return f"cast(struct_extract({_parse_time(column, bare)}, 'earliest') as date)"


_PARSERS = {
    "text": _parse_text,
    "code": _parse_code,
    "number": _parse_number,
    "flag": _parse_flag,
    "time": _parse_time,
    "day": _parse_day,
}


def _is_placeholder(column: Column, bare: str) -> str:
    """SQL: whether the text stands for nothing; in a code column one of its values is that value."""
    listed_text = is_placeholder(bare)
    parsed = f"parsed_{column.name}"
    if column.type == "code":
        return f"{parsed} is null and {listed_text}"
    if column.type in ("time", "day"):
        instant = f"{parsed}.earliest" if column.type == "time" else parsed
        serial = f"{bare} in ({listed(times.PLACEHOLDER_SERIALS)})"
        return f"{listed_text} or {serial} or {times.is_placeholder_day(instant)}"
    return f"{listed_text} or {is_error(bare)}" if column.type == "text" else listed_text


def _values(column: Column, parsed: str, blank: str, takings: list[tuple[str, Taking]]) -> dict[str, str]:
    if column.type == "time":
        return _instants(column, parsed, blank, meaning.hours_behind(column, takings))
    if column.type == "text":
        value = f"case when {blank} or {parsed} = {literal(MARK)} then null else {parsed} end"
        told = meaning.source(takings) if column.name == "source" else None
        return {column.name: f"coalesce({value}, {told})" if told else value}
    return {column.name: f"case when {blank} then null else {parsed} end"}


def _instants(column: Column, parsed: str, blank: str, is_utc: str | None) -> dict[str, str]:
    """SQL: the two ends of a time; one that cannot be read lies anywhere, so that nobody takes it for `not done`."""
    ends = zip((column.name, f"{column.name}_latest"), ("earliest", "latest"), times.ANYWHERE, strict=True)
    nothing = f"{blank} or bare_{column.name} is null"
    moved = f" + case when {is_utc} then {meaning.AHEAD} else interval 0 hour end" if is_utc else ""
    return {
        target: f"case when {nothing} then null when {parsed} is null then {anywhere} else {parsed}.{end}{moved} end"
        for target, end, anywhere in ends
    }


def _is_unreadable(column: Column, bare: str, parsed: str, blank: str) -> str | None:
    if column.type in ("text", "code"):
        return None
    return f"({bare} is not null and not {blank} and {parsed} is null)"


def _refusal(table: Table, column: Column, bare: str, parsed: str, blank: str) -> str | None:
    """SQL: why this column keeps a row out; a blank required time does not, for a rule judges it."""
    is_key = column.name in table.key and column.required
    cases = []
    if column.type == "code" or (column.name in table.key and column.type == "text"):
        cases.append(f"when {bare} = {literal(MARK)} then '疑似公民身份号码或手机号，未保存'")
    if column.type == "code":
        cases.append(f"when {bare} is not null and not {blank} and {parsed} is null then '不在规定的取值内'")
    if column.type == "text" and column.name in table.key:
        cases.append(f"when {is_error(bare)} then '这一格是公式错误值，不是编号'")
        cases.append(f"when {is_garbled(bare)} then '编号是乱码'")
    if column.type == "text" and is_key:
        cases.append(f"when regexp_full_match({bare}, {literal(SCIENTIFIC)}) then '编号成了科学计数，末位已失真'")
    if column.type == "number" and is_key:
        cases.append(f"when {bare} is not null and not {blank} and {parsed} is null then '主键不是数字'")
    if column.required and (column.type == "code" or is_key) and column.type != "time":
        reason = "主键为空" if is_key else "必填代码为空"
        cases.append(f"when {bare} is null or {blank} then {literal(reason)}")
    return f"case {' '.join(cases)} end" if cases else None
