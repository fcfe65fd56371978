-- Warnings in the columns of the findings; what only a breach has is empty.
select
  warnings.finding_id,
  warnings.rule_id,
  warnings.clock,
  catalogue.name as rule_name,
  catalogue.theme,
  catalogue.class as rule_class,
  warnings.severity,
  case warnings.severity when '红' then 1 when '橙' then 2 else 3 end as severity_rank,
  case catalogue.class when 'R' then '确定' else '疑似' end as certainty,
  cast(null as varchar) as flow,
  warnings.subject_kind,
  warnings.subject_no,
  warnings.case_no,
  warnings.person_no,
  coalesce(units.answering_code, warnings.unit_code) as unit_code,
  -- the unit that answers now, with the one that it was then beside it
  case
    when places.unit_name <> units.answering_name then concat(units.answering_name, '（原', places.unit_name, '）')
    when units.answering_code <> units.unit_code
    then concat(units.answering_name, '（原单位代码', units.unit_code, '）')
    else units.answering_name
  end as unit_name,
  branches.unit_name as branch_name,
  places.line,
  warnings.officer_no,
  warnings.started_at,
  warnings.due_at,
  cast(null as timestamp) as done_at,
  cast(null as bigint) as overdue_hours,
  cast(null as timestamp) as breach_at,
  warnings.law,
  warnings.law_since,
  warnings.reason,
  warnings.status,
  cast(null as varchar) as first_seen_month,
  warnings.source_file,
  warnings.source_row,
  warnings.strict_due_at,
  warnings.hours_left
from findings.warnings as warnings
left join rules.catalogue as catalogue
  on catalogue.rule_id = warnings.rule_id
left join findings.units as units
  on units.unit_code = coalesce(warnings.unit_code, '')
left join clocks.unit_places as places
  on places.unit_code = warnings.unit_code
  and places.since <= warnings.placed_on
  and warnings.placed_on < places.until
left join findings.units as branches
  on branches.unit_code = places.branch_code
