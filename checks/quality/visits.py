"""回访: what an attempt to reach someone must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    known_officer,
    known_unit,
    linked,
    lost_zeros,
    never,
    not_before,
    unit_not_yet,
)

ANSWERED = "r.satisfaction in ('满意', '基本满意', '不满意')"
OPENED = "select 1 from staging.cases as o where o.case_no = r.object_no and o.source = r.source"
REPORTED = "select {} from staging.incidents as o where o.incident_no = r.object_no and o.source = r.source"

CHECKS = (
    never("satisfaction", "未接通而有满意度", "contradiction", "not r.is_reached",
          f"{ANSWERED} and r.is_reached is not null", reads=("is_reached",)),
    never("is_reached", "有满意度而未记是否接通", "oddity", "r.is_reached is null", ANSWERED, reads=("satisfaction",)),
    not_before("rectified_at", "visited_at", "回访时间"),
    never("visited_at", "早于所回访警情的接警时间", "contradiction",
          f"exists ({REPORTED.format('1')} and r.visited_at_latest < o.received_at)",
          "r.visited_at is not null and r.object_kind = '警情'", needs=("incidents",)),
    never("visited_at", "早于所回访案件的接报、受案和立案时间", "contradiction",
          f"exists ({OPENED} and r.visited_at_latest < least(o.reported_at, o.accepted_at, o.filed_at))",
          "r.visited_at is not null and r.object_kind = '案件'", needs=("cases",)),
    *linked("object_no", "incidents", "incident_no", "警情", "r.object_kind = '警情'"),
    *linked("object_no", "cases", "case_no", "案件", "r.object_kind = '案件'"),
    known_unit(),
    active_unit("visited_at"),
    lost_zeros("unit_code", "units", "unit_code"),
    unit_not_yet("visited_at"),
    known_officer("visitor_no"),
    lost_zeros("visitor_no", "officers", "officer_no"),
)
