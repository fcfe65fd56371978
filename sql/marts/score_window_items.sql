-- One row for each unit, rule and window: the denominator, what people confirmed, the rate of the peers, and the deduction. A window
-- of 1, 3 or 12 months ends with the audited month; the peers are pooled over 12 months, whatever the window.
-- Rates are rounded to six decimals and deductions to four, half away from zero. Beside the deduction stands what it would be if
-- every objection of the unit that is not decided yet were upheld: then these findings count neither here nor among the peers.
with windows as (
  select
    lengths.window_months,
    audit.ends_at - to_months(lengths.window_months) as since,
    audited_month(cast(audit.starts_at - to_months(lengths.window_months - 1) as date), audit.starts_at) as first_month,
    audit.month as last_month
  from (values (1), (3), (12)) as lengths (window_months)
  cross join clocks.audit as audit
),

-- An object is counted once, in the month in which it was due, whatever the verdict.
recorded_scopes as (
  select
    windows.window_months,
    counts.rule_id,
    counts.unit_code,
    sum(counts.n) as n_scope
  from rules.counts as counts
  inner join windows
    on windows.first_month <= counts.month
    and counts.month <= windows.last_month
  where counts.verdict in ('met', 'borderline', 'breached')
  group by all
),

-- What a merged unit did counts with the unit that answers for it.
scopes as (
  select
    recorded_scopes.window_months,
    recorded_scopes.rule_id,
    units.answering_code as unit_code,
    cast(sum(recorded_scopes.n_scope) as bigint) as n_scope
  from recorded_scopes
  inner join findings.units as units
    on units.unit_code = recorded_scopes.unit_code
  group by all
),

weighed as (
  select
    findings.rule_id,
    units.answering_code as unit_code,
    findings.breach_at,
    findings.human_verdict,
    findings.is_self_reported,
    findings.status = '异议' as is_appealed,
    -- what the unit had told of by itself weighs half
    cast(
      case findings.human_verdict when '属实-瑕疵' then 0.3 when '属实-过错' then 1 else 0 end
      * case when findings.is_self_reported then 0.5 else 1 end as decimal(5, 2)
    ) as weighted
  from findings.findings as findings
  inner join findings.units as units
    on units.unit_code = coalesce(findings.unit_code, '')
),

hits as (
  select
    windows.window_months,
    weighed.rule_id,
    weighed.unit_code,
    count(*) filter (where weighed.human_verdict is null) as n_suspected,
    count(*) filter (where weighed.weighted > 0) as n_confirmed,
    count(*) filter (where weighed.weighted > 0 and weighed.is_self_reported) as n_self_reported,
    count(*) filter (where weighed.weighted > 0 and weighed.is_appealed) as n_appealed,
    sum(weighed.weighted) as n_weighted,
    coalesce(sum(weighed.weighted) filter (where weighed.is_appealed), 0) as weighted_appealed,
    sum(weighed.weighted * weighed.weighted) as n_squared
  from weighed
  inner join windows
    on windows.since <= weighed.breach_at
  group by all
),

listed as (
  select *
  from findings.units as units
  where units.is_scored
    or exists (select 1 from scopes where scopes.unit_code = units.unit_code)
    or exists (select 1 from hits where hits.unit_code = units.unit_code)
),

