"""下发: who may, what becomes of which finding, by when, under which number."""

import pytest

from checks.complaint import BadInput
from checks.life.acts import Act
from reports import work_lists
from tests.work_lists.bureau import CHIEF, CLERK, HANDLER, LEADER, Bureau, number

A, B, C, D, E = (number(place) for place in range(1, 6))


@pytest.fixture(autouse=True)
def _no_lists(monkeypatch):
    """Other tests look at the lists; here they would only take time."""
    monkeypatch.setattr(work_lists, "write", lambda material, folder: [])


def due(bureau, finding_id, on="2026-12-01"):
    return bureau.book(on).standings[finding_id].due_on


def test_every_suspected_finding_is_to_be_checked_within_seven_working_days(bureau):
    done = bureau.hand_out("2026-09-02T09:00")
    assert done.to_check == [A, B, C, D, E] and not done.ordered
    assert {bureau.state(each, "2026-09-02") for each in done.to_check} == {"待核查"}
    assert due(bureau, A) == "2026-09-11"


def test_terms_of_working_days_pass_over_the_national_day_and_count_the_saturday_that_is_worked(bureau):
    bureau.hand_out("2026-09-28T09:00")
    assert due(bureau, A) == "2026-10-13"  # 29, 30 September; 8, 9, 10, 12, 13 October
    bureau.check("2026-09-29", "属实-瑕疵", B)
    bureau.hand_out("2026-10-09T09:00")  # the term of three days ended on 2 October, and so on 8 October
    assert due(bureau, B) == "2026-10-22"


def test_a_verdict_is_ordered_to_be_put_right_only_after_the_last_day_to_object(bureau):
    bureau.hand_out("2026-09-02T09:00")
    bureau.check("2026-09-03", "属实-过错", A)
    bureau.check("2026-09-04", "属实-瑕疵", B)  # three days: Monday the 7th
    assert bureau.hand_out("2026-09-06T09:00").ordered == {}  # the 6th is a Sunday: until the 7th
    assert bureau.hand_out("2026-09-07T23:00").ordered == {}
    done = bureau.hand_out("2026-09-08T00:00")
    assert done.ordered == {"明公法整〔2026〕1号": [A, B]}
    assert due(bureau, A) == "2026-09-21"  # ten working days, of which Sunday the 20th is one


def test_a_verdict_that_was_upheld_is_ordered_at_once(bureau):
    bureau.hand_out("2026-09-02T09:00")
    bureau.check("2026-09-03", "属实-过错", A)
    bureau.do("2026-09-04", Act("提出异议", A, "120009", "2026-09-04", note="手续齐全"))
    assert bureau.hand_out("2026-09-04T09:00").ordered == {}
    bureau.do("2026-09-05", Act("异议维持", A, LEADER, "2026-09-05"))
    assert bureau.hand_out("2026-09-05T09:00").ordered == {"明公法整〔2026〕1号": [A]}


def test_each_unit_gets_one_number_and_a_merged_one_shares_that_of_its_successor(bureau):
    bureau.release("2026-09", [{"place": 7, "unit_code": "U3"}])
    bureau.hand_out("2026-10-09T09:00", month="2026-08")
    bureau.hand_out("2026-10-09T09:00")
    bureau.check("2026-10-09", "属实-瑕疵", A, B, C, E, number(7))
    done = bureau.hand_out("2026-10-15T09:00")
    assert list(done.ordered.values()) == [[A, B], [C], [E, number(7)]]
    assert list(done.ordered) == [f"明公法整〔2026〕{n}号" for n in (1, 2, 3)]


def test_numbers_go_on_where_they_stopped_and_none_is_ever_used_again(bureau):
    given = []
    bureau.hand_out("2026-09-02T09:00")
    for day, finding_id in zip((8, 9, 10), (A, C, E), strict=True):
        bureau.check(f"2026-09-{day:02}", "属实-瑕疵", finding_id)
        given += bureau.hand_out(f"2026-09-{day + 7}T09:00").ordered
    bureau.do("2026-09-18", Act("重新核查", A, LEADER, "2026-09-18", note="新证据"))
    bureau.check("2026-09-18", "属实-过错", A)
    given += bureau.hand_out("2026-09-28T09:00").ordered
    assert given == [f"明公法整〔2026〕{n}号" for n in (1, 2, 3, 4)]


def test_a_year_begins_with_number_one_and_the_paper_register_may_say_otherwise(bureau):
    bureau.hand_out("2026-09-02T09:00")
    bureau.check("2026-09-08", "属实-瑕疵", A)
    assert list(bureau.hand_out("2026-12-30T09:00", first_number=57).ordered) == ["明公法整〔2026〕57号"]
    bureau.check("2026-12-30", "属实-瑕疵", C)
    assert list(bureau.hand_out("2027-01-11T09:00").ordered) == ["明公法整〔2027〕1号"]
    bureau.check("2027-01-11", "属实-瑕疵", E)
    with pytest.raises(BadInput, match="起始序号已经用过"):
        bureau.hand_out("2027-01-25T09:00", first_number=1)


