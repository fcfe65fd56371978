"""What became of every row: taken, taken before, not filled in, or refused; and what should be known of it."""

from collections import Counter
from dataclasses import dataclass, field

from checks.answers.files import Opened, Page, Place
from checks.answers.values import Wrong
from checks.contract import forms

TAKEN, BEFORE, EMPTY, REFUSED = "已取", "以前已取过", "未填", "拒收"
OUTCOMES = (TAKEN, BEFORE, EMPTY, REFUSED)
GRAVEST = (REFUSED, TAKEN, BEFORE, EMPTY)  # what a row is counted as whose parts fared differently


@dataclass(frozen=True)
class Line:
    """One part of one row and what became of it."""

    place: Place
    form: str  # the English name
    outcome: str
    name: str = ""  # the act
    about: str = ""
    said: dict = field(default_factory=dict)  # the event
    to: str = ""  # where the finding stands after it
    wrong: Wrong | None = None
    remarks: tuple[str, ...] = ()
    number: int | None = None  # its place among the events of this call

    @property
    def heading(self) -> str:
        """What people call the form."""
        return forms()[self.form].heading


@dataclass(frozen=True)
class Conflict:
    """One of the answers that contradict each other, and of whom."""

    about: str
    what: str  # the rule and the object
    by: str
    said: str
    at: str
    note: str
    is_new: bool  # whether it came with this call


@dataclass(frozen=True)
class Tally:
    """How the rows of one form of one file fared."""

    page: Page
    counts: dict[str, int]

    @property
    def n_rows(self) -> int:
        """All its rows: taken, taken before, not filled in, refused."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Outcome:
    """What became of all files."""

    opened: tuple[Opened, ...]
    lines: tuple[Line, ...]
    conflicts: tuple[Conflict, ...]

    def of(self, outcome: str) -> list[Line]:
        """The lines that came to that end, in the order of the files and their rows."""
        return [line for line in self.lines if line.outcome == outcome]

    @property
    def n_taken(self) -> int:
        """How many events this call makes."""
        return len(self.of(TAKEN))

    @property
    def is_all_taken(self) -> bool:
        """Whether everything that was filled in stands in the ledger."""
        return not self.of(REFUSED) and not any(file.refused for file in self.opened)

    def tallies(self) -> list[Tally]:
        """The counts of each form, in the order of the files; a row is counted once.

        A sheet without a row is left out, unless the file has no other.
        """
        ends: dict[tuple[Page, int], str] = {}
        for line in self.lines:
            key = Page(line.place.file, line.place.sheet, line.form), line.place.row
            ends[key] = min(line.outcome, ends.get(key, line.outcome), key=GRAVEST.index)
        counts = Counter((page, outcome) for (page, _), outcome in ends.items())
        found = []
        for file in self.opened:
            own = [Tally(page, {name: counts[page, name] for name in OUTCOMES}) for page in file.pages]
            found += [each for each in own if each.n_rows] or own[:1]
        return found
