"""Invented scores of 3 and 12 months, of which the exports cover 4, and what people said who were visited."""

from invented_objects import UNITS

COVERED = {3: 3, 12: 4}  # months by window


def score_windows(scores: list[dict]) -> list[dict]:
    """Each unit in both windows; the last one has too few objects in the shorter one."""
    rows = [
        {**row, "window_months": months, "n_months": n, "n_scope": row["n_scope"] * n, "n_judged": row["n_scope"] * n}
        for row in scores
        for months, n in COVERED.items()
    ]
    rows[-2].update(score=None, n_judged=7, grade_note="可评应检数 7，不足 10，只列问题，不出分")
    return rows


def score_window_items(items: list[dict]) -> list[dict]:
    """The parts of these scores, as many objects in each month as in the last."""
    return [
        {**row, "window_months": months, "n_months": n, "n_scope": row["n_scope"] * n}
        for row in items
        for months, n in COVERED.items()
    ]


def satisfaction() -> list[dict]:
    """The first unit has enough answers in both windows, the second in the longer one, the others none."""
    said = {(0, 1): (40, 24, 8, 2), (0, 12): (150, 100, 20, 5), (1, 1): (9, 4, 0, 0), (1, 12): (60, 30, 5, 1)}
    return [
        _said(unit, months, *said.get((place, months), (0, 0, 0, 0)))
        for place, unit in enumerate(UNITS)
        for months in (1, 12)
    ]


def _said(unit: tuple, months: int, n_visits: int, n_satisfied: int, n_mostly: int, n_dissatisfied: int) -> dict:
    n = n_satisfied + n_mostly + n_dissatisfied
    is_known, note = n >= 30, f"有评价的 {n} 次，不足 30，不计满意度" if n_visits else "没有回访记录"
    return {
        "unit_code": unit[0],
        "unit_name": unit[1],
        "branch_name": unit[2],
        "window_months": months,
        "n_months": COVERED.get(months, months),
        "n_visits": n_visits,
        "n_answered": n,
        "reply_rate": n / n_visits if n_visits else None,
        "n_satisfied": n_satisfied,
        "n_mostly": n_mostly,
        "n_dissatisfied": n_dissatisfied,
        "satisfaction": (n_satisfied + n_mostly / 2) / n if is_known else None,
        "satisfaction_lower": (n_satisfied + n_mostly / 2) / n - 0.1 if is_known else None,
        "satisfaction_note": None if is_known else note,
    }
