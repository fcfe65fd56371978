"""Runs that nobody made are known at the next start."""

from datetime import datetime

import pytest

from checks.complaint import BadInput
from flows import missed

START = datetime(2026, 10, 20, 12, 0)


def test_a_schedule_that_was_never_kept_has_missed_nothing(tmp_path):
    missed.begin(tmp_path, START)
    assert missed.since_last(tmp_path, START) == {"audit": [], "watch": []}


def test_every_moment_since_the_last_run_was_missed_oldest_first(tmp_path):
    missed.begin(tmp_path, START)
    found = missed.since_last(tmp_path, datetime(2026, 12, 1, 7, 0))
    assert found["audit"] == [datetime(2026, 11, 1, 2), datetime(2026, 12, 1, 2)]
    assert found["watch"][0] == datetime(2026, 10, 21, 6)
    assert found["watch"][-1] == datetime(2026, 12, 1, 6)
    assert len(found["watch"]) == 42


def test_a_run_that_was_made_is_missed_no_more(tmp_path):
    missed.begin(tmp_path, START)
    missed.done(tmp_path, "audit", datetime(2026, 11, 1, 2))
    assert missed.since_last(tmp_path, datetime(2026, 11, 2))["audit"] == []


def test_a_later_start_does_not_forget_what_was_missed(tmp_path):
    missed.begin(tmp_path, START)
    missed.begin(tmp_path, datetime(2026, 11, 2))
    assert missed.since_last(tmp_path, datetime(2026, 11, 2))["audit"] == [datetime(2026, 11, 1, 2)]


def test_an_older_run_made_later_takes_nothing_back(tmp_path):
    missed.done(tmp_path, "audit", datetime(2026, 12, 1, 2))
    missed.done(tmp_path, "audit", datetime(2026, 11, 1, 2))
    assert missed.since_last(tmp_path, datetime(2026, 12, 1, 3))["audit"] == []


@pytest.mark.parametrize("content", ["{", "[]", '{"audit": "昨天"}', '{"audit": 3}'])
def test_a_record_that_cannot_be_read_is_named(tmp_path, content):
    (tmp_path / missed.FILE).write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=missed.FILE):
        missed.since_last(tmp_path, START)
