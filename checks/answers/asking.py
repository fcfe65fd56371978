"""What a row of a form asks for: one act on a finding, two where it brings an appeal and its answer, or a report.

A decision on accountability is 免责 if it begins with 免责, 不予追究, 免予 or 免于 and then gives nothing. Whatever
begins otherwise holds somebody to account, and so does 免予行政处分，给予诫勉.
"""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass, field

from checks.answers.marks import mark
from checks.answers.people import People
from checks.answers.values import OFFICERS, Row, Wrong
from checks.life import states
from checks.life.acts import Act

EXCUSED = re.compile("(决定|研究决定|经研究|经研究决定)?[:：，, ]*(免责|不予追究|不予责任追究|免予|免于)")
GIVEN = re.compile("给予|处以|予以(批评|诫勉|训诫|警告|通报|处分)")
ID_LENGTH = 16
RESULTS = {"已纠正": "报告已纠正", "不可逆已说明": "不可逆说明", "未完成": "报告未完成"}
ANSWERS = {"维持": "异议维持", "变更": "异议变更", "撤销": "异议撤销"}


@dataclass(frozen=True)
class Wanted:
    """One thing that rows of a form may ask for: which act it is, and in which column each part of it stands."""

    form: str
    name: str  # tells it from the other things that the same row may ask for
    act: Callable[[dict[str, str]], str]  # the act, from the values
    fields: dict[str, str]  # part of the act → column
    needs: tuple[str, ...]
    more: tuple[str, ...] = ()  # columns that stand in the event under their own names
    chooses: tuple[str, ...] = ()  # columns that say which act it is
    aside: tuple[str, ...] = ()  # columns that may be filled in later: it is the same answer all the same

    @property
    def columns(self) -> set[str]:
        """Every column that belongs to it, what the row is about apart."""
        return {*self.fields.values(), *self.needs, *self.more, *self.chooses}

    def mark(self, values: dict[str, str]) -> str:
        """By what the same answer is known again."""
        return mark(f"{self.form}/{self.name}", {name: text for name, text in values.items() if name not in self.aside})


