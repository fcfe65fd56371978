-- Penalties in four of ten decided 治安 cases; three in a hundred of those detained were taken in late.
with decided as (
    select
        cases.*,
        pick(n, 'penalty', ['行政拘留', '行政拘留', '行政拘留', '行政拘留', '罚款', '罚款', '罚款', '罚款', '罚款', '警告']) as penalty,
        decided_at + seconds(n, 'custody', 3600, 80000) + late_hours(n, 'late custody', 30) as begins
    from cases
    where decided_at is not null
        and kind = '治安'
        and draw(n, 'penalised') < 0.42
),

terms as (
    select
        decided.*,
        case when penalty = '行政拘留' then pick(n, 'days', [5, 7, 10, 15]) end as n_days
    from decided
)

select
    n,
    'F2026' || lpad(cast(n as varchar), 9, '0') as penalty_no,
    case_no,
    '1' as person_no,
    penalty as kind,
    decided_at,
    n_days as detention_days,
    case when penalty = '罚款' then pick(n, 'fine', [200, 300, 500, 1000]) end as fine_amount,
    case when penalty = '罚款' then yes(draw(n, 'maximum') < 0.1) end as is_maximum,
    case when penalty = '行政拘留' then known(begins) end as custody_in_at,
    case when penalty = '行政拘留' then
        known(begins + to_days(cast(n_days + case when draw(n, 'too long') < 0.01 then 1 else 0 end as integer)))
    end as custody_out_at,
    known(decided_at + seconds(n, 'offender', 600, 86400)) as served_offender_at,
    case when penalty = '行政拘留' then known(decided_at + seconds(n, 'family', 3600, 80000)) end as family_notified_at,
    unit_code,
    officer_no
from terms
order by n
