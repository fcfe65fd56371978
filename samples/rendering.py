"""How people's systems write a value: moments in many forms, flags, numbers, placeholders."""

from datetime import date, datetime, time
from decimal import Decimal

from checks.contract import Column
from samples.moments import Moment, Rough

FULL_WIDTH = str.maketrans("0123456789:", "０１２３４５６７８９：")
FORMS = ("iso", "slash", "chinese", "compact", "noon", "full_width")


def written(moment: Moment, form: str) -> str:
    """The moment as text in that form, to its own precision and no finer."""
    if isinstance(moment, Rough):
        return _rough(moment, form)
    if isinstance(moment, datetime):
        return _instant(moment, form)
    return _day(moment, form)


def _day(day: date, form: str) -> str:
    if form == "compact":
        return f"{day:%Y%m%d}"
    if form == "chinese":
        return f"{day.year}年{day.month}月{day.day}日"
    if form in ("slash", "noon"):
        return f"{day.year}/{day.month}/{day.day}"
    return _widened(day.isoformat(), form)


def _instant(at: datetime, form: str) -> str:
    day = _day(at.date(), form)
    if form == "compact":
        return f"{at:%Y%m%d%H%M%S}"
    if form == "chinese":
        return f"{day}{at.hour}时{at.minute}分{at.second}秒"
    if form == "slash":
        return f"{day} {at.hour}:{at:%M:%S}"
    if form == "noon":
        return f"{day} {(at.hour - 1) % 12 + 1:02d}:{at:%M:%S} {'AM' if at.hour < 12 else 'PM'}"
    return f"{day} {_widened(f'{at:%H:%M:%S}', form)}"


def _rough(moment: Rough, form: str) -> str:
    at = moment.at
    day = _day(at.date(), "iso" if form in ("compact", "full_width", "noon") else form)
    if moment.precision == "hour":
        return f"{day}{at.hour}时" if form == "chinese" else f"{day} {at:%H}时"
    if form == "compact":
        return f"{at:%Y%m%d%H%M}"
    if form == "chinese":
        return f"{day}{at.hour}时{at.minute}分"
    return f"{day} {at.hour}:{at:%M}" if form == "slash" else f"{day} {at:%H:%M}"


def _widened(text: str, form: str) -> str:
    return text.translate(FULL_WIDTH) if form == "full_width" else text


def as_text(value, column: Column, form: str, flags: tuple[str, str]) -> str:
    """The value as a text cell; nothing recorded is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return flags[0] if value else flags[1]
    if isinstance(value, (date, Rough)):
        return written(value, "iso" if column.type == "day" else form)
    if isinstance(value, (int, float, Decimal)):
        return f"{value:,}" if column.name in ("value", "amount") and value >= 1000 else str(value)
    return value


def as_cell(value, column: Column, flags: tuple[str, str]):
    """The value as a typed workbook cell: a number, a date, a date with time, or text.

    Midnight exactly stays text: as a date cell it could not be told from a day without a time.
    """
    if isinstance(value, bool) or value is None:
        return as_text(value, column, "iso", flags)
    if isinstance(value, datetime):
        return written(value, "iso") if value.time() == time(0) else value
    if isinstance(value, Rough):
        return written(value, "iso")
    return value
