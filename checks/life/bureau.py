"""What is known of the bureau when somebody acts: who has which role, who handled what, which days are worked."""

from dataclasses import dataclass, field
from datetime import date

import duckdb

from checks.life.moments import Workdays
from checks.life.standing import Standing
from checks.policy import Policy


@dataclass
class Bureau:
    """People by their numbers only, and the bureau's calendar."""

    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by officer number; one may have several posts
    handlers: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)  # by kind and number of the object
    workdays: Workdays = field(default_factory=lambda: Workdays({}))
    appeal_days: int = 3
    answer_days: int = 3

    def handlers_of(self, standing: Standing) -> set[str]:
        """Everybody who handled the object of the finding or its case."""
        about = standing.about
        own = {about["officer_no"]} if about.get("officer_no") else set()
        for kind, number in ((about.get("subject_kind"), about.get("subject_no")), ("案件", about.get("case_no"))):
            own |= self.handlers.get((kind or "", number or ""), frozenset())
        return own


def roles(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, ...]]:
    """By officer number the posts that the person has."""
    found: dict[str, set[str]] = {}
    query = "select officer_no, role from staging.officers where role is not null"
    for officer_no, role in con.execute(query).fetchall():
        found.setdefault(officer_no, set()).add(role)
    return {officer: tuple(sorted(own)) for officer, own in found.items()}


def read(con: duckdb.DuckDBPyConnection, policy: Policy) -> Bureau:
    """The bureau as the warehouse knows it; what was never exported is not known."""
    handlers: dict[tuple[str, str], set[str]] = {}
    for kind, number, officer_no in con.execute("select * from findings.handlers").fetchall():
        handlers.setdefault((kind, number), set()).add(officer_no)
    days: dict[date, bool] = dict(con.execute("select day, is_workday from clocks.calendar").fetchall())
    return Bureau(
        roles(con),
        {about: frozenset(own) for about, own in handlers.items()},
        Workdays(days),
        policy.life.appeal_days,
        policy.life.answer_days,
    )
