"""Every moment that exports hold is read with its precision, or not at all."""

from datetime import datetime, timedelta

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.intake.cells import fold
from checks.intake.times import instant, is_placeholder_day, moment, read_moment

CON = duckdb.connect()
SECOND, MINUTE, HOUR, DAY = (timedelta(seconds=each) for each in (0, 59, 3599, 86399))
FULL_WIDTH = str.maketrans("0123456789:-/.", "０１２３４５６７８９：－／．")


def read(texts: list[str]) -> list[tuple | None]:
    """The earliest and latest instant of each text, None where it cannot be read; the way by the instant agrees."""
    asked = f"""with texts as (select unnest(?) as text, unnest(range(?)) as place),
        instants as (select *, {instant("text")} as known from texts),
        moments as (select place, {read_moment("text")} as one, {moment("text", "known")} as other from instants)
        select one.earliest, one.latest, other.earliest, other.latest from moments order by place"""
    found = CON.execute(asked, [texts, len(texts)]).fetchall()
    assert [row[:2] for row in found] == [row[2:] for row in found]
    return [None if row[0] is None else row[:2] for row in found]


AT = datetime(2026, 1, 5, 8, 3)


def test_what_only_duckdb_takes_for_a_time_is_none():
    only_duckdb = ["infinity", "epoch", "2026-01-05 08:03:0Z", "2026-01-05 (BC)", "-026-01-05 08:03:00", "2026-02-30"]
    assert read(only_duckdb) == [None] * len(only_duckdb)


def test_a_year_with_zeros_before_it_is_a_year():
    assert read(["0999-01-05 08:03:00"]) == [(datetime(999, 1, 5, 8, 3), datetime(999, 1, 5, 8, 3))]


@pytest.mark.parametrize(
    ("text", "earliest", "spread"),
    [
        ("2026/1/5 8:03", AT, MINUTE),
        ("2026-01-05 08:03", AT, MINUTE),
        ("2026-01-05  08:03", AT, MINUTE),
        ("2026-01-05 08:03:00", AT, SECOND),
        ("2026-01-05T08:03:00", AT, SECOND),
        ("2026-01-05T08:03:00+08:00", AT, SECOND),
        ("2026-01-05 08:03:00.000", AT, SECOND),
        ("2026-01-05 08:03:00.987", AT, SECOND),
        ("2026年1月5日8时3分", AT, MINUTE),
        ("2026年01月05日 08时03分00秒", AT, SECOND),
        ("2026年1月5日8:03", AT, MINUTE),
        ("2026年1月5日上午8时3分", AT, MINUTE),
        ("202601050803", AT, MINUTE),
        ("20260105080300", AT, SECOND),
        ("20260105 08:03", AT, MINUTE),
        ("２０２６－０１－０５　０８：０３", AT, MINUTE),
        ("２０２６年１月５日８时３分", AT, MINUTE),
        ("2026-01-05 08:03:00 AM", AT, SECOND),
        ("2026/01/05 AM 8:03", AT, MINUTE),
        ("2026-01-05 08时", datetime(2026, 1, 5, 8), HOUR),
        ("2026年1月5日8时", datetime(2026, 1, 5, 8), HOUR),
        ("2026年1月5日下午3时", datetime(2026, 1, 5, 15), HOUR),
        ("2026-01-05", datetime(2026, 1, 5), DAY),
        ("2026/1/5", datetime(2026, 1, 5), DAY),
        ("2026.1.5", datetime(2026, 1, 5), DAY),
        ("2026年1月5日", datetime(2026, 1, 5), DAY),
        ("20260105", datetime(2026, 1, 5), DAY),
        ("46027", datetime(2026, 1, 5), DAY),
        ("46027.5", datetime(2026, 1, 5, 12), SECOND),
        ("46027.3354", datetime(2026, 1, 5, 8, 2, 59), SECOND),
        ("46027.335416666669", AT, SECOND),
        ("2026-01-05 00:00:00", datetime(2026, 1, 5), SECOND),
        ("2026-01-05 24:00", datetime(2026, 1, 6), MINUTE),
        ("2026-01-05 24:00:00", datetime(2026, 1, 6), SECOND),
        ("2026年12月31日24时", datetime(2027, 1, 1), HOUR),
        ("2018/12/01 12:25:00 AM", datetime(2018, 12, 1, 0, 25), SECOND),
        ("2018/12/01 12:25:00 PM", datetime(2018, 12, 1, 12, 25), SECOND),
        ("2018/12/01 01:05:00 p.m.", datetime(2018, 12, 1, 13, 5), SECOND),
        ("2018-12-01 下午1:05", datetime(2018, 12, 1, 13, 5), MINUTE),
        ("2018-12-01 1:05下午", datetime(2018, 12, 1, 13, 5), MINUTE),
        ("2018-12-01 下午13:05", datetime(2018, 12, 1, 13, 5), MINUTE),
        ("2024-02-29 08:03:00", datetime(2024, 2, 29, 8, 3), SECOND),
    ],
)
def test_a_moment_is_read_with_its_precision(text, earliest, spread):
    assert read([text]) == [(earliest, earliest + spread)]


