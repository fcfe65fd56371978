from contextlib import closing
from pathlib import Path

import pytest

from checks import audit, policy, warehouse
from checks.run import Period, Run

ROOT = Path(__file__).resolve().parent.parent.parent


def a_run(exports, out, month="2026-10", *, as_of=None, profile=None, allow_quarantine=False) -> Run:
    """A run of that month on those exports with the policy of the repository."""
    rules = policy.read()
    period = Period.parse(month, rules.month_start_day)
    return Run(
        Path(exports),
        Path(out),
        Path(out) / "warehouse",
        period,
        as_of or period.ends_at,
        profile,
        rules,
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
