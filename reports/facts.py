"""What the publications say in numbers: each figure counted once, for prose and tables alike."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path

import polars as pl

from reports import unit_changes
from reports.tables import Published
from reports.tallies import VERDICTS, Listed, Tally, tally

NOT_CHECKED = ("数据不足", "执行错误", "无可检对象")
CONFIRMED = ("属实-瑕疵", "属实-过错")
UNIT_INDICATOR = "U"  # the class of a rule that compares units and accuses nobody
NO_UNIT = "（未注明单位）"
NO_THEME = "其他"
UNSCORED = "不计分"
UNIT_FACTS = ("unit_name", "branch_name", "line", "unit_type", "former_units")
RULE_ORDER = ("JQ", "AJ", "RS", "CW", "HF", "XF", "SQ", "XT", "ZG")  # the order of the catalogue


@dataclass(frozen=True)
class Rule:
    """One rule in this month: what it asks, whether it could run, and what came out."""

    rule_id: str
    name: str
    theme: str
    severity: str
    rule_class: str
    question: str
    status: str
    missing: str
    laws: tuple[dict, ...]
    tally: Tally
    unscored: str = ""  # why the score leaves it out, nothing if it does not


@dataclass(frozen=True)
class Unit:
    """One unit in this month; its name says which units it took the place of, its plain name does not."""

    code: str
    name: str
    plain_name: str
    branch: str
    line: str
    unit_type: str
    tally: Tally
    themes: dict[str, int]


@dataclass(frozen=True)
class Horizon:
    """The warnings that fall due within one stretch of time."""

    name: str
    n: int
    n_red: int


@dataclass(frozen=True)
class Facts:
    """The figures of one release, and where the bureau's own templates of documents stand if it has any."""

    published: Published
    templates: Path | None = None

    @cached_property
    def rules(self) -> list[Rule]:
        """Every rule that judges, in the order of the catalogue; indicators of units are for no product."""
        about = {row["rule_id"]: row for row in self.published.rows("rules")}
        rules = [self._rule(row, about.get(row["rule_id"], {})) for row in self.published.rows("coverage")]
        judging = [rule for rule in rules if rule.rule_class != UNIT_INDICATOR]
        return sorted(judging, key=lambda rule: (_chapter(rule.rule_id), rule.rule_id))

    @cached_property
    def units(self) -> list[Unit]:
        """Every unit with an object in scope or a problem, by branch and code: an order, not a ranking."""
        units = [self.unit(code) for code in sorted(self._unit_codes())]
        return sorted(units, key=lambda unit: (unit.branch == "", unit.branch, unit.code))

    @cached_property
    def whole(self) -> Tally:
        """All rules together."""
        counts = {
            f"n_{word}": sum(getattr(rule.tally, f"n_{word}") for rule in self.rules) for word in ("scope", *VERDICTS)
        }
        return tally(counts, self.listed.all)

    @cached_property
    def listed(self) -> Listed:
        """How many problems are listed, of whom and of which kind."""
        return Listed(self.findings)

    @property
    def findings(self) -> pl.LazyFrame:
        """The problems listed, with no unit code left empty, to be asked for some of their columns and rows."""
        return self.published.scan("findings").with_columns(pl.col("unit_code").fill_null(""))

    @cached_property
    def confirmed(self) -> pl.DataFrame:
        """The problems that people have found to be true: whose, and under which rule."""
        found = self.findings.filter(pl.col("verdict").is_in(CONFIRMED))
        return found.select("theme", "rule_id", "rule_name", "severity", "unit_code").collect()

    @cached_property
    def themes(self) -> list[str]:
        """The themes of the rules in the order of the rules."""
        return list(dict.fromkeys(rule.theme for rule in self.rules))

    def theme_tally(self, theme: str) -> Tally:
        """The rules of one theme together."""
        rules = [rule for rule in self.rules if rule.theme == theme]
        own = [row for rule in rules for row in self.listed.of_rule[rule.rule_id]]
        counts = {f"n_{word}": sum(getattr(rule.tally, f"n_{word}") for rule in rules) for word in ("scope", *VERDICTS)}
        return tally(counts, own)

    @cached_property
    def bureau_periods(self) -> dict[tuple[str, str], dict[tuple[str, str], dict]]:
        """What the whole bureau has in each period, by theme and rule; both are empty where all are together."""
        frame, found = self.published.frames["period_rollups"], {}
        for row in frame.filter(pl.col("level") == "市局").to_dicts():
            scope, period = (row["theme"] or "", row["rule_id"] or ""), (row["period_kind"], row["stretch"])
            found.setdefault(scope, {})[period] = row
        return found

    def with_status(self, *statuses: str) -> list[Rule]:
        """The rules that ended with one of these statuses."""
        return [rule for rule in self.rules if rule.status in statuses]

    @cached_property
    def n_later(self) -> int:
        """Breaches known at as-of that belong to a later month; neither these nor what is settled is listed."""
        return self.whole.n_breached - self.whole.n_listed - self.published.height("settled")

    @cached_property
    def horizons(self) -> list[Horizon]:
        """The warnings by the time left until the earliest due date; first those that are past it already."""
        warnings = self.published.scan("warnings").select("strict_due_at", "severity").collect()
        as_of = self.published.as_of
        left = warnings["strict_due_at"].fill_null(as_of - timedelta(seconds=1))  # borderline without a clock
        bounds = [None, 0, 1, 3, 7, 15, 30, None]
        names = ["已进入临界", "1天内", "1至3天", "3至7天", "7至15天", "15至30天", "30天及以上"]
        return [
            _horizon(name, warnings.filter(_between(left, as_of, low, high)))
            for name, low, high in zip(names, bounds, bounds[1:], strict=False)
        ]

    def crossed(self) -> dict[tuple[str, str], int]:
        """The problems counted by unit and rule."""
        return self.listed.crossed()

    def _rule(self, row: dict, about: dict) -> Rule:
        laws = [law for law in self._laws if law["rule_id"] == row["rule_id"] and law["law"]]
        return Rule(
            row["rule_id"],
            row["rule_name"],
            about.get("theme") or NO_THEME,
            about.get("severity") or "",
            about.get("rule_class") or "",
            about.get("question") or "",
            row["status"],
            row["missing"] or "",
            tuple(laws),
            tally(row, self.listed.of_rule[row["rule_id"]]),
            self._unscored.get(row["rule_id"], ""),
        )

    @cached_property
    def unscored(self) -> list[Rule]:
        """The rules that proved wrong too often to be scored, or of which somebody decided so."""
        return [rule for rule in self.rules if rule.unscored]

    @cached_property
    def _laws(self) -> list[dict]:
        return self.published.rows("law_changes")

    @cached_property
    def _unscored(self) -> dict[str, str]:
        rows = self.published.rows("rule_precision")
        return {row["rule_id"]: row["scoring_note"] or UNSCORED for row in rows if row["is_unscored"]}

    @cached_property
    def _populations(self) -> pl.DataFrame:
        counted = [pl.col(f"n_{word}").sum() for word in ("scope", *VERDICTS)]
        filled = self.published.frames["populations"].with_columns(pl.col("unit_code").fill_null(""))
        return filled.group_by("unit_code").agg(pl.col("unit_name", "branch_name", "line").first(), *counted)

    def _unit_codes(self) -> set[str]:
        return set(self._populations["unit_code"]) | set(self.listed.of_unit)

    @cached_property
    def _unit_facts(self) -> dict[str, dict]:
        """What is known of a unit: from the list of units; of one that is not on it, from the rows that carry it."""
        facts = {}
        for frame in (self.published.scan("units"), self._populations.lazy(), self.findings):
            names = [name for name in ("unit_code", *UNIT_FACTS) if name in frame.collect_schema()]
            first = frame.select(names).unique("unit_code", keep="first", maintain_order=True)
            for row in first.collect().to_dicts():
                known = {name: row.get(name) for name in UNIT_FACTS}
                facts.setdefault(row["unit_code"], {k: v for k, v in known.items() if v})
        return facts

    @cached_property
    def _judged(self) -> dict[str, dict]:
        return {row["unit_code"]: row for row in self._populations.to_dicts()}

    def unit_name(self, code: str | None) -> str:
        """The name of a unit, with those whose place it took; its code where it has no name, words where no code."""
        return unit_changes.marked(self.plain_name(code), self._unit_facts.get(code or "", {}).get("former_units"))

    def plain_name(self, code: str | None) -> str:
        """The name of a unit alone; its code where no name is on file; words where not even that is."""
        return self._unit_facts.get(code or "", {}).get("unit_name") or code or NO_UNIT

    def named(self, rows: list[dict]) -> list[dict]:
        """The rows with every unit called by a name: the row's own, which says what the unit was then, goes before."""
        return [{**row, "unit_name": row["unit_name"] or self.unit_name(row["unit_code"])} for row in rows]

    def short_branch(self, branch: str) -> str:
        """A branch without the bureau's own name before it."""
        return branch.removeprefix(self.published.says("bureau")) or branch

    def unit(self, code: str) -> Unit:
        """The unit of that code with its tallies, which are empty where nothing of it was audited."""
        about, own = self._unit_facts.get(code, {}), self.listed.of_unit.get(code, [])
        theme_of = {rule.rule_id: rule.theme for rule in self.rules}
        themes: dict[str, int] = {}
        for row in own:
            theme = theme_of.get(row.rule_id, NO_THEME)
            themes[theme] = themes.get(theme, 0) + row.n
        return Unit(
            code,
            self.unit_name(code),
            self.plain_name(code),
            self.short_branch(about.get("branch_name", "")),
            about.get("line", ""),
            about.get("unit_type", ""),
            tally(self._judged.get(code, {}), own),
            themes,
        )


def matters(rows: list[dict]) -> list[dict]:
    """The problems by what they are about, the gravest first: each matter with its problems together."""
    together: dict[str, list[dict]] = {}
    for row in rows:
        together.setdefault(row["matter"], []).append(row)
    return [{"name": name, "n": own[0]["n_in_matter"], "rows": own} for name, own in together.items()]


def _chapter(rule_id: str) -> int:
    """The place of a rule's chapter in the catalogue; an unknown one comes last."""
    letters = rule_id.split("-")[0]
    return RULE_ORDER.index(letters) if letters in RULE_ORDER else len(RULE_ORDER)


def _between(left: pl.Series, as_of, low: int | None, high: int | None) -> pl.Series:
    """Which moments lie from `low` days after as-of on and before `high` days after it."""
    after = left >= as_of + timedelta(days=low) if low is not None else left.is_not_null()
    return after & (left < as_of + timedelta(days=high)) if high is not None else after


def _horizon(name: str, warnings: pl.DataFrame) -> Horizon:
    return Horizon(name, warnings.height, warnings.filter(pl.col("severity") == "红").height)
