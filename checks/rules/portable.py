"""The subset of DuckDB's SQL that other engines read alike (docs/house.md): what a rule or clock says outside it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import sqlglot
from sqlglot import exp

from checks.complaint import BadInput

# what differs on other engines → what to write instead
CALLS = {
    "DATE_DIFF": "用 hours_between、days_between 这些宏",
    "DATEDIFF": "用 hours_between、days_between 这些宏",
    "AGE": "用 hours_between、days_between 这些宏",
    "TO_JSON": "逐列写出要的值",
    "FIRST": "用 min、max，或 row_number() 排好序后取第一行",
    "LAST": "用 min、max，或 row_number() 排好序后取第一行",
    "ANY_VALUE": "用 min 或 max，结果才固定",
    "NOW": "用 clocks.audit 的 as_of",
    "CURRENT_TIMESTAMP": "用 clocks.audit 的 as_of",
    "CURRENT_DATE": "用 clocks.audit 的 as_of",
    "RAND": "规则不得有随机",
    "UUID": "规则不得有随机",
    "HASH": "用 finding_number 宏",
}
ORDERED_WINDOWS = (exp.RowNumber, exp.Lead, exp.Lag)


@dataclass(frozen=True)
class Fault:
    """What another engine would read otherwise, or not at all: its line in the SQL, and what to write instead."""

    line: int
    what: str
    instead: str


@cache
def faults(sql: str) -> tuple[Fault, ...]:
    """Everything in the SELECT that is outside the subset, by line; what cannot be read at all is one fault."""
    try:
        tree = sqlglot.parse_one(sql, dialect="duckdb")
    except sqlglot.errors.ParseError as error:
        place = error.errors[0]
        return (Fault(place["line"], f"读不懂 {place['highlight']}", "对照相近的规则检查括号、逗号和关键字"),)
    except sqlglot.errors.TokenError as error:
        return (Fault(1, "读不懂", f"检查引号和括号是否成对：{str(error).splitlines()[0]}"),)
    if not isinstance(tree, exp.Query):
        return (Fault(1, tree.key.upper(), "一条规则只写一条 SELECT"),)
    found = {Fault(_line(node), what, instead) for node in tree.walk() for what, instead in _said_of(node)}
    return tuple(sorted(found, key=lambda fault: (fault.line, fault.what)))


def refuse(path: Path, sql: str, lines_above: int) -> None:
    """BadInput at the first fault of the file's SELECT, which begins below so many lines."""
    for fault in faults(sql):
        raise BadInput(
            f"SQL 超出了可移植的写法：{fault.what}",
            file=path.name,
            row=lines_above + fault.line,
            advice=fault.instead,
        )


def _said_of(node: exp.Expression) -> list[tuple[str, str]]:
    """What is wrong with this one node, each with what to write instead."""
    if isinstance(node, exp.Join) and node.method:
        return [(f"{node.method} join", "用普通 join 加 row_number() 取最近的一行")]
    if isinstance(node, exp.Lateral):
        return [("lateral", "改写成 with 里的一步")]
    if isinstance(node, exp.ArrayAgg) and node.find(exp.Order):
        return [("ordered list()", "list() 里不排序，次序放在结构的一个字段里")]
    if isinstance(node, exp.Sum) and not node.find_ancestor(exp.Cast):
        return [("sum without cast", "写成 cast(sum(…) as integer) 或 decimal")]
    if isinstance(node, exp.Sub) and (isinstance(node.this, exp.Date) or _is_date(node.this)):
        return [("date - date", "用 days_between 宏")]
    if isinstance(node, exp.Window) and isinstance(node.this, ORDERED_WINDOWS):
        has_order = node.args.get("order") or node.args.get("alias")
        return [] if has_order else [("window without an order", "写上 order by，次序要到最后一列都分得出先后")]
    if isinstance(node, exp.Func):
        name = (node.name if isinstance(node, exp.Anonymous) else node.sql_name()).upper()
        return [(name, CALLS[name])] if name in CALLS else []
    return []


def _is_date(node: exp.Expression) -> bool:
    return isinstance(node, exp.Cast) and node.to.is_type("date")


def _line(node: exp.Expression) -> int:
    """The line on which the node begins, or the nearest thing around it whose place the parser remembers."""
    lines = [each.meta["line"] for each in node.walk() if "line" in each.meta]
    return min(lines) if lines else _line(node.parent) if node.parent else 1
