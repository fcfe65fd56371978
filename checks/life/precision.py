"""When a rule is wrong too often to be scored, and what somebody decided of it: the policy, for the findings room."""

from checks.complaint import BadInput
from checks.policy import Life

ADVICE = "改正政策文件 [life.precision.decided] 一节的规则编号，或者删去这一项后再运行"


def write_policy(con, life: Life) -> None:
    """rules.precision_policy has the bounds, rules.precision_decided each decision; BadInput names no rule at all."""
    judging = "select rule_id from rules.catalogue where class is distinct from 'U'"
    known = {rule_id for (rule_id,) in con.execute(judging).fetchall()}
    for rule_id in sorted(set(life.decided) - known):
        what = "没有这条可以计分的规则"
        raise BadInput(what, column="life.precision.decided", value=rule_id, advice=ADVICE)
    con.execute(
        "create or replace table rules.precision_policy "
        "(least decimal(9, 6), n bigint, days integer, document_no varchar)"
    )
    bounds = [life.precision_least, life.precision_n, life.precision_days, life.document_no]
    con.execute("insert into rules.precision_policy values (?, ?, ?, ?)", bounds)
    con.execute(
        "create or replace table rules.precision_decided (rule_id varchar, is_scored boolean, document_no varchar)"
    )
    for rule_id, decided in sorted(life.decided.items()):
        row = [rule_id, decided.is_scored, decided.document_no]
        con.execute("insert into rules.precision_decided values (?, ?, ?)", row)
