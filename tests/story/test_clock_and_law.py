"""The clock of a finding made again by the place that decides, and the law that the rule's file has for it."""

from datetime import datetime

import pytest

from checks.life.story import Story
from reports import story_line, story_marks, story_words


def facts(rows):
    """Names and what stands beside them, of which the last counts."""
    return dict(rows)


def moved(told: Story):
    """What moved the end of the term, and whether it counted."""
    return [(each.kind, each.counts) for each in told.clock.moved]


def test_an_extension_that_was_approved_in_time_counts_and_makes_the_term_longer(audited_once):
    told = audited_once.story_of("RS-05", "C1")
    assert moved(told) == [("extension", True)]
    said = facts(story_words.clock(told))
    assert said["期限"] == "3日，延长后共7日"
    assert said["起算"] == "拘留 2026-10-02 10:00:00（到秒）"
    assert said["延长"] == "2026-10-04 09:00:00 批准，计入"
    assert said["最早到期"] == "2026-10-09 10:00"
    assert said["最迟到期"] == "2026-10-09 24:00"
    assert said["办理"] == "提请批捕 2026-10-16 09:00:00（到秒）"
    assert said["超期"] == "6天（153 小时）"


def test_an_extension_after_the_term_does_not_count_and_a_pause_is_taken_out(audited_once):
    told = audited_once.story_of("AJ-01", "Z1")
    assert moved(told) == [("pause", True), ("extension", False)]
    said = facts(story_words.clock(told))
    assert said["扣除"] == "鉴定、听证 2026-08-10 09:00:00 至 2026-08-15 09:00:00，计入"
    assert said["扣除合计"] == "5 天"
    assert said["延长"] == "2026-09-25 09:00:00 批准，不计入"
    assert said["办理"].startswith("截至 2026-11-01 00:00 未见")


@pytest.mark.parametrize("rule_and_object", [("JQ-03", "A1"), ("RS-05", "C1"), ("AJ-01", "Z1"), ("AJ-02", "Z1/延1")])
def test_the_clock_agrees_with_what_was_published_to_the_second(audited_once, rule_and_object):
    told = audited_once.story_of(*rule_and_object)
    assert told.clock.due_at == told.finding["due_at"]
    assert told.clock.strict_due_at == told.verdict["strict_due_at"]
    assert told.clock.done_at == told.finding["done_at"]


def test_the_law_is_the_version_of_the_rule_that_decided(audited_once):
    told = audited_once.story_of("AJ-01", "Z1")
    said = facts(story_words.law(told))
    assert said["依据"] == "《治安管理处罚法（2025年修订）》第一百一十八条"
    assert said["原文"].startswith("“公安机关办理治安案件的期限，自立案之日起不得超过三十日")
    assert said["施行"] == "2026-01-01 起施行"
    assert said["出处"] == "sql/rules/AJ-01_public_order_case_term.sql"
    assert told.finding["law"].startswith(said["依据"])


def test_where_the_rule_says_something_else_now_only_what_the_warehouse_holds_is_told(world):
    world.changed("""update rules."AJ-01_public_order_case_term" set due_at = due_at + interval 1 day""")
    told = world.story_of("AJ-01", "Z1")
    assert told.clock is None
    said = facts(story_words.clock(told))
    assert "重算的结果与数据仓库里的不同" in said["延长、扣除"]
    assert said["到期"] == "2026-09-07 24:00"
    assert told.law.since.isoformat() == "2026-01-01"  # by the sentence that it quotes


def test_a_warehouse_that_another_version_made_is_told_all_the_same(world):
    world.changed("alter table clocks.cases rename column filed_at to filed_then")
    told = world.story_of("AJ-01", "Z1")
    assert told.clock is None
    assert told.moments


def test_the_marks_name_the_start_both_ends_and_that_nothing_was_done(audited_once):
    told = audited_once.story_of("AJ-01", "Z1")
    said = [(each.written, each.what) for each in story_marks.marks(told)]
    assert said == [
        ("2026-08-03 09:00", "▶ 起算：立案"),
        ("2026-09-07 24:00", "◆ 到期"),
        ("2026-11-01 00:00", "┃ 数据截至，未见处理决定，超54天"),
    ]


def test_the_drawing_says_in_words_what_it_shows(audited_once):
    told = audited_once.story_of("RS-05", "C1")
    drawn, said = story_line.drawing(told), story_line.said(told)
    assert said == (
        "拘留2026-10-02 10:00:00起算，期限7日，已延长1次，最早2026-10-09 10:00到期，最迟2026-10-09 24:00到期，"
        "2026-10-16 09:00:00提请批捕，超6天"
    )
    assert said in drawn
    assert 'role="img"' in drawn


def test_the_drawing_shows_what_counted_and_not_what_did_not(audited_once):
    paused, extended = (story_line.drawing(audited_once.story_of(*each)) for each in (("AJ-01", "Z1"), ("RS-05", "C1")))
    assert "url(#paused)" in paused and story_line.EXTENDED not in paused
    assert "url(#paused)" not in extended and story_line.EXTENDED in extended


def test_an_exemption_on_file_is_told_with_its_days_even_where_it_does_not_hold(audited_once):
    (said,) = story_words.papers(audited_once.story_of("AJ-01", "Z1"))
    for word in ("重大疑难", "明公批〔2026〕3号", "L001", "2026-08-01 至 2026-08-31"):
        assert word in said


def test_the_story_is_told_as_of_the_moment_that_was_named(audited_once):
    assert audited_once.story_of("AJ-01", "Z1", datetime(2027, 1, 1)).on == datetime(2027, 1, 1)
