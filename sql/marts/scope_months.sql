-- Which months are covered for each rule that had objects, each theme and all rules together (then rule, or theme and rule, are
-- empty): for a rule those in which no table that it cannot do without is missing; for a rule without a telling table those in which
-- none at all is; for a theme, and for all, those that are covered for each of its rules.
with months as (
  select
    known.month,
    known.is_over,
    coalesce(bool_and(tables.is_covered) filter (where tables.is_telling), coalesce(sum(tables.n_rows), 0) > 0)
      and known.is_over as is_covered
  from marts.fact_months as known
  left join marts.table_months as tables
    on tables.month = known.month
  group by
    known.month,
    known.is_over
),

asked as (
  select distinct
    facts.rule_id,
    catalogue.theme
  from marts.month_facts as facts
  inner join rules.catalogue as catalogue
    on catalogue.rule_id = facts.rule_id
),

needed as (
  select
    asked.rule_id,
    tables.month,
    bool_and(tables.is_covered) as is_covered
  from asked
  inner join findings.rule_tables as needs
    on needs.rule_id = asked.rule_id
  inner join marts.table_months as tables
    on tables.table_name = needs.table_name
    and tables.is_telling
  group by
    asked.rule_id,
    tables.month
),

by_rule as (
  select
    asked.theme,
    asked.rule_id,
    months.month,
    coalesce(needed.is_covered, months.is_covered) as is_covered
  from asked
  cross join months
  left join needed
    on needed.rule_id = asked.rule_id
    and needed.month = months.month
)

select
  theme,
  rule_id,
  month,
  is_covered
from by_rule
union all
select
  theme,
  '' as rule_id,
  month,
  bool_and(is_covered) as is_covered
from by_rule
group by
  theme,
  month
union all
select
  '' as theme,
  '' as rule_id,
  months.month,
  months.is_covered and coalesce(bool_and(by_rule.is_covered), true) as is_covered
from months
left join by_rule
  on by_rule.month = months.month
group by
  months.month,
  months.is_covered
