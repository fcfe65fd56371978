"""The moments that people's exports hold, read with their precision; nothing is guessed."""

from checks.intake.cells import PLACEHOLDER_DAYS, folded, literal

ANYWHERE = ("timestamp '0001-01-01 00:00:00'", "timestamp '9999-12-31 23:59:59'")

# A serial that stands for a placeholder day in a workbook: 1900-01-01 and 9999-12-31.
PLACEHOLDER_SERIALS = ("1", "2958465")

_NOON = "上午|下午|[aApP]\\.?[mM]\\.?"
_PLAIN = "[1-9][0-9]{3}[-/][0-9]{1,2}[-/][0-9]{1,2}[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?"
_WRITTEN = (
    "([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})( ?日|)"
    f"(?:([ T]*)({_NOON})? *([0-9]{{1,2}}) ?(?:[:时点] ?(?:([0-9]{{1,2}}) ?(?:[:分] ?(?:([0-9]{{1,2}})(?:[.,][0-9]+)? ?秒?)?)?)?)?"
    f" ?({_NOON})?(?:\\+08:?00)?)?"
)
_COMPACT = "([0-9]{4})([0-9]{2})([0-9]{2})()(?:([ T]?)()([0-9]{2}):?([0-9]{2})(?::?([0-9]{2}))?())?"
_SERIAL = "[1-9][0-9]{4}(\\.[0-9]+)?"
_PARTS = "['year', 'month', 'day', 'mark', 'gap', 'noon_before', 'hour', 'minute', 'second', 'noon_after']"


def read_moment(sql: str) -> str:
    """SQL: a struct of the earliest and the latest instant of the trimmed text; NULL if it cannot be read as a time."""
    plain = f"regexp_full_match({sql}, {literal(_PLAIN)})"
    instant = f"try_cast({sql} as timestamp)"
    return f"""case
        when {sql} is null then null
        when {plain} then case
            when {instant} is null then null
            when length({sql}) - length(replace({sql}, ':', '')) = 2 then {_lasting(instant, "0")}
            else {_lasting(instant, "59")} end
        else list_transform([{folded(sql)}], lambda moment_text: {_read_odd("moment_text")})[1] end"""


def is_placeholder_day(sql: str) -> str:
    """SQL: whether the instant falls on a day that exports write for nothing."""
    return f"(cast({sql} as date) in ({', '.join(f'date {literal(day)}' for day in PLACEHOLDER_DAYS)}))"


def _lasting(instant: str, seconds: str) -> str:
    return f"{{'earliest': {instant}, 'latest': {instant} + to_seconds({seconds})}}"


def _read_odd(text: str) -> str:
    """SQL: as read_moment, for every form that is not the plain one."""
    written = f"regexp_extract({text}, {literal('^' + _WRITTEN + '$')}, {_PARTS})"
    compact = f"regexp_extract({text}, {literal('^' + _COMPACT + '$')}, {_PARTS})"
    return f"""case
        when regexp_full_match({text}, {literal(_SERIAL)}) then {_read_serial(text)}
        when regexp_full_match({text}, {literal(_COMPACT)})
            then list_transform([{compact}], lambda parts: {_read_parts("parts")})[1]
        when regexp_full_match({text}, {literal(_WRITTEN)})
            then list_transform([{written}], lambda parts: {_read_parts("parts")})[1]
        end"""


def _read_serial(text: str) -> str:
    """SQL: days since 1899-12-30, as workbooks count; a whole number is a day, a fraction is to the second."""
    seconds = f"cast(round(cast({text} as decimal(28, 18)) * 86400) as bigint)"
    instant = f"(timestamp '1899-12-30 00:00:00' + to_seconds({seconds}))"
    is_day = f"regexp_full_match({text}, '[0-9]+(\\.0+)?')"
    return f"case when {is_day} then {_lasting(instant, '86399')} else {_lasting(instant, '0')} end"


def _read_parts(parts: str) -> str:
    """SQL: the instants from the parts of a written time; 24:00 is 00:00 of the next day, 12 AM is 0 o'clock."""
    day = f"try_cast({parts}.year || '-' || {parts}.month || '-' || {parts}.day as timestamp)"
    hour = f"cast({parts}.hour as integer)"
    noon = f"upper(replace({parts}.noon_before || {parts}.noon_after, '.', ''))"
    is_late, is_early = f"{noon} in ('下午', 'PM')", f"{noon} in ('上午', 'AM')"
    turned = f"""case
        when {noon} not in ('', '上午', '下午', 'AM', 'PM') or ({is_early} and {hour} > 12) then null
        when {is_late} and {hour} < 12 then {hour} + 12
        when {is_early} and {hour} = 12 then 0
        else {hour} end"""
    minute, second = (f"cast(coalesce(nullif({parts}.{part}, ''), '0') as integer)" for part in ("minute", "second"))
    spread = f"case when {parts}.second <> '' then 0 when {parts}.minute <> '' then 59 else 3599 end"
    clock = f"({turned}) * 3600 + {minute} * 60 + {second}"
    is_real = f"({turned}) <= 24 and {minute} < 60 and {second} < 60 and ({turned} < 24 or {minute} + {second} = 0)"
    # 2026-1-124:00 could be the 1st or the 12th: where the day ends must be seen.
    is_joined = f"{parts}.mark || {parts}.gap || {parts}.noon_before = '' and length({parts}.day) < 2"
    return f"""case
        when {parts}.year < '0001' or {day} is null or ({parts}.hour <> '' and {is_joined}) then null
        when {parts}.hour = '' then {_lasting(day, "86399")}
        when {is_real} then {_lasting(f"({day} + to_seconds({clock}))", spread)} end"""
