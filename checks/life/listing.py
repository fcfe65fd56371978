"""The findings as a list: those of the warehouse and of the ledger, where each stands, and what it waits for."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import duckdb

from checks.complaint import BadInput
from checks.life import states
from checks.life.asking import ask, rows
from checks.life.bureau import Bureau
from checks.life.expected import Expected, expected
from checks.life.moments import Workdays
from checks.life.past import Past, matter
from checks.life.standing import Standing
from checks.policy import Policy
from checks.run import Period

SEVERITIES = ("红", "橙", "黄")


@dataclass(frozen=True)
class Line:
    """One finding as the list shows it."""

    finding_id: str
    severity: str
    rule_id: str
    rule_name: str
    clock: str
    subject_kind: str
    subject_no: str
    case_no: str | None
    person_no: str | None
    unit_code: str
    unit_name: str
    branch_name: str
    breach_at: datetime | None
    first_month: str
    last_month: str  # the last month whose release named it; nothing before it was ever published
    is_found: bool  # whether the last audit found it
    state: str
    verdict: str
    order_no: str
    is_in_conflict: bool
    next: Expected | None
    days_late: int
    is_settled: bool


@dataclass(frozen=True)
class Wanted:
    """Which findings are asked for; what is empty asks for nothing. Settled ones only where they are asked for."""

    unit: str = ""
    rule: str = ""
    state: str = ""
    severity: str = ""
    month: str = ""
    case: str = ""
    is_overdue: bool = False
    is_in_conflict: bool = False
    with_settled: bool = False


def calendar_of(con: duckdb.DuckDBPyConnection, policy: Policy) -> Bureau:
    """What of the bureau decides by when something is due: its working days and its terms."""
    days = dict(con.execute("select day, is_workday from clocks.calendar").fetchall())
    return Bureau(workdays=Workdays(days), appeal_days=policy.life.appeal_days, answer_days=policy.life.answer_days)


def names(con: duckdb.DuckDBPyConnection) -> tuple[dict[str, dict], dict[str, dict]]:
    """Every rule by its number and every unit by its code, with what they are called."""
    rules = {row["rule_id"]: row for row in rows(con, "select rule_id, name, severity from rules.catalogue")}
    return rules, {row["unit_code"]: row for row in ask(con, "units")}


def lines(con: duckdb.DuckDBPyConnection, past: Past, of_matter: tuple | None = None) -> list[Line]:
    """Every finding of the warehouse and of the ledger, or those of one matter, by severity, rule and breach."""
    standings = past.book.standings
    kind, source, number = of_matter or (None, None, None)
    rows_found = ask(con, "findings", matter_kind=kind, matter_source=source, matter_no=number)
    found = {row["finding_id"]: row for row in rows_found}
    listed = [line_of(past, row, standings.get(finding_id)) for finding_id, row in found.items()]
    known = names(con)
    listed += [
        line_of(past, remembered(standing, *known), standing, is_found=False)
        for finding_id, standing in standings.items()
        if finding_id not in found and of_matter in (None, matter(standing.about))
    ]
    return sorted(listed, key=_place)


def line_of(past: Past, row: dict, standing: Standing | None, *, is_found: bool = True) -> Line:
    """The finding of that row as it stands; one that was never published stands where every finding begins."""
    standing = standing or Standing(row["finding_id"], about={}, first_month=row["first_seen_month"] or "")
    book = past.book
    following = expected(standing, book.on, book.bureau)
    texts = ("unit_code", "unit_name", "branch_name", "clock")
    return Line(
        **{name: row[name] for name in _ROW} | {name: row[name] or "" for name in texts},
        first_month=standing.first_month,
        last_month=standing.last_month,
        is_found=is_found,
        state=standing.state(book.on),
        verdict=standing.verdict,
        order_no=standing.order_no,
        is_in_conflict=standing.is_in_conflict,
        next=following,
        days_late=following.days_late(book.on.date()) if following else 0,
        is_settled=standing.is_settled(book.on),
    )


_ROW = (
    "finding_id", "severity", "rule_id", "rule_name", "clock", "subject_kind", "subject_no", "case_no", "person_no",
    "unit_code", "unit_name", "branch_name", "breach_at",
)  # fmt: skip


def remembered(standing: Standing, rules: dict[str, dict], units: dict[str, dict]) -> dict:
    """The row of a finding of which only the ledger knows; older releases say no more than its number."""
    about = standing.about
    rule, unit = rules.get(about.get("rule_id"), {}), units.get(about.get("unit_code") or "", {})
    breach_at = about.get("breach_at")
    return {name: about.get(name) for name in _ROW} | {
        "finding_id": standing.finding_id,
        "rule_id": about.get("rule_id") or "",
        "rule_name": rule.get("name") or "",
        "severity": rule.get("severity") or "",
        "subject_kind": about.get("subject_kind") or "",
        "subject_no": about.get("subject_no") or "",
        "unit_code": unit.get("answering_code") or about.get("unit_code"),
        "unit_name": unit.get("answering_name"),
        "branch_name": unit.get("branch_name"),
        "breach_at": datetime.fromisoformat(breach_at[:19]) if breach_at else None,
        "first_seen_month": standing.first_month,
    }


def _place(line: Line) -> tuple:
    gravity = SEVERITIES.index(line.severity) if line.severity in SEVERITIES else len(SEVERITIES)
    return gravity, line.rule_id, line.breach_at or datetime.min, line.subject_no, line.finding_id


ASKED: dict[str, tuple[str, Callable[[Line, str], bool], Callable[[Line], str]]] = {
    # name of the filter: what it is called, whether a finding is meant, and the values that there are
    "unit": (
        "单位",
        lambda line, said: said in (line.unit_code, line.branch_name) or said in line.unit_name,
        lambda line: line.unit_name or line.unit_code,
    ),
    "rule": ("规则", lambda line, said: line.rule_id == said.upper(), lambda line: line.rule_id),
    "state": ("状态", lambda line, said: line.state == said, lambda line: line.state),
    "severity": ("等级", lambda line, said: line.severity == said, lambda line: line.severity),
    "month": ("首次发现月份", lambda line, said: line.first_month == said, lambda line: line.first_month),
    "case": ("案件", lambda line, said: said in (line.case_no, line.subject_no), lambda line: line.case_no or ""),
}


def chosen(listed: list[Line], wanted: Wanted) -> list[Line]:
    """The findings that were asked for; without a word on the state, those that are not settled."""
    asked = [(ASKED[name][1], said) for name in ASKED if (said := getattr(wanted, name))]
    return [
        line
        for line in listed
        if all(means(line, said) for means, said in asked)
        and (not wanted.is_overdue or line.days_late)
        and (not wanted.is_in_conflict or line.is_in_conflict)
        and (wanted.with_settled or wanted.state or not line.is_settled)
    ]


def refuse_unknown(wanted: Wanted, listed: list[Line], rule_ids: list[str]) -> None:
    """What was asked for can be there; BadInput names what there is otherwise."""
    if wanted.rule and wanted.rule.upper() not in {*rule_ids, *(line.rule_id for line in listed)}:
        raise BadInput("没有这条规则", value=wanted.rule, advice="用 mingjing rules 查看全部规则编号")
    for name, known in (("state", states.STATES), ("severity", SEVERITIES)):
        if (said := getattr(wanted, name)) and said not in known:
            raise BadInput(f"没有这个{ASKED[name][0]}", value=said, advice=f"写其中之一：{'、'.join(known)}")
    if wanted.month:
        Period.parse(wanted.month)


def values(listed: list[Line], name: str) -> list[str]:
    """The values that findings have where that filter looks, the commonest first."""
    counts = Counter(ASKED[name][2](line) for line in listed)
    return [value for value, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0])) if value]


def by_state(listed: list[Line]) -> dict[str, int]:
    """How many stand in each state, in the order in which a finding passes through them."""
    counts = Counter(line.state for line in listed)
    return {state: counts[state] for state in states.STATES if counts[state]}
