"""The policy: every local number with its document, or a complaint that says where."""

import pytest

from checks import policy
from checks.complaint import BadInput

GOOD = policy.PATH.read_text(encoding="utf-8")


def read_with(tmp_path, old: str, new: str) -> policy.Policy:
    """The policy in which the first occurrence of `old` reads `new`."""
    assert old in GOOD
    file = tmp_path / "policy.toml"
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    return policy.read(file)


def complaint_with(tmp_path, old: str, new: str) -> str:
    with pytest.raises(BadInput) as bad:
        read_with(tmp_path, old, new)
    return str(bad.value)


def test_the_policy_that_comes_with_the_program_names_a_document_for_every_local_number():
    rows = policy.read().as_rows()
    assert rows
    assert all(document and number for *_, document, number in rows)
    assert rows == sorted(rows)


def test_the_sample_policy_says_that_its_documents_are_invented():
    assert all("虚构" in document for *_, document, _ in policy.read().as_rows())


def test_a_changed_number_is_taken(tmp_path):
    assert read_with(tmp_path, "value = 24", "value = 12").parameters["jq01_accept_hours"].value == 12


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ('document = "明湖市公安局接报案与受立案工作规范（样例，虚构）"\n', "文件名称"),
        ('document_no = "明公办〔2025〕18号第七条"\n', "文号"),
    ],
)
def test_a_local_number_without_its_document_stops_the_run(tmp_path, line, missing):
    said = complaint_with(tmp_path, line, "")
    assert missing in said
    assert "parameters.jq01_accept_hours" in said
    assert "policy.toml" in said


def test_a_blank_document_is_a_missing_one(tmp_path):
    assert "文号" in complaint_with(tmp_path, "明公办〔2025〕18号第七条", "  ")


def test_a_parameter_that_a_rule_asks_for_must_be_there(tmp_path):
    said = complaint_with(tmp_path, "[parameters.hf03_visit_days]", "[parameters.hf03_visit_dayz]")
    assert "parameters.hf03_visit_days" in said


def test_weights_that_do_not_add_up_to_100_are_refused(tmp_path):
    said = complaint_with(tmp_path, '"受立案" = 25', '"受立案" = 24')
    assert "score.themes" in said and "合计应当是 100，现在是 99（受立案 24、" in said and "少 1，补上 1" in said
    assert "多 2，减去 2" in complaint_with(tmp_path, '"受立案" = 25', '"受立案" = 27')


def test_satisfaction_stands_beside_the_score_and_has_no_weight(tmp_path):
    said = complaint_with(tmp_path, '"整改" = 10', '"群众满意度" = 10')
    assert "score.themes.群众满意度：满意度列在得分旁边，不计入得分" in said


@pytest.mark.parametrize(
    "line",
    [
        'document = "明湖市公安局执法质量考核评议实施办法（样例，虚构）"',
        'document_no = "明公办〔2025〕42号第四条至第十二条"',
        "display_days = 3",
    ],
)
def test_how_units_are_scored_names_its_document_and_how_long_it_is_on_display(tmp_path, line):
    assert f"score.{line.split()[0]}：缺少必填项" in complaint_with(tmp_path, line, "")


@pytest.mark.parametrize("day", ["0", "29", "1.5", '"1"', "true"])
def test_a_month_begins_on_a_day_that_every_month_has(tmp_path, day):
    assert "1 至 28" in complaint_with(tmp_path, "month_start_day = 1", f"month_start_day = {day}")


def test_an_entry_that_nobody_knows_is_refused_so_that_no_typing_error_passes(tmp_path):
    assert "warnings.horizon" in complaint_with(tmp_path, "horizon_days = 30", "horizon_days = 30\nhorizon = 3")


def test_a_ceiling_below_the_target_is_refused(tmp_path):
    assert "ceiling" in complaint_with(tmp_path, "ceiling = 0.10", "ceiling = 0.00")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"[bureau", "TOML"), ("[bureau]\nname = '明'".encode("gb18030"), "UTF-8"), (b"", "缺少必填项")],
)
def test_a_file_that_is_no_policy_is_refused_by_name(tmp_path, content, said):
    file = tmp_path / "本地.toml"
    file.write_bytes(content)
    with pytest.raises(BadInput) as bad:
        policy.read(file)
    assert said in str(bad.value)
    assert "本地.toml" in str(bad.value)


def test_a_policy_that_is_not_there_is_refused_by_name(tmp_path):
    with pytest.raises(BadInput, match=r"没有\.toml"):
        policy.read(tmp_path / "没有.toml")


PATTERN = 'pattern = "{any:1}{unit:6}-{year:4}-{serial:5}"'


def test_the_pattern_of_case_numbers_says_where_each_part_stands():
    case, incident = policy.read().numbers
    assert (case.object_kind, case.shape) == ("案件", "_______-____-_____")
    assert case.places == {"unit": (2, 6), "year": (9, 4), "serial": (14, 5)}
    assert case.unit_code_from == 3
    assert (incident.object_kind, incident.shape) == ("警情", "JQ________-_____")
    assert incident.places == {"year": (3, 4), "serial": (12, 5)}


def test_a_policy_may_say_nothing_of_numbers(tmp_path):
    file = tmp_path / "policy.toml"
    start, end = GOOD.index("[case_numbers]"), GOOD.index("\n#", GOOD.index("[incident_numbers]"))
    file.write_text(GOOD[:start] + GOOD[end:], encoding="utf-8")
    assert policy.read(file).numbers == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{unit:6}-{jahr:4}", "{jahr:4}"),
        ("{unit:6}-{year:3}", "{year:3}"),
        ("{unit:6}-{year}", "{year}"),
        ("{unit:6}-{unit:6}", "{unit} 写了两次"),
        ("{any:6}", "没有单位、年份或序号"),
        ("A%{unit:6}", "A%"),
        ("A_{unit:6}", "A_"),
        ("{year:4}-{serial:5}", "用不上"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_refused_with_what_is_wrong(tmp_path, written, said):
    complaint = complaint_with(tmp_path, PATTERN, f'pattern = "{written}"')
    assert said in complaint
    assert "case_numbers" in complaint


@pytest.mark.parametrize("name", ["unit_code_from = 3", 'document_no = "明公办〔2025〕33号第八条"'])
def test_a_pattern_names_its_document_and_where_the_unit_comes_from(tmp_path, name):
    assert f"case_numbers.{name.split()[0]}" in complaint_with(tmp_path, name + "\n", "")


DECISION = '# "JQ-01" = { is_scored = true, document_no = "明公法〔2026〕3号" }'


def test_a_decision_on_scoring_a_rule_is_taken_with_its_document(tmp_path):
    line = '"JQ-01" = { is_scored = false, document_no = "明公法〔2026〕3号" }'
    decided = read_with(tmp_path, DECISION, line).life.decided
    assert decided == {"JQ-01": policy.Decided(False, "明公法〔2026〕3号")}


@pytest.mark.parametrize(
    "line", ['"JQ-01" = { is_scored = true }', '"JQ-01" = { is_scored = "是", document_no = "明公法〔2026〕3号" }']
)
def test_a_decision_without_its_document_or_its_answer_stops_the_run(tmp_path, line):
    assert "life.precision.decided.JQ-01" in complaint_with(tmp_path, DECISION, line)
