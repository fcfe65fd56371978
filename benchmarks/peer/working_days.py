"""Days on which people work, after the State Council's notices."""

from pathlib import Path

import numpy as np
import pandas as pd

NOTICES = Path(__file__).resolve().parents[2] / "sql" / "clocks" / "holidays.csv"
DAY = "datetime64[D]"


class WorkingDays:
    """The years of the notices, day by day; what lies outside of them is no day (NaT)."""

    def __init__(self):
        notices = pd.read_csv(NOTICES, dtype="str")
        first, last = notices["day"].min()[:4], notices["day"].max()[:4]
        days = pd.DataFrame({"day": pd.date_range(f"{first}-01-01", f"{last}-12-31")})
        marked = days["day"].dt.strftime("%Y-%m-%d").map(notices.set_index("day")["kind"])
        is_workday = np.where(marked.notna(), marked == "work", days["day"].dt.dayofweek < 5)
        self._days = days["day"].to_numpy().astype(DAY)
        self._number = is_workday.cumsum()  # of the last working day up to this one
        self._workdays = self._days[is_workday]

    def on_or_after(self, day: np.ndarray) -> np.ndarray:
        """The working day on that day or after it."""
        return self._at(self._workdays, np.searchsorted(self._workdays, day), self._is_known(day))

    def after(self, day: np.ndarray, n: np.ndarray) -> np.ndarray:
        """The n-th working day after that day."""
        is_known = self._is_known(day)
        place = np.where(is_known, (day - self._days[0]).astype("int64"), 0)
        return self._at(self._workdays, self._number[place] + n - 1, is_known)

    def _is_known(self, day: np.ndarray) -> np.ndarray:
        return ~np.isnat(day) & (day >= self._days[0]) & (day <= self._days[-1])

    @staticmethod
    def _at(days: np.ndarray, place: np.ndarray, is_known: np.ndarray) -> np.ndarray:
        within = is_known & (place >= 0) & (place < len(days))
        return np.where(within, days[np.where(within, place, 0)], np.datetime64("NaT", "D"))
