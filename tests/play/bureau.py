"""The bureau of the play: a warehouse, a ledger, and what people do between two audits."""

import csv
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest

from checks import audit, contract, findings, manifest, policy, rules, warehouse
from checks.answers import files, people, taking, telling
from checks.answers.outcome import REFUSED, Outcome
from checks.life import bureau as bureaus
from checks.life import casebook, handing_out
from checks.life.closing import steps
from checks.rules import rule_file
from flows import answer_commands
from tests.month.conftest import a_run
from tests.play import exports
from tests.play.script import Answers, HandedOut

ROOMS = [step for step in audit.judging() if step.name != "rule_files"]  # the repository's own rules are sound
RULES = ("JQ-07", "XT-03", "ZG-01")  # what the exports of the play can be asked, and what looks back on it


@dataclass
class Seen:
    """What an audit of one month saw, and how its release left every finding."""

    listed: list[dict]
    settled: list[dict]
    precision: dict[str, dict]
    states: dict[str, str] = field(default_factory=dict)


def few_rules(edited: bool = False):
    """What stands in for rules.read_all: the rules of the play; edited, the time for service is a day shorter."""
    found = [rule for rule in rule_file.read_all() if rule.id in RULES]
    if edited:
        shorter = [replace(version, values=version.values | {"days": "2"}) for version in found[0].law]
        found[0] = replace(found[0], law=tuple(shorter))
    return lambda: found


@dataclass
class Play:
    """Six months of one bureau, one after the other."""

    folder: Path

    @property
    def ledger(self):
        return findings.ledger_of(self.folder / "warehouse")

    def audit(self, month: str) -> Seen:
        """The month's export has been audited and released, without writing documents."""
        export = self.folder / "exports" / month
        if not export.exists():
            exports.write(export, month)
        run = a_run(export, self.folder, month)
        with closing(warehouse.open_warehouse(run.warehouse)) as con:
            for room in ROOMS:
                room.function(con, run)
            manifest.refuse_unreconciled(con)
            content = findings.release_content(con, run)
            self.ledger.record_release(month, content)
            steps(self.ledger, month, content, run.as_of)
            precision = {row["rule_id"]: row for row in _rows(con, "published.rule_precision")}
            seen = Seen(_rows(con, "published.findings"), _rows(con, "published.settled"), precision)
        seen.states = self.states(run.as_of)
        return seen

    def audit_again(self, month: str, edited: bool = False) -> Seen:
        """The month audited once more on the same export."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rules, "read_all", few_rules(edited))
            return self.audit(month)

    def book(self, on: datetime) -> casebook.Casebook:
        """Every finding as it stands then."""
        with closing(warehouse.open_warehouse(self.folder / "warehouse")) as con:
            known = bureaus.read(con, policy.read())
        return casebook.opened(self.ledger, on, known)

    def hand_out(self, act: HandedOut) -> handing_out.HandedOut:
        """The work of that moment has been handed out."""
        book = self.book(datetime.fromisoformat(act.on))
        release = handing_out.last_release(self.ledger.releases(), "")
        done = handing_out.hand_out(
            book, release, act.by, policy.read().life, lambda standing: (_unit(standing, act.on),)
        )
        book.write()
        return done

    def answer(self, act: Answers) -> Outcome:
        """The forms have been written as a spreadsheet in a police station saves them, and taken."""
        at = datetime.fromisoformat(act.on)
        folder = self.folder / "answers" / act.on[:10]
        folder.mkdir(parents=True, exist_ok=True)
        numbers = {named(each.about): number for number, each in self.book(at).standings.items()}
        paths = [_form(folder, name, rows, numbers) for name, rows in act.rows.items()]
        with closing(warehouse.open_for_reading(self.folder / "warehouse")) as con:
            known, staff = bureaus.read(con, policy.read()), people.read(con)
        desk = taking.Desk(casebook.opened(self.ledger, at, known), staff, telling.Sources(self.ledger, at))
        outcome = taking.take([files.open_file(path, path.name) for path in paths], desk)
        answer_commands.give_out(desk.casebook, outcome, at, self.folder / "receipts")
        return outcome

    def refusals(self, outcome: Outcome) -> dict[str, str]:
        """What was refused and why, by finding as the play calls it."""
        names = {number: named(each.about) for number, each in self.book(datetime.max).standings.items()}
        return {names.get(line.about, line.about): line.wrong.reason for line in outcome.of(REFUSED)}

    def states(self, on: datetime) -> dict[str, str]:
        """By rule and object where each finding ever published stands."""
        standings = self.book(on).standings.values()
        return {named(each.about): each.state(on) for each in standings}


def named(about: dict) -> str:
    """A finding as the play calls it: the object, and the rule where it is another than JQ-07."""
    rule = about["rule_id"] + (f":{about['clock']}" if about.get("clock") else "")
    return about["subject_no"] if rule == "JQ-07" else f"{rule}/{about['subject_no']}"


def _unit(standing, on: str) -> str:
    """The station that answers then."""
    return "112" if standing.about["unit_code"] == "113" and on >= "2026-08" else standing.about["unit_code"]


def _form(folder: Path, name: str, rows: list[dict], numbers: dict[str, str]) -> Path:
    """The form as a CSV file in GB18030, with a title above its headings, the findings under their numbers."""
    form = contract.forms()[name]
    columns = [column for column in form.columns if any(column.name in row for row in rows)]
    path = folder / f"{form.heading}.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        write = csv.writer(file)
        write.writerow([f"{form.heading}表"])
        write.writerow([column.heading for column in columns])
        for row in rows:
            row = row | {"finding_id": numbers.get(row.get("finding_id"), row.get("finding_id"))}
            write.writerow([row.get(column.name, "") for column in columns])
    return path


def _rows(con, table: str) -> list[dict]:
    result = con.execute(f"select * from {table} order by all")
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
