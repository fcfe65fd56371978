"""The month's folder: complete, proven equal to the sum of its parts, and there all at once or not at all."""

import json
import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from checks import fast_yaml, findings, provenance
from checks.audience import audience
from checks.complaint import BadInput
from checks.file_hash import sha256
from checks.ledger import anchors
from checks.life import closing
from checks.run import Run
from checks.spark import master

HEADINGS = Path(__file__).resolve().parent.parent / "sql" / "published" / "headings.yaml"
MANIFEST = "manifest.json"
STAMPS = anchors.RUN  # the only file that knows when the run took place


def release(con, run: Run, writer: Callable, started_at: datetime, now: Callable[[], datetime]) -> Path:
    """The month is published: what writer(con, run, folder) wrote stands with its manifest, and the ledger knows.

    The ledger holds the release if the folder was swapped, and not if it was not: run.json names the event that it is.
    """
    refuse_unreconciled(con)
    ledger, content = findings.ledger_of(run.warehouse), findings.release_content(con, run)
    with ExitStack() as recording:

        def write(folder: Path) -> None:
            writer(con, run, folder)
            _write_json(folder / MANIFEST, manifest(con, run, folder))
            stamps = {"started_at": started_at.isoformat(), "finished_at": now().isoformat()}
            stamps["engine"] = master.engine(run.master)
            head = recording.enter_context(ledger.releasing(run.period.month, content))
            _write_json(folder / STAMPS, {**stamps, "ledger": asdict(head)})

        folder = publish_all_or_nothing(run, write)
    closing.steps(ledger, run.period.month, content, run.as_of)
    return folder


def refuse_unreconciled(con) -> None:
    """Every line of published.reconciliation is equal; otherwise BadInput names those that are not."""
    query = 'select name, "left", "right" from published.reconciliation where ok is distinct from true order by name'
    wrong = [f"{name}（{left} 与 {right}）" for name, left, right in con.execute(query).fetchall()]
    if wrong:
        advice = "什么都没有发布。请删除仓库里的 mingjing.duckdb 后重新运行；仍不相等时，把这段话交给维护人员"
        raise BadInput("数据勾稽不符，不予发布", value="；".join(wrong), advice=advice)


def publish_all_or_nothing(run: Run, writer: Callable[[Path], None]) -> Path:
    """OUT/<month> is what the writer wrote, complete; if it fails, whatever stood there before still stands."""
    return replace_folder(Path(run.out) / run.period.month, writer)


def replace_folder(target: Path, writer: Callable[[Path], None]) -> Path:
    """The target folder is what the writer wrote, all of it, or else what it was before."""
    fresh, former = (target.with_name(f".{target.name}.{kind}") for kind in ("tmp", "old"))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _tidy(target, fresh, former)
        fresh.mkdir()
    except OSError as error:
        raise _not_writable(target, error) from None
    try:
        writer(fresh)
        _swap(fresh, target, former)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return target


def _swap(fresh: Path, target: Path, former: Path) -> None:
    """The fresh folder stands where the former one stood; if that cannot be done, the former one still does."""
    try:
        if target.exists():
            os.replace(target, former)
        os.replace(fresh, target)
    except OSError as error:  # on Windows, a file of the folder that is open in Excel
        if former.exists() and not target.exists():
            os.replace(former, target)
        raise _not_writable(target, error) from None
    shutil.rmtree(former, ignore_errors=True)


def _not_writable(target: Path, error: OSError) -> BadInput:
    advice = "关闭正在打开的文件，检查输出文件夹的写入权限和剩余空间，然后重新运行；原有的发布文件没有改动"
    return BadInput("发布文件夹无法写入", file=target, value=error.strerror, advice=advice)


def _tidy(target: Path, fresh: Path, former: Path) -> None:
    """What a run that broke off left behind is gone; a month that it had already set aside stands again."""
    if former.exists() and not target.exists():
        os.replace(former, target)
    shutil.rmtree(former, ignore_errors=True)
    if fresh.exists():
        shutil.rmtree(fresh)


