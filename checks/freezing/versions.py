"""The versions of a month that were frozen, as the ledger knows them, and whether their folders are what they were."""

import json
from dataclasses import dataclass
from pathlib import Path

from checks.complaint import BadInput
from checks.file_hash import sha256
from checks.freezing import FOLDER, FREEZE, SEAL, drafts, month_folder
from checks.freezing.drafts import Month
from checks.ledger import Head, Ledger
from checks.manifest import MANIFEST

ADVICE = "不要再用这个文件夹；从备份找回当时的文件，按台账核对（mingjing release verify）"
UNKNOWN = "如果封账在最后一刻断了电，把这个文件夹移到别处，再封账一次；否则查明是谁放进去的"
OF_DESKTOPS = ("~$", ".", "Thumbs.db", "desktop.ini")  # what programs that only look leave beside the files


@dataclass(frozen=True)
class Version:
    """One frozen version: what its event says, and which event that is."""

    month: str
    number: int
    said: dict
    event: Head
    folder: Path

    @property
    def name(self) -> str:
        """The version as people write it."""
        return f"v{self.number}"

    @property
    def seal(self) -> str:
        """The hash of its manifest."""
        return self.said["files"][MANIFEST]

    @property
    def card(self) -> dict:
        """What stands in the folder about its freezing."""
        return {"month": self.month, **self.said, "ledger": {"seq": self.event.seq, "hash": self.event.hash}}


def all_of(ledger: Ledger, out: Path) -> list[Version]:
    """Every frozen version, by month and number."""
    found = [_version(row, out) for row in ledger.as_written(FREEZE)]
    return sorted(found, key=lambda version: (version.month, version.number))


def of_month(ledger: Ledger, out: Path, month: str) -> list[Version]:
    """The frozen versions of that month, v1 first."""
    return [version for version in all_of(ledger, out) if version.month == month]


def edition_of(folder: Path, known: list[Version]) -> str:
    """How the month in that folder, which is the draft of these versions, stands to them, in words."""
    if not known:
        return "草稿，尚未封账"
    seal = sha256(folder / MANIFEST) if (folder / MANIFEST).is_file() else ""
    same = [version for version in known if version.seal == seal]
    if same:
        return f"已封账，正式稿第{same[-1].number}版"
    return f"草稿，与已封账的第{known[-1].number}版不同"


def proven(version: Version) -> Month:
    """The month in the folder of that version, every file of which is as it was frozen; else BadInput names one."""
    if not version.folder.is_dir():
        value = f"{version.said['recorded_at']} 由 {version.said['by']} 封账"
        raise BadInput("封账的文件夹不见了", file=version.folder, value=value, advice="从备份找回当时的文件夹")
    for name, seal in sorted(version.said["files"].items()):
        drafts.refuse_other(version.folder / name, seal, ADVICE)
    month = drafts.read(version.folder)
    drafts.refuse_altered(month, ADVICE)
    _refuse_other_card(version)
    _refuse_more(version, month)
    return month


def refuse_unknown(out: Path, versions: list[Version]) -> None:
    """Every folder under 封账 is a version that the ledger knows; otherwise BadInput names the first that is not."""
    known = {version.folder for version in versions}
    for folder in sorted(Path(out).glob(f"{FOLDER}/*/*")):
        if folder not in known and not folder.name.startswith(OF_DESKTOPS):
            raise BadInput("台账里没有这次封账", file=folder, advice=UNKNOWN)


def _version(row: dict, out: Path) -> Version:
    said = json.loads(row["payload"])
    folder = month_folder(out, row["month"]) / f"v{said['version']}"
    return Version(row["month"], said["version"], said, Head(row["seq"], row["hash"]), folder)


def _refuse_other_card(version: Version) -> None:
    """What the folder says about its freezing is what the ledger says."""
    path = version.folder / SEAL
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadInput("缺少一个文件", file=path, advice=ADVICE) from None
    except (OSError, ValueError):
        said = None
    if said != version.card:
        raise BadInput("文件被改动过，与台账记着的封账不符", file=path, advice=ADVICE)


def _refuse_more(version: Version, month: Month) -> None:
    """No file was put in."""
    listed = {*month.files, *version.said["files"], SEAL}
    for path in sorted(path for path in version.folder.rglob("*") if not path.is_dir()):
        if path.relative_to(version.folder).as_posix() not in listed and not path.name.startswith(OF_DESKTOPS):
            raise BadInput("封账的文件夹里多了一个文件", file=path, advice="把它移到别处；封账的文件夹只看不写")
