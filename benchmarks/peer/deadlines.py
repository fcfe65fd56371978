"""Until when something was lawful, and what was late: for any number of objects at once."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmarks.peer.working_days import DAY, WorkingDays

WORKING_DAYS = WorkingDays()
LAST_SECOND = np.timedelta64(86399, "s")
EXTENSION, PAUSE, RESTART = 0, 1, 2  # in this order where they are of the same second


@dataclass(frozen=True)
class Audit:
    """As of when things are known, and what local documents say."""

    as_of: pd.Timestamp
    visit_workdays: int
    second_attempt_hours: int


def latest(frame: pd.DataFrame, name: str) -> pd.Series:
    """The last instant at which it may have been: where a system writes only the day there is a column of its own."""
    return frame[f"{name}_latest"] if f"{name}_latest" in frame.columns else frame[name]


def end_of_day(day: np.ndarray) -> np.ndarray:
    """The last second of the day."""
    return day.astype("datetime64[us]") + LAST_SECOND


def days_due(start, n) -> np.ndarray:
    """n days after the day of the start; a day off moves it to the next working day."""
    return end_of_day(WORKING_DAYS.on_or_after(_day(start) + _whole(n)))


def workdays_due(start, n) -> np.ndarray:
    """n working days after the day of the start."""
    return end_of_day(WORKING_DAYS.after(_day(start), _whole(n)))


def months_due(start, n, n_days=0) -> np.ndarray:
    """The same day n months on (from the last day of a month to the last day of a month), and so many days more."""
    day = _day(start)
    month = day.astype("datetime64[M]")
    is_last = (day + 1).astype("datetime64[M]") != month
    target = month + _whole(n)
    last = (target + 1).astype(DAY) - 1
    same = np.minimum(target.astype(DAY) + (day - month.astype(DAY)), last)
    return end_of_day(WORKING_DAYS.on_or_after(np.where(is_last, last, same) + _whole(n_days)))


def _day(moments) -> np.ndarray:
    return np.asarray(moments, dtype="datetime64[us]").astype(DAY)


def _whole(n) -> np.ndarray:
    return np.asarray(n, dtype="int64")


def merged_pauses(pauses: pd.DataFrame) -> pd.DataFrame:
    """Pauses of one object that overlap or touch are one: from when, and how many days, each begun day whole."""
    pauses = pauses[pauses["to_at"] > pauses["from_at"]].sort_values(["row", "from_at", "to_at"])
    reached = pauses.groupby("row")["to_at"].cummax().groupby(pauses["row"]).shift()
    pauses = pauses.assign(pause=(reached.isna() | (pauses["from_at"] > reached)).cumsum())
    merged = pauses.groupby(["row", "pause"], as_index=False).agg(from_at=("from_at", "min"), to_at=("to_at", "max"))
    seconds = (merged["to_at"] - merged["from_at"]).dt.total_seconds()
    return pd.DataFrame({"row": merged["row"], "at": merged["from_at"], "adds_days": np.ceil(seconds / 86400)})


def moved(clocks: pd.DataFrame, moves: pd.DataFrame, due) -> pd.DataFrame:
    """Of each clock that moves: its new start, what its term grew by, its days of pause, all that came in time counted.

    `clocks` has start_at and n, `moves` the row of its clock, at, kind and what it adds (adds_n, adds_days, new_start);
    `due(rows, start, n, n_days)` is the deadline. What came after the deadline that it reached so far is void, and all
    behind it.
    """
    moves = moves.sort_values(["row", "at", "kind", "seq", "new_start"], na_position="last")
    moves = moves.fillna({"adds_n": 0, "adds_days": 0}).reset_index(drop=True)
    own = clocks.loc[moves["row"]].reset_index(drop=True)
    by_clock = moves.groupby("row", sort=False)
    n_before = own["n"] + by_clock["adds_n"].cumsum() - moves["adds_n"]
    days_before = by_clock["adds_days"].cumsum() - moves["adds_days"]
    restarted = by_clock["new_start"].cummax().groupby(moves["row"]).ffill().groupby(moves["row"]).shift()
    reached = due(moves["row"], restarted.fillna(own["start_at"]), n_before, days_before)
    counts = moves["at"].to_numpy() <= reached
    moves = moves[pd.Series(counts).groupby(moves["row"]).cummin()]
    counted = moves.groupby("row").agg(
        adds_n=("adds_n", "sum"), adds_days=("adds_days", "sum"), new_start=("new_start", "max")
    )
    return counted.astype({"adds_n": "int64", "adds_days": "int64"})


def late(clocks: pd.DataFrame, due_at: np.ndarray, as_of: pd.Timestamp) -> pd.DataFrame:
    """The clocks that were not done by then, without what excuses them or cannot be told."""
    clocks = clocks.assign(due_at=due_at)
    is_late = (clocks["done_at"] > clocks["due_at"]) | (clocks["done_at"].isna() & (clocks["due_at"] < as_of))
    if "is_spared" in clocks.columns:
        is_late &= ~clocks["is_spared"]
    return clocks[is_late]


def unexempted(late: pd.DataFrame, exemptions: pd.DataFrame, rule_id: str, as_of: pd.Timestamp) -> pd.DataFrame:
    """What is late and no paper covers on its due day; not done when the paper ended, it is due again."""
    papers = exemptions[exemptions["rule_id"] == rule_id].dropna(subset=["doc_no", "granted_by"])
    if papers.empty or late.empty:
        return late
    named = late.rename_axis("index").reset_index()[["index", "subject_no", "person_no", "due_at", "done_at"]]
    pairs = named.merge(papers, left_on="subject_no", right_on="object_no", suffixes=("", "_on_paper"))
    day = pairs["due_at"].dt.normalize()
    of_person = pairs.get("person_no_on_paper", pd.Series(None, index=pairs.index))
    is_covering = (
        (of_person.isna() | (of_person == pairs["person_no"]))
        & (pairs["valid_from"].isna() | (pairs["valid_from"] <= day))
        & (pairs["valid_to"].isna() | (day <= pairs["valid_to"]))
    )
    has_ended = pairs["done_at"].isna() & (pairs["valid_to"] < as_of.normalize())
    return late.drop(index=pairs.loc[is_covering & ~has_ended, "index"])
