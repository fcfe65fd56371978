"""Where the law of a rule changed: said in the report, so that nobody compares figures across that day."""

from reports.facts import Facts
from reports.wording import day_words, month_words

NOW, SOON = "本期", "即将"
CHANGED = "法律有变化"
CAUTION = "变化之日前后的数字依据不同，不能直接比较。"


def lines(facts: Facts) -> list[str]:
    """One sentence for each day within the period, and each that comes soon, on which the law of rules changed."""
    return [*_said(facts, NOW, "本期法律有变化："), *_said(facts, SOON, "法律即将变化：")]


def marks(facts: Facts, months: list[str]) -> list[tuple[str, str]]:
    """For each month from the first to the last of those in which the law changed: its name, which rules, which day."""
    listed = facts.published.rows("law_marks") if months else []
    rows = [row for row in listed if min(months) <= row["month"] <= max(months)]
    return [
        (month_words(month), _rules([row for row in rows if row["month"] == month]))
        for month in sorted({row["month"] for row in rows})
    ]


def changed_now(facts: Facts) -> set[str]:
    """The rules whose law changed within the period."""
    return {row["rule_id"] for row in facts.published.rows("law_marks") if row["timing"] == NOW}


def _said(facts: Facts, timing: str, opening: str) -> list[str]:
    rows = [row for row in facts.published.rows("law_marks") if row["timing"] == timing]
    return [
        f"{opening}{day_words(day)}起，"
        + "；".join(f"{row['rule_id']} {row['rule_name']}{row['law']}" for row in rows if row["changed_on"] == day)
        + f"。{CAUTION}"
        for day in sorted({row["changed_on"] for row in rows})
    ]


def _rules(rows: list[dict]) -> str:
    """Which rules from which day."""
    days = sorted({row["changed_on"] for row in rows})
    return "；".join(
        f"{day_words(day)}起 " + "、".join(row["rule_id"] for row in rows if row["changed_on"] == day) for day in days
    )
