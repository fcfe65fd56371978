"""Source systems as a profile describes them: which file gives which table, and what its headings and codes mean."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from checks.contract import Table


@dataclass(frozen=True)
class Move:
    """What stands in one time column means another one from some day on."""

    origin: str
    target: str
    since: str  # a day; the rows whose time lies before it keep their meaning
    where: dict[str, str]  # column → the one value that it must have


@dataclass(frozen=True)
class Entry:
    """What one kind of file gives to one table of the contract."""

    table: Table
    files: tuple[str, ...]  # patterns of file names
    columns: dict[str, str]  # column of the contract → heading in the file
    constants: dict[str, str]  # column of the contract → the same value for every row
    codes: dict[str, dict[str, str]]  # column of the contract → their code → our code
    sheets: tuple[str, ...] = ()  # patterns of names of sheets; none: every sheet with the headings
    heading_row: int | None = None  # where it stands, as Excel counts, if that must be told
    others: bool = False  # whether the columns not named are taken by their own headings
    utc: frozenset[str] = frozenset()  # the time columns that are exported in UTC
    moves: tuple[Move, ...] = ()
    source: str = ""
    line: int = 0  # where the entry begins in its file

    def takes(self, file_name: str) -> bool:
        """Whether a file of that name is meant."""
        return any(fnmatchcase(file_name, pattern) for pattern in self.files)

    def takes_sheet(self, sheet: str | None) -> bool:
        """Whether a sheet of that name is meant; what is no workbook has none."""
        return sheet is None or not self.sheets or any(fnmatchcase(sheet, pattern) for pattern in self.sheets)


@dataclass(frozen=True)
class Source:
    """One source system; its name stands in `source` where the export says nothing."""

    name: str
    entries: tuple[Entry, ...]
    ignored: tuple[str, ...] = ()  # patterns of names of files that are no exports


@dataclass(frozen=True)
class Profile:
    """What is known of the source systems whose exports a batch holds."""

    sources: tuple[Source, ...]
    text: str

    @property
    def name(self) -> str:
        """The names of the sources."""
        return "、".join(source.name for source in self.sources)

    @property
    def only_source(self) -> str | None:
        """The source of the files of which the profile says nothing, if there is but one."""
        return self.sources[0].name if len(self.sources) == 1 else None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of every source."""
        return tuple(entry for source in self.sources for entry in source.entries)

    def entries_for(self, file_name: str) -> tuple[Entry, ...]:
        """What is taken from a file of that name; empty if the profile says nothing about it."""
        return tuple(entry for entry in self.entries if entry.takes(file_name))

    def ignores(self, file_name: str) -> bool:
        """Whether a file of that name is said to be no export."""
        return any(fnmatchcase(file_name, pattern) for source in self.sources for pattern in source.ignored)
