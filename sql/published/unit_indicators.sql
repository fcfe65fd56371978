-- Figures of a unit and a period, for the legal department alone: they accuse nobody, name no officer and are in no score.
select
  indicators.rule_id,
  catalogue.name as rule_name,
  indicators.indicator,
  indicators.period,
  indicators.unit_code,
  units.unit_name,
  indicators.n,
  indicators.x,
  indicators.value,
  indicators.expected,
  indicators.lower,
  indicators.upper,
  indicators.standing,
  indicators.reason,
  indicators.law_since,
  indicators.law
from rules.indicators as indicators
left join rules.catalogue as catalogue
  on catalogue.rule_id = indicators.rule_id
left join findings.units as units
  on units.unit_code = coalesce(indicators.unit_code, '')
order by
  indicators.rule_id,
  indicators.indicator,
  indicators.period,
  indicators.unit_code
