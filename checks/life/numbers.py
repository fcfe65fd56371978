"""Which finding is meant by the beginning of its number."""

import re
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.life.asking import rows
from checks.life.past import numbers_like

SHORTEST, LENGTH = 4, 16  # signs of a finding's number
ADVICE = "用 mingjing findings --all 查看全部问题编号"
KNOWN_AS = ("findings", "warnings")
SHOWN = 10  # numbers that a beginning may stand for, in a complaint


def number_of(con: duckdb.DuckDBPyConnection, ledger: Path, typed: str) -> str:
    """The number of the one finding that was meant, else of the one warning; BadInput if it is none or several."""
    beginning = typed.strip().lower()
    if not re.fullmatch(f"[0-9a-f]{{{SHORTEST},{LENGTH}}}", beginning):
        advice = f"问题编号是 {LENGTH} 位，由数字和字母 a 至 f 组成，可以只写开头，至少 {SHORTEST} 位"
        raise BadInput("这不是问题编号", value=typed, advice=advice)
    for numbers in (
        _of(con, "findings", beginning) | numbers_like(ledger, beginning),
        _of(con, "warnings", beginning),
    ):
        if len(numbers) > 1:
            raise _ambiguous(con, typed, sorted(numbers))
        if numbers:
            return numbers.pop()
    raise BadInput("没有这个编号的问题", value=typed, advice=ADVICE)


def _of(con: duckdb.DuckDBPyConnection, table: str, beginning: str) -> set[str]:
    query = f"select finding_id from marts.{table} where starts_with(finding_id, ?)"
    return {row["finding_id"] for row in rows(con, query, [beginning])}


def _ambiguous(con: duckdb.DuckDBPyConnection, typed: str, numbers: list[str]) -> BadInput:
    about = "concat_ws(' ', finding_id, rule_id, nullif(clock, ''), subject_kind, subject_no)"
    both = " union all ".join(f"select finding_id, {about} as said from marts.{each}" for each in KNOWN_AS)
    found = rows(con, f"select * from ({both}) where list_contains(?, finding_id)", [numbers])
    said = {row["finding_id"]: row["said"] for row in found}
    listed = "；".join(said.get(number, f"{number}（本次未查出）") for number in numbers[:SHOWN])
    more = f"……共 {len(numbers)} 个" if len(numbers) > SHOWN else ""
    return BadInput("不止一个问题的编号这样开头", value=f"{typed}：{listed}{more}", advice="多写几位")
