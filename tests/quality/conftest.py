"""An empty room staging for each test of the checks on the exports."""

import pytest
from staging_room import Staging


@pytest.fixture
def staging() -> Staging:
    """An empty room staging."""
    return Staging()
