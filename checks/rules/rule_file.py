"""Read a rule file: the law, its dates and the worked examples above one SELECT."""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path

from checks import contract
from checks.complaint import BadInput
from checks.number_patterns import SETTINGS
from checks.rules.header import PAGE, Header, read_header

FOLDER = Path(__file__).resolve().parents[2] / "sql" / "rules"
FRAME = re.compile(r"\A/\* ---\n(?P<header>.*?)\n--- \*/\n(?P<sql>.*)\Z", re.DOTALL)
FIELDS = {
    "name", "question", "class", "severity", "severity_when", "theme", "dated_by", "needs", "law", "exemptions",
    "false_positives", "not_decided", "examples", "looks_back",
}  # fmt: skip
MUST = FIELDS - {"severity_when", "exemptions", "not_decided", "looks_back"}
VERSION_FIELDS = {"since", "until", "clock", "applies_to", "instrument", "article", "quote", "confidence", "values"}
VERSION_MUST = {"since", "instrument", "article", "quote", "values"}
IDENTITY = re.compile(r"[A-Z]{2}-\d{2}_[a-z0-9_]+")
SHORTEST_QUOTE = 8  # characters: fewer are no sentence
FIRST_DAY = dt.date(1, 1, 1)
LAST_DAY = dt.date(9999, 12, 31)
POLICY = "policy:"
CHOICES = {"class": ("R", "S", "U"), "severity": ("红", "橙", "黄"), "looks_back": ("yes", "no")}
VERBATIM = "逐字"
UNIT_INDICATOR = "U"


@dataclass(frozen=True)
class Version:
    """The law for one clock and group of objects, from its first day on, with its own sentence and values."""

    since: dt.date
    until: dt.date  # the first day on which it no longer binds; LAST_DAY where none is known
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
    sql_line: int = 0  # how many lines of the file stand above it
    severity_when: tuple[tuple[str, str], ...] = ()
    exemptions: tuple[str, ...] = ()
    false_positives: tuple[str, ...] = ()
    not_decided: tuple[str, ...] = ()
    parameters: frozenset[str] = field(default_factory=frozenset)
    header: Header | None = field(default=None, repr=False, compare=False)  # where each entry stands in the file
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
    """The rule of that file; what is missing, unknown or unreadable is BadInput naming file, line and entry."""
    return _rule(path, path.read_text(encoding="utf-8"))


@cache
def _rule(path: Path, content: str) -> Rule:
    """The rule that the file is with that content: a run asks several times for every rule."""
    found = FRAME.match(content)
    if not found:
        advice = "第一行写 /* ---，说明写完另起一行写 --- */，其后是一条 SELECT"
        raise BadInput("规则文件开头不是规则说明", file=path.name, row=1, advice=advice)
    header = read_header(path, found["header"])
    _check(header)
    law = tuple(_version(header, number) for number in range(len(header.listed("law"))))
    return Rule(
        id=path.stem.split("_")[0],
        path=path,
        name=header.text("name"),
        question=header.text("question"),
        rule_class=header.text("class"),
        severity=header.text("severity"),
        severity_when=tuple((entry["is"], entry["when"]) for entry in header.listed("severity_when")),
        theme=header.text("theme"),
        dated_by=header.text("dated_by"),
        needs=tuple(_need(header, number) for number in range(len(header.listed("needs")))),
        law=law,
        exemptions=_sentences(header, "exemptions"),
        false_positives=_sentences(header, "false_positives"),
        not_decided=_sentences(header, "not_decided"),
        examples=tuple(header.listed("examples")),
        parameters=frozenset(
            v.removeprefix(POLICY) for each in law for v in each.values.values() if v.startswith(POLICY)
        ),
        sql=found["sql"],
        sql_line=content[: found.start("sql")].count("\n"),
        header=header,
        looks_back=header.at("looks_back") == "yes",
    )


def read_all(folder: Path | None = None) -> list[Rule]:
    """Every rule of the folder (by default the program's) by number; two files of one number are BadInput."""
    rules = [read(path) for path in sorted((folder or FOLDER).glob("*.sql"))]
    for one, other in pairwise(sorted(rules, key=lambda rule: rule.id)):
        if one.id == other.id:
            what, advice = "两个规则文件用了同一个编号", "给其中一个换编号，或删去不要的一个"
            raise BadInput(what, file=other.path.name, value=one.path.name, advice=advice)
    return rules


