"""The rules of class U: figures of a unit and a period. They accuse nobody: no officer, finding or score has them."""

import duckdb

from checks.policy import Policy
from checks.rules.law import literal, put_law
from checks.rules.readiness import Readiness
from checks.rules.rule_file import FIRST_DAY, Rule

# What the SELECT of such a rule says of each unit and period, all of it.
SAID = {
    "indicator": "varchar",  # what is counted, as people say it: the clock of the rule, where it has clocks
    "period": "varchar",  # 2026-10, 2026-Q3
    "unit_code": "varchar",
    "n": "bigint",  # out of how many
    "x": "decimal(18, 2)",  # how many of them, or the sum in yuan
    "value": "decimal(18, 4)",  # the share or sum that is compared
    "expected": "decimal(18, 4)",  # what it is compared with
    "lower": "decimal(18, 4)",  # within these two it is ordinary; NULL is no limit
    "upper": "decimal(18, 4)",
    "unclear": "varchar",  # why it cannot be compared
    "law_no": "integer",
    "note": "varchar",
}
COLUMNS = {
    "rule_id": "varchar",
    **{name: kind for name, kind in SAID.items() if name not in ("unclear", "law_no", "note")},
    "standing": "varchar",  # 正常, 偏高, 偏低 or 不作比较
    "law_since": "date",
    "law": "varchar",
    "reason": "varchar",
}


def apply(con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy, ready: list[Readiness]) -> None:
    """rules."<file name>" holds a row for each indicator, unit and period, but none of one whose columns lack."""
    begin(con, rule, policy)
    finish(con, rule, ready)


def begin(con: duckdb.DuckDBPyConnection, rule: Rule, policy: Policy) -> None:
    """The SELECT of the rule is a view beside its law, and says what an indicator must say."""
    put_law(con, rule, policy)
    con.execute(f"create or replace temp view rule_select as\n{rule.sql}")
    said = {row[0] for row in con.execute("describe rule_select").fetchall()}
    if said != set(SAID):
        raise ValueError(f"{rule.path.name}: an indicator has exactly the columns {', '.join(SAID)}")


def finish(con: duckdb.DuckDBPyConnection, rule: Rule, ready: list[Readiness]) -> None:
    """rules."<file name>" holds what that view says of the indicators whose columns are there."""
    typed = ", ".join(f"cast({name} as {kind}) as {name}" for name, kind in SAID.items())
    open_clocks = [each.clock for each in ready if not each.missing]
    asked = f"indicator in ({', '.join(map(literal, open_clocks)) or 'null'})" if "" not in open_clocks else "true"
    made = {
        "rule_id": literal(rule.id),
        "standing": "case when unclear is not null or value is null then '不作比较' when value > upper then '偏高' "
        "when value < lower then '偏低' else '正常' end",
        "law_since": f"nullif(law.since, date '{FIRST_DAY.isoformat()}')",
        "law": "law.law_text",
        "reason": "nullif(concat_ws('；', '不作比较：' || said.unclear, nullif(said.note, '')), '')",
    }
    columns = ",\n    ".join(f"{made.get(name, f'said.{name}')} as {name}" for name in COLUMNS)
    con.execute(
        f'create or replace table rules."{rule.table}" as\nselect\n    {columns}\n'
        f"from (select {typed} from rule_select where {asked}) as said\n"
        "left join law on law.law_no = said.law_no\norder by indicator, period, unit_code"
    )
