"""Ways to damage the file of a ledger, as somebody would who has the file and time: each works on five events or more.

`DAMAGES` has them by name; each takes the path of a copy. Those in `NEEDS_A_HEAD` leave a chain that is whole in
itself: only a head that was kept elsewhere shows them (it must be of the last release or later).
"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing, contextmanager
from pathlib import Path

from checks.ledger import Ledger
from checks.ledger.seal import FIELDS, sealed, written

COLUMNS = (*FIELDS, "hash")


@contextmanager
def unguarded(path: Path):
    """A connection for which the ledger's own triggers are gone; what is done with it stands afterwards."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("drop trigger if exists events_update_refused")
        connection.execute("drop trigger if exists events_delete_refused")
        yield connection


def rows_of(connection) -> list[dict]:
    """All events with every column."""
    return [dict(row) for row in connection.execute(f"select {', '.join(COLUMNS)} from events order by seq")]


def write_rows(connection, rows: list[dict], mends_sequence: bool = False) -> None:
    """The ledger holds these rows and no others, as they are."""
    connection.execute("begin")
    connection.execute("delete from events")
    marks = ", ".join(f":{name}" for name in COLUMNS)
    connection.executemany(f"insert into events ({', '.join(COLUMNS)}) values ({marks})", rows)
    if mends_sequence:
        connection.execute("update sqlite_sequence set seq = ? where name = 'events'", [len(rows)])
    connection.execute("commit")


def chained(rows: list[dict]) -> list[dict]:
    """The same events numbered and sealed anew, as if they had been written so."""
    seal, done = "", []
    for seq, row in enumerate(rows, start=1):
        fresh = {**row, "seq": seq, "prev_hash": seal}
        seal = sealed(fresh)
        done.append({**fresh, "hash": seal})
    return done


def middle(rows: list[dict]) -> int:
    """The place of an event that is neither first nor last."""
    return len(rows) // 2


def last_release(rows: list[dict]) -> int:
    """The place of the last release, else of the last event but one."""
    places = [place for place, row in enumerate(rows) if row["kind"] == "release"]
    return places[-1] if places else len(rows) - 2


def saying(row: dict, **said) -> dict:
    """The event with other words in its payload and everything else as it was."""
    return {**row, "payload": written({**json.loads(row["payload"]), **said})}


def on_rows(change: Callable[[list[dict]], list[dict]], mends_sequence: bool = False) -> Callable[[Path], None]:
    """A damage that is done to the rows."""

    def damage(path: Path) -> None:
        with unguarded(path) as connection:
            write_rows(connection, change(rows_of(connection)), mends_sequence)

    return damage


def on_one(change: Callable[[dict], dict]) -> Callable[[Path], None]:
    """A damage that is done to one event in the middle."""

    def all_rows(rows: list[dict]) -> list[dict]:
        place = middle(rows)
        return [*rows[:place], change(rows[place]), *rows[place + 1 :]]

    return on_rows(all_rows)


