"""What each failing row is told back: the value as it was read, the reason as a sentence, and what to do about it."""

import re
from functools import cache
from pathlib import Path

import yaml

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
    found = con.execute("select distinct table_name from quality.rows order by table_name").fetchall()
    for (table_name,) in found:
        con.execute(_told(tables()[table_name], asked[table_name]))


@cache
def _remedies() -> dict[str, str]:
    return yaml.safe_load(REMEDIES.read_text(encoding="utf-8"))


def remedy(kind: str) -> str:
    """What the exporting unit is asked to do about a row that fails a check of that kind."""
    return _remedies().get(kind) or _remedies()["otherwise"]


def tells_a_story(column: Column) -> bool:
    """Whether people write stories in the column, so that its values are not repeated."""
    return column.type == "text" and bool(_STORY.search(column.heading))


def _told(table: Table, checks: list[Check]) -> str:
    """SQL: the failing rows of the table with what is told of them; a row that was put aside says why itself."""
    key = " || '/' || ".join(f"coalesce(cast(row_.{part} as varchar), '')" for part in table.key)
    place = "source_file, source_sheet, source_row"
    own = "failures.key = '' and failures.column_name = ''"
    return f"""insert into quality.told by name
        with failures as (select * from quality.rows where table_name = {literal(table.name)}),
        numbers as (select distinct source_row from failures),
        records as (
            select {key} as record_key, row_.batch, {place} from staging.{table.name} as row_
            where source_row in (select source_row from numbers)
        ),
        cells as (select * from raw.{table.name} where source_row in (select source_row from numbers)),
        latest as (
            select records.record_key, cells.* from records join cells on cells.batch = records.batch
            and {_same("records", "cells")}
        ),
        aside as (
            select file as source_file, sheet as source_sheet, source_row,
                arg_max(row(column_name, value, reason), batch) as told
            from staging.quarantine where table_name = {literal(table.name)} group by all
        )
        select failures.table_name, failures.column_name, failures.check_name, failures.key,
            failures.source_file, failures.source_sheet, failures.source_row,
            case when {own} then told[2] else {_values(table)} end as value,
            case when {own} then {_why_aside(table)}
                when latest.record_key is null then concat(failures.key, '：', failures.check_name)
                else {_reasons(table, checks)} end as reason,
            {_remedies_of(checks)} as remedy
        from failures
        left join latest on latest.record_key = failures.key and {_same("latest", "failures")}
        left join aside on {own} and {_same("aside", "failures")}"""


def _same(one: str, other: str) -> str:
    return (
        f"{one}.source_row = {other}.source_row and {one}.source_file = {other}.source_file"
        f" and {one}.source_sheet is not distinct from {other}.source_sheet"
    )


def _values(table: Table) -> str:
    """SQL: the cell that the check is about, as read; of a story only that there is one."""
    cases = [
        f"when {literal(column.name)} then "
        + (
            f"case when {_cell(column)} is null then null else {literal(OMITTED)} end"
            if tells_a_story(column)
            else _cell(column)
        )
        for column in table.columns
    ]
    return f"case failures.column_name {' '.join(cases)} end"


def _cell(column: Column) -> str:
    return f"latest.{name(column.name)}"


def _shown(table: Table, column: str) -> str:
    """SQL: the value as a sentence shows it: in one line, and not at length."""
    column = table.column(column)
    if tells_a_story(column):
        return f"case when {_cell(column)} is null then {literal(NOTHING)} else {literal(OMITTED)} end"
    text = f"trim(regexp_replace({_cell(column)}, '\\s+', ' ', 'g'))"
    cut = f"case when length({text}) > {LONGEST} then left({text}, {LONGEST}) || '…' else {text} end"
    return f"coalesce(nullif({cut}, ''), {literal(NOTHING)})"


def _why_aside(table: Table) -> str:
    headings = " ".join(f"when {literal(column.name)} then {literal(column.heading)}" for column in table.columns)
    value = "case when told[2] is null then '' else '“' || told[2] || '”' end"
    return f"concat('这一行没有采用：', case told[1] {headings} end || {value} || ' ', told[3])"


def _reasons(table: Table, checks: list[Check]) -> str:
    """SQL: for each check its sentence; the name of the check where nothing better is known."""
    cases = [
        f"when {literal(check.column)} || '/' || {literal(check.name)} then {_sentence(table, check)}"
        for check in checks
    ]
    return f"case failures.column_name || '/' || failures.check_name {' '.join(cases)} else failures.check_name end"


def _sentence(table: Table, check: Check) -> str:
    """SQL: what is wrong with the row, as a sentence with the values that the check compares."""
    if check.column not in {column.name for column in table.columns}:
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


def _remedies_of(checks: list[Check]) -> str:
    """SQL: the remedy of each check, one case for each kind."""
    kinds = {
        kind: [check for check in checks if check.kind == kind] for kind in sorted({check.kind for check in checks})
    }
    cases = [
        f"when failures.column_name || '/' || failures.check_name in"
        f" ({', '.join(literal(f'{check.column}/{check.name}') for check in those)}) then {literal(remedy(kind))}"
        for kind, those in kinds.items()
    ]
    aside = f"when failures.key = '' and failures.column_name = '' then {literal(remedy('quarantined'))}"
    return f"case {aside} {' '.join(cases)} else {literal(remedy('otherwise'))} end"
