"""警情: what an incident must be beyond what the contract says."""

from checks.quality.kinds import (
    active_unit,
    known_officer,
    known_unit,
    linked,
    missing_beside,
    never,
    not_before,
)

CHECKS = (
    not_before("received_at", "called_at", "报警时间"),
    not_before("dispatched_at", "received_at", "接警时间"),
    not_before("arrived_at", "received_at", "接警时间"),
    not_before("arrived_at", "dispatched_at", "派警时间"),
    not_before("finished_at", "received_at", "接警时间"),
    not_before("finished_at", "arrived_at", "到达现场时间"),
    not_before("recategorised_at", "received_at", "接警时间"),
    not_before("receipt_at", "called_at", "报警时间"),
    not_before("entered_at", "received_at", "接警时间", "entered_early"),
    missing_beside("finished_at", "outcome", "处警结果"),
    missing_beside("recategorised_by", "recategorised_at", "改类时间"),
    never("recategorised_at", "类别已改而无改类时间", "oddity", "r.recategorised_at is null",
          "r.category_initial <> r.category", reads=("category_initial",)),
    never("related_incident_no", "关联到自身", "contradiction", "r.related_incident_no = r.incident_no",
          "r.related_incident_no is not null"),
    never("related_incident_no", "编号不在警情表中", "orphan",
          "not exists (select 1 from staging.incidents as o where o.incident_no = r.related_incident_no)",
          "r.related_incident_no is not null"),
    *linked("case_no", "cases", "case_no", "案件"),
    known_unit(),
    active_unit("received_at"),
    known_officer("officer_no"),
    known_officer("recategorised_by"),
    known_officer("recategorise_approver"),
    known_officer("outcome_approver"),
)
