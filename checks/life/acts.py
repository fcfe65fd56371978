"""What one person does with one finding, and whether it may be done: the one place that decides."""

from dataclasses import dataclass, field
from datetime import datetime

from checks.citizen_numbers import masked
from checks.life import states
from checks.life.bureau import Bureau
from checks.life.moments import ends
from checks.life.standing import Opinion, Standing, settled_verdict


class Refused(Exception):
    """The act is not done; the reason is a sentence for the person who wanted it, the field what is wrong of it."""

    def __init__(self, reason: str, field: str = "finding_id"):
        super().__init__(reason)
        self.field = field


class AlreadyTaken(Refused):
    """The same row was taken before: there is nothing to do."""


@dataclass(frozen=True)
class Act:
    """One step that somebody wants to take; a moment is text to the day, the minute or the second."""

    name: str  # one of states.STEPS
    finding_id: str
    by: str = ""
    at: str = ""
    verdict: str = ""
    note: str = ""
    due_on: str = ""
    doc_no: str = ""
    row: str = ""  # the same row of an answer has the same mark, whatever file it comes in
    more: dict = field(default_factory=dict)  # what else stands in the row: action, situation, grounds …


def decide(standing: Standing, act: Act, on: datetime, bureau: Bureau) -> dict:
    """The event that the act makes of the finding as it stands; Refused if it may not be done."""
    step = states.STEPS[act.name]
    state = standing.state(on)
    if state not in step.sources:
        raise Refused(f"问题现为“{state}”，不能办理“{act.name}”{_instead(act.name, state)}")
    _require(step, act)
    _require_time(standing, step, act, on)
    _require_person(standing, step, act, bureau)
    if act.name in states.ONLY_FAULTS and standing.verdict != states.FAULT:
        raise Refused(f"只有“{states.FAULT}”才能办理“{act.name}”，该问题的结论是“{standing.verdict or '未认定'}”")
    if act.name == "提出异议":
        _require_in_time(standing, act, bureau)
    if act.name == "核查":
        return _event(standing, act, on) | _verdict(standing, act, on, bureau)
    return _event(standing, act, on) | _target(standing, step, act, on)


def _instead(act: str, state: str) -> str:
    if act == "核查" and state in (states.ORDERED, states.REPORTED, *states.SETTLED):
        return "；确需改变结论的，先由法制民警办理“重新核查”"
    if act == "核查" and state == states.APPEALED:
        return "；请填写异议答复"
    if act.startswith("报告") and state in states.UNCHECKED:
        return "；请先填写核查结论"
    if state == states.SUSPENDED:
        return "；先办理“恢复”"
    return ""


def _require(step: states.Step, act: Act) -> None:
    missing = {name: states.NAMES[name] for name in step.needs if not getattr(act, name)}
    if act.name == "核查" and act.verdict == states.UNTRUE and not act.note:
        missing["note"] = "说明（认定不属实的理由）"
    if missing:
        raise Refused(f"缺少{'、'.join(missing.values())}", next(iter(missing)))
    if act.verdict and act.verdict not in states.VERDICTS:
        raise Refused(f"核查结论“{act.verdict}”不在{'、'.join(states.VERDICTS)}之内", "verdict")
    texts = [act.by, act.note, act.doc_no, *(text for text in act.more.values() if isinstance(text, str))]
    if any(masked(text) != text for text in texts):
        raise Refused("文字里像是写了公民身份号码或者电话号码，请删去后重报（只写警号和编号）", "note")


