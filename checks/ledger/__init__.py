"""What people decided and which releases were published: appended, never changed, sealed event by event."""

from checks.ledger.book import FILE, RELEASE, Event, Ledger, ledger_of
from checks.ledger.seal import Head

__all__ = ["FILE", "RELEASE", "Event", "Head", "Ledger", "ledger_of"]
