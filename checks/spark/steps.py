"""A long statement cut into steps. Spark works out a named step anew wherever it is read, and of steps that read one
another each doubles the work: such a step is made once, as a table of its own.
"""

from dataclasses import dataclass

from sqlglot import exp

MOST = 6  # tables that a step may read again each time that it is read, all its readings together


@dataclass(frozen=True)
class Step:
    """One table that must stand before what follows it; the last one has no name."""

    name: str
    query: exp.Expression


def cut(query: exp.Expression, prefix: str) -> list[Step]:
    """The steps that together say what the query says; their tables are called by the prefix and a number."""
    named = query.args.get("with_") or query.args.get("with")
    if named is None:
        return [Step("", query)]
    made: list[Step] = []
    within: dict[str, exp.CTE] = {}  # the steps that stay inside what reads them
    weight: dict[str, int] = {}
    names: dict[str, str] = {}
    ctes = list(named.expressions)
    for place, cte in enumerate(ctes):
        _rename(cte, names)
        n_read = sum(_count(other, cte.alias) for other in [*ctes[place + 1 :], *_rest(query, named)])
        weighs = sum(weight.get(name, 1) for name in _tables(cte))
        if n_read > 1 and n_read * weighs > MOST:
            names[cte.alias] = f"{prefix}_{len(made) + 1}"
            made.append(Step(names[cte.alias], _complete(cte.this.copy(), _columns(cte), within)))
            weight[names[cte.alias]] = 1
        else:
            within[cte.alias] = cte
            weight[cte.alias] = weighs
    named.pop()
    _rename(query, names)
    return [*made, Step("", _complete(query, [], within))]


def _rest(query: exp.Expression, named: exp.With) -> list[exp.Expression]:
    return [each for each in query.iter_expressions() if each is not named]


def _columns(cte: exp.CTE) -> list[exp.Identifier]:
    return list(cte.args["alias"].columns)


def _complete(body: exp.Expression, columns: list[exp.Identifier], within: dict[str, exp.CTE]) -> exp.Expression:
    """The body with every step that it reads, and that is not a table of its own, before it."""
    if columns:
        body = exp.select("*").from_(
            exp.Subquery(this=body, alias=exp.TableAlias(this=exp.to_identifier("row_"), columns=columns))
        )
    needed: set[str] = set()
    unread = [name for name in _tables(body) if name in within]
    while unread:
        name = unread.pop()
        if name not in needed:
            needed.add(name)
            unread += [other for other in _tables(within[name]) if other in within]
    kept = [within[name].copy() for name in within if name in needed]
    if kept:
        own = body.args.get("with_")
        body.set("with_", exp.With(expressions=[*kept, *(own.expressions if own else [])]))
    return body


def _tables(tree: exp.Expression) -> list[str]:
    """The tables that are read, without those of a room."""
    return [table.name if not table.db else f"{table.db}.{table.name}" for table in tree.find_all(exp.Table)]


def _count(tree: exp.Expression, name: str) -> int:
    return _tables(tree).count(name)


def _rename(tree: exp.Expression, names: dict[str, str]) -> None:
    """Where a step is read that is a table of its own now, that table is read, under the name of the step."""
    for table in tree.find_all(exp.Table):
        if not table.db and table.name in names:
            if not table.alias:
                table.set("alias", exp.TableAlias(this=exp.to_identifier(table.name)))
            table.set("this", exp.to_identifier(names[table.name]))
