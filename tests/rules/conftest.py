import pytest

from checks import policy
from checks.rules import rule_file
from checks.rules.bench import Bench


@pytest.fixture(scope="session")
def every_rule():
    return rule_file.read_all()


@pytest.fixture(scope="session")
def the_policy():
    return policy.read()


@pytest.fixture(scope="session")
def bench(the_policy):
    return Bench(the_policy)
