"""report.html, read back as a browser reads it."""

from html.parser import HTMLParser

import invented
import pytest

from reports import facts, page, page_findings, quality_page, rule_rows, tables, wording

ROOM = invented.room()


class Page(HTMLParser):
    """The tables of a page under the id of their section, the tags it uses and the addresses it names."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.tags, self.addresses, self.words = {}, set(), [], []
        self.section, self.cell, self.mute = "", None, 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.add(tag)
        self.addresses += [attrs[name] for name in ("href", "src", "xlink:href") if attrs.get(name)]
        self.mute += tag == "style"
        if tag == "section":
            self.section = attrs.get("id", "")
        if tag == "tr":
            self.tables.setdefault(self.section, []).append([])
        if tag in ("td", "th"):
            self.cell = []

    def handle_endtag(self, tag):
        self.mute -= tag == "style"
        if tag in ("td", "th"):
            self.tables[self.section][-1].append(" ".join(" ".join(self.cell).split()))
            self.cell = None

    def handle_data(self, data):
        if not self.mute:
            self.words.append(data)
        if self.cell is not None:
            self.cell.append(data)


@pytest.fixture(scope="module")
def read(month):
    return Page((month / "report.html").read_text(encoding="utf-8"))


def test_the_page_needs_no_script_and_no_network(month, read):
    text = (month / "report.html").read_text(encoding="utf-8")
    assert not read.tags & {"script", "link", "img", "iframe", "object", "embed"}
    assert all(address.startswith("#") for address in read.addresses)
    assert "@import" not in text and "url(http" not in text
    assert "svg" in read.tags and len(text.encode()) < 1_000_000


def test_each_rule_has_one_row_with_its_word_and_its_counts_above_their_shares(read):
    rows = {row[0].split()[0]: row for row in read.tables["rules"][1:-1]}
    assert len(rows) == len(ROOM["coverage"])
    for row in ROOM["coverage"]:
        printed = rows[row["rule_id"]]
        judged = row["n_met"] + row["n_breached"] + row["n_borderline"]
        assert row["status"] in printed[1] and printed[3] == str(row["n_scope"])
        for place, word in enumerate(("met", "breached", "borderline", "pending", "unknown", "exempt"), 4):
            n = row[f"n_{word}"]
            assert printed[place] == f"{n} {wording.share(n, judged if word == 'breached' else row['n_scope'])}"


def test_the_last_row_is_the_sum_of_the_rules(read):
    total = read.tables["rules"][-1]
    assert total[3] == str(sum(row["n_scope"] for row in ROOM["coverage"]))
    assert total[5].split()[0] == str(sum(row["n_breached"] for row in ROOM["coverage"]))


def test_the_page_tells_what_was_not_checked_and_why(read):
    rows = read.tables["unchecked"][1:]
    assert [row[0].split()[0] for row in rows] == ["RS-04", "RS-06"]
    assert rows[0][2] == "强制措施：首次讯问时间" and "数据不足" in rows[0][1]


def test_nothing_of_nothing_is_a_dash_and_never_all(read):
    lacking = next(row for row in read.tables["rules"] if row[0].startswith("RS-04"))
    assert lacking[4:] == ["0 —"] * 6 + ["—"]


def test_each_rule_names_its_law_with_the_day_since_when(read):
    rows = {row[0].split()[0]: row[0] for row in read.tables["rules"][1:-1]}
    for law in ROOM["law_changes"]:
        assert f"2026年1月1日起 {wording.citation(law['law'])}" in rows[law["rule_id"]]


def test_the_twelve_months_of_a_rule_are_a_line_with_words_for_who_does_not_see_it(month, read):
    text = (month / "report.html").read_text(encoding="utf-8")
    rows = {row[0].split()[0]: row for row in read.tables["rules"][1:-1]}
    found = [row for row in ROOM["findings"] if row["rule_id"] == "JQ-01"]
    assert rows["JQ-01"][-1] == f"{len(found)}件" and rows["RS-04"][-1] == "—"
    n = {each: sum(row["breach_at"].strftime("%Y-%m") == each for row in found) for each in ("2026-09", "2026-10")}
    told = f"2025年11月至2026年10月各月问题数：{'0、' * 10}{n['2026-09']}、{n['2026-10']}"
    assert f'aria-label="{told}"' in text
    assert text.count("2026年10月法律有变化") == 1 and sum(n.values()) == len(found)


def test_the_twelve_months_end_with_the_audited_one_and_older_problems_are_counted():
    assert rule_rows.last_months("2026-02")[0] == "2025-03" and rule_rows.last_months("2026-02")[-1] == "2026-02"
    rows = invented.room()
    rows["rule_months"] += [{"rule_id": "JQ-01", "rule_name": "疑似有案不立", "month": "2024-01", "n": 7}]
    told = rule_rows.twelve_months(facts.Facts(tables.read(invented.warehouse(rows), invented.RUN)))
    assert (told["JQ-01"]["earlier"], told["JQ-01"]["later"], told["AJ-01"]["earlier"]) == (7, 0, 0)


def test_a_bar_in_words_never_says_that_something_is_nothing():
    assert rule_rows.bar_said(facts.Tally(n_scope=100_000, n_met=99_999, n_breached=1)) == (
        "合规99,999（＞99.9%），问题1（＜0.1%）"
    )


def test_every_problem_is_on_the_page(read):
    listed = problems(read)
    assert len(listed) == len(ROOM["findings"])
    subjects = " ".join(row[3] for row in listed)
    assert all(row["subject_no"] in subjects for row in ROOM["findings"])


def problems(read):
    """The rows of the list that are problems: not the headings, nor the lines above several problems of one matter."""
    return [row for row in read.tables["findings"][1:] if len(row) > 1]


def test_several_problems_of_one_case_stand_together_under_one_line(read):
    several = {row["matter"]: row["n_in_matter"] for row in ROOM["findings"] if row["n_in_matter"] > 1}
    assert several, "the invented month must have such a case"
    lines = [(place, row[0]) for place, row in enumerate(read.tables["findings"]) if len(row) == 1]
    assert sorted(line for _, line in lines) == sorted(f"{name}：{n}个问题，宜一并核查" for name, n in several.items())
    for place, line in lines:
        name, n = line.split("：")[0], several[line.split("：")[0]]
        below = " ".join(" ".join(row) for row in read.tables["findings"][place + 1 : place + 1 + n])
        own = [row["subject_no"] for row in ROOM["findings"] if row["matter"] == name]
        assert all(subject in below for subject in own)


def test_the_units_add_up_to_the_list(read):
    assert sum(int(row[3]) for row in read.tables["units"][1:]) == len(ROOM["findings"])


def test_the_intake_closes_to_the_row(read):
    *_, total = read.tables["intake"]
    numbers = [int(cell.replace(",", "")) for cell in total[2:7]]
    assert numbers[0] == sum(numbers[1:]) == sum(row["n_read"] for row in ROOM["intake"])


def test_a_check_that_failed_to_run_is_no_check_that_failed(read):
    rows = {(row[2], row[3]): row for row in read.tables["quality"] if len(row) == 8 and row[0] != "状态"}
    assert len(rows) == 2, "what did not fail is counted by table"
    assert "执行错误" in rows["警情", "处警单位代码"][0] and rows["警情", "处警单位代码"][6] == "—"
    assert rows["案件", "受案时间"][6] == "2 ＜0.1%"


def test_the_checks_of_each_table_are_counted_by_how_they_ended(read):
    place = read.tables["quality"].index(["表", "检查", "通过", "不合格", "无数据", "执行错误"])
    assert read.tables["quality"][place + 1 :] == [
        ["案件", "2", "1", "1", "0", "0"], ["警情", "1", "0", "0", "0", "1"], ["信访", "1", "0", "0", "1", "0"],
    ]  # fmt: skip


def test_each_table_has_its_verdict_the_worst_first_and_the_reason(read):
    rows = {row[1]: row for row in read.tables["quality"] if len(row) == 6 and row[0] != "结论"}
    rows = {table: row for table, row in rows.items() if table in ("信访", "案件", "警情")}
    assert list(rows) == ["信访", "案件", "警情"]
    for row in ROOM["table_quality"]:
        printed = rows[row["table"]]
        assert row["verdict"] in printed[0] and printed[2] == wording.count(row["n_rows"])
        assert printed[5] == (row["reason"] or "没有影响结论的问题")


def test_a_unit_whose_data_is_incomplete_is_named(read):
    (row,) = [row for row in read.tables["quality"] if len(row) == 5 and row[0] != "表"]
    (gap,) = ROOM["unit_gaps"]
    assert row == [gap["table"], gap["unit_name"], str(gap["n_month"]), str(gap["mean_before"]), gap["finding"]]


def test_a_check_names_each_file_of_its_examples_once(read):
    assert quality_page.where("甲.csv:2；甲.csv:3；乙.xlsx:4") == "甲.csv 第2、3行；乙.xlsx 第4行"
    assert quality_page.where(None) == ""
    assert any("案件_2026-10.csv 第17、18行" in row[-1] for row in read.tables["quality"])


def test_what_was_noticed_stands_beside_its_file_and_earlier_batches_are_one_line(read):
    files = {row[0].split()[0]: row[0] for row in read.tables["intake"]}
    assert "去掉了空字符（3处）" in files["案件_2026-10.csv"] and "隐藏的工作表没有读" in files["警情.xlsx"]
    rows = invented.room()
    rows["intake"][1]["batch"] = 0
    later = Page(page.html(facts.Facts(tables.read(invented.warehouse(rows), invented.RUN))))
    assert later.tables["intake"][2][:3] == ["以前1批，明细见入库对账.csv", "", "300"]
    assert later.tables["intake"][-1][2] == "5,312"


def test_the_words_of_the_law_stand_on_the_page_and_each_rule_leads_to_them(read):
    words = "".join(read.words)
    assert all(row["law"] in words for row in ROOM["law_changes"])
    assert {f"#law-{row['rule_id']}" for row in ROOM["coverage"]} <= set(read.addresses)


def test_the_footer_tells_where_the_figures_come_from(read):
    words = "".join(read.words)
    assert "0.1.0" in words and "ef" * 32 in words and "明湖市公安局" in words


def test_hostile_text_stays_text(tmp_path):
    rows = invented.room()
    for row in rows["findings"]:
        row["reason"] = row["unit_name"] = "<script>alert(1)</script>"
    published = tables.read(invented.warehouse(rows), invented.RUN)
    text = page.html(facts.Facts(published))
    assert "<script" not in text and "&lt;script&gt;" in text


def test_a_long_list_is_cut_and_says_where_the_rest_is(monkeypatch):
    monkeypatch.setattr(page_findings, "AT_MOST", 5)
    read = Page(page.html(facts.Facts(tables.read(invented.warehouse(ROOM), invented.RUN))))
    assert len(problems(read)) == 5
    assert f"其余{len(ROOM['findings']) - 5}件见 问题清单.csv" in "".join(read.words)


def test_a_matter_of_which_some_problems_are_not_listed_says_so(monkeypatch):
    figures = facts.Facts(tables.read(invented.warehouse(ROOM), invented.RUN))
    (name,) = {row["matter"] for row in ROOM["findings"] if row["n_in_matter"] > 1}
    found = figures.published.frames["findings"]
    kept = found.filter(found["matter"] != name).vstack(found.filter(matter=name).head(1))
    monkeypatch.setattr(page_findings, "shown", lambda _: kept)
    assert f"{name}：2个问题，宜一并核查，此处列1个，其余1个见问题清单.csv" in "".join(Page(page.html(figures)).words)


def test_a_quiet_month_does_not_praise_what_was_not_checked(quiet_month):
    words = "".join(Page((quiet_month / "report.html").read_text(encoding="utf-8")).words)
    assert "完成检查的规则没有发现问题" in words and "没有检查的规则不在此列" in words and "None" not in words


def test_with_one_rule_decided_the_other_rules_say_so(poor_month):
    read = Page((poor_month / "report.html").read_text(encoding="utf-8"))
    rows = read.tables["rules"][1:-1]
    assert sum("数据不足" in row[1] and "没有结论" in row[2] for row in rows) == len(rows) - 1
    assert not any("通过" in row[1] for row in rows) and "None" not in "".join(read.words)
    codes = {row["unit_code"] for row in invented.one_rule_decided()["populations"]}
    assert {row[1] for row in read.tables["units"][1:]} == codes
