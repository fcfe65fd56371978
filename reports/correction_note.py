"""更正说明: what a corrected month says otherwise than the one before, why, and what that did to the scores."""

from collections import Counter
from datetime import datetime
from pathlib import Path

from checks.freezing.differences import ADDED, CHANGED, GONE, LISTED, SETTLED, Change, Difference, Score, plain
from reports.tables import headings
from reports.wording import count, listing, month_words
from reports.workbook import Book, Column

CHANGES = [
    Column("变化", "kind", "word", at_most=8),
    Column("问题编号", "finding_id", at_most=20),
    Column("规则编号", "rule_id", "word", at_most=10),
    Column("规则名称", "rule_name", at_most=24),
    Column("责任单位", "unit_name", at_most=22),
    Column("对象编号", "subject_no", at_most=22),
    Column("改变的内容", "column", at_most=14),
    Column("原来", "old", at_most=36),
    Column("现在", "new", at_most=36),
    Column("原因", "cause", at_most=40),
]
SCORES = [
    Column("单位代码", "unit_code", "word", at_most=14),
    Column("单位名称", "unit_name", at_most=24),
    Column("原得分", "old_score", "score"),
    Column("现得分", "new_score", "score"),
    Column("变化", "change", "word", at_most=14),
    Column("原等次", "old_band", "word", at_most=10),
    Column("现等次", "new_band", "word", at_most=10),
    Column("原属实数", "old_confirmed", "number"),
    Column("现属实数", "new_confirmed", "number"),
    Column("原红线问题数", "old_red", "number"),
    Column("现红线问题数", "new_red", "number"),
    Column("扣分变化（原来→现在）", "deductions", at_most=40),
    Column("原评分说明", "old_note", at_most=28),
    Column("现评分说明", "new_note", at_most=28),
]
FILES = [
    Column("变化", "kind", "word", at_most=8),
    Column("文件", "name", at_most=44),
    Column("给谁", "audience", at_most=44),
]
OF_SCORES = {"score": "score", "band": "band", "confirmed": "n_confirmed", "red": "red_lines", "note": "grade_note"}
WHOLE = "（整件）"
SAME = "不变"
WORDS = {"listed": "所在清单"}
UNSCORED = "不出分"


def write(difference: Difference, former: str, said: dict, path: Path) -> Path:
    """The 更正说明 of the version that `said` tells of stands under the path."""
    month, made = difference.new.manifest["month"], datetime.fromisoformat(said["recorded_at"])
    title = f"{month_words(month)}执法监督成果更正说明"
    changes = change_rows(difference)
    book = Book(path, made, len(changes))
    book.text("更正说明", title, [*_cover(difference, former, said), *sentences(difference), *SIGNED])
    note = f"一行一处改变。只是来源文件、来源行号改变的{count(difference.n_moved)}件不列。原因只写到已知为止。"
    book.table("问题变化", f"{title}：问题（{count(len(changes))}处）", CHANGES, changes, note)
    scores = [score_row(score) for score in difference.scores]
    book.table("得分变化", f"{title}：各单位得分", SCORES, scores, SCORES_NOTE)
    files = [{"kind": file.kind, "name": file.name, "audience": "、".join(file.audience)} for file in difference.files]
    book.table("文件变化", f"{title}：应当替换的文件（{count(len(files))}个）", FILES, files)
    return book.close()


SCORES_NOTE = (
    "按单位代码排列，不作排名。扣分变化而得分不变的，相差不足0.1分。"
    "自己的问题没有变化而扣分变化的，是应检数、同类单位的问题率或者计分办法变了。"
)
SIGNED = [
    ("逐项列出", "见“问题变化”“得分变化”“文件变化”三张表"),
    ("审核人签字", ""),
    ("批准人签字", ""),
    ("日期", "　　　　年　　月　　日"),
]


def sentences(difference: Difference) -> list[tuple[str, str]]:
    """What changed, why and what it did to the scores, each under its label."""
    return [
        ("问题的变化", _findings(difference)),
        ("得分的变化", _scores(difference)),
        ("改变的原因", "\n".join(causes(difference)) or "没有查到改变的原因"),
        ("应当重新送达", _readers(difference)),
    ]


def causes(difference: Difference) -> list[str]:
    """What went in otherwise, one line for each."""
    why = difference.causes
    lines = [cause.told for cause in why.facts]
    words = {"step": "问题办理（核查、整改、异议等）", "self_report": "单位自查自报", "release": "其他月份的发布"}
    return lines + [
        f"{words[kind]}：{count(len(events))}条（{_places(events)}）" for kind, events in why.deeds.items() if events
    ]


