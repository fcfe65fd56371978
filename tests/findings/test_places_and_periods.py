"""Statistics of places and periods: each object at its place on its day, each period as far as the exports cover it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from checks import contract, findings, manifest, provenance, rooms
from checks.complaint import BadInput
from checks.quality import of_months
from checks.run import Period

KINDS = ("月", "季", "半年", "年", "滚动12个月")
DATED = {"incidents": "received_at", "cases": "accepted_at"}


# The files of the statistics, each after those that it reads: a test of them needs no others.
MARTS = (
    "fact_months", "periods", "export_days", "table_months", "law_marks", "month_facts", "scope_months",
    "period_rollups", "period_marks",
)  # fmt: skip
PUBLISHED = ("month_facts", "periods", "period_marks", "period_rollups")


def make(month, room, *names):
    """These tables of the room are made anew."""
    for name in names:
        rooms._make(month.con, room, rooms.SQL / room / f"{name}.sql")


def build(month, name="2026-10", as_of=None, start_day=1):
    """The findings of that month and its statistics stand."""
    period = Period.parse(name, start_day)
    month.run = replace(month.run, period=period, as_of=as_of or period.ends_at)
    month.build_clocks()
    findings.build(month.con, month.run)
    make(month, "marts", *MARTS)
    make(month, "published", *PUBLISHED)


def exported(month, table, months, n=30):
    """That table has so many records in each of these months, spread over the whole month."""
    key = {"incidents": "incident_no", "cases": "case_no"}[table]
    for name in months:
        first = datetime.fromisoformat(f"{name}-01")
        for number in range(n):
            when = first + timedelta(days=number % 28, hours=9)
            month.insert(f"staging.{table}", **{key: f"{name}-{number}", DATED[table]: when})


def rolled(month, period="月", stretch="本期", level="市局", rule=None):
    """The rows of that period and level for one rule, or for all rules together, by place."""
    scope = f"rule_id = '{rule}'" if rule else "theme is null and rule_id is null"
    rows = month.rows(
        f"from published.period_rollups where period_kind = '{period}' and stretch = '{stretch}' "
        f"and level = '{level}' and {scope}"
    )
    return {(row["branch_name"], row["line"], row["unit_code"]): row for row in rows}


def whole(month, **asked):
    """The bureau's row of that period."""
    (row,) = rolled(month, **asked).values()
    return row


def two_branches(month):
    """A second branch, and 桥东派出所, which moved to it on 10 October."""
    month.unit("S2", "西岸分局", parent_code="S0", level="分局")
    month.unit("S15", "桥东派出所", parent_code="S1", line="基层")
    month.unit("S15", "桥东派出所", parent_code="S2", line="基层", valid_from=date(2026, 10, 10))
    exported(month, "incidents", ("2026-08", "2026-09", "2026-10"))


@pytest.fixture
def bureau(month):
    """The month with two branches."""
    two_branches(month)
    return month


def test_a_unit_that_moved_counts_where_it_stood_on_the_day_of_the_breach(bureau):
    for due in ("2026-10-09 23:59:59", "2026-10-10 00:00:00", "2026-10-20 12:00:00"):
        bureau.breach(due, unit_code="S15", started_at="2026-10-01 08:00:00")
    build(bureau)
    branches = {place[0]: row["n_problems"] for place, row in rolled(bureau, level="分局").items()}
    assert branches == {"东岸分局": 1, "西岸分局": 2}
    units = {place: row["n_problems"] for place, row in rolled(bureau, level="所队").items()}
    assert units == {("东岸分局", "基层", "S15"): 1, ("西岸分局", "基层", "S15"): 2}
    assert whole(bureau)["n_problems"] == 3 == sum(row["n_problems"] for row in rolled(bureau, level="条线").values())


