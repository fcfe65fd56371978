"""How people write a heading, and which column of the contract they mean by it."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checks import fast_yaml
from checks.contract import Column, Table
from checks.intake.cells import fold

PATH = Path(__file__).resolve().parents[3] / "sql" / "staging" / "aliases.yaml"
OWN, USUAL, STAND_IN = range(3)  # the contract's heading, a usual other one, one that may mean something else
LONGEST = 60  # a longer cell is no heading

_SPACE = re.compile(r"[\s\u00a0\u3000\ufeff\u200b]+")
_QUOTES = re.compile("[\"'“”‘’「」`_-]")
_BEFORE = re.compile(r"^([*★☆※●▲#=]|\(?[0-9]{1,3}[).、]|[①-⑳])+")
_AFTER = re.compile(r"[:;,.?*★☆※#。，、]+$")
_BRACKETS = re.compile(r"[(\[【〔<{]([^()\[\]【】〔〕<>{}]*)[)\]】〕>}]")

_DUTY = "必填|必填项|必录|必录项|选填|选填项|可选|可空|可为空|非必填|主键|唯一|key|pk"
_TEXT = "(文本|字符|数字|数值|日期|时间)(型|格式|串)?|([0-9]{1,2}|十二|十八)位(数字|代码|编码)?"
_MOMENT = "[ymdhs年月日时分秒:/.t0-9]*(y|年)[ymdhs年月日时分秒:/.t0-9]*|北京时间|24小时制|(精确)?到[日时分秒]"
_FLAG = "是/否|是否|是、否|y/n|1/0|0/1|1是0否|是1否0"
_MONEY = "元|人民币|人民币元|rmb|yuan|¥|￥|单位:元"
_UNITS = {
    "amount": _MONEY,
    "fine_amount": _MONEY,
    "value": _MONEY,
    "detention_days": "天|日|单位:天",
    "offset_days": "天|日|单位:天",
    "leave_days": "天|日|单位:天",
    "transfers": "次|单位:次",
}


@dataclass(frozen=True)
class Meaning:
    """The column that a heading means, and how surely."""

    column: str
    tier: int


def tidy(heading: str) -> str:
    """The heading as it is compared: without spaces and line breaks, half-width, a Latin one in lower case."""
    return _SPACE.sub("", fold(heading)).lower()


def bare(heading: str) -> str:
    """The heading without quotes, joining marks, numbering, and what people put before and after it."""
    text = _QUOTES.sub("", tidy(heading))
    return _AFTER.sub("", _BEFORE.sub("", text))


def meaning(table: Table, heading: str) -> Meaning | None:
    """What the heading means in that table; brackets count as words, or not at all if they only repeat the contract."""
    if not heading or len(heading) > LONGEST:
        return None
    known, text = _known(table), bare(heading)
    found = known.get(text) or known.get(_AFTER.sub("", _BRACKETS.sub(r"\1", text)))
    if found or not _BRACKETS.search(text):
        return found
    found = known.get(_outside(text))
    return found if found and not _strange(table.column(found.column), text) else None


def doubtful(table: Table, heading: str) -> tuple[Meaning, str] | None:
    """What the heading would mean but for its brackets, and what stands in them that the contract does not say."""
    text = bare(heading) if len(heading) <= LONGEST else ""
    if not _BRACKETS.search(text) or meaning(table, heading):
        return None
    found = _known(table).get(_outside(text))
    return (found, _strange(table.column(found.column), text)) if found else None


def _outside(text: str) -> str:
    return _AFTER.sub("", _BRACKETS.sub("", text))


def _strange(column: Column, text: str) -> str | None:
    """The first bracket that says more than the contract does: another unit, another clock, another person."""
    return next((inside for inside in _BRACKETS.findall(text) if not _is_harmless(column, inside)), None)


def _is_harmless(column: Column, inside: str) -> bool:
    allowed = [_DUTY, _TEXT, _UNITS.get(column.name, "")]
    allowed += [_MOMENT] if column.type in ("time", "day") else [_FLAG] if column.type == "flag" else []
    if all(re.fullmatch("|".join(filter(None, allowed)), each) for each in re.split("[,;，、]", inside)):
        return True
    return bool(column.values) and set(re.split("[/,;，、|]", inside)) <= {tidy(value) for value in column.values}


@cache
def _written() -> dict:
    return fast_yaml.load(PATH.read_text(encoding="utf-8"))


def written(table: Table, column: Column) -> dict[int, list[str]]:
    """Every heading on file for the column, by how surely it means that column."""
    facts = _written()
    usual = facts["shared"].get(column.heading, []) + facts["tables"].get(table.name, {}).get(column.name, [])
    stand_ins = facts["stand_ins"].get(table.name, {}).get(column.name, [])
    return {OWN: [column.heading, column.name], USUAL: usual, STAND_IN: stand_ins}


@cache
def _known(table: Table) -> dict[str, Meaning]:
    """Each heading on file as it is compared, with its meaning; the surer one wins."""
    return {
        bare(heading): Meaning(column.name, tier)
        for tier in (STAND_IN, USUAL, OWN)
        for column in table.columns
        for heading in written(table, column)[tier]
    }
