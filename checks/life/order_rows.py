"""Every order that was given by as-of, and how it went by then: a table of the findings room."""

import json
from datetime import date, datetime

from checks.ledger import ledger_of
from checks.life import orders
from checks.life.casebook import STEP
from checks.life.moments import day, ends
from checks.life.standing import Standing, fold
from checks.run import Run, month_of

COLUMNS = {"finding_id": "varchar", "place": "integer", "order_no": "varchar", "ordered_on": "date"} | {
    "month": "varchar",
    "due_on": "date",
    "outcome": "varchar",
    "done_on": "date",
    "days_over": "integer",
    "level": "varchar",
}


def write(con, run: Run) -> None:
    """findings.orders has a row for each order on each finding; what happened after as-of has not happened yet."""
    listed = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
    con.execute(f"create or replace table findings.orders ({listed})")
    rows = [row for standing in _standings(run) for row in _rows(standing, run)]
    # one text as JSON: row by row, ten thousand orders take minutes
    con.execute(
        "insert into findings.orders by name select unnest(from_json(?::json, ?), recursive := true)",
        [json.dumps(rows, ensure_ascii=False), json.dumps([COLUMNS])],
    )


def _standings(run: Run) -> list[Standing]:
    """Every finding about which there is a step by as-of, by number."""
    found: dict[str, Standing] = {}
    for event in ledger_of(run.warehouse).events(STEP):
        if _had_happened(event.payload.get("at") or "", run.as_of):
            standing = found.setdefault(event.finding_id, Standing(event.finding_id))
            fold(standing, event.payload)
    return [standing for _, standing in sorted(found.items())]


def _had_happened(at: str, as_of: datetime) -> bool:
    """Whether the step lies by as-of; of one whose moment cannot be read nobody can say that it does not."""
    try:
        return ends(at)[0] <= as_of
    except ValueError:
        return True


def _rows(standing: Standing, run: Run) -> list[dict]:
    return [_row(place, order, run) for place, order in enumerate(orders.of(standing, run.as_of), 1)]


def _row(place: int, order: orders.Order, run: Run) -> dict:
    on = run.as_of.date()
    due_on = day(order.due_on) if order.due_on else None
    is_late = order.outcome == orders.OVERDUE
    return {
        "finding_id": order.finding_id,
        "place": place,
        "order_no": order.number,
        "ordered_on": order.ordered_at[:10],
        "month": month_of(ends(order.ordered_at)[0], run.policy.month_start_day),
        "due_on": _text(due_on),
        "outcome": order.outcome,
        "done_on": order.done_at[:10] or None,
        "days_over": orders.days_over(due_on, on) if is_late else 0,
        "level": orders.level(due_on, on, run.policy.life.reminders) if is_late else None,
    }


def _text(on: date | None) -> str | None:
    return on.isoformat() if on else None
