"""Intake: from a folder of exports to the rooms raw and staging.

`receiving` is the way through it, top to bottom. files/ opens what people send, sheets/ finds what stands in it,
profiles/ holds what people wrote down about other systems, batches/ what a batch is and what it changes. What stands
beside them makes raw (`reading`, `landing`, `landed`) and staging (`staging`, with `values` and `times`).
"""

from checks.intake.receiving import Batch, receive

__all__ = ["Batch", "receive"]
