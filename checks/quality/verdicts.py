"""Whether each export can be used at all: 可用, 带病可用 or 不可用, and why."""

from checks.contract import Table, tables
from checks.quality.levels import BLOCKING, WARNING

USABLE, IMPAIRED, UNUSABLE = "可用", "带病可用", "不可用"

NOT_RECEIVED = "没有提供"
EMPTY = "没有一行记录，请确认本月确实没有"

TABLES = """
create or replace table quality.tables (table_name varchar, verdict varchar, reason varchar, n_rows bigint,
    n_blocking bigint, n_warning bigint, is_received boolean);
"""

# What did not pass, the largest share first; of two alike the one that stands first in the contract's words.
FAILED = """
select column_name, check_name, severity, n_rows, n_failed, threshold
from quality.checks
where table_name = ? and status in ('不合格', '执行错误') and severity in ('阻断', '警告')
order by n_failed / n_rows desc nulls last, check_name, column_name
"""

NAMED_AT_MOST = 3


def write(con) -> None:
    """quality.tables holds a verdict for each export, with the reason in words."""
    con.execute(TABLES)
    for table in tables().values():
        con.execute("insert into quality.tables values (?, ?, ?, ?, ?, ?, ?)", [table.name, *_verdict(con, table)])


def _verdict(con, table: Table) -> tuple:
    """Verdict, reason, rows, failed checks that block and that warn, and whether there was an export at all."""
    n_rows, is_received = con.execute(
        f"select (select count(*) from staging.{table.name}), exists (select 1 from staging.columns"
        " where table_name = $1 and is_present)"
        " or exists (select 1 from staging.quarantine where table_name = $1)", [table.name]).fetchone()
    failed = con.execute(FAILED, [table.name]).fetchall()
    counts = [sum(severity == each for _, _, severity, *_ in failed) for each in (BLOCKING, WARNING)]
    verdict, reason = _judge(table, n_rows, is_received or n_rows > 0, failed)
    return verdict, reason, n_rows, *counts, is_received or n_rows > 0


def _judge(table: Table, n_rows: int, is_received: bool, failed: list[tuple]) -> tuple[str, str | None]:
    """The verdict and its reason: beyond a threshold that blocks 不可用, beyond one that warns 带病可用."""
    if not is_received:
        return UNUSABLE, NOT_RECEIVED
    beyond = [each for each in failed if _share(each) is not None and _share(each) > each[5]]
    blocking = [each for each in beyond if each[2] == BLOCKING]
    if blocking:
        return UNUSABLE, _said(table, blocking)
    # What raised could not be counted: nobody knows, so it is not clean.
    impairing = [each for each in failed if each in beyond or each[2] == BLOCKING or _share(each) is None]
    if impairing:
        return IMPAIRED, _said(table, impairing)
    return (USABLE, None) if n_rows else (IMPAIRED, EMPTY)


def _share(failed: tuple) -> float | None:
    """The share of failing rows; None where the check raised."""
    _, _, _, n_rows, n_failed, _ = failed
    return n_failed / n_rows if n_rows and n_failed is not None else None


def _said(table: Table, failed: list[tuple]) -> str:
    """The failed checks in words, the worst few by name."""
    headings = {column.name: column.heading for column in table.columns}
    named = [f"{headings[column] + '：' if column in headings else ''}{check}（{_counted(n_rows, n_failed)}）"
             for column, check, _, n_rows, n_failed, _ in failed[:NAMED_AT_MOST]]
    more = f"等{len(failed)}项" if len(failed) > NAMED_AT_MOST else ""
    return "、".join(named) + more


def _counted(n_rows: int | None, n_failed: int | None) -> str:
    """How many of how many rows."""
    return "检查没有运行" if n_failed is None else f"{n_rows}行中{n_failed}行"
