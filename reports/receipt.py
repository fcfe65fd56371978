"""回执: what was taken of the forms that came back, what was refused and why, which answers contradict each other."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from checks.answers.outcome import OUTCOMES, REFUSED, TAKEN, Conflict, Line, Outcome, Tally
from checks.citizen_numbers import masked
from checks.complaint import BadInput
from checks.contract import forms
from checks.ledger import Head
from reports.wording import moment_words
from reports.workbook import Book, Column

WHERE = [Column("文件", "file", at_most=26), Column("工作表", "sheet", at_most=12)]
ROW = [*WHERE, Column("行", "row", "word", at_most=6), Column("表", "form", "word", at_most=10)]
SUMMARY = [
    *WHERE,
    Column("表", "form", "word", at_most=10),
    Column("行数", "n_rows", "number"),
    *(Column(name, name, "number") for name in OUTCOMES),
    Column("说明", "note", at_most=48),
    Column("文件指纹", "sha256", "print", at_most=18),
]
TAKEN_COLUMNS = [
    *ROW,
    Column("编号", "about", at_most=22),
    Column("办理", "name", "word", at_most=14),
    Column("原状态", "from_state", "word", at_most=13),
    Column("现状态", "to_state", "word", at_most=13),
    Column("时间", "at", "word", at_most=18),
    Column("警号", "by", "word", at_most=10),
    Column("台账序号", "seq", "word", at_most=10),
]
REFUSED_COLUMNS = [
    *ROW,
    Column("编号", "about", at_most=22),
    Column("列", "column", "word", at_most=14),
    Column("填写的内容", "value", at_most=24),
    Column("为什么没有取", "reason", at_most=40),
    Column("怎么办", "advice", at_most=40),
]
CONFLICTS = [
    Column("编号", "about", at_most=22),
    Column("规则和对象", "what", at_most=34),
    Column("警号", "by", "word", at_most=10),
    Column("结论", "said", "word", at_most=13),
    Column("时间", "at", "word", at_most=18),
    Column("说明", "note", at_most=40),
    Column("本次交回", "is_new", "word", at_most=10),
]
NOTES = [
    *ROW,
    Column("编号", "about", at_most=22),
    Column("列", "column", "word", at_most=14),
    Column("提示", "note", at_most=70),
]


@dataclass(frozen=True)
class Receipt:
    """What a receipt is about: what became of the files, as of when, and the ledger once that stands in it."""

    outcome: Outcome
    on: datetime
    head: Head

    @property
    def first_seq(self) -> int:
        """The number of the first event of this call."""
        return self.head.seq - self.outcome.n_taken + 1

    @property
    def name(self) -> str:
        """What the receipt is called: the moment, and the last event of the ledger."""
        return f"回执_{self.on:%Y%m%d-%H%M}_{self.head.seq:06}"


@dataclass(frozen=True)
class Placed:
    """Where a receipt stands, and whether it is new there."""

    path: Path
    is_new: bool


def place(receipt: Receipt, folder: Path) -> Placed:
    """The receipt stands in the folder, and what stood there stays as it was; the same receipt again is the same file.

    OSError, and nothing new in the folder, if it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as scratch:
        fresh = write(receipt, Path(scratch) / f"{receipt.name}.xlsx")
        names = (f"{receipt.name}_{number}" if number > 1 else receipt.name for number in count(1))
        for target in (folder / f"{name}.xlsx" for name in names):
            if not target.exists():
                fresh.replace(target)
                return Placed(target, True)
            if target.read_bytes() == fresh.read_bytes():
                return Placed(target, False)
    raise OSError(target)


def write(receipt: Receipt, path: Path) -> Path:
    """The workbook stands under that path."""
    outcome = receipt.outcome
    book = Book(path, receipt.on)
    book.table("汇总", "交回材料收取回执", SUMMARY, _summary(outcome), _told(receipt))
    taken = [_taken(line, receipt.first_seq) for line in outcome.of(TAKEN)]
    book.table("已取", f"已记入台账（{len(taken)}项）", TAKEN_COLUMNS, taken, _taken_note(taken))
    refused = [*_files(outcome), *(_refused(line) for line in outcome.of(REFUSED))]
    book.table("拒收", f"没有取的（{len(refused)}项）", REFUSED_COLUMNS, refused, _refused_note(refused))
    contradicted = [_conflict(each) for each in outcome.conflicts]
    title = f"意见不一致、等法制民警决定的（{len({row['about'] for row in contradicted})}件）"
    book.table("意见不一致", title, CONFLICTS, contradicted, _conflict_note(contradicted))
    notes = _notes(outcome)
    book.table("提示", f"提示（{len(notes)}条）", NOTES, notes)
    return book.close()


