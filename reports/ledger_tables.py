"""The ledger's events as files: Parquet with everything that proves them, CSV for people."""

from pathlib import Path

import polars as pl

from checks.complaint import BadInput
from checks.ledger import told
from checks.ledger.chain import Walk
from checks.manifest import replace_folder
from reports.plain import readable

PARQUET, CSV, WORDS = "events.parquet", "台账事件.csv", "说明.txt"
HEADINGS = {
    "seq": "序号",
    "kind": "种类",
    "month": "月份",
    "finding_id": "问题编号",
    "act": "办理",
    "from": "原状态",
    "status": "状态",
    "verdict": "核查结论",
    "at": "时间",
    "by": "办理人警号",
    "note": "说明",
    "due_on": "期限",
    "doc_no": "文号",
    "recorded_at": "登记时间",
    "n_findings": "发布的问题数",
    "payload": "内容",
    "prev_hash": "前一条校验值",
    "hash": "校验值",
}
NUMBERS = {"seq": pl.Int64, "n_findings": pl.Int64}
SCHEMA = {name: NUMBERS.get(name, pl.String) for name in told.COLUMNS}


def write(walked: Walk, folder: Path) -> list[Path]:
    """The folder holds the events of a proven ledger, all files or none; only an earlier export is replaced."""
    _refuse_foreign(folder)
    events = pl.DataFrame(told.rows(walked.path), schema=SCHEMA, orient="row")

    def write_files(fresh: Path) -> None:
        events.write_parquet(fresh / PARQUET, statistics=False)  # of a column of whole releases they would be as long
        words = events.with_columns(pl.col("payload").map_elements(told.shortened, return_dtype=pl.String))
        readable(words).rename(HEADINGS).write_csv(fresh / CSV, include_bom=True, line_terminator="\r\n")
        (fresh / WORDS).write_text(told.rule_of_the_seal(walked.head), encoding="utf-8", newline="\r\n")

    replace_folder(folder, write_files)
    return [folder / name for name in (PARQUET, CSV, WORDS)]


def _refuse_foreign(folder: Path) -> None:
    """The folder is new, empty, or an earlier export: it is replaced as a whole."""
    if folder.is_file():
        raise BadInput("要写入的是一个文件，不是文件夹", file=folder, advice="写一个文件夹的名字")
    foreign = sorted({each.name for each in folder.iterdir()} - {PARQUET, CSV, WORDS}) if folder.exists() else []
    if foreign:
        advice = "换一个新的或空的文件夹：导出会整个替换它"
        raise BadInput("文件夹里有别的文件，没有导出", file=folder, value="、".join(foreign[:5]), advice=advice)
