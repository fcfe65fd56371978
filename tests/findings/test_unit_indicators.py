"""A figure of a unit accuses nobody: however far it lies off, it reaches no officer, no finding and no score."""

import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from checks import clocks, contract, findings, firewall, manifest, policy, rooms, rules
from checks.complaint import BadInput
from checks.rules import rule_file
from reports import plain, products
from reports import tables as report_tables

INDICATORS = [rule for rule in rule_file.read_all() if rule.rule_class == rule_file.UNIT_INDICATOR]
IDS = {rule.id for rule in INDICATORS}
JUDGING = "RS-03"  # judges the same detentions, so that the other tables are not empty
OFFICER = "J777"
# What may name an indicator: the figures, whether they could be worked out, and lists about the rules as such.
FIGURES = {"published.unit_indicators", "findings.coverage", "published.coverage"}
ABOUT_RULES = {
    "published.rules", "published.parameters", "findings.parameters", "findings.rule_seals", "findings.rule_tables",
}  # fmt: skip
REPORTS = Path(rooms.__file__).resolve().parents[1] / "reports"


def rows(month, table, n, nth="", **facts):
    """So many rows with those facts stand in that export; what `nth` says of a column is said with the row's number."""
    named = {"source": "standard", "unreadable": None, **facts}
    for name, value in facts.items():
        if name.endswith("_at"):
            named[f"{name}_latest"] = value
    said = [f"'{nth}' || n"] if nth else []
    key = [contract.tables()[table].key[-1]] if nth else []
    heads = ", ".join(f'"{name}"' for name in [*key, *named])
    marks = ", ".join([*said, *("?" for _ in named)])
    query = f"insert into staging.{table} ({heads}) select {marks} from range({n}) as r(n)"
    month.con.execute(query, list(named.values()))


def detentions(month, unit, n, x):
    facts = {
        "case_no": "A1", "person_no": "1", "kind": "刑事拘留", "unit_code": unit, "officer_no": OFFICER,
        "started_at": "2026-08-01 10:00:00", "ended_at": "2026-08-07 10:00:00",
    }  # fmt: skip
    rows(month, "measures", x, f"{unit}x", end_reason="释放", **facts)
    rows(month, "measures", n - x, f"{unit}y", end_reason="逮捕", **facts)


def fines(month, unit, n, x):
    facts = {"case_no": "A1", "kind": "罚款", "unit_code": unit, "officer_no": OFFICER, "decided_at": "2026-10-12"}
    rows(month, "penalties", x, f"{unit}x", is_maximum=True, person_no="1", **facts)
    rows(month, "penalties", n - x, f"{unit}y", is_maximum=False, person_no="1", **facts)


def cases(month, unit, n, x):
    facts = {"kind": "刑事", "unit_code": unit, "officer_no": OFFICER, "filed_at": "2026-10-12 10:00:00"}
    rows(month, "cases", x, f"{unit}x", is_cross_region=True, **facts)
    rows(month, "cases", n - x, f"{unit}y", is_cross_region=False, **facts)


def petitions(month, unit, n, x):
    rows(month, "petitions", n, f"{unit}p", unit_code=unit, received_at="2026-06-01", replied_at="2026-07-01")
    month.con.execute(
        "insert into staging.petitions (source, petition_no, repeat_of, unit_code, received_at, received_at_latest) "
        f"select 'standard', '{unit}r' || n, '{unit}p' || n, 'S13', timestamp '2026-08-01', timestamp '2026-08-01' "
        f"from range({x}) as r(n)"
    )


def money(month, unit, before, now):
    for number, at in enumerate(["2025-10", "2025-11", "2025-12", *(f"2026-{n:02d}" for n in range(1, 10))]):
        flow(month, f"{unit}k{number}", unit, before, f"{at}-05")
    flow(month, f"{unit}k", unit, now, "2026-10-05")


def flow(month, number, unit, amount, at):
    rows(month, "money_flows", 1, number, kind="罚款", amount=amount, unit_code=unit, decided_at=at)


