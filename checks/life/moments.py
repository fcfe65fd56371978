"""A moment as an event holds it: text, to the day, the minute or the second, and what days are counted from it."""

from datetime import date, datetime, timedelta

# length of the text → its shape, and how far its latest instant lies behind its earliest
SHAPES = {
    10: ("%Y-%m-%d", timedelta(days=1, seconds=-1)),
    16: ("%Y-%m-%d %H:%M", timedelta(seconds=59)),
    19: ("%Y-%m-%d %H:%M:%S", timedelta(0)),
}


def ends(text: str) -> tuple[datetime, datetime]:
    """The earliest and the latest instant that the text may mean; ValueError if it is no moment."""
    folded = text.replace("T", " ", 1)
    shape, width = SHAPES.get(len(folded), (None, None))
    if shape is None:
        raise ValueError(text)
    earliest = datetime.strptime(folded, shape)
    return earliest, earliest + width


def day(text: str) -> date:
    """The day on which the moment lies; ValueError if the text is no moment."""
    return ends(text)[0].date()


class Workdays:
    """The calendar of the State Council's notices: which days are worked, and how far it reaches."""

    def __init__(self, is_workday: dict[date, bool]):
        self.is_workday = is_workday

    def works(self, on: date) -> bool:
        """Whether that day is worked; where the calendar does not reach, Monday to Friday are."""
        return self.is_workday.get(on, on.isoweekday() <= 5)

    def after(self, on: date, n: int) -> date:
        """The n-th working day after that day."""
        while n:
            on += timedelta(days=1)
            n -= self.works(on)
        return on

    def moved(self, on: date) -> date:
        """That day, or the first working day after it."""
        while not self.works(on):
            on += timedelta(days=1)
        return on

    def days_after(self, on: date, n: int) -> date:
        """The last day of a term of n days that begins on the day after; it ends on a working day."""
        return self.moved(on + timedelta(days=n))
