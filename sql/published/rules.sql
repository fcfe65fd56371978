select
  rule_id,
  name as rule_name,
  question,
  class as rule_class,
  severity,
  theme,
  weight_theme
from rules.catalogue
order by
  rule_id
