"""The exports of one run as a batch: kept, in raw, in staging; all of it or nothing."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from checks import rooms, staging_schema
from checks.complaint import BadInput
from checks.contract import PATH as CONTRACT
from checks.contract import tables
from checks.file_hash import sha256
from checks.intake import landing, staging
from checks.intake.batches import batch_manifest, carried, control_totals, put_aside, vanished
from checks.intake.batches.keeping import BYTES, COLUMNS, Kept, Piece, Record, Store, batch_digest
from checks.intake.files.folder import exports_in, file_name
from checks.intake.landing import Place
from checks.intake.profiles import profile as profiles
from checks.intake.profiles.profile import Profile
from checks.intake.reading import Read, read_export
from checks.intake.sheets.headings import Headings
from checks.intake.sheets.spellings import PATH as ALIASES
from checks.intake.sheets.taking import Taking

STANDARD = "standard"  # the source of rows that name no system, where no profile tells it
GATE = "超过 5 % 的行被隔离"


@dataclass(frozen=True)
class Batch:
    """The exports that a run was given, as the warehouse knows them."""

    number: int
    files: tuple[str, ...]
    sha256s: tuple[str, ...]
    profile_name: str | None


def receive(con: duckdb.DuckDBPyConnection, run) -> Batch:
    """The run's exports are kept, and raw and staging hold them and every earlier batch; else BadInput, no change."""
    store = Store(run.warehouse)
    paths = exports_in(run.exports, run.profile)
    _require_an_export(paths, run)
    hashes = {path: _sha256(path) for path in paths}
    text = run.profile.text if run.profile else None
    digest = batch_digest([(file_name(path), hashes[path]) for path in paths], text)
    con.execute("begin transaction")
    try:
        number = _receive(con, run, store, hashes, digest)
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise
    names = tuple(file_name(path) for path in paths)
    return Batch(number, names, tuple(hashes.values()), run.profile.name if run.profile else None)


def rehearse(con: duckdb.DuckDBPyConnection, path: Path, profile: Profile | None) -> Read:
    """The export stands in raw and staging of a warehouse that nobody keeps; BadInput if it cannot be used."""
    _prepare(con, [])
    read = read_export(con, path, 1, profile)
    _enter(con, Record(1, "", True, None, (_kept(path, "", read, None),)), profile, read.takings)
    return read


def _require_an_export(paths: list[Path], run) -> None:
    if all(_is_control(path, run.profile) for path in paths):
        raise BadInput("文件夹里只有对账文件，没有导出文件", file=run.exports, advice="把导出文件也放进来")


def _sha256(path: Path) -> str:
    try:
        return sha256(path)
    except OSError as error:
        advice = "关闭正在打开它的程序，检查读取权限后再运行"
        raise BadInput("文件打不开", file=file_name(path), value=error.strerror, advice=advice) from None


def _receive(con, run, store: Store, hashes: dict[Path, str], digest: str) -> int:
    records = store.read_records()
    _prepare(con, records)
    missing = [record for record in records if not _is_loaded(con, record)]
    for record in missing:
        _load_again(con, store, record)
    known = next((record.number for record in records if record.digest == digest), None)
    number = known or max((record.number for record in records), default=0) + 1
    record = None if known else _load_new(con, run, store, hashes, digest, number)
    if not run.allow_quarantine:
        _require_few_put_aside(con, number)
    if missing or record:  # otherwise the latest versions stand as they were chosen
        staging.choose_latest(con)
        put_aside.settle(con)
    if record:
        store.write_record(record)
    return number


