"""What each failing row is told back: the value as it was read, the reason as a sentence, and what to do about it."""

import re
from functools import cache
from pathlib import Path

from checks import fast_yaml
from checks.contract import Column, Table, tables
from checks.intake.cells import literal, name
from checks.quality.kinds import Check

REMEDIES = Path(__file__).with_name("remedies.yaml")
OMITTED = "（文字，略）"
NOTHING = "（空）"
LONGEST = 40  # of a value inside a sentence; beside the sentence it stands whole
_STORY = re.compile("情形|理由|说明|内容|备注|描述|经过")

TOLD = """create or replace table quality.told (table_name varchar, column_name varchar, check_name varchar,
    key varchar, source_file varchar, source_sheet varchar, source_row integer,
    value varchar, reason varchar, remedy varchar)"""


def tell(con, asked: dict[str, list[Check]]) -> None:
    """quality.told is quality.rows, row for row, with the value as read, the reason in words and the remedy."""
    con.execute(TOLD)
    failed = con.execute(
        "select distinct table_name, column_name, check_name from quality.rows order by all"
    ).fetchall()
    for table_name in sorted({table_name for table_name, *_ in failed}):
        known = {(check.column, check.name): check for check in asked[table_name]}
        about = [(column, check_name) for table, column, check_name in failed if table == table_name]
        con.execute(_told(tables()[table_name], [known.get(each) or _unasked(*each) for each in about]))


def _unasked(column: str, check_name: str) -> Check:
    """The check of which the suites of the export know nothing: on the rows that were put aside, for one."""
    kind = "otherwise" if column else "quarantined"
    return Check(column, check_name, kind, "false")


@cache
def _remedies() -> dict[str, str]:
    return fast_yaml.load(REMEDIES.read_text(encoding="utf-8"))


def remedy(kind: str) -> str:
    """What the exporting unit is asked to do about a row that fails a check of that kind."""
    return _remedies().get(kind) or _remedies()["otherwise"]


def tells_a_story(column: Column) -> bool:
    """Whether people write stories in the column, so that its values are not repeated."""
    return column.type == "text" and bool(_STORY.search(column.heading))


def _told(table: Table, checks: list[Check]) -> str:
    """SQL: the failing rows of the table with what is told of them; a row that was put aside says why itself."""
    key = " || '/' || ".join(f"coalesce(cast(row_.{part} as varchar), '')" for part in table.key)
    needed = sorted({column for check in checks for column in (check.column, *check.reads)} & _names(table))
    cells = "".join(f", cells.{name(column)}" for column in needed)
    own = "failures.key = '' and failures.column_name = ''"
    return f"""insert into quality.told by name
        with asked(column_name, check_name, place, remedy) as (values {_listed(checks)}),
        failures as (
            select rows_.*, asked.place, asked.remedy from quality.rows as rows_
            join asked on asked.column_name = rows_.column_name and asked.check_name = rows_.check_name
            where rows_.table_name = {literal(table.name)}
        ),
        latest as (
            select {key} as record_key, cells.source_file, cells.source_sheet, cells.source_row{cells}
            from staging.{table.name} as row_
            join raw.{table.name} as cells on cells.batch = row_.batch and {_same("row_", "cells")}
            where row_.source_row in (select source_row from failures)
        ),
        aside as (
            select file as source_file, sheet as source_sheet, source_row,
                arg_max(row(column_name, value, reason), batch) as told
            from staging.quarantine where table_name = {literal(table.name)} group by all
        )
        select failures.table_name, failures.column_name, failures.check_name, failures.key,
            failures.source_file, failures.source_sheet, failures.source_row,
            case when {own} then told[2] else {_values(table, checks)} end as value,
            case when {own} then {_why_aside(table)}
                when latest.record_key is null then concat(failures.key, '：', failures.check_name)
                else {_reasons(table, checks)} end as reason,
            failures.remedy
        from failures
        left join latest on latest.record_key = failures.key and {_same("latest", "failures")}
        left join aside on {own} and {_same("aside", "failures")}"""


