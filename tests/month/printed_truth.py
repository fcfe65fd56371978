"""What a month's products must say, worked out from its Parquet files alone, with rounding and words done anew."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from pathlib import Path

import polars as pl

SEVERITIES, FLOWS = ("红", "橙", "黄"), ("本月新增", "本月补计", "存量")
VERDICTS = ("met", "breached", "borderline", "pending", "unknown", "exempt")
SAID = dict(zip(VERDICTS, ("合规", "问题", "临界", "未到期", "无法判断", "豁免"), strict=True))
CHAPTERS = ("JQ", "AJ", "RS", "CW", "HF", "XF", "SQ", "XT", "ZG")
KINDS, STRETCHES = ("月", "季", "半年", "年", "滚动12个月"), ("本期", "上期", "去年同期")
UNTIL = ("已进入临界", "1天内", "1至3天", "3至7天", "7至15天", "15至30天", "30天及以上")
LEVELS = ("市局", "分局", "条线", "所队")
DASH = "—"


@dataclass(frozen=True)
class Month:
    """The published tables of one folder."""

    folder: Path

    def rows(self, table: str) -> list[dict]:
        """The rows of a table as it is handed out."""
        return (
            self._read.setdefault(table, pl.read_parquet(self.folder / f"{table}.parquet").to_dicts())
            if (table not in self._read)
            else self._read[table]
        )

    @cached_property
    def _read(self) -> dict[str, list[dict]]:
        return {}

    @cached_property
    def says(self) -> dict[str, str]:
        """The provenance; a release of an older version does not say the terms, which then are the law's and a week."""
        said = {row["key"]: row["value"] for row in self.rows("provenance") if row["value"] is not None}
        as_of = datetime.fromisoformat(said["as_of"]).date()
        workdays = (each for n in range(1, 30) if (each := as_of + timedelta(days=n)).weekday() < 5)
        terms = {"verdicts_due_on": list(workdays)[6].isoformat(), "rectify_workdays": "10", "appeal_days": "3"}
        return terms | said

    @cached_property
    def as_of(self) -> datetime:
        return datetime.fromisoformat(self.says["as_of"])

    @cached_property
    def period(self) -> str:
        """From which day to which."""
        first, last = (date.fromisoformat(self.says[key]) for key in ("period_start", "period_end"))
        return f"{day(first)}至{'' if last.year == first.year else f'{last.year}年'}{last.month}月{last.day}日"

    @cached_property
    def name(self) -> str:
        return month(self.says["month"])

    @cached_property
    def rules(self) -> list[dict]:
        """Every rule that judges, in the order of the catalogue, with what came out of it added up over the units."""
        about = {row["rule_id"]: row for row in self.rows("rules")}
        summed: dict[str, dict] = {}
        for row in self.rows("populations"):
            own = summed.setdefault(row["rule_id"], dict.fromkeys(("scope", *VERDICTS), 0))
            for word in own:
                own[word] += row[f"n_{word}"]
        noted = {row["rule_id"]: row["scoring_note"] for row in self.rows("rule_precision") if row["is_unscored"]}
        rules = [
            {
                "unscored": noted.get(row["rule_id"]),
                **row,
                **about[row["rule_id"]],
                **summed.get(row["rule_id"], dict.fromkeys(("scope", *VERDICTS), 0)),
            }
            for row in self.rows("coverage")
            if about[row["rule_id"]]["rule_class"] != "U"
        ]
        return sorted(rules, key=lambda row: (CHAPTERS.index(row["rule_id"][:2]), row["rule_id"]))

    @cached_property
    def themes(self) -> list[str]:
        return list(dict.fromkeys(rule["theme"] for rule in self.rules))

    def listed(self, **wanted) -> list[dict]:
        """The findings with these values."""
        return [row for row in self.rows("findings") if all(row[name] == value for name, value in wanted.items())]

    def together(self, rules: list[dict]) -> dict[str, int]:
        """What came out of these rules, added up."""
        return {word: sum(rule[word] for rule in rules) for word in ("scope", *VERDICTS)}

    @cached_property
    def whole(self) -> dict[str, int]:
        return self.together(self.rules)

    @cached_property
    def units(self) -> list[dict]:
        """Every unit with an object or a problem, by branch and code, with what came out of all rules."""
        known, sums = {row["unit_code"]: row for row in self.rows("units")}, {}
        for row in self.rows("populations"):
            own = sums.setdefault(row["unit_code"], dict.fromkeys(("scope", *VERDICTS), 0))
            for word in own:
                own[word] += row[f"n_{word}"]
        codes = set(sums) | {row["unit_code"] for row in self.rows("findings")}
        units = [
            {**known[code], **sums.get(code, {}), "branch": self.branch(known[code]["branch_name"])} for code in codes
        ]
        return sorted(units, key=lambda unit: (unit["branch"] == "", unit["branch"], unit["unit_code"]))

    def unit(self, code: str) -> str:
        """The unit's name with those whose records count with it."""
        return self._names[code]

    @cached_property
    def _names(self) -> dict[str, str]:
        return {row["unit_code"]: former(row["unit_name"], row["former_units"]) for row in self.rows("units")}

    def branch(self, name: str | None) -> str:
        """A branch without the bureau's name before it."""
        return (name or "").removeprefix(self.says["bureau"]) or name or ""

    def until(self, due_at: datetime | None) -> str:
        """In which stretch of time a warning falls due."""
        hours = -1 if due_at is None else (due_at - self.as_of).total_seconds() / 3600
        bounds = zip((0, 24, 72, 168, 360, 720), UNTIL, strict=False)
        return next((name for bound, name in bounds if hours < bound), UNTIL[-1])

    @cached_property
    def urgency(self) -> dict[str, list[dict]]:
        """The warnings by that stretch."""
        found = {name: [] for name in UNTIL}
        for row in self.rows("warnings"):
            found[self.until(row["strict_due_at"])].append(row)
        return found

    @cached_property
    def periods(self) -> dict[tuple[str, str], dict]:
        return {(row["period_kind"], row["stretch"]): row for row in self.rows("periods")}

    @cached_property
    def rolled(self) -> dict[tuple, dict]:
        """The statistics by period, place and scope."""
        return {(row["period_kind"], row["stretch"], *where(row)): row for row in self.rows("period_rollups")}

    def of_period(self, kind: str, stretch: str, **place) -> dict | None:
        """What the bureau, or a place, has in that period, of that theme or rule."""
        return self.rolled.get((kind, stretch, *where({"level": "市局", **place})))


