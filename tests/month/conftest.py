from contextlib import closing
from pathlib import Path

import pytest

from checks import audit, policy, warehouse
from checks.run import Period, Run
from tests.rules import in_full

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
    """The sample's warehouse with every verdict in it."""
    run = sample[0]
    with closing(warehouse.open_warehouse(run.warehouse)) as con, in_full.one_by_one(con, run.policy):
        yield con