@dataclass(frozen=True)
class Part:
    """One thing that one row asks for."""

    row: Row
    name: str  # the act, or what is told
    mark: str
    about: str  # what it is about, as people know it: the finding, the object of a sample …
    values: dict[str, str]
    act: Act | None = None  # None where it is about no finding
    fields: dict[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    def heading(self, name: str) -> str:
        """The heading of the column in which that part of the act stands."""
        column = self.fields.get(name, name)
        known = {each.name: each.heading for each in self.row.form.columns}
        return known.get(column, "")


def _decided(values: dict[str, str]) -> str:
    decision = values.get("decision", "")
    return "免责" if EXCUSED.match(decision) and not GIVEN.search(decision) else "追究"


WANTED = (
    Wanted(
        "verdicts",
        "核查",
        lambda values: "核查",
        {"by": "reviewer_no", "at": "reviewed_at", "verdict": "verdict", "note": "note"},
        ("verdict", "reviewer_no", "reviewed_at"),
        more=("situation",),
    ),
    Wanted(
        "rectifications",
        "整改反馈",
        lambda values: RESULTS[values["result"]],
        {"by": "by_no", "at": "done_at", "note": "action", "doc_no": "doc_no"},
        ("action", "result", "by_no"),
        chooses=("result",),
    ),
    Wanted(
        "appeals",
        "提出异议",
        lambda values: "提出异议",
        {"by": "by_no", "at": "raised_at", "note": "grounds"},
        ("raised_at", "grounds"),
        aside=("by_no",),
    ),
    Wanted(
        "appeals",
        "异议答复",
        lambda values: ANSWERS[values["answer"]],
        {"by": "answered_by", "at": "answered_at", "verdict": "new_verdict"},
        ("answer", "answered_at"),
        chooses=("answer",),
    ),
    Wanted(
        "accountability",
        "追究结果",
        _decided,
        {"by": "by_no", "at": "decided_on", "note": "decision", "doc_no": "doc_no"},
        ("decision", "decided_on", "doc_no"),
    ),
    Wanted(
        "steps",
        "办理",
        lambda values: values["step"],
        {"by": "by_no", "at": "at", "due_on": "due_on", "doc_no": "doc_no", "note": "note"},
        ("step", "at", "by_no"),
        chooses=("step",),
    ),
)
TOLD = {"sample_results": "抽查结果", "self_reports": "自查自报"}  # what is about no finding


def parts(row: Row, people: People, known: Container[str] = ()) -> list[Part | Wrong]:
    """What the row asks for, each part by itself, in the order in which it happens; what is missing in its place.

    `known` are the numbers of all findings.
    """
    lacking = _lacking(row, row.form.key)
    if lacking:
        return lacking
    values, remarks = _with_officers(row, people)
    _restore_zeros(values, remarks, known)
    if row.form.name in TOLD:
        return _lacking(row, [each.name for each in row.form.columns if each.required]) or [_told(row, values, remarks)]
    wanted = [each for each in WANTED if each.form == row.form.name and each.columns & set(row.values)]
    return [part for each in wanted for part in _asked(row, each, values, remarks)]


def _lacking(row: Row, columns) -> list[Wrong]:
    """What must be filled in and is not; the row's own number above all."""
    known = {each.name: each.heading for each in row.form.columns}
    return [Wrong(f"缺少{known[name]}", known[name]) for name in columns if name not in row.values]


def _with_officers(row: Row, people: People) -> tuple[dict[str, str], dict[str, str]]:
    """The values with officers' numbers as the list has them; by column what is to be remarked of these."""
    found = {name: people.known(row.values[name]) for name in OFFICERS if name in row.values}
    remarks = {name: said for name, (_, said) in found.items() if said}
    return row.values | {name: number for name, (number, _) in found.items()}, remarks


def _restore_zeros(values: dict[str, str], remarks: dict[str, str], known: Container[str]) -> None:
    """A finding's number of digits alone has the zeros again that a spreadsheet took from its front."""
    said = values.get("finding_id", "")
    if said.isdigit() and said not in known and (whole := said.zfill(ID_LENGTH)) in known:
        values["finding_id"] = whole
        remarks["finding_id"] = f"问题编号{said}前面的零丢失了，按{whole}取"


def _asked(row: Row, wanted: Wanted, values: dict, remarks: dict) -> list[Part | Wrong]:
    wrong = _lacking(row, wanted.needs) or _contradiction(row, wanted)
    if wrong:
        return wrong
    own = {name: values[name] for name in sorted(wanted.columns | {"finding_id"}) if name in values}
    finding_id, act = values["finding_id"], wanted.act(values)
    given = {field: own[column] for field, column in wanted.fields.items() if column in own}
    if act == "异议撤销":
        given["verdict"] = states.UNTRUE
    sign = wanted.mark(own)
    more = {name: own[name] for name in wanted.more if name in own}
    said = tuple(remarks[name] for name in sorted(own) if name in remarks)
    made = Act(act, finding_id, row=sign, more=more, **given)
    return [Part(row, act, sign, finding_id, own, made, wanted.fields, said)]


def _contradiction(row: Row, wanted: Wanted) -> list[Wrong]:
    """That the answer to an appeal and the verdict beside it say different things."""
    answer, verdict = row.values.get("answer"), row.values.get("new_verdict")
    if wanted.name != "异议答复":
        return []
    column = "变更后结论"
    if answer == "变更" and not verdict:
        return [Wrong("答复是变更的，要填变更后结论", column)]
    if answer == "维持" and verdict:
        return [Wrong("答复是维持，又填了变更后结论，分不清结论变没变", column, verdict)]
    if answer == "撤销" and verdict not in (None, states.UNTRUE):
        return [Wrong(f"答复是撤销（结论即为{states.UNTRUE}），又填了别的变更后结论", column, verdict)]
    return []


def _told(row: Row, values: dict[str, str], remarks: dict[str, str]) -> Part:
    about = " ".join(values[name] for name in ("sample_id", "rule_id", "object_no") if name in values)
    if row.form.name == "sample_results":
        about = values["sample_id"]
    return Part(row, TOLD[row.form.name], mark(row.form.name, values), about, values, remarks=tuple(remarks.values()))
