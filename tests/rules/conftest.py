import pytest

from checks import policy
from checks.rules import examples, rule_file


@pytest.fixture(scope="session")
def every_rule():
    return rule_file.read_all()


@pytest.fixture(scope="session")
def the_policy():
    return policy.read()


@pytest.fixture(scope="session")
def bench(the_policy):
    return examples.Bench(the_policy)
