"""What the reviewers found: each row of a returned form taken or refused, and how each object then stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from checks import contract
from checks.citizen_numbers import masked
from checks.ledger import Event
from checks.rules.rule_file import FOLDER as RULES

FORM = "sample_results"  # in the contract's returns
RESULT = "sample_result"  # the kind of an event
GOOD, BAD = "合格", "有问题"
OUTSIDE = "规则之外"  # a problem that no rule is about
ANSWERS = ("result", "rule_id", "note", "reviewer_no")
APART = re.compile(r"[、，,;；/\s]+")


class Refused(ValueError):
    """The row is not taken; the reason is a sentence for whoever filled it in, the field is where to correct it."""

    def __init__(self, reason: str, field: str = "sample_id"):
        super().__init__(reason)
        self.field = field


class Unanswered(Refused):
    """Nothing was filled in yet: no mistake, only no answer."""


def take(row: dict[str, str], draws: Sequence[Event], on: str | date) -> dict:
    """What the ledger remembers of a row of the form, by English column name; Refused if it cannot be taken.

    `draws` are the ledger's events of the kind `draw`, `on` is the day, or moment, at which the row came back.
    """
    said = {name: str(row.get(name) or "").strip() for name in contract.returns()[FORM]["columns"]}
    month, drawn = _drawn(said, draws)
    _refuse_unfinished(said)
    rules = _rules(said)
    if said["reviewer_no"] in drawn["handlers"]:
        reason = f"抽查人 {said['reviewer_no']} 办理过这个{drawn['object_kind']}，应当由没有办理过的人抽查"
        raise Refused(reason, "reviewer_no")
    return {
        "month": month,
        "sample_id": drawn["sample_id"],
        "object_kind": drawn["object_kind"],
        "source": drawn["source"],
        "object_no": drawn["object_no"],
        "result": said["result"],
        "rules": rules,
        "note": masked(said["note"]),
        "reviewer_no": said["reviewer_no"],
        "on": str(on)[:10],
    }


def _drawn(said: dict, draws: Sequence[Event]) -> tuple[str, dict]:
    """The month and the object of that sample number."""
    if not said["sample_id"]:
        raise Refused("没有抽查编号")
    for event in reversed(draws):
        for drawn in event.payload["objects"]:
            if drawn["sample_id"] == said["sample_id"]:
                if drawn["object_no"] != said["object_no"]:
                    here = said["object_no"] or "空白"
                    reason = f"{said['sample_id']} 的对象是 {drawn['object_no']}，这一行写的是 {here}，不能改动"
                    raise Refused(reason, "object_no")
                return event.month, drawn
    raise Refused(f"没有抽查编号 {said['sample_id']}，请用抽查表原来的编号")


def _refuse_unfinished(said: dict) -> None:
    if not any(said[name] for name in ANSWERS):
        raise Unanswered(f"抽查编号 {said['sample_id']} 还没有填写")
    codes = contract.returns()[FORM]["columns"]["result"]["values"]
    if said["result"] not in codes:
        raise Refused(f"结果写的是“{said['result'] or '空白'}”，应当是{'或'.join(codes)}", "result")
    if not said["reviewer_no"]:
        raise Refused("没有填写抽查人警号", "reviewer_no")
    if said["result"] == BAD and not said["rule_id"]:
        raise Refused(f"有问题的，要填写规则编号；哪一条规则都不是的，写“{OUTSIDE}”", "rule_id")
    if said["result"] == BAD and not said["note"]:
        raise Refused("有问题的，要在说明栏写明是什么问题", "note")
    if said["result"] == GOOD and said["rule_id"]:
        raise Refused("结果是合格，又写了规则编号，分不清有没有问题", "rule_id")


def _rules(said: dict) -> list[str]:
    """The rules that the row names, each once, in order; a problem may be under several."""
    named = sorted({word.upper() for word in APART.split(said["rule_id"]) if word})
    unknown = [word for word in named if word != OUTSIDE and word not in known_rules()]
    if unknown:
        reason = f"没有规则 {'、'.join(unknown)}；规则编号写成 JQ-03 这样，哪一条都不是的写“{OUTSIDE}”"
        raise Refused(reason, "rule_id")
    return named


def known_rules() -> list[str]:
    """The numbers of all rules, in order."""
    return sorted(path.stem.split("_")[0] for path in RULES.glob("*.sql"))


@dataclass(frozen=True)
class Standing:
    """How one object stands: what each of its reviewers said last."""

    answers: tuple[dict, ...]  # by reviewer

    @property
    def is_conflict(self) -> bool:
        """Two people say different things: somebody has to decide, and until then the object is not counted."""
        return len({answer["result"] for answer in self.answers}) > 1

    @property
    def is_bad(self) -> bool | None:
        """Whether a problem was found; None as long as nobody knows."""
        return None if self.is_conflict else self.answers[0]["result"] == BAD

    @property
    def rules(self) -> list[str]:
        """The rules under which a problem was found, by any reviewer."""
        return sorted({rule for answer in self.answers for rule in answer["rules"]})


def standings(events: Iterable[Event], month: str) -> dict[tuple[str, str, str], Standing]:
    """Every object that was answered in that month's samples; a reviewer's later word goes before the earlier one."""
    last: dict[tuple, dict[str, dict]] = {}
    for event in events:
        if event.kind == RESULT and event.month == month:
            said = event.payload
            about = (said["object_kind"], said["source"], said["object_no"])
            last.setdefault(about, {})[said["reviewer_no"]] = said
    return {about: Standing(tuple(by[name] for name in sorted(by))) for about, by in last.items()}
