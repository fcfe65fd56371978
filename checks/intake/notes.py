"""What was noticed about a file and does not stop the run; whoever reads the file says it."""

from dataclasses import dataclass

from checks.citizen_numbers import masked

WARNING, NOTICE = "警告", "提示"


@dataclass(frozen=True)
class Note:
    """One thing that people should know about a file, in Chinese; never a value that could name a citizen."""

    severity: str  # WARNING or NOTICE
    text: str
    column: str | None = None  # the heading as written, where one column is meant
    sheet: str | None = None
    n_rows: int | None = None  # how many rows or cells, where it can be counted

    def __post_init__(self):
        for part in ("text", "column", "sheet"):
            if getattr(self, part):
                object.__setattr__(self, part, masked(getattr(self, part)))
