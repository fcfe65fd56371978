-- Three steps in each case: one at its beginning, one in its middle, one near its end or near today. Before most decisions the
-- approval, and for a few prosecutions the case back for more.
with spans as (
    select
        n,
        case_no,
        is_criminal,
        unit_code,
        coalesce(filed_at, declined_at, accepted_at, reported_at) as from_at,
        coalesce(decided_at, prosecuted_at, declined_at, exported_at()) as to_at
    from cases
),

steps as (
    select
        spans.*,
        step,
        3 * n + step as m,
        epoch(to_at) - epoch(from_at) as n_seconds
    from spans
    cross join range(3) as steps(step)
),

timed as (
    select
        steps.*,
        from_at + to_seconds(cast(floor(case step
            when 0 then least(0.3 * n_seconds, 500000) * draw(m, 'step')
            when 1 then (0.35 + 0.3 * draw(m, 'step')) * n_seconds
            else n_seconds - least(0.3 * n_seconds, 2200000) * draw(m, 'step')
        end) as bigint)) as step_at,
        case when draw(m, 'expert') < 0.04 then '鉴定'
            when is_criminal then pick(m, 'event', ['讯问', '询问', '勘验', '取证', '辨认'])
            else pick(m, 'event', ['询问', '询问', '检查', '取证', '调解', '调解未成'])
        end as event
    from steps
)

select
    m,
    case_no,
    event,
    step_at as "at",
    case when event = '鉴定' then known(step_at + seconds(m, 'expert work', 172800, 864000)) end as ended_at,
    '文' || cast(m as varchar) as doc_no,
    officer_of(unit_code, 1 + cast(floor(draw(m, 'event officer') * 8) as integer)) as officer_no,
    known(step_at + seconds(m, 'event entry', 60, 7200)) as entered_at
from timed
union all
select
    4 * n_all_cases() + n,
    case_no,
    '审批',
    decided_at - seconds(n, 'approved before', 600, 80000) + late_hours(n, 'approved after', 30),
    null,
    '文批' || cast(n as varchar),
    approver_no,
    decided_at + seconds(n, 'approval entry', 60, 7200)
from cases
where decided_at is not null and draw(n, 'approval on file') < 0.5
union all
select
    6 * n_all_cases() + n,
    case_no,
    '补充侦查',
    prosecuted_at + seconds(n, 'returned', 864000, 1728000),
    null,
    '文补' || cast(n as varchar),
    officer_no,
    prosecuted_at + to_days(21)
from cases
where prosecuted_at + to_days(21) < exported_at() and draw(n, 'returned') < 0.06
order by m