def _check(header: Header) -> None:
    """Every entry is there, none is strange, and what has choices has one of them."""
    if not IDENTITY.fullmatch(header.path.stem):
        advice = "文件名写成 编号_英文名.sql，如 JQ-03_criminal_filing_review.sql"
        raise header.wrong("规则文件的名称不对", value=header.path.name, advice=advice)
    header.only(FIELDS, MUST)
    for name in ("name", "question", "theme", "dated_by"):
        header.text(name)
    for name, choices in CHOICES.items():
        said = header.at(name)
        if said is not None and said not in choices:
            raise header.wrong("这一项的内容不对", name, value=said, advice=f"写其中之一：{'、'.join(choices)}")
    for number in range(len(header.listed("severity_when"))):
        header.only({"is", "when"}, {"is", "when"}, "severity_when", number)
    if header.at("class") == "S" and not header.listed("false_positives"):
        raise header.wrong("筛查规则没有写可能误报的情形", "false_positives", advice="写明什么情况下它会错")
    if not header.listed("examples"):
        raise header.wrong("规则没有例子", "examples", advice=f"参照 {PAGE} 写上例子，每种结论至少一个")
    if not header.listed("law"):
        advice = f"至少写一个版本：{'、'.join(sorted(VERSION_MUST))}"
        raise header.wrong("规则没有法律依据", "law", advice=advice)


def _version(header: Header, number: int) -> Version:
    place = ("law", number)
    header.only(VERSION_FIELDS, VERSION_MUST, *place)
    values = header.at(*place, "values") or {}
    for name in values:
        value = values[name]
        if not isinstance(value, str) or not (value.startswith(POLICY) or value.lstrip("-").isdigit()):
            advice = f"写整数，或写 {POLICY}参数名 引用 policy.toml 里的本地参数"
            raise header.wrong("法律版本的数值不是整数", *place, "values", name, value=value, advice=advice)
    return Version(
        since=FIRST_DAY if header.at(*place, "since") == "always" else _day(header, *place, "since"),
        until=_day(header, *place, "until") if header.at(*place, "until") else LAST_DAY,
        clock=header.at(*place, "clock") or "",
        applies_to=header.at(*place, "applies_to") or "",
        instrument=header.text(*place, "instrument", least=2),
        article=header.text(*place, "article"),
        quote=header.text(*place, "quote", least=SHORTEST_QUOTE),
        confidence=header.at(*place, "confidence") or VERBATIM,
        values=dict(values),
    )


def _sentences(header: Header, name: str) -> tuple[str, ...]:
    """What stands in the list, each a sentence."""
    return tuple(header.text(name, number) for number in range(len(header.listed(name))))


def _day(header: Header, *place) -> dt.date:
    said = header.text(*place)
    try:
        return dt.date.fromisoformat(said)
    except (TypeError, ValueError):
        advice = "写成 2026-01-01 这样的日期；没有施行日的写 always"
        raise header.wrong("法律版本的日期不对", *place, value=said, advice=advice) from None


def _need(header: Header, number: int) -> Need:
    """Each need is written `role: table.column | table.column`, with `[clock] ` before it where it is one clock's.

    `a | b` are two ways of knowing it; `a / b` are one way, which either column shows.
    """
    entry = header.text("needs", number)
    found = re.fullmatch(r"(?:\[(?P<clock>[^\]]+)\] )?(?P<role>scope|start|done|present): (?P<columns>.+)", entry)
    ways = [[n.strip() for n in way.split("/")] for way in found["columns"].split("|")] if found else []
    known = contract.tables()
    for name in [each for way in ways for each in way]:
        table, _, column = name.partition(".")
        if name in SETTINGS:
            continue
        if table not in known or column not in {each.name for each in known[table].columns}:
            raise header.wrong("needs 里的列不在数据约定中", "needs", number, value=name, advice="写 表.列 的英文名")
    if not found:
        advice = "写成 done: cases.filed_at | cases.declined_at"
        raise header.wrong("needs 的写法不对", "needs", number, value=entry, advice=advice)
    return Need(found["clock"] or "", found["role"], tuple(tuple(tuple(n.split(".")) for n in way) for way in ways))
