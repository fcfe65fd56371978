"""Every mistake in a profile is told with its line, and what to write there."""

import pytest

from checks.complaint import BadInput
from checks.intake.profiles.profile_language import understand
from tests.intake.test_profile_language import TWO, read

LONG = """name: 旧系统
ignore: ["说明*"]
tables:
  - table: incidents
    files: ["jq*.csv"]
    sheets: ["甲"]
    heading_row: 2
    columns:
      警情编号: ID
      received_at: TIME
      警情类别: TYPE
      处警单位代码: UNIT
    constants:
      报警方式: 上门
    codes:
      警情类别:
        A: 治安
    utc: [接警时间]
  - table: 案件
    files: ["aj*.csv"]
    others: 按标题
    moves:
      - from: 受案时间
        to: 立案时间
        since: 2026-01-01
        where: {案件类型: 治安}
"""


def mistakes(text: str) -> list[tuple[int, str]]:
    return [(mistake.line, mistake.text()) for mistake in understand(text)[1]]


def test_the_long_profile_is_right():
    assert mistakes(LONG) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "said"),
    [
        ("name: 旧系统", "name:", 1, "没有写来源名称"),
        ("name: 旧系统", "name: 需要填写", 1, "还没有填写"),
        ("name: 旧系统", "nome: 旧系统", 1, "是不是“name”？"),
        ('["说明*"]', "说明*", 2, "清单"),
        ("table: incidents", "table: 事件", 4, "没有这张表"),
        ("table: incidents", "table: 警请", 4, "是不是“警情”？"),
        ("table: incidents", "table: 需要填写", 4, "还没有填写"),
        ('    files: ["jq*.csv"]\n', "", 4, "警情（incidents）来自哪些文件"),
        ('files: ["jq*.csv"]', "files: []", 5, "来自哪些文件"),
        ('sheets: ["甲"]', "sheets: 甲", 6, "取哪些工作表"),
        ("heading_row: 2", "heading_row: 二", 7, "1 到 30"),
        ("heading_row: 2", "heading_row: 31", 7, "标题行不对"),
        ("警情编号: ID", "警请编号: ID", 9, "是不是“警情编号”？"),
        ("警情编号: ID", "警情编号: 需要填写", 9, "警情编号（incident_no）：还没有填写"),
        ("警情编号: ID", "警情编号: 联系电话", 9, "公民身份信息"),
        ("警情编号: ID", "警情编号: [ID]", 9, "没有写这一列在文件里的标题"),
        ("received_at: TIME", "接警时间: TIME\n      received_at: TIME", 11, "这一列写了两次"),
        ("警情编号: ID", "警情编号: ID\n      警情编号: NO", 10, "这一项写了两次"),
        ("      警情编号: ID\n", "", 4, "警情编号（incident_no）：表 警情 的必填列没有着落"),
        ("报警方式: 上门", "报警方式: 登门", 14, "可以写的有 110、上门、网上、移送、其他"),
        ("报警方式: 上门", "报警方式: ''", 14, "固定值是空的"),
        ("报警方式: 上门", "警情编号: J1", 14, "既取自文件又是固定值"),
        ("A: 治安", "A: 盗窃", 17, "不是规定的取值（写的是“盗窃”）"),
        ("A: 治安", "A: 需要填写", 17, "警情类别（category） 的代码 A：还没有填写"),
        ("警情类别:\n        A: 治安", "免回访情形:\n        A: 治安", 16, "没有写这一列取自哪个标题"),
        ("报警方式: 上门", "是否涉密: 也许", 14, "可以写的有 是、否"),
        ("utc: [接警时间]", "utc: 也许", 18, "写 true"),
        ("utc: [接警时间]", "utc: [警情编号]", 18, "这一列不是时间"),
        ("others: 按标题", "others: 随便", 21, "写 按标题"),
        ("      - from: 受案时间\n        to:", "      - to:", 23, "没有写 from"),
        ("to: 立案时间", "to: 受案时间", 23, "两个取自文件的时间列"),
        ("to: 立案时间", "to: 立按时间", 24, "是不是“立案时间”？"),
        ("since: 2026-01-01", "since: 2026年起", 25, "写成 2026-01-01"),
        ("{案件类型: 治安}", "{案件类型: 行政}", 26, "不是规定的取值"),
        ("{案件类型: 治安}", "{案件类别: 治安}", 26, "没有这一列"),
        ("tables:\n", "tabels:\n", 3, "是不是“tables”？"),
        ('    files: ["aj*.csv"]\n', '    files: ["aj*.csv"\n', 21, "YAML"),
        ("name: 旧系统", "name: 旧系统\n\x00", 2, "YAML"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_to_write(right, wrong, line, said):
    assert LONG.count(right) == 1
    found = mistakes(LONG.replace(right, wrong))
    assert any(where == line and said in text for where, text in found), found


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines():
    text = LONG.replace("name: 旧系统", "name:").replace("A: 治安", "A: 盗窃").replace("table: 案件", "table: 案卷")
    assert [line for line, _ in mistakes(text)] == [1, 17, 19]
    with pytest.raises(BadInput, match="来源配置有 3 处错误"):
        read(text)


@pytest.mark.parametrize(
    "text", ["", "---\n", "# 只有注释\n", "[]", "甲", "name: 甲\ntables: 甲\n", "name: 甲\ntables: [甲]\n"]
)
def test_what_is_no_profile_is_refused_without_falling_over(text):
    assert mistakes(text)


def test_a_constant_for_the_whole_key_would_make_every_row_the_same_record():
    text = LONG.replace("      警情编号: ID\n", "").replace("报警方式: 上门", "警情编号: J1")
    assert any("同一条记录" in told for _, told in mistakes(text))


def test_two_documents_of_one_name_are_refused():
    assert any("两个来源同名" in told for _, told in mistakes(TWO.replace("执法办案", "接处警")))


def test_a_moment_cannot_move_from_utc_into_civil_time():
    assert any("UTC" in told for _, told in mistakes(LONG + "    utc: [受案时间]\n"))
