"""Everything that is known of one finding: what, by which law and clock, what happened, and what people did with it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.life import listing, past, timeline
from checks.life.asking import ask, audited, rows
from checks.life.clock import Clock, made_again
from checks.life.expected import appeal_until
from checks.life.listing import Line
from checks.life.numbers import ADVICE
from checks.life.past import Past, Release
from checks.life.records import Record, are_classified, records
from checks.life.standing import Standing
from checks.life.timeline import Moment
from checks.life.versions import Change, changes
from checks.policy import Policy
from checks.rules import rule_file
from checks.rules.rule_file import Rule, Version

LISTED, SETTLED, GONE, WARNED = "listed", "settled", "gone", "warned"


@dataclass(frozen=True)
class Story:
    """One finding with all that the warehouse, its rule and the ledger say of it."""

    finding: dict  # under the names of the published list
    found_as: str  # by the last audit: LISTED, SETTLED, GONE or WARNED
    audit: dict
    line: Line
    rule: Rule | None
    law: Version | None
    clock: Clock | None  # None where the rule was changed since, or knows no such object any more
    verdict: dict | None  # what the last audit judged of the object
    is_unasked: bool  # the last audit could not ask this clock, or not of everything
    moments: list[Moment]
    is_withheld: bool  # a record of the matter is classified now: nothing of it is told
    changes: list[Change]
    vanished: list[tuple[Record, int]]  # records that a batch, of that number, should have held and did not
    standing: Standing
    releases: list[tuple[Release, bool]]  # every release since the first that named it, and whether that one did
    appeal_until: date | None
    others: list[Line]
    papers: list[dict]
    reminders: tuple[int, ...]  # days past the date of an order after which the next one up is told
    on: datetime


def told(con: duckdb.DuckDBPyConnection, ledger: Path, finding_id: str, policy: Policy, on: datetime) -> Story:
    """The story of the finding as of that moment; BadInput if nobody knows it."""
    audit = audited(con)
    history = past.read(ledger, on, listing.calendar_of(con, policy), finding_id)
    known = history.book.standings.get(finding_id)
    finding = _finding(con, finding_id, known)
    standing = known or Standing(finding_id, first_month=finding["first_seen_month"] or "")
    verdict, rule, matter = _verdict(con, finding), _rule(finding["rule_id"]), records(con, finding)
    found = [] if are_classified(matter) else matter
    clock = made_again(con, rule, policy, finding, verdict) if rule and verdict else None
    return Story(
        finding=finding,
        found_as=_found_as(finding),
        audit=audit,
        line=listing.line_of(history, finding, standing, is_found=finding["known_as"] == "finding"),
        rule=rule,
        law=clock.law if clock else _quoted(rule, finding, verdict),
        clock=clock,
        verdict=verdict,
        is_unasked=_is_unasked(con, finding),
        moments=_moments(con, found, finding, audit),
        is_withheld=are_classified(matter),
        changes=changes(con, found),
        vanished=_vanished(con, found),
        standing=standing,
        releases=_since_first(history, finding_id),
        appeal_until=appeal_until(standing, on, history.book.bureau),
        others=[line for line in listing.lines(con, history, past.matter(finding)) if line.finding_id != finding_id],
        papers=ask(con, "papers", rule_id=finding["rule_id"], subject_no=finding["subject_no"]),
        reminders=policy.life.reminders,
        on=on,
    )


def _finding(con: duckdb.DuckDBPyConnection, finding_id: str, standing: Standing | None) -> dict:
    """What the warehouse says of it, else what the ledger remembers."""
    if found := ask(con, "finding", finding_id=finding_id):
        return found[0]
    if standing is None:
        raise BadInput("没有这个编号的问题", value=finding_id, advice=ADVICE)
    about = {name: standing.about.get(name) for name in ("source", "officer_no")}
    return about | listing.remembered(standing, *listing.names(con)) | {"known_as": "ledger"}


def _found_as(finding: dict) -> str:
    if finding["known_as"] == "warning":
        return WARNED
    if finding["known_as"] == "ledger":
        return GONE
    return SETTLED if finding["is_settled"] else LISTED


def _verdict(con: duckdb.DuckDBPyConnection, finding: dict) -> dict | None:
    names = ("rule_id", "source", "subject_kind", "subject_no", "person_no")
    found = ask(con, "verdict", clock=finding["clock"] or "", **{name: finding[name] for name in names})
    return found[0] if found else None


def _is_unasked(con: duckdb.DuckDBPyConnection, finding: dict) -> bool:
    query = "select 1 from rules.unasked where named_clock(rule_id, clock) = named_clock(?, ?)"
    return bool(rows(con, query, [finding["rule_id"], finding["clock"]]))


def _rule(rule_id: str) -> Rule | None:
    """The rule as its file is now; None where it is gone or broken."""
    paths = sorted(rule_file.FOLDER.glob(f"{rule_id}_*.sql")) if rule_id else []
    try:
        return rule_file.read(paths[0]) if paths else None
    except BadInput:
        return None


def _quoted(rule: Rule | None, finding: dict, verdict: dict | None) -> Version | None:
    """The version of the law that the verdict quotes, if the rule's file still has it."""
    said = finding if finding.get("law") else verdict or {}
    versions = rule.law if rule else ()
    quoted = [
        each
        for each in versions
        if (said.get("law") or "").startswith(f"《{each.instrument}》{each.article}：“{each.quote}”")
    ]
    since = said.get("law_since") or rule_file.FIRST_DAY
    return next((each for each in quoted if each.since == since), quoted[0] if quoted else None)


def _moments(con: duckdb.DuckDBPyConnection, found: list[Record], finding: dict, audit: dict) -> list[Moment]:
    if finding["subject_kind"] == "单位":
        query = "select * from staging.units where unit_code = ? order by valid_from nulls first, source_row"
        return timeline.of_unit(rows(con, query, [finding["subject_no"].partition("/")[0]]))
    return timeline.moments(found, audit["as_of"])


def _since_first(history: Past, finding_id: str) -> list[tuple[Release, bool]]:
    """Every release from the first one on that named it, with whether it did."""
    named = [(release, finding_id in release.findings) for release in history.releases]
    first = next((place for place, (_, names) in enumerate(named) if names), len(named))
    return named[first:]


def _vanished(con: duckdb.DuckDBPyConnection, found: list[Record]) -> list[tuple[Record, int]]:
    """Which of these records a later batch should have held and did not, and the first such batch."""
    query = "select table_name, source_file, source_row, missing_since from staging.vanished"
    lost = {tuple(row.values())[:3]: row["missing_since"] for row in rows(con, query)}
    places = [(record, (record.table.name, record.row["source_file"], record.row["source_row"])) for record in found]
    return [(record, lost[place]) for record, place in places if place in lost]
