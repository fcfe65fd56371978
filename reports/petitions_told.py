"""Petitions beside problems: on how many cases that a petition names a problem is open; no number of a case is told."""

from reports.facts import Facts
from reports.wording import count, listing


def lead(facts: Facts) -> list[str]:
    """What is said above the table, or that there is nothing."""
    found = facts.published.rows("petition_crossings")
    if not found:
        return ["没有信访事项反映的案件存在未办结的问题，或者导出数据中没有信访事项。"]
    n_petitions, n_open = (sum(row[name] or 0 for row in found) for name in ("n_petitions", "n_findings"))
    n_raised = sum(row["n_raised"] or 0 for row in found)
    raised = f"，其中{count(n_raised)}件因信访提高为橙色等级" if n_raised else ""
    return [
        f"信访反映的案件中，有{count(len(found))}起存在未办结的问题，涉及信访{count(n_petitions)}件、问题{count(n_open)}件{raised}。"
        "这些案件一律列入本月静态抽查，不因信访件数增减评价单位。"
    ]


def rows(facts: Facts) -> list[dict]:
    """For each unit its cases, petitions and open problems, and the rules that they fall under; by code."""
    units: dict[str, list[dict]] = {}
    for row in facts.published.rows("petition_crossings"):
        units.setdefault(row["unit_code"] or "", []).append(row)
    return [_row(facts, code, own) for code, own in sorted(units.items())]


def _row(facts: Facts, code: str, own: list[dict]) -> dict:
    rules = {rule for row in own for rule in (row["rules"] or "").split("、") if rule}
    return {
        "unit": facts.unit_name(code),
        "n_cases": count(len(own)),
        "n_petitions": count(sum(row["n_petitions"] or 0 for row in own)),
        "n": count(sum(row["n_findings"] or 0 for row in own)),
        "rules": listing(sorted(rules)),
    }
