"""统计分析.xlsx: places and periods as one matrix, with a view for each of the four roles."""

from pathlib import Path

from reports import analysis_columns as columns
from reports import analysis_words as words
from reports import periods
from reports.facts import Facts
from reports.wording import NOTHING, month_words
from reports.workbook import Book, Column

RULES_ORDER = ("全部", "主题", "规则")
LOOKS = {"偏高": "high", "偏低": "low", "正常": "alike", "不作比较": "few"}
ALL_RULES = "全部规则"


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder holds 统计分析.xlsx: the periods, the matrices, a sheet for each level, and what changed."""
    published = facts.published
    rows = Rolled(facts)
    book = Book(folder / "统计分析.xlsx", published.as_of, published.frames["period_rollups"].height)
    month = month_words(published.month)
    book.text("说明", f"{month}执法监督统计分析", words.explanation(facts))
    _add(book, "局领导", f"{month}全市和各分局", columns.LEADERS, rows.leaders(), words.LEADERS)
    _add(book, "期间", f"{month}全市分期间统计", columns.PERIODS, rows.by_period(), words.PERIODS)
    for level, of, name in (("分局", "branch_name", facts.short_branch), ("条线", "line", str)):
        heads, cells = rows.matrix(level, of, name)
        _add(book, f"规则×{level}", f"{month}各规则在各{level}的问题率", heads, cells, words.MATRIX)
    _add(book, "分局", f"{month}各分局", columns.BRANCHES, rows.of_level("分局"), words.BRANCHES)
    _add(book, "条线", f"{month}各条线", columns.LINES, rows.of_level("条线"), words.LINES)
    _add(book, "所队", f"{month}各所队", columns.UNITS, rows.of_level("所队", ("全部", "主题")), words.UNITS)
    _add(book, "所队规则", f"{month}各所队各规则", columns.UNIT_RULES, rows.units_by_rule(), words.UNIT_RULES)
    _add(book, "口径变化", "各月口径变化", columns.MARKS, rows.marks(), words.MARKS)
    return [book.close()]


def _add(book: Book, name: str, title: str, heads: list[Column], rows: list[dict], note: str) -> None:
    book.table(name, title, heads, rows, note if rows else f"{note}本期没有可列的数据。")


class Rolled:
    """The rows of published.period_rollups by place, period and scope."""

    def __init__(self, facts: Facts):
        self.facts = facts
        self.periods = periods.known(facts)
        self.rules = {rule.rule_id: place for place, rule in enumerate(facts.rules)}
        self.themes = {theme: place for place, theme in enumerate(facts.themes)}
        rows = facts.published.rows("period_rollups")
        self.by_key = {(row["period_kind"], row["stretch"], *_place(row), *_scope(row)): row for row in rows}
        self.now = sorted((row for row in rows if row["stretch"] == "本期"), key=self._turn)

    def leaders(self) -> list[dict]:
        """For each period the bureau and its branches, all rules together."""
        shown = [row for row in self.now if row["level"] in ("市局", "分局") and not row["theme"]]
        return [{**self._compared(row), "is_total": row["level"] == "市局"} for row in shown]

    def by_period(self) -> list[dict]:
        """The bureau by period and scope, with what changed within the period."""
        shown = [row for row in self.now if row["level"] == "市局"]
        return [{**self._compared(row), **self._beside(row), "is_total": not row["theme"]} for row in shown]

    def of_level(self, level: str, scopes: tuple[str, ...] = RULES_ORDER) -> list[dict]:
        """Every row of that level, by place, period and scope."""
        own = sorted((row for row in self.now if row["level"] == level), key=_place)
        shown = [self._compared(row) for row in own]
        return [{**row, "is_total": row["scope"] == "全部"} for row in shown if row["scope"] in scopes]

    def units_by_rule(self) -> list[dict]:
        """The audited month of each unit, rule by rule."""
        shown = [row for row in self.now if row["level"] == "所队" and row["rule_id"] and row["period_kind"] == "月"]
        return [self._named(row) for row in shown]

    def matrix(self, level: str, of: str, name) -> tuple[list[Column], list[dict]]:
        """Rules down, places across, for each period: rate, both numbers and how it lies to the bureau's."""
        own = [row for row in self.now if row["level"] == level]
        places = list(dict.fromkeys(row[of] for row in sorted(own, key=_place)))
        heads = [
            Column("期间", "period_kind", "word", at_most=12),
            Column("规则", "rule", at_most=36),
            Column("数据覆盖", "covered", "word", at_most=10),
            Column("全市", "whole", "word", at_most=16),
            *[Column(name(place), f"at {place}", "word", at_most=16) for place in places],
        ]
        cells: dict[tuple, dict] = {}
        for row in own:
            line = cells.setdefault((row["period_kind"], *_scope(row)), {"looks": {}})
            line[f"at {row[of]}"] = words.cell(row)
            line["looks"][f"at {row[of]}"] = LOOKS.get(row["standing"], "few")
        whole = [row for row in self.now if row["level"] == "市局" and (row["rule_id"] or not row["theme"])]
        return heads, [
            {
                **self._named(row),
                **dict.fromkeys((f"at {place}" for place in places), NOTHING),
                "rule": self._named(row)["rule"] or ALL_RULES,
                "whole": words.cell(row),
                **cells.get((row["period_kind"], *_scope(row)), {}),
            }
            for row in whole
        ]

    def marks(self) -> list[dict]:
        """What changed in the months that the periods reach, the latest first."""
        listed = reversed(self.facts.published.rows("period_marks"))
        return [{**row, "rule": _rule(row)} for row in listed]

    def _named(self, row: dict) -> dict:
        period = self.periods[row["period_kind"], row["stretch"]]
        return {
            **row,
            "period": periods.named(period),
            "covered": periods.covered(row["n_covered"], period),
            "scope": words.scope(row),
            "rule": _rule(row),
            "rate": periods.rate(row),
            "standing": row["standing"] or NOTHING,
            "branch": self.facts.short_branch(row["branch_name"] or ""),
            "unit": self.facts.unit_name(row["unit_code"]) if row["level"] == "所队" else "",
        }

    def _compared(self, row: dict) -> dict:
        """The row beside the same of the period before and of the year before."""
        before, last_year = (self._same(row, stretch) for stretch in ("上期", "去年同期"))
        return {
            **self._named(row),
            "rate_before": periods.rate_of(before),
            "change": periods.change(row, before),
            "rate_last_year": periods.rate_of(last_year),
            "change_of_year": periods.change(row, last_year),
        }

    def _beside(self, row: dict) -> dict:
        """What the period before and that of last year are and cover, and what changed within this one."""
        marks = periods.marks_in(self.facts, self.periods[row["period_kind"], "本期"])
        return {
            "period_before": self._named_with_coverage(row, "上期"),
            "period_of_year": self._named_with_coverage(row, "去年同期"),
            "marks": words.marked(marks, row),
        }

    def _named_with_coverage(self, row: dict, stretch: str) -> str:
        period = self.periods[row["period_kind"], stretch]
        same = self._same(row, stretch) or period
        return f"{periods.named(period)} {periods.covered(same['n_covered'], period)}"

    def _same(self, row: dict, stretch: str) -> dict | None:
        return self.by_key.get((row["period_kind"], stretch, *_place(row), *_scope(row)))

    def _turn(self, row: dict) -> tuple:
        """The turn of a row: by period, place and scope."""
        return (
            periods.KINDS.index(row["period_kind"]),
            *_place(row),
            RULES_ORDER.index(words.scope(row)),
            self.themes.get(row["theme"], len(self.themes)),
            self.rules.get(row["rule_id"], len(self.rules)),
        )


def _place(row: dict) -> tuple:
    names = (row["branch_code"], row["branch_name"], row["line"], row["unit_code"])
    return (("市局", "分局", "条线", "所队").index(row["level"]), *(name or "" for name in names))


def _scope(row: dict) -> tuple:
    return row["theme"] or "", row["rule_id"] or ""


def _rule(row: dict) -> str:
    return f"{row['rule_id']} {row['rule_name']}" if row["rule_id"] else ""
