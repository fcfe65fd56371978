"""Which of our codes another system's codes probably mean."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from checks.contract import Column
from checks.intake.cells import fold
from checks.intake.profiles.marked_yaml import UNFILLED
from checks.intake.profiles.shapes import FEW, Shape
from checks.intake.profiles.yaml_text import comment, scalar
from checks.intake.values import NO, YES

_ALIKE = 0.6


def unknown_codes(column: Column, shape: Shape) -> list[str]:
    """The lines that map their codes onto the column's, guessed or to be filled in; none if all are known."""
    ours = column.values or (("是", "否") if column.type == "flag" else ())
    known = {*ours, *(YES + NO if column.type == "flag" else ())}
    unknown = sorted(value for value in shape.samples if ours and "".join(fold(value).split()) not in known)
    if not unknown:
        return []
    allowed = f"可以写：{'、'.join(ours)}"
    if not shape.codes:
        told = f"有 {len(unknown)} 种值不在规定的取值内" + (f"，超过 {FEW} 种" if len(unknown) > FEW else "")
        return [f"      # {column.heading}：{told}，没有列出；请逐一写明对应哪个取值。{allowed}"]
    dropped = "哪个都不是的删去，那些行会被隔离"
    return [f"      {column.heading}:{comment(f'{allowed}；{dropped}')}", *_pairs(unknown, ours)]


def _pairs(theirs: list[str], ours: tuple[str, ...]) -> Iterator[str]:
    for code in theirs:
        found, is_likely = guess(code, ours)
        if found and is_likely:
            yield f"        {scalar(code)}: {scalar(found)}{comment('请核对')}"
        else:
            yield f"        {scalar(code)}: {UNFILLED}{comment(f'可能是 {found}' if found else '')}"


def guess(code: str, ours: tuple[str, ...]) -> tuple[str | None, bool]:
    """Our code that theirs probably means, and whether that is likely; None if nobody can tell."""
    held = [each for each in ours if len(each) > 1 and each in code]
    if len(held) == 1:
        return held[0], True
    spread = [each for each in ours if len(code) > 1 and _is_spread(code, each)]
    if len(spread) == 1:
        return spread[0], True
    alike = sorted(((SequenceMatcher(None, code, each).ratio(), each) for each in ours), reverse=True)
    return (alike[0][1], False) if alike and alike[0][0] >= _ALIKE else (None, False)


def _is_spread(short: str, long: str) -> bool:
    """Whether the characters of the one stand in the other in their order: 刑拘 in 刑事拘留."""
    rest = iter(long)
    return all(character in rest for character in short)
