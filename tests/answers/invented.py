"""An invented bureau with a handful of published findings, and the forms that its people fill in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook, load_workbook

from checks import contract
from checks.answers import files, people, taking, telling
from checks.answers.outcome import Outcome
from checks.ledger import Ledger
from checks.life.bureau import Bureau
from checks.life.casebook import opened
from checks.life.moments import Workdays

ON = datetime(2026, 11, 20, 9, 30)
MONTH = "2026-10"
ONE, TWO, THREE, DIGITS = "55e0548b1438884f", "6ffc0efaa22359f3", "c382f0dc90fb3c91", "0000123456789012"
FINDINGS = (ONE, TWO, THREE, DIGITS)
NUMBER, MOBILE = "990101" + "19000101" + "0000", "139" + "0" * 8  # nobody's: no such area, no such line
LEGAL, SECOND_LEGAL, HEAD, LEADER, OFFICER, HANDLER = "019001", "019002", "011008", "000001", "012345", "011003"
ROLES = {
    LEGAL: ("法制民警",),
    SECOND_LEGAL: ("法制民警",),
    HEAD: ("所队长",),
    LEADER: ("局领导",),
    OFFICER: ("民警",),
    HANDLER: ("民警",),
}
ABOUT = {
    "rule_id": ["JQ-03", "RS-02", "AJ-01", "CW-02"],
    "clock": [None, "时长", None, None],
    "subject_kind": ["案件", "措施", "案件", "财物"],
    "source": ["执法办案"] * 4,
    "subject_no": ["A1", "CS1", "A3", "CW4"],
    "person_no": [None, "01", None, None],
    "case_no": ["A1", "A1", "A3", "A4"],
    "unit_code": ["D01"] * 4,
    "officer_no": [HANDLER, None, None, None],
    "breach_at": ["2026-10-05T09:00:00", "2026-10-06T10:00:00", "2026-10-07T23:59:59", "2026-10-08T12:00:00"],
}
WORKDAYS = Workdays(
    {date(2026, 11, 1) + timedelta(n): (date(2026, 11, 1) + timedelta(n)).weekday() < 5 for n in range(60)}
)
BUREAU = Bureau(ROLES, {("案件", "A1"): frozenset({HANDLER})}, WORKDAYS, appeal_days=3, answer_days=3)


def filled(path: Path) -> Ledger:
    """The ledger at that path holds one release with the four findings."""
    ledger = Ledger(path)
    content = {"as_of": "2026-11-01T00:00:00", "batch": 1, "findings": list(FINDINGS), "about": ABOUT}
    ledger.record_release(MONTH, content)
    return ledger


def headings(form: str) -> dict[str, str]:
    """The headings of a form by English name."""
    return {column.name: column.heading for column in contract.forms()[form].columns}


def verdict(
    finding_id: str, said: str = "属实-瑕疵", by: str = LEGAL, at="2026-11-05 08:03", note: str = "经调卷核实", **more
):
    """A row of 核查结果."""
    return {"finding_id": finding_id, "verdict": said, "note": note, "reviewer_no": by, "reviewed_at": at} | more


def rectified(
    finding_id: str, result: str = "已纠正", by: str = HEAD, at="2026-11-12", action: str = "补办立案手续", **more
):
    """A row of 整改反馈."""
    return {"finding_id": finding_id, "action": action, "result": result, "done_at": at, "by_no": by} | more


def appeal(finding_id: str, at="2026-11-06 10:00", grounds: str = "当日系统停机，有工单", **more):
    """A row of 异议."""
    return {"finding_id": finding_id, "raised_at": at, "grounds": grounds, "by_no": HEAD} | more


def step(finding_id: str, name: str, at, by: str = LEGAL, **more):
    """A row of 办理登记."""
    return {"finding_id": finding_id, "step": name, "at": at, "by_no": by} | more


def decision(finding_id: str, said: str = "给予警告处分", at="2026-11-19", **more):
    """A row of 追究结果."""
    return {"finding_id": finding_id, "decision": said, "decided_on": at, "doc_no": "明公督〔2026〕3号"} | more


def table(form: str, rows: list[dict], columns: list[str] | None = None) -> list[list]:
    """Heading row and rows of the form; of its columns those named, else all."""
    names = headings(form)
    wanted = columns or list(names)
    return [[names[name] for name in wanted], *([row.get(name, "") for name in wanted] for row in rows)]


@dataclass
class Bench:
    """A ledger and a folder to put files in: what is taken of them stands in the ledger at once."""

    folder: Path
    ledger: Ledger
    staff: people.People
    on: datetime = ON

    def csv(
        self, form: str, rows: list[dict], name: str = "", encoding: str = "utf-8-sig", separator: str = ",", **how
    ):
        """A CSV of the form stands in the folder."""
        lines = [*how.get("above", []), *table(form, rows, how.get("columns"))]
        text = "\r\n".join(separator.join(_quoted(str(cell), separator) for cell in line) for line in lines) + "\r\n"
        path = self.folder / (name or f"{contract.forms()[form].heading}.csv")
        path.write_bytes(text.encode(encoding))
        return path

    def book(self, sheets: dict[str, list[list]], name: str = "表.xlsx") -> Path:
        """A workbook with these sheets stands in the folder."""
        book = Workbook()
        book.remove(book.active)
        for sheet, rows in sheets.items():
            page = book.create_sheet(sheet)
            for row in rows:
                page.append([cell if cell != "" else None for cell in row])
        book.save(self.folder / name)
        return self.folder / name

    def desk(self) -> taking.Desk:
        """What rows are held against now."""
        return taking.Desk(opened(self.ledger, self.on, BUREAU), self.staff, telling.Sources(self.ledger, self.on))

    def look(self, *paths: Path) -> tuple[taking.Desk, Outcome]:
        """What would become of the files; nothing is written."""
        desk = self.desk()
        named = files.named([str(path) for path in paths])
        return desk, taking.take([files.open_file(path, name) for name, path in named.items()], desk)

    def take(self, *paths: Path) -> Outcome:
        """What became of the files."""
        desk, outcome = self.look(*paths)
        desk.casebook.write()
        return outcome

    def state(self, finding_id: str) -> str:
        """Where the finding stands by the ledger."""
        return opened(self.ledger, self.on, BUREAU).standings[finding_id].state(self.on)

    def events(self) -> list[tuple]:
        """What stands in the ledger behind the release: kind, finding and what was said, in an order of their own."""
        return sorted(
            (event.kind, event.month, event.finding_id, sorted(event.payload.items()))
            for event in self.ledger.events()[1:]
        )


def bench(folder: Path) -> Bench:
    """A bench in that folder."""
    (folder / "in").mkdir(parents=True)
    return Bench(folder / "in", filled(folder / "warehouse" / "ledger.sqlite"), people.of(set(ROLES)))


def cells(path: Path, sheet: str, first: str) -> list[dict]:
    """The rows of a sheet by the headings of the row that begins with that one."""
    rows = [list(row) for row in load_workbook(path)[sheet].iter_rows(values_only=True)]
    head = next(number for number, row in enumerate(rows) if row[0] == first)
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :] if any(row)]


def _quoted(text: str, separator: str) -> str:
    return '"' + text.replace('"', '""') + '"' if separator in text or "\n" in text or '"' in text else text
