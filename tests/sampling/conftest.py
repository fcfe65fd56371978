"""An invented month on disk, audited as far as the frame needs it and published in the ledger."""

import copy
import shutil
from dataclasses import replace

import pytest

from checks import findings
from checks.ledger import RELEASE, ledger_of
from checks.warehouse import open_warehouse
from tests.findings import conftest as invented_months

MORNING = "2026-10-12 09:00:00"


class Published(invented_months.Month):
    """A month whose warehouse is a file; it is closed before anybody else reads it."""

    def incident(
        self, number: str, category: str = "纠纷", received: str = "2026-10-12 09:00:00", latest=None, **facts
    ):
        """An incident of 柳荫派出所 stands in the exports."""
        row = {"source": "standard", "unit_code": "S11", "officer_no": "J001", "unreadable": None, **facts}
        times = {"received_at": received, "received_at_latest": latest or received}
        self.insert("staging.incidents", incident_no=number, category=category, **times, **row)

    def case(self, number: str, kind: str = "刑事", **facts):
        """A case of 柳荫派出所 stands in the exports; a time that is given is exact unless its latest is given too."""
        times = {f"{name}_latest": value for name, value in facts.items() if name.endswith("_at")}
        row = {"source": "standard", "unit_code": "S11", "officer_no": "J001", "unreadable": None, **times, **facts}
        self.insert("staging.cases", case_no=number, kind=kind, **row)

    def petition(self, case_no: str):
        """A petition about that case came in."""
        at = "2026-10-20 09:00:00"
        row = {"source": "petitions", "petition_no": f"P{case_no}", "case_no": case_no, "unit_code": "S12"}
        self.insert("staging.petitions", received_at=at, received_at_latest=at, **row)

    def publish(self, **asked):
        """The month stands in the warehouse, and its release in the ledger; the file is free for others."""
        self.build(**asked)
        content = findings.release_content(self.con, self.run)
        ledger_of(self.run.warehouse).append(RELEASE, self.run.period.month, "", content)
        self.con.close()

    def frame(self) -> dict:
        """The rows of the frame by the number of their object."""
        return {row["object_no"]: row for row in self.rows("from marts.sampling_frame")}


@pytest.fixture
def month(tmp_path):
    """A month in memory with units and rules, and nothing in it yet."""
    return Published(tmp_path)


@pytest.fixture
def kept(tmp_path):
    """The same on disk."""
    return on_disk(tmp_path)


def on_disk(folder) -> Published:
    """A month whose warehouse is a file in that folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(invented_months, "open_warehouse", lambda _: open_warehouse(folder / "warehouse"))
        return Published(folder)


@pytest.fixture(scope="session")
def published_once(tmp_path_factory) -> Published:
    """A published month with 30 incidents of two units, half of them at night, and one case that a petition names."""
    month = on_disk(tmp_path_factory.mktemp("published"))
    for number in range(30):
        at = "2026-10-12 22:00:00" if number % 2 else MORNING
        month.incident(f"J{number:02d}", received=at, unit_code="S11" if number % 3 else "S12")
    month.case("A1", reported_at=MORNING)
    month.breach(subject_no="A1", case_no="A1")
    month.petition("A1")
    month.publish()
    return month


@pytest.fixture
def published(published_once, tmp_path) -> Published:
    """A copy of that month, for one test alone."""
    shutil.copytree(published_once.run.warehouse, tmp_path / "warehouse")
    month = copy.copy(published_once)
    month.run = replace(month.run, out=tmp_path / "out", warehouse=tmp_path / "warehouse")
    return month
