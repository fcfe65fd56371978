"""An export to which something happened, and what may become of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.intake.drawn.exports import Export


@dataclass
class Case:
    """A mutated export as it lies in the folder, and what may become of it."""

    export: Export
    may_be_refused: bool = False
    must_be_refused: bool = False
    content: bytes = b""
    is_known: bool = True  # whether every line under the headings is still known
    n_read: int | None = None  # how many rows there are, where that can still be counted
    story: list[str] = field(default_factory=list)
    beside: Export | None = None  # a good export of another table in the same folder


Mutation = Callable[[Callable, Case], None]
