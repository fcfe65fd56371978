"""Heads of a ledger that stand elsewhere: they show what the chain cannot, an end cut off or a chain made anew.

A head is kept in run.json of every month, in backups and their names, in exports, and in the file of heads beside the
ledger, which gets a line after every writing.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from checks.complaint import BadInput
from checks.ledger.chain import ADVICE, Walk, walk
from checks.ledger.reading import is_database
from checks.ledger.seal import Head

RUN = "run.json"  # of a month that was published
FROZEN = "封账/*/*/freeze.json"  # in the folder of products: what each frozen version says of its event
HEADS = ".heads"
PACKED = (".xlsx", ".docx")  # texts inside an archive
READ = (".sqlite", ".json", ".txt", HEADS, *PACKED)  # what is looked at in a folder
FIRST_LINE = "# 台账每次写入后末条的序号和校验值；mingjing ledger verify 用它查出末尾被截去、整本重做、换回旧本\n"
IN_TEXT = re.compile(r"(?<![0-9a-f])([0-9]+):([0-9a-f]{64})(?![0-9a-f])")
TYPED = re.compile(r"([0-9]+)[:：]([0-9a-f]{16,64})")
SAID = {"seq": int, "hash": str}  # under the key `ledger` of a JSON file
BACKUP = re.compile(r"ledger-([0-9]{6,})-([0-9a-f]{16})\.sqlite")


@dataclass(frozen=True)
class Anchor:
    """A head, and where it was kept."""

    head: Head
    where: str
    is_typed: bool = False


def backup_name(head: Head) -> str:
    """The name of a backup whose last event is that one."""
    return f"ledger-{head.seq:06}-{head.hash[:16] or '0' * 16}.sqlite"


def heads_file(ledger: Path) -> Path:
    """The file of heads beside that ledger."""
    return ledger.with_suffix(HEADS)


def note(ledger: Path, head: Head) -> None:
    """The file of heads ends with that head, if it can be written: a head that is missing there accuses nobody."""
    with suppress(OSError), heads_file(ledger).open("a", encoding="utf-8", newline="\n") as file:
        file.write(("" if file.tell() else FIRST_LINE) + f"{head}\n")


def noted(ledger: Path) -> list[Anchor]:
    """The heads in the file beside that ledger."""
    path = heads_file(ledger)
    return list(_in_text(path)) if path.is_file() else []


def months_in(out: Path) -> list[Anchor]:
    """The heads that the published months and frozen versions in that folder name; older ones may name none."""
    paths = sorted(path for shape in (f"*/{RUN}", FROZEN) for path in out.glob(shape))
    return [anchor for path in paths for anchor in _in_json(path)]


def named_by(words: list[str]) -> list[Anchor]:
    """The heads that these files, folders, or numbers and hashes name; BadInput if one of them names none."""
    found = []
    for word in words:
        anchors = list(_of(word))
        if not anchors:
            advice = f"写发布月份的 {RUN} 或文件夹、成果文件夹、台账备份、回执，或者“序号:校验值”（校验值至少前 16 位）"
            raise BadInput("里面没有台账的校验值，无法对照", file=word, advice=advice)
        found += anchors
    return found


def refuse_missing(walked: Walk, anchors: list[Anchor]) -> None:
    """Every head stands in the chain; otherwise BadInput names the first that does not, and since when."""
    missing = sorted((each for each in anchors if not walked.holds(each.head)), key=lambda each: each.head.seq)
    if not missing:
        return
    first = missing[0]
    good = [each.head.seq for each in anchors if each not in missing and each.head.seq < first.head.seq]
    span = f"改动在第 {max(good, default=0) + 1} 条至第 {first.head.seq} 条之间"
    why = "现在没有这一条：末尾被截去，或者换上了旧的文件"
    if first.head.seq <= walked.head.seq:
        why = "现在的这一条不是当时的那一条：台账被整本重做，或者换成了另一份"
    raise BadInput(
        f"台账被改动过：与 {first.where} 当时记下的校验值不符",
        file=walked.path,
        row=first.head.seq,
        value=f"当时是{first.head.in_words()}；{why}；{span}",
        advice=_advice(first, walked),
    )


def _advice(missing: Anchor, walked: Walk) -> str:
    if missing.is_typed:
        return f"先看输入的序号和校验值有没有打错；没有打错，{ADVICE}"
    if missing.head.seq == walked.head.seq + 1 and missing.where.endswith(RUN):
        return f"如果那次发布在最后一刻断了电，重新运行那个月即可；否则{ADVICE}"
    if missing.head.seq == walked.head.seq + 1 and missing.where.endswith(Path(FROZEN).name):
        return f"如果那次封账在最后一刻断了电，移走那个文件夹，再封账一次；否则{ADVICE}"
    return ADVICE


def _of(word: str) -> Iterator[Anchor]:
    path = Path(word)
    if not path.exists() and (typed := TYPED.fullmatch(word.strip().lower())):
        yield Anchor(Head(int(typed[1]), typed[2]), word, is_typed=True)
    elif path.is_dir():
        yield from _in_folder(path)
    elif path.is_file():
        yield from _in_file(path)
    else:
        raise BadInput("找不到要对照的文件", file=word, advice="检查路径")


def _in_folder(folder: Path) -> Iterator[Anchor]:
    """What a month, a folder of months, of backups, of receipts or of an export names."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix.lower() in READ:
            yield from _in_file(path)
    yield from months_in(folder)


def _in_file(path: Path) -> Iterator[Anchor]:
    if is_database(path):
        yield _of_backup(path)
    elif path.suffix.lower() == ".json":
        yield from _in_json(path)
    elif path.suffix.lower() in PACKED:
        yield from _in_archive(path)
    else:
        yield from _in_text(path)


def _of_backup(path: Path) -> Anchor:
    """The last event of the backup, whose own chain is whole and which is what its name says."""
    head = walk(path).head
    refuse_renamed(path, head)
    return Anchor(head, str(path))


def refuse_renamed(path: Path, head: Head) -> None:
    """A backup with a name of this program has the head that the name says; otherwise BadInput."""
    if BACKUP.fullmatch(path.name) and path.name != backup_name(head):
        advice = "这份备份在做好以后被改动过或改了名，请用另一份"
        raise BadInput("备份的内容与文件名里的校验值不符", file=path, value=head.in_words(), advice=advice)


def _in_json(path: Path) -> Iterator[Anchor]:
    """Every head under a key `ledger`, wherever it stands."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return
    for said in _under_ledger(content):
        yield Anchor(Head(said["seq"], said["hash"]), str(path))


def _under_ledger(content) -> Iterator[dict]:
    if isinstance(content, list):
        for each in content:
            yield from _under_ledger(each)
    elif isinstance(content, dict):
        for key, each in content.items():
            if key == "ledger" and isinstance(each, dict) and {name: type(each.get(name)) for name in SAID} == SAID:
                yield each
            else:
                yield from _under_ledger(each)


def _in_archive(path: Path) -> Iterator[Anchor]:
    """What the texts of a workbook or document name; a file that cannot be opened names nothing."""
    with suppress(BadZipFile), ZipFile(path) as archive:
        for name in sorted(each for each in archive.namelist() if each.endswith(".xml")):
            yield from _heads(archive.read(name).decode("utf-8", "replace"), path)


def _in_text(path: Path) -> Iterator[Anchor]:
    yield from _heads(path.read_text(encoding="utf-8", errors="replace"), path)


def _heads(text: str, path: Path) -> Iterator[Anchor]:
    for seq, seal in IN_TEXT.findall(text):
        yield Anchor(Head(int(seq), seal), str(path))