def _prepare(con, records: list[Record]) -> None:
    """raw and staging exist, empty if another version of the intake or an unknown batch filled them."""
    con.execute("create table if not exists raw.batches (batch integer, digest varchar, program varchar)")
    known = [(record.number, record.digest, _program()) for record in records]
    found = con.execute("select batch, digest, program from raw.batches order by batch").fetchall()
    if found and found == known[: len(found)]:  # without a gap: what a batch adds depends on those before it
        return
    for table in tables().values():
        con.execute(f"drop table if exists raw.{table.name}")
    landing.create(con)
    con.execute("create or replace table raw.batches (batch integer, digest varchar, program varchar)")
    con.execute(f"create or replace table raw.pieces ({PIECES})")
    con.execute(f"create or replace table raw.placeholders ({PLACEHOLDERS})")
    con.execute(f"create or replace table raw.carried ({carried.CARRIED})")
    staging_schema.create_empty(con)
    vanished.create(con)


PLACEHOLDERS = "batch integer, table_name varchar, column_name varchar, n_placeholder bigint"
PIECES = (
    "batch integer, file varchar, sheet varchar, table_name varchar, sha256 varchar, encoding varchar, "
    "taken_columns varchar[], identity_columns varchar, ignored_columns varchar"
)


@cache
def _program() -> str:
    """The sha256 of what reads the exports: a warehouse filled by another version is filled again."""
    sources = sorted(Path(__file__).parent.rglob("*.py")) + [CONTRACT, ALIASES, Path(staging_schema.__file__)]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()


def _is_loaded(con, record: Record) -> bool:
    return bool(con.execute("select 1 from raw.batches where batch = ?", [record.number]).fetchall())


def _load_new(con, run, store: Store, hashes: dict[Path, str], digest: str, number: int) -> Record:
    """The run's exports stand in raw and staging and are kept; the record of the batch, not yet written."""
    text = run.profile.text if run.profile else None
    kept, takings = [], []
    for path in hashes:
        if _is_control(path, run.profile):
            kept.append(_kept_totals(path, hashes[path]))
            continue
        read = read_export(con, path, number, run.profile)
        kept.append(_kept(path, hashes[path], read, text))
        takings += read.takings
    record = Record(number, digest, run.allow_quarantine, text, tuple(kept))
    _enter(con, record, run.profile, takings)
    control_totals.require_agreement(con, number)
    if not run.allow_quarantine:
        _require_few_put_aside(con, number)  # before anything is kept
    for path, file in zip(hashes, kept, strict=True):
        _keep(con, store, path, file, number)
    return batch_manifest.described(con, record)


def _is_control(path: Path, profile: Profile | None) -> bool:
    """Whether the file holds control totals: by its name, unless the profile says that it is an export."""
    return control_totals.is_control(path) and not (profile and profile.entries_for(file_name(path)))


def _kept_totals(path: Path, digest: str) -> Kept:
    """How control totals are kept: what they tell, and the file too if it says nothing else."""
    totals = control_totals.read(path)
    kept_as = BYTES if totals.may_be_kept else COLUMNS
    return Kept(file_name(path), digest, path.stat().st_size, kept_as, "", (), told=totals.told)


def _kept(path: Path, digest: str, read: Read, profile: str | None) -> Kept:
    """How the file is kept: as it is, or as the columns that this program and this profile took of it."""
    taken_by = hashlib.sha256(f"{_program()} {profile}".encode()).hexdigest()[:12]
    kept_as = BYTES if read.may_be_kept else COLUMNS
    return Kept(file_name(path), digest, path.stat().st_size, kept_as, taken_by, read.pieces, read.notes, read.corrects)


def _keep(con, store: Store, path: Path, file: Kept, number: int) -> None:
    if file.kept_as == BYTES:
        store.keep_bytes(file, path)
        return
    for table in sorted({piece.table for piece in file.pieces}):
        store.keep_columns(con, file, table, Place(number, file.name, None))