def _told(receipt: Receipt) -> str:
    """The line above the summary: when, and by what the ledger proves what this paper says."""
    outcome = receipt.outcome
    n_new = outcome.n_taken
    events = f"本次记入{n_new}条（第{receipt.first_seq}条至第{receipt.head.seq}条）" if n_new else "本次没有新记入"
    return (
        f"办理时点{moment_words(receipt.on)}。台账{events}；末条及校验值：{receipt.head}。"
        "行数＝已取＋以前已取过＋未填＋拒收。收到本回执的单位：拒收的行按“怎么办”改正后再交一次，已取过的行再交也不会重复。"
    )


def _summary(outcome: Outcome) -> list[dict]:
    """A row for each form of each file, a file or sheet of which nothing was read among them, and the total."""
    rows = [_tally(each) for each in outcome.tallies()]
    rows += [
        {"file": file.file, "sheet": bad.place["工作表"], "note": f"没有取：{masked(bad.what)}"}
        for file in outcome.opened
        for bad in file.refused
    ]
    places = {file.file: (number, file.sha256) for number, file in enumerate(outcome.opened)}
    rows.sort(key=lambda row: places[row["file"]])
    counted = ("n_rows", *OUTCOMES)
    total = {name: sum(row.get(name, 0) for row in rows) for name in counted}
    named = [{**row, "file": masked(row["file"]), "sha256": places[row["file"]][1]} for row in rows]
    return [*named, {"file": "合计", "is_total": True, **total}]


def _tally(each: Tally) -> dict:
    page = each.page
    about = {"file": page.file, "sheet": page.sheet, "form": forms()[page.form].heading}
    return about | {"n_rows": each.n_rows} | each.counts


def _place(line: Line) -> dict:
    return {
        "file": masked(line.place.file),
        "sheet": line.place.sheet,
        "row": str(line.place.row),
        "form": line.heading,
        "about": line.about,
    }


def _taken(line: Line, first_seq: int) -> dict:
    said = line.said
    return _place(line) | {
        "name": line.name,
        "from_state": said.get("from", ""),
        "to_state": line.to,
        "at": said.get("at") or said.get("reported_at") or said.get("on", ""),
        "by": said.get("by") or said.get("by_no") or said.get("reviewer_no", ""),
        "seq": str(first_seq + line.number),
    }


def _refused(line: Line) -> dict:
    wrong = line.wrong
    name = f"办理“{line.name}”：" if line.name and line.form == "appeals" else ""
    return _place(line) | {
        "column": wrong.column,
        "value": masked(wrong.value),
        "reason": name + wrong.reason,
        "advice": wrong.advice,
    }


def _files(outcome: Outcome) -> list[dict]:
    """The files and sheets of which nothing was read."""
    return [_bad(file.file, bad) for file in outcome.opened for bad in file.refused]


def _bad(file: str, bad: BadInput) -> dict:
    row, value = bad.place["行"], bad.place["值"]
    return {
        "file": masked(file),
        "sheet": bad.place["工作表"],
        "row": str(row) if row else "整个表" if bad.place["工作表"] else "整个文件",
        "column": bad.place["列"],
        "value": masked(str(value)) if value not in (None, "") else "",
        "reason": masked(bad.what),
        "advice": masked(bad.advice or ""),
    }


def _conflict(each: Conflict) -> dict:
    said = ("about", "what", "by", "said", "at", "note")
    return {name: getattr(each, name) for name in said} | {"is_new": "是" if each.is_new else "否"}


def _notes(outcome: Outcome) -> list[dict]:
    """What was noticed about files and rows, the file's own order."""
    rows = []
    for file in outcome.opened:
        for note in file.notes:
            told = note.text + (f"（{note.n_rows}行）" if note.n_rows else "")
            rows.append({"file": masked(file.file), "sheet": note.sheet, "column": note.column, "note": told})
        own = (line for line in outcome.lines if line.place.file == file.file)
        rows += [_place(line) | {"note": remark} for line in own for remark in line.remarks]
    return rows


def _taken_note(rows: list[dict]) -> str:
    return "“以前已取过”的行不在此列。" if rows else "没有新取的行。"


def _refused_note(rows: list[dict]) -> str:
    return "改正后把这些行（或整个文件）再交一次。" if rows else "没有拒收的行。"


def _conflict_note(rows: list[dict]) -> str:
    if not rows:
        return "没有意见不一致的。"
    return "几个人的结论都已记入台账，都不算数，直到法制民警填写自己的核查结论为止；抽查结果由抽查人商定后重填。"
