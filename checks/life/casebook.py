"""Every finding that was ever published, where it stands now, and what is being done with it."""

from collections import Counter
from collections.abc import Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from checks.ledger import RELEASE, Event, Head, Ledger
from checks.life.acts import Act, AlreadyTaken, Refused, decide
from checks.life.bureau import Bureau
from checks.life.standing import Standing, fold

STEP = "step"  # the kind of an event about a finding


@dataclass
class Casebook:
    """The ledger's findings as of a moment; acts are collected, and written all together or not at all."""

    ledger: Ledger
    on: datetime
    bureau: Bureau
    standings: dict[str, Standing] = field(default_factory=dict)
    last_seq: int = 0
    rows_taken: set[str] = field(default_factory=set)
    pending: list[tuple[str, str, str, dict]] = field(default_factory=list)

    def do(self, act: Act) -> dict:
        """The finding stands where the act puts it, and the event waits to be written; Refused if it may not be."""
        if act.row and act.row in self.rows_taken:
            raise AlreadyTaken("这一行以前已经取过")
        standing = self.standings.get(act.finding_id)
        if standing is None:
            raise Refused(f"台账里没有问题编号“{act.finding_id}”，请核对编号（不要改动表中的编号）")
        said = decide(standing, act, self.on, self.bureau)
        fold(standing, said)
        self.note(STEP, standing.first_month, act.finding_id, said)
        return said

    def note(self, kind: str, month: str, finding_id: str, said: dict) -> None:
        """An event waits to be written; its row counts as taken."""
        self.pending.append((kind, month, finding_id, said))
        if said.get("row"):
            self.rows_taken.add(said["row"])

    def write(self) -> list[int]:
        """What was done stands in the ledger, in order; BadInput, and nothing written, if somebody else just wrote."""
        n = len(self.pending)
        if not n:
            return []
        with self.writing() as head:
            pass
        return list(range(head.seq - n + 1, head.seq + 1))

    @contextmanager
    def writing(self) -> Iterator[Head]:
        """Inside, the head that the ledger will have is known; what was done stands in it if the block does not fail.

        Who gives out a receipt puts it in its place inside: then there is none without the events, and no event
        without a receipt.
        """
        with self.ledger.appending(self.pending, self.last_seq) as head:
            yield head
        self.pending, self.last_seq = [], head.seq

    def by_state(self) -> dict[str, int]:
        """How many findings stand in each state."""
        counts = Counter(standing.state(self.on) for standing in self.standings.values())
        return dict(sorted(counts.items()))


def opened(ledger: Ledger, on: datetime, bureau: Bureau, only: Set[str] | None = None) -> Casebook:
    """The casebook of that ledger, with all that it holds; dates that have passed by that moment have passed.

    With `only` it knows of no finding but these.
    """
    book = Casebook(ledger, on, bureau, last_seq=ledger.last_seq())
    for event in ledger.events():
        take(book, event, only)
    return book


def take(book: Casebook, event: Event, only: Set[str] | None = None) -> None:
    """The casebook knows this event, or what it says of these findings."""
    if event.payload.get("row"):
        book.rows_taken.add(event.payload["row"])
    if event.kind == RELEASE:
        _publish(book, event, only)
    elif event.finding_id in book.standings:
        fold(book.standings[event.finding_id], event.payload | {"seq": event.seq})


def _publish(book: Casebook, event: Event, only: Set[str] | None) -> None:
    """Every finding of the release is known, with what the release says of it."""
    columns = event.payload.get("about", {})
    for place, finding_id in enumerate(event.payload["findings"]):
        if only is not None and finding_id not in only:
            continue
        standing = book.standings.setdefault(finding_id, Standing(finding_id, first_month=event.month))
        standing.last_month = max(standing.last_month, event.month)
        standing.first_month = min(standing.first_month, event.month)
        standing.about = {name: listed[place] for name, listed in columns.items()}
