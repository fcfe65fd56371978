"""How a process that used DuckDB ends."""

import atexit
import os
import sys


def arrange() -> None:
    """Nothing comes from this process once Python is gone: DuckDB would report its own leaks then, page after page."""
    atexit.register(_fall_silent)


def _fall_silent() -> None:
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
