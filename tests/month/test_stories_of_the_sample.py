"""The story of one finding of each rule and kind of object in the sample month, against what was published of it."""

import shutil
from contextlib import closing
from datetime import datetime

import pytest

from checks import policy
from checks.ledger import FILE as LEDGER
from checks.life import listing, past, story
from checks.looking_back import SUBJECTS
from checks.warehouse import FILE, open_for_reading
from flows import finding_told
from reports import story as page
from reports import story_words

ON = datetime(2026, 11, 20)
OWN = {*SUBJECTS, "节点", "期限延长"}  # kinds of objects that are one record
OF_EACH = """select min(finding_id), rule_id || ' ' || subject_kind from marts.{}
    group by rule_id, subject_kind order by all"""


@pytest.fixture(scope="module")
def copied(sample, tmp_path_factory):
    """The sample's warehouse and ledger where no other test has them open."""
    folder = tmp_path_factory.mktemp("read")
    for name in (FILE, LEDGER):
        shutil.copyfile(sample[0].warehouse / name, folder / name)
    with closing(open_for_reading(folder)) as con:
        yield con, folder / LEDGER


def tell(copied, number):
    """The story of that finding."""
    return story.told(*copied, number, policy.read(), ON)


@pytest.fixture(scope="module")
def stories(copied):
    """The story of one finding of each rule and kind of object."""
    return {of: tell(copied, number) for number, of in copied[0].execute(OF_EACH.format("findings")).fetchall()}


def test_the_clock_of_every_rule_is_made_again_as_it_was_published(stories):
    assert len(stories) > 40
    for of, told in stories.items():
        assert told.clock and told.law, of
        assert told.clock.due_at == told.finding["due_at"], of
        assert (told.finding["law"] or "").startswith(f"《{told.law.instrument}》{told.law.article}"), of


def test_every_kind_of_object_has_its_own_record_and_its_case_in_its_time_line(stories, copied):
    for of, told in stories.items():
        assert not told.is_withheld, of
        if told.line.subject_kind in OWN:
            assert any(each.is_own for each in told.moments), of
        if told.line.case_no:
            held = copied[0].execute("select 1 from staging.cases where case_no = ?", [told.line.case_no]).fetchall()
            assert bool(held) == any(each.table == "cases" for each in told.moments), of
    assert {told.line.subject_kind for told in stories.values()} >= OWN | {"单位"}


def test_every_story_stands_on_a_small_page_and_on_the_terminal(stories, capsys):
    for of, told in stories.items():
        html = page.html(told)
        assert len(html.encode()) < 200_000, of
        assert "<script" not in html, of
        finding_told.show(told)
        assert told.line.finding_id in capsys.readouterr().out, of


def test_a_warning_is_told_as_one_that_is_no_problem_yet(copied):
    for number, of in copied[0].execute(f"{OF_EACH.format('warnings')} limit 5").fetchall():
        told = tell(copied, number)
        assert told.found_as == story.WARNED, of
        assert dict(story_words.now(told))["本次审计"].startswith("预警事项，还不是问题"), of
        assert page.html(told)


def test_the_list_has_every_finding_of_the_month_as_it_was_published(copied):
    con, ledger = copied
    lines = listing.lines(con, past.read(ledger, ON, listing.calendar_of(con, policy.read())))
    published = con.execute("select finding_id, severity, unit_name, breach_at from published.findings").fetchall()
    settled = con.execute("select count(*) from published.settled").fetchone()[0]
    assert len(lines) == len(published) + settled
    assert {(each.finding_id, each.severity, each.unit_name, each.breach_at) for each in lines} >= set(published)
