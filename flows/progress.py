"""Who is told how far a run has come; nobody, unless somebody listens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# Called with the room's Chinese title, its number from 1 and how many rooms there are.
Listener = Callable[[str, int, int], None]

_LISTENER: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Inside, every room of a run in this process is announced to the listener before it begins."""
    token = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(token)


def announce(title: str, number: int, total: int) -> None:
    """The listener, if there is one, has been told that this room begins."""
    listener = _LISTENER.get()
    if listener:
        listener(title, number, total)
