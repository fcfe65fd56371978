"""The project's macros as expressions, so that an engine that has none reads a rule all the same."""

import re
from functools import cache
from pathlib import Path

import sqlglot
from sqlglot import exp
from sqlglot.dialects.duckdb import DuckDB

FILE = Path(__file__).resolve().parents[2] / "sql" / "clocks" / "macros.sql"
MACRO = re.compile(r"create or replace macro (?P<name>\w+)\((?P<given>[^)]*)\) as(?P<body>.*?);\n", re.DOTALL)
ATOMS = (exp.Column, exp.Literal, exp.Func, exp.Paren, exp.Dot, exp.Case, exp.Cast, exp.Null, exp.Boolean)


class Written(DuckDB):
    """DuckDB's SQL as the rule and clock files write it: len() is of a list, and places in a list stay as written."""

    INDEX_OFFSET = 0  # sqlglot would move the places that it takes for numbers, and leave the others

    class Parser(DuckDB.Parser):
        FUNCTIONS = {**DuckDB.Parser.FUNCTIONS, "LEN": exp.ArraySize.from_arg_list}


def parse(sql: str) -> exp.Expression:
    """The statement as a tree, each macro in it replaced by what it stands for."""
    return inlined(sqlglot.parse_one(sql, dialect=Written))


def inlined(tree: exp.Expression) -> exp.Expression:
    """The tree without macros: what a macro is given stands where its body names it."""
    return tree.transform(_inlined_one)


def _inlined_one(node: exp.Expression) -> exp.Expression:
    macro = _macros().get(node.name.lower()) if isinstance(node, exp.Anonymous) else None
    if macro is None:
        return node
    names, body = macro
    if len(names) != len(node.expressions):
        raise ValueError(f"{node.name}() takes {len(names)} values, not {len(node.expressions)}")
    given = {name: _bracketed(inlined(value.copy())) for name, value in zip(names, node.expressions, strict=True)}
    return exp.Paren(this=_filled(body.copy(), given))


def _filled(body: exp.Expression, given: dict[str, exp.Expression]) -> exp.Expression:
    """The body with what was given in the place of its names."""

    def put(node: exp.Expression) -> exp.Expression:
        named = isinstance(node, exp.Column) and not node.table and node.name in given
        return given[node.name].copy() if named else node

    return body.transform(put)


def _bracketed(value: exp.Expression) -> exp.Expression:
    return value if isinstance(value, ATOMS) else exp.Paren(this=value)


@cache
def _macros() -> dict[str, tuple[list[str], exp.Expression]]:
    """Every macro by name: the names of what it is given, and its body without macros."""
    text = re.sub(r"--[^\n]*", "", FILE.read_text(encoding="utf-8"))
    found: dict[str, tuple[list[str], exp.Expression]] = {}
    for macro in MACRO.finditer(text):
        names = [name.strip() for name in macro["given"].split(",") if name.strip()]
        found[macro["name"]] = (names, sqlglot.parse_one(macro["body"].strip(), dialect=Written))
    return _closed(found)


def _closed(found: dict[str, tuple[list[str], exp.Expression]]) -> dict[str, tuple[list[str], exp.Expression]]:
    """The same, where a body that names an earlier macro has it written out."""
    done: dict[str, tuple[list[str], exp.Expression]] = {}

    def put(node: exp.Expression) -> exp.Expression:
        if not isinstance(node, exp.Anonymous) or node.name.lower() not in done:
            return node
        names, body = done[node.name.lower()]
        given = {
            name: _bracketed(value.copy().transform(put)) for name, value in zip(names, node.expressions, strict=True)
        }
        return exp.Paren(this=_filled(body.copy(), given))

    for name, (names, body) in found.items():
        done[name] = (names, body.transform(put))
    return done
