"""All tests: what DuckDB says about its own leaks when Python is already gone must not follow pytest's closing line."""

import atexit

from flows.cli import fall_silent

atexit.register(fall_silent)
