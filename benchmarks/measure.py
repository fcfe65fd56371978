"""A month of any size: each room's time and memory beside DuckDB only reading, and beside doing it without 明镜."""

import argparse
import shutil
import tempfile
from pathlib import Path

from benchmarks import one_size, printed, profiled, where
from benchmarks.generate import SEED
from benchmarks.laps import MEMORY
from benchmarks.one_size import Asked, Measured
from benchmarks.sizes import in_short, rows_of
from benchmarks.targets import targets
from benchmarks.written_as import ENCODINGS, FORMS

DEFAULT = [rows_of("1M"), rows_of("5M")]


def measure(sizes: list[int], folder: Path, asked: Asked, *, keeps: bool) -> None:
    """Every size is measured and printed, then how they compare, then the targets."""
    files = f"{where.n_rules()} 条规则；导出文件 {asked.form}，{asked.encoding}"
    print(f"## 测量\n\n{where.header()}；{files}。", flush=True)
    found: list[Measured] = []
    for rows in sizes:
        place = folder / str(rows)
        try:
            found.append(one_size.measure(rows, place, asked))
        finally:
            if not keeps:
                one_size.clear(place)
        printed.size(found[-1])
        print(flush=True)
    if len(found) > 1:
        printed.growth(found)
    printed.targets(targets(found, where.help_seconds()))


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="生成虚构的导出文件，测量每一步的时间和内存")
    parser.add_argument("--sizes", type=rows_of, nargs="+", default=DEFAULT, help="行数，如 1M 5M 25M")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--format", choices=FORMS, default="csv", help="导出文件的格式；“只读入”读的总是 UTF-8 CSV")
    parser.add_argument("--encoding", choices=ENCODINGS, default="utf-8", help="CSV 的编码")
    parser.add_argument("--memory", default=MEMORY, help="DuckDB 至多用多少内存")
    parser.add_argument("--peer-up-to", type=rows_of, default=rows_of("2M"), help="行数再多就不测 pandas；0 为不测")
    parser.add_argument("--rules", action="store_true", help="再逐条测量规则")
    parser.add_argument(
        "--profile",
        metavar="步骤",
        nargs="*",
        help="只看这几步的时间用在哪里，如 staging；不写则每一步（用第一个规模）",
    )
    parser.add_argument("--keep", type=Path, help="写在这个文件夹里并保留")
    return parser.parse_args()


def main() -> None:
    """The measurements are printed; what was written for them is gone, unless it is to be kept."""
    args = _parsed()
    folder = args.keep or Path(tempfile.mkdtemp(prefix="mingjing-bench-"))
    asked = Asked(args.seed, args.format, args.encoding, args.memory, args.peer_up_to, args.rules)
    try:
        if args.profile is not None:
            print(f"## 时间用在哪里，{in_short(args.sizes[0])} 行\n\n{where.header()}。\n")
            profiled.profile(args.profile, args.sizes[0], folder, asked)
        else:
            measure(args.sizes, folder, asked, keeps=bool(args.keep))
    finally:
        if not args.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
