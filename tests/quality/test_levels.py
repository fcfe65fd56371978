"""How grave a check is stands in one file, and whoever writes that file wrongly is told where."""

import re
from pathlib import Path

import pytest
import yaml
from staging_room import AS_OF

from checks.complaint import BadInput
from checks.contract import tables
from checks.quality import levels, suite_of
from checks.quality.levels import KINDS, SEVERITIES
from checks.quality.of_months import of_units
from checks.quality.seen import Seen

FOLDER = Path(levels.__file__).parent


def written(tmp_path, change) -> Path:
    """The file that comes with the program, with one change."""
    facts = yaml.safe_load(levels.PATH.read_text(encoding="utf-8"))
    facts = change(facts) or facts
    path = tmp_path / "levels.yaml"
    path.write_text(yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8")
    return path


def set_(*path_and_value):
    """A change that puts the value there."""
    *path, value = path_and_value

    def change(facts):
        for name in path[:-1]:
            facts = facts.setdefault(name, {})
        facts[path[-1]] = value

    return change


def drop(*path):
    """A change that takes the entry out."""

    def change(facts):
        for name in path[:-1]:
            facts = facts[name]
        del facts[path[-1]]

    return change


def test_every_kind_of_check_has_its_level_and_every_level_is_of_a_kind_that_some_check_has():
    used = {"quarantined"}
    for table in tables().values():
        empty = Seen(table, AS_OF)
        used |= {check.kind for check in [*suite_of(empty, levels.read()), *of_units(empty, levels.read())]}
    assert used == set(KINDS)


def test_no_other_file_says_how_grave_a_check_is():
    made = [path for path in sorted(FOLDER.glob("*.py")) if path.name not in ("levels.py", "verdicts.py")]
    assert len(made) > 20
    for path in made:
        assert not re.search("阻断|警告|提示", path.read_text(encoding="utf-8")), path.name


def test_what_an_exception_does_not_name_is_as_the_kind_has_it():
    known = levels.read()
    assert known.of("order", "incidents", "finished_at").severity == "警告"
    assert known.of("order", "measures", "started_at").severity == "提示"
    own, kind = known.of("silent_unit", "incidents", "unit_code"), known.of("silent_unit", "cases", "unit_code")
    assert own.figures["from_mean"] < kind.figures["from_mean"] and own.severity == kind.severity


def test_a_column_of_one_table_goes_before_the_column_of_any_table(tmp_path):
    exceptions = {"entered_at": {"severity": "提示"}, "cases.entered_at": {"severity": "阻断"}}
    known = levels.read(written(tmp_path, set_("future", "except", exceptions)))
    assert known.of("future", "cases", "entered_at").severity == "阻断"
    assert known.of("future", "incidents", "entered_at").severity == "提示"
    assert known.of("future", "incidents", "called_at").severity == "提示"


@pytest.mark.parametrize(
    ("change", "entry"),
    [
        (set_("ordre", {"severity": "警告", "threshold": 0}), "ordre"),
        (drop("order"), "order"),
        (set_("order", "警告"), "order"),
        (drop("order", "severity"), "order.severity"),
        (drop("order", "threshold"), "order.threshold"),
        (set_("order", "severity", "严重"), "order.severity"),
        (set_("order", "severity", True), "order.severity"),
        (set_("order", "threshold", 1.01), "order.threshold"),
        (set_("order", "threshold", -0.01), "order.threshold"),
        (set_("order", "threshold", "5%"), "order.threshold"),
        (set_("order", "threshold", True), "order.threshold"),
        (set_("order", "share", 0.5), "order.share"),
        (drop("midnight", "share"), "midnight.share"),
        (set_("midnight", "share", float("nan")), "midnight.share"),
        (set_("order", "except", []), "order.except"),
        (set_("order", "except", {"cases.no_such": {"severity": "提示"}}), "order.except.cases.no_such"),
        (set_("order", "except", {"no_such": {"severity": "提示"}}), "order.except.no_such"),
        (set_("order", "except", {"entered_at": {}}), "order.except.entered_at"),
        (set_("order", "except", {"entered_at": {"severity": "小事"}}), "order.except.entered_at.severity"),
        (set_("order", "except", {"entered_at": {"treshold": 0}}), "order.except.entered_at.treshold"),
    ],
)
def test_a_wrong_entry_is_refused_with_the_file_and_the_entry(tmp_path, change, entry):
    with pytest.raises(BadInput) as refused:
        levels.read(written(tmp_path, change))
    assert "levels.yaml" in str(refused.value) and f"{entry}：" in str(refused.value)


@pytest.mark.parametrize("text", ["- order", "order: [", "\0"])
def test_a_file_that_is_no_list_of_entries_is_refused_with_its_name(tmp_path, text):
    path = tmp_path / "levels.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        levels.read(path)
    assert "levels.yaml" in str(refused.value)


def test_a_threshold_of_nothing_and_one_of_everything_are_thresholds(tmp_path):
    for threshold in (0, 1):
        path = written(tmp_path, set_("order", "threshold", threshold))
        assert levels.read.__wrapped__(path).kinds["order"].threshold == threshold


def test_the_three_words_are_those_that_people_know():
    assert SEVERITIES == ("阻断", "警告", "提示")
