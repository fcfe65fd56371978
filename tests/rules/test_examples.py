"""Every rule says what its own examples say it must."""

import pytest

from checks.rules import rule_file

FIRST_SET = {
    "JQ-01", "JQ-02", "JQ-03", "JQ-05", "JQ-07", "JQ-10", "JQ-11", "JQ-12", "AJ-01", "AJ-03", "RS-01", "RS-02", "RS-03",
    "RS-04", "RS-05", "RS-06", "RS-07", "RS-08", "RS-09", "RS-10", "CW-01", "CW-02", "HF-01", "HF-02", "HF-03",
}  # fmt: skip
RULES = rule_file.read_all()
INDICATORS = [rule for rule in RULES if rule.rule_class == rule_file.UNIT_INDICATOR]
JUDGING = [rule for rule in RULES if rule not in INDICATORS]
# a rule about an event has no time limit that could be near or far
SPAN_OF_VERDICTS = {"met", "breached"}


def test_the_first_set_of_rules_is_complete():
    assert {rule.id for rule in RULES} >= FIRST_SET


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_example_of_a_rule_comes_out(bench, rule):
    wrong = [outcome for outcome in bench.tries(rule) if not outcome.holds]
    assert not wrong, "\n".join(f"{each.it}\n  expected {each.expected}\n  got {each.got}" for each in wrong)


def shown(rule, column):
    """What the examples of the rule expect in that column; a word alone is a verdict."""
    said = set()
    for example in rule.examples:
        expect = example["expect"]
        for each in expect if isinstance(expect, list) else [expect]:
            said |= {each.get(column)} if isinstance(each, dict) else {each}
    return said


@pytest.mark.parametrize("rule", JUDGING, ids=lambda rule: rule.id)
def test_every_rule_shows_what_it_accuses_of_what_it_clears_and_what_it_cannot_tell(rule):
    assert shown(rule, "verdict") >= {"met", "breached", "exempt", "unknown"}


@pytest.mark.parametrize("rule", INDICATORS, ids=lambda rule: rule.id)
def test_every_indicator_shows_what_is_ordinary_what_is_not_and_what_it_cannot_compare(rule):
    standings = shown(rule, "standing")
    assert standings >= {"正常", "不作比较"}
    assert standings & {"偏高", "偏低"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_version_of_the_law_quotes_its_sentence(rule):
    for version in rule.law:
        assert len(version.quote) >= 8 and version.instrument and version.article


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_local_number_of_a_rule_has_its_document(rule, the_policy):
    for name in rule.parameters:
        assert rule.id in the_policy.parameters[name].rule
        assert the_policy.parameters[name].document and the_policy.parameters[name].document_no
