"""一考核: the month's score of each unit with its denominators, its parts and what they cannot say."""

from pathlib import Path

from reports import edition, rule_precision, scoring_words, unit_changes
from reports import scoring_sheets as sheets
from reports.facts import UNSCORED, Facts
from reports.wording import NOTHING, month_words
from reports.workbook import Book

WINDOWS = (3, 12)  # months
OF_WINDOWS = ("score", "n_judged", "n_confirmed")


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder holds 一考核.xlsx: scores, their parts, the denominators and the rules that could not run."""
    published = facts.published
    names = ("score_items", "score_window_items", "populations", "score_points")
    items, windows, populations, points = (published.rows(name) for name in names)
    book = Book(
        folder / f"一考核{edition.mark(published)}.xlsx",
        published.as_of,
        len(items) + len(windows) + len(populations) + len(points),
    )
    month, status = month_words(published.month), edition.name(published)
    book.text("说明", f"{month}执法质量考核（{status}）", scoring_words.explanation(facts))
    book.table(
        "考核得分",
        f"{month}执法质量考核得分（{status}）",
        sheets.SCORES,
        _noted(_with_satisfaction(facts, named(facts, published.rows("scores")))),
        "按分局、单位代码排列，不作排名。得分栏空白的，原因见评分说明。满意度不计入得分，见“群众满意度”表。"
        + ("" if published.rows("scores") else "本期没有可以评分的单位。")
        + "".join(unit_changes.lines(published)),
    )
    _rolling(book, facts, f"{month}为止的")
    bands = named(facts, published.rows("score_bands"))
    book.table("考核等次", f"{month}考核等次的依据", sheets.BANDS, bands, sheets.BAND_NOTE)
    book.table(
        "考核分项",
        f"{month}考核分项",
        sheets.ITEMS,
        named(facts, items),
        "扣分＝权重×校正问题率在目标值与上限值之间的位置；扣分相加，从100分中减去。",
    )
    book.table("扣分明细", f"{month}扣分明细", sheets.POINTS, named(facts, points), sheets.POINTS_NOTE)
    book.table(
        "单位应检数",
        f"{month}各单位应检数（分母）",
        sheets.POPULATIONS,
        named(facts, populations),
        "一行为一条规则在一个单位的应检对象；合规、问题、临界、未到期、无法判断、豁免六项之和等于应检数。分局、条线为期末所属；"
        "被承继单位的对象计入承继单位。",
    )
    book.table(
        "分局条线汇总",
        f"{month}各分局、各条线应检数",
        sheets.ROLLUPS,
        published.rows("rollups"),
        "按责任单位在问题发生（没有问题的，时限起算）当日所属的分局、条线计。期间调整过隶属的单位，其对象分别计入前后两个分局，因此可能"
        "与按期末所属相加的数不同；全部分局、条线之和等于各规则的应检数。分局空白的，为市局直属或者不在单位表中的单位。",
    )
    book.table(
        "规则运行情况",
        f"{month}规则运行情况",
        sheets.COVERAGE,
        _covered(facts),
        "状态为数据不足、执行错误或者无可检对象的规则，不能理解为没有问题。标为不计分的规则照常检查，问题照常核查，只是不扣分。",
    )
    rule_precision.sheet(book, facts)
    return [book.close()]


def _rolling(book: Book, facts: Facts, until: str) -> None:
    """The book has the scores of 3 and 12 months with their parts, and what the people said who were visited."""
    published = facts.published
    title = f"{until}滚动得分（{edition.name(published)}）"
    book.table("滚动得分", title, sheets.WINDOWS, named(facts, _windows(facts)), sheets.WINDOWS_NOTE)
    items = [{**row, "window": _window(row)} for row in published.rows("score_window_items")]
    book.table(
        "滚动分项",
        f"{until}滚动分项",
        sheets.WINDOW_ITEMS,
        named(facts, items),
        "扣分的算法与“考核分项”相同。期间内没有应检对象、没有属实问题的规则不列，扣分为零。",
    )
    said = [_satisfied(row) for row in published.rows("satisfaction")]
    book.table("群众满意度", f"{until}群众满意度", sheets.SATISFACTION, named(facts, said), sheets.SATISFACTION_NOTE)


def _windows(facts: Facts) -> list[dict]:
    """Each unit with the score of the month and of both windows side by side."""
    windows = {(row["unit_code"], row["window_months"]): row for row in facts.published.rows("score_windows")}
    return [_side_by_side(row, windows) for row in facts.published.rows("scores")]


def _side_by_side(month: dict, windows: dict[tuple[str, int], dict]) -> dict:
    row, notes = {**month, "score_1": month["score"]}, [("本月", month["grade_note"])]
    for months in WINDOWS:
        of = windows.get((month["unit_code"], months), {})
        row |= {f"{name}_{months}": of.get(name) for name in OF_WINDOWS}
        row[f"covered_{months}"] = covered(of)
        notes += [(f"近{months}个月", of["grade_note"])] if of else []
    said = {note for _, note in notes}
    row["note"] = "；".join(said) if len(said) == 1 else "；".join(f"{when}：{note}" for when, note in notes)
    return row


def covered(row: dict) -> str:
    """How many months of the window the exports cover, of how many."""
    return f"{row['n_months']}/{row['window_months']}个月" if row else NOTHING


def _window(row: dict) -> str:
    return "本月" if row["window_months"] == 1 else f"近{row['window_months']}个月"


def _satisfied(row: dict) -> dict:
    """The row with its window in words; what there is none of is a dash."""
    window = _window(row) if row["window_months"] == 1 else f"{_window(row)}（覆盖{covered(row)}）"
    return _dashed({**row, "window": window}, "reply_rate", "satisfaction", "satisfaction_lower")


def _with_satisfaction(facts: Facts, rows: list[dict]) -> list[dict]:
    """The rows with what the people said in the month beside the score."""
    rates = ("satisfaction_lower", "reply_rate")
    said = {row["unit_code"]: row for row in facts.published.rows("satisfaction") if row["window_months"] == 1}
    return [_dashed(row | {name: said.get(row["unit_code"], {}).get(name) for name in rates}, *rates) for row in rows]


def _dashed(row: dict, *names: str) -> dict:
    """The row in which those of these cells that hold nothing are a dash."""
    none = [name for name in names if row[name] is None]
    return {**row, **dict.fromkeys(none, NOTHING), "looks": dict.fromkeys(none, "word")}


def _noted(rows: list[dict]) -> list[dict]:
    """The rows with one note each: on the score, and on the band where there is a score."""
    notes = ((row["grade_note"], row["score"] is not None and row["band_note"]) for row in rows)
    return [{**row, "note": "；".join(filter(None, both))} for row, both in zip(rows, notes, strict=True)]


def _covered(facts: Facts) -> list[dict]:
    unscored = {rule.rule_id: UNSCORED if rule.unscored else "" for rule in facts.rules}
    rows = facts.published.rows("coverage")
    return [{**row, "unscored": unscored[row["rule_id"]]} for row in rows if row["rule_id"] in unscored]


def named(facts: Facts, rows: list[dict]) -> list[dict]:
    """The rows with every unit called by its name, or by its code where it has none, and with whom it stands for."""
    return [{**row, "unit_name": _named(facts, row)} for row in rows]


def _named(facts: Facts, row: dict) -> str:
    if "former_units" in row:  # those whose objects this very row counts
        return unit_changes.marked(facts.plain_name(row["unit_code"]), row["former_units"])
    return facts.unit_name(row["unit_code"])
