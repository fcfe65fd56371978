"""案件节点: what a step of a case must be beyond what the contract says."""

from checks.quality.kinds import NOTICE, WARNING, known_officer, linked, never, not_before

LASTING = "('鉴定', '精神病鉴定', '听证', '中止')"
OF_A_PERSON = "('讯问', '处罚告知', '送达被处罚人', '通知家属')"

CHECKS = (
    not_before("ended_at", "at", "开始时间"),
    not_before("entered_at", "at", "节点时间", NOTICE),
    never("at", "早于案件的接报、受案和立案时间", WARNING,
          "exists (select 1 from staging.cases as o where o.case_no = r.case_no and o.source = r.source"
          " and r.at_latest < least(o.reported_at, o.accepted_at, o.filed_at))", "r.at is not null", needs=("cases",)),
    never("ended_at", "尚未结束", NOTICE, "r.ended_at is null", f"r.event in {LASTING}"),
    never("person_no", "涉及个人的节点没有人员序号", NOTICE, "r.person_no is null", f"r.event in {OF_A_PERSON}"),
    *linked("case_no", "cases", "case_no", "案件"),
    *linked("item_no", "property_items", "item_no", "涉案财物"),
    known_officer("officer_no"),
)
