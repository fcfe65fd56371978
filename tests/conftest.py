"""All tests: which worker runs them in which order, and that nothing follows pytest's closing line.

What DuckDB says about its own leaks when Python is already gone must not stand there.
"""

from flows import quiet_end

quiet_end.arrange()
import pytest  # noqa: E402

# What takes minutes comes first, so that no worker is left with it when the others have ended.
LONG = ("month/", "flows/", "play/", "quality/test_tables_verdicts", "intake/test_balance", "intake/test_versions")
ALONE = "tests/month/test_looking_back.py"  # it has exports of its own; all others of its folder share the sample month


def pytest_collection_modifyitems(items):
    """The tests stand in the order in which workers take them."""
    items.sort(key=lambda item: _turn(item.location[0]))


def _turn(file: str) -> int:
    """The place of the file among the long ones; the others come after them."""
    return next((n for n, each in enumerate(LONG) if file.startswith(f"tests/{each}")), len(LONG))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """A worker takes a whole file, so that its rooms are made once, or all files that share the sample month."""
    from xdist.scheduler import LoadFileScheduling

    class Scheduling(LoadFileScheduling):
        def _split_scope(self, nodeid):
            file = super()._split_scope(nodeid)
            return "tests/month" if file.startswith("tests/month/") and file != ALONE else file

    return Scheduling(config, log)
