"""Lawful records, one builder for each kind: what a plant does not override keeps every rule."""

from datetime import date, datetime, timedelta

from samples.bureau import DETECTIVES, POLICE_STATIONS, Unit, unit_of
from samples.moments import AS_OF, d, earliest, happened
from samples.records import Record, Sample

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def _handler(sample: Sample, unit: Unit) -> str:
    return sample.next_of(list(unit.officers[:6]), unit.code)


def incident(sample: Sample, finished: datetime, category: str = "治安", unit: Unit | None = None, **over) -> Record:
    """An incident whose handling ended at `finished`; its call, dispatch and arrival precede it."""
    unit = unit or sample.next_of(list(POLICE_STATIONS), "incident")
    received = over.pop("received_at", None) or earliest(finished) - 50 * timedelta(minutes=1)
    record = dict(
        incident_no=sample.number(f"JQ{received:%Y%m%d}-", 5), channel="110",
        called_at=received - timedelta(seconds=25), received_at=received,
        dispatched_at=received + timedelta(seconds=70), arrived_at=received + timedelta(minutes=12),
        finished_at=finished, category_initial=category, category=category, outcome="其他", is_contactable=True,
        unit_code=unit.code, officer_no=_handler(sample, unit), is_classified=False, entered_at=received + 2 * HOUR,
    )  # fmt: skip
    return sample.add("incidents", **(record | over))


def visit(sample: Sample, of: Record, at, **over) -> Record:
    """A visit about that incident or case, which reached its person and left them satisfied, each third one less so."""
    kind, number = of.subject
    answer = sample.next_of(["满意", "满意", "基本满意"], f"answer {of['unit_code']}")
    record = dict(
        visit_no=sample.number(f"HF{earliest(at):%Y%m}-", 5), object_kind=kind, object_no=number, channel="电话",
        visited_at=at, visitor_no=unit_of(of["unit_code"]).reviewer, is_reached=True, satisfaction=answer,
        unit_code=of["unit_code"],
    )  # fmt: skip
    return sample.add("visits", **(record | over))


def visited_incident(sample: Sample, finished: datetime, category: str = "治安", **over) -> Record:
    """An incident followed by a visit on the next day, if that day has come."""
    record = incident(sample, finished, category, **over)
    at = (
        datetime.combine(earliest(finished).date() + DAY, datetime.min.time())
        + 15 * HOUR
        + timedelta(minutes=20, seconds=8)
    )
    if happened(at):
        visit(sample, record, at)
    return record


def _acts(sample: Sample, record: Record, first: datetime, until: datetime | None, every: int, event: str) -> None:
    """Acts of inquiry from `first` on, one every so many days, to the end of the case or to as-of."""
    at = first
    while at < (until or AS_OF):
        act(sample, record, event, at)
        at += every * DAY


def act(sample: Sample, case: Record, event: str, at, told: bool = True, **over) -> Record:
    """A procedural step of the case; what an examination found is told a day after its end, unless nobody is told."""
    found = over.get("ended_at") if event in ("鉴定", "精神病鉴定") and told else None
    if found and happened(earliest(found) + DAY):
        act(sample, case, "鉴定意见告知", earliest(found) + DAY)
    record = dict(
        case_no=case["case_no"], event=event, at=at, officer_no=case.get("officer_no"),
        doc_no=sample.number(f"文{earliest(at):%Y}-", 6), entered_at=earliest(at) + HOUR,
    )  # fmt: skip
    return sample.add("case_events", **(record | over))


def _case(sample: Sample, prefix: str, unit: Unit, started: datetime, **over) -> Record:
    """A case with its handler, reviewer and approver; acts of inquiry follow its filing."""
    record = dict(
        case_no=sample.number(f"{prefix}{unit.code[2:8]}-{started:%Y}-", 5), origin="报案", has_complainant=False,
        has_victim=False, is_enterprise=False, is_cross_region=False, has_civil_suit=False, unit_code=unit.code,
        officer_no=_handler(sample, unit), legal_reviewer_no=unit.reviewer, approver_no=unit.head, is_classified=False,
    )  # fmt: skip
    case = sample.add("cases", **(record | over))
    case.setdefault("entered_at", _taken(case, started) + HOUR)
    return case


