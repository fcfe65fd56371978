"""The draws of a month in the ledger: the same one is found again, another one needs a reason on paper."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from checks.complaint import BadInput
from checks.ledger import Event, Ledger
from checks.sampling.drawing import as_payload, draw
from checks.sampling.frame import Frame, Warehouse

DRAW = "draw"


@dataclass(frozen=True)
class Recorded:
    """A draw as it stands in the ledger."""

    payload: dict
    is_new: bool
    is_last: bool = True  # no other draw of the month came after it
    frame_changed: bool = False  # the month stands in the warehouse with another frame by now


def draws_of(ledger: Ledger, month: str) -> list[Event]:
    """Every draw of that month, the oldest first."""
    return [event for event in ledger.events(DRAW) if event.month == month]


def record(folder: Path, ledger: Ledger, month: str, seed: int, n: int, why: str, on: str) -> Recorded:
    """The draw of that month, seed and n stands in the ledger, once; BadInput if it is one draw too many.

    The same seed with a larger n enlarges the sample, and what was drawn stays drawn. Whatever else would replace a
    sample needs a reason: to draw until one likes the sample is the oldest abuse of all. `folder` is that of the
    warehouse; of a draw that stands in the ledger it is only asked whether the month has changed since.
    """
    after, before = ledger.last_seq(), draws_of(ledger, month)
    for event in reversed(before):
        if (event.payload["seed"], event.payload["n"]) == (seed, n):
            changed = _has_changed(folder, ledger, month, event.payload)
            return Recorded(event.payload, False, event is before[-1], changed)
    with closing(Warehouse(folder)) as warehouse:
        payload = _drawn(warehouse, warehouse.frame(month, ledger), before, seed, n, why, on)
    ledger.append_all([(DRAW, month, "", payload)], after)
    return Recorded(payload, True)


def _has_changed(folder: Path, ledger: Ledger, month: str, payload: dict) -> bool:
    """Whether the month stands in the warehouse with another frame than the draw had."""
    try:
        with closing(Warehouse(folder)) as warehouse:
            return warehouse.frame(month, ledger).sha256 != payload["frame"]["sha256"]
    except BadInput:  # another month stands there by now: what was drawn is in the ledger
        return False


def _drawn(warehouse: Warehouse, frame: Frame, before: list[Event], seed: int, n: int, why: str, on: str) -> dict:
    last = before[-1].payload if before else None
    is_larger = last is not None and _is_larger(last, frame, seed, n)
    if last is not None and not is_larger and not why:
        raise _refused(frame, last, seed, n)
    number = last["number"] + (not is_larger) if last else 1
    sample = draw(frame, seed, n, last["level"] if is_larger else "")
    known = warehouse.particulars([each.candidate for each in sample.drawn])
    return {
        "number": number,
        "seed": seed,
        "n": n,
        "enlarges": last["n"] if is_larger else None,
        "why": why,
        "drawn_on": on,
        **as_payload(frame, sample, known, f"{frame.month}-抽{number if number > 1 else ''}"),
    }


def _is_larger(last: dict, frame: Frame, seed: int, n: int) -> bool:
    """More of the same sample: nothing that was drawn is lost."""
    return last["seed"] == seed and n > last["n"] and last["frame"]["sha256"] == frame.sha256


def _refused(frame: Frame, last: dict, seed: int, n: int) -> BadInput:
    what = f"{frame.month} 已经抽取过，不能换一个样本"
    if last["seed"] == seed and n > last["n"]:
        what = f"{frame.month} 抽取以后又审计过，抽样框不同了，不能在原样本上追加"
    return BadInput(
        what,
        value=f"已有种子 {last['seed']}、{last['n']} 件的样本，现在要的是种子 {seed}、{n} 件",
        advice=(
            f"用原来的样本（--seed {last['seed']} --n {last['n']}）；要多抽的，种子不变，加大 --n。"
            "确有理由作废原样本、重新抽取的，用 --why 写明理由，理由记入台账，并在抽查结果中列明"
        ),
    )
