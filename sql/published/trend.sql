-- The audited period that each listed problem falls in, the audited one and those before it.
with periods as (
  select
    findings.flow,
    case
      when day(audit.starts_at) = 1 or day(findings.breach_at) < day(audit.starts_at) then findings.breach_at
      else findings.breach_at + interval 1 month
    end as counted_at
  from findings.findings as findings
  cross join clocks.audit as audit
)

select
  strftime(counted_at, '%Y-%m') as month,
  flow,
  count(*) as n
from periods
group by all
order by
  month,
  flow
