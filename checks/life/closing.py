"""What the program itself does with a finding: it closes one that is surely gone, and opens it again when it is back.

Not found again is not gone. A finding is gone when two complete batches in a row held its record and the record was in
order; every release says which findings it saw so, and of which batch.
"""

from datetime import datetime

from checks.ledger import RELEASE, Ledger
from checks.life import states
from checks.life.acts import Act
from checks.life.bureau import Bureau
from checks.life.casebook import STEP, opened


def steps(ledger: Ledger, month: str, content: dict, on: datetime) -> int:
    """What the last release of the month makes of earlier findings stands in the ledger; how many steps that was.

    A release of a month that is not the last one changes nothing: it looks at the past.
    """
    with_steps = {event.finding_id for event in ledger.events(STEP)}
    if not content["clean"] and not with_steps:
        return 0  # nothing to close, and nothing was ever closed
    releases = ledger.events(RELEASE)
    if any(event.month > month for event in releases):
        return 0
    before = [event for event in releases if event.payload.get("batch", 0) < content["batch"]]
    clean_twice = set(content["clean"]).intersection(before[-1].payload.get("clean", ()) if before else ())
    book = opened(ledger, on, Bureau(), only=clean_twice | with_steps)
    for finding_id in sorted(clean_twice):
        if book.standings[finding_id].state(on) in states.STEPS["系统销号"].sources:
            note = f"第{before[-1].payload['batch']}批、第{content['batch']}批数据中该记录均在，且已合规"
            book.do(Act("系统销号", finding_id, note=note))
    for finding_id in sorted(with_steps.intersection(content["findings"])):
        if book.standings[finding_id].state(on) == states.CLEARED_BY_SYSTEM:
            book.do(Act("再次发现", finding_id, note=f"第{content['batch']}批数据中又查出"))
    return len(book.write())
