"""An invented bureau for each test."""

import pytest

from tests.work_lists.bureau import Bureau


@pytest.fixture
def bureau(tmp_path) -> Bureau:
    """A bureau of which August was published: two findings of each of two units, one of a unit merged into a third."""
    made = Bureau(tmp_path / "out")
    units = ("U1", "U1", "U2", "U2", "U9")
    made.release("2026-08", [{"place": place, "unit_code": unit} for place, unit in enumerate(units, 1)])
    return made
