"""The month after the sample: what was corrected after publication, and what became of what people had to put right."""

import csv
import shutil
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

import samples
from checks import clocks, findings, intake, rules, warehouse
from samples import corrections
from samples.exports import Export
from samples.files import write_exports
from samples.records import Sample
from tests.month.conftest import a_run

ROOMS = (intake.receive, clocks.build, rules.build, findings.build)
LOOKING_BACK = "rule_id in ('XT-03', 'ZG-01')"
OF_FINDING = ("rule_id", "clock", "subject_no", "person_no")


@dataclass
class Bureau:
    """A warehouse in which one month after the other is audited, without writing documents."""

    folder: Path

    @property
    def ledger(self):
        return findings.ledger_of(self.folder / "warehouse")

    @contextmanager
    def audited(self, exports, month, *, publish=False, rooms=ROOMS):
        """The rooms as they stand after that month's audit, the month on the ledger if it is published."""
        run = a_run(exports, self.folder, month, allow_quarantine=True)
        with closing(warehouse.open_warehouse(run.warehouse)) as con:
            for room in rooms:
                room(con, run)
            if publish:
                self.ledger.record_release(month, findings.release_content(con, run))
            yield con

    def copy(self, folder):
        """Another bureau with the same past."""
        shutil.copytree(self.folder, folder)
        return Bureau(folder)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said(con):
    """What the two rules say of every object, by rule, clock and object."""
    asked = f"select {', '.join(OF_FINDING)}, verdict, breach_at, reason from rules.verdicts where {LOOKING_BACK}"
    texts = [["" if value is None else str(value) for value in row] for row in con.execute(asked).fetchall()]
    return {tuple(row[:4]): tuple(row[4:]) for row in texts}


def breached(con):
    return {key: verdict for key, verdict in said(con).items() if verdict[0] == "breached"}


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    """A small sample with the month after it."""
    folder = tmp_path_factory.mktemp("exports")
    samples.write(folder, 77, 200)
    return folder


@pytest.fixture(scope="module")
def october(exports, tmp_path_factory):
    """The bureau after October was published, and the numbers of its findings."""
    bureau = Bureau(tmp_path_factory.mktemp("october"))
    with bureau.audited(exports, "2026-10", publish=True) as con:
        assert said(con) == {}
        texts = f"finding_id, {', '.join(OF_FINDING)}"
        found = con.execute(f"select {texts} from findings.findings").fetchall()
    return bureau, {tuple(value or "" for value in key): number for number, *key in found}


@pytest.fixture(scope="module")
def november(exports, october, tmp_path_factory):
    """The bureau after the steps were taken and the month after was audited and published: it, and what was said."""
    bureau = october[0].copy(tmp_path_factory.mktemp("november") / "bureau")
    for row in rows(exports / "expected" / "steps.csv"):
        number = october[1][tuple(row[name] for name in OF_FINDING)]
        told = {name: row[name] for name in ("status", "verdict", "at", "due_on") if row[name]}
        bureau.ledger.append("step", "2026-11", number, told)
    with bureau.audited(exports / corrections.FOLDER, "2026-11", publish=True) as con:
        return bureau, said(con)


def test_the_month_after_is_not_read_with_the_sample(exports, october, tmp_path):
    bureau = october[0].copy(tmp_path / "bureau")
    with bureau.audited(exports, "2026-10", rooms=ROOMS[:1]) as con:
        files = {name for (name,) in con.execute("select distinct file from staging.intake").fetchall()}
    assert files and not files & {export.file for export in corrections.EXPORTS}


def test_what_the_two_rules_find_is_exactly_what_was_planted(exports, november):
    expected = rows(exports / "expected" / "after_corrections.csv")
    wanted = {tuple(row[n] for n in OF_FINDING): row["breach_at"] for row in expected if row["verdict"] == "breached"}
    assert {key: verdict[1] for key, verdict in november[1].items() if verdict[0] == "breached"} == wanted


def test_each_look_alike_has_the_verdict_that_it_must_have(exports, november):
    lawful = [row for row in rows(exports / "expected" / "after_corrections.csv") if row["verdict"] != "breached"]
    given = [november[1].get(tuple(row[name] for name in OF_FINDING), ("out of scope",))[0] for row in lawful]
    planted = [row["planted"] for row in lawful]
    assert list(zip(planted, given, strict=True)) == [(row["planted"], row["verdict"]) for row in lawful]