def where(row: dict) -> tuple:
    names = ("level", "branch_name", "line", "unit_code", "theme", "rule_id")
    return tuple(row.get(name) or "" for name in names)


def former(name: str, units: str | None) -> str:
    """A name with the units whose records count with it."""
    others = [f"原{each}" for each in (units or "").split("、") if each and each != name]
    return f"{name}（含{'、'.join(others)}）" if others else name


def count(n: int | None) -> str:
    return DASH if n is None else format(n, ",d")


def share(part: int | None, whole: int | None) -> str:
    """Per cent to a tenth, half up; something is never 0 and less than all never 100; of nothing there is no share."""
    if not whole or part is None:
        return DASH
    if part == 0 or part == whole:
        return "100%" if part else "0%"
    tenth = (Decimal(100) * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return "＜0.1%" if not tenth else "＞99.9%" if tenth == 100 else f"{tenth}%"


def rate(row: dict | None) -> str:
    """The share of problems of a period; a dash where no month of it is covered."""
    return share(row["n_problems"], row["n_judged"]) if row and row["n_covered"] else DASH


def rate_of(row: dict | None) -> str:
    """The share with both numbers."""
    return said if (said := rate(row)) == DASH else f"{said}（{count(row['n_problems'])}/{count(row['n_judged'])}）"


def change(now: dict | None, before: dict | None) -> str:
    """By how many points the share rose or fell."""
    if DASH in (rate(now), rate(before)):
        return "不能比"
    a, b = (Decimal(100) * row["n_problems"] / row["n_judged"] for row in (now, before))
    if now["n_problems"] * before["n_judged"] == before["n_problems"] * now["n_judged"]:
        return "持平"
    moved = abs(a - b).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{'升' if a > b else '降'}{moved if moved else '不足0.1'}个百分点"


def month(name: str) -> str:
    return f"{name[:4]}年{int(name[5:])}月"


def day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"


def moment(at: datetime) -> str:
    return f"{day(at)}{at.hour}时" + (f"{at.minute:02d}分" if at.minute or at.second else "")


def stamp(at: datetime | None) -> str:
    return "" if at is None else at.isoformat(" ")[: 19 if at.second else 16]


def hours(n: int | None) -> str:
    """Whole hours as days and hours."""
    if n is None:
        return DASH
    n = abs(n)
    if n < 24:
        return f"{n}小时" if n else "不足1小时"
    return f"{n // 24:,d}天" + (f"{n % 24}小时" if n % 24 else "")


def left(n: int | None) -> str:
    return "已过最迟时间，待核实" if n is not None and n < 0 else hours(n)


def named(row: dict) -> str:
    """A period by its name."""
    first, last = row["first_month"], row["last_month"]
    year, number = int(first[:4]), int(first[5:])
    if row["period_kind"] == "月":
        return month(first)
    if row["period_kind"] == "滚动12个月":
        return f"{month(first)}至{month(last)}"
    part = {"季": f"第{'一二三四'[(number - 1) // 3]}季度", "半年": f"{'上下'[number > 6]}半年", "年": ""}
    until = "" if row["n_elapsed"] == row["n_whole"] else f"（至{int(last[5:])}月）"
    return f"{year}年{part[row['period_kind']]}{until}"


def covered(n: int, row: dict) -> str:
    return f"{n}/{row['n_elapsed' if row['stretch'] == '去年同期' else 'n_whole']}个月"


def rule(row: dict) -> str:
    """A rule as number and name, with the clock where the row has one."""
    clock = f"（{row['clock']}）" if row.get("clock") else ""
    return f"{row['rule_id']} {row['rule_name']}{clock}" if row["rule_id"] else ""


def article(law: str | None) -> str:
    return (law or "").split("：“")[0]


def articles(laws: list[str]) -> str:
    """The articles of several laws, each instrument once, each article once."""
    found: dict[str, list[str]] = {}
    for law in laws:
        instrument, mark, number = article(law).partition("》")
        own = found.setdefault(instrument + mark, [])
        own += [number] if number and number not in own else []
    return "；".join(name + "、".join(numbers) for name, numbers in found.items())
