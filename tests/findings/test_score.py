"""The score of a unit: denominators, weights, and what may never be an indicator."""

from dataclasses import replace
from decimal import Decimal

import pytest

from checks import findings, firewall, policy, score
from checks.complaint import BadInput

SAMPLE = policy.read().score
NAMES = {"JQ-01": "受立案", "JQ-02": "受立案", "JQ-03": "受立案", "RS-05": "人身自由"}


def scored(month, unit="S11"):
    month.build()
    return month.one(f"from published.scores where unit_code = '{unit}'")


def all_themes_decidable(month, n=10):
    """One rule that ran with n lawful objects for each theme that policy.toml weighs with a rule."""
    for rule, theme in (("AJ-01", "办案期限"), ("CW-01", "涉案财物"), ("HF-01", "回访与答复")):
        month.insert(
            "rules.catalogue", rule_id=rule, name=rule, class_="R", severity="橙", theme=theme, weight_theme=theme
        )
        month.insert("rules.runs", rule_id=rule, clock="", status_data="ok")
    for rule in ("AJ-01", "CW-01", "HF-01", "JQ-01", "JQ-03", "RS-05"):
        for _ in range(n):
            month.verdict("met", rule_id=rule, due_at="2026-10-15 00:00:00")


def say(month, subject_no, verdict):
    """A person has given that verdict on the finding of that object."""
    query = f"select finding_id from findings.findings where subject_no = '{subject_no}'"
    finding = month.one(query)["finding_id"]
    findings.ledger_of(month.run.warehouse).append("verdict", "2026-10", finding, {"verdict": verdict})


def test_suspicion_alone_takes_no_point_away_and_the_page_says_so(month):
    all_themes_decidable(month)
    for _ in range(5):
        month.breach()
    row = scored(month)
    assert (row["score"], row["n_suspected"], row["n_confirmed"]) == (Decimal("100.0"), 5, 0)
    assert row["grade_note"] == "核查结果未回填，暂无扣分"
    assert row["n_scope"] == 65


def test_a_confirmed_fault_is_shrunk_towards_the_peers_and_deducted(month):
    all_themes_decidable(month)
    month.breach(subject_no="F", severity="红")
    month.build()
    say(month, "F", "属实-过错")
    row = scored(month)
    item = month.one("from published.score_items where unit_code = 'S11' and rule_id = 'JQ-03'")
    # p = 1 of 11; (1 + 50 p) / (11 + 50); JQ-03 weighs half of 受立案 and is judged between 0.01 and 0.15
    rate = (1 + 50 * Decimal("0.090909")) / 61
    assert item["peer_rate"] == Decimal("0.090909")
    assert abs(item["shrunken_rate"] - rate) < Decimal("0.000001")
    place = (item["shrunken_rate"] - Decimal("0.01")) / Decimal("0.14")
    assert abs(item["deduction"] - item["weight"] * place) < Decimal("0.0001")
    assert row["score"] == (100 - item["deduction"]).quantize(Decimal("0.1"))
    assert (row["n_confirmed"], row["n_suspected"], row["red_lines"]) == (1, 0, 1)
    assert row["grade_note"] == "按已核查结果计分"


def test_a_flaw_weighs_three_tenths_and_a_finding_denied_weighs_nothing(month):
    all_themes_decidable(month)
    for subject in ("FLAW", "DENIED"):
        month.breach(subject_no=subject)
    month.build()
    say(month, "FLAW", "属实-瑕疵")
    say(month, "DENIED", "不属实")
    month.build()
    item = month.one("from published.score_items where unit_code = 'S11' and rule_id = 'JQ-03'")
    assert (item["n_weighted"], item["n_confirmed"], item["n_suspected"]) == (Decimal("0.3"), 1, 0)
    assert all(row["ok"] for row in month.rows("from published.reconciliation"))


def test_a_unit_pays_nothing_for_a_rule_under_which_it_had_no_object(month):
    all_themes_decidable(month)
    month.breach(subject_no="F", unit_code="S12")
    month.con.execute("delete from rules.verdicts where rule_id = 'JQ-03' and verdict = 'met'")
    month.build()
    say(month, "F", "属实-过错")
    assert scored(month)["score"] == Decimal("100.0")
    item = month.one("from published.score_items where unit_code = 'S11' and rule_id = 'JQ-03'")
    assert (item["n_scope"], item["shrunken_rate"], item["deduction"]) == (0, None, 0)


def test_the_weight_of_a_rule_that_could_not_run_goes_to_nobody(month):
    all_themes_decidable(month)
    month.con.execute("update rules.runs set status_data = 'error' where rule_id in ('AJ-01', 'RS-05')")
    row = scored(month)
    assert row["weight_decidable"] == Decimal("45.00")
    assert row["score"] is None
    assert row["grade_note"] == "本月可评权重 45/100，不足 70，不出分"


def test_fewer_than_ten_objects_give_no_score(month):
    all_themes_decidable(month, n=1)
    for _ in range(10):
        month.verdict("met", unit_code="S12", due_at="2026-10-15 00:00:00")
    row = scored(month)
    assert (row["score"], row["grade_note"]) == (None, "可评应检数 6，不足 10，只列问题，不出分")
    assert scored(month, "S12")["score"] == Decimal("100.0")


