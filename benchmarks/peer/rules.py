"""Rules by hand, as an analyst writes them down from the law: each gives what is late, with its due moment."""

import numpy as np
import pandas as pd

from benchmarks.peer.deadlines import Audit, days_due, late, latest, unexempted, workdays_due

Frames = dict[str, pd.DataFrame]
FINDING = ["subject_no", "person_no", "due_at", "done_at"]


def known(frames: Frames, audit: Audit) -> Frames:
    """What was known as of the audit: later moments are blank, later rows are not there, classified matters neither."""
    frames = {name: _as_known(name, frame, audit.as_of) for name, frame in frames.items()}
    incidents, cases = frames["incidents"], frames["cases"]
    pairs = _pairs(incidents, cases)
    secret_incidents = set(incidents.loc[incidents["is_classified"].fillna(False), "incident_no"])
    secret_cases = set(cases.loc[cases["is_classified"].fillna(False), "case_no"])
    with_incident = set(pairs.loc[pairs["incident_no"].isin(secret_incidents), "case_no"])
    with_case = set(pairs.loc[pairs["case_no"].isin(secret_cases), "incident_no"])
    frames["incidents"] = incidents[~incidents["incident_no"].isin(secret_incidents | with_case)]
    for name in ("cases", "case_events", "measures", "property_items"):
        frames[name] = frames[name][~frames[name]["case_no"].isin(secret_cases | with_incident)]
    frames["cases"] = _with_incident(frames["cases"], incidents, pairs)
    return frames


HAPPENED = {
    "incidents": "received_at", "case_events": "at", "measures": "started_at", "extensions": "approved_at",
    "property_items": "seized_at", "visits": "visited_at",
}  # fmt: skip


