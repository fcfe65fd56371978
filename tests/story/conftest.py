"""An invented bureau that the tests tell stories of: audited once, copied for each test."""

import shutil

import pytest

from checks import contract
from checks.life.records import OF_A_MATTER
from tests.story.invented import World

FULL = "A9"  # a case of which every column of every table that holds a time is filled
KEYS = {
    "incidents": {"incident_no": "J9", "case_no": FULL, "category": "刑事"},
    "cases": {"case_no": FULL, "kind": "刑事", "origin": "报案", "incident_no": "J9"},
    "case_events": {"case_no": FULL, "event": "讯问", "person_no": "01"},
    "measures": {"measure_no": "C9", "case_no": FULL, "person_no": "01", "kind": "刑事拘留"},
    "extensions": {"object_kind": "措施", "object_no": "C9", "seq": 1},
    "penalties": {"penalty_no": "F9", "case_no": FULL, "person_no": "01", "kind": "罚款"},
    "property_items": {"item_no": "W9", "case_no": FULL, "measure": "扣押"},
    "money_flows": {"flow_no": "K9", "case_no": FULL, "kind": "罚款", "amount": 200},
    "visits": {"visit_no": "H9", "object_kind": "警情", "object_no": "J9"},
    "petitions": {"petition_no": "XF9", "case_no": FULL, "channel": "来访", "category": "办案拖延"},
}


def put_everything(world):
    """A case with one record of every table, each time a minute of its own, in the order of the contract."""
    for place, table in enumerate(OF_A_MATTER):
        columns = [column.name for column in contract.tables()[table].columns if column.type == "time"]
        times = {
            name: f"2026-{1 + nth // 5:02}-{1 + 5 * (nth % 5):02} 08:{place:02}:00" for nth, name in enumerate(columns)
        }
        world.put(table, **KEYS[table], **times)


@pytest.fixture(scope="session")
def audited_once(tmp_path_factory):
    """A bureau with a case of each kind that the tests ask for, audited once."""
    world = World(tmp_path_factory.mktemp("world"))
    put_everything(world)
    # filed nine days after it was reported: late, with one that was not late beside it
    world.put("incidents", incident_no="J1", case_no="A1", category="刑事", outcome="立案",
              received_at="2026-10-01 08:03", finished_at="2026-10-01 09:15:20",
              entered_at="2026-10-01 10:00:00")  # fmt: skip
    world.put("cases", case_no="A1", kind="刑事", origin="报案", incident_no="J1", officer_no="J001",
              reported_at="2026-10-01", filed_at="2026-10-19 09:00:00", cancelled_at="2026-11-05 09:00:00")  # fmt: skip
    world.put("cases", case_no="A2", kind="刑事", reported_at="2026-10-01 09:00:00", filed_at="2026-10-02 09:00:00")
    # detained for fourteen days: extended once in time, asked for arrest too late
    world.put("measures", measure_no="C1", case_no="A1", person_no="01", kind="刑事拘留", limit_basis="延长",
              started_at="2026-10-02 10:00:00", basis_approved_at="2026-10-04 09:00:00",
              arrest_requested_at="2026-10-16 09:00:00")  # fmt: skip
    # an administrative case that stood still for an expert opinion, whose extension came too late
    world.put("cases", case_no="Z1", kind="治安", accepted_at="2026-08-03 09:00:00", filed_at="2026-08-03 09:00:00")
    world.put("case_events", case_no="Z1", event="鉴定", at="2026-08-10 09:00:00", ended_at="2026-08-15 09:00:00")
    world.put("case_events", case_no="Z1", event="询问", at="?")
    world.put("extensions", object_kind="案件", object_no="Z1", seq=1, length=30, length_unit="日",
              approver_level="上一级公安机关", approved_at="2026-09-25 09:00:00")  # fmt: skip
    world.put("petitions", petition_no="XF1", case_no="Z1", received_at="2026-09-20 09:00:00", channel="来访",
              category="办案拖延", accepted_at="2026-09-22 09:00:00", informed_at="2026-09-22 09:00:00")  # fmt: skip
    world.put("exemptions", rule_id="AJ-01", object_no="Z1", reason="重大疑难", doc_no="明公批〔2026〕3号",
              granted_by="L001", valid_from="2026-08-01", valid_to="2026-08-31")  # fmt: skip
    return world.audit("JQ-03", "RS-05", "AJ-01", "AJ-02", "XF-01")


@pytest.fixture
def world(audited_once, tmp_path):
    """A copy of that bureau: what a test does to it, no other test sees."""
    shutil.copytree(audited_once.folder, tmp_path / "warehouse")
    return World(tmp_path / "warehouse", is_new=False)
