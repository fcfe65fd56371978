"""What happened in a matter, in the order of time: every moment of every record, as exact as it is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal

from checks.citizen_numbers import masked
from checks.life.records import NUMBERS, Record, place

UNREADABLE = datetime(1, 1, 2)  # what is earlier stands for a time that could not be read
STEP, ENTRY, MARK = "step", "entry", "mark"
ENTRIES = ("entered_at", "updated_at")  # when somebody wrote it down, not when it happened

# What each record is called: a column that says its kind, or a word.
CALLED = {
    "case_events": "event",
    "measures": "kind",
    "penalties": "kind",
    "property_items": "measure",
    "money_flows": "kind",
}
WORDS = {"incidents": "警情", "cases": "案件", "extensions": "期限延长", "visits": "回访", "petitions": "信访"}

# What a moment brought with it: codes and numbers, never free text.
BESIDE = {
    ("incidents", "called_at"): ("channel",),
    ("incidents", "received_at"): ("category_initial",),
    ("incidents", "finished_at"): ("outcome",),
    ("incidents", "recategorised_at"): ("category", "recategorised_by"),
    ("cases", "reported_at"): ("kind", "origin"),
    ("cases", "review_tier_approved_at"): ("review_tier",),
    ("cases", "decided_at"): ("decision",),
    ("case_events", "at"): ("doc_no", "officer_no"),
    ("measures", "basis_approved_at"): ("limit_basis",),
    ("measures", "arrest_decided_at"): ("arrest_decision",),
    ("measures", "ended_at"): ("end_reason",),
    ("extensions", "approved_at"): ("length", "length_unit", "approver_level"),
    ("penalties", "decided_at"): ("detention_days", "fine_amount"),
    ("property_items", "disposed_at"): ("disposal",),
    ("money_flows", "decided_at"): ("amount",),
    ("visits", "visited_at"): ("is_reached", "satisfaction", "visitor_no"),
}


@dataclass(frozen=True)
class Moment:
    """One thing that happened, or one mark of the clock; both ends of its time, NULL where nobody can read it."""

    at: datetime | None
    at_latest: datetime | None
    what: str
    which: str = ""
    detail: str = ""
    kind: str = STEP
    source_file: str = ""
    source_row: int | None = None
    is_own: bool = False
    is_later: bool = False  # it had not happened yet for the audit
    table: str = ""
    column: str = ""

    @property
    def written(self) -> str:
        """The time, no more exact than it is known; the end of a day, where it ends a term, as 24:00."""
        if self.kind == MARK and self.at and self.at == self.at_latest:
            return written_to(self.at)
        return written(self.at, self.at_latest)

    @property
    def precision(self) -> str:
        """How exact it is known."""
        return precision(self.at, self.at_latest)


def written_to(at: datetime) -> str:
    """A moment that ends something as written_to of the clocks room writes it: the last second of a day is its end."""
    if (at.hour, at.minute, at.second) == (23, 59, 59):
        return f"{at:%Y-%m-%d} 24:00"
    return f"{at:%Y-%m-%d %H:%M:%S}" if at.second else f"{at:%Y-%m-%d %H:%M}"


def written(at: datetime | None, at_latest: datetime | None) -> str:
    """A moment with two ends as written_between of the clocks room writes it."""
    if at is None:
        return "无法识别"
    at_latest = at_latest or at
    if at == at_latest:
        return f"{at:%Y-%m-%d %H:%M:%S}"
    if at.date() != at_latest.date() or at_latest - at > timedelta(hours=1):
        return f"{at:%Y-%m-%d}"
    return f"{at:%Y-%m-%d %H}时" if at_latest - at > timedelta(minutes=1) else f"{at:%Y-%m-%d %H:%M}"


def precision(at: datetime | None, at_latest: datetime | None) -> str:
    """How exact a moment with two ends is known, in Chinese."""
    if at is None:
        return "无法识别"
    width = (at_latest or at) - at
    if not width:
        return "到秒"
    if width > timedelta(days=1):
        return "跨日"
    return "到分" if width <= timedelta(minutes=1) else "到时" if width <= timedelta(hours=1) else "只到日"


def moments(records: list[Record], as_of: datetime) -> list[Moment]:
    """Every moment of these records; those that nobody can read stand last."""
    found = [moment for record in records for moment in _of(record, as_of)]
    return sorted(found, key=_order)


def with_marks(found: list[Moment], marks: list[Moment]) -> list[Moment]:
    """The moments with the marks of the clock among them; at the same instant what happened comes first."""
    return sorted([*found, *marks], key=_order)


def of_unit(rows: list[dict]) -> list[Moment]:
    """From which day and until which a unit has each of its names and places; both days are its own."""
    found = [
        Moment(
            at=datetime.combine(row[name], time.min),
            at_latest=datetime.combine(row[name], time(23, 59, 59)),
            what=f"单位：{word}",
            which=row["unit_name"] or "",
            source_file=place(row),
            source_row=row["source_row"],
            is_own=True,
            table="units",
            column=name,
        )
        for row in rows
        for name, word in (("valid_from", "启用"), ("valid_to", "停用"))
        if row[name]
    ]
    return sorted(found, key=_order)


def called(record: Record) -> str:
    """What the record is, in one word."""
    name = CALLED.get(record.table.name)
    return str(record.row[name] or record.table.heading) if name else WORDS[record.table.name]


def which(record: Record) -> str:
    """Which one it is: its number and the number of the person in the case; of a petition nothing but that it came."""
    row, table = record.row, record.table.name
    if table == "petitions":
        return row["petition_no"] if record.is_own else ""
    if table == "case_events":
        parts = [row["case_no"], row["item_no"]]
    elif table == "extensions":
        place = f"第{int(row['seq'])}次" if row["seq"] is not None else ""
        parts = [f"{row['object_kind']}{row['object_no']}", place]
    else:
        parts = [row[NUMBERS[table]]]
    person = f"人员{row['person_no']}" if row.get("person_no") else ""
    return masked(" ".join(str(part) for part in (*parts, person) if part))


def _of(record: Record, as_of: datetime) -> Iterator[Moment]:
    for column in record.table.columns:
        if column.type != "time" or record.row[column.name] is None:
            continue
        at, at_latest = record.row[column.name], record.row[f"{column.name}_latest"]
        is_known = at >= UNREADABLE
        yield Moment(
            at=at if is_known else None,
            at_latest=at_latest if is_known else None,
            what=_step(record, column),
            which=which(record),
            detail=_detail(record, column.name),
            kind=ENTRY if column.name in ENTRIES else STEP,
            source_file=place(record.row),
            source_row=record.row["source_row"],
            is_own=record.is_own,
            is_later=is_known and at > as_of,
            table=record.table.name,
            column=column.name,
        )


def _step(record: Record, column) -> str:
    """What happened: the word of the record, and that of the column unless the record is the step itself."""
    word, deed = called(record), column.heading.removesuffix("时间")
    return word if deed in ("", word) else f"{word}：{deed}"


def _detail(record: Record, column: str) -> str:
    said = []
    for name in BESIDE.get((record.table.name, column), ()):
        if (value := record.row[name]) is not None:
            said.append(f"{record.table.column(name).heading}{_word(value)}")
    return masked("，".join(said))


def _word(value) -> str:
    if isinstance(value, bool):
        return "：是" if value else "：否"
    if isinstance(value, Decimal):
        return f"：{value.normalize():f}"
    return f"：{value}"


def _order(moment: Moment) -> tuple:
    last = datetime.max
    ends = (moment.at or last, moment.at_latest or last)
    place = (moment.kind == MARK, moment.source_file, moment.source_row or 0, moment.what)
    return moment.at is None, *ends, *place
