"""How time grows with rows: the exponent that fits the measured sizes best."""

from math import log


def exponent(points: list[tuple[float, float]]) -> float | None:
    """Least squares of log time on log rows; None for fewer than two sizes, or a time of nothing."""
    if len({rows for rows, _ in points}) < 2 or min(seconds for _, seconds in points) <= 0:
        return None
    xs, ys = [log(rows) for rows, _ in points], [log(seconds) for _, seconds in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - middle_x) ** 2 for x in xs)
