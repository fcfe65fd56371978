"""The ledger of one warehouse folder: events are appended to it, all of them or none, and read back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import (
    URL,
    Column,
    Integer,
    MetaData,
    NullPool,
    String,
    Table,
    create_engine,
    event,
    insert,
    select,
    text,
)

from checks.complaint import BadInput
from checks.ledger import anchors, chain, proof
from checks.ledger.reading import plainly
from checks.ledger.seal import EMPTY, FIELDS, Head, sealed, written

FILE = "ledger.sqlite"  # in the warehouse folder
RELEASE = "release"
MADE = ("kind", "month", "finding_id", "payload")

METADATA = MetaData()
EVENTS = Table(
    "events",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("month", String, nullable=False),
    Column("finding_id", String, nullable=False),
    Column("payload", String, nullable=False),
    Column("prev_hash", String, nullable=False),
    Column("hash", String, nullable=False),
    sqlite_autoincrement=True,  # remembers the highest number ever given, so that a cut tail shows
)


@dataclass(frozen=True)
class Event:
    """One thing that happened."""

    seq: int
    kind: str
    month: str
    finding_id: str
    payload: dict


class Ledger:
    """The ledger of one warehouse folder; every reading and writing is a transaction of its own."""

    def __init__(self, path: Path):
        self.path = Path(path)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.engine = create_engine(URL.create("sqlite", database=str(self.path)), poolclass=NullPool)
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)
        with self._transaction(writes=True) as connection:
            METADATA.create_all(connection)
            for guard in chain.GUARDS.values():
                connection.execute(text(guard))

    def append(self, kind: str, month: str, finding_id: str, payload: dict) -> int:
        """The event stands last in the ledger, sealed by the hash of the one before it; its number."""
        return self.append_all([(kind, month, finding_id, payload)], None)[0]

    def append_all(self, events: list[tuple[str, str, str, dict]], after: int | None) -> list[int]:
        """The events (kind, month, finding_id, payload) stand last in the ledger, in this order; their numbers.

        `after` is the number that the caller had read as the last, 0 if there was none: if it is not the last any
        more, nothing is written and BadInput says so. None does not ask.
        """
        with self.appending(events, after) as head:
            pass
        return list(range(head.seq - len(events) + 1, head.seq + 1))

    @contextmanager
    def appending(self, events: list[tuple[str, str, str, dict]], after: int | None) -> Iterator[Head]:
        """Inside, the head that the ledger will have is known; the events stand in it if the block does not fail.

        Otherwise as append_all. Nobody else can write meanwhile: what is done inside should be short.
        """
        contents = [(*made, written(payload)) for *made, payload in events]
        with self._transaction(writes=True) as connection:
            last = _last(connection)
            if after is not None and after != last.seq:
                raise self._overtaken(after, last.seq)
            head = _appended(connection, last, contents)
            yield head
        if contents:
            anchors.note(self.path, head)

    def head(self) -> Head:
        """The number and the hash of the last event: kept elsewhere they prove what stood here."""
        with self._transaction() as connection:
            return _last(connection)

    def last_seq(self) -> int:
        """The number of the last event, 0 if there is none."""
        return self.head().seq

    def events(self, kind: str | None = None) -> list[Event]:
        """The events in the order in which they happened; of one kind if it is named."""
        rows = self.as_written(kind)
        return [Event(*(row[name] for name in FIELDS[:4]), json.loads(row["payload"])) for row in rows]

    def as_written(self, kind: str | None = None) -> list[dict]:
        """The same events with the payload as the text that it is: a release of many findings is long."""
        query = select(EVENTS).order_by(EVENTS.c.seq)
        if kind:
            query = query.where(EVENTS.c.kind == kind)
        with self._transaction() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def verify(self) -> None:
        """Every event is as it was written and none is gone; otherwise BadInput names the first that is not."""
        proof.refuse_altered(self.path)

    def releases(self) -> list[Event]:
        """Every release, the oldest first."""
        return self.events(RELEASE)

    def release_number(self, month: str, content: dict) -> int:
        """The number that this content has or would have among the releases of its month: 1, 2 …"""
        with self._transaction() as connection:
            return _number_among(_contents(connection, month), written(content))

    def record_release(self, month: str, content: dict) -> int:
        """The ledger holds that this content was published; the same content again appends nothing."""
        with self.releasing(month, content):
            pass
        return self.release_number(month, content)

    @contextmanager
    def releasing(self, month: str, content: dict) -> Iterator[Head]:
        """Inside, the head that the ledger will have is known; the release stands in it if the block does not fail.

        Nobody else can write meanwhile: what is done inside should be short.
        """
        said = written(content)
        with self._transaction(writes=True) as connection:
            head, earlier = _last(connection), _contents(connection, month)
            is_new = _number_among(earlier, said) > len(earlier)
            if is_new:
                head = _appended(connection, head, [(RELEASE, month, "", said)])
            yield head
        if is_new:
            anchors.note(self.path, head)

    @contextmanager
    def _transaction(self, writes: bool = False):
        """A connection in a transaction of its own; one that writes has the ledger for itself from the start."""
        with plainly(self.path), self.engine.execution_options(writes=writes).begin() as connection:
            yield connection

    def _overtaken(self, after: int, last: int) -> BadInput:
        return BadInput(
            "另一个程序刚刚写过台账，这次什么都没有写入",
            file=self.path.name,
            value=f"读到时最后一条是第 {after} 条，现在是第 {last} 条",
            advice="重新运行一次，按台账现在的内容再核对、再写入",
        )


def ledger_of(warehouse: Path) -> Ledger:
    """The ledger of that warehouse folder; BadInput if somebody changed it, or took it away."""
    path = Path(warehouse) / FILE
    proof.refuse_altered(path)
    return Ledger(path)


def _prepare(connection, _record) -> None:
    connection.isolation_level = None  # SQLAlchemy begins transactions itself, as _begin says
    connection.execute("pragma busy_timeout = 30000")
    connection.execute("pragma journal_mode = wal")


def _begin(connection) -> None:
    connection.exec_driver_sql("begin immediate" if connection.get_execution_options().get("writes") else "begin")


def _last(connection) -> Head:
    query = select(EVENTS.c.seq, EVENTS.c.hash).order_by(EVENTS.c.seq.desc()).limit(1)
    last = connection.execute(query).first()
    return Head(*last) if last else EMPTY


def _appended(connection, head: Head, contents: list[tuple]) -> Head:
    """The head of the ledger after these (kind, month, finding_id, payload as text) were written behind it."""
    rows = []
    for content in contents:
        row = {"seq": head.seq + 1, **dict(zip(MADE, content, strict=True)), "prev_hash": head.hash}
        head = Head(row["seq"], sealed(row))
        rows.append({**row, "hash": head.hash})
    if rows:
        connection.execute(insert(EVENTS), rows)
    return head


def _contents(connection, month: str) -> list[str]:
    """What the releases of that month said, as they were written."""
    query = select(EVENTS.c.payload).where(EVENTS.c.kind == RELEASE, EVENTS.c.month == month).order_by(EVENTS.c.seq)
    return list(connection.execute(query).scalars())


def _number_among(earlier: list[str], said: str) -> int:
    return len(earlier) if earlier and earlier[-1] == said else len(earlier) + 1
