"""The periods of the statistics in words: their names, how much of them the exports cover, how two of them compare."""

from reports.facts import Facts
from reports.wording import NOTHING, count, month_words, share

KINDS = ("月", "季", "半年", "年", "滚动12个月")
STRETCHES = ("本期", "上期", "去年同期")
QUARTERS = "一二三四"
HALVES = "上下"
NO_RATE = "不能比"


def named(row: dict) -> str:
    """A period by its name; one that is not over, or is compared only so far, says up to which month."""
    first, last = row["first_month"], row["last_month"]
    year, month = int(first[:4]), int(first[5:])
    if row["period_kind"] == "月":
        return month_words(first)
    if row["period_kind"] == "滚动12个月":
        return f"{month_words(first)}至{month_words(last)}"
    name = {
        "季": f"{year}年第{QUARTERS[(month - 1) // 3]}季度",
        "半年": f"{year}年{HALVES[(month - 1) // 6]}半年",
        "年": f"{year}年",
    }[row["period_kind"]]
    return name if row["n_elapsed"] == row["n_whole"] else f"{name}（至{int(last[5:])}月）"


def covered(n_covered: int, row: dict) -> str:
    """How many months of the whole period the exports cover; of the same months of last year, of these months."""
    return f"{n_covered}/{row['n_elapsed' if row['stretch'] == '去年同期' else 'n_whole']}个月"


def is_part(row: dict) -> bool:
    """Whether the period is not over, or the exports do not cover all of it."""
    return row["n_covered"] < row["n_whole"]


def rate(row: dict | None) -> str:
    """The share of problems among what was judged; a dash where nothing was, or no month is covered."""
    return share(row["n_problems"], row["n_judged"]) if _has_rate(row) else NOTHING


def rate_of(row: dict | None) -> str:
    """The share with both of its numbers beside it."""
    return f"{rate(row)}（{count(row['n_problems'])}/{count(row['n_judged'])}）" if _has_rate(row) else NOTHING


def change(now: dict | None, before: dict | None) -> str:
    """By how many points of a hundred the share rose or fell, half up to a tenth; that it cannot be compared."""
    if not (_has_rate(now) and _has_rate(before)):
        return NO_RATE
    whole = now["n_judged"] * before["n_judged"]
    moved = now["n_problems"] * before["n_judged"] - before["n_problems"] * now["n_judged"]
    if not moved:
        return "持平"
    tenths = (2000 * abs(moved) + whole) // (2 * whole)
    return f"{'升' if moved > 0 else '降'}{f'{tenths // 10}.{tenths % 10}' if tenths else '不足0.1'}个百分点"


def known(facts: Facts) -> dict[tuple[str, str], dict]:
    """Every period by its kind and stretch."""
    return {(row["period_kind"], row["stretch"]): row for row in facts.published.rows("periods")}


def lines(facts: Facts) -> list[tuple[str, str]]:
    """For each kind the period with its coverage, and those that it is compared with."""
    periods = known(facts)
    return [
        (kind, "；".join(_line(periods[kind, stretch]) for stretch in STRETCHES))
        for kind in KINDS
        if (kind, "本期") in periods
    ]


def _line(row: dict) -> str:
    said = f"{row['stretch']}{named(row)}，数据覆盖{covered(row['n_covered'], row)}"
    return f"{said}，不是整期的数" if row["stretch"] == "本期" and is_part(row) else said


def marks_in(facts: Facts, row: dict) -> list[dict]:
    """What changed within the period, in the order of the months."""
    listed = facts.published.rows("period_marks")
    return [mark for mark in listed if row["first_month"] <= mark["month"] <= row["last_month"]]


def _has_rate(row: dict | None) -> bool:
    return bool(row and row["n_judged"] and row["n_covered"])
