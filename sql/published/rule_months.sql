-- The problems of each rule by the audited month in which they arose; a month without any has no row.
select
  rule_id,
  rule_name,
  month,
  n
from marts.rule_months
order by
  rule_id,
  month
