"""A draft is frozen: copied, proven, made read-only, and known to the ledger; all of it or nothing."""

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from checks.citizen_numbers import masked
from checks.complaint import BadInput
from checks.file_hash import sha256
from checks.freezing import FINAL, FREEZE, NOTE, SEAL, allowed, drafts, month_folder, versions
from checks.freezing.drafts import Month
from checks.freezing.versions import Version
from checks.ledger import Ledger
from checks.life.handing_out import NUMBER_OF_OFFICER
from checks.manifest import MANIFEST, STAMPS, replace_folder


@dataclass(frozen=True)
class Wanted:
    """Who freezes which month when, why it is frozen again or before its time, and who has which post."""

    month: str
    by: str
    why: str
    recorded_at: str
    doc_no: str = ""
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Frozen:
    """The version that holds the draft; not new where the same content was frozen last."""

    version: Version
    is_new: bool
    n_later: int = 0  # findings of which something was entered after the audit, and so does not stand in it
    left_out: tuple[str, ...] = ()  # files of the draft's folder that its manifest does not know


def freeze(ledger: Ledger, out: Path, wanted: Wanted, write_note: Callable, write_final: Callable) -> Frozen:
    """The draft of the month stands as a version that nobody has changed; the same content again changes nothing.

    write_note(former version, its month, the new month, what the event will say, path) writes the 更正说明,
    write_final(the folder of the copy, what the event will say, target) what is printed as final.
    """
    refuse_words(wanted)
    role = allowed.role_of(wanted.by, wanted.roles)
    last = ledger.last_seq()
    earlier = versions.of_month(ledger, out, wanted.month)
    kept = [versions.proven(version) for version in earlier]
    draft = drafts.proven(Path(out) / wanted.month, wanted.month, ledger)
    if earlier and earlier[-1].seal == draft.seal:
        return Frozen(earlier[-1], is_new=False)
    if earlier and not wanted.why:
        advice = "加上 --why，写明为什么更正；想先看改了什么，用 mingjing release diff --month " + wanted.month
        raise BadInput(f"{wanted.month} 已经封账（{earlier[-1].name}），内容与现在的成果不同", advice=advice)
    target = month_folder(out, wanted.month) / f"v{len(earlier) + 1}"
    if target.exists():
        raise BadInput("台账里没有这次封账，文件夹却已经在了", file=target, advice=versions.UNKNOWN)
    at, until = datetime.fromisoformat(wanted.recorded_at), allowed.display_end(draft)
    early, left = allowed.is_early(until, at, wanted.why, wanted.doc_no), allowed.left_open(draft, ledger)
    said = _said(wanted, draft, int(target.name[1:])) | {"role": role, "display_until": until}
    said |= {"is_early": early, "n_open": left.appeals}

    def add(folder: Path) -> None:
        if earlier:
            write_note(earlier[-1], kept[-1], draft, said, folder / NOTE)
        write_final(folder, said, folder / FINAL)

    _stand(ledger, last, draft, target, said, add)
    return Frozen(versions.of_month(ledger, out, wanted.month)[-1], True, left.later, _left_out(draft))


def refuse_words(wanted: Wanted) -> None:
    """Who freezes is told by a police number, and the reason names no citizen; otherwise BadInput."""
    if not NUMBER_OF_OFFICER.fullmatch(wanted.by) or masked(wanted.by) != wanted.by:
        advice = "只写警号（数字、字母），不写姓名，不写身份证号"
        raise BadInput("--by 不是警号", value=wanted.by, advice=advice)
    for name, words in (("--why", wanted.why), ("--doc", wanted.doc_no)):
        if masked(words) != words:
            raise BadInput(f"{name} 里有身份证号或者手机号", value=words, advice="理由、文号里不写公民的身份信息")


def _said(wanted: Wanted, draft: Month, number: int) -> dict:
    """What the event says of who freezes what as which version."""
    about = {name: getattr(wanted, name) for name in ("by", "why", "doc_no", "recorded_at")}
    return {"version": number, "release": int(draft.manifest["release"])} | about


def _stand(ledger: Ledger, last: int, draft: Month, target: Path, said: dict, add: Callable) -> None:
    """The target holds the version with what is added to it, and the ledger its event, or neither."""
    advice = "检查成果文件夹的写入权限和剩余空间，然后再封账一次；这次什么都没有写入"
    with ExitStack() as recording:

        def write(folder: Path) -> None:
            _copy(draft, folder)
            add(folder)
            said["files"] = _seals(folder)
            if said["files"][MANIFEST] != draft.seal:
                raise BadInput("成果在封账的同时被改动了", file=draft.folder, advice="等审计结束后再封账")
            head = recording.enter_context(ledger.appending([(FREEZE, draft.manifest["month"], "", said)], last))
            _write_card(folder / SEAL, {"month": draft.manifest["month"], **said, "ledger": asdict(head)})
            _make_read_only(folder)

        try:
            replace_folder(target, write)
        except OSError as error:
            raise BadInput("封账写不进去", file=target, value=error.strerror, advice=advice) from None


def _copy(draft: Month, folder: Path) -> None:
    """The folder holds what the manifest lists, each folder as closed as it was, and is proven to."""
    for name in (*draft.files, MANIFEST, STAMPS):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for inside in Path(name).parents[:-1]:
            shutil.copymode(draft.folder / inside, folder / inside)
        shutil.copy(draft.folder / name, path)
    drafts.refuse_altered(Month(folder, draft.manifest, draft.seal, draft.head), "等审计结束后再封账")


def _seals(folder: Path) -> dict[str, str]:
    """The hashes of the files that the manifest does not list."""
    final = (path.relative_to(folder).as_posix() for path in (folder / FINAL).rglob("*") if path.is_file())
    names = sorted((*final, *(name for name in (MANIFEST, NOTE, STAMPS) if (folder / name).exists())))
    return {name: sha256(folder / name) for name in names}


def _write_card(path: Path, content: dict) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _make_read_only(folder: Path) -> None:
    """No file of the folder may be written, by nobody."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(path.stat().st_mode & 0o444)


def _left_out(draft: Month) -> tuple[str, ...]:
    listed = {*draft.files, MANIFEST, STAMPS}
    found = (path.relative_to(draft.folder).as_posix() for path in draft.folder.rglob("*") if path.is_file())
    return tuple(sorted(name for name in found if name not in listed))