@pytest.fixture
def outlying(month, monkeypatch):
    """A month in which every indicator of 柳荫派出所 lies outside its limits, and a rule that judges the records."""
    for count in (detentions, fines, cases, petitions):
        count(month, "S11", 50, 30)
        count(month, "S12", 150, 10)
    money(month, "S11", 1000, 90000)
    every = [(table.name, column.name, True, 1) for table in contract.tables().values() for column in table.columns]
    rooms.put_rows(month.con, "staging.columns", every)
    judging = [rule for rule in rule_file.read_all() if rule.id == JUDGING]
    monkeypatch.setattr(rules, "read_all", lambda: [*judging, *INDICATORS])
    month.con.execute("drop view rules.totals; drop view rules.asked")
    month.con.execute("drop table rules.verdicts; drop table rules.indicators")
    build(month)
    return month


def build(month):
    """The rooms from the clocks on stand for the month."""
    clocks.build(month.con, month.run)
    rules.build(month.con, month.run)
    findings.build(month.con, month.run)
    for room in ("marts", "published"):
        rooms.build(month.con, room)


def tables(month):
    """Every table and column of the rooms from the findings on."""
    rooms_on = "schema_name in ('findings', 'marts', 'published')"
    query = f"select schema_name, table_name, column_name from duckdb_columns() where {rooms_on}"
    found: dict[str, list[str]] = {}
    for room, table, column in month.con.execute(query).fetchall():
        found.setdefault(f"{room}.{table}", []).append(column)
    return found


def test_there_are_three_rules_that_only_observe():
    assert sorted(IDS) == ["CW-06", "RS-11", "XF-02"]


def test_every_indicator_lies_outside_its_limits_here(outlying):
    far = outlying.rows("from published.unit_indicators where standing = '偏高' order by rule_id, indicator")
    assert [(row["rule_id"], row["indicator"]) for row in far] == [
        ("CW-06", "异地办案占比"), ("CW-06", "罚没款数额"), ("CW-06", "顶格罚款占比"), ("RS-11", "刑拘转化占比"),
        ("XF-02", "初访转重复占比"),
    ]  # fmt: skip
    assert {row["unit_name"] for row in far} == {"柳荫派出所"}


def test_no_table_but_the_figures_and_the_coverage_holds_anything_of_an_indicator(outlying):
    holding = set()
    for table, columns in tables(outlying).items():
        text = " || ' ' || ".join(f"""coalesce("{column}"::varchar, '')""" for column in columns)
        query = f"select count(*) from {table} where regexp_matches({text}, ?)"
        holding |= {table} if outlying.con.execute(query, ["|".join(IDS)]).fetchone()[0] else set()
    assert holding == FIGURES | ABOUT_RULES
    for table in ABOUT_RULES:
        assert not {"unit_code", "officer_no", "subject_no"} & set(tables(outlying)[table])


def test_the_rule_that_judges_stands_in_all_those_tables(outlying):
    """Otherwise the test above would hold of empty tables."""
    for table in ("findings.findings", "published.findings", "published.populations", "published.score_items"):
        named = outlying.rows(f"select distinct rule_id from {table}")
        assert [row["rule_id"] for row in named] == [JUDGING], table


def test_a_figure_names_no_officer_and_no_object(outlying):
    columns = set(tables(outlying)["published.unit_indicators"])
    assert not columns & {"officer_no", "visitor_no", "subject_no", "case_no", "person_no", "finding_id", "severity"}
    assert OFFICER not in str(outlying.rows("from published.unit_indicators"))
    assert OFFICER in str(outlying.rows("from published.findings"))


def test_the_score_of_a_unit_is_the_same_with_and_without_its_indicators(outlying, monkeypatch):
    kept = [f"published.{name}" for name in ("scores", "score_items", "populations", "findings", "rollups")]
    before = {table: outlying.rows(f"from {table} order by all") for table in kept}
    monkeypatch.setattr(rules, "read_all", lambda: [rule for rule in rule_file.read_all() if rule.id == JUDGING])
    build(outlying)
    assert {table: outlying.rows(f"from {table} order by all") for table in kept} == before


def test_a_policy_that_gives_an_indicator_a_share_stops_the_run(outlying):
    for rule in sorted(IDS):
        shares = {**outlying.run.policy.score.rules, rule: policy.RuleScore(Decimal(1), Decimal(0), Decimal("0.1"))}
        bad = replace(outlying.run.policy, score=replace(outlying.run.policy.score, rules=shares))
        with pytest.raises(BadInput, match="只供观察"):
            findings.build(outlying.con, replace(outlying.run, policy=bad))


def test_no_indicator_has_a_share_in_the_sample_policy():
    assert not IDS & set(policy.read().score.rules)
    firewall.refuse_observed(sorted(policy.read().score.rules), "score.rules", dict.fromkeys(IDS, "U"))


