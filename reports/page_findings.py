"""Which problems report.html lists where there are too many for one page, and what it says of the rest."""

from collections import Counter

import polars as pl

from reports.facts import FLOWS, Facts
from reports.tables import SEVERITIES
from reports.wording import count, listing

AT_MOST = 400
FILE = "问题清单.csv"
PAIR = ["unit_code", "rule_id"]


def shown(facts: Facts) -> pl.DataFrame:
    """All problems, or of too many as many of each unit under each rule as fit, in the order of the list."""
    found = facts.findings
    if found.height <= AT_MOST:
        return found
    turns = found.with_columns(turn=pl.int_range(pl.len()).over(PAIR)).with_row_index("place")
    kept = turns.sort("turn", "place").head(AT_MOST)  # the first of each unit and rule, then the second of each
    return kept.sort("place").select(found.columns)


def left_out(facts: Facts, listed: pl.DataFrame) -> str:
    """How many problems the page does not list, by severity, flow and rule, and where they stand; nothing if none."""
    rest = facts.findings.join(listed, on="finding_id", how="anti")
    if not rest.height:
        return ""
    parts = [
        _parts(rest, "severity", [(word, f"{word}色") for word in SEVERITIES]),
        _parts(rest, "flow", [(word, word) for word in FLOWS]),
        _parts(rest, "rule_id", [(rule.rule_id, f"{rule.rule_id} ") for rule in facts.rules]),
    ]
    return (
        f"问题共{count(facts.findings.height)}件，此处列{count(listed.height)}件（各单位、各规则轮流列出，先列等级高的），"
        f"其余{count(rest.height)}件见 {FILE}。其余的按等级：{parts[0]}；按增量存量：{parts[1]}；按规则：{parts[2]}。"
    )


def _parts(rest: pl.DataFrame, column: str, names: list[tuple[str, str]]) -> str:
    """The rest counted by a column, known names first and whatever has none after them, so that the parts add up."""
    counts = Counter(rest[column].to_list())
    told = [f"{name}{count(counts.pop(word))}件" for word, name in names if counts.get(word)]
    return listing([*told, f"其他{count(counts.total())}件"] if counts else told)
