"""A connection on which clocks and rules are made: what is about records Spark works out, the rest DuckDB.

It is given the statements that DuckDB would be given, one by one. A table lives where its statement was worked out, and
is carried across when the other engine asks for it.
"""

import re
from collections.abc import Callable
from pathlib import Path

from sqlglot import exp
from sqlglot.dialects.duckdb import DuckDB

from checks.complaint import BadInput
from checks.spark import dialect, macros, parquet, steps

NAME = r'(?P<name>[\w.]+(?:\."[^"]+")?)'
MAKE = re.compile(rf"\s*create or replace (?:temp )?(?P<kind>table|view) {NAME} as\b(?P<query>.*)\Z", re.DOTALL)
DECLARE = re.compile(
    rf"\s*(?:create (?:or replace )?(?:temp )?table (?:if not exists )?|drop table (?:if exists )?){NAME}"
)
INSERT = re.compile(rf"\s*insert into {NAME}\s+(?P<query>(?:select|with)\b.*)\Z", re.DOTALL)
DROP = re.compile(rf"\s*drop (?:table|view) (?:if exists )?{NAME}\s*\Z")
ADD = re.compile(rf"\s*insert into {NAME}")
DESCRIBE = re.compile(rf"\s*describe {NAME}\s*\Z")
ASK = re.compile(r"\s*(?:select|with|from)\b")
OF_RECORDS = ("staging.", "clocks.")
FAILED = "Spark 没有算完，什么都没有发布"
AGAIN = (
    "确认 Spark 的 master 和 worker 仍在运行、磁盘还有空间，再运行一次；"
    "或者去掉 --engine spark，用 DuckDB 审计，结果相同"
)


class Answer:
    """What a statement gave, as DuckDB gives it."""

    def __init__(self, rows: list[tuple]):
        self._rows = rows

    def fetchall(self) -> list[tuple]:
        """All its rows."""
        return self._rows


class Connection:
    """DuckDB's warehouse and a Spark session over one folder that both can reach."""

    def __init__(self, con, spark, folder: Path):
        self._con, self._spark, self._folder = con, spark, folder
        self._parts: dict[str, list[Path]] = {}  # tables that Spark made, by name: where their rows stand
        self._views: dict[str, str] = {}  # views that Spark has, by name: the statement that made them
        self._carried: set[str] = set()  # tables of DuckDB that Spark has a copy of
        self._unloaded: dict[str, None] = {}  # what Spark made and DuckDB has not, in order
        self._n_folders = 0

    def execute(self, sql: str, parameters=None):
        """What the statement gives, worked out where its tables are."""
        for pattern, function in self._kinds():
            found = None if parameters is not None else pattern.match(sql)
            if found and self._is_sparks(found):
                return self._worked_out(function, found)
        if self._drops(sql):
            return Answer([])
        self._forget(sql)
        return self._con.execute(sql, parameters) if parameters is not None else self._con.execute(sql)

    def _worked_out(self, function: Callable, found: re.Match) -> Answer:
        """What Spark says to the statement. BadInput if it fails: a rule that only Spark cannot apply is no finding."""
        try:
            return function(self, found)
        except Exception as error:
            what = " ".join(found.string.split())[:60]
            raise BadInput(FAILED, value=f"{what}…：{str(error).splitlines()[0][:300]}", advice=AGAIN) from error

    def bring_back(self) -> None:
        """Every table and view of a room that Spark made since the last time stands in DuckDB too."""
        for name in [name for name in self._unloaded if "." in name]:
            if name in self._parts:
                parquet.load(self._con, name, self._parts[name])
        for name in [name for name in self._unloaded if "." in name]:
            if name in self._views:
                self._con.execute(self._views[name])
        self._unloaded.clear()
        self._carried = {name for name in self._carried if name.startswith("staging.")}  # the others may change

    # What is one of Spark's statements

    def _kinds(self) -> list[tuple[re.Pattern, Callable]]:
        return [(MAKE, _make), (INSERT, _insert), (DESCRIBE, _describe), (ASK, _ask)]

    def _is_sparks(self, found: re.Match) -> bool:
        """Whether it is about records, or about a table that Spark has."""
        if found.re is DESCRIBE:
            return self.has(found["name"])
        query = found["query"] if "query" in found.groupdict() else found.string
        names = _tables(macros.parse(query))
        if found.re is ASK:
            return any(self.has(name) for name in names)
        if found.re is INSERT and self.has(found["name"]):
            return True
        return any(self.has(name) or name.startswith(OF_RECORDS) for name in names)

    def has(self, name: str) -> bool:
        """Whether Spark made the table or view of that name."""
        return name in self._parts or name in self._views

    def _drops(self, sql: str) -> bool:
        """Whether the statement dropped a table that only Spark had; it has none of that name now."""
        found = DROP.match(sql)
        if not found or not self.has(found["name"]):
            return False
        self._lose(found["name"])
        return True

    def _lose(self, name: str) -> None:
        for known in (self._parts, self._views, self._unloaded):
            known.pop(name, None)

    def _forget(self, sql: str) -> None:
        """DuckDB makes or changes the table: what Spark had under its name is no longer that."""
        found = DECLARE.match(sql) or ADD.match(sql) or MAKE.match(sql)
        if found:
            name = found["name"]
            if ADD.match(sql) and name in self._parts:
                raise ValueError(f"{name} lives in Spark: {sql[:60]}")
            self._lose(name)
            self._carried.discard(name)

    # Spark's side

    def frame(self, query: str):
        """What the SELECT gives on Spark; the steps that it is cut into are tables by then."""
        tree = dialect.rewritten(self._answered(macros.parse(query)))
        self._n_folders += 1
        for step in steps.cut(tree, f"step_{self._n_folders}"):
            frame = self._spark.sql(dialect.text(self._located(step.query)))
            if step.name:
                self._show(step.name, [self._written(frame)], frame.schema)
        return frame

    def _answered(self, tree: exp.Expression) -> exp.Expression:
        """The tree where the largest number so far of a table that grows is a number: its files say so, no job does."""
        for inner in list(tree.find_all(exp.Subquery)):
            name = _asked_for_its_largest(inner)
            if name in self._parts:
                said = inner.this.expressions[0].sql(dialect=DuckDB)
                n = parquet.number(self._con, said, self._parts[name])
                inner.replace(exp.cast(exp.Literal.number(n), "bigint"))
        return tree

    def _located(self, tree: exp.Expression) -> exp.Expression:
        """The tree with each table of a room under the name that Spark has for it, and there."""
        own = {cte.alias for cte in tree.find_all(exp.CTE)}
        for table in tree.find_all(exp.Table):
            name = _name(table)
            if name in own or not isinstance(table.this, exp.Identifier):
                continue
            self._carry(name)
            if not table.alias:
                table.set("alias", exp.TableAlias(this=exp.to_identifier(table.name)))
            table.set("db", None)
            table.set("this", exp.to_identifier(view_of(name)))
        return tree

    def _carry(self, name: str) -> None:
        """Spark has the table: its own, or a copy of DuckDB's."""
        if self.has(name) or name in self._carried or name.startswith("step_"):
            return
        folder = self._new_folder()
        parquet.write(self._con, name, folder)
        self._show(name, [folder], parquet.schema_of(self._con, name))
        self._carried.add(name)

    def _show(self, name: str, folders: list[Path], schema) -> None:
        """Spark has these folders under that name."""
        if isinstance(schema, dict):
            reader, columns = self._spark.read.schema(parquet.ddl(schema)), list(schema)
        else:
            reader, columns = self._spark.read.schema(schema), schema.names
        frame = reader.parquet(*[folder.as_uri() for folder in folders])
        frame.select(*[f"`{column}`" for column in columns]).createOrReplaceTempView(view_of(name))

    def _written(self, frame) -> Path:
        folder = self._new_folder()
        frame.write.parquet(folder.as_uri())
        return folder

    def _new_folder(self) -> Path:
        self._n_folders += 1
        return self._folder / f"{self._n_folders:05}"


