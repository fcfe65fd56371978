"""Rules and clocks keep to the SQL that other engines read alike (docs/house.md)."""

import pytest
import sqlglot
from sqlglot import exp

from checks import clocks
from checks.rules import rule_file

BANNED = {"DATE_DIFF", "DATEDIFF", "AGE", "TO_JSON", "FIRST", "LAST", "ANY_VALUE", "NOW", "RANDOM", "UUID", "HASH"}
FILES = sorted([*rule_file.FOLDER.glob("*.sql"), *(p for p in clocks.FOLDER.glob("*.sql") if p.name != "macros.sql")])


def faults(sql: str) -> list[str]:
    """What another engine would read otherwise, or not at all."""
    tree = sqlglot.parse_one(sql, dialect="duckdb")
    found = [f"{join.method} join" for join in tree.find_all(exp.Join) if join.method]
    found += ["lateral" for _ in tree.find_all(exp.Lateral)]
    found += ["ordered list()" for each in tree.find_all(exp.ArrayAgg) if each.find(exp.Order)]
    for call in tree.find_all(exp.Func):
        name = (call.name if isinstance(call, exp.Anonymous) else call.sql_name()).upper()
        found += [name] if name in BANNED else []
    found += ["sum without cast" for each in tree.find_all(exp.Sum) if not each.find_ancestor(exp.Cast)]
    found += [
        "date - date" for each in tree.find_all(exp.Sub) if isinstance(each.this, exp.Date) or _is_date(each.this)
    ]
    for window in tree.find_all(exp.Window):
        ranked = isinstance(window.this, (exp.RowNumber, exp.Lead, exp.Lag))
        found += (
            ["window without an order"] if ranked and not (window.args.get("order") or window.args.get("alias")) else []
        )
    return sorted(set(found))


def _is_date(node: exp.Expression) -> bool:
    return isinstance(node, exp.Cast) and node.to.is_type("date")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_or_clock_is_written_in_the_portable_subset(path):
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("select date_diff('day', a, b) from t", "DATEDIFF"),
        ("select cast(a as date) - cast(b as date) from t", "date - date"),
        ("select * from t asof join u on t.a >= u.a", "ASOF join"),
        ("select list(a order by a) from t", "ordered list()"),
        ("select sum(a) from t", "sum without cast"),
        ("select row_number() over (partition by a) from t", "window without an order"),
        ("select * from t, lateral (select 1)", "lateral"),
    ],
)
def test_what_is_not_portable_is_found(sql, fault):
    assert fault in faults(sql)
