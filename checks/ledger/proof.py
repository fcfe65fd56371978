"""Whether a ledger is what it was: its chain, the heads kept elsewhere, its pages and its guards."""

from dataclasses import dataclass
from pathlib import Path

from checks.complaint import BadInput
from checks.ledger import anchors, chain
from checks.ledger.anchors import Anchor
from checks.ledger.chain import Walk
from checks.ledger.reading import reading


@dataclass(frozen=True)
class Proof:
    """A ledger in which nothing was changed, as far as its chain and these heads can tell."""

    walked: Walk
    anchors: tuple[Anchor, ...]
    guards_as_made: bool


def prove(path: Path, elsewhere: list[Anchor]) -> Proof:
    """The ledger is whole and holds every head that is kept beside it or elsewhere; else BadInput says why."""
    path = Path(path)
    kept = [*anchors.noted(path), *elsewhere]
    _refuse_gone(path, kept)
    walked = chain.walk(path)
    chain.refuse_malformed(path)
    anchors.refuse_missing(walked, kept)
    return Proof(walked, tuple(kept), _guards_as_made(path))


def refuse_altered(path: Path) -> Walk | None:
    """What stands in the ledger, by its chain and the heads beside it; None where none was begun; else BadInput."""
    path = Path(path)
    kept = anchors.noted(path)
    if not path.exists() and not any(each.head.seq for each in kept):
        return None
    _refuse_gone(path, kept)
    walked = chain.walk(path)
    anchors.refuse_missing(walked, kept)
    return walked


def _refuse_gone(path: Path, kept: list[Anchor]) -> None:
    """The file is there, where heads say that it was."""
    if not path.exists() and kept:
        last = max((each.head for each in kept), key=lambda head: head.seq)
        advice = "找回台账文件，或者用备份恢复：mingjing ledger restore 备份文件"
        raise BadInput("台账文件不见了", file=path, value=f"曾经写到{last.in_words()}", advice=advice)


def _guards_as_made(path: Path) -> bool:
    """Whether the triggers that refuse a change are all there, as this program makes them, and no others."""
    with reading(path) as connection:
        found = dict(connection.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall())
    return {name: _plain(sql) for name, sql in found.items()} == {
        name: _plain(sql) for name, sql in chain.GUARDS.items()
    }


def _plain(sql: str) -> str:
    return " ".join(sql.lower().replace("if not exists ", "").split())