def _require_time(standing: Standing, step: states.Step, act: Act, on: datetime) -> None:
    for name in ("at", "due_on"):
        text = getattr(act, name)
        if not text:
            continue
        try:
            earliest, _ = ends(text)
        except ValueError:
            what = f"{states.NAMES[name]}“{text}”不是一个时间，写成 2026-01-05 或 2026-01-05 08:03"
            raise Refused(what, name) from None
        if name == "at" and earliest > on:
            raise Refused(f"时间{text}在将来（现在是{on:%Y-%m-%d %H:%M}）", "at")
    if act.due_on and act.at and ends(act.due_on)[1] < ends(act.at)[0]:
        raise Refused(f"期限{act.due_on}早于办理时间{act.at}", "due_on")
    if act.at and standing.about.get("breach_at") and ends(act.at)[1] < ends(standing.about["breach_at"][:19])[0]:
        raise Refused(f"时间{act.at}早于问题发生的时间{standing.about['breach_at'][:19]}", "at")
    if step.follows and act.at:
        before = [said["at"] for said in standing.events if said.get("at") and said.get("status")]
        if before and ends(act.at)[1] < ends(before[-1])[0]:
            raise Refused(f"时间{act.at}早于上一步的时间{before[-1]}", "at")


def _require_person(standing: Standing, step: states.Step, act: Act, bureau: Bureau) -> None:
    role = bureau.roles.get(act.by)
    if step.roles and role and not set(role) & set(step.roles):
        must, role = "或".join(step.roles), "、".join(sorted(role))
        raise Refused(f"“{act.name}”须由{must}办理，警号{act.by}在民警表中是{role}", "by")
    if step.is_by_stranger and act.by and act.by in bureau.handlers_of(standing):
        raise Refused(f"警号{act.by}办过这起案件（警情），不能办理自己的“{act.name}”，请换人", "by")


def _require_in_time(standing: Standing, act: Act, bureau: Bureau) -> None:
    if standing.is_answered:
        raise Refused("异议已经答复，同一结论不能再次提出")
    if not standing.verdict_at:
        return
    last = bureau.workdays.days_after(ends(standing.verdict_at)[1].date(), bureau.appeal_days)
    if ends(act.at)[0].date() > last:
        term = f"提出异议的期限是结论作出后{bureau.appeal_days}日，至{last:%Y-%m-%d}"
        raise Refused(f"{term}，提出时间{act.at}已过期", "at")


def _event(standing: Standing, act: Act, on: datetime) -> dict:
    """What every event says."""
    said = {"act": act.name, "from": standing.state(on), "at": act.at or f"{on:%Y-%m-%d %H:%M:%S}"}
    said |= {"recorded_at": f"{on:%Y-%m-%d %H:%M:%S}"}
    said |= {name: getattr(act, name) for name in ("by", "note", "due_on", "doc_no", "row") if getattr(act, name)}
    return said | {name: value for name, value in act.more.items() if value not in (None, "")}


def _verdict(standing: Standing, act: Act, on: datetime, bureau: Bureau) -> dict:
    """Where the verdicts put the finding when this person's is among them."""
    if standing.is_answered:
        raise Refused("异议已经答复，结论不能再填；确需改变的，先由法制民警办理“重新核查”")
    earlier = standing.opinions.get(act.by)
    if earlier and ends(act.at)[1] < ends(earlier.at)[0]:
        raise Refused(f"警号{act.by}已有更晚的核查结论（{earlier.at} {earlier.verdict}）", "at")
    decides = bool(set(bureau.roles.get(act.by, ())) & set(states.REVIEWERS))
    opinions = standing.opinions | {act.by: Opinion(act.verdict, act.at, act.note, decides)}
    verdict = settled_verdict(opinions)
    status = verdict or states.HANDED_OUT  # contradicting answers: it is to be checked again
    return {"opinion": act.verdict, "verdict": verdict, "status": status} | ({"decides": True} if decides else {})


def _target(standing: Standing, step: states.Step, act: Act, on: datetime) -> dict:
    if step.target == states.VERDICT:
        return {"verdict": act.verdict, "status": act.verdict}
    if step.target == states.SAME:
        return {}
    if step.target == states.BACK:
        return {"status": standing.before}
    cleared = {"verdict": ""} if act.name in states.NEW_ROUND else {}
    return {"status": step.target} | cleared
