"""What a rule or clock file says, in the words of Apache Spark 4: the same result, and the same types.

sqlglot carries most of it. What it leaves, or would carry with another result, is rewritten here, each for one reason.
"""

from collections.abc import Callable

from sqlglot import exp
from sqlglot.dialects.spark import Spark
from sqlglot.errors import ErrorLevel

from checks.spark import macros

# What Spark calls under the same name and with the same result, and sqlglot has no word of its own for.
SAME_NAME = {"list_sort", "array_sort", "make_dt_interval", "make_ym_interval", "get", "unix_micros", "bool_or"}
# An amount of time: which arguments of make_dt_interval(days, hours, minutes, seconds) stand before it.
LENGTHS = {"to_hours": 1, "to_minutes": 2, "to_seconds": 3}
MONTHS = {"to_months": "1"}
# DuckDB counts in 64 bits where Spark has 32.
LONG = (
    exp.Extract, exp.Year, exp.Quarter, exp.Month, exp.Day, exp.DayOfWeekIso, exp.Length, exp.ArraySize,
)  # fmt: skip
LONG_WINDOWS = (exp.RowNumber, exp.DenseRank, exp.Rank)


class NotPortable(ValueError):
    """The statement says something whose result on Spark nobody has looked at."""


def rewritten(tree: exp.Expression) -> exp.Expression:
    """The tree as Spark must be asked; NotPortable if it has something that nobody has looked at."""
    for node in reversed(list(tree.walk())):  # the innermost first, each once
        parent, key, index = node.parent, node.arg_key, node.index
        new = _one(node)
        if new is not node and parent is None:
            tree = new
        elif new is not node:
            parent.set(key, new, index)
    for step in tree.find_all(exp.CTE):
        step.set("materialized", None)  # Spark has no such word: it always works a step out where it is read
    for node in tree.find_all(exp.Anonymous):
        if node.name.lower() not in SAME_NAME:
            raise NotPortable(f"{node.name}() has no counterpart on Spark")
    return tree


def text(tree: exp.Expression) -> str:
    """The tree as Spark reads it; names are quoted, because a column may be called `at`."""
    return tree.sql(dialect=Spark, identify=True, unsupported_level=ErrorLevel.RAISE, comments=False)


def to_spark(sql: str) -> str:
    """The SELECT of a file as Spark reads it."""
    return text(rewritten(macros.parse(sql)))


def _one(node: exp.Expression) -> exp.Expression:
    for kind, rewrite in REWRITES:
        if isinstance(node, kind):
            return rewrite(node)
    return node


def _as(node: exp.Expression, kind: str) -> exp.Expression:
    return exp.Cast(this=node, to=exp.DataType.build(kind, dialect=Spark))


def _call(name: str, *values: exp.Expression) -> exp.Anonymous:
    return exp.Anonymous(this=name, expressions=list(values))


def _number(n: int) -> exp.Literal:
    return exp.Literal.number(n)


def _long(node: exp.Expression) -> exp.Expression:
    return _as(node, "bigint")


def _numbered(node: exp.Window) -> exp.Expression:
    """A place is counted in 64 bits. Without an order any will do, but Spark wants one to be named."""
    if not isinstance(node.this, LONG_WINDOWS):
        return node
    if not node.args.get("order") and not node.args.get("alias"):
        node.set("order", exp.Order(expressions=[exp.Ordered(this=exp.Literal.string(""), nulls_first=True)]))
    return _as(node, "bigint")


def _epoch(node: exp.TimeToUnix) -> exp.Expression:
    """Seconds with their fraction: Spark's unix_timestamp cuts it off."""
    micros = _call("unix_micros", _as(node.this, "timestamp_ltz"))
    return exp.Paren(this=exp.Div(this=_as(micros, "double"), expression=exp.Literal.number("1000000.0")))


def _truncated(node: exp.Expression) -> exp.Expression:
    """Spark's date_trunc would give a moment in a time zone."""
    return _as(node, "timestamp_ntz")


def _length_of_time(node: exp.Anonymous) -> exp.Expression:
    name = node.name.lower()
    if name in MONTHS:
        return _call("make_ym_interval", _number(0), node.expressions[0])
    if name not in LENGTHS:
        return node
    return _call("make_dt_interval", *[_number(0)] * LENGTHS[name], node.expressions[0])


def _place_in_list(node: exp.Bracket) -> exp.Expression:
    """Places count from 1; one that the list does not have is NULL, not an error."""
    place = exp.Sub(this=exp.Paren(this=node.expressions[0]), expression=_number(1))
    return _call("get", node.this, _as(place, "int"))


def _gathered(node: exp.Filter | exp.ArrayAgg) -> exp.Expression:
    """A list of nothing is NULL: Spark would give an empty one."""
    if isinstance(node, exp.Filter) and not isinstance(node.this, exp.ArrayAgg):
        return node
    if isinstance(node, exp.ArrayAgg) and isinstance(node.parent, exp.Filter):
        return node
    count: exp.Expression = exp.Count(this=exp.Star())
    if isinstance(node, exp.Filter):
        count = exp.Filter(this=count, expression=node.expression.copy())
    some = exp.GT(this=count, expression=_number(0))
    return exp.Case(ifs=[exp.If(this=some, true=node)])


def _average(node: exp.Avg) -> exp.Expression:
    """An average is a double, of decimals too."""
    return exp.Avg(this=_as(node.this, "double"))


def _weekday(node: exp.DayOfWeekIso) -> exp.Expression:
    """1 is Monday: sqlglot's own arithmetic on Spark's day of the week has another."""
    return _as(exp.Extract(this=exp.Var(this="DAYOFWEEK_ISO"), expression=node.this), "bigint")


def _rows_of(node: exp.Table) -> exp.Expression:
    """generate_series in the place of a table, with the name of its column."""
    series = node.this
    if not isinstance(series, exp.GenerateSeries):
        return node
    name, alias = node.args["alias"].name, node.args["alias"].columns[0].copy()
    rows = exp.Select(expressions=[exp.Alias(this=exp.Explode(this=series.copy()), alias=alias)])
    return exp.Subquery(this=rows, alias=exp.TableAlias(this=exp.to_identifier(name)))


def _day(node: exp.Cast) -> exp.Expression:
    """A year has four figures: Spark reads no other."""
    if isinstance(node.this, exp.Literal) and node.to.is_type("date"):
        year, dash, rest = node.this.name.partition("-")
        node.set("this", exp.Literal.string(f"{year.rjust(4, '0')}{dash}{rest}"))
    return node


REWRITES: list[tuple[type | tuple[type, ...], Callable[..., exp.Expression]]] = [
    (exp.DayOfWeekIso, _weekday),
    (LONG, _long),
    (exp.Window, _numbered),
    (exp.TimeToUnix, _epoch),
    ((exp.TimestampTrunc, exp.DateTrunc), _truncated),
    (exp.ToDays, lambda node: _call("make_dt_interval", node.this)),
    (exp.Anonymous, _length_of_time),
    (exp.Bracket, _place_in_list),
    ((exp.Filter, exp.ArrayAgg), _gathered),
    (exp.Avg, _average),
    (exp.Cast, _day),
    (exp.Table, _rows_of),
]
