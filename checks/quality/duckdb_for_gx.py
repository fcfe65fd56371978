"""Great Expectations over the DuckDB connection of the run: it has no support for DuckDB of its own."""

from types import SimpleNamespace
from typing import ClassVar, Literal

import duckdb
from great_expectations.datasource.fluent.sql_datasource import SQLDatasource
from great_expectations.execution_engine import SqlAlchemyExecutionEngine
from great_expectations.expectations import UnexpectedRowsExpectation
from sqlalchemy import types
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.base import PGDialect, PGIdentifierPreparer
from sqlalchemy.engine import default
from sqlalchemy.exc import NoSuchTableError

TYPES = {
    "BIGINT": types.BIGINT,
    "INTEGER": types.INTEGER,
    "VARCHAR": types.VARCHAR,
    "BOOLEAN": types.BOOLEAN,
    "DATE": types.DATE,
    "TIMESTAMP": types.TIMESTAMP,
}

COLUMNS = """
    select column_name, data_type, is_nullable
    from duckdb_columns()
    where database_name = current_database() and table_name = $1 and schema_name = coalesce($2, current_schema())
    order by column_index"""
TABLES = """
    select table_name from information_schema.tables
    where table_catalog = current_database() and table_schema = coalesce($1, current_schema())
    order by table_name"""


class Cursor:
    """A cursor that holds its whole answer: Great Expectations reads after it has closed the connection."""

    arraysize, rowcount = 1, -1

    def __init__(self, con):
        self._con, self._rows, self.description = con, [], None

    def execute(self, query, parameters=None):
        """The statement has run, and its answer is at hand."""
        self._con.execute(query, list(parameters or ()))
        about = self._con.description
        self.description = [(name, str(kind), None, None, None, None, None) for name, kind, *_ in about or ()]
        self._rows = self._con.fetchall() if about else []

    def fetchmany(self, size=1):
        """The next rows, as many as asked for."""
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    def fetchone(self):
        """The next row, or None."""
        return next(iter(self.fetchmany()), None)

    def fetchall(self):
        """All rows not yet read."""
        return self.fetchmany(len(self._rows))

    def close(self):
        """The rows are forgotten; the connection stays open."""
        self._rows = []


class Borrowed:
    """The connection of the run, lent: beginning, committing and closing stay with the run."""

    def __init__(self, con):
        self._con = con

    def cursor(self):
        """A new cursor on the run's connection."""
        return Cursor(self._con)

    def commit(self):
        """Nothing happens: the run commits."""

    rollback = close = commit


class Quoted(PGIdentifierPreparer):
    """Every name in quotes: DuckDB reserves more words than PostgreSQL, `at` among them."""

    def _requires_quotes(self, value):
        return True


class DuckDialect(PGDialect):
    """DuckDB for SQLAlchemy: PostgreSQL's words, DuckDB's catalogue."""

    name, driver, preparer = "duckdb", "borrowed", Quoted
    default_paramstyle = "numeric_dollar"
    supports_statement_cache = supports_server_side_cursors = supports_sane_rowcount = False

    @classmethod
    def import_dbapi(cls):
        """The little of a database module that SQLAlchemy asks for."""
        return SimpleNamespace(paramstyle="numeric_dollar", Error=duckdb.Error, connect=None)

    def initialize(self, connection):
        """The server is taken as known: it is in this process."""
        self.server_version_info, self.default_schema_name, self._backslash_escapes = (16, 0), "main", False

    def do_begin(self, connection):
        """Nothing happens: transactions are the run's."""

    do_commit = do_rollback = do_begin

    def get_columns(self, connection, table_name, schema=None, **_):
        """Name and type of each column of the table."""
        rows = connection.exec_driver_sql(COLUMNS, (table_name, schema)).fetchall()
        if not rows:
            raise NoSuchTableError(table_name)
        return [{"name": name, "type": _type(kind), "nullable": nullable, "default": None}
                for name, kind, nullable in rows]

    def get_table_names(self, connection, schema=None, **_):
        """The tables and views of the schema."""
        return [name for (name,) in connection.exec_driver_sql(TABLES, (schema,)).fetchall()]

    def has_table(self, connection, table_name, schema=None, **_):
        """Whether the schema has that table."""
        return table_name in self.get_table_names(connection, schema)

    def get_multi_columns(self, connection, **asked):
        """The columns of several tables, one table after the other."""
        return default.DefaultDialect.get_multi_columns(self, connection, **asked)

    def get_pk_constraint(self, *_, **__):
        """No table of a room declares a key."""
        return {"constrained_columns": [], "name": None}

    def get_foreign_keys(self, *_, **__):
        """No table of a room declares a reference or an index."""
        return []

    get_indexes = get_view_names = get_foreign_keys


def _type(kind: str):
    """SQLAlchemy's type for a type of DuckDB."""
    if kind.startswith("DECIMAL("):
        return types.NUMERIC(*map(int, kind[8:-1].split(",")))
    return TYPES.get(kind, types.NullType)()


registry.register("duckdb.borrowed", __name__, "DuckDialect")


class DuckEngine(SqlAlchemyExecutionEngine):
    """The engine of Great Expectations, told which regular expressions DuckDB knows."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # It has no branch for DuckDB; the one for Dremio writes REGEXP_MATCHES, which DuckDB has with that meaning.
        self.dialect_module = SimpleNamespace(DremioDialect=DuckDialect, **TYPES)


class DuckDatasource(SQLDatasource):
    """A source of data on a DuckDB connection; declaring it gives every context `data_sources.add_duckdb`."""

    type: Literal["duckdb"] = "duckdb"
    execution_engine_override: ClassVar = DuckEngine


class NoSuchRows(UnexpectedRowsExpectation):
    """No row answers the query; only their number is asked for, never the rows."""

    metric_dependencies: ClassVar = ("unexpected_rows_query.row_count",)

    def _validate(self, metrics, runtime_configuration=None, execution_engine=None):
        """The number of rows, and whether it is none."""
        n_rows = metrics["unexpected_rows_query.row_count"]
        return {"success": n_rows == 0, "result": {"observed_value": n_rows}}


def source_over(con):
    """A source of Great Expectations over the run's connection, in a context that writes nothing to disk."""
    import great_expectations

    context = great_expectations.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    return context.data_sources.add_duckdb(
        "run", connection_string="duckdb+borrowed://", kwargs={"creator": lambda: Borrowed(con)})