def test_a_day_past_the_calendar_of_holidays_is_told(bureau, capsys):
    bureau.hand_out("2026-12-22T09:00")
    assert due(bureau, A, "2026-12-22") == "2026-12-31"
    assert "节假日安排只到" not in capsys.readouterr().out
    bureau.check("2026-12-22", "属实-瑕疵", A)
    bureau.hand_out("2026-12-28T09:00")
    assert due(bureau, A, "2026-12-28") == "2027-01-11"  # Monday to Friday: New Year's holidays are not known yet
    assert "节假日安排只到 2026-12-31" in capsys.readouterr().out.replace("\n", "")


def test_the_same_again_changes_nothing_in_the_ledger(bureau):
    bureau.hand_out("2026-09-02T09:00")
    bureau.check("2026-09-03", "属实-瑕疵", A)
    bureau.hand_out("2026-09-10T09:00")
    before = bureau.ledger.head()
    again = bureau.hand_out("2026-09-10T09:00")
    assert bureau.ledger.head() == before and not again.to_check and not again.ordered


def test_what_the_asked_month_does_not_name_is_not_handed_out(bureau):
    bureau.release("2026-09", [{"place": 7}])
    assert bureau.hand_out("2026-10-09T09:00").to_check == [number(7)]
    assert bureau.hand_out("2026-10-09T09:00", month="2026-08").to_check == [A, B, C, D, E]


@pytest.mark.parametrize("by", [CHIEF, CLERK, HANDLER])
def test_whoever_has_another_office_may_not_hand_out(bureau, by):
    before = bureau.ledger.head()
    with pytest.raises(BadInput, match="不能下发：在民警表里是"):
        bureau.hand_out("2026-09-02T09:00", by=by)
    assert bureau.ledger.head() == before and not bureau.lists("2026-09-02").exists()


@pytest.mark.parametrize(("by", "what"), [("", "没有写是谁下发"), ("某警官", "不是警号"), ("9" * 21, "不是警号")])
def test_it_must_be_said_by_number_who_hands_out(bureau, by, what):
    with pytest.raises(BadInput, match=what):
        bureau.hand_out("2026-09-02T09:00", by=by)


def test_a_number_that_the_list_of_officers_does_not_have_is_told(bureau, capsys):
    bureau.hand_out("2026-09-02T09:00", by="999999")
    assert "民警表里没有警号 999999 的职务" in capsys.readouterr().out.replace("\n", "")


def test_nobody_orders_what_he_handled_himself_and_the_rest_is_ordered(bureau, capsys):
    bureau.hand_out("2026-09-02T09:00")
    bureau.check("2026-09-03", "属实-瑕疵", A, B)
    bureau.handled("900001", "A001")
    done = bureau.hand_out("2026-09-10T09:00")
    assert done.ordered == {"明公法整〔2026〕1号": [B]} and [number for number, _ in done.refused] == [A]
    assert "有 1 件没有办理" in capsys.readouterr().out
    assert bureau.hand_out("2026-09-10T10:00", by=LEADER).ordered == {"明公法整〔2026〕2号": [A]}


def test_no_number_is_spent_on_a_unit_of_which_nothing_could_be_ordered(bureau):
    bureau.hand_out("2026-09-02T09:00")
    bureau.check("2026-09-03", "属实-瑕疵", A, C)
    bureau.handled("900001", "A001")
    assert list(bureau.hand_out("2026-09-10T09:00").ordered) == ["明公法整〔2026〕1号"]


def test_a_moment_before_the_release_or_before_the_last_step_is_refused(bureau):
    with pytest.raises(BadInput, match="早于最近一次发布的截止时点"):
        bureau.hand_out("2026-08-31T09:00")
    bureau.hand_out("2026-09-02T09:00")
    with pytest.raises(BadInput, match="早于台账里最后一步登记的时间"):
        bureau.hand_out("2026-09-02T08:59")


def test_a_month_that_was_never_published_cannot_be_handed_out(bureau, tmp_path):
    with pytest.raises(BadInput, match="这个月份没有发布过"):
        bureau.hand_out("2026-09-02T09:00", month="2026-07")
    with pytest.raises(BadInput, match="还没有发布过任何月份"):
        Bureau(tmp_path / "empty").release_nothing().hand_out("2026-09-02T09:00")


def test_a_warehouse_that_is_older_than_the_last_release_is_refused(bureau):
    bureau.run("update clocks.audit set as_of = timestamp '2026-08-01', month = '2026-07'")
    bureau.run("update published.provenance set value = '2026-08-01T00:00:00' where key = 'as_of'")
    bureau.run("update published.provenance set value = '2026-07' where key = 'month'")
    with pytest.raises(BadInput, match="数据仓库里的审计比最近一次发布旧"):
        bureau.hand_out("2026-09-02T09:00")


def test_products_that_are_not_of_the_release_in_the_ledger_are_refused(bureau):
    bureau.ledger.record_release("2026-08", {"as_of": "2026-09-01T00:00:00", "findings": [A], "batch": 2})
    with pytest.raises(BadInput, match="不是台账记着的最近一次发布"):
        bureau.hand_out("2026-09-02T09:00")


def test_lists_only_writes_the_lists_and_nothing_else(bureau, capsys):
    before = bureau.ledger.head()
    bureau.hand_out("2026-09-02T09:00", by="", lists_only=True)
    assert bureau.ledger.head() == before and bureau.lists("2026-09-02").is_dir()
    assert "没有下发，没有写入台账" in capsys.readouterr().out
