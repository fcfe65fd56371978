"""What the products must say of laws that changed, from the Parquet files of the month."""

from tests.month import printed_truth as truth
from tests.month.printed_truth import Month


def law_lines(m: Month) -> list[str]:
    """The sentences on a law that changed within the month, and on one that will soon."""
    lines = []
    for timing, opening in (("本期", "本期法律有变化："), ("即将", "法律即将变化：")):
        rows = [row for row in m.rows("law_marks") if row["timing"] == timing]
        for on in sorted({row["changed_on"] for row in rows}):
            told = "；".join(f"{truth.rule(row)}{row['law']}" for row in rows if row["changed_on"] == on)
            lines.append(f"{opening}{truth.day(on)}起，{told}。")
    return lines


def law_marks(m: Month, months: list[str], colon: str, end: str = "") -> str:
    """The months from the first to the last in which the law of a rule changed, with rules and days."""
    found: dict[str, dict] = {}
    if not months:
        return ""
    for row in m.rows("law_marks"):
        if months[0] <= row["month"] <= months[-1]:
            found.setdefault(row["month"], {}).setdefault(row["changed_on"], []).append(row["rule_id"])
    told = {
        name: "；".join(f"{truth.day(on)}起 {'、'.join(rules)}" for on, rules in days.items())
        for name, days in found.items()
    }
    return "；".join(f"{truth.month(name)}{colon}{days}{end}" for name, days in told.items())
