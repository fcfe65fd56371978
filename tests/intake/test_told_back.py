"""What is told back of a failing row: the value as it stood in the file, a sentence, and what to do."""

import pytest
import yaml

from checks import quality
from checks.quality import levels, told

HEADINGS = (
    "警情编号,来源系统,接警时间,派警时间,到达现场时间,警情类别,处警单位代码,改类时间,改类人警号,免回访情形,更新时间"
)
WRONG = "J1,甲,2026-10-03 08:30,2026/10/03 08:31,2026-10-03 08:10,治安,D9,2026-10-04,,某某不愿回访,"
UNREAD = 'J2,甲,2026-10-03 09:00,,"当晚 \n八点",治安,D9,,,,'
ASIDE = "J3,甲,2026-10-03 10:00,,,盗窃,D9,,,,"


@pytest.fixture
def told_back(desk):
    """What is told of two wrong incidents and one that was put aside, by column and check."""
    desk.incidents(WRONG, UNREAD, ASIDE, headings=HEADINGS)
    desk.write("单位.csv", "单位代码,单位名称,单位层级\nD01,湖东派出所,所队\n")
    desk.allow_quarantine = True
    desk.receive()
    told.tell(desk.open(), quality.check(desk.open(), desk.run()))
    rows = desk.ask(
        "select column_name, check_name, source_row, value, reason, remedy from quality.told"
        " where table_name = 'incidents'"
    )
    return {(column, check, row): (value, reason, remedy) for column, check, row, value, reason, remedy in rows}


def test_a_check_that_compares_two_times_tells_both_as_they_stood(told_back):
    value, reason, remedy = told_back["arrived_at", "早于接警时间", 2]
    assert value == "2026-10-03 08:10"
    assert reason == "到达现场时间 2026-10-03 08:10 早于接警时间 2026-10-03 08:30"
    assert told_back["arrived_at", "早于派警时间", 2][1].endswith("早于派警时间 2026/10/03 08:31")
    assert remedy == told.remedy("order")


def test_a_gap_beside_a_filled_cell_names_the_filled_one(told_back):
    value, reason, _ = told_back["recategorised_by", "有改类时间而此项为空", 2]
    assert (value, reason) == (None, "改类人警号为空，而改类时间是 2026-10-04")


def test_a_value_that_cannot_be_read_stands_whole_and_in_the_sentence_in_one_line(told_back):
    value, reason, _ = told_back["arrived_at", "值无法读取", 3]
    assert value == "当晚 \n八点" and reason == "到达现场时间 当晚 八点：值无法读取"


def test_a_row_that_was_put_aside_says_why(told_back):
    value, reason, remedy = told_back["", "行被隔离，未参加检查", 4]
    assert value == "盗窃" and reason == "这一行没有采用：警情类别“盗窃” 不在规定的取值内"
    assert "隔离_表名" in remedy


def test_nothing_is_lost_between_the_failing_rows_and_what_is_told(desk, told_back):
    names = "table_name, column_name, check_name, key, source_file, source_sheet, source_row"
    rows = desk.ask(f"select {names} from quality.rows order by all")
    assert desk.ask(f"select {names} from quality.told order by all") == rows and len(rows) > 4
    assert desk.ask("select * from quality.told where reason is null or remedy is null") == []


def test_stories_are_never_repeated(desk, told_back):
    assert desk.ask("select * from quality.told where contains(concat(value, reason), '某某')") == []
    for heading in ("免回访情形", "处理说明", "改类理由"):
        column = next(each for each in told.tables()["incidents"].columns if each.heading == heading)
        assert told.tells_a_story(column)


def test_the_same_file_name_in_two_batches_tells_the_value_of_the_right_one(desk):
    desk.incidents(
        "J1,2026-10-03 08:30,2026-10-03 08:10,治安,D9", headings="警情编号,接警时间,派警时间,警情类别,处警单位代码"
    )
    desk.receive()
    desk.incidents(
        "J2,2026-10-05 08:30,2026-10-05 08:20,治安,D9", headings="警情编号,接警时间,派警时间,警情类别,处警单位代码"
    )
    desk.receive()
    told.tell(desk.open(), quality.check(desk.open(), desk.run()))
    rows = desk.ask("select key, value from quality.told where check_name = '早于接警时间' order by all")
    assert rows == [("standard/J1", "2026-10-03 08:10"), ("standard/J2", "2026-10-05 08:20")]


def test_every_kind_of_check_has_a_remedy():
    remedies = yaml.safe_load(told.REMEDIES.read_text(encoding="utf-8"))
    assert set(remedies) == {*levels.KINDS, "otherwise"}