def coverage(month, rule):
    return month.one(f"from published.coverage where rule_id = '{rule}'")


def test_the_coverage_counts_figures_and_never_a_problem(outlying):
    for rule in sorted(IDS):
        row, n = coverage(outlying, rule), f"select count(*) as n from rules.indicators where rule_id = '{rule}'"
        assert (row["status"], row["n_breached"], row["missing"]) == ("通过", 0, None)
        assert row["n_scope"] == outlying.one(n)["n"] == row["n_met"] + row["n_unknown"]
    assert coverage(outlying, "RS-11")["n_unknown"] == 0
    assert all(row["ok"] for row in outlying.rows("from published.reconciliation"))


def test_the_verdicts_of_the_month_are_those_of_the_rules_that_judge(outlying):
    verdicts = outlying.con.execute("select sum(n) from rules.totals").fetchone()[0]
    assert verdicts == manifest._counts(outlying.con)["verdicts"] == 200


def test_without_a_column_the_indicator_that_needs_it_is_left_out_and_the_others_stand(outlying):
    absent = "column_name in ('is_maximum', 'end_reason')"
    outlying.con.execute(f"update staging.columns set is_present = false where {absent}")
    build(outlying)
    assert coverage(outlying, "RS-11")["status"] == coverage(outlying, "CW-06")["status"] == "数据不足"
    assert coverage(outlying, "CW-06")["missing"] == "行政处罚.是否顶格"
    left = {row["indicator"] for row in outlying.rows("from published.unit_indicators where rule_id <> 'XF-02'")}
    assert left == {"异地办案占比", "罚没款数额"}


def test_without_records_there_is_nothing_to_compare(outlying):
    outlying.con.execute("delete from staging.measures")
    build(outlying)
    assert coverage(outlying, "RS-11")["status"] == "无可检对象"


def test_where_nothing_can_be_compared_the_rule_has_not_passed(outlying):
    outlying.con.execute("delete from staging.measures where unit_code = 'S12'")
    build(outlying)
    row = coverage(outlying, "RS-11")
    assert (row["status"], row["n_met"], row["missing"]) == ("数据不足", 0, "全部样本太小或者没有可比的数据，不作比较")


def test_an_indicator_that_fails_is_an_error_and_the_others_stand(outlying, monkeypatch):
    broken = [replace(rule, sql="select nothing") if rule.id == "XF-02" else rule for rule in INDICATORS]
    monkeypatch.setattr(rules, "read_all", lambda: broken)
    build(outlying)
    assert coverage(outlying, "XF-02")["status"] == "执行错误"
    assert coverage(outlying, "RS-11")["status"] == "通过"


def said_by(path):
    """Everything that the file says: the parts of an Office file, or its text."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as parts:
        return " ".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())


def test_no_product_and_no_page_says_anything_of_an_indicator(outlying, tmp_path):
    published = report_tables.read(outlying.con, outlying.run)
    written = products.write(published, tmp_path)
    names = {"一评议.docx", "一考核.xlsx", "一通报.docx", "report.html"}
    assert names <= {path.name for path in written}
    words = {*IDS, *(rule.name for rule in INDICATORS), "占比", "罚没款数额"}
    for path in written:
        # what the law forbids in a score is named in the explanation of the score, with its article
        said = said_by(path).replace("罚没款数额、刑事拘留数", "")
        own = {"占比"} if path.name == "数据质量报告.xlsx" else set()  # there it is a share of rows
        assert not [word for word in sorted(words - own) if word in said], path.name
    assert JUDGING in said_by(tmp_path / "一考核.xlsx")


def test_the_figures_are_handed_out_as_csv_and_parquet(outlying, tmp_path):
    plain.write(outlying.con, report_tables.read(outlying.con, outlying.run), tmp_path, ["unit_indicators"])
    assert {path.name for path in tmp_path.iterdir()} >= {"单位监测指标.csv", "unit_indicators.parquet"}
    assert "公安部令第137号" in (tmp_path / "单位监测指标.csv").read_text(encoding="utf-8-sig")


def test_no_product_reads_the_figures():
    sources = [*REPORTS.glob("*.py"), *REPORTS.glob("templates/*.j2"), *REPORTS.glob("templates/*.py")]
    assert len(sources) > 10
    assert not [path.name for path in sources if "unit_indicators" in path.read_text(encoding="utf-8")]
