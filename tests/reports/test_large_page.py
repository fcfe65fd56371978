"""report.html of a bureau of 200 units: under 1 MB, and what it leaves out is counted."""

import re
from collections import Counter
from html.parser import HTMLParser

import invented
import invented_bureau
import pytest
from test_page import Page, problems

from reports import facts, page, page_findings, quality_page, tables
from reports.wording import count

EMPTY_TAGS = {"meta"}


class Nesting(HTMLParser):
    """The tags that are open, and those closed out of turn."""

    def __init__(self, text):
        super().__init__()
        self.open, self.crossed = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.open += [tag] if tag not in EMPTY_TAGS else []

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            self.crossed.append(tag)


@pytest.fixture(scope="module")
def bureau():
    small = tables.read(invented.warehouse(invented.room()), invented.RUN)
    return facts.Facts(invented_bureau.bureau(small))


@pytest.fixture(scope="module")
def text(bureau):
    return page.html(bureau)


@pytest.fixture(scope="module")
def read(text):
    return Page(text)


def number(pattern, text):
    """The one number that the page says in these words."""
    (found,) = re.findall(pattern, text)
    return int(found.replace(",", ""))


def parts(words):
    """The counts in `红色3件、橙色1,200件`."""
    return [int(found.replace(",", "")) for found in re.findall(r"([\d,]+)[件项](?:、|$)", words)]


def test_a_bureau_of_two_hundred_units_has_a_page_of_less_than_a_megabyte_without_script(bureau, text, read):
    assert len(bureau.units) >= 200 and bureau.published.height("findings") > 3000
    assert len(text.encode()) < 1_000_000
    assert not read.tags & {"script", "link", "img", "iframe", "object", "embed"}
    nesting = Nesting(text)
    assert nesting.open == nesting.crossed == []


def test_the_problems_that_are_not_listed_are_counted_by_severity_flow_and_rule(bureau, text, read):
    shown, rest = len(problems(read)), number(r"其余([\d,]+)件见 问题清单\.csv", text)
    assert shown == page_findings.AT_MOST and shown + rest == bureau.whole.n_listed
    said = re.search(r"其余的按等级：(.*?)；按增量存量：(.*?)；按规则：(.*?)。", text)
    assert [sum(parts(words)) for words in said.groups()] == [rest] * 3


def test_no_unit_crowds_out_another(bureau):
    pairs = page_findings.shown(bureau).group_by("unit_code", "rule_id").len()
    assert pairs["len"].max() == 1 and pairs.height == page_findings.AT_MOST


def test_the_units_and_rules_that_a_chart_leaves_out_are_counted(bureau, text):
    drawn = "".join(re.findall(r'<svg class="map".*?</svg>', text))
    figures = re.sub(r'<g class="rule">.*?</g>', "", drawn)
    on_map = sum(int(n) for n in re.findall(r"<tspan[^>]*>(\d+)</tspan>", figures))
    assert on_map + number(r"其余147个单位共([\d,]+)件问题", text) == bureau.published.height("findings")
    with_problems = [unit for unit in bureau.units if unit.tally.n_listed]
    assert len(re.findall(r'<text x="194"', drawn)) + 147 == len(with_problems) == 207
    assert number(r"其余(\d+)条规则共", text) + 40 == sum(rule.tally.n_listed > 0 for rule in bureau.rules)


def test_every_unit_has_its_row_and_they_add_up(bureau, read):
    rows = read.tables["units"][1:]
    assert len(rows) == len(bureau.units)
    assert sum(int(row[3].replace(",", "")) for row in rows) == bureau.published.height("findings")


def test_the_checks_that_are_not_listed_are_counted_and_each_table_has_its_sums(bureau, text, read):
    checks = Counter(row["status"] for row in bureau.published.rows("quality"))
    failed = checks["不合格"] + checks["执行错误"]
    listed = [row for row in read.tables["quality"][1:] if len(row) == 8 and row[0] != "状态"]
    rest, words = re.search(r"其余([\d,]+)项（(.*?)）见 数据质量\.csv", text).groups()
    assert len(listed) == quality_page.FAILURES_AT_MOST
    assert len(listed) + int(rest) == failed and sum(parts(words)) == int(rest)
    sums = [row for row in read.tables["quality"] if len(row) == 6 and row[0] in ("案件", "信访", "警情")]
    assert sum(int(row[1].replace(",", "")) for row in sums) == checks.total()
    assert all(int(row[1].replace(",", "")) == sum(int(n.replace(",", "")) for n in row[2:]) for row in sums)


def test_units_with_gaps_and_files_beyond_the_page_are_counted_and_the_sum_of_the_files_stays_true(bureau, text, read):
    gaps = bureau.published.frames["unit_gaps"].height
    cut = max(0, gaps - quality_page.GAPS_AT_MOST)
    assert not cut or f"其余{count(cut)}处见 单位缺数.csv" in text
    files = read.tables["intake"][1:]
    assert len(files) == quality_page.FILES_AT_MOST + 2
    assert files[-2][0] == f"本批其余{300 - quality_page.FILES_AT_MOST}份表，明细见入库对账.csv"
    total = [int(cell.replace(",", "")) for cell in files[-1][2:7]]
    assert total == [sum(int(row[place].replace(",", "")) for row in files[:-1]) for place in range(2, 7)]
    assert total[0] == sum(row["n_read"] for row in bureau.published.rows("intake"))
