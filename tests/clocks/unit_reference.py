"""Where a unit stood on one day, worked out by walking the rows of 单位 one by one: what the SQL must agree with."""

import datetime as dt

FIRST, NEVER = dt.date(1, 1, 1), dt.date(9999, 12, 31)
ONE = dt.timedelta(days=1)


def last_day(row):
    """The last day of a row, unless it lies before the first one."""
    ends = row["valid_to"]
    return ends if ends and (row["valid_from"] is None or ends >= row["valid_from"]) else None


def said(row):
    """What a row says, apart from where and when it was said."""
    kept = ("unit_name", "parent_code", "level", "unit_type", "line", "is_scored", "successor_code")
    return (last_day(row), *(row.get(name) for name in kept))


def rows_of(rows, code):
    """The rows of one unit that are believed, by their first day."""
    own = [row for row in rows if row["unit_code"] == code]
    chosen = {}
    for row in own:
        corrections = [each for each in own if each["valid_from"] is None]
        if row["valid_from"] and any(_corrects(each, corrections, row) for each in corrections):
            continue
        since = row["valid_from"] or FIRST
        if since not in chosen or (chosen[since]["batch"], chosen[since]["source_row"]) < (
            row["batch"],
            row["source_row"],
        ):
            chosen[since] = row
    return dict(sorted(chosen.items()))


def _corrects(correction, corrections, row):
    """Whether a later batch said this for the first time, for all time up to a day not before the row's first."""
    first = min(each["batch"] for each in corrections if said(each) == said(correction))
    return first > row["batch"] and row["valid_from"] <= (last_day(correction) or NEVER)


def own_place(rows, code, day):
    """The row that holds for the unit on that day, and whether it is before, in or after its own days."""
    placed = rows_of(rows, code)
    if not placed:
        return None, None
    begun = [since for since in placed if since <= day]
    if not begun:
        return next(iter(placed.values())), "before"
    row = placed[begun[-1]]
    ends = last_day(row)
    return row, "after" if ends and ends < day else "in"


def stands_as(rows, code, day):
    """The unit that it is on that day: along the successors to the end, or itself where they lead in a circle."""
    seen = [code]
    while True:
        row, when = own_place(rows, seen[-1], day)
        heir = row["successor_code"] if when == "after" else None
        if not heir or heir == seen[-1] or not rows_of(rows, heir):
            return seen[-1]
        if heir in seen:
            return code
        seen.append(heir)


def branch(rows, code, day):
    """The nearest 分局 from the unit upwards, each unit as it stood on that day; None if there is none."""
    seen, at = [], code
    while at and at not in seen and rows_of(rows, at):
        seen.append(at)
        own, _ = own_place(rows, stands_as(rows, at, day), day)
        if own["level"] == "分局":
            return own["unit_code"]
        at = own["parent_code"]
    return None


def place(rows, code, day):
    """Name, mark, answering unit, its line and its branch on that day."""
    own, when = own_place(rows, code, day)
    heir = stands_as(rows, code, day)
    answering, _ = own_place(rows, heir, day)
    return own["unit_name"], when == "in", heir, answering["line"], branch(rows, code, day)