def _places(events: tuple) -> str:
    """Where in the ledger the events stand."""
    first, last = events[0].seq, events[-1].seq
    return f"台账第 {first} 条" + (f"至第 {last} 条之间" if last > first else "")


def change_rows(difference: Difference) -> list[dict]:
    """One row for each column of each finding that changed, the gravest kinds of change first."""
    return [row for together in difference.by_finding() for row in rows_of(together)]


def rows_of(changes: list[Change]) -> list[dict]:
    """The changes as rows, each under the heading of its column."""
    names = {**headings()["settled"]["columns"], **headings()["findings"]["columns"], **WORDS}
    shown = ("finding_id", "rule_id", "rule_name", "unit_name", "subject_no")
    return [
        {
            **{name: change.finding.get(name) for name in shown},
            "kind": change.kind,
            "column": names.get(change.column, change.column) or WHOLE,
            "old": change.old,
            "new": change.new,
            "cause": change.cause,
        }
        for change in changes
    ]


def score_row(score: Score) -> dict:
    """The unit with its old and new score, and what was deducted otherwise."""
    row = {"unit_code": score.unit_code, "unit_name": score.unit_name, "change": score_change(score)}
    for name, column in OF_SCORES.items():
        row[f"old_{name}"], row[f"new_{name}"] = score.values(column)
    row["deductions"] = "；".join(f"{rule} {plain(old)}→{plain(new)}" for rule, old, new in score.deductions)
    return row


def score_change(score: Score) -> str:
    """What became of the unit's score, in one word."""
    old, new = score.values("score")
    if old == new:
        return SAME
    if old is None or new is None:
        return f"{UNSCORED if old is None else old} → {UNSCORED if new is None else new}"
    return f"{new - old:+}"


def _cover(difference: Difference, former: str, said: dict) -> list[tuple[str, str]]:
    number, n_open = said["version"], said.get("n_open", 0)
    return [
        ("月份", month_words(difference.new.manifest["month"])),
        ("版本", f"{former} 更正为 v{number}；{former} 保留不动，以 v{number} 为准，得分以正式稿第{number}版为准"),
        ("更正理由", said["why"]),
        ("封账人警号", said["by"]),
        ("封账时间", said["recorded_at"].replace("T", " ")),
        ("未答复的异议", f"封账时还有{count(n_open)}件，答复改变得分的再行更正" if n_open else "没有"),
    ]


def _findings(difference: Difference) -> str:
    added, gone, changed = (difference.n(kind) for kind in (ADDED, GONE, CHANGED))
    moves = Counter((change.old, change.new) for change in difference.changes if change.column == "listed")
    parts = {
        "状态、结论或者所在清单改变": difference.n_by_people,
        "转入已了结问题": moves[LISTED, SETTLED],
        "转回问题清单": moves[SETTLED, LISTED],
    }
    inside = "，".join(f"{label}{count(n)}件" for label, n in parts.items() if n)
    words = f"新增{count(added)}件，减少{count(gone)}件，内容改变{count(changed)}件"
    return words + (f"（其中{inside}）。" if inside else "。")


def _scores(difference: Difference) -> str:
    scores = difference.scores
    changed = [score for score in scores if score_change(score) != SAME]
    n_bands = sum(score.differs("band") for score in scores)
    bands = f"等次改变{count(n_bands)}个单位。" if n_bands else ""
    if not changed:
        return f"{count(len(scores))}个单位的得分都不变。{bands}"
    pairs = [score.values("score") for score in changed]
    up, down = (sum(None not in pair and sign * (pair[1] - pair[0]) > 0 for pair in pairs) for sign in (1, -1))
    others = len(changed) - up - down
    told = f"{count(len(changed))}个单位的得分改变：升{count(up)}个，降{count(down)}个"
    told += (f"，出分与不出分之间改变{count(others)}个" if others else "") + f"。{bands}"
    touched = {change.finding.get("unit_code") for change in difference.changes}
    by_peers = sum(score.unit_code not in touched for score in changed)
    return told + (
        f"其中{count(by_peers)}个单位自己的问题没有变化，是应检数、同类单位的问题率或者计分办法变了。"
        if by_peers
        else ""
    )


def _readers(difference: Difference) -> str:
    """For whom the files are that changed; units with a file of their own are counted."""
    own = {reader for file in difference.files if file.name.startswith("一整改/") for reader in file.audience}
    others = dict.fromkeys(
        reader for file in difference.files if not file.name.startswith("一整改/") for reader in file.audience
    )
    words = [*others, *([f"{count(len(own))}个单位的一整改"] if own else [])]
    return f"{listing(words)}。" if words else "没有文件改变。"
