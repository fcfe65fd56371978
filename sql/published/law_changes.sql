-- The law that decided, version by version, and how many rows each version decided. Before the first version there is none.
select
  verdicts.rule_id,
  catalogue.name as rule_name,
  verdicts.clock,
  verdicts.law_since,
  verdicts.law,
  count(*) as n_scope
from rules.verdicts as verdicts
left join rules.catalogue as catalogue
  on catalogue.rule_id = verdicts.rule_id
where verdicts.law is not null
group by all
order by
  verdicts.rule_id,
  verdicts.clock,
  verdicts.law_since,
  verdicts.law
