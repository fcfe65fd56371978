-- The facts from which every statistic of places and periods is added up, for the audited month and the 23 before it.
select
  facts.month,
  facts.rule_id,
  catalogue.name as rule_name,
  catalogue.theme,
  nullif(facts.branch_code, '') as branch_code,
  facts.branch_name,
  facts.line,
  nullif(facts.unit_code, '') as unit_code,
  units.unit_name,
  facts.n_scope,
  facts.n_judged,
  facts.n_met,
  facts.n_borderline,
  facts.n_breached,
  facts.n_problems,
  facts.n_suspected,
  facts.n_flaws,
  facts.n_faults,
  facts.n_untrue,
  facts.n_pending,
  facts.n_unknown,
  facts.n_exempt
from marts.month_facts as facts
inner join marts.fact_months as known
  on known.month = facts.month
inner join rules.catalogue as catalogue
  on catalogue.rule_id = facts.rule_id
left join findings.units as units
  on units.unit_code = facts.unit_code
order by
  facts.month,
  facts.rule_id,
  facts.branch_code,
  facts.branch_name,
  facts.line,
  facts.unit_code