def on_bytes(change: Callable[[bytes, list[dict]], bytes]) -> Callable[[Path], None]:
    """A damage that is done to the bytes of the file, with everything written to it before."""

    def damage(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("pragma wal_checkpoint(truncate)").fetchall()
            connection.row_factory = sqlite3.Row
            rows = rows_of(connection)
        path.write_bytes(change(path.read_bytes(), rows))

    return damage


def swapped(rows: list[dict]) -> list[dict]:
    """Two neighbours have changed places, each with its seal and under the other's number."""
    place = middle(rows)
    one, two = rows[place], rows[place + 1]
    return [*rows[:place], {**two, "seq": one["seq"]}, {**one, "seq": two["seq"]}, *rows[place + 2 :]]


def renumbered(rows: list[dict]) -> list[dict]:
    """One event is gone and the numbers have no gap."""
    left = [*rows[: middle(rows)], *rows[middle(rows) + 1 :]]
    return [{**row, "seq": seq} for seq, row in enumerate(left, start=1)]


def forged(rows: list[dict]) -> list[dict]:
    """An event that never was stands in the middle, sealed after the one before it; the later ones moved up by one."""
    place = middle(rows)
    made = {**saying(rows[place], act="不予追究", by="900009"), "seq": place + 1, "prev_hash": rows[place - 1]["hash"]}
    return [*rows[:place], {**made, "hash": sealed(made)}, *({**row, "seq": row["seq"] + 1} for row in rows[place:])]


def resealed_alone(row: dict) -> dict:
    """The event says something else and its own hash is right."""
    changed = saying(row, status="不属实", verdict="不属实")
    return {**changed, "hash": sealed(changed)}


def repeated(rows: list[dict]) -> list[dict]:
    """The last event stands there twice."""
    return [*rows, {**rows[-1], "seq": len(rows) + 1}]


def remade_from_first(rows: list[dict]) -> list[dict]:
    """The first event says something else, and the whole chain was sealed anew."""
    return chained([saying(rows[0], note="改过"), *rows[1:]])


def remade_from_last_release(rows: list[dict]) -> list[dict]:
    """The last release says something else, and it and all after it were sealed anew."""
    place = last_release(rows)
    return chained([*rows[:place], saying(rows[place], note="改过"), *rows[place + 1 :]])


def deleted_and_remade(rows: list[dict]) -> list[dict]:
    """One event is gone, and the whole chain was sealed anew."""
    return chained([*rows[: middle(rows)], *rows[middle(rows) + 1 :]])


def before_last_release(rows: list[dict]) -> list[dict]:
    """What stood there before the last release."""
    return rows[: last_release(rows)]


def put_older_copy_back(path: Path) -> None:
    """The file is a whole ledger again, the one from before the last release."""
    with unguarded(path) as connection:
        events = [
            (row["kind"], row["month"], row["finding_id"], json.loads(row["payload"]))
            for row in before_last_release(rows_of(connection))
        ]
    _begin_anew(path, events)


def put_another_ledger_there(path: Path) -> None:
    """The file is a whole ledger of as many events that has nothing to do with this one."""
    with unguarded(path) as connection:
        n = len(rows_of(connection))
    _begin_anew(path, [("step", "2020-01", f"f{number}", {"act": "核查"}) for number in range(n)])


def _begin_anew(path: Path, events: list[tuple]) -> None:
    path.unlink()
    other = path.with_name("another.sqlite")
    Ledger(other).append_all(events, after=0)
    other.rename(path)
    other.with_suffix(".heads").unlink(missing_ok=True)


def drop_table(path: Path) -> None:
    """The table of events is gone."""
    with unguarded(path) as connection:
        connection.execute("drop table events")


def raise_sequence(path: Path) -> None:
    """The count that SQLite keeps says that there were more."""
    with unguarded(path) as connection:
        connection.execute("update sqlite_sequence set seq = seq + 1 where name = 'events'")


def turn_into_bytes(path: Path) -> None:
    """A payload is no text any more, though its bytes are the same."""
    with unguarded(path) as connection:
        connection.execute("update events set payload = cast(payload as blob) where seq = 2")


def without_its_hash(content: bytes, rows: list[dict]) -> bytes:
    """The bytes of one hash, wherever they stand, are others."""
    seal = rows[middle(rows)]["hash"].encode()
    assert seal in content
    return content.replace(seal, b"0" * len(seal), 1)


def without_a_page(content: bytes, rows: list[dict]) -> bytes:
    """The page in which one event stands is empty."""
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size
    start = content.index(rows[middle(rows)]["hash"].encode()) // size * size
    return content[:start] + bytes(size) + content[start + size :]


DAMAGES: dict[str, Callable[[Path], None]] = {
    "内容改了": on_one(lambda row: saying(row, status="不属实", note="改过")),
    "只多了一个空格": on_one(lambda row: {**row, "payload": row["payload"].replace("{", "{ ", 1)}),
    "日期改了": on_one(lambda row: saying(row, at="2020-01-01 00:00:00")),
    "办理人改了": on_one(lambda row: saying(row, by="900009")),
    "月份改了": on_one(lambda row: {**row, "month": "2020-01"}),
    "问题编号改了": on_one(lambda row: {**row, "finding_id": "f" * 16}),
    "种类改了": on_one(lambda row: {**row, "kind": "note"}),
    "校验值改了": on_one(lambda row: {**row, "hash": "0" * 64}),
    "前一条的校验值改了": on_one(lambda row: {**row, "prev_hash": "0" * 64}),
    "内容改了并重算本条校验值": on_one(resealed_alone),
    "文字变成字节": turn_into_bytes,
    "删去第一条": on_rows(lambda rows: rows[1:]),
    "删去中间一条": on_rows(lambda rows: [*rows[: middle(rows)], *rows[middle(rows) + 1 :]]),
    "删去最后一条": on_rows(lambda rows: rows[:-1]),
    "删去一条并重新编号": on_rows(renumbered, mends_sequence=True),
    "清空": on_rows(lambda rows: []),
    "两条对调": on_rows(swapped),
    "顺序全部颠倒": on_rows(lambda rows: [{**row, "seq": n} for n, row in enumerate(reversed(rows), start=1)]),
    "编号改大": on_rows(lambda rows: [*rows[:-1], {**rows[-1], "seq": len(rows) + 7}]),
    "插入伪造的一条": on_rows(forged),
    "最后一条重复": on_rows(repeated),
    "登记的条数改了": raise_sequence,
    "删去整张表": drop_table,
    "文件截去一半": on_bytes(lambda content, rows: content[: len(content) // 2]),
    "文件截成空的": on_bytes(lambda content, rows: b""),
    "文件里的字节被覆盖": on_bytes(without_its_hash),
    "文件里一页被清空": on_bytes(without_a_page),
    "文件头被覆盖": on_bytes(lambda content, rows: b"PK\x03\x04" + content[4:]),
    "截去末尾并改登记的条数": on_rows(before_last_release, mends_sequence=True),
    "清空并改登记的条数": on_rows(lambda rows: [], mends_sequence=True),
    "改后整本重做": on_rows(remade_from_first, mends_sequence=True),
    "改后从最后一次发布起重做": on_rows(remade_from_last_release, mends_sequence=True),
    "删去一条后整本重做": on_rows(deleted_and_remade, mends_sequence=True),
    "换回旧的文件": put_older_copy_back,
    "换成另一份台账": put_another_ledger_there,
}

NEEDS_A_HEAD = frozenset(
    {
        "截去末尾并改登记的条数",
        "清空并改登记的条数",
        "改后整本重做",
        "改后从最后一次发布起重做",
        "删去一条后整本重做",
        "换回旧的文件",
        "换成另一份台账",
    }
)
