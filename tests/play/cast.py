"""The cast of the play: decisions not to file, each with its own story, in a bureau of three stations.

Every decision is made at nine in the morning of a Tuesday and is due, by 程序规定 178, at the end of the Friday after.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

WILLOW, BRIDGE, LAKE = "112", "113", "114"  # 柳荫, 石桥 (merged into 柳荫 on 2026-08-01), 湖心
MONTHS = ("2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10")
TUESDAYS = dict(zip(MONTHS, ("05-12", "06-09", "07-14", "08-11", "09-08", "10-13"), strict=True))
NEVER = ""


@dataclass(frozen=True)
class Case:
    """One decision not to file: who made it, and what the exports say of it from which month on."""

    no: str
    unit: str
    month: str
    served: str  # the day of service as the first export says it
    known_from: str = ""  # the first export that has it; that of its own month where nothing is said
    later: dict[str, str] = field(default_factory=dict)  # from that month's export on: served on another day
    missing_in: tuple[str, ...] = ()
    officer: str = "100001"

    @property
    def declined(self) -> date:
        return date.fromisoformat(f"2026-{TUESDAYS[self.month]}")

    @property
    def due(self) -> date:
        return self.declined + timedelta(days=3)

    def row(self, month: str) -> list[str] | None:
        """The row in the export of that month; none if it is not in it."""
        if month < (self.known_from or self.month) or month in self.missing_in:
            return None
        changes = [each for each in self.later if each <= month]
        served = self.later[max(changes)] if changes else self.served
        stamp = f"{max(changes)}-20 10:00:00" if changes else ""
        times = [f"{self.declined} 08:00:00", f"{self.declined} 09:00:00", served and f"2026-{served} 16:00:00"]
        return [self.no, "刑事", "是", *times, self.unit, self.officer, stamp]


def late(no: str, unit: str, month: str, **more) -> Case:
    """Served a week after the day on which it was due."""
    return Case(no, unit, month, f"{date.fromisoformat(f'2026-{TUESDAYS[month]}') + timedelta(days=10):%m-%d}", **more)


def in_time(no: str, unit: str, month: str) -> Case:
    return Case(no, unit, month, f"{date.fromisoformat(f'2026-{TUESDAYS[month]}') + timedelta(days=2):%m-%d}")


STORIES = [
    late("A01", WILLOW, "2026-05"),  # a flaw, put right, closed
    Case("A02", BRIDGE, "2026-05", NEVER, later={"2026-08": "08-20"}),  # a fault; its order runs over every date
    # its day was changed: gone, closed by the system; then changed back
    late("A03", WILLOW, "2026-05", later={"2026-06": "05-14", "2026-09": "05-22"}),
    late("A04", BRIDGE, "2026-05"),  # two reviewers contradict each other
    late("A05", WILLOW, "2026-05"),  # an appeal that was right
    late("A06", WILLOW, "2026-05"),  # an appeal that was not; held to account in the end
    late("A07", WILLOW, "2026-05"),  # an appeal too late; its report was sent back once
    late("A08", BRIDGE, "2026-05"),  # cannot be undone, and was explained
    late("A09", WILLOW, "2026-05"),  # reported by the unit itself before it was found
    late("B01", LAKE, "2026-05", known_from="2026-06"),  # exported a month late
    late("B02", BRIDGE, "2026-06"),  # suspended until a day in August
    Case("B03", LAKE, "2026-06", NEVER),  # exempt on paper until the end of August
    late("C01", WILLOW, "2026-07"),
    late("C02", WILLOW, "2026-07"),
    late("C03", WILLOW, "2026-07"),  # the third after a closing: again and again
    Case("C04", WILLOW, "2026-07", NEVER),  # closed as put right, and nothing was done
    late("D01", BRIDGE, "2026-08"),  # recorded under the station that is no more
    late("E01", LAKE, "2026-09"),  # untrue, and said so with a reason
    late("E02", LAKE, "2026-09", missing_in=("2026-10",)),  # missing from a later export, which closes nothing
]
# What nobody ever answers: two late in each month at the lake, and six in time at every station that is open.
CROWD = [late(f"L{month[-2:]}{n}", LAKE, month) for month in MONTHS for n in (1, 2)] + [
    in_time(f"M{month[-2:]}{unit}{n}", unit, month)
    for month in MONTHS
    for unit in (WILLOW, BRIDGE, LAKE)
    for n in range(6)
    if unit != BRIDGE or month < "2026-08"
]
CASES = STORIES + CROWD
BY_NO = {case.no: case for case in CASES}
