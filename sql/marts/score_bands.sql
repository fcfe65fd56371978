-- How many weighted problems a unit of average conduct would have, and the funnel limits around that: what chance alone brings
-- to a unit of this size. A unit is compared with its own type, rule by rule: its objects times the type's rate of 12 months.
--
-- The limits are binomial (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005),
-- read off the mid-distribution function P(X < j) + P(X = j) / 2 and interpolated between whole numbers. At n from 10 to 30 and a
-- rate of 5 % a unit of average conduct is above the limits in 2.1 % and 0.07 % of months; limits by Wilson's score would
-- put it there in 4.6 % and 0.78 %, eight times the 0.1 % that is meant, and so mark small units down for being small.
--
-- A flaw weighs 0.3, so the weighted sum spreads less than a count. Divided by `scale` (the peers' sum of squared weights by their
-- sum of weights) it has mean and variance of a binomial count; the limits are multiplied by it again.
with totals as (
  select
    unit_code,
    cast(sum(n_scope) as bigint) as n_judged,
    sum(n_weighted) as n_weighted,
    max(n_peers) as n_peers,
    cast(round(coalesce(sum(n_scope * peer_weighted / nullif(peer_n, 0)), 0), 9) as decimal(24, 9)) as n_expected,
    cast(round(coalesce(sum(n_scope * peer_squared / nullif(peer_n, 0)), 0), 9) as decimal(24, 9)) as squared_expected
  from marts.score_items
  where is_decidable
    and weight > 0
  group by unit_code
),

scaled as (
  select
    *,
    cast(case when n_expected > 0 then squared_expected / n_expected end as decimal(9, 6)) as scale
  from totals
),

counted as (
  select
    *,
    cast(
      case when scale > 0 and n_judged > 0 then least(n_expected / scale / n_judged, 0.999999) end as decimal(18, 9)
    ) as chance
  from scaled
),

-- units of one size and one rate share their limits
sizes as (
  select distinct
    n_judged,
    chance
  from counted
  where chance > 0
),

-- six standard deviations and a dozen to each side: what lies beyond has no weight
places as (
  select
    n_judged,
    chance,
    unnest(
      range(
        cast(greatest(0, floor(n_judged * chance - 6 * sqrt(n_judged * chance) - 12)) as bigint),
        cast(least(n_judged, ceil(n_judged * chance + 6 * sqrt(n_judged * chance) + 12)) as bigint) + 1
      )
    ) as j
  from sizes
),

-- as decimals, so that the sum is the same in whatever order it is made
masses as (
  select
    *,
    cast(
      exp(
        lgamma(n_judged + 1) - lgamma(j + 1) - lgamma(n_judged - j + 1)
        + j * ln(chance) + (n_judged - j) * ln(1 - cast(chance as double))
      ) as decimal(18, 12)
    ) as mass
  from places
),

reached as (
  select
    n_judged,
    chance,
    j,
    cast(sum(mass) over upto - mass / 2 as double) as middle
  from masses
  window upto as (partition by n_judged, chance order by j rows unbounded preceding)
),

steps as (
  select
    *,
    lead(j) over (partition by n_judged, chance order by j) as next_j,
    lead(middle) over (partition by n_judged, chance order by j) as next_middle
  from reached
),

levels (level) as (
  values (0.025), (0.975), (0.999)
),

crossings as (
  select
    steps.n_judged,
    steps.chance,
    levels.level,
    max(steps.j + (levels.level - steps.middle) / (steps.next_middle - steps.middle)) as place
  from steps
  inner join levels
    on steps.middle <= levels.level
    and levels.level < steps.next_middle
  group by all
),

limits as (
  select
    sizes.n_judged,
    sizes.chance,
    coalesce(max(crossings.place) filter (where crossings.level = 0.025), 0) as lower_95,
    coalesce(max(crossings.place) filter (where crossings.level = 0.975), sizes.n_judged) as upper_95,
    coalesce(max(crossings.place) filter (where crossings.level = 0.999), sizes.n_judged) as upper_998
  from sizes
  left join crossings
    on crossings.n_judged = sizes.n_judged
    and crossings.chance = sizes.chance
  group by
    sizes.n_judged,
    sizes.chance
),

bounded as (
  select
    counted.unit_code,
    counted.n_judged,
    counted.n_weighted,
    counted.n_peers,
    counted.n_expected,
    counted.scale,
    cast(coalesce(limits.lower_95 * counted.scale, 0) as decimal(18, 4)) as lower_95,
    cast(coalesce(limits.upper_95 * counted.scale, 0) as decimal(18, 4)) as upper_95,
    cast(coalesce(limits.upper_998 * counted.scale, 0) as decimal(18, 4)) as upper_998
  from counted
  left join limits
    on limits.n_judged = counted.n_judged
    and limits.chance = counted.chance
)

select
  *,
  case
    when n_weighted > upper_998 then '关注'
    when n_weighted > upper_95 then '合格'
    when n_weighted < lower_95 then '优'
    else '良'
  end as place
from bounded
