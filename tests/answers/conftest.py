"""A bench for each test."""

import pytest

from tests.answers import invented


@pytest.fixture
def bench(tmp_path) -> invented.Bench:
    """A ledger with four published findings, and an empty folder for the forms that come back."""
    return invented.bench(tmp_path)