def test_a_share_is_the_sum_of_problems_over_the_sum_of_objects_and_no_mean_of_shares(bureau):
    bureau.breach(unit_code="S12")
    for _ in range(9):
        bureau.verdict("met", unit_code="S11", due_at="2026-10-12 23:59:59")
    build(bureau)
    of_units = [float(row["problem_rate"]) for row in rolled(bureau, level="所队").values()]
    assert sorted(of_units) == [0.0, 1.0]
    assert [float(row["problem_rate"]) for row in rolled(bureau, level="分局").values()] == [0.1]
    assert (whole(bureau)["n_problems"], whole(bureau)["n_judged"]) == (1, 10)


def test_what_proved_untrue_is_no_problem_and_stays_among_what_was_judged(bureau):
    for subject in "AB":
        bureau.breach(subject_no=subject)
    build(bureau)
    number = bureau.one("select finding_id from findings.findings where subject_no = 'A'")["finding_id"]
    ledger = findings.ledger_of(bureau.run.warehouse)
    ledger.append("verdict", "2026-10", number, {"status": "不属实", "verdict": "不属实"})
    build(bureau)
    row = whole(bureau)
    assert (row["n_judged"], row["n_problems"], row["n_suspected"], row["n_untrue"]) == (2, 1, 1, 1)


def test_an_audited_month_that_begins_on_the_26th_takes_the_name_of_its_end(month):
    names = {"2026-09-25 23:59:59": "2026-09", "2026-09-26 00:00:00": "2026-10", "2026-10-25 23:59:59": "2026-10"}
    for number, due in enumerate(names):
        month.breach(due, rule_id=("JQ-01", "JQ-03", "RS-05")[number])
    build(month, "2026-10", start_day=26)
    facts = month.rows("select month from published.month_facts order by rule_id")
    assert [row["month"] for row in facts] == list(names.values())
    periods = {row["period_kind"]: row for row in month.rows("from published.periods where stretch = '本期'")}
    assert (periods["季"]["first_month"], periods["半年"]["first_month"]) == ("2026-10", "2026-07")


def test_each_period_stands_beside_the_one_before_it_and_the_same_months_of_last_year(month):
    build(month, "2026-11")
    told = {
        (row["period_kind"], row["stretch"]): (row["first_month"], row["last_month"], row["n_elapsed"], row["n_whole"])
        for row in month.rows("from published.periods")
    }
    assert told == {
        ("月", "本期"): ("2026-11", "2026-11", 1, 1),
        ("月", "上期"): ("2026-10", "2026-10", 1, 1),
        ("月", "去年同期"): ("2025-11", "2025-11", 1, 1),
        ("季", "本期"): ("2026-10", "2026-11", 2, 3),
        ("季", "上期"): ("2026-07", "2026-09", 3, 3),
        ("季", "去年同期"): ("2025-10", "2025-11", 2, 3),
        ("半年", "本期"): ("2026-07", "2026-11", 5, 6),
        ("半年", "上期"): ("2026-01", "2026-06", 6, 6),
        ("半年", "去年同期"): ("2025-07", "2025-11", 5, 6),
        ("年", "本期"): ("2026-01", "2026-11", 11, 12),
        ("年", "上期"): ("2025-01", "2025-12", 12, 12),
        ("年", "去年同期"): ("2025-01", "2025-11", 11, 12),
        ("滚动12个月", "本期"): ("2025-12", "2026-11", 12, 12),
        ("滚动12个月", "上期"): ("2025-11", "2026-10", 12, 12),
        ("滚动12个月", "去年同期"): ("2024-12", "2025-11", 12, 12),
    }


def test_a_quarter_with_a_missing_month_says_so_and_a_period_without_any_has_no_share(month):
    exported(month, "incidents", ("2026-07", "2026-09"))
    exported(month, "incidents", ("2026-05",), n=2)  # old matters that are still open are no export of their month
    for due in ("2026-07-10 12:00:00", "2026-08-10 12:00:00", "2026-09-10 12:00:00", "2026-05-10 12:00:00"):
        month.breach(due, rule_id="JQ-01")
    build(month, "2026-09")
    quarter, before = (whole(month, period="季", stretch=stretch) for stretch in ("本期", "上期"))
    assert (quarter["n_covered"], quarter["n_elapsed"], quarter["n_problems"]) == (2, 3, 3)
    assert (before["n_covered"], before["n_problems"], before["problem_rate"]) == (0, 1, None)
    period = month.one("from published.periods where period_kind = '季' and stretch = '本期'")
    assert period["covered_months"] == "2026-07、2026-09"
    marks = {row["month"]: row["mark"] for row in month.rows("from published.period_marks where mark_kind = '数据'")}
    assert marks["2026-08"] == "缺警情的导出或者明显不全" and marks["2026-07"].startswith("起才有警情的完整导出")


