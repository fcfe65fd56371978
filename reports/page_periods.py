"""What report.html says of periods: the bureau and its branches, month, quarter, half-year, year and twelve months."""

from reports import periods
from reports.analysis_words import marked
from reports.facts import Facts


def context(facts: Facts) -> dict:
    """The lines of the section; none where no period is published."""
    rows = facts.published.rows("period_rollups")
    rolled = {_key(row): row for row in rows if not row["theme"] and row["level"] in ("市局", "分局")}
    known = periods.known(facts)
    kinds = [kind for kind in periods.KINDS if (kind, "本期") in known]
    return {
        "period_kinds": [(kind, periods.named(known[kind, "本期"])) for kind in kinds],
        "period_lines": [_line(facts, kind, known, rolled) for kind in kinds],
        "branch_lines": _branches(facts, kinds, rolled),
    }


def _key(row: dict) -> tuple[str, str, str]:
    return row["period_kind"], row["stretch"], row["branch_name"] or ""


def _line(facts: Facts, kind: str, known: dict, rolled: dict) -> dict:
    """One period with those that it is compared with, each with what the exports cover of it."""
    beside = {}
    for stretch in periods.STRETCHES:
        period, row = known[kind, stretch], rolled.get((kind, stretch, ""))
        n_covered = row["n_covered"] if row else period["n_covered"]
        beside[stretch] = {
            "name": periods.named(period),
            "covered": periods.covered(n_covered, period),
            "is_part": n_covered < period["n_elapsed"] or (stretch == "本期" and periods.is_part(period)),
            "rate": periods.rate_of(row),
            "change": periods.change(rolled.get((kind, "本期", "")), row),
        }
    marks = periods.marks_in(facts, known[kind, "本期"])
    return {"kind": kind, "beside": beside, "marks": marked(marks, {"rule_id": None, "theme": None})}


def _branches(facts: Facts, kinds: list[str], rolled: dict) -> list[dict]:
    """For each branch its share of problems in each of the periods, and how it lies to the bureau's."""
    names = sorted({branch for _, _, branch in rolled if branch})
    return [
        {
            "name": facts.short_branch(name),
            "cells": [(periods.rate_of(row), row["standing"] if row else "") for row in _own(kinds, name, rolled)],
        }
        for name in names
    ]


def _own(kinds: list[str], name: str, rolled: dict) -> list[dict | None]:
    return [rolled.get((kind, "本期", name)) for kind in kinds]
