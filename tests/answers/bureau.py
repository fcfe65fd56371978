"""A small bureau that is really audited: its exports, its warehouse, and the forms that the month gives out."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from checks import audit, contract, policy
from checks.run import Period, Run
from checks.warehouse import open_warehouse

UNITS = [
    {"unit_code": "D01", "unit_name": "湖东派出所", "parent_code": "B1", "level": "所队", "unit_type": "派出所"},
    {"unit_code": "B1", "unit_name": "湖东分局", "parent_code": "", "level": "分局", "unit_type": ""},
]
OFFICERS = [
    {"officer_no": "019001", "role": "法制民警", "unit_code": "B1"},
    {"officer_no": "011008", "role": "所队长", "unit_code": "D01"},
    {"officer_no": "011003", "role": "民警", "unit_code": "D01"},
]
CASES = [
    {
        "case_no": f"A{number}",
        "kind": "刑事",
        "origin": "报案",
        "unit_code": "D01",
        "officer_no": "011003",
        "reported_at": "2026-10-12 09:00:00",
        "accepted_at": "2026-10-12 09:30:00",
        "filed_at": "2026-10-20 09:00:00",
    }
    for number in range(5)
]


@dataclass(frozen=True)
class Audited:
    """The month of the small bureau as it was published."""

    run: Run

    @property
    def form(self) -> Path:
        """The workbook that its police station gets."""
        (path,) = (self.run.out / "2026-10" / "一整改").glob("*.xlsx")
        return path


def audited(folder: Path) -> Audited:
    """October is published in that folder."""
    exports = folder / "exports"
    exports.mkdir(parents=True)
    for table, rows in (("cases", CASES), ("units", UNITS), ("officers", OFFICERS)):
        about = contract.tables()[table]
        lines = [[about.column(name).heading for name in rows[0]], *(row.values() for row in rows)]
        text = "\n".join(",".join(line) for line in lines)
        (exports / f"{about.heading}.csv").write_text(text + "\n", encoding="utf-8")
    period, out = Period.parse("2026-10"), folder / "out"
    run = Run(exports, out, out / "warehouse", period, period.ends_at, None, policy.read())
    with closing(open_warehouse(run.warehouse)) as con:
        for step in audit.rooms(run):
            if step.name != "rule_files":  # the repository's own rules are sound
                step.function(con, run)
    return Audited(run)