def _load_again(con, store: Store, record: Record) -> None:
    """A batch on record stands in raw and staging again, from what was kept of it."""
    profile = profiles.from_text(record.profile, "exports/batches") if record.profile else None
    takings: list[tuple[Place, Taking]] = []
    for file in record.files:
        if file.told:
            continue
        if file.kept_as == BYTES:
            takings += read_export(con, store.original(file), record.number, profile, file.name).takings
            continue
        for table in sorted({piece.table for piece in file.pieces}):
            store.load_columns(con, file, tables()[table], Place(record.number, file.name, None))
        takings += [
            (Place(record.number, file.name, piece.sheet), _remembered(piece, file, profile)) for piece in file.pieces
        ]
    _enter(con, record, profile, takings)


def _remembered(piece: Piece, file: Kept, profile: Profile | None) -> Taking:
    """What was taken, for a file of which only the columns were kept: they already carry the contract's names."""
    entries = profile.entries_for(file.name) if profile and not file.corrects else ()
    fitting = (each for each in entries if each.table.name == piece.table and each.takes_sheet(piece.sheet))
    return Taking(tables()[piece.table], Headings(1, ()), {}, next(fitting, None))


def _enter(con, record: Record, profile: Profile | None, takings: list[tuple[Place, Taking]]) -> None:
    """The batch counts as loaded, and staging holds its rows."""
    con.execute("insert into raw.batches values (?, ?, ?)", [record.number, record.digest, _program()])
    pieces = [
        (record.number, file.name, piece.sheet, piece.table, file.sha256, piece.encoding)
        + (list(piece.taken_columns), piece.identity_columns, piece.ignored_columns)
        for file in record.files
        for piece in file.pieces
    ]
    rooms.put_rows(con, "raw.pieces", pieces)
    _enter_notes(con, record)
    by_table: dict[str, list[tuple[str, Taking]]] = {}
    for place, each in takings:
        by_table.setdefault(each.table.name, []).append((place.where(), each))
    put_aside.match(con, record.number, [(file.name, each) for file in record.files for each in file.corrects])
    unnamed = (profile and profile.only_source) or STANDARD
    staging.add_batch(con, record.number, unnamed, by_table)
    put_aside.accept(con, record.number)
    batch_manifest.enter(con, record, profile.name if profile else None)


def _enter_notes(con, record: Record) -> None:
    """staging.notes holds what was noticed about the files of the batch, as it was when they were read."""
    notes = [
        (record.number, file.name, note.sheet, note.column, note.severity, note.text, note.n_rows)
        for file in record.files
        for note in file.notes
    ]
    rooms.put_rows(con, "staging.notes", notes)


def _require_few_put_aside(con, batch: int) -> None:
    """BadInput if more than 5 % of a file was put aside, naming the three commonest reasons and where they are."""
    for file, n_aside, n_read in staging.over_limit(con, batch):
        reasons = staging.commonest_reasons(con, batch, file)
        told = "".join(f"\n    {_reason(*each)}" for each in reasons)
        table, sheet, column, _, _, first_rows, value = reasons[0]
        raise put_aside.TooManyAside(
            put_aside.open_rows(con, batch),
            put_aside.count_open(con, batch),
            f"{GATE}：{n_aside} 行，共 {n_read} 行；最多的原因：{told}",
            file=file,
            sheet=sheet,
            row=first_rows[0],
            column=_heading(table, column),
            value=value,
            advice="改正导出或来源配置；确认这些行可以不用时，加 --allow-quarantine",
        )


def _reason(
    table: str, sheet: str | None, column: str | None, reason: str, n_rows: int, first_rows: list, value
) -> str:
    place = "，".join(
        each for each in (sheet and f"工作表 {sheet}", column and f"列 {_heading(table, column)}") if each
    )
    shown = f"（如“{value}”）" if value else ""
    more = " 等" if n_rows > len(first_rows) else ""
    return f"{place + '：' if place else ''}{reason}{shown}，{n_rows} 行，第 {'、'.join(map(str, first_rows))} 行{more}"


def _heading(table: str, column: str | None) -> str | None:
    return tables()[table].column(column).heading if column else None
