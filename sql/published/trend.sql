-- The audited month that each problem falls in, the audited one and those before it. What was put right did happen and counts; what
-- proved untrue did not.
select
  audited_month(findings.breach_at, audit.starts_at) as month,
  findings.flow,
  count(*) as n
from findings.findings as findings
cross join clocks.audit as audit
where findings.human_verdict is distinct from '不属实'
group by all
order by
  month,
  flow
