"""Every clock of the SQL against the step-by-step reference, on any start, limit, pause, extension and restart."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.rules import deciding
from checks.rules.terms import TERMS
from tests.clocks import reference

UNITS = ("hours", "liberty_days", "days", "liberty_months", "months", "workdays", "days_or_workdays", "fixed_days")
HANDED_ON = ("days", "workdays", "days_or_workdays")
PAUSABLE = ("liberty_days", "days", "liberty_months", "months")
AS_OF = dt.datetime(2026, 11, 1)

starts = st.datetimes(dt.datetime(2015, 1, 2), dt.datetime(2026, 10, 31)).map(lambda t: t.replace(microsecond=0))
near = st.datetimes(dt.datetime(2026, 7, 1), dt.datetime(2026, 10, 31)).map(lambda t: t.replace(microsecond=0))


@st.composite
def clocks(draw):
    """A clock whose events crowd around its due dates, where it matters in which order they count."""
    unit = draw(st.sampled_from(UNITS))
    n = draw(st.integers(1, 12 if "month" in unit else 72 if unit == "hours" else 40))
    start = draw(st.one_of(starts, near))
    clock = reference.Clock(unit, start, n)
    moments = st.one_of(
        st.timedeltas(dt.timedelta(days=-3), dt.timedelta(days=120)).map(
            lambda d: start + dt.timedelta(seconds=int(d.total_seconds()))
        ),
        st.sampled_from([0, 1]).map(lambda s: (reference.latest(unit, start, n) or start) + dt.timedelta(seconds=s)),
    )
    clock.done = draw(st.none() | moments)
    clock.lead = draw(st.sampled_from([0, 0, 7]))
    if unit in HANDED_ON:
        clock.then = draw(st.sampled_from([None, None, 0, 2, 5]))
    if unit == "hours" or unit in PAUSABLE:
        clock.terms = draw(st.sampled_from([[1], [5], [1, 2, 2], [7, 7]]))
        clock.unlimited = draw(st.booleans())
        clock.extensions = draw(st.lists(moments, max_size=4))
        clock.restarts = draw(st.lists(moments, max_size=2))
    if unit in PAUSABLE:
        lengths = st.timedeltas(dt.timedelta(0), dt.timedelta(days=20)).map(
            lambda d: dt.timedelta(seconds=int(d.total_seconds()))
        )
        clock.pauses = [(a, a + length) for a, length in draw(st.lists(st.tuples(moments, lengths), max_size=3))]
        if clock.pauses and draw(st.booleans()):  # one that begins in the very second in which another ends
            end = clock.pauses[0][1]
            clock.pauses.append((end, end + draw(lengths)))
        if clock.pauses:  # the same one on record twice, as of two items or from two systems
            clock.pauses += draw(st.lists(st.sampled_from(clock.pauses), max_size=3))
    return clock


def judged(con, listed, width=dt.timedelta(0)):
    """What deadline.sql says of each clock, each moment known to that width: verdict and both due dates."""
    rows = []
    for number, clock in enumerate(listed, 1):
        changes = [("extension", at, at + width, None, None, seq) for seq, at in enumerate(clock.extensions, 1)]
        changes += [("restart", at, at + width, None, None, 0) for at in clock.restarts]
        changes += [("pause", a, a + width, b, b + width, 0) for a, b in clock.pauses]
        rows.append((number, clock, changes))
    columns = ", ".join(f"{name} {kind}" for name, (kind, _) in TERMS.items())
    con.execute(
        f"create or replace temp table rule_terms (row_id bigint, rule_id varchar, {columns}, "
        f"done_is_complete boolean, as_of timestamp default '{AS_OF}')"
    )
    names = ("kind", "at", "at_latest", "ended_at", "ended_at_latest", "seq")
    for number, clock, changes in rows:
        values = {
            "row_id": number, "rule_id": "T", "clock": "", "subject_no": str(number), "start_at": clock.start,
            "start_at_latest": clock.start + width, "term_unit": clock.unit, "term_n": clock.n,
            "changes": [dict(zip(names, change, strict=True)) for change in changes],
            "extension_terms": clock.terms, "lead_days": clock.lead, "is_unlimited": clock.unlimited,
            "then_n": clock.then, "is_rival": False, "is_standing": False,
            "done_at": clock.done, "done_at_latest": clock.done and clock.done + width,
            "law_no": 0, "done_is_complete": True,
        }  # fmt: skip
        con.execute(
            f"insert into rule_terms ({', '.join(values)}) values ({', '.join('?' for _ in values)})",
            list(values.values()),
        )
    deadline = deciding.DEADLINE.read_text(encoding="utf-8")
    return con.execute(f"select verdict, strict_due_at, due_at from ({deadline}) order by row_id").fetchall()


@settings(max_examples=40, deadline=None)
@given(st.lists(clocks(), min_size=5, max_size=25))
def test_every_clock_says_what_the_step_by_step_reference_says(con, listed):
    expected = [(clock.verdict(AS_OF), *clock.dues()) for clock in listed]
    assert judged(con, listed) == expected


@settings(max_examples=25, deadline=None)
@given(st.lists(clocks(), min_size=5, max_size=25))
def test_strict_due_is_never_after_due_and_no_holiday_moves_a_liberty_clock(con, listed):
    for clock, (_, strict_due, due) in zip(listed, judged(con, listed), strict=True):
        if strict_due and due:
            assert strict_due <= due
        if clock.unit.startswith("liberty"):
            assert due is not None
        if due and not clock.lead and clock.unit in ("days", "months", "workdays", "days_or_workdays"):
            assert reference.next_workday(due.date()) == due.date()


@settings(max_examples=25, deadline=None)
@given(st.lists(clocks(), min_size=5, max_size=25), st.sampled_from([59, 3599, 86399]))
def test_strict_due_is_never_after_due_however_poorly_the_moments_are_known(con, listed, seconds):
    for _, strict_due, due in judged(con, listed, dt.timedelta(seconds=seconds)):
        assert strict_due is None or due is None or strict_due <= due


@settings(max_examples=25, deadline=None)
@given(st.lists(clocks(), min_size=5, max_size=25), st.integers(1, 86400 * 10))
def test_a_longer_pause_never_makes_a_clock_due_earlier(con, listed, seconds):
    """Unless it reaches the next one: each is rounded up to whole days, and then there is one pause less to round."""
    before, n_before = judged(con, listed), [n_stretches(clock.pauses) for clock in listed]
    for clock in listed:
        clock.pauses = [(a, b + dt.timedelta(seconds=seconds)) for a, b in clock.pauses]
    for clock, n, (_, _, due), (_, _, later) in zip(listed, n_before, before, judged(con, listed), strict=True):
        assert due is None or later is None or due <= later or n_stretches(clock.pauses) < n


def n_stretches(pauses):
    """In how many stretches the pauses lie; those that overlap or touch are one."""
    ends = sorted(pauses)
    return sum(all(b < start for _, b in ends[:place]) for place, (start, _) in enumerate(ends))


@settings(max_examples=25, deadline=None)
@given(st.lists(clocks(), min_size=5, max_size=25))
def test_the_order_in_which_the_records_stand_changes_nothing(con, listed):
    before = judged(con, listed)
    for clock in listed:
        clock.extensions, clock.pauses, clock.restarts = (
            clock.extensions[::-1],
            clock.pauses[::-1],
            clock.restarts[::-1],
        )
    assert judged(con, listed) == before
