"""The draft of a month, OUT/<month>: read, and held against its manifest and the ledger."""

import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import polars as pl

from checks.complaint import BadInput
from checks.file_hash import sha256
from checks.ledger import Event, Head, Ledger, chain
from checks.manifest import MANIFEST, STAMPS

SAID = ("month", "release", "as_of", "version", "batch")  # by the manifest, and by the ledger of the release
AGAIN = "这个月重新审计一次（mingjing audit），再封账"


@dataclass(frozen=True)
class Month:
    """A folder that holds a month, with what its manifest and its run.json say."""

    folder: Path
    manifest: dict
    seal: str  # the hash of the manifest, and so of everything that it lists
    head: Head  # of the ledger when the month was published

    @property
    def files(self) -> dict[str, str]:
        """Every output with its hash."""
        return {entry["file"]: entry["sha256"] for entry in self.manifest["outputs"]}


def read(folder: Path) -> Month:
    """The month in that folder; BadInput if there is none, or if its manifest or run.json cannot be read."""
    manifest, run = (_json(folder / name) for name in (MANIFEST, STAMPS))
    try:
        head = Head(int(run["ledger"]["seq"]), str(run["ledger"]["hash"]))
        files = [entry["file"] for entry in manifest["outputs"] if entry["sha256"]]
        known = [manifest[name] for name in SAID]
    except (KeyError, TypeError, ValueError):
        raise _incomplete(folder) from None
    if not files or None in known or any(_leads_out(file) for file in files):
        raise _incomplete(folder)
    return Month(folder, manifest, sha256(folder / MANIFEST), head)


def proven(folder: Path, month: str, ledger: Ledger) -> Month:
    """The draft of that month, in which nothing was altered, which adds up, and which is the ledger's last release."""
    found = read(folder)
    if found.manifest["month"] != month:
        raise BadInput("文件夹里是另一个月的成果", file=folder / MANIFEST, value=found.manifest["month"], advice=AGAIN)
    refuse_altered(found, AGAIN)
    refuse_unreconciled(found)
    _refuse_unknown(found, ledger)
    return found


def refuse_altered(month: Month, advice: str) -> None:
    """Every file that the manifest lists is there as it was written; otherwise BadInput names the first that is not."""
    for name, seal in sorted(month.files.items()):
        refuse_other(month.folder / name, seal, advice)


def refuse_other(path: Path, seal: str, advice: str) -> None:
    """The file is there and has that hash; otherwise BadInput names it."""
    if not path.is_file():
        raise BadInput("缺少一个文件", file=path, advice=advice)
    if sha256(path) != seal:
        raise BadInput("文件被改动过，与清单的校验值不符", file=path, advice=advice)


def refuse_unreconciled(month: Month) -> None:
    """The manifest proves that the parts add up; otherwise BadInput names what does not."""
    lines = month.manifest.get("reconciliation") or []
    wrong = [str(line.get("name")) for line in lines if line.get("ok") is not True]
    if wrong or not lines:
        value = "；".join(wrong) or "清单里没有数据勾稽"
        raise BadInput("数据勾稽不符，不予封账", file=month.folder / MANIFEST, value=value, advice=AGAIN)


def _refuse_unknown(month: Month, ledger: Ledger) -> None:
    """The ledger holds the release that this month is, as its last one, and the head that run.json names."""
    releases = [event for event in ledger.releases() if event.month == month.manifest["month"]]
    number = int(month.manifest["release"])
    advice = f"用 --out、--warehouse 指明同一次审计的文件夹，或者把{AGAIN}"
    if not chain.walk(ledger.path).holds(month.head):
        value = month.head.in_words()
        raise BadInput("台账里没有这次审计记下的末条", file=month.folder / STAMPS, value=value, advice=advice)
    if number != len(releases):
        value = f"成果是第 {number} 次发布，台账里最近的是第 {len(releases)} 次"
        raise BadInput("成果不是台账记着的最近一次发布", file=month.folder / MANIFEST, value=value, advice=advice)
    if not _is_same(month, releases[-1]):
        raise BadInput("成果与台账记着的这次发布不是一回事", file=month.folder / MANIFEST, advice=advice)


def _is_same(month: Month, release: Event) -> bool:
    """Whether the release speaks of this as-of, version and batch, and of exactly the findings of these tables."""
    facts = all(month.manifest[name] == release.payload.get(name) for name in SAID[2:])
    if not facts or release.seq > month.head.seq:
        return False
    listed = {number for table in ("findings", "settled") for number in rows(month, table, "finding_id")}
    return listed == set(release.payload["findings"])


def rows(month: Month, name: str, key: str) -> dict[str, dict]:
    """The rows of that published table by their key; none where an older version did not publish it."""
    return {row[key]: row for row in table(month, name)}


def table(month: Month, name: str) -> list[dict]:
    """The rows of that published table; none where an older version did not publish it."""
    path = month.folder / f"{name}.parquet"
    if path.name not in month.files:
        return []
    try:
        return pl.read_parquet(path).to_dicts()
    except (OSError, pl.exceptions.PolarsError) as error:
        raise BadInput("成果文件读不出来", file=path, value=str(error), advice=AGAIN) from None


def _json(path: Path) -> dict:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadInput("找不到这个月的成果", file=path, advice="先审计这个月；成果放在别处的，用 --out 指明") from None
    except (OSError, ValueError):
        content = None
    if not isinstance(content, dict):
        raise BadInput("文件读不出来", file=path, advice=AGAIN)
    return content


def _incomplete(folder: Path) -> BadInput:
    return BadInput("成果的清单缺少内容，不能用", file=folder / MANIFEST, advice=AGAIN)


def _leads_out(file: str) -> bool:
    """Whether the path does not stay in its folder."""
    path = PurePosixPath(file)
    return path.is_absolute() or ".." in path.parts or "\\" in file or ":" in file
