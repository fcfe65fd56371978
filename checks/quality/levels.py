"""How grave each kind of check is, and from which share on it counts: levels.yaml says so, nothing else."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from checks.complaint import BadInput
from checks.contract import tables

PATH = Path(__file__).with_name("levels.yaml")

BLOCKING, WARNING, NOTICE = SEVERITIES = ("阻断", "警告", "提示")

# Every kind of check, with the figures that it works with beside its severity and threshold.
KINDS: dict[str, tuple[str, ...]] = {
    "required": (),
    "code": (),
    "unreadable_required": (),
    "unreadable": (),
    "too_early": (),
    "future": (),
    "duplicate_key": (),
    "two_versions": (),
    "quarantined": (),
    "order": (),
    "entered_early": (),
    "contradiction": (),
    "oddity": (),
    "missing_beside": (),
    "amount": (),
    "form": (),
    "orphan": (),
    "ambiguous": (),
    "unknown_unit": (),
    "unknown_officer": (),
    "closed_unit": (),
    "unit_not_yet": (),
    "lost_zeros": (),
    "garbled": (),
    "spreadsheet_error": (),
    "scientific": (),
    "midnight": ("from_rows", "share"),
    "office_heap": ("from_rows", "share", "sigma"),
    "hour_heap": ("from_rows", "share"),
    "mixed_precision": ("from_rows",),
    "night_shift": ("from_rows", "ratio", "share", "sigma"),
    "pair_shift": ("from_rows", "share", "elsewhere"),
    "crowd": ("records", "share"),
    "together": (),
    "silent_table": ("from_mean",),
    "silent_source": ("from_mean",),
    "silent_unit": ("from_mean",),
    "fewer": ("from_mean", "drop", "sigma"),
    "null_jump": ("from_rows", "jump", "sigma"),
    "late": (),
    "vanished": (),
    "colliding": (),
}

ADVICE = "对照随程序附带的 checks/quality/levels.yaml 改正后再运行"


@dataclass(frozen=True)
class Level:
    """How grave a check is, from which share of failing rows on it counts, and the figures that it works with."""

    severity: str
    threshold: float
    figures: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Levels:
    """The level of every kind of check, and where a column has one of its own."""

    kinds: dict[str, Level]
    own: dict[tuple[str, str], Level]  # by kind and `table.column` or `column`

    def of(self, kind: str, table: str, column: str) -> Level:
        """The level of that kind of check on that column: its own, that of the column anywhere, the kind's."""
        places = ((kind, f"{table}.{column}"), (kind, column))
        return next((self.own[place] for place in places if place in self.own), self.kinds[kind])


@cache
def read(path: Path = PATH) -> Levels:
    """The levels of that file; what is unknown, missing or wrongly written is BadInput that names file and entry."""
    facts = _load(path)
    for name in sorted(set(facts) - set(KINDS)):
        raise _wrong(path, name, "不认识这一类检查")
    for name in KINDS:
        if name not in facts:
            raise _wrong(path, name, "缺少这一类检查")
    kinds = {name: _level(path, name, facts[name], ("severity", "threshold", *KINDS[name])) for name in KINDS}
    return Levels(kinds, {(name, place): level for name in KINDS for place, level in _own(path, name, facts, kinds)})


def _load(path: Path) -> dict:
    try:
        facts = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadInput("质量检查的级别文件读不出来", file=path.name, value=str(error), advice=ADVICE) from None
    if not isinstance(facts, dict):
        raise BadInput("质量检查的级别文件应为“名称: 内容”的形式", file=path.name, advice=ADVICE)
    return facts


def _wrong(path: Path, entry: str, what: str, value=None) -> BadInput:
    return BadInput(f"质量检查的级别文件中 {entry}：{what}", file=path.name, value=value, advice=ADVICE)


def _level(path: Path, entry: str, facts, must: tuple[str, ...]) -> Level:
    """The level that the entry states; every name that it must have is there, and no other but `except`."""
    if not isinstance(facts, dict):
        raise _wrong(path, entry, "应为“名称: 内容”的形式", facts)
    for name in must:
        if name not in facts:
            raise _wrong(path, f"{entry}.{name}", "缺少这一项")
    for name in sorted(set(map(str, facts)) - {*must, "except"}):
        raise _wrong(path, f"{entry}.{name}", "不认识这一项")
    if facts["severity"] not in SEVERITIES:
        raise _wrong(path, f"{entry}.severity", "只能是 阻断、警告、提示", facts["severity"])
    figures = {name: _number(path, f"{entry}.{name}", facts[name]) for name in must if name != "severity"}
    threshold = figures.pop("threshold")
    if not 0 <= threshold <= 1:
        raise _wrong(path, f"{entry}.threshold", "应当是 0 至 1 的数", threshold)
    return Level(facts["severity"], threshold, figures)


def _number(path: Path, entry: str, value) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        raise _wrong(path, entry, "应当是不小于 0 的数", value)
    return value


def _own(path: Path, kind: str, facts: dict, kinds: dict[str, Level]) -> list[tuple[str, Level]]:
    """The columns with a level of their own: what an exception does not name is as the kind has it."""
    exceptions = facts[kind].get("except", {})
    if not isinstance(exceptions, dict):
        raise _wrong(path, f"{kind}.except", "应为“列: 内容”的形式", exceptions)
    own = []
    for place, said in exceptions.items():
        entry = f"{kind}.except.{place}"
        if str(place) not in _places():
            raise _wrong(path, entry, "没有这一列")
        if not isinstance(said, dict) or not said:
            raise _wrong(path, entry, "应为“名称: 内容”的形式", said)
        known = kinds[kind]
        whole = {"severity": known.severity, "threshold": known.threshold, **known.figures, **said}
        own.append((str(place), _level(path, entry, whole, ("severity", "threshold", *KINDS[kind]))))
    return own


def _places() -> set[str]:
    """Every column of the contract, with and without its table; `units.` and the like mean the table itself."""
    named = {f"{table.name}.{column.name}" for table in tables().values() for column in table.columns}
    return named | {name.split(".")[1] for name in named}
