"""Intake: from a folder of exports to the rooms raw and staging."""

from checks.intake.receiving import Batch, receive

__all__ = ["Batch", "receive"]
