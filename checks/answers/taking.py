"""Every row of every file taken, if it may be: what was taken waits in the casebook to be written."""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations

from checks.answers import asking, order, telling
from checks.answers.asking import Part
from checks.answers.conflicts import all_conflicts
from checks.answers.files import Opened
from checks.answers.outcome import BEFORE, EMPTY, REFUSED, TAKEN, Line, Outcome
from checks.answers.people import People
from checks.answers.values import AGAIN, ID_ADVICE, Row, Wrong, read
from checks.life import states
from checks.life.acts import AlreadyTaken, Refused
from checks.life.casebook import Casebook
from checks.life.moments import ends
from checks.life.standing import Standing

TWICE = "同一个人对同一件事、同一时间填了两个不同的结论，分不清以哪个为准"
ADVICE = {
    "finding_id": "先办完前面的步骤再交；不该填的，删去这一行的内容",
    "by": "换一个可以办理的人办理，填他的警号",
    "at": f"核对时间；{AGAIN}",
}


@dataclass
class Desk:
    """What the rows are held against: the findings as they stand, the officers' list, samples and rules."""

    casebook: Casebook
    people: People
    sources: telling.Sources


def take(opened: list[Opened], desk: Desk) -> Outcome:
    """What became of every row; the acts of those that were taken wait in the casebook."""
    rows = read([row for file in opened for row in file.rows])
    asked = [each for row in rows for each in _asked(row, desk)]
    parts = [each for each in asked if isinstance(each, Part)]
    done = {id(part): line for part, line in _take_all(parts, desk)}
    lines = tuple(done[id(each)] if isinstance(each, Part) else each for each in asked)
    return Outcome(tuple(opened), lines, tuple(all_conflicts(desk.casebook)))


def _asked(row: Row, desk: Desk) -> list[Part | Line]:
    """The parts of the row, and lines for what of it is decided already."""
    if row.is_unanswered:
        return [_line(row, EMPTY)]
    if row.wrong:
        return [_line(row, REFUSED, wrong=wrong) for wrong in row.wrong]
    asked = asking.parts(row, desk.people, desk.casebook.standings)
    return [each if isinstance(each, Part) else _line(row, REFUSED, wrong=each) for each in asked]


def _line(row: Row, outcome: str, **more) -> Line:
    about = row.values.get("finding_id") or row.values.get("sample_id") or row.values.get("object_no", "")
    return Line(row.place, row.form.name, outcome, about=about, **more)


def _take_all(parts: list[Part], desk: Desk) -> list[tuple[Part, Line]]:
    unclear = _said_twice(parts, desk.casebook)
    done = [(part, _twice(part)) for part in parts if part.mark in unclear]
    left = [part for part in parts if part.mark not in unclear]
    for waiting in order.by_finding([part for part in left if part.act]):
        done += _take_finding(waiting, desk)
    for part in sorted((part for part in left if not part.act), key=lambda part: part.mark):
        done.append((part, _take_told(part, desk)))
    return done


def _twice(part: Part) -> Line:
    return _refused(part, Wrong(TWICE, part.heading("verdict") or part.heading("result")))


def _take_finding(parts: list[Part], desk: Desk) -> list[tuple[Part, Line]]:
    """Each part of one finding taken or refused."""
    casebook = desk.casebook
    standing = casebook.standings.get(parts[0].act.finding_id)
    if standing is None:
        return [(part, _unknown(part)) for part in parts]
    fresh = {part.mark: part for part in reversed(parts) if part.mark not in casebook.rows_taken}
    ordered = order.best(list(fresh.values()), standing, casebook)
    again = [part for part in parts if fresh.get(part.mark) is not part]
    return [(part, _take_act(part, standing, desk)) for part in (*ordered, *again)]


def _unknown(part: Part) -> Line:
    number = part.act.finding_id
    return _refused(part, Wrong(f"台账里没有问题编号“{number}”", "问题编号", number, ID_ADVICE))


def _take_act(part: Part, standing: Standing, desk: Desk) -> Line:
    casebook = desk.casebook
    try:
        said = casebook.do(part.act)
    except AlreadyTaken:
        return _line_of(part, BEFORE)
    except Refused as refused:
        value = part.values.get(part.fields.get(refused.field, ""), "")
        return _refused(part, Wrong(str(refused), part.heading(refused.field), value, _advice(refused.field)))
    remarks = (*part.remarks, *_remarks(said, standing, desk))
    number = len(casebook.pending) - 1
    to = standing.state(casebook.on)
    return replace(_line_of(part, TAKEN), said=said, to=to, remarks=remarks, number=number)


def _take_told(part: Part, desk: Desk) -> Line:
    casebook = desk.casebook
    if part.mark in casebook.rows_taken:
        return _line_of(part, BEFORE)
    try:
        kind, month, said = telling.told(part, desk.sources)
    except Refused as refused:
        value = part.values.get(refused.field, "")
        return _refused(part, Wrong(str(refused), part.heading(refused.field), value))
    casebook.note(kind, month, "", said)
    return replace(_line_of(part, TAKEN), said=said, remarks=part.remarks, number=len(casebook.pending) - 1)


def _line_of(part: Part, outcome: str) -> Line:
    return Line(part.row.place, part.row.form.name, outcome, part.name, part.about)


def _refused(part: Part, wrong: Wrong) -> Line:
    return replace(_line_of(part, REFUSED), wrong=wrong)


def _advice(name: str) -> str:
    return ADVICE.get(name, AGAIN)


def _said_twice(parts: list[Part], casebook: Casebook) -> set[str]:
    """The marks of answers in which one person says two things of the same matter at what may be the same time.

    What was taken before stands: a later word may change it.
    """
    said: dict[tuple, dict[str, Part]] = defaultdict(dict)
    for part in parts:
        by = part.values.get("reviewer_no")
        if by and part.mark not in casebook.rows_taken:
            said[part.row.form.name, part.about, by][part.mark] = part
    pairs = (pair for answers in said.values() for pair in combinations(answers.values(), 2))
    return {part.mark for pair in pairs if _contradict(*pair) for part in pair}


def _contradict(one: Part, other: Part) -> bool:
    if one.row.form.name == "sample_results":
        return any(one.values.get(name) != other.values.get(name) for name in ("result", "rule_id"))
    (first, last), (from_, to) = (ends(part.values["reviewed_at"]) for part in (one, other))
    return one.values["verdict"] != other.values["verdict"] and first <= to and from_ <= last


def _remarks(said: dict, standing: Standing, desk: Desk) -> list[str]:
    """What people should know of an act that was taken."""
    bureau, found = desk.casebook.bureau, []
    if said["act"] in asking.ANSWERS.values() and standing.appealed_at:
        last = bureau.workdays.days_after(ends(standing.appealed_at)[1].date(), bureau.answer_days)
        if ends(said["at"])[0].date() > last:
            found.append(f"答复已超过期限：异议提出后{bureau.answer_days}日，至{last:%Y-%m-%d}，答复时间{said['at']}")
    if said["act"] == "核查" and standing.is_in_conflict:
        found.append("与别人的核查结论不一致，两份都已记入，等法制民警决定")
    elif said["act"] == "核查" and said["opinion"] != said["verdict"]:
        found.append(f"法制民警已有结论（{said['verdict']}），这份记入，结论不变")
    if said["act"] == "报告未完成" and standing.state(desk.casebook.on) == states.ORDERED and standing.order_due:
        found.append(f"报告尚未完成，整改期限是{standing.order_due[:10]}")
    return found