def _as_known(name: str, frame: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """The table without what lies ahead."""
    if name in HAPPENED:
        frame = frame[~(frame[HAPPENED[name]] > as_of)]
    moments = [column for column in frame.columns if column.endswith("_at") or column == "at"]
    blank = {}
    if name == "incidents":
        blank["outcome"] = frame["outcome"].mask(frame["finished_at"] > as_of)
    if name == "cases":
        blank["is_ahead"] = (frame[moments].min(axis=1) > as_of).fillna(False)
    for column in moments:
        is_ahead = frame[column] > as_of
        if is_ahead.any():
            blank[column] = frame[column].mask(is_ahead)
            if f"{column}_latest" in frame.columns:
                blank[f"{column}_latest"] = frame[f"{column}_latest"].mask(is_ahead)
    return frame.assign(**blank)


def _pairs(incidents: pd.DataFrame, cases: pd.DataFrame) -> pd.DataFrame:
    """Which incident and which case are one matter, by either column that says so."""
    by_case = cases.loc[cases["incident_no"].isin(incidents["incident_no"]), ["incident_no", "case_no"]]
    by_incident = incidents.loc[incidents["case_no"].isin(cases["case_no"]), ["incident_no", "case_no"]]
    both = pd.concat([by_case.assign(is_of_case=1), by_incident.assign(is_of_case=0)])
    return both.drop_duplicates(["incident_no", "case_no"])


def _with_incident(cases: pd.DataFrame, incidents: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """The cases with the moments of their incident, the one that the case itself names first."""
    moments = [c for c in incidents.columns if c.removesuffix("_latest") in ("received_at", "finished_at")]
    linked = pairs.merge(incidents[["incident_no", *moments]], on="incident_no")
    linked = linked.sort_values(["is_of_case", "received_at", "incident_no"], ascending=[False, True, True])
    linked = linked.drop_duplicates("case_no").drop(columns=["incident_no", "is_of_case"])
    return cases.merge(linked, on="case_no", how="left")


def first_of(frame: pd.DataFrame, *names: str) -> pd.Series:
    """The first of these that is there."""
    found = frame[names[0]]
    for name in names[1:]:
        found = found.fillna(frame[name])
    return found


def first_latest(frame: pd.DataFrame, *names: str) -> pd.Series:
    """The same with the last instant at which it may have been."""
    found = latest(frame, names[0])
    for name in names[1:]:
        found = found.fillna(latest(frame, name))
    return found


def criminal_filing_review(frames: Frames, audit: Audit) -> pd.DataFrame:
    """JQ-03: three days to file a criminal case or not, seven if leads must be verified, thirty if approved."""
    cases = frames["cases"]
    cases = cases[(cases["kind"] == "刑事") & (cases["origin"] != "行政机关移送") & ~cases["is_ahead"]]
    starts = ("reported_at", "finished_at", "received_at", "accepted_at")
    tier = cases["review_tier"] if "review_tier" in cases.columns else pd.Series(None, index=cases.index)
    clocks = _clocks(cases, "case_no", first_latest(cases, *starts)).assign(
        n=np.where(tier.isin(["需查证", "疑难复杂", "重大疑难复杂"]), 7, 3),
        done_at=cases[["filed_at", "declined_at", "transferred_out_at"]].min(axis=1),
    )
    clocks = clocks[first_of(cases, *starts) >= pd.Timestamp("2015-11-04")].copy()
    if "review_tier_approved_at" in cases.columns:
        is_major = (tier == "重大疑难复杂").loc[clocks.index]
        approved = cases.loc[clocks.index, "review_tier_approved_at"]
        clocks["n"] += np.where(is_major & (approved <= days_due(clocks["start_at"], clocks["n"])), 23, 0)
    overdue = late(clocks, days_due(clocks["start_at"], clocks["n"]), audit.as_of)
    return unexempted(overdue, frames["exemptions"], "JQ-03", audit.as_of)[FINDING]


def delivery_to_detention_house(frames: Frames, audit: Audit) -> pd.DataFrame:
    """RS-03: a person detained is in the detention house within 24 hours, or free by then."""
    measures = frames["measures"]
    measures = measures[(measures["kind"] == "刑事拘留") & (measures["started_at"] >= pd.Timestamp("2018-10-26"))]
    clocks = _clocks(measures, "measure_no", latest(measures, "started_at")).assign(
        person_no=measures["person_no"], done_at=measures["detained_at"]
    )
    due_at = clocks["start_at"].dt.floor("h") + pd.Timedelta(hours=25)  # the hour of the start does not count
    # free in time, perhaps free in time, or freed before being detained: none of these is found late
    freed = measures["ended_at"]
    clocks["is_spared"] = measures["detained_at"].isna() & (
        (freed <= due_at) | (latest(measures, "ended_at") < measures["started_at"])
    )
    overdue = late(clocks, due_at, audit.as_of)
    return unexempted(overdue, frames["exemptions"], "RS-03", audit.as_of)[FINDING]


def incident_visited(frames: Frames, audit: Audit) -> pd.DataFrame:
    """HF-01: whoever reported is visited within so many working days, reached once, or tried twice well apart."""
    incidents = frames["incidents"]
    incidents = incidents[~incidents["outcome"].isin(["重复警情", "虚假警情"])]
    handled = first_of(incidents, "finished_at", "received_at")
    visits = frames["visits"]
    visits = visits[visits["object_kind"] == "警情"].merge(
        pd.DataFrame({"object_no": incidents["incident_no"], "handled_at": handled}), on="object_no"
    )
    visits = visits[~(latest(visits, "visited_at") < visits["handled_at"])].sort_values(["object_no", "visited_at"])
    by_incident = visits.groupby("object_no")["visited_at"]
    # the earliest other attempt: for the first of them, the one behind it
    others = by_incident.transform("first").mask(~visits["object_no"].duplicated(), by_incident.shift(-1))
    is_second = (others.dt.normalize() < visits["visited_at"].dt.normalize()) | (
        latest(visits, "visited_at") - others >= pd.Timedelta(hours=audit.second_attempt_hours)
    )
    done = visits[is_second | visits["is_reached"].fillna(False)].groupby("object_no")["visited_at"].min()
    clocks = _clocks(incidents, "incident_no", first_latest(incidents, "finished_at", "received_at"))
    clocks["done_at"] = clocks["subject_no"].map(done)
    clocks["is_spared"] = ~incidents["is_contactable"].fillna(True)
    if "visit_waiver" in incidents.columns:
        clocks["is_spared"] |= incidents["visit_waiver"].notna()
    overdue = late(clocks, workdays_due(clocks["start_at"], audit.visit_workdays), audit.as_of)
    return unexempted(overdue, frames["exemptions"], "HF-01", audit.as_of)[FINDING]


def _clocks(frame: pd.DataFrame, number: str, start_at: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"subject_no": frame[number], "person_no": None, "start_at": start_at}, index=frame.index)