def test_a_unit_that_is_not_scored_is_listed_without_a_score(month):
    all_themes_decidable(month)
    month.breach(unit_code="S13")
    assert (scored(month, "S13")["score"], scored(month, "S13")["grade_note"]) == (None, "不参加考核")


def test_an_object_counts_once_in_the_month_in_which_it_was_due(month):
    all_themes_decidable(month)
    before = scored(month)["n_scope"]
    month.verdict("met", due_at="2026-09-30 23:59:59", done_at="2026-09-01 00:00:00")
    month.verdict("met", due_at="2026-11-01 00:00:00", done_at="2026-10-20 00:00:00")
    month.verdict("pending", due_at="2026-10-20 00:00:00")
    month.verdict("borderline", due_at="2026-10-31 23:59:59")
    assert scored(month)["n_scope"] == before + 1


def test_the_weights_of_the_rules_add_up_to_the_weight_of_their_theme_exactly():
    shares = {name: policy.RuleScore(Decimal(1), Decimal(0), Decimal("0.1")) for name in NAMES}
    about = replace(SAMPLE, themes={"受立案": Decimal(25), "人身自由": Decimal(75)}, rules=shares)
    rows = score.rule_weights(about, NAMES)
    assert [(rule, weight) for rule, _, weight, _, _ in rows] == [
        ("JQ-01", Decimal("8.33")),
        ("JQ-02", Decimal("8.34")),
        ("JQ-03", Decimal("8.33")),
        ("RS-05", Decimal("75")),
    ]


def test_a_scored_rule_whose_theme_has_no_weight_is_refused():
    one = {"JQ-01": policy.RuleScore(Decimal(1), Decimal(0), Decimal("0.1"))}
    with pytest.raises(BadInput, match="JQ-01 的主题没有权重"):
        score.rule_weights(replace(SAMPLE, themes={"受立案": Decimal(100)}, rules=one), {"JQ-01": "警情"})


FORBIDDEN = ["罚没款数额", "刑事拘留数", "行政拘留数", "发案数", "立案数", "破案率", "退查率", "信访量", "警情量"]
DISGUISED = ["罚没收入总额", "刑拘人数", "人均立案数", "破案 率", "本月刑事拘留人数", "涉案财物、破案率", "立案数得分"]


@pytest.mark.parametrize("indicator", FORBIDDEN + DISGUISED)
@pytest.mark.parametrize(
    ("place", "before", "line"),
    [
        ("score.themes", "[score.rules]", '"{}" = 0\n\n[score.rules]'),
        ("score.rules", "[score.rules]", '[score.rules]\n"{}" = {{ share = 1, target = 0.0, ceiling = 0.1 }}'),
        (
            "parameters",
            "[parameters.jq01_accept_hours]",
            '[parameters."{}"]\nvalue = 1\n\n[parameters.jq01_accept_hours]',
        ),
    ],
)
def test_an_indicator_that_the_law_forbids_is_refused_wherever_the_policy_names_it(
    tmp_path, indicator, place, before, line
):
    file = tmp_path / "policy.toml"
    text = policy.PATH.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, line.format(indicator), 1), encoding="utf-8")
    with pytest.raises(BadInput, match="公安部令第137号.*第十四条") as refused:
        policy.read(file)
    assert place in str(refused.value) and indicator in str(refused.value) and str(file) in str(refused.value)


def test_rules_that_only_observe_can_neither_be_scored_nor_be_decided_to_be(month):
    month.insert("rules.catalogue", rule_id="RS-11", name="刑拘转化异常", class_="U", severity="黄", theme="人身自由")
    known = month.run.policy
    shares = {**known.score.rules, "RS-11": policy.RuleScore(Decimal(1), Decimal(0), Decimal("0.1"))}
    decided = {"RS-11": policy.Decided(True, "明公法〔2026〕3号")}
    for bad in (
        replace(known, score=replace(known.score, rules=shares)),
        replace(known, life=replace(known.life, decided=decided)),
    ):
        with pytest.raises(BadInput, match="只供观察.*第十四条") as refused:
            score.write_policy(month.con, bad)
        assert "RS-11" in str(refused.value)
    score.write_policy(month.con, known)


@pytest.mark.parametrize(
    ("part", "name", "what"),
    [("rules", "JQ-99", "没有这个规则编号"), ("themes", "队伍管理", "没有规则属于这个主题")],
)
def test_a_rule_or_a_theme_that_nothing_is_judged_under_is_refused(month, part, name, what):
    about = {"rules": policy.RuleScore(Decimal(1), Decimal(0), Decimal("0.1")), "themes": Decimal(0)}
    bad = replace(SAMPLE, **{part: {**getattr(SAMPLE, part), name: about[part]}})
    with pytest.raises(BadInput, match=what) as refused:
        score.write_policy(month.con, replace(month.run.policy, score=bad))
    assert f"score.{part}" in str(refused.value) and name in str(refused.value)


def test_the_rules_and_themes_of_the_sample_policy_are_no_forbidden_indicators():
    names = [*SAMPLE.rules, *SAMPLE.themes, *policy.read().parameters]
    assert names and not any(firewall.is_forbidden(name) for name in names)
