"""What was measured, as Markdown."""

from benchmarks.growth import exponent
from benchmarks.laps import Lap, together
from benchmarks.one_size import Measured
from benchmarks.sizes import in_short
from benchmarks.targets import Target

WORDS = {True: "达到", False: "**未达到**", None: "—"}


def size(found: Measured) -> None:
    """Everything of one size."""
    print(f"\n### {in_short(found.rows)} 行\n")
    held = f"DuckDB memory_limit {found.first.memory}，{found.first.threads} 个线程"
    print(
        f"{found.incidents:,} 起警情，共 {found.rows:,} 行，{found.n_files} 个文件，{found.mb:,} MB；{held}；"
        f"溢出到磁盘最多 {found.first.spilled_mb:,} MB。\n"
    )
    laps(found.first.laps, found.floor)
    told = "，".join(f"{lap.name} {lap.seconds:.1f}" for lap in found.again.laps if lap.seconds >= 0.05)
    print(f"\n连同打开和关闭数据仓库，{found.first.seconds:.1f} 秒。", end="")
    print(f"没有变化的月份再运行一次：{found.again.seconds:.1f} 秒（其中 {told}）。")
    print("\n" + "，".join(f"{what} {number:,}" for what, number in found.first.counts.items()) + "。")
    if found.empty:
        print(f"\n没有对象的规则：{'；'.join(found.empty)}。")
    if found.peer:
        _peer(found)
    if found.by_rule:
        print("\n逐条规则：\n")
        laps(found.by_rule, found.floor, is_summed=False)


def laps(rows: list[Lap], base: Lap, *, is_summed: bool = True) -> None:
    """One row for each step, with its ratio to the floor."""
    print("| 步骤 | | 秒 | CPU 秒 | 是只读入的几倍 | CPU 是几倍 | 内存峰值 MB |\n|---|---|--:|--:|--:|--:|--:|")
    for lap in [base, *rows, *([together(rows)] if is_summed else [])]:
        ratio, cpu_ratio = lap.seconds / base.seconds, lap.cpu_seconds / base.cpu_seconds
        print(
            f"| {lap.name} | {lap.title} | {lap.seconds:.1f} | {lap.cpu_seconds:.1f} | {ratio:.2f} | {cpu_ratio:.2f} "
            f"| {lap.peak_mb:,} |"
        )


def _peer(found: Measured) -> None:
    """The peer beside the audit, and whether both find the same."""
    print(f"\n不用明镜的做法（{found.n_expectations} 项检查，五条规则；benchmarks/peer）：\n")
    laps(found.peer, found.floor)
    print(f"\n明镜判同样五条规则：{found.five.seconds:.1f} 秒（{found.five.cpu_seconds:.1f} CPU 秒）。两边的问题：\n")
    print("| 规则 | 问题 | 编号、期限、完成时间是否全部相同 |\n|---|--:|---|")
    for rule_id, (n, is_equal) in found.equal.items():
        print(f"| {rule_id} | {n:,} | {'相同' if is_equal else '**不同**'} |")


def growth(sizes: list[Measured]) -> None:
    """The seconds of each room at each size, and the exponent that fits them."""
    heads = " | ".join(f"{in_short(each.rows)} 行" for each in sizes)
    print(f"\n### 随规模的增长\n\n| 步骤（秒） | {heads} | 指数 |\n|---|{'--:|' * (len(sizes) + 1)}")
    names = [lap.name for lap in sizes[0].first.laps]
    rows = {name: [next(lap for lap in each.first.laps if lap.name == name) for each in sizes] for name in names}
    rows |= {"total": [together(each.first.laps) for each in sizes], "floor": [each.floor for each in sizes]}
    if all(each.peer for each in sizes):
        rows["peer"] = [together(each.peer) for each in sizes]
    for name, measured in rows.items():
        found = exponent([(each.rows, lap.seconds) for each, lap in zip(sizes, measured, strict=True)])
        times = " | ".join(f"{lap.seconds:.1f}" for lap in measured)
        print(f"| {name} | {times} | {'—' if found is None else f'{found:.2f}'} |")


def targets(found: list[Target]) -> None:
    """Each target with its figure."""
    print("\n### 目标\n\n| 目标 | 本次 | |\n|---|---|---|")
    for each in found:
        print(f"| {each.name} | {each.figure} | {WORDS[each.is_reached]} |")