@pytest.mark.parametrize("clock", ["XT-03", "ZG-01 逾期", "ZG-01 复发", "ZG-01 多发"])
def test_every_clock_has_three_hits_and_four_look_alikes(exports, clock):
    rule, _, named = clock.partition(" ")
    of_clock = [
        row["verdict"]
        for row in rows(exports / "expected" / "after_corrections.csv")
        if row["rule_id"] == rule and row["clock"].startswith(named)
    ]
    assert of_clock.count("breached") >= 3
    assert len(of_clock) - of_clock.count("breached") >= 4


def test_a_finding_that_vanished_lists_old_and_new_value_and_the_batch(november):
    told = {key[1]: verdict[2] for key, verdict in november[1].items() if verdict[0] == "breached"}
    assert "案件.不予立案送达时间由2026-10-16 09:00:00改为2026-10-15 16:00:00（第2批）" in told["JQ-07"]
    assert "强制措施.首次讯问时间由（无记录）改为" in told["RS-04:讯问"]
    assert "案件.立案时间由" in told["JQ-10"]


def test_the_month_again_says_the_same_before_and_after_it_was_published(exports, november, tmp_path):
    bureau = november[0].copy(tmp_path / "bureau")
    with bureau.audited(exports / corrections.FOLDER, "2026-11", publish=True) as con:
        assert said(con) == november[1]
    assert [each.month for each in bureau.ledger.releases()] == ["2026-10", "2026-11"]


def test_the_same_exports_again_find_nothing(exports, october, tmp_path):
    bureau = october[0].copy(tmp_path / "bureau")
    with bureau.audited(exports, "2026-11") as con:
        assert con.execute("select count(*) from clocks.time_changes").fetchall() == [(0,)]
        assert con.execute("select count(*) from clocks.published_findings").fetchall() == [(len(october[1]),)]
        assert breached(con) == {}
        assert {verdict[0] for verdict in said(con).values()} == {"met"}


def changed_back(exports, folder, november_batch):
    """An export in which one measure says again what it said in October."""
    sample = samples.compose(77, 200)
    month = corrections.follow(sample)
    finding = month.found("RS-03", "送所逾期一秒")
    later = Sample()
    later.add("measures", **month.record(finding))
    folder.mkdir()
    write_exports(folder, later, (Export(november_batch, "measures", form="iso"),))
    return finding


def test_in_december_the_hits_of_november_stand_but_the_one_that_was_changed_back(exports, november, tmp_path):
    bureau = november[0].copy(tmp_path / "bureau")
    finding = changed_back(exports, tmp_path / "exports", "强制措施_2026年12月.csv")
    with bureau.audited(tmp_path / "exports", "2026-12") as con:
        now = {key: verdict for key, verdict in said(con).items() if key[0] == "XT-03"}
        counted = "select flow, count(*) from findings.findings where rule_id = 'XT-03' group by flow"
        flows = dict(con.execute(counted).fetchall())
    changed = ("XT-03", "RS-03", finding["subject_no"], finding["person_no"])
    hits = {key: verdict for key, verdict in november[1].items() if key[0] == "XT-03" and verdict[0] == "breached"}
    assert now[changed][0] == "met" and hits.pop(changed)
    assert {key: now[key] for key in hits} == hits
    assert flows == {"存量": len(hits)}


def test_a_closed_finding_that_was_gone_for_a_release_and_came_back_is_a_relapse(exports, october, tmp_path):
    bureau = october[0].copy(tmp_path / "bureau")
    finding = changed_back(exports, tmp_path / "exports", "强制措施_2026年12月.csv")
    number = october[1][tuple(finding[name] for name in OF_FINDING)]
    bureau.ledger.append("step", "2026-11", number, {"status": "销号", "at": "2026-11-12"})
    with bureau.audited(exports / corrections.FOLDER, "2026-11", publish=True) as con:
        relapse = ("ZG-01", "复发:RS-03", finding["subject_no"], finding["person_no"])
        assert said(con)[relapse][0] == "met"
        assert ("XT-03", *relapse[1:]) not in said(con)
    with bureau.audited(tmp_path / "exports", "2026-12") as con:
        verdict, breach_at, reason = said(con)[relapse]
    assert (verdict, breach_at) == ("breached", "2026-12-01 00:00:00")
    assert "截至2026-12-01 00:00:00的发布中没有，现又查出" in reason