def test_a_rule_is_covered_by_the_tables_that_it_cannot_do_without(month):
    exported(month, "incidents", ("2026-09", "2026-10"))
    exported(month, "cases", ("2026-10",))
    month.breach("2026-10-10 12:00:00", rule_id="JQ-01")  # needs incidents and cases
    month.breach("2026-10-10 12:00:00", rule_id="RS-05")  # needs measures, of which none tells anything
    build(month)
    covered = month.rows(
        "select rule_id, month from marts.scope_months where is_covered and rule_id <> '' order by all"
    )
    assert covered == [{"rule_id": "JQ-01", "month": "2026-10"}, {"rule_id": "RS-05", "month": "2026-10"}]


def test_half_a_month_of_exports_and_a_month_that_is_not_over_cover_nothing(month):
    exported(month, "incidents", ("2026-09", "2026-10"))
    month.con.execute("delete from staging.incidents where received_at between '2026-09-11' and '2026-09-21'")
    build(month, as_of=datetime(2026, 10, 31, 12))
    assert month.rows("select month from marts.table_months where is_covered") == []
    mark = month.one("from published.period_marks where month = '2026-10' and mark like '%没有结束'")
    assert mark["mark"] == "数据截至2026-10-31 12:00:00，本月没有结束"


def test_a_change_of_law_within_the_quarter_is_marked_in_its_month(month):
    for since in ("2006-03-01", "2026-09-15"):
        month.insert(
            "rules.law_versions", rule_id="JQ-03", clock="", applies_to="", since=since, instrument="某法",
            article="第一条", confidence="逐字",
        )  # fmt: skip
    build(month, "2026-09")
    mark = month.one("from published.period_marks where mark_kind = '法律'")
    assert (mark["month"], mark["rule_id"], mark["mark"]) == ("2026-09", "JQ-03", "2026-09-15起改按《某法》第一条")


def test_a_rule_that_was_edited_after_a_month_was_published_is_marked(month):
    build(month, "2026-09")
    content = findings.release_content(month.con, month.run)
    assert content["rules"]["JQ-03"] == provenance.rule_seals()["JQ-03"]
    content["rules"] = {**content["rules"], "JQ-03": "as it was", "CW-06": "as it was", "clocks": "as it was"}
    month.insert("rules.catalogue", rule_id="CW-06", name="罚没款动态监测", class_="U")
    findings.ledger_of(month.run.warehouse).record_release("2026-09", content)
    build(month, "2026-10")
    marks = month.rows("from published.period_marks where mark_kind = '规则'")
    assert [(row["month"], row["rule_id"], row["mark"].partition("，")[0]) for row in marks] == [
        ("2026-10", "JQ-03", "规则在2026-09发布以后改过"), ("2026-10", None, "计时办法在2026-09发布以后改过"),
    ]  # fmt: skip


def test_a_release_that_knows_nothing_of_the_rules_marks_none(month):
    build(month, "2026-09")
    content = findings.release_content(month.con, month.run)
    del content["rules"]
    findings.ledger_of(month.run.warehouse).record_release("2026-09", content)
    build(month, "2026-10")
    assert month.rows("from published.period_marks where mark_kind = '规则'") == []


def test_the_records_are_dated_as_the_contract_says(month):
    expected = {table.name: of_months.dated(table) for table in contract.tables().values() if table.dated_by}
    moments = {"a": "2026-03-01", "b": "2026-04-01"}
    for name in expected:
        columns = contract.tables()[name].dated_by
        for key, unreadable in (("a", 0), ("b", len(columns) - 1)):
            times = dict.fromkeys(columns, moments[key]) | dict.fromkeys(columns[:unreadable], "0001-01-01")
            month.insert(f"staging.{name}", **times)
    month.build_clocks()
    make(month, "marts", "export_days")
    counted = {(row["table_name"], str(row["day"])): row["n_rows"] for row in month.rows("from marts.export_days")}
    assert counted == {(name, day): 1 for name in expected for day in moments.values()}