pairs as (
  select
    windows.window_months,
    listed.unit_code,
    listed.unit_name,
    coalesce(listed.unit_type, '') as unit_type,
    listed.is_scored,
    coverage.rule_id,
    coverage.rule_name,
    weights.theme as weight_theme,
    coalesce(weights.weight, 0) as weight,
    -- a rule that is wrong too often gives its weight to nobody, as one that could not run
    coverage.status in ('通过', '发现问题') and not coalesce(precision.is_unscored, false) as is_decidable,
    coalesce(scopes.n_scope, 0) as n_scope,
    coalesce(hits.n_suspected, 0) as n_suspected,
    coalesce(hits.n_confirmed, 0) as n_confirmed,
    coalesce(hits.n_self_reported, 0) as n_self_reported,
    coalesce(hits.n_appealed, 0) as n_appealed,
    coalesce(hits.n_weighted, 0) as n_weighted,
    coalesce(hits.weighted_appealed, 0) as weighted_appealed,
    coalesce(hits.n_squared, 0) as n_squared,
    weights.target,
    weights.ceiling
  from listed
  cross join findings.coverage as coverage
  cross join windows
  left join rules.score_weights as weights
    on weights.rule_id = coverage.rule_id
  left join findings.rule_precision as precision
    on precision.rule_id = coverage.rule_id
  left join scopes
    on scopes.unit_code = listed.unit_code
    and scopes.rule_id = coverage.rule_id
    and scopes.window_months = windows.window_months
  left join hits
    on hits.unit_code = listed.unit_code
    and hits.rule_id = coverage.rule_id
    and hits.window_months = windows.window_months
  -- an indicator of a unit is no part of a score, not even with nothing (公安部令第137号 14)
  where coverage.rule_class is distinct from 'U'
),

peers as (
  select
    unit_type,
    rule_id,
    sum(n_scope) as peer_n,
    sum(n_weighted) as peer_weighted,
    sum(n_squared) as peer_squared,
    count(*) filter (where n_scope > 0) as n_peers
  from pairs
  where is_scored
    and window_months = 12
  group by all
),

-- what of the peers' 12 months is the unit's own and objected to
own as (
  select
    unit_code,
    rule_id,
    weighted_appealed
  from pairs
  where window_months = 12
),

compared as (
  select
    pairs.*,
    coalesce(peers.peer_n, 0) as peer_n,
    coalesce(peers.peer_weighted, 0) as peer_weighted,
    coalesce(peers.peer_squared, 0) as peer_squared,
    coalesce(peers.n_peers, 0) as n_peers,
    cast(case when peers.peer_n > 0 then peers.peer_weighted / peers.peer_n end as decimal(9, 6)) as peer_rate,
    cast(
      case when peers.peer_n > 0 then (peers.peer_weighted - own.weighted_appealed) / peers.peer_n end as decimal(9, 6)
    ) as upheld_peer_rate
  from pairs
  inner join own
    on own.unit_code = pairs.unit_code
    and own.rule_id = pairs.rule_id
  left join peers
    on peers.unit_type = pairs.unit_type
    and peers.rule_id = pairs.rule_id
),

shrunken as (
  select
    compared.*,
    -- Without one object of its own a unit has no rate: nothing is deducted for what it never had to do.
    cast(
      case
        when compared.n_scope > 0
        then (compared.n_weighted + policy.k * coalesce(compared.peer_rate, 0)) / (compared.n_scope + policy.k)
      end as decimal(9, 6)
    ) as shrunken_rate,
    cast(
      case
        when compared.n_scope > 0
        then (
          compared.n_weighted - compared.weighted_appealed
          + policy.k * coalesce(compared.upheld_peer_rate, 0)
        ) / (compared.n_scope + policy.k)
      end as decimal(9, 6)
    ) as upheld_rate
  from compared
  cross join rules.score_policy as policy
)

select
  window_months,
  unit_code,
  unit_name,
  unit_type,
  rule_id,
  rule_name,
  weight_theme,
  cast(weight as decimal(5, 2)) as weight,
  is_decidable,
  n_scope,
  n_suspected,
  n_confirmed,
  n_self_reported,
  n_appealed,
  cast(n_weighted as decimal(18, 2)) as n_weighted,
  cast(peer_n as bigint) as peer_n,
  cast(peer_weighted as decimal(18, 2)) as peer_weighted,
  cast(peer_squared as decimal(18, 4)) as peer_squared,
  n_peers,
  peer_rate,
  shrunken_rate,
  target,
  ceiling,
  cast(
    case
      when is_decidable and shrunken_rate > target
      then weight * least(1, (shrunken_rate - target) / (ceiling - target))
      else 0
    end as decimal(9, 4)
  ) as deduction,
  cast(
    case
      when is_decidable and upheld_rate > target
      then weight * least(1, (upheld_rate - target) / (ceiling - target))
      else 0
    end as decimal(9, 4)
  ) as deduction_if_upheld
from shrunken
