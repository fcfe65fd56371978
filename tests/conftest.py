"""All tests: what DuckDB says about its own leaks when Python is already gone must not follow pytest's closing line."""

from flows import quiet_end

quiet_end.arrange()
