"""Officers by their numbers, also where a spreadsheet took the zeros in front of one for nothing."""

from collections import defaultdict
from dataclasses import dataclass, field

import duckdb

UNKNOWN = "不在民警表中"


@dataclass
class People:
    """The officers' list; by their numbers without the zeros in front, the numbers themselves."""

    numbers: set[str] = field(default_factory=set)
    by_digits: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def known(self, number: str) -> tuple[str, str]:
        """The number as the list has it, and what to remark: that zeros were added, or that it is not on the list."""
        if not number or number in self.numbers:
            return number, ""
        alike = self.by_digits.get(bare(number), set()) if number.isdigit() else set()
        longer = {each for each in alike if len(each) > len(number)}
        if len(longer) == 1:
            (found,) = longer
            return found, f"警号{number}前面的零丢失了，按民警表中的{found}取"
        more = f"，补零后有{'、'.join(sorted(longer))}，分不清是哪一个" if longer else ""
        return number, f"警号{number}{UNKNOWN}{more}，请核对"


def bare(number: str) -> str:
    """The number without the zeros in front, by which it is the same however it was saved."""
    return number.lstrip("0") if number.isdigit() else number


def of(numbers: set[str]) -> People:
    """The people of these numbers."""
    people = People(set(numbers))
    for number in people.numbers:
        if number.isdigit():
            people.by_digits[bare(number)].add(number)
    return people


def read(con: duckdb.DuckDBPyConnection) -> People:
    """Everybody on the officers' list of the warehouse."""
    return of({number for (number,) in con.execute("select distinct officer_no from staging.officers").fetchall()})
