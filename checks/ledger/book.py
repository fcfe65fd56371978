"""The ledger of one warehouse folder: events are appended to it, all of them or none, and read back."""

import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Column, Integer, MetaData, NullPool, String, Table, create_engine, event, insert, select, text

from checks.complaint import BadInput
from checks.ledger.seal import FIELDS, sealed, written

FILE = "ledger.sqlite"  # in the warehouse folder
RELEASE = "release"

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

# SQLite itself refuses to change or delete an event; whoever gets past that is found by the hashes.
GUARDS = [
    f"create trigger if not exists events_{deed}_refused before {deed} on events "
    f"begin select raise(abort, 'the ledger is append-only'); end"
    for deed in ("update", "delete")
]


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
        self.engine = create_engine(f"sqlite:///{self.path}", poolclass=NullPool)
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", lambda connection: connection.exec_driver_sql("begin immediate"))
        with self.engine.begin() as connection:
            METADATA.create_all(connection)
            for guard in GUARDS:
                connection.execute(text(guard))

    def append(self, kind: str, month: str, finding_id: str, payload: dict) -> int:
        """The event stands last in the ledger, sealed by the hash of the one before it; its number."""
        return self.append_all([(kind, month, finding_id, payload)], None)[0]

    def append_all(self, events: list[tuple[str, str, str, dict]], after: int | None) -> list[int]:
        """The events (kind, month, finding_id, payload) stand last in the ledger, in this order; their numbers.

        `after` is the number that the caller had read as the last, 0 if there was none: if it is not the last any
        more, nothing is written and BadInput says so. None does not ask.
        """
        contents = [written(payload) for *_, payload in events]
        with self.engine.begin() as connection:
            seq, seal = _last(connection)
            if after is not None and after != seq:
                raise self._overtaken(after, seq)
            rows = []
            for (kind, month, finding_id, _), content in zip(events, contents, strict=True):
                row = dict(zip(FIELDS, (seq + 1, kind, month, finding_id, content, seal), strict=True))
                seq, seal = row["seq"], sealed(row)
                rows.append({**row, "hash": seal})
            if rows:
                connection.execute(insert(EVENTS), rows)
        return [row["seq"] for row in rows]

    def last_seq(self) -> int:
        """The number of the last event, 0 if there is none."""
        with self.engine.begin() as connection:
            return _last(connection)[0]

    def events(self, kind: str | None = None) -> list[Event]:
        """The events in the order in which they happened; of one kind if it is named."""
        rows = self.as_written(kind)
        return [Event(*(row[name] for name in FIELDS[:4]), json.loads(row["payload"])) for row in rows]

    def as_written(self, kind: str | None = None) -> list[dict]:
        """The same events with the payload as the text that it is: a release of many findings is long."""
        query = select(EVENTS).order_by(EVENTS.c.seq)
        if kind:
            query = query.where(EVENTS.c.kind == kind)
        with self.engine.begin() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def verify(self) -> None:
        """Every event is as it was written and none is gone; otherwise BadInput names the first that is not."""
        with self.engine.begin() as connection:
            rows = connection.execute(select(EVENTS).order_by(EVENTS.c.seq)).mappings().all()
            highest = connection.execute(text("select seq from sqlite_sequence where name = 'events'")).scalar() or 0
        seal = ""
        for expected, row in enumerate(rows, start=1):
            if row["seq"] != expected or row["prev_hash"] != seal or row["hash"] != sealed(row):
                raise self._tampered(expected)
            seal = row["hash"]
        if len(rows) != highest:
            raise self._tampered(len(rows) + 1)

    def _tampered(self, seq: int) -> BadInput:
        return BadInput(
            "台账被改动过：事件与其校验值不符",
            file=self.path.name,
            row=seq,
            advice="用备份恢复台账文件后再运行；台账只能追加，不能修改",
        )

    def _overtaken(self, after: int, last: int) -> BadInput:
        return BadInput(
            "另一个程序刚刚写过台账，这次什么都没有写入",
            file=self.path.name,
            value=f"读到时最后一条是第 {after} 条，现在是第 {last} 条",
            advice="重新运行一次，按台账现在的内容再核对、再写入",
        )

    def releases(self) -> list[Event]:
        """Every release, the oldest first."""
        return self.events(RELEASE)

    def release_number(self, month: str, content: dict) -> int:
        """The number that this content has or would have among the releases of its month: 1, 2 …"""
        return self._number_among(self._contents(month), content)

    def record_release(self, month: str, content: dict) -> int:
        """The ledger holds that this content was published; the same content again appends nothing."""
        earlier = self._contents(month)
        number = self._number_among(earlier, content)
        if number > len(earlier):
            self.append(RELEASE, month, "", content)
        return number

    def _contents(self, month: str) -> list[str]:
        return [row["payload"] for row in self.as_written(RELEASE) if row["month"] == month]

    @staticmethod
    def _number_among(earlier: list[str], content: dict) -> int:
        return len(earlier) if earlier and earlier[-1] == written(content) else len(earlier) + 1


def ledger_of(warehouse: Path) -> Ledger:
    """The ledger of that warehouse folder; BadInput if somebody changed it."""
    ledger = Ledger(Path(warehouse) / FILE)
    ledger.verify()
    return ledger


def _prepare(connection, _record) -> None:
    connection.isolation_level = None  # SQLAlchemy begins transactions itself, at once for writing
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma busy_timeout = 30000")


def _last(connection) -> tuple[int, str]:
    """The number and the hash of the last event; 0 and nothing if there is none."""
    query = select(EVENTS.c.seq, EVENTS.c.hash).order_by(EVENTS.c.seq.desc()).limit(1)
    return tuple(connection.execute(query).first() or (0, ""))