@pytest.fixture(scope="module")
def several(new_month, tmp_path_factory):
    """Objects of two rules, two branches and three months, of which every total can be added up; all rooms stand."""
    month = new_month(tmp_path_factory.mktemp("several"))
    two_branches(month)
    for due in ("2026-08-10 12:00:00", "2026-10-09 12:00:00", "2026-10-11 12:00:00"):
        for rule in ("JQ-01", "JQ-03"):
            month.breach(due, unit_code="S15", rule_id=rule)
            month.verdict("met", unit_code="S11", rule_id=rule, due_at=due)
    month.build()
    return month


@pytest.fixture
def dropping(several):
    """What a test drops is there again after it."""
    several.con.execute("begin")
    yield several
    several.con.execute("rollback")


def test_every_period_and_level_has_its_proof(several):
    proofs = {row["name"]: row for row in several.rows("from published.reconciliation where name like '统计%'")}
    for kind in KINDS:
        for level in ("市局", "分局", "条线", "所队"):
            assert sum(name.startswith(f"统计（{kind}）：各{level}") for name in proofs) == 2
    assert all(row["ok"] for row in proofs.values()) and len(proofs) == 45
    assert proofs["统计（季）：各分局问题数之和＝各月发生、未被否定的问题数"]["left"] == 4
    assert proofs["统计（半年）：各所队已判定数之和＝各月到期并判定的件数"]["left"] == 12


@pytest.mark.parametrize(
    ("part", "named"),
    [
        ("level = '分局' and branch_name = '西岸分局'", "统计（季）：各分局问题数之和"),
        ("level = '所队' and unit_code = 'S11' and rule_id = 'JQ-01'", "在市局、分局、条线、所队不相等"),
        ("level = '条线'", "统计（月）：各条线已判定数之和"),
        ("scope = '规则' and rule_id = 'JQ-03'", "各规则之和、各主题之和与全部不相等"),
    ],
)
def test_a_part_that_is_dropped_stops_the_publication(dropping, part, named):
    dropping.con.execute(f"delete from marts.period_rollups where {part}")
    make(dropping, "marts", "period_sums")
    make(dropping, "published", "reconciliation")
    with pytest.raises(BadInput, match="数据勾稽不符") as stopped:
        manifest.refuse_unreconciled(dropping.con)
    assert named in str(stopped.value)


def test_a_fact_that_is_dropped_stops_the_publication(dropping):
    dropping.con.execute("delete from marts.month_facts where month = '2026-08' and rule_id = 'JQ-01'")
    make(dropping, "marts", "period_rollups", "period_sums")
    make(dropping, "published", "reconciliation")
    with pytest.raises(BadInput) as stopped:
        manifest.refuse_unreconciled(dropping.con)
    assert "统计：逐月问题数与问题发生月份不相等" in str(stopped.value)


def test_a_branch_lies_beside_the_bureau_only_with_enough_objects(bureau):
    for number in range(300):
        bureau.verdict("met", unit_code="S11", due_at="2026-10-12 23:59:59", subject_no=f"M{number}")
    for number in range(40):
        bureau.breach("2026-10-12 23:59:59", unit_code="S15", subject_no=f"B{number}")
        bureau.verdict("met", unit_code="S15", due_at="2026-10-12 23:59:59", subject_no=f"N{number}")
    bureau.breach("2026-10-05 23:59:59", unit_code="S15", subject_no="C")
    build(bureau)
    standing = {place[:2]: row["standing"] for place, row in rolled(bureau, level="所队").items()}
    assert standing == {
        ("东岸分局", "（未注明）"): "偏低",
        ("西岸分局", "基层"): "偏高",
        ("东岸分局", "基层"): "不作比较",
    }
