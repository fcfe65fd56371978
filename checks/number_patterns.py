"""How a bureau's case and incident numbers are made: which places hold the unit, the year and the serial number."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb  # only named: the command line reads the policy and must not load it

# The section of the policy file, and the objects whose numbers it describes.
SECTIONS = {"case_numbers": "案件", "incident_numbers": "警情"}
# How a rule names them among what it needs, and how people read that.
SETTINGS = {f"policy.{name}": f"政策文件[{name}]（{kind}编号格式）" for name, kind in SECTIONS.items()}
PARTS = {"unit": range(1, 19), "year": (2, 4), "serial": range(1, 13), "any": range(1, 31)}
PLACEHOLDER = re.compile(r"\{(?P<part>[a-z]+):(?P<length>[0-9]{1,2})\}")
ADVICE = "写成 {any:1}{unit:6}-{year:4}-{serial:5} 的样子：unit 单位、year 年份、serial 序号、any 其他，冒号后是位数"
COLUMNS = (
    "object_kind varchar, pattern varchar, shape varchar, unit_from integer, unit_length integer, "
    "unit_code_from integer, year_from integer, year_length integer, serial_from integer, serial_length integer, "
    "document varchar, document_no varchar"
)


@dataclass(frozen=True)
class NumberPattern:
    """One kind of number: its shape (`_` for any character) and (first place, length) of each part that it has."""

    object_kind: str
    pattern: str
    shape: str
    places: dict[str, tuple[int, int]]
    unit_code_from: int | None  # the place in the unit's own code from which the unit in the number is taken
    document: str
    document_no: str

    def behind(self, n: int) -> "NumberPattern":
        """The same pattern where so many characters stand before every number and before every unit's code."""
        places = {part: (first + n, length) for part, (first, length) in self.places.items()}
        code_from = self.unit_code_from and self.unit_code_from + n
        return replace(self, shape="_" * n + self.shape, places=places, unit_code_from=code_from)

    def as_row(self) -> list:
        """The pattern in the order of COLUMNS."""
        none = (None, None)
        unit, year, serial = (self.places.get(part, none) for part in ("unit", "year", "serial"))
        made = [self.object_kind, self.pattern, self.shape, *unit, self.unit_code_from, *year, *serial]
        return [*made, self.document, self.document_no]


def read(facts) -> tuple[NumberPattern, ...]:
    """The patterns that the policy file has, each with its document; a wrong one is BadInput naming its section."""
    return tuple(_pattern(kind, facts.section(name)) for name, kind in SECTIONS.items() if name in facts.facts)


def put(con: "duckdb.DuckDBPyConnection", patterns: tuple[NumberPattern, ...]) -> None:
    """clocks.number_patterns holds a row for each kind of number that the policy describes."""
    con.execute(f"create or replace table clocks.number_patterns ({COLUMNS})")
    for each in patterns:
        row = each.as_row()
        con.execute(f"insert into clocks.number_patterns values ({', '.join('?' for _ in row)})", row)


def settings_made(con: "duckdb.DuckDBPyConnection") -> dict[tuple[str, str], tuple[bool, int, int]]:
    """For every such setting: whether it is made, as checks/rules/readiness.py asks of a column."""
    made = {kind for (kind,) in con.execute("select object_kind from clocks.number_patterns").fetchall()}
    return {("policy", name): (kind in made, 1, 1) for name, kind in SECTIONS.items()}


def _pattern(kind: str, facts) -> NumberPattern:
    facts.only("pattern", "unit_code_from", "document", "document_no")
    pattern = facts.text("pattern")
    shape, places = _places(facts, pattern)
    if "unit" in places:
        code_from = facts.whole("unit_code_from", 1, 30)
    elif "unit_code_from" in facts.facts:
        raise facts.wrong("格式里没有 {unit}，这一项用不上", "unit_code_from", facts.facts["unit_code_from"])
    else:
        code_from = None
    return NumberPattern(kind, pattern, shape, places, code_from, facts.text("document"), facts.text("document_no"))


def _places(facts, pattern: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The shape of the pattern, and where each part stands in it; counted from 1."""
    shape, places, end = "", {}, 0
    for found in PLACEHOLDER.finditer(pattern):
        shape += _literal(facts, pattern, pattern[end : found.start()])
        part, length, end = found["part"], int(found["length"]), found.end()
        if length not in PARTS.get(part, ()):
            raise facts.wrong(f"不认识 {found[0]}，或位数不对。{ADVICE}", "pattern", pattern)
        if part in places:
            raise facts.wrong(f"{{{part}}} 写了两次，只能有一处", "pattern", pattern)
        if part != "any":
            places[part] = (len(shape) + 1, length)
        shape += "_" * length
    shape += _literal(facts, pattern, pattern[end:])
    if not places:
        raise facts.wrong(f"格式里没有单位、年份或序号。{ADVICE}", "pattern", pattern)
    return shape, places


def _literal(facts, pattern: str, text: str) -> str:
    """What stands in every number as it is; the marks that mean something else are refused."""
    if re.search(r"[{}%_\\]", text):
        raise facts.wrong(f"“{text}”读不懂。{ADVICE}", "pattern", pattern)
    return text
