"""Every verdict one by one, also those that an audit only counts."""

from contextlib import contextmanager

from checks import rules
from checks.rules.deciding import Deciding


@contextmanager
def one_by_one(con, policy):
    """Inside, every verdict of the rules that judge stands in rules.verdicts; behind it the warehouse is as it was.

    What the audit kept and counted stands in audit_verdicts and audit_counts.
    """
    con.execute("begin")
    for name in ("verdicts", "counts"):
        con.execute(f"create temp table audit_{name} as select * from rules.{name}")
    deciding = Deciding(con, policy)
    for rule, ready in rules.judging(con):
        deciding.add(rule, ready)
    deciding.decide()
    yield con
    con.execute("rollback")
