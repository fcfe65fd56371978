"""Read a rule file: the law, its dates and the worked examples above one SELECT."""

import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from checks.complaint import BadInput

FOLDER = Path(__file__).resolve().parents[2] / "sql" / "rules"
FRAME = re.compile(r"\A/\* ---\n(?P<header>.*?)\n--- \*/\n(?P<sql>.*)\Z", re.DOTALL)
FIELDS = {
    "name", "question", "class", "severity", "severity_when", "theme", "dated_by", "needs", "law", "exemptions",
    "false_positives", "not_decided", "examples", "looks_back",
}  # fmt: skip
MUST = FIELDS - {"severity_when", "exemptions", "not_decided", "looks_back"}
VERSION_FIELDS = {"since", "until", "clock", "applies_to", "instrument", "article", "quote", "confidence", "values"}
FIRST_DAY = dt.date(1, 1, 1)
LAST_DAY = dt.date(9999, 12, 31)
POLICY = "policy:"


@dataclass(frozen=True)
class Version:
    """The law for one clock and group of objects, from its first day on, with its own sentence and values."""

    since: dt.date
    clock: str
    applies_to: str
    instrument: str
    article: str
    quote: str
    confidence: str
    values: dict[str, str]


@dataclass(frozen=True)
class Need:
    """One thing the rule cannot do without: any of these ways to know it, each in any of several columns.

    A scope or start must be filled somewhere. What is done, or only present, must be there; and where one way of being
    done is not there, nobody can tell who did not.
    """

    clock: str
    role: str
    ways: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True)
class Rule:
    """One rule, exactly as its file states it."""

    id: str
    path: Path
    name: str
    question: str
    rule_class: str
    severity: str
    theme: str
    dated_by: str
    needs: tuple[Need, ...]
    law: tuple[Version, ...]
    examples: tuple[dict, ...]
    sql: str
    severity_when: tuple[tuple[str, str], ...] = ()
    exemptions: tuple[str, ...] = ()
    false_positives: tuple[str, ...] = ()
    not_decided: tuple[str, ...] = ()
    parameters: frozenset[str] = field(default_factory=frozenset)
    looks_back: bool = False  # applied after the others: it judges what they found and what was published before

    @property
    def table(self) -> str:
        """The table of its verdicts; the path is the name."""
        return self.path.stem

    @property
    def clocks(self) -> tuple[str, ...]:
        """The names of its clocks in order; a rule with one clock has ('',)."""
        return tuple(
            sorted({need.clock for need in self.needs if need.clock} | {version.clock for version in self.law})
        )


def read(path: Path) -> Rule:
    """The rule of that file; what is missing, unknown or unreadable is BadInput naming the file and the entry."""
    found = FRAME.match(path.read_text(encoding="utf-8"))
    if not found:
        raise BadInput(
            "规则文件开头不是规则说明", file=path.name, advice="以 /* --- 开头、--- */ 结束说明，其后是一条 SELECT"
        )
    try:
        # BaseLoader: 0012 stays a number on paper, 12:30 stays a time
        header = yaml.load(found["header"], yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise BadInput("规则说明不是有效的 YAML", file=path.name, value=str(error), advice="按所示行号改正") from None
    _check_fields(path, header)
    law = tuple(_version(path, entry) for entry in header["law"])
    return Rule(
        id=path.stem.split("_")[0],
        path=path,
        name=header["name"],
        question=header["question"],
        rule_class=header["class"],
        severity=header["severity"],
        severity_when=tuple((entry["is"], entry["when"]) for entry in header.get("severity_when", ())),
        theme=header["theme"],
        dated_by=header["dated_by"],
        needs=tuple(_needs(path, header["needs"])),
        law=law,
        exemptions=tuple(header.get("exemptions", ())),
        false_positives=tuple(header["false_positives"]),
        not_decided=tuple(header.get("not_decided", ())),
        examples=tuple(header["examples"]),
        parameters=frozenset(
            v.removeprefix(POLICY) for each in law for v in each.values.values() if v.startswith(POLICY)
        ),
        sql=found["sql"],
        looks_back=header.get("looks_back", "no") == "yes",
    )


def read_all(folder: Path = FOLDER) -> list[Rule]:
    """Every rule of the folder in the order of its number."""
    return [read(path) for path in sorted(folder.glob("*.sql"))]


def _check_fields(path: Path, header) -> None:
    if not isinstance(header, dict):
        raise BadInput("规则说明应为“名称: 内容”的形式", file=path.name)
    for name in sorted(MUST - set(header)):
        raise BadInput("规则说明缺少一项", file=path.name, column=name, advice="参照 docs/add-a-rule.md 补上")
    for name in sorted(set(header) - FIELDS):
        raise BadInput("规则说明有不认识的项", file=path.name, column=name, advice="改正拼写，或删去")


def _version(path: Path, entry: dict) -> Version:
    lacking = sorted({"since", "instrument", "article", "quote", "values"} - set(entry))
    strange = sorted(set(entry) - VERSION_FIELDS)
    if lacking or strange:
        said = "；".join([*(f"缺 {name}" for name in lacking), *(f"不认识 {name}" for name in strange)])
        raise BadInput("法律版本写得不对", file=path.name, value=said, advice="引文与数值必须同在一个版本里")
    since = FIRST_DAY if entry["since"] == "always" else dt.date.fromisoformat(entry["since"])
    return Version(
        since=since,
        clock=entry.get("clock", ""),
        applies_to=entry.get("applies_to", ""),
        instrument=entry["instrument"],
        article=entry["article"],
        quote=entry["quote"],
        confidence=entry.get("confidence", "逐字"),
        values=dict(entry["values"] or {}),
    )


def _needs(path: Path, entries: list[str]):
    """Each need is written `role: table.column | table.column`, with `[clock] ` before it where it is one clock's.

    `a | b` are two ways of knowing it; `a / b` are one way, which either column shows.
    """
    for entry in entries:
        found = re.fullmatch(r"(?:\[(?P<clock>[^\]]+)\] )?(?P<role>scope|start|done|present): (?P<columns>.+)", entry)
        if not found:
            raise BadInput(
                "needs 的写法不对", file=path.name, value=entry, advice="写成 done: cases.filed_at | cases.declined_at"
            )
        ways = (way.split("/") for way in found["columns"].split("|"))
        yield Need(
            found["clock"] or "", found["role"], tuple(tuple(tuple(n.strip().split(".")) for n in way) for way in ways)
        )
