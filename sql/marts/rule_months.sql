-- The audited months that the problems of each rule fall in, counted as the trend of all rules is counted.
select
  findings.rule_id,
  catalogue.name as rule_name,
  audited_month(findings.breach_at, audit.starts_at) as month,
  count(*) as n
from findings.findings as findings
inner join rules.catalogue as catalogue
  on catalogue.rule_id = findings.rule_id
cross join clocks.audit as audit
where findings.human_verdict is distinct from '不属实'
group by all
