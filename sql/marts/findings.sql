-- Findings under the names of their rule and of the unit that answers for them.
select
  findings.finding_id,
  findings.rule_id,
  findings.clock,
  catalogue.name as rule_name,
  catalogue.theme,
  catalogue.class as rule_class,
  findings.severity,
  case findings.severity when '红' then 1 when '橙' then 2 else 3 end as severity_rank,
  case catalogue.class when 'R' then '确定' else '疑似' end as certainty,
  findings.flow,
  findings.subject_kind,
  findings.subject_no,
  findings.case_no,
  findings.person_no,
  coalesce(units.answering_code, findings.unit_code) as unit_code,
  -- the unit that answers now, with the one that it was then beside it
  case
    when places.unit_name <> units.answering_name then concat(units.answering_name, '（原', places.unit_name, '）')
    when units.answering_code <> units.unit_code
    then concat(units.answering_name, '（原单位代码', units.unit_code, '）')
    else units.answering_name
  end as unit_name,
  branches.unit_name as branch_name,
  places.line,
  findings.officer_no,
  findings.started_at,
  findings.due_at,
  findings.done_at,
  findings.overdue_hours,
  findings.breach_at,
  findings.law,
  findings.law_since,
  findings.reason,
  findings.status,
  findings.human_verdict as verdict,
  findings.is_self_reported,
  findings.is_settled,
  findings.first_seen_month,
  findings.source_file,
  findings.source_row,
  -- what is the matter with one case, or with one record that belongs to none, is one matter for the reader
  concat(
    case when findings.case_no is null then findings.subject_kind else '案件' end,
    ' ',
    coalesce(findings.case_no, findings.subject_no)
  ) as matter,
  count(*) over (
    partition by
      findings.is_settled,
      findings.source,
      case when findings.case_no is null then findings.subject_kind end,
      coalesce(findings.case_no, findings.subject_no)
  ) as n_in_matter
from findings.findings as findings
left join rules.catalogue as catalogue
  on catalogue.rule_id = findings.rule_id
left join findings.units as units
  on units.unit_code = coalesce(findings.unit_code, '')
left join clocks.unit_places as places
  on places.unit_code = findings.unit_code
  and places.since <= findings.placed_on
  and findings.placed_on < places.until
left join findings.units as branches
  on branches.unit_code = places.branch_code
