-- Measures on persons: four criminal cases in ten have one (and some an arrest after it), one 治安 case in twelve a summons.
with firsts as (
    select
        cases.*,
        case
            when not is_criminal then pick(n, 'summons', ['传唤', '口头传唤'])
            else pick(n, 'measure', ['刑事拘留', '刑事拘留', '刑事拘留', '刑事拘留', '取保候审', '取保候审', '取保候审', '取保候审', '拘传', '监视居住'])
        end as measure,
        filed_at + seconds(n, 'measure start', 7200, 360000) as begins
    from cases
    where filed_at is not null
        and ((is_criminal and draw(n, 'measured') < 0.42) or (kind = '治安' and draw(n, 'measured') < 0.08))
),

started as (
    select
        firsts.*,
        case
            when measure in ('传唤', '口头传唤') then known(begins + seconds(n, 'summoned', 3600, 27000) + late_hours(n, 'summoned late', 5))
            when measure = '拘传' then known(begins + seconds(n, 'summoned', 3600, 41000) + late_hours(n, 'summoned late', 5))
            when measure = '刑事拘留' then known(begins + to_days(6) + seconds(n, 'arrest review', 300000, 580000) + to_hours(1))
            else prosecuted_at
        end as ends
    from firsts
    where begins < exported_at()
),

arrests as (
    select started.* replace ('逮捕' as measure, ends as begins, null as ends)
    from started
    where measure = '刑事拘留' and ends is not null and draw(n, 'arrest') < 0.4
),

-- who came when called comes once more
called_again as (
    select started.* replace (ends + to_hours(14) + late_hours(n, 'too soon', -6) as begins, known(ends + to_hours(20)) as ends)
    from started
    where measure = '拘传' and ends + to_hours(14) < exported_at() and draw(n, 'called again') < 0.4
),

-- and a few are questioned on the spot before anything is filed
questioned as (
    select cases.*, '继续盘问' as measure, begins_at + to_hours(1) as begins, known(begins_at + seconds(n, 'questioned', 36000, 90000)) as ends
    from cases
    where is_criminal and filed_at is not null and draw(n, 'stopped') < 0.01
),

all_measures as (
    select 2 * n as m, * from started
    union all
    select 2 * n + 1 as m, * from arrests
    union all
    select 2 * n + 1 as m, * from called_again
    union all
    select 4 * n_all_cases() + n as m, * from questioned
)

select
    m,
    n,
    measure,
    'C2026' || lpad(cast(m as varchar), 9, '0') as measure_no,
    case_no,
    '1' as person_no,
    measure as kind,
    case when measure = '逮捕' then '检察院' else '公安' end as authority,
    case when measure = '监视居住' then '否' end as is_designated_residence,
    begins - to_hours(1) as decided_at,
    begins as started_at,
    case when measure = '刑事拘留' then known(begins + seconds(m, 'delivery', 3600, 82000) + late_hours(m, 'late delivery', 10)) end as detained_at,
    case when measure in ('刑事拘留', '逮捕') then known(begins + seconds(m, 'questioning', 3600, 80000) + late_hours(m, 'late questioning', 10)) end as interrogated_at,
    case when measure in ('刑事拘留', '逮捕', '继续盘问') then known(begins + seconds(m, 'notice', 3600, 80000) + late_hours(m, 'late notice', 10)) end as family_notified_at,
    case when measure in ('刑事拘留', '继续盘问') then '延长' else '一般' end as limit_basis,
    case when measure = '刑事拘留' then known(begins + to_hours(60)) end as basis_approved_at,
    case when measure = '刑事拘留' then known(begins + to_days(6) + late_hours(m, 'late request', 72)) end as arrest_requested_at,
    case when measure = '刑事拘留' and ends is not null then case when draw(n, 'arrest') < 0.4 then '批准' else '不批准' end end as arrest_decision,
    case when measure = '刑事拘留' then ends - to_hours(1) + late_hours(m, 'late release', -40) end as arrest_decided_at,
    ends as ended_at,
    case when ends is not null then
        case measure
            when '刑事拘留' then case when draw(n, 'arrest') < 0.4 then '逮捕' else '释放' end
            when '取保候审' then '移送起诉'
            when '监视居住' then '移送起诉'
            else '释放'
        end
    end as end_reason,
    unit_code,
    officer_no,
    begins + seconds(m, 'measure entry', 60, 7200) as entered_at
from all_measures
order by m
