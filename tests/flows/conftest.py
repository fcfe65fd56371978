"""A small bureau's exports, and one real run of the month's flow that all these tests share."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from checks import contract
from flows import embedded

CASES = [
    {
        "case_no": f"A{number}",
        "kind": "刑事",
        "origin": "报案",
        "unit_code": "D01",
        "officer_no": "900001",
        "reported_at": "2026-10-12 09:00:00",
        "accepted_at": "2026-10-12 09:30:00",
        "filed_at": filed_at,
        "declined_at": "",
        "transferred_out_at": "",
    }
    for number, filed_at in enumerate(["2026-10-13 09:00:00", "2026-10-15 23:59:59", "2026-10-20 09:00:00"])
]
OPEN = {**CASES[0], "case_no": "A9", "reported_at": "2026-10-30 09:00:00", "accepted_at": "", "filed_at": ""}
UNITS = [
    {"unit_code": "D01", "unit_name": "湖东派出所", "parent_code": "B1", "level": "所队", "unit_type": "派出所"},
    {"unit_code": "B1", "unit_name": "湖东分局", "parent_code": "", "level": "分局", "unit_type": ""},
]


def write_exports(folder: Path) -> Path:
    """The folder holds four criminal cases, one filed late and one still open, and the units they belong to."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in (("cases", [*CASES, OPEN]), ("units", UNITS)):
        about = contract.tables()[table]
        headings = [about.column(name).heading for name in rows[0]]
        lines = [",".join(headings), *(",".join(row.values()) for row in rows)]
        (folder / f"{about.heading}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def exports(tmp_path_factory) -> Path:
    """The folder of the small bureau's exports."""
    return write_exports(tmp_path_factory.mktemp("exports"))


@dataclass(frozen=True)
class FlowRun:
    """A run of the month's flow that is over: what it returned, and where it wrote."""

    summary: object
    exports: Path
    out: Path


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory) -> Path:
    """Prefect works in a folder of these tests, with the server that it starts for itself."""
    warehouse = tmp_path_factory.mktemp("prefect")
    embedded.configure(warehouse)
    return warehouse


@pytest.fixture(scope="session")
def flow_run(prefect_server, exports, tmp_path_factory) -> FlowRun:
    """One real flow over the small bureau's October; starting Prefect costs many seconds, so it is run once."""
    from flows.monthly import monthly

    out = tmp_path_factory.mktemp("out")
    return FlowRun(monthly(str(exports), month="2026-10", out=str(out)), exports, out)
