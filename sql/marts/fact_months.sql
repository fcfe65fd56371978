-- The audited month and the 23 before it: as far back as a year and the same months of the year before it reach.
select
  strftime(cast(concat(audit.month, '-01') as date) - to_months(cast(steps.months_back as integer)), '%Y-%m') as month,
  cast(steps.months_back as integer) as months_back,
  audit.starts_at - to_months(cast(steps.months_back as integer)) as starts_at,
  audit.ends_at - to_months(cast(steps.months_back as integer)) as ends_at,
  -- a month of which only a part is known is not over
  steps.months_back > 0 or audit.as_of >= audit.ends_at as is_over
from clocks.audit as audit
cross join range(24) as steps(months_back)
