from contextlib import closing
from pathlib import Path

import pytest

from checks import audit, policy, rules, warehouse
from checks.rules.deciding import Deciding
from checks.rules.rule_file import UNIT_INDICATOR
from checks.run import Period, Run

ROOT = Path(__file__).resolve().parent.parent.parent


def a_run(exports, out, month="2026-10", *, as_of=None, profile=None, allow_quarantine=False) -> Run:
    """A run of that month on those exports with the policy of the repository."""
    ours = policy.read()
    period = Period.parse(month, ours.month_start_day)
    return Run(
        Path(exports),
        Path(out),
        Path(out) / "warehouse",
        period,
        as_of or period.ends_at,
        profile,
        ours,
        allow_quarantine,
    )


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample month, audited once: the run and its folder."""
    run = a_run(ROOT / "sample_data", tmp_path_factory.mktemp("sample"))
    return run, audit.audit(run)


@pytest.fixture(scope="session")
def sample_con(sample):
    with closing(warehouse.open_warehouse(sample[0].warehouse)) as con:
        yield con


@pytest.fixture(scope="session")
def one_by_one(sample):
    """The sample's warehouse with every verdict in it one by one, also those that an audit only counts.

    What the audit kept and counted stands in audit_verdicts and audit_counts.
    """
    run = sample[0]
    with closing(warehouse.open_warehouse(run.warehouse)) as con:
        con.execute("begin")
        for name in ("verdicts", "counts"):
            con.execute(f"create temp table audit_{name} as select * from rules.{name}")
        deciding = Deciding(con, run.policy)
        for rule, ready in rules.with_readiness(con):
            if rule.rule_class != UNIT_INDICATOR:
                deciding.add(rule, ready)
        deciding.decide()
        yield con
        con.execute("rollback")
