"""An interval for a share that was seen in a sample, that holds for few objects and for none or all of them too."""

from math import exp, inf, lgamma, log, log1p

LEVEL = 0.95
HALVINGS = 60  # of the interval from 0 to 1: more than a double can tell apart


def clopper_pearson(x: float, n: float, level: float = LEVEL) -> tuple[float, float]:
    """The lower and upper end of the exact interval for x of n; n may be an effective sample size and no whole number.

    Clopper & Pearson, Biometrika 26 (1934), 404-413: the shares for which what was seen, or more, and what was seen, or
    less, still has a chance of (1 - level) / 2. Both ends are quantiles of a beta distribution, so that an effective n
    needs no rounding (Korn & Graubard, Survey Methodology 24 (1998), 193-201).
    """
    if not 0 <= x <= n or n <= 0:
        raise ValueError(f"{x} of {n} is no share")
    tail = (1 - level) / 2
    lower = beta_quantile(tail, x, n - x + 1) if x > 0 else 0.0
    upper = beta_quantile(1 - tail, x + 1, n - x) if x < n else 1.0
    return lower, upper


def beta_quantile(probability: float, a: float, b: float) -> float:
    """The value below which a beta(a, b) lies with that probability."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if beta_below(middle, a, b) < probability else (low, middle)
    return (low + high) / 2


def beta_below(value: float, a: float, b: float) -> float:
    """The probability that a beta(a, b) lies below that value: the regularised incomplete beta function."""
    if value <= 0 or value >= 1:
        return float(value >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(value) + b * log1p(-value))
    if value < (a + 1) / (a + b + 2):  # here the fraction converges at once; on the other side, its mirror does
        return front * _continued_fraction(value, a, b) / a
    return 1 - front * _continued_fraction(1 - value, b, a) / b


def _continued_fraction(value: float, a: float, b: float) -> float:
    """The continued fraction of NIST's Digital Library of Mathematical Functions, 8.17.22, by Lentz's method."""
    c, d = 1.0, _inverse(1 - (a + b) * value / (a + 1))
    total, step, m = d, inf, 0
    while abs(step - 1) > 1e-15 and m < 10_000:
        m += 1
        even = m * (b - m) * value / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * value / ((a + 2 * m) * (a + 2 * m + 1))
        for coefficient in (even, odd):
            d = _inverse(1 + coefficient * d)
            c = 1 + coefficient / c or 1e-300
            step = c * d
            total *= step
    return total


def _inverse(value: float) -> float:
    return 1 / (value or 1e-300)
