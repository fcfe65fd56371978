"""Which problems report.html lists where there are too many for one page, and what it says of the rest."""

from collections import Counter

import polars as pl

from reports.facts import Facts
from reports.tables import SEVERITIES
from reports.tallies import FLOWS
from reports.wording import count, listing

AT_MOST = 400
FILE = "问题清单.csv"
PAIR = ["unit_code", "rule_id"]


def shown(facts: Facts) -> pl.DataFrame:
    """All problems, or of too many as many of each unit under each rule as fit, in the order of the list."""
    if facts.listed.n <= AT_MOST:
        return facts.findings.collect()
    found = facts.findings.select("finding_id", *PAIR).collect()
    turns = found.with_columns(turn=pl.int_range(pl.len()).over(PAIR)).with_row_index("place")
    kept = turns.sort("turn", "place").head(AT_MOST)  # the first of each unit and rule, then the second of each
    return facts.findings.filter(pl.col("finding_id").is_in(kept["finding_id"].to_list())).collect()


def left_out(facts: Facts, listed: pl.DataFrame) -> str:
    """How many problems the page does not list, by severity, flow and rule, and where they stand; nothing if none."""
    n_rest = facts.listed.n - listed.height
    if not n_rest:
        return ""
    parts = [
        _parts(_rest(facts, listed, "severity"), [(word, f"{word}色") for word in SEVERITIES]),
        _parts(_rest(facts, listed, "flow"), [(word, word) for word in FLOWS]),
        _parts(_rest(facts, listed, "rule_id"), [(rule.rule_id, f"{rule.rule_id} ") for rule in facts.rules]),
    ]
    return (
        f"问题共{count(facts.listed.n)}件，此处列{count(listed.height)}件（各单位、各规则轮流列出，先列等级高的），"
        f"其余{count(n_rest)}件见 {FILE}。其余的按等级：{parts[0]}；按增量存量：{parts[1]}；按规则：{parts[2]}。"
    )


def _rest(facts: Facts, listed: pl.DataFrame, column: str) -> Counter:
    """The problems that are not listed, counted by a column."""
    counts = Counter()
    for row in facts.listed.all:
        counts[getattr(row, column)] += row.n
    counts.subtract(listed[column].to_list())
    return +counts


def _parts(counts: Counter, names: list[tuple[str, str]]) -> str:
    """The counts in words, known names first and whatever has none after them, so that the parts add up."""
    told = [f"{name}{count(counts.pop(word))}件" for word, name in names if counts.get(word)]
    return listing([*told, f"其他{count(counts.total())}件"] if counts else told)
