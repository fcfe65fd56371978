"""The moments that people's exports hold, read with their precision; nothing is guessed."""

from checks.intake.cells import PLACEHOLDER_DAYS, folded, literal

ANYWHERE = ("timestamp '0001-01-01 00:00:00'", "timestamp '9999-12-31 23:59:59'")

# A serial that stands for a placeholder day in a workbook: 1900-01-01, 1970-01-01 and 9999-12-31.
PLACEHOLDER_SERIALS = ("1", "25569", "2958465")

# The serials of 1980-01-01 to 2099-12-31: any other number of five digits is more likely something else.
_FIRST_SERIAL, _SERIAL_BEYOND = 29221, 73051

_NOON = "上午|下午|[aApP]\\.?[mM]\\.?"
_PLAIN = "[1-9][0-9]{3}[-/][0-9]{1,2}[-/][0-9]{1,2}[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?"
_MINUTE = "(?:([0-9]{1,2}) ?(?:[:分] ?(?:([0-9]{1,2})(?:[.,][0-9]+)? ?秒?)?)?)?"
_WRITTEN = (
    "([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})( ?日|)"
    f"(?:([ T]*)({_NOON})? *([0-9]{{1,2}}) ?(?:[:时点] ?{_MINUTE})? ?({_NOON})?(?:\\+08:?00)?)?"
)
_COMPACT = "([0-9]{4})([0-9]{2})([0-9]{2})()(?:([ T]?)()([0-9]{2}):?([0-9]{2})(?::?([0-9]{2}))?())?"
_SERIAL = "[1-9][0-9]{4}(\\.[0-9]+)?"
_PARTS = "['year', 'month', 'day', 'mark', 'gap', 'noon_before', 'hour', 'minute', 'second', 'noon_after']"


def read_moment(sql: str) -> str:
    """SQL: a struct of the earliest and the latest instant of the trimmed text; NULL if it cannot be read as a time."""
    seconds = f"case when length({sql}) - length(replace({sql}, ':', '')) = 2 then 0 else 59 end"
    return f"""case
        when {sql} is null then null
        when regexp_full_match({sql}, {literal(_PLAIN)}) then {_lasting(f"try_cast({sql} as timestamp)", seconds)}
        else {_let("odd_text", folded(sql), _read_odd("odd_text"))} end"""


def instant(sql: str) -> str:
    """SQL: the text as DuckDB reads it; it reads more than is a moment, and fewer of the ways to write one."""
    return f"try_cast({sql} as timestamp)"


def moment(sql: str, instant: str) -> str:
    """SQL: as read_moment, of a text whose instant is known: one that is written as DuckDB writes it is soon read."""
    written = f"cast({instant} as varchar)"
    forms = ((19, sql, 0), (16, f"{sql} || ':00'", 59), (10, f"{sql} || ' 00:00:00'", 86399))
    cases = " ".join(
        f"when strlen({sql}) = {length} and {written} = {text} then {_ends(instant, str(seconds))}"
        for length, text, seconds in forms
    )
    return f"case {cases} else {read_moment(sql)} end"


def is_placeholder_day(sql: str) -> str:
    """SQL: whether the instant falls on a day that exports write for nothing."""
    days = ", ".join(f"date {literal(day)}" for day in PLACEHOLDER_DAYS)
    return f"(cast({sql} as date) in ({days}) or {sql} > {ANYWHERE[1]})"


def _let(name: str, value: str, result: str) -> str:
    """SQL: the result, in which the name stands for the value; worked out once, however often it is named."""
    return f"list_transform([{value}], lambda {name}: {result})[1]"


def _lasting(instant: str, seconds: str) -> str:
    """SQL: the struct of an instant and the last one that it may mean; NULL if there is no instant."""
    return _let("instant", instant, f"case when instant is not null then {_ends('instant', seconds)} end")


def _ends(instant: str, seconds: str) -> str:
    return f"{{'earliest': {instant}, 'latest': {instant} + to_seconds({seconds})}}"


def _read_odd(text: str) -> str:
    """SQL: as read_moment, for every form that is not the plain one."""
    compact, written = (
        f"regexp_extract({text}, {literal('^' + form + '$')}, {_PARTS})" for form in (_COMPACT, _WRITTEN)
    )
    parts = f"case when {_is_compact(text)} then {compact} else {written} end"
    return f"""case when regexp_full_match({text}, {literal(_SERIAL)}) then {_read_serial(text)}
        else {_let("parts", parts, _read_parts("parts", text))} end"""


def _read_serial(text: str) -> str:
    """SQL: days since 1899-12-30, as workbooks count; a whole number is a day, a fraction is to the second."""
    seconds = f"cast(round(cast({text} as decimal(28, 18)) * 86400) as bigint)"
    spread = f"case when regexp_full_match({text}, '[0-9]+(\\.0+)?') then 86399 else 0 end"
    is_likely = f"{text} >= '{_FIRST_SERIAL}' and {text} < '{_SERIAL_BEYOND}'"  # five digits: text sorts as numbers do
    instant = f"timestamp '1899-12-30 00:00:00' + to_seconds({seconds})"
    return f"case when {is_likely} then {_lasting(instant, spread)} end"


def _is_compact(text: str) -> str:
    return f"regexp_matches({text}, '^[0-9]{{8}}')"


def _read_parts(parts: str, text: str) -> str:
    """SQL: the instants from the parts of a written time; NULL if they are not a real day and a real time of day."""
    day = f"try_cast({parts}.year || '-' || {parts}.month || '-' || {parts}.day as timestamp)"
    # 2026-1-124:00 could be the 1st or the 12th: where the day ends must be seen.
    is_joined = f"{parts}.mark || {parts}.gap || {parts}.noon_before = '' and not {_is_compact(text)}"
    spread = f"""case when {parts}.hour = '' then 86399 when {parts}.minute = '' then 3599
        when {parts}.second = '' then 59 else 0 end"""
    instant = f"""case when {parts}.year < '0001' then null when {parts}.hour = '' then {day}
        when not ({is_joined}) then {day} + to_seconds({_seconds_of_day(parts)}) end"""
    return _lasting(instant, spread)


def _seconds_of_day(parts: str) -> str:
    """SQL: the seconds since 00:00, 86400 for 24:00, 0 o'clock for 12 AM; NULL if there is no such time."""
    clock = f"""{{
        'hour': cast({parts}.hour as integer),
        'minute': cast(coalesce(nullif({parts}.minute, ''), '0') as integer),
        'second': cast(coalesce(nullif({parts}.second, ''), '0') as integer),
        'noon': upper(replace({parts}.noon_before || {parts}.noon_after, '.', ''))}}"""
    hour = """case
        when clock.noon = '' then clock.hour
        when clock.noon in ('下午', 'PM') then clock.hour + case when clock.hour < 12 then 12 else 0 end
        when clock.noon in ('上午', 'AM') and clock.hour < 12 then clock.hour
        when clock.noon in ('上午', 'AM') and clock.hour = 12 then 0 end"""
    seconds = f"({hour}) * 3600 + clock.minute * 60 + clock.second"
    is_real = "clock.minute < 60 and clock.second < 60"
    within = _let("seconds", seconds, "case when seconds <= 86400 then seconds end")
    return _let("clock", clock, f"case when {is_real} then {within} end")
