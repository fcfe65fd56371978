"""The data contract: which tables are read, with which headings, types and codes."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checks import fast_yaml

PATH = Path(__file__).resolve().parent.parent / "sql" / "staging" / "contract.yaml"


@dataclass(frozen=True)
class Column:
    """One column of an export: its English name, its Chinese heading and what it may hold."""

    name: str
    heading: str
    type: str  # text, code, time, day, number or flag
    required: bool = False
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One kind of export."""

    name: str
    heading: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    dated_by: tuple[str, ...] = ()  # the first that holds a moment says when a record happened; none for a list

    def column(self, name: str) -> Column:
        """The column of that English name; KeyError if the table has none."""
        return {column.name: column for column in self.columns}[name]


def _column(name: str, facts: dict) -> Column:
    return Column(name, facts["heading"], facts["type"], facts.get("required", False), tuple(facts.get("values", ())))


def _table(name: str, facts: dict) -> Table:
    columns = [_column(column, about) for column, about in facts["columns"].items()]
    columns.append(Column("updated_at", "更新时间", "time"))
    return Table(name, facts["table"], tuple(facts["key"]), tuple(columns), tuple(facts.get("dated_by", ())))


@cache
def tables() -> dict[str, Table]:
    """Every input table of the contract by its English name, in the contract's order."""
    facts = fast_yaml.load(PATH.read_text(encoding="utf-8"))["inputs"]
    return {name: _table(name, about) for name, about in facts.items()}


@cache
def returns() -> dict[str, dict]:
    """The return forms by name: heading, type, codes and whether required, for each column."""
    return fast_yaml.load(PATH.read_text(encoding="utf-8"))["returns"]


@cache
def forms() -> dict[str, Table]:
    """The return forms by name as tables: what is read of them is read as exports are."""
    return {
        name: Table(
            name,
            about["table"],
            tuple(about["key"]),
            tuple(_column(column, facts) for column, facts in about["columns"].items()),
        )
        for name, about in returns().items()
    }
