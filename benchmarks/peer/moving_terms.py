"""Two rules by hand whose terms grow, pause and begin again: 治安 cases, and property that is held."""

import numpy as np
import pandas as pd

from benchmarks.peer.deadlines import (
    EXTENSION,
    PAUSE,
    RESTART,
    Audit,
    days_due,
    late,
    latest,
    merged_pauses,
    months_due,
    moved,
    unexempted,
    workdays_due,
)
from benchmarks.peer.rules import FINDING, Frames

NEW_LAW = pd.Timestamp("2026-01-01")
ENDS = ("decided_at", "concluded_at", "transferred_out_at", "cancelled_at", "declined_at")


def public_order_case_term(frames: Frames, audit: Audit) -> pd.DataFrame:
    """AJ-01: thirty days, with what extends, pauses or restarts them; of the two laws the later deadline counts."""
    cases = frames["cases"]
    old = cases[(cases["accepted_at"] < NEW_LAW) & (cases["accepted_at"] >= pd.Timestamp("2006-03-01"))]
    new = cases[cases["filed_at"] >= NEW_LAW]
    parts = [_case_clocks(old, "accepted_at", "受案", 1), _case_clocks(new, "filed_at", "立案", 2)]
    clocks = pd.concat(parts, ignore_index=True)
    clocks = clocks[clocks["kind"] == "治安"].reset_index(drop=True)
    moves = pd.concat([_extensions(clocks, frames), _pauses(clocks, frames, audit), _restarts(clocks, frames)])
    clocks = clocks.assign(n=30).rename_axis("row")
    counted = moved(clocks, moves, lambda rows, start, n, n_days: days_due(start, n + n_days)).reindex(clocks.index)
    start = counted["new_start"].fillna(clocks["start_at"])
    n = clocks["n"] + counted["adds_n"].fillna(0) + counted["adds_days"].fillna(0)
    clocks = clocks.assign(due_at=days_due(start, n))
    clocks = clocks.sort_values("due_at", ascending=False).drop_duplicates("subject_no")
    overdue = late(clocks, clocks["due_at"].to_numpy(), audit.as_of)
    return unexempted(overdue, frames["exemptions"], "AJ-01", audit.as_of)[FINDING]


def _case_clocks(cases: pd.DataFrame, start: str, law: str, n_extensions: int) -> pd.DataFrame:
    """The cases with the clock of one law."""
    ends = cases[[name for name in ENDS if name in cases.columns]]
    # a decision not to file that a later filing follows is no end
    ends = ends.assign(declined_at=cases["declined_at"].mask(cases["filed_at"] > latest(cases, "declined_at")))
    return pd.DataFrame({
        "subject_no": cases["case_no"], "person_no": None, "kind": cases["kind"], "unit_code": cases["unit_code"],
        "law": law, "n_extensions": n_extensions, "earliest_start_at": cases[start], "start_at": latest(cases, start),
        "done_at": ends.min(axis=1), "ended_at": ends.assign(p=cases["prosecuted_at"]).min(axis=1),
        "is_spared": cases["pending_reason"].isin(["行为人不明", "在逃"]),
    })  # fmt: skip


def _of(clocks: pd.DataFrame, records: pd.DataFrame, number: str, *columns: str) -> pd.DataFrame:
    """The records of the objects, each with the row and these columns of its clock."""
    own = clocks[["subject_no", *columns]].rename_axis("row").reset_index()
    return records.merge(own, left_on=number, right_on="subject_no", suffixes=("_on_record", ""))


def _extensions(clocks: pd.DataFrame, frames: Frames) -> pd.DataFrame:
    """Extensions by the level above, for a 派出所 also by its own bureau: thirty days each, as many as the law has."""
    granted = frames["extensions"]
    granted = _of(clocks, granted[granted["object_kind"] == "案件"], "object_no", "unit_code", "n_extensions")
    stations = frames["units"].loc[frames["units"]["unit_type"] == "派出所", "unit_code"]
    may_count = (granted["approver_level"] == "上一级公安机关") | (
        (granted["approver_level"] == "所属公安机关") & granted["unit_code"].isin(stations)
    )
    granted = granted[may_count].sort_values(["row", "approved_at", "seq"])
    place = granted.groupby("row").cumcount()
    return _moves(granted, "approved_at", EXTENSION, adds_n=np.where(place < granted["n_extensions"], 30, 0))


