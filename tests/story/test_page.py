"""The story as a page: one file that is whole without network or script, with what the tables say and nothing raw."""

import re
from html.parser import HTMLParser

import pytest

from checks.complaint import BadInput
from reports import story as page
from reports import story_marks, story_words
from tests.story.conftest import FULL

VOID = {"meta", "br", "img", "link", "input", "hr"}
ATTACK = "<script>alert('1')</script><img src=x onerror=alert(2)> & \"引号\""
FOUND = [("JQ-03", "A1"), ("RS-05", "C1"), ("AJ-01", "Z1"), ("AJ-02", "Z1/延1"), ("JQ-03", FULL)]


class Reader(HTMLParser):
    """Every tag is closed in its order; what they are and what stands between them is kept."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.names, self.texts = [], [], set(), []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.names |= {name for name, _ in attributes}
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append(tag)
        self.names |= {name for name, _ in attributes}

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        """What a person reads."""
        return "".join(self.texts)


@pytest.mark.parametrize("rule_and_object", FOUND)
def test_the_page_is_well_formed_without_script_or_anything_from_elsewhere(audited_once, rule_and_object):
    html = page.html(audited_once.story_of(*rule_and_object))
    read = Reader(html)
    assert read.open == []
    assert not {"script", "link", "img", "iframe", "object", "form", "input"} & set(read.tags)
    assert not {name for name in read.names if name.startswith("on")} | {"src", "srcset"} & read.names
    assert not re.search(r"url\((?!#)|@import|https?://", html)
    assert "default-src 'none'" in html


@pytest.mark.parametrize("rule_and_object", FOUND)
def test_the_page_is_small_and_the_same_again(audited_once, rule_and_object):
    told = audited_once.story_of(*rule_and_object)
    html = page.html(told)
    assert len(html.encode()) < 200_000
    assert html == page.html(audited_once.story_of(*rule_and_object))


@pytest.mark.parametrize("rule_and_object", FOUND)
def test_everything_that_the_tables_say_of_it_stands_on_the_page(audited_once, rule_and_object):
    told = audited_once.story_of(*rule_and_object)
    text = Reader(page.html(told)).text
    for rows in (story_words.now, story_words.what, story_words.law, story_words.clock):
        for name, value in rows(told):
            assert name in text
            assert value in text
    moments, _ = story_marks.timeline(told)
    for each in moments:
        assert each.written in text
        assert each.what in text
    assert len(re.findall(r"<tr class=\"(?:step|entry|mark)", page.html(told))) == len(moments)
    assert told.finding["reason"] in text


def test_what_people_wrote_is_shown_as_they_wrote_it_and_does_nothing(world):
    number = world.number("JQ-03", "A1")
    world.does(("核查", number, {"by": "P1", "at": "2026-11-06", "verdict": "不属实", "note": ATTACK}))
    html = page.html(world.tell(number))
    assert ATTACK in Reader(html).text
    assert "<script" not in html
    assert "<img" not in html


def test_what_stands_in_the_exports_does_nothing_either(world):
    world.changed("""update staging.case_events set doc_no = '<script>x</script>' where case_no = 'A9'""")
    assert "<script" not in page.html(world.story_of("JQ-03", FULL))


@pytest.mark.parametrize("rule_and_object", FOUND)
def test_no_mark_is_told_by_colour_alone(audited_once, rule_and_object):
    told = audited_once.story_of(*rule_and_object)
    text = Reader(page.html(told)).text
    for sign, word in story_marks.MEANINGS:
        assert f"{sign} {word}" in re.sub(r"\s+", " ", text)
    assert told.line.severity in text
    assert told.line.state in text


def test_the_drawing_has_a_name_and_a_sentence_for_whoever_cannot_see_it(audited_once):
    html = page.html(audited_once.story_of("RS-05", "C1"))
    named = re.search(r'aria-labelledby="([\w-]+) ([\w-]+)"', html)
    for name in named.groups():
        assert html.count(f'id="{name}"') == 1
    assert "<desc" in html


def test_nobody_is_named_and_a_petition_says_nothing_of_who_came(audited_once):
    text = Reader(page.html(audited_once.story_of("AJ-01", "Z1"))).text
    assert "信访：收到" in text
    for word in ("来访", "办案拖延", "XF1"):
        assert word not in text


def test_a_page_that_cannot_be_written_says_what_to_do(audited_once, tmp_path):
    told = audited_once.story_of("JQ-03", "A1")
    with pytest.raises(BadInput, match="换一个文件名"):
        page.write(told, tmp_path / "no such folder" / "a.html")


def test_of_very_many_records_those_that_matter_stand_on_the_page_and_how_many_do_not(world):
    for nth in range(story_marks.AT_MOST):
        world.put("case_events", case_no="A1", event="询问", at=f"2026-10-05 09:{nth // 60:02}:{nth % 60:02}",
                  entered_at="2026-10-06")  # fmt: skip
    world.audit("JQ-03", release=False)
    told = world.story_of("JQ-03", "A1")
    shown, n_left_out = story_marks.timeline(told)
    n_shown = sum(each.kind != "mark" for each in shown)
    assert (n_shown, n_shown + n_left_out) == (story_marks.AT_MOST, len(told.moments))
    assert {each.what for each in told.moments if each.is_own} <= {each.what for each in shown}
    html = page.html(told)
    assert f"略去不相关的 {n_left_out} 条" in html
    assert len(html.encode()) < 200_000