def _taken(case: Record, started: datetime) -> datetime:
    """The first decision about the case, with which its file is entered; without one, the report."""
    names = ("accepted_at", "filed_at", "declined_at", "transferred_out_at")
    taken = [earliest(case[name]) for name in names if case.get(name)]
    return min(taken, default=earliest(case.get("reported_at") or started))


def end_of_case(case: Record):
    """The first moment that ended the case, or None while it is open."""
    names = ("decided_at", "concluded_at", "prosecuted_at", "cancelled_at", "transferred_out_at", "declined_at")
    ends = [earliest(case[name]) for name in names if case.get(name)]
    return min(ends, default=None)


def _begun(filed: datetime | None, over: dict) -> datetime:
    """The moment that dates the case's number."""
    names = ("reported_at", "accepted_at", "declined_at")
    return earliest(next((over[name] for name in names if over.get(name)), filed))


OPEN = object()  # the plant wants the case open


def admin_case(
    sample: Sample, filed: datetime | None, kind: str = "治安", unit: Unit | None = None, decided=None,
    acts: bool = True, **over,
) -> Record:  # fmt: skip
    """An administrative case reported two hours before its filing and, once twelve days have passed, decided."""
    unit = unit or sample.next_of(list(POLICE_STATIONS), "admin_case")
    if decided is None and filed is not None and end_of_case(over) is None:
        decided = happened(filed + 12 * DAY + HOUR)
    times = dict(filed_at=filed, decided_at=None if decided is OPEN else decided)
    times["decision"] = "行政处罚" if times["decided_at"] else None
    if filed is not None:
        times["reported_at"] = filed - 2 * HOUR
    case = _case(sample, "Z", unit, _begun(filed, over), **(dict(kind=kind, charge="扰乱公共秩序") | times | over))
    if acts and filed is not None:
        _acts(sample, case, filed + 25 * HOUR, end_of_case(case), 9, "询问")
    return case


def criminal_case(
    sample: Sample, filed: datetime | None, kind: str = "刑事", unit: Unit | None = None, acts: bool = True,
    told: bool = True, **over,
) -> Record:  # fmt: skip
    """A criminal case reported a day before its filing, still open, with acts of inquiry every eighteen days.

    One that was cancelled or handed over is told of a day later, unless nobody is told.
    """
    unit = unit or sample.next_of(list(DETECTIVES), "criminal_case")
    times = dict(filed_at=filed)
    if filed is not None:
        times["reported_at"] = filed - DAY
    if over.get("declined_at"):
        times |= dict(injury_level="无", amount=600)  # below every filing threshold
    case = _case(sample, "A", unit, _begun(filed, over), **(dict(kind=kind, charge="盗窃") | times | over))
    if acts and case["filed_at"] is not None:
        _acts(sample, case, earliest(case["filed_at"]) + 25 * HOUR, end_of_case(case), 18, "讯问")
    for over_at in (case.get("cancelled_at"), case.get("transferred_out_at")):
        if told and over_at and happened(earliest(over_at) + DAY):
            act(sample, case, "进展告知", earliest(over_at) + DAY)
    return case


def measure(sample: Sample, case: Record, kind: str, started, person: str = "01", **over) -> Record:
    """A measure on one person of the case, with every step that its kind asks for in time."""
    at = earliest(started)
    record = dict(
        measure_no=sample.number(f"CS{at:%Y}-", 5), case_no=case["case_no"], person_no=person, kind=kind,
        authority="公安",
        decided_at=at - 2 * HOUR, started_at=started, unit_code=case["unit_code"], officer_no=case["officer_no"],
        entered_at=at + 3 * HOUR,
    )  # fmt: skip
    record |= {name: happened(moment) for name, moment in _steps(kind, at).items()}
    record = record | over
    if record.get("ended_at") and not record.get("end_reason"):
        record["end_reason"] = {"刑事拘留": "逮捕", "逮捕": "移送起诉"}.get(kind, "解除")
    return sample.add("measures", **record)