def _names(table: Table) -> set[str]:
    return {column.name for column in table.columns}


def _listed(checks: list[Check]) -> str:
    """SQL: each check with its place in the list and its remedy."""
    return ", ".join(
        f"({literal(check.column)}, {literal(check.name)}, {place}, {literal(remedy(check.kind))})"
        for place, check in enumerate(checks)
    )


def _same(one: str, other: str) -> str:
    return (
        f"{one}.source_row = {other}.source_row and {one}.source_file = {other}.source_file"
        f" and {one}.source_sheet is not distinct from {other}.source_sheet"
    )


def _values(table: Table, checks: list[Check]) -> str:
    """SQL: the cell that the check is about, as read; of a story only that there is one."""
    columns = [(place, table.column(each.column)) for place, each in enumerate(checks) if each.column in _names(table)]
    return _by_place(
        [(place, _cell(column) if not tells_a_story(column) else _omitted(column, "null")) for place, column in columns]
    )


def _by_place(cases: list[tuple[int, str]]) -> str:
    """SQL: what is said for the place of the check; nothing where nothing is."""
    return (
        f"case failures.place {' '.join(f'when {place} then {sql}' for place, sql in cases)} end" if cases else "null"
    )


def _omitted(column: Column, nothing: str) -> str:
    return f"case when {_cell(column)} is null then {nothing} else {literal(OMITTED)} end"


def _cell(column: Column) -> str:
    return f"latest.{name(column.name)}"


def _shown(table: Table, column: str) -> str:
    """SQL: the value as a sentence shows it: in one line, and not at length."""
    column = table.column(column)
    if tells_a_story(column):
        return _omitted(column, literal(NOTHING))
    cell = _cell(column)
    line = f"trim(regexp_replace({cell}, '\\s+', ' ', 'g'))"
    cut = f"case when length({line}) > {LONGEST} then left({line}, {LONGEST}) || '…' else {line} end"
    # Nearly every value is short and in one line.
    is_long = f"strlen({cell}) > {LONGEST} or regexp_matches({cell}, '[\\t\\r\\n]')"
    text = f"case when {is_long} then {cut} else trim({cell}) end"
    return f"coalesce(nullif({text}, ''), {literal(NOTHING)})"


def _why_aside(table: Table) -> str:
    headings = " ".join(f"when {literal(column.name)} then {literal(column.heading)}" for column in table.columns)
    value = "case when told[2] is null then '' else '“' || told[2] || '”' end"
    return f"concat('这一行没有采用：', case told[1] {headings} end || {value} || ' ', told[3])"


def _reasons(table: Table, checks: list[Check]) -> str:
    """SQL: for each check its sentence."""
    return _by_place([(place, _sentence(table, check)) for place, check in enumerate(checks)])


def _sentence(table: Table, check: Check) -> str:
    """SQL: what is wrong with the row, as a sentence with the values that the check compares."""
    if check.column not in _names(table):
        return literal(check.name)
    heading, value = literal(table.column(check.column).heading), _shown(table, check.column)
    others = [(table.column(other).heading, _shown(table, other)) for other in check.reads]
    if check.name.startswith("早于") and len(others) == 1:
        return f"concat({heading}, ' ', {value}, ' 早于', {literal(others[0][0])}, ' ', {others[0][1]})"
    if check.name.startswith("晚于"):
        return f"concat({heading}, ' ', {value}, ' ', {literal(check.name)})"
    if check.kind == "missing_beside" and len(others) == 1:
        return f"concat({heading}, '为空，而{others[0][0]}是 ', {others[0][1]})"
    beside = ", '，', ".join(f"{literal(other)}, ' ', {shown}" for other, shown in others)
    beside = f", '（', {beside}, '）'" if others else ""
    return f"concat({heading}, ' ', {value}, '：', {literal(check.name)}{beside})"
