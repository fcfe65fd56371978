"""Questions to a finished warehouse that was opened for reading: sql/story/<name>.sql is one, and makes no table."""

import duckdb

from checks import rooms
from checks.complaint import BadInput

ADVICE = "重新运行 mingjing audit；上次运行没有做完时，数据仓库里的各张表不是同一次的"


def ask(con: duckdb.DuckDBPyConnection, name: str, **given) -> list[dict]:
    """The rows that answer the question of that name, each under its columns' names."""
    return rows(con, (rooms.SQL / "story" / f"{name}.sql").read_text(encoding="utf-8"), given)


def rows(con: duckdb.DuckDBPyConnection, query: str, given: dict | list | None = None) -> list[dict]:
    """The rows of that query, each under its columns' names."""
    result = con.execute(query, given) if given else con.execute(query)
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def audited(con: duckdb.DuckDBPyConnection) -> dict:
    """What was audited last: month, as_of, release …; BadInput where the warehouse holds no whole audit."""
    known = "select count(*) from duckdb_tables() where schema_name = 'published' and table_name = 'provenance'"
    if not con.execute(known).fetchall()[0][0]:
        raise BadInput("数据仓库里还没有审计结果", advice=ADVICE)
    facts = dict(con.execute("select key, value from published.provenance").fetchall())
    (said,) = rows(con, "select month, as_of, starts_at, ends_at from clocks.audit")
    if said["month"] != facts.get("month") or said["as_of"].isoformat() != facts.get("as_of"):
        raise BadInput("上次审计没有做完，数据仓库里的结果前后不一", value=said["month"], advice=ADVICE)
    return {**facts, **said}