def _steps(kind: str, at: datetime) -> dict:
    """When each further step of the measure lawfully comes."""
    if kind == "刑事拘留":
        return dict(
            detained_at=at + 9 * HOUR, interrogated_at=at + 4 * HOUR, family_notified_at=at + 7 * HOUR,
            arrest_requested_at=at + 2 * DAY, arrest_decided_at=at + 6 * DAY, ended_at=at + 6 * DAY + HOUR,
        )  # fmt: skip
    if kind == "逮捕":
        return dict(
            detained_at=at + HOUR,
            interrogated_at=at + 4 * HOUR,
            family_notified_at=at + 7 * HOUR,
            ended_at=at + 50 * DAY,
        )
    if kind in ("取保候审", "监视居住"):
        return dict(ended_at=at + 100 * DAY)
    return dict(family_notified_at=at + timedelta(minutes=40), ended_at=at + 5 * HOUR)


def detention(sample: Sample, case: Record, started, person: str = "01", **over) -> Record:
    """A 刑事拘留 that ended with an arrest approved on the sixth day."""
    decided = happened(earliest(started) + 6 * DAY)
    return measure(
        sample, case, "刑事拘留", started, person, **(dict(arrest_decision="批准" if decided else None) | over)
    )


def extension(sample: Sample, kind: str, number: str, seq: int, approved, level: str, **over) -> Record:
    """An extension of a case, a measure or an item, requested a day before it was approved."""
    record = dict(
        object_kind=kind, object_no=number, seq=seq, basis="案情复杂", length=30, length_unit="日",
        requested_at=earliest(approved) - DAY, approved_at=approved, approver_level=level,
    )  # fmt: skip
    return sample.add("extensions", **(record | over))


def penalty(sample: Sample, case: Record, decided, days: int | None = 10, person: str = "01", **over) -> Record:
    """A 行政拘留 that began five hours after its decision and lasted as long as it says."""
    at = earliest(decided)
    taken = over.get("custody_in_at", at + 5 * HOUR)
    out = happened(earliest(taken) + days * DAY) if days and taken else None
    record = dict(
        penalty_no=sample.number(f"CF{at:%Y}-", 5), case_no=case["case_no"], person_no=person, kind="行政拘留",
        decided_at=decided, detention_days=days, is_maximum=False, custody_in_at=happened(taken), custody_out_at=out,
        served_offender_at=at.date(), served_victim_at=happened(at.date() + DAY) if case["has_victim"] else None,
        family_notified_at=at + 6 * HOUR, unit_code=case["unit_code"], officer_no=case["officer_no"],
    )  # fmt: skip
    return sample.add("penalties", **(record | over))


def item(sample: Sample, case: Record, kind: str, seized, **over) -> Record:
    """An item handed over in six hours and, on an administrative case, disposed of in twenty days."""
    at = earliest(seized)
    kept = kind in ("扣押", "扣留")
    disposed = (
        happened(at + (4 if kind == "先行登记保存" else 20) * DAY) if case["kind"] in ("治安", "其他行政") else None
    )
    record = dict(
        item_no=sample.number(f"CW{at:%Y}-", 5), case_no=case["case_no"], measure=kind,
        asset_kind="款项" if kind == "冻结" else "物品", is_major=False, value=1200, seized_at=seized,
        handed_over_at=happened(at + 6 * HOUR) if kept else None, disposed_at=disposed, unit_code=case["unit_code"],
        officer_no=case["officer_no"],
    )  # fmt: skip
    record |= over
    if record["disposed_at"] and not record.get("disposal"):
        record["disposal"] = "返还"
    return sample.add("property_items", **record)


def exempt(sample: Sample, rule: str, record: Record, person: str | None = None, **over) -> Record:
    """A paper on file says that the rule does not bind that record (or that person in it)."""
    paper = dict(
        rule_id=rule, object_no=record.subject[1], person_no=person, reason="经审批的特殊情形",
        doc_no=sample.number("明公豁字〔2026〕", 3), granted_by="000001", valid_from=d("01-01"), valid_to=d("12-31"),
    )  # fmt: skip
    return sample.add("exemptions", **(paper | over))


def as_day(moment) -> date:
    """Only the day of the moment."""
    return earliest(moment).date()
