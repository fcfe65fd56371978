-- One unit that has a band: what chance alone brings to a unit of its size, and where it stands. In the order of the codes.
select
  scores.unit_code,
  scores.unit_name,
  scores.branch_name,
  bands.n_judged,
  cast(bands.n_weighted as decimal(18, 2)) as n_weighted,
  cast(bands.n_expected as decimal(18, 2)) as n_expected,
  cast(bands.lower_95 as decimal(18, 2)) as lower_95,
  cast(bands.upper_95 as decimal(18, 2)) as upper_95,
  cast(bands.upper_998 as decimal(18, 2)) as upper_998,
  scores.band
from marts.scores as scores
inner join marts.score_bands as bands
  on bands.unit_code = scores.unit_code
where scores.band is not null
order by
  scores.unit_code
