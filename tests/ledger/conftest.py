"""A ledger for each test."""

import pytest

from checks.ledger import Ledger
from tests.ledger.invented import filled


@pytest.fixture
def ledger(tmp_path) -> Ledger:
    """Eighteen events of six months in a warehouse folder."""
    return filled(tmp_path / "warehouse" / "ledger.sqlite")
