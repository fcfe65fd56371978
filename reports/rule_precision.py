"""How often each rule proved right, as 一考核 shows it: the share with its interval, and which rules are not scored."""

from decimal import Decimal

from reports.facts import UNSCORED, Facts
from reports.wording import NOTHING, day_words, month_words, share
from reports.workbook import Book, Column

COLUMNS = [
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("近期属实数", "n_true", "number"),
    Column("近期核查数", "n", "number"),
    Column("近期准确率", "precision", "share"),
    Column("近期置信区间", "interval", "word"),
    Column("累计属实数", "n_all_true", "number"),
    Column("累计核查数", "n_all", "number"),
    Column("累计准确率", "all_precision", "share"),
    Column("累计置信区间", "all_interval", "word"),
    Column("待核查数", "n_open", "number"),
    Column("结论不一致数", "n_conflicts", "number"),
    Column("计分", "unscored", "word"),
    Column("计分说明", "scoring_note", at_most=40),
]


def told(facts: Facts) -> str:
    """Which rules the score leaves out, and why."""
    if not facts.unscored:
        return "本期没有。核查满规定件数、准确率低于规定的规则，研究决定以前不计分；各规则的准确率见“规则准确率”表。"
    rules = [f"{rule.rule_id} {rule.name}：{rule.unscored}。" for rule in facts.unscored]
    return "\n".join([*rules, "这些规则照常检查，问题照常核查、整改，只是不扣分。"])


def sheet(book: Book, facts: Facts) -> None:
    """The book has a sheet with a row for each rule; what nobody checked has no share."""
    rows = facts.published.rows("rule_precision")
    since = f"自{day_words(rows[0]['since'])}起作出" if rows else "近期作出"
    book.table(
        "规则准确率",
        f"{month_words(facts.published.month)}规则准确率",
        COLUMNS,
        [_shown(row) for row in rows],
        "准确率＝属实数÷核查数，同一问题只按最后一次结论计一次，结论不一致的不计；置信区间为95%（Wilson），件数少的区间宽。"
        f"近期指核查结论{since}的；没有核查过的记为“{NOTHING}”。不属实的理由见不属实理由.csv。",
    )


def _shown(row: dict) -> dict:
    empty = [name for name in ("precision", "all_precision") if row[name] is None]
    intervals = {
        "interval": _interval(row["lower"], row["upper"]),
        "all_interval": _interval(row["all_lower"], row["all_upper"]),
    }
    shown = row | intervals | dict.fromkeys(empty, NOTHING)
    return shown | {"unscored": UNSCORED if row["is_unscored"] else "", "looks": dict.fromkeys(empty, "word")}


def _interval(lower: Decimal | None, upper: Decimal | None) -> str:
    """Both ends as shares are told everywhere: what is more than nothing does not look like nothing."""
    return NOTHING if lower is None else f"{_share(lower)}至{_share(upper)}"


def _share(rate: Decimal) -> str:
    return share(int(rate * 10_000), 10_000)  # the table has four decimals