def _pauses(clocks: pd.DataFrame, frames: Frames, audit: Audit) -> pd.DataFrame:
    """Expert opinions, and under the new law hearings, stop the clock; an open one until the case ends."""
    events = frames["case_events"]
    events = events[events["event"].isin(["鉴定", "精神病鉴定", "听证"])]
    pauses = _of(clocks, events, "case_no", "law", "earliest_start_at", "ended_at")
    pauses = pauses[(pauses["event"] != "听证") | (pauses["law"] == "立案")]
    to_at = latest(pauses, "ended_at_on_record").fillna(pauses["ended_at"].fillna(audit.as_of).clip(upper=audit.as_of))
    from_at = pauses[["at", "earliest_start_at"]].max(axis=1)
    return _paused(pd.DataFrame({"row": pauses["row"], "from_at": from_at, "to_at": to_at}))


def _restarts(clocks: pd.DataFrame, frames: Frames) -> pd.DataFrame:
    """A mediation that failed begins the term anew, unless the case had ended."""
    events = frames["case_events"]
    failed = _of(clocks, events[events["event"] == "调解未成"], "case_no", "start_at", "done_at")
    ends_at = latest(failed, "at")
    failed = failed.assign(new_start=ends_at)
    failed = failed[(ends_at >= failed["start_at"]) & ~(failed["at"] > failed["done_at"])]
    return _moves(failed, "at", RESTART, new_start=failed["new_start"])


def _paused(pauses: pd.DataFrame) -> pd.DataFrame:
    merged = merged_pauses(pauses)
    return _moves(merged, "at", PAUSE, adds_days=merged["adds_days"])


def _moves(records: pd.DataFrame, at: str, kind: int, **adds) -> pd.DataFrame:
    """The records as moves of their clocks."""
    blank = {"adds_n": 0, "adds_days": 0, "new_start": pd.NaT} | adds
    seq = records["seq"] if "seq" in records.columns else 0
    moves = pd.DataFrame({"row": records["row"], "at": records[at], "kind": kind, "seq": seq, **blank})
    return moves.astype({"new_start": "datetime64[us]", "adds_n": "int64", "adds_days": "int64"})


SEIZED = dict.fromkeys(("扣押", "查封", "扣留"), "行政查扣")
ADMINISTRATIVE = SEIZED | {"冻结": "行政冻结", "先行登记保存": "登记保存"}
FREEZES = {"证券": "刑事冻结证券", "股权": "刑事冻结股权"}
IN_FORCE = {"行政查扣": "2012-01-01", "行政冻结": "2012-01-01", "登记保存": "2019-01-01"}  # others: 2020-09-01
MONTHS = {"刑事冻结款项": 6, "刑事冻结重大款项": 12, "刑事冻结证券": 24, "刑事冻结股权": 6}
CITY = ("设区的市以上公安机关负责人", "上一级公安机关")
COUNTY = ("县级以上公安机关负责人", *CITY)
SEVEN_WORKING_DAYS = pd.Timestamp("2021-07-15")  # before it: seven days


def property_measure_term(frames: Frames, audit: Audit) -> pd.DataFrame:
    """CW-02: what was seized or frozen is disposed of within the term of its kind, extensions and opinions counted."""
    clocks = _item_clocks(frames)
    moves = pd.concat([_item_extensions(clocks, frames), _item_pauses(clocks, frames, audit)])
    of_row = clocks["group"]
    counted = moved(clocks, moves, lambda rows, start, n, n_days: _item_due(of_row.loc[rows], start, n, n_days))
    counted = counted.reindex(clocks.index).fillna({"adds_n": 0, "adds_days": 0})
    due_at = _item_due(of_row, clocks["start_at"], clocks["n"] + counted["adds_n"], counted["adds_days"])
    overdue = late(clocks, due_at, audit.as_of)
    return unexempted(overdue, frames["exemptions"], "CW-02", audit.as_of)[FINDING]


