"""A sample drawn from a frame by a seed, as the ledger remembers it: nothing of it needs the warehouse again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checks.complaint import BadInput
from checks.sampling import order
from checks.sampling.frame import Candidate, Frame, Particulars
from checks.sampling.strata import LEVELS, Stratum, finest, key_of, seats, strata

CERTAIN, CHANCE = "信访交叉", "随机"


@dataclass(frozen=True)
class Drawn:
    """One object of the sample: why it is in it, and how many of each stratum's objects stand behind it."""

    candidate: Candidate
    reason: str
    stratum: tuple[str, ...]
    n_frame: int
    n_drawn: int

    @property
    def weight(self) -> float:
        """How many objects of the frame it stands for: one over its probability to be drawn."""
        return self.n_frame / self.n_drawn


@dataclass(frozen=True)
class Sample:
    """What was drawn, in the order in which it was drawn, and from which strata."""

    level: str
    drawn: tuple[Drawn, ...]
    sizes: dict[tuple[str, ...], int]  # of the strata that chance drew from


def draw(frame: Frame, seed: int, n: int, level: str = "") -> Sample:
    """n objects of the frame, all of them if there are no more: first what must be in, then by chance in each stratum.

    The strata are those of the level named, by default of the finest of which each can give one. In a stratum every
    object has the same chance n_h / N_h. With the same seed and level the sample of more holds that of fewer.
    """
    certain = sorted(frame.certain, key=lambda each: (each.unit_code, each.about))
    _refuse(frame, certain, n)
    n_chance = min(n - len(certain), len(frame.drawable))
    level = level or finest(frame.drawable, n_chance)
    parts = strata(frame.drawable, level, lambda each: order.random_number(seed, frame.month, *each.about))
    sizes = {part.key: len(part.members) for part in parts}
    turns = seats(sizes, n_chance)
    n_drawn = Counter(turns)
    lined_up = {part.key: _lined_up(part, seed, frame.month) for part in parts}
    chosen = [(next(lined_up[key]), key) for key in turns]
    return Sample(
        level,
        tuple(Drawn(each, CERTAIN, (), len(certain), len(certain)) for each in certain)
        + tuple(Drawn(each, CHANCE, key, sizes[key], n_drawn[key]) for each, key in chosen),
        sizes,
    )


def _lined_up(stratum: Stratum, seed: int, month: str) -> Iterator[Candidate]:
    start = order.random_number(seed, month, "层", *stratum.key)
    return (stratum.members[place] for place in order.spread(len(stratum.members), start))


def _refuse(frame: Frame, certain: list, n: int) -> None:
    """BadInput unless something can be drawn and n leaves something to chance."""
    if not certain and not frame.drawable:
        advice = "查看该月的入库对账，确认警情、案件已经导入"
        raise BadInput(f"{frame.month} 没有可以抽查的警情或案件", value=f"共 {len(frame.candidates)} 件", advice=advice)
    if n < 1:
        raise BadInput("抽查件数应当是正整数", value=n, advice="例如 --n 60")
    if n <= len(certain) and frame.drawable:
        advice = f"把 --n 改为大于 {len(certain)} 的数：信访交叉的案件都要抽查，此外还要有随机抽取的，才能估计问题率"
        raise BadInput(f"抽查件数不多于信访交叉的案件（{len(certain)} 件）", value=n, advice=advice)


def as_payload(frame: Frame, sample: Sample, particulars: dict[tuple, Particulars], label: str) -> dict:
    """What the ledger remembers of the frame and of the sample; label stands before the number of each object."""
    return {
        "as_of": frame.as_of,
        "release": frame.release,
        "frame": {
            "n_all": len(frame.candidates),
            "n_found": sum(each.has_finding for each in frame.candidates),
            "n_certain": len(frame.certain),
            "n_drawable": len(frame.drawable),
            "sha256": frame.sha256,
        },
        "units": {each.unit_code: each.unit_name for each in frame.candidates},
        "level": sample.level,
        "strata": _strata(frame, sample),
        "cells": _cells(frame, sample),
        "objects": [
            _object(f"{label}-{number:03d}", each, particulars.get(each.candidate.about, Particulars()))
            for number, each in enumerate(sample.drawn, 1)
        ],
    }


def _strata(frame: Frame, sample: Sample) -> list[dict]:
    """Each stratum that was drawn from, with N and n; that of the certain ones is no part of any estimate."""
    names = {each.unit_code: each.unit_name for each in frame.candidates}
    n_drawn = Counter(each.stratum for each in sample.drawn if each.reason == CHANCE)
    return [
        {"key": list(key), "name": _name(key, names), "n_frame": n_frame, "n_drawn": n_drawn[key]}
        for key, n_frame in sample.sizes.items()
    ]


def _name(key: tuple[str, ...], units: dict[str, str]) -> str:
    return " ".join((units[key[0]], *key[1:])) if key else "全局"


def _cells(frame: Frame, sample: Sample) -> list[dict]:
    """Unit by kind by hours, whatever the strata were: how many there are of each, and how many were drawn."""
    fine = next(iter(LEVELS))
    n_frame = Counter(key_of(each, fine) for each in frame.drawable)
    n_drawn = Counter(key_of(each.candidate, fine) for each in sample.drawn if each.reason == CHANCE)
    return [{"key": list(key), "n_frame": n_frame[key], "n_drawn": n_drawn[key]} for key in sorted(n_frame)]


def _object(sample_id: str, drawn: Drawn, known: Particulars) -> dict:
    each = drawn.candidate
    return {
        "sample_id": sample_id,
        "object_kind": each.object_kind,
        "source": each.source,
        "object_no": each.object_no,
        "unit_code": each.unit_code,
        "unit_name": each.unit_name,
        "kind": each.kind,
        "hours": each.hours,
        "came_at": each.came_at,
        "reason": drawn.reason,
        "stratum": list(drawn.stratum),
        "weight": round(drawn.weight, 6),
        "probability": round(1 / drawn.weight, 6),
        "rules": list(known.rules),
        "handlers": list(known.handlers),
    }
