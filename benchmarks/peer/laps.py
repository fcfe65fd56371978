"""The peer's month as measured, in a process of its own."""

from pathlib import Path

from benchmarks.laps import Lap, returned, timed


def audit(exports: Path, folder: Path, as_of, policy) -> tuple[list[Lap], dict[str, set], int]:
    """What each step of the peer took, what each of the five rules found, and how many expectations there were."""
    from benchmarks.peer import month

    asked = month.audit(as_of, policy)
    read, frames = returned("read", "pandas 读入同样的 CSV", lambda: month.reading.read(exports))
    checks, results = returned(
        "checks", "Great Expectations（pandas）", lambda: month.expectations.check(frames, asked.as_of)
    )
    known, frames = returned("known", "截止时点已知的记录、关联", lambda: month.known(frames, asked))
    rules, found = returned("five rules", "五条规则", lambda: month.judged(frames, asked))
    written = timed("written", "结果写成 CSV", lambda: month.written(found, folder / "peer.csv"))
    rows = {rule_id: month.as_rows(frame) for rule_id, frame in found.items()}
    return [read, checks, known, rules, written], rows, len(results)
