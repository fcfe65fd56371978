"""The room exports: files as received, by sha256, and one record for each batch.

A file is kept byte for byte, unless it holds something that could name a citizen: a column of names, numbers or
addresses, a free text of which only the presence is used, an identity or mobile number in some cell, a sheet that is
not read. Then only the taken columns are kept, as text in Parquet, under the sha256 of the original: "never a citizen's
identity in the warehouse" wins over "files as received".
"""

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.contract import Table
from checks.file_hash import sha256
from checks.intake.batches.control_totals import Told
from checks.intake.batches.corrections import NO_SUCH, SAID_BEFORE, Correct
from checks.intake.cells import literal
from checks.intake.inserting import insert
from checks.intake.landing import Place
from checks.intake.notes import Note

BYTES, COLUMNS = "bytes", "columns"


@dataclass(frozen=True)
class Piece:
    """What one file or sheet gave to one table, without any of its values."""

    table: str
    sheet: str | None
    encoding: str
    taken_columns: tuple[str, ...]
    identity_columns: str
    ignored_columns: str


@dataclass(frozen=True)
class Kept:
    """One file of a batch and how it is kept."""

    name: str
    sha256: str
    n_bytes: int
    kept_as: str
    taken_by: str  # which reading of the file was kept, where only columns were: another profile takes others
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...] = ()
    corrects: tuple[Correct, ...] = ()  # of a sheet of corrections: which row each of its rows is meant for
    told: tuple[Told, ...] = ()  # of control totals: what they tell; such a file is no export

    def stored_name(self, table: str | None = None) -> str:
        """The name under exports/: of the file itself, or of the columns taken for a table."""
        if table is None:
            return f"{self.sha256}{Path(self.name).suffix.lower()}"
        return f"{self.sha256}.{self.taken_by}.{table}.parquet"


@dataclass(frozen=True)
class Record:
    """A batch as it is written down: its files, its profile, what was allowed, and what came of it at first."""

    number: int
    digest: str
    allow_quarantine: bool
    profile: str | None
    files: tuple[Kept, ...]
    counts: tuple[dict, ...] = ()  # for each file and sheet what became of its rows
    periods: tuple[dict, ...] = ()  # for each table, source and unit how many records, from when to when


class Store:
    """The folder exports/ of a warehouse."""

    def __init__(self, warehouse: Path):
        self.folder = Path(warehouse) / "exports"
        self.records = self.folder / "batches"

    def read_records(self) -> list[Record]:
        """Every batch on record, in order."""
        return [
            _record(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(self.records.glob("[0-9]*.json"))
        ]

    def write_record(self, record: Record) -> None:
        """The batch is on record; nothing in it comes from the clock."""
        text = json.dumps(asdict(record), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        self.records.mkdir(parents=True, exist_ok=True)
        partial = self.records / f"{record.number:04d}.json.partial"
        partial.write_text(text, encoding="utf-8", newline="\n")
        os.replace(partial, self.records / f"{record.number:04d}.json")

    def keep_bytes(self, kept: Kept, source: Path) -> None:
        """The file stands under its sha256, byte for byte."""
        target = self.folder / kept.stored_name()
        if not target.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            partial = target.with_name(target.name + ".partial")
            shutil.copyfile(source, partial)
            os.replace(partial, target)

    def keep_columns(self, con: duckdb.DuckDBPyConnection, kept: Kept, table: str, place: Place) -> None:
        """What raw holds of the file for that table stands as Parquet under the file's sha256."""
        target = self.folder / kept.stored_name(table)
        if target.exists():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(target.name + ".partial")
        judged = f"nullif(dropped, {literal(SAID_BEFORE)}) as dropped, nullif(refused, {literal(NO_SUCH)}) as refused"
        rows = f"""select * exclude (batch, source_file) replace ({judged}) from raw.{table}
            where batch = {place.batch} and source_file = {literal(place.file)}
            order by source_sheet nulls first, source_row"""
        con.execute(f"copy ({rows}) to {literal(str(partial))} (format parquet, compression zstd)")
        os.replace(partial, target)

    def original(self, kept: Kept) -> Path:
        """The kept file; BadInput if it is gone or is no longer what was received."""
        path = self.folder / kept.stored_name()
        if not path.exists() or sha256(path) != kept.sha256:
            raise self.damaged(path)
        return path

    def load_columns(self, con: duckdb.DuckDBPyConnection, kept: Kept, table: Table, place: Place) -> None:
        """The rows of that table that were kept of the file stand in raw again."""
        path = self.folder / kept.stored_name(table.name)
        if not path.exists():
            raise self.damaged(path)
        origin = f"{place.batch} as batch, {literal(place.file)} as source_file"
        insert(con, f"raw.{table.name}", f"select *, {origin} from read_parquet({literal(str(path))})")

    def damaged(self, path: Path) -> BadInput:
        """The complaint about a kept file that is gone or was changed."""
        advice = "从备份恢复数据仓库的 exports 文件夹；没有备份时，换一个新的数据仓库文件夹，把各批导出重新导入"
        return BadInput("以前保存的导出文件不见了或被改动过", file=path, advice=advice)


def batch_digest(files: list[tuple[str, str]], profile: str | None) -> str:
    """What makes a batch the same batch: the names and contents of its files, and its profile."""
    return hashlib.sha256(json.dumps([sorted(files), profile], ensure_ascii=False).encode("utf-8")).hexdigest()


def _record(facts: dict) -> Record:
    files = tuple(_kept(each) for each in facts["files"])
    counted = (tuple(facts.get(name, ())) for name in ("counts", "periods"))
    return Record(facts["number"], facts["digest"], facts["allow_quarantine"], facts["profile"], files, *counted)


def _kept(facts: dict) -> Kept:
    pieces = tuple(Piece(**(each | {"taken_columns": tuple(each["taken_columns"])})) for each in facts["pieces"])
    notes = tuple(Note(**each) for each in facts["notes"])
    corrects = tuple(Correct(**each) for each in facts.get("corrects", ()))
    about = (facts[name] for name in ("name", "sha256", "n_bytes", "kept_as", "taken_by"))
    return Kept(*about, pieces, notes, corrects, tuple(Told(**each) for each in facts.get("told", ())))
