"""What the row of one rule says beside its counts: the bar, the law with its date, twelve months as a small line."""

from collections import defaultdict

from markupsafe import Markup

from reports import law_changes
from reports.facts import Facts, Rule
from reports.wording import citations, count, day_words, month_words, share

VERDICTS = (
    ("met", "合规"),
    ("breached", "问题"),
    ("borderline", "临界"),
    ("pending", "未到期"),
    ("unknown", "无法判断"),
    ("exempt", "豁免"),
)
MONTHS, STEP, HIGH = 12, 8, 22  # of the line: how many months, how far apart, how high


def bar(tally) -> list[tuple[str, str, str]]:
    """The parts of a rule's bar as (verdict, Chinese word, width in per cent), leaving out what is none."""
    return [
        (verdict, word, f"{100 * getattr(tally, f'n_{verdict}') / tally.n_scope:.2f}")
        for verdict, word in VERDICTS
        if tally.n_scope and getattr(tally, f"n_{verdict}")
    ]


def bar_said(tally) -> str:
    """The bar in words, each part as its count and its share of the objects in scope."""
    parts = [(word, getattr(tally, f"n_{verdict}")) for verdict, word in VERDICTS]
    return "，".join(f"{word}{count(n)}（{share(n, tally.n_scope)}）" for word, n in parts if n)


def law_of(rule: Rule) -> list[tuple[str, str]]:
    """The laws that decided a rule's objects, each once, as (first day, text), in the order of their first days."""
    return list(dict.fromkeys((_since(law), law["law"]) for law in rule.laws))


def cited(rule: Rule) -> list[tuple[str, str]]:
    """The articles that decided a rule's objects, without what they say, as (first day, articles)."""
    laws = defaultdict(list)
    for law in rule.laws:
        laws[_since(law)].append(law["law"])
    return [(since, citations(texts)) for since, texts in laws.items()]


def _since(law: dict) -> str:
    return day_words(law["law_since"]) if law["law_since"] else ""


def twelve_months(facts: Facts) -> dict[str, dict]:
    """For each rule that had objects in scope its small line, and how many problems lie in, before and after it."""
    months = last_months(facts.published.month)
    counts, marked = _by_rule(facts), _marked(facts)
    return {
        rule.rule_id: _year(rule.rule_id, counts[rule.rule_id], marked, months)
        for rule in facts.rules
        if rule.tally.n_scope or counts[rule.rule_id]
    }


def _year(rule_id: str, counts: dict[str, int], marked: set[tuple[str, str]], months: list[str]) -> dict:
    shown = [counts.get(month, 0) for month in months]
    changed = [place for place, month in enumerate(months) if (rule_id, month) in marked]
    return {
        "line": _line(shown, changed, months),
        "n": sum(shown),
        "earlier": sum(n for month, n in counts.items() if month < months[0]),
        "later": sum(n for month, n in counts.items() if month > months[-1]),
    }


def last_months(month: str) -> list[str]:
    """The month and the eleven before it, the earliest first."""
    year, number = (int(part) for part in month.split("-"))
    places = [12 * year + number - 1 - back for back in range(MONTHS)]
    return [f"{place // 12:04d}-{place % 12 + 1:02d}" for place in reversed(places)]


def _by_rule(facts: Facts) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for row in facts.published.rows("rule_months"):
        counts[row["rule_id"]][row["month"]] = row["n"]
    return counts


def _marked(facts: Facts) -> set[tuple[str, str]]:
    return {(row["rule_id"], row["month"]) for row in facts.published.rows("law_marks")}


def _line(shown: list[int], changed: list[int], months: list[str]) -> Markup:
    """The months as a line that ends in a dot, with the words for who does not see it."""
    far, across = max(1, *shown), STEP * (len(shown) - 1)
    points = [(STEP * place, round(HIGH - (HIGH - 2) * n / far)) for place, n in enumerate(shown)]
    ticks = "".join(f'<path d="M{STEP * place} 0v{HIGH}"/>' for place in changed)
    x, y = points[-1]
    return Markup(
        f'<svg class="months" role="img" aria-label="{_said(shown, changed, months)}" width="{across + 6}"'
        f' height="{HIGH + 4}" viewBox="-3 -2 {across + 6} {HIGH + 4}">{ticks}'
        f'<polyline points="{" ".join(f"{x},{y}" for x, y in points)}"/><circle cx="{x}" cy="{y}" r="2.5"/></svg>'
    )


def _said(shown: list[int], changed: list[int], months: list[str]) -> str:
    law = "".join(f"；{month_words(months[place])}{law_changes.CHANGED}" for place in changed)
    return f"{month_words(months[0])}至{month_words(months[-1])}各月问题数：{'、'.join(map(count, shown))}{law}"
