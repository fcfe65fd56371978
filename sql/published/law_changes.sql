-- The law that decided, version by version, and how many rows each version decided. Before the first version there is none.
select
  counts.rule_id,
  catalogue.name as rule_name,
  counts.clock,
  counts.law_since,
  counts.law,
  cast(sum(counts.n) as bigint) as n_scope
from rules.counts as counts
left join rules.catalogue as catalogue
  on catalogue.rule_id = counts.rule_id
where counts.law is not null
group by all
order by
  counts.rule_id,
  counts.clock,
  counts.law_since,
  counts.law
