"""What the project set out to reach, beside what this run measured."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.growth import exponent
from benchmarks.laps import Lap, together
from benchmarks.one_size import Measured
from benchmarks.sizes import in_short

M = 1_000_000
NEAR = 0.1  # a size counts as the one that a target names if it has so many rows, a tenth more or less


@dataclass(frozen=True)
class Target:
    """One target: what it says, what was measured, and whether that is enough; None if this run cannot tell."""

    name: str
    figure: str
    is_reached: bool | None


def targets(sizes: list[Measured], help_seconds: float) -> list[Target]:
    """Every target."""
    return [
        _times_floor(sizes),
        _growth(sizes),
        _memory(sizes),
        *_five_rules(sizes),
        _again(sizes),
        Target("`mingjing --help` ≤ 0.5 秒", f"{help_seconds:.2f} 秒", help_seconds <= 0.5),
    ]


def of_size(sizes: list[Measured], rows: int) -> Measured | None:
    """The size with about so many rows."""
    return next((each for each in sizes if abs(each.rows / rows - 1) <= NEAR), None)


def seconds(laps: list[Lap], *names: str) -> float:
    """What the laps of these names took together."""
    return sum(lap.seconds for lap in laps if lap.name in names)


def _told(name: str, found: Measured | None, tell: Callable[[Measured], tuple[str, bool]]) -> Target:
    if found is None:
        return Target(name, "本次没有测这个规模", None)
    return Target(name, *tell(found))


def _times_floor(sizes: list[Measured]) -> Target:
    def tell(found: Measured) -> tuple[str, bool]:
        total, base = found.first.seconds, found.floor.seconds
        return f"{total / base:.1f} 倍（{total:.1f} 秒，只读入 {base:.1f} 秒）", total <= 2 * base

    return _told("500 万行 UTF-8 CSV：从读入到成果 ≤ 只读入的 2 倍", of_size(sizes, 5 * M), tell)


def _growth(sizes: list[Measured]) -> Target:
    found = exponent([(each.rows, each.first.seconds) for each in sizes])
    name = "100 万行到 2500 万行：时间增长的指数 ≤ 1.05"
    if found is None:
        return Target(name, "本次只测了一个规模", None)
    least, most = min(each.rows for each in sizes), max(each.rows for each in sizes)
    is_whole = of_size(sizes, M) is not None and of_size(sizes, 25 * M) is not None
    told = f"{found:.2f}（{in_short(least)} 到 {in_short(most)} 行{'' if is_whole else '，只测了这一段'}）"
    return Target(name, told, found <= 1.05 if is_whole else None)


def _memory(sizes: list[Measured]) -> Target:
    def tell(found: Measured) -> tuple[str, bool]:
        peak = max(lap.peak_mb for lap in [*found.first.laps, *found.again.laps])
        held = f"memory_limit {found.first.memory}，溢出到磁盘最多 {found.first.spilled_mb:,} MB"
        return f"{peak:,} MB（{held}）", peak <= 4096

    return _told("2500 万行：内存峰值 ≤ 4 GB", of_size(sizes, 25 * M), tell)


def _five_rules(sizes: list[Measured]) -> list[Target]:
    """The same five rules, from the same records to what is late; and the whole way from the files to it."""
    name = "五条规则比 pandas 快 10 倍以上"
    found = max((each for each in sizes if each.peer), key=lambda each: each.rows, default=None)
    if found is None:
        return [Target(name, "本次没有测", None)]
    theirs, mine = seconds(found.peer, "five rules"), found.five.seconds
    ways = {
        "只算规则": (theirs, mine),
        "连同截止时点已知的记录和关联": (
            seconds(found.peer, "known", "five rules"),
            seconds(found.first.laps, "clocks") + mine,
        ),
        "从读入、质量检查到问题": (
            together(found.peer).seconds,
            seconds(found.first.laps, "staging", "quality", "clocks") + mine,
        ),
    }
    return [
        Target(
            f"{name}（{way}，{in_short(found.rows)} 行）", f"{_times(a / b)} 倍（{a:.1f} 秒比 {b:.1f} 秒）", a >= 10 * b
        )
        for way, (a, b) in ways.items()
    ]


def _times(ratio: float) -> str:
    """The ratio with one decimal, below one with two."""
    return f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2f}"


def _again(sizes: list[Measured]) -> Target:
    found = max(sizes, key=lambda each: each.rows)
    first, again = found.first.seconds, found.again.seconds
    share = 100 * again / first
    return Target(
        f"没有变化的月份再运行一次 ≤ 第一次的 10%（{in_short(found.rows)} 行）",
        f"{share:.1f}%（{again:.1f} 秒比 {first:.1f} 秒）",
        again <= 0.1 * first,
    )
