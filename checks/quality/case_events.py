"""案件节点: what a step of a case must be beyond what the contract says."""

from checks.quality.kinds import known_officer, linked, lost_zeros, never, not_before, together

LASTING = "('鉴定', '精神病鉴定', '听证', '中止')"

CHECKS = (
    not_before("ended_at", "at", "开始时间"),
    not_before("entered_at", "at", "节点时间", "entered_early"),
    never("at", "早于案件的接报、受案和立案时间", "contradiction",
          "exists (select 1 from staging.cases as o where o.case_no = r.case_no and o.source = r.source"
          " and r.at_latest < least(o.reported_at, o.accepted_at, o.filed_at))", "r.at is not null", needs=("cases",)),
    never("ended_at", "尚未结束", "oddity", "r.ended_at is null", f"r.event in {LASTING}"),
    # It pauses the clocks of one person; without the number it pauses those of all persons of the case.
    never("person_no", "精神病鉴定没有人员序号，按全案计", "oddity", "r.person_no is null", "r.event = '精神病鉴定'"),
    together(("at", "ended_at", "entered_at"), "开始、结束、录入在同一秒"),
    *linked("case_no", "cases", "case_no", "案件"),
    *linked("item_no", "property_items", "item_no", "涉案财物"),
    known_officer("officer_no"),
    lost_zeros("officer_no", "officers", "officer_no"),
)