def view_of(name: str) -> str:
    """What Spark calls a table of a room: it has no rooms."""
    return re.sub(r"\W", "_", name.replace('"', "").replace(".", "__"))


def _make(on: Connection, found: re.Match) -> Answer:
    """The table or view of that name stands on Spark."""
    name, frame = found["name"], on.frame(found["query"])
    on._lose(name)
    on._unloaded[name] = None
    if found["kind"] == "view":
        frame.createOrReplaceTempView(view_of(name))
        on._views[name] = found.string
        return Answer([])
    folder = on._written(frame)
    on._parts[name] = [folder]
    on._show(name, [folder], frame.schema)
    return Answer([(parquet.count(on._con, folder),)])


def _insert(on: Connection, found: re.Match) -> Answer:
    """What the query gives stands behind the rows of the table, in its types."""
    name = found["name"]
    on._carry(name)
    schema = parquet.schema_of(on._con, name)
    given = on.frame(found["query"])
    casts = [f"cast(`{column}` as {kind}) as `{column}`" for column, kind in schema.items()]
    folder = on._written(given.toDF(*schema).selectExpr(*casts))
    if name not in on._parts:
        on._parts[name] = []
        if on._con.execute(f"select count(*) from {name}").fetchall()[0][0]:
            raise ValueError(f"{name} has rows in DuckDB")
    on._parts[name].append(folder)
    on._unloaded[name] = None
    on._show(name, on._parts[name], schema)
    return Answer([(parquet.count(on._con, folder),)])


def _describe(on: Connection, found: re.Match) -> Answer:
    return Answer([(column,) for column in on._spark.table(f"`{view_of(found['name'])}`").columns])


def _ask(on: Connection, found: re.Match) -> Answer:
    return Answer([tuple(row) for row in on.frame(found.string).collect()])


def _name(table: exp.Table) -> str:
    if not table.db:
        return table.name
    return f"{table.db}.{table.name}" if re.fullmatch(r"\w+", table.name) else f'{table.db}."{table.name}"'


def _asked_for_its_largest(inner: exp.Subquery) -> str:
    """The table of `(select coalesce(max(n), 0) from t)`; blank where anything else is asked."""
    given = {name for name, value in inner.this.args.items() if value}
    asked = inner.this.expressions if given == {"expressions", "from_"} else []
    tables = list(inner.this.find_all(exp.Table))
    is_it = len(asked) == len(tables) == 1 and isinstance(asked[0], exp.Coalesce) and isinstance(asked[0].this, exp.Max)
    return _name(tables[0]) if is_it else ""


def _tables(tree: exp.Expression) -> set[str]:
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    return {_name(table) for table in tree.find_all(exp.Table)} - own
