"""What the ledger says of findings, read without changing it: the releases that named them, and where each stands."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checks.ledger import RELEASE, Event, proof
from checks.ledger.chain import QUERY
from checks.ledger.reading import reading
from checks.life.bureau import Bureau
from checks.life.casebook import Casebook, take


@dataclass(frozen=True)
class Release:
    """One publication of a month: its number among those of the month, and which findings it named."""

    seq: int
    month: str
    number: int
    as_of: str
    batch: int | None
    version: str
    findings: frozenset[str]
    clean: frozenset[str]  # earlier findings whose record it saw in order


@dataclass(frozen=True)
class Past:
    """A ledger as of a moment."""

    book: Casebook
    releases: list[Release]


def read(ledger: Path, on: datetime, bureau: Bureau, finding_id: str = "") -> Past:
    """What stands in the ledger: of all findings, or of one and of those that are about the same matter.

    Nothing is written, nor made where there is none; BadInput if somebody changed it.
    """
    past = Past(Casebook(None, on, bureau), [])  # no act is written from here: the book needs no ledger
    if proof.refuse_altered(ledger) is None:
        return past
    numbers: dict[str, int] = {}
    with reading(ledger) as connection:
        connection.row_factory = sqlite3.Row
        matter = _matter_of(connection, finding_id)
        for row in connection.execute(QUERY):
            event = Event(row["seq"], row["kind"], row["month"], row["finding_id"], json.loads(row["payload"]))
            if event.kind == RELEASE:
                numbers[event.month] = numbers.get(event.month, 0) + 1
                past.releases.append(_release(event, numbers[event.month]))
                event = _only(event, finding_id, matter) if finding_id else event
            take(past.book, event)
    return past


def numbers_like(ledger: Path, beginning: str) -> set[str]:
    """The numbers with that beginning of all findings that were ever published."""
    if not ledger.is_file():
        return set()
    query = (
        "select distinct value from events, json_each(payload, '$.findings')"
        " where kind = ? and substr(value, 1, length(?)) = ?"
    )
    with reading(ledger) as connection:
        return {number for (number,) in connection.execute(query, (RELEASE, beginning, beginning))}


def matter(about: dict) -> tuple:
    """What several findings have in common that are to be looked at together: their case, else their object."""
    if about.get("case_no"):
        return ("案件", about.get("source"), about["case_no"])
    return (about.get("subject_kind"), about.get("source"), about.get("subject_no"))


def _matter_of(connection: sqlite3.Connection, finding_id: str) -> tuple | None:
    """The matter of the finding as the last release that named it says; None if none did."""
    query = "select payload from events where kind = ? and instr(payload, ?) order by seq desc"
    for row in connection.execute(query, (RELEASE, f'"{finding_id}"')):
        said = json.loads(row["payload"])
        if finding_id in said["findings"] and said.get("about"):
            return matter(_about(said, said["findings"].index(finding_id)))
    return None


def _about(said: dict, place: int) -> dict:
    return {name: listed[place] for name, listed in said.get("about", {}).items()}


def _release(event: Event, number: int) -> Release:
    said = event.payload
    texts = (str(said.get("as_of") or ""), said.get("batch"), str(said.get("version") or ""))
    named = (frozenset(said["findings"]), frozenset(said.get("clean", ())))
    return Release(event.seq, event.month, number, *texts, *named)


def _only(event: Event, finding_id: str, wanted: tuple | None) -> Event:
    """The release as if it had named that finding and those of its matter alone: a large one is long to take in."""
    said = event.payload
    findings, columns = said["findings"], said.get("about", {})
    places = {findings.index(finding_id)} if finding_id in findings else set()
    if wanted:
        for name in ("case_no", "subject_no"):
            alike = [place for place, number in enumerate(columns.get(name, ())) if number == wanted[2]]
            places |= {place for place in alike if matter(_about(said, place)) == wanted}
    about = {name: [listed[place] for place in sorted(places)] for name, listed in columns.items()}
    payload = {"findings": [findings[place] for place in sorted(places)], "about": about}
    return Event(event.seq, event.kind, event.month, event.finding_id, payload)