def _item_clocks(frames: Frames) -> pd.DataFrame:
    """The items that have a term, each with its kind of measure; those of criminal cases only if frozen."""
    items = frames["property_items"].merge(_cases_ended(frames), on="case_no")
    is_criminal = items["kind"].isin(["刑事", "经济犯罪"])
    frozen = items["asset_kind"].map(FREEZES).fillna("刑事冻结款项")
    is_major = (items["asset_kind"] == "款项") & items["is_major"].fillna(False)
    frozen = frozen.mask(is_major, "刑事冻结重大款项").where(items["measure"] == "冻结")
    group = items["measure"].map(ADMINISTRATIVE).mask(is_criminal, frozen)
    since = pd.to_datetime(group.map(IN_FORCE).fillna("2020-09-01"))
    is_dated = items["seized_at"] >= since
    n = group.map(MONTHS).fillna(group.map({"登记保存": 7})).fillna(30).astype("int64")
    clocks = pd.DataFrame({
        "subject_no": items["item_no"], "person_no": None, "case_no": items["case_no"], "group": group, "n": n,
        "earliest_start_at": items["seized_at"], "start_at": latest(items, "seized_at"),
        "done_at": items["disposed_at"], "ended_at": items["ended_at"],
    })  # fmt: skip
    short = (group == "登记保存") & (items["seized_at"] < SEVEN_WORKING_DAYS)
    clocks["group"] = clocks["group"].mask(short, "登记保存七日")
    return clocks[group.notna() & is_dated].reset_index(drop=True)


def _cases_ended(frames: Frames) -> pd.DataFrame:
    """Every case with its kind and the moment at which it ended."""
    cases = frames["cases"]
    ends = cases[["decided_at", "concluded_at", "prosecuted_at", "cancelled_at", "transferred_out_at"]]
    declined = cases["declined_at"].mask(cases["filed_at"] > latest(cases, "declined_at"))
    return cases[["case_no", "kind"]].assign(ended_at=ends.assign(declined_at=declined).min(axis=1))


def _item_due(group: pd.Series, start, n, n_days) -> np.ndarray:
    """The deadline of each item: months, working days or days, after its kind of measure."""
    return np.select(
        [group.isin(list(MONTHS)).to_numpy(), (group == "登记保存").to_numpy()],
        [months_due(start, n, n_days), workdays_due(start, n)],
        days_due(start, np.asarray(n) + np.asarray(n_days)),
    )


def _item_extensions(clocks: pd.DataFrame, frames: Frames) -> pd.DataFrame:
    """Extensions from a level that may grant them: one for administrative measures, any number for criminal freezes."""
    granted = frames["extensions"]
    granted = _of(clocks, granted[granted["object_kind"] == "财物"], "object_no", "group", "n")
    level, group = granted["approver_level"], granted["group"]
    may_count = np.select(
        [group.isin(["行政查扣", "行政冻结"]), group.str.startswith("登记保存"), group == "刑事冻结重大款项"],
        [level.isin([*COUNTY, "本机关负责人"]), False, level.isin(CITY)],
        level.isin(COUNTY),
    )
    granted = granted[may_count].sort_values(["row", "approved_at", "seq"])
    is_first = granted.groupby("row").cumcount() == 0
    counts = is_first | granted["group"].isin(list(MONTHS))
    return _moves(granted, "approved_at", EXTENSION, adds_n=np.where(counts, granted["n"], 0))


def _item_pauses(clocks: pd.DataFrame, frames: Frames, audit: Audit) -> pd.DataFrame:
    """Expert opinions stop the clock of administrative measures: on the item, or on the case without naming one."""
    events = frames["case_events"]
    events = events[events["event"] == "鉴定"]
    held = clocks[clocks["group"].isin(["行政查扣", "行政冻结"])].rename_axis("row").reset_index()
    pauses = events.merge(held, on="case_no", suffixes=("_on_record", ""))
    if "item_no" in pauses.columns:
        pauses = pauses[pauses["item_no"].isna() | (pauses["item_no"] == pauses["subject_no"])]
    to_at = latest(pauses, "ended_at_on_record").fillna(pauses["ended_at"].fillna(audit.as_of).clip(upper=audit.as_of))
    from_at = pauses[["at", "earliest_start_at"]].max(axis=1)
    return _paused(pd.DataFrame({"row": pauses["row"], "from_at": from_at, "to_at": to_at}))