def manifest(con, run: Run, folder: Path) -> dict:
    """What was read, what was written, by which rules and engines, and the proof that the parts add up."""
    known = dict(con.execute("select key, value from published.provenance").fetchall())
    return {
        "month": run.period.month,
        "period": {"starts_at": run.period.starts_at.isoformat(), "ends_at": run.period.ends_at.isoformat()},
        "as_of": run.as_of.isoformat(),
        "version": known["version"],
        "release": int(known["release"]),
        "batch": int(known["batch"]),
        "ruleset_sha256": known["ruleset_hash"],
        "policy_sha256": known["policy_hash"],
        "profile_sha256": provenance.profile_hash(run),
        "engines": provenance.engine_versions(),
        "inputs": _inputs(con),
        "outputs": _outputs(con, folder),
        "counts": _counts(con),
        "reconciliation": _rows(con, 'select name, "left", "right", ok from published.reconciliation order by name'),
    }


def _inputs(con) -> list[dict]:
    """Every file that was received, once."""
    query = "select distinct batch, file, sha256 from published.intake order by batch, file, sha256"
    return _rows(con, query)


def _outputs(con, folder: Path) -> list[dict]:
    """Every file of the month with its hash, for whom it is, and with its rows where it is a table."""
    rows = _rows_of_tables(con)
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name not in (MANIFEST, STAMPS))
    listed = []
    for file in files:
        name = file.relative_to(folder).as_posix()
        entry = {"file": name, "sha256": sha256(file), "audience": audience(name)}
        if file.name in rows:
            entry["rows"] = rows[file.name]
            _refuse_other_rows(con, file, rows[file.name])
        listed.append(entry)
    return sorted(listed, key=lambda entry: entry["file"])


def _refuse_other_rows(con, file: Path, n_rows: int) -> None:
    """A Parquet file holds as many rows as the published table that it is named after; otherwise BadInput."""
    if file.suffix != ".parquet":
        return
    written = con.execute("select count(*) from read_parquet(?)", [str(file)]).fetchone()[0]
    if written != n_rows:
        raise BadInput("数据勾稽不符，不予发布：文件的行数与数据表不等", file=file.name, value=f"{written} 与 {n_rows}")


def _rows_of_tables(con) -> dict[str, int]:
    """How many rows each published table has, under both of its file names."""
    headings = fast_yaml.load(HEADINGS.read_text(encoding="utf-8"))
    counted = {}
    for table, names in sorted(headings.items()):
        n_rows = con.execute(f'select count(*) from published."{table}"').fetchone()[0]
        counted[f"{table}.parquet"] = counted[f"{names['chinese']}.csv"] = n_rows
    return counted


def _counts(con) -> dict:
    """The figures of the month that every product must agree with."""
    return {
        "findings": _tally(con, "flow", "published.findings"),
        "findings_by_severity": _tally(con, "severity", "published.findings"),
        "rules": _tally(con, "status", "published.coverage"),
        "warnings": _tally(con, "status", "published.warnings"),
        "verdicts": con.execute("select coalesce(sum(n_scope), 0)::bigint from published.populations").fetchone()[0],
    }


def _tally(con, column: str, table: str) -> dict[str, int]:
    query = f"select {column}, count(*) from {table} group by all order by all"
    return dict(con.execute(query).fetchall())


def _rows(con, query: str) -> list[dict]:
    """The rows of that query as dictionaries; exact numbers as text."""
    result = con.execute(query)
    names = [column[0] for column in result.description]
    return [{name: _plain(value) for name, value in zip(names, row, strict=True)} for row in result.fetchall()]


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _write_json(path: Path, content: dict) -> None:
    """The file holds the content with sorted keys and nothing of the machine that wrote it."""
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