@pytest.mark.parametrize(
    "text",
    [
        "12/01/2018 01:05:00 PM",  # the month or the day first? nobody can tell
        "26-01-05",
        "5/1/26",
        "2026-02-30",
        "2026-02-29 08:03:00",
        "2026-13-01",
        "20261301",
        "2026-01-05 25:00",
        "2026-01-05 24:01",
        "2026-01-05 08:60",
        "2026-01-05 08:03:60",
        "2026-01-05 13:05 AM",
        "2026-01-05 08:03 上午 PM",
        "2026-1-124:00",
        "2026-01-05T08:03:00Z",
        "2026010508",
        "1767571200",
        "08:03",
        "2026-01",
        "2026年",
        "十月一日",
        "不详",
        "0",
        "123456",
        "46027,5",
        "12345",  # a serial of 1933? more likely a number
        "73051",
    ],
)
def test_what_is_no_moment_or_could_be_two_is_not_guessed(text):
    assert read([text]) == [None]


moments = st.datetimes(min_value=datetime(1980, 1, 1), max_value=datetime(2099, 12, 31, 23, 59, 59)).map(
    lambda moment: moment.replace(microsecond=0)
)


def _twelve(at: datetime) -> int:
    return at.hour % 12 or 12


def _noon(at: datetime, early: str, late: str) -> str:
    return early if at.hour < 12 else late


# How a moment is written, and how much of it is then known.
FORMS = {
    "iso": (lambda at: f"{at:%Y-%m-%d %H:%M:%S}", SECOND),
    "iso with T": (lambda at: f"{at:%Y-%m-%dT%H:%M:%S}", SECOND),
    "short slashes": (lambda at: f"{at.year}/{at.month}/{at.day} {at.hour}:{at.minute:02d}", MINUTE),
    "dots": (lambda at: f"{at.year}.{at.month}.{at.day} {at.hour}:{at.minute:02d}:{at.second:02d}", SECOND),
    "chinese": (lambda at: f"{at.year}年{at.month}月{at.day}日{at.hour}时{at.minute}分", MINUTE),
    "chinese seconds": (lambda at: f"{at:%Y年%m月%d日 %H时%M分%S秒}", SECOND),
    "chinese hour": (lambda at: f"{at.year}年{at.month}月{at.day}日{at.hour}时", HOUR),
    "hour": (lambda at: f"{at:%Y-%m-%d %H}时", HOUR),
    "compact": (lambda at: f"{at:%Y%m%d%H%M%S}", SECOND),
    "compact minute": (lambda at: f"{at:%Y%m%d%H%M}", MINUTE),
    "compact day": (lambda at: f"{at:%Y%m%d}", DAY),
    "day": (lambda at: f"{at.year}-{at.month}-{at.day}", DAY),
    "chinese day": (lambda at: f"{at.year}年{at.month}月{at.day}日", DAY),
    "am pm": (lambda at: f"{at:%Y/%m/%d} {_twelve(at):02d}:{at:%M:%S} {_noon(at, 'AM', 'PM')}", SECOND),
    "noon before": (lambda at: f"{at:%Y-%m-%d} {_noon(at, '上午', '下午')}{_twelve(at)}:{at:%M}", MINUTE),
    "noon after": (lambda at: f"{at:%Y-%m-%d} {_twelve(at)}:{at:%M:%S}{_noon(at, '上午', '下午')}", SECOND),
    "fraction": (lambda at: f"{at:%Y-%m-%d %H:%M:%S}.500", SECOND),
    "serial": (lambda at: f"{(at - datetime(1899, 12, 30)) / timedelta(days=1):.10f}", None),
    "serial day": (lambda at: str((at - datetime(1899, 12, 30)).days), DAY),
}


def known(at: datetime, form: str) -> tuple[datetime, datetime]:
    """The ends between which the moment lies once it is written in that form."""
    spread = FORMS[form][1]
    if spread is None:  # a serial of a whole day is a day
        spread = DAY if at.time() == at.min.time() else SECOND
    cut = {MINUTE: {"second": 0}, HOUR: {"minute": 0, "second": 0}, DAY: {"hour": 0, "minute": 0, "second": 0}}
    earliest = at.replace(**cut.get(spread, {}))
    return earliest, earliest + spread


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(moments, st.sampled_from(sorted(FORMS)), st.booleans()), min_size=1, max_size=60))
def test_a_moment_written_in_any_form_comes_back_with_that_forms_precision(written):
    texts = [FORMS[form][0](at) for at, form, _ in written]
    texts = [text.translate(FULL_WIDTH) if wide else text for text, (_, _, wide) in zip(texts, written, strict=True)]
    assert read(texts) == [known(at, form) for at, form, _ in written]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.text(alphabet="0123456789-/.:年月日时分 AMPT上下午０", max_size=22), min_size=1, max_size=40))
def test_no_text_makes_the_reader_fail_and_latest_is_never_before_earliest(texts):
    for each in read([fold(text).strip() for text in texts]):
        assert each is None or each[0] <= each[1]


@pytest.mark.parametrize("text", ["1900-01-01", "1970-01-01 00:00:00", "9999-12-31 24:00", "2099年12月31日", "73050"])
def test_days_that_stand_for_nothing_are_known_in_every_form(text):
    moments = f"select {read_moment('text')} as moment from (select ? as text)"
    assert CON.execute(f"select {is_placeholder_day('moment.earliest')} from ({moments})", [text]).fetchall() == [
        (True,)
    ]
