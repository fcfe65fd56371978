"""What each rule could decide, and for which units."""

import pytest

from checks import rooms

SIX = ("met", "breached", "borderline", "pending", "unknown", "exempt")


def status(month, rule="JQ-03"):
    month.build()
    return month.one(f"from published.coverage where rule_id = '{rule}'")


def run_says(month, data, **facts):
    month.con.execute("delete from rules.runs where rule_id = 'JQ-03'")
    month.insert("rules.runs", rule_id="JQ-03", clock="", status_data=data, **facts)


def test_a_rule_with_nothing_in_scope_is_not_shown_as_clean(month):
    assert status(month)["status"] == "无可检对象"


def test_a_rule_whose_objects_are_all_in_time_passes(month):
    month.verdict("met")
    assert status(month)["status"] == "通过"


def test_a_rule_with_a_breach_has_found_something(month):
    month.breach()
    month.verdict("met")
    assert status(month)["status"] == "发现问题"


def test_missing_data_is_named_and_never_clean(month):
    run_says(month, "missing", missing="案件：接报时间")
    row = status(month)
    assert (row["status"], row["missing"]) == ("数据不足", "案件：接报时间")


def test_a_column_that_some_objects_would_need_is_named_beside_a_rule_that_ran(month):
    run_says(month, "ok", missing="案件.移送时间（缺此列，未办的无法判断）")
    month.verdict("met")
    row = status(month)
    assert (row["status"], row["missing"]) == ("通过", "案件.移送时间（缺此列，未办的无法判断）")


def test_one_clock_without_data_makes_the_rule_incomplete_unless_another_found_something(month):
    month.insert("rules.runs", rule_id="JQ-03", clock="立案", status_data="missing", missing="案件：检察通知立案时间")
    month.verdict("met")
    assert status(month)["status"] == "数据不足"
    month.breach()
    row = status(month)
    assert (row["status"], row["missing"]) == ("发现问题", "案件：检察通知立案时间")


def test_what_two_clocks_lack_is_named_once(month):
    for clock, missing in (("启动", "案件.立案时间；案件节点.节点"), ("推进", "案件节点.节点；案件节点.时间")):
        month.insert("rules.runs", rule_id="JQ-03", clock=clock, status_data="missing", missing=missing)
    assert status(month)["missing"] == "案件.立案时间；案件节点.节点；案件节点.时间"


def test_a_rule_that_raised_is_an_error_whatever_else_it_found(month):
    run_says(month, "error", error="除数为零")
    month.breach()
    row = status(month)
    assert (row["status"], row["missing"]) == ("执行错误", "执行错误：除数为零")


def test_a_rule_that_never_ran_is_an_error(month):
    month.con.execute("delete from rules.runs where rule_id = 'JQ-03'")
    assert status(month)["status"] == "执行错误"


def test_objects_that_can_all_not_be_judged_are_no_pass(month):
    month.verdict("unknown")
    row = status(month)
    assert (row["status"], row["missing"]) == ("数据不足", "应检对象全部无法判断")


def test_the_six_verdicts_add_up_for_each_rule_and_for_each_unit(month):
    for n, verdict in enumerate(SIX, start=1):
        for k in range(n):
            facts = {"breach_at": "2026-10-03 00:00:00"} if verdict == "breached" else {}
            month.verdict(verdict, unit_code=("S11", "S12", None)[k % 3], **facts)
    row = status(month)
    assert [row[f"n_{verdict}"] for verdict in SIX] == [1, 2, 3, 4, 5, 6]
    assert row["n_scope"] == 21
    units = month.rows("from published.populations order by unit_code")
    assert [unit["unit_code"] for unit in units] == ["", "S11", "S12"]
    for name in ("scope", *SIX):
        assert sum(unit[f"n_{name}"] for unit in units) == row[f"n_{name}"]
    assert units[1]["branch_name"] == "东岸分局"


def test_the_law_that_decided_is_listed_with_its_rows(month):
    month.verdict("met")
    month.verdict("met")
    month.verdict("met", law="另一条")
    month.verdict("unknown", law=None)
    month.build()
    listed = {row["law"]: row["n_scope"] for row in month.rows("from published.law_changes")}
    assert listed == {"2015 意见 二（一）2": 2, "另一条": 1}


def test_exports_and_checks_are_published_under_the_headings_that_people_know(month):
    month.insert(
        "quality.checks",
        table_name="incidents",
        column_name="received_at",
        check_name="必填",
        severity="警告",
        n_rows=3,
        n_failed=1,
        status="不合格",
        example_rows="警情.csv:2",
    )
    month.insert(
        "quality.checks",
        table_name="cases",
        column_name="accepted_at,filed_at",
        check_name="先后",
        severity="提示",
        n_rows=3,
        n_failed=0,
        status="通过",
        example_rows=None,
    )
    failing = {"table_name": "incidents", "column_name": "received_at", "check_name": "必填", "key": "standard/J1"}
    month.insert("quality.rows", **failing, source_file="警情.csv", source_row=2)
    month.insert("quality.told", **failing, source_file="警情.csv", source_row=2, reason="接警时间（空）：必填")
    month.insert(
        "staging.intake",
        batch=1,
        file="警情.csv",
        table_name="incidents",
        sha256="0" * 64,
        n_read=3,
        n_accepted=3,
        n_quarantined=0,
        n_duplicate=0,
        n_dropped=0,
    )
    month.build()
    named = [(row["table"], row["column"]) for row in month.rows("from published.quality")]
    assert named == [("案件", "accepted_at,filed_at"), ("警情", "接警时间")]
    told = month.one("from published.quality_rows")
    assert (told["column"], told["severity"], told["reason"]) == ("接警时间", "警告", "接警时间（空）：必填")
    assert month.one("from published.intake")["table"] == "警情"
    assert all(row["ok"] for row in month.rows("from published.reconciliation"))


@pytest.mark.parametrize(
    "wrong",
    [
        "update staging.intake set n_read = 4",
        "update findings.coverage set n_met = n_met + 1",
        "delete from marts.findings",
        "insert into marts.findings from marts.findings",
        "delete from marts.populations",
        "delete from quality.rows",
        "delete from quality.told",
        "insert into staging.quarantine (batch, table_name, file, source_row) values (1, 'incidents', '警情.csv', 2)",
        "insert into staging.dropped (batch, table_name, file, source_row) values (1, 'incidents', '警情.csv', 2)",
        "update rules.score_weights set weight = weight + 1",
        "delete from marts.score_items",
    ],
)
def test_a_total_that_is_not_the_sum_of_its_parts_shows(month, wrong):
    month.breach()
    month.insert(
        "staging.intake", batch=1, file="警情.csv", n_read=3, n_accepted=3, n_quarantined=0, n_duplicate=0, n_dropped=0
    )
    month.insert(
        "quality.checks", table_name="incidents", column_name="a", check_name="必填", n_failed=1, status="不合格"
    )
    for table in ("quality.rows", "quality.told"):
        month.insert(table, table_name="incidents", column_name="a", check_name="必填", key="J1")
    month.build()
    query = (rooms.SQL / "published" / "reconciliation.sql").read_text(encoding="utf-8")
    assert all(row["ok"] for row in month.rows(query))
    month.con.execute(wrong)
    assert not all(row["ok"] for row in month.rows(query))
