-- The days on which the law of a rule changed, so that nobody compares figures across them.
select
  month,
  rule_id,
  rule_name,
  changed_on,
  timing,
  law
from marts.law_marks
order by
  changed_on,
  rule_id
