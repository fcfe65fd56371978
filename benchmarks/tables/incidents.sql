-- Four months of incidents, evenly spread. has_case says which of them a case follows; the other 刑事 and 治安 ones have
-- the lawful reason on record, but for a few.
with drawn as (
    select
        n,
        timestamp '2026-07-01 00:00:00' + to_seconds(cast(floor((n + draw(n, 'second')) * 10627200 / n_incidents()) as bigint)) as received_at,
        draw(n, 'category') as category_draw,
        draw(n, 'case') as case_draw,
        1 + cast(floor(draw(n, 'branch') * 4) as integer) as branch,
        1 + cast(floor(draw(n, 'post') * 40) as integer) as post
    from range(n_incidents()) as numbers(n)
),

handled as (
    select
        drawn.*,
        received_at + seconds(n, 'handling', 1200, 7200) as finished_at,
        unit_of(branch, post) as unit_code,
        case
            when category_draw < 0.32 then '治安'
            when category_draw < 0.44 then '刑事'
            when category_draw < 0.68 then '纠纷'
            when category_draw < 0.86 then '求助'
            when category_draw < 0.92 then '交通'
            when category_draw < 0.97 then '其他'
            when category_draw < 0.99 then '举报'
            else '投诉'
        end as category
    from drawn
),

followed as (
    select
        handled.*,
        (category = '治安' and case_draw < 0.76) or (category = '刑事' and case_draw < 0.82) as has_case,
        category in ('纠纷', '求助') and draw(n, 'recategorised') < 0.02 as is_recategorised
    from handled
)

select
    n,
    branch,
    post,
    has_case,
    incident_number(n) as incident_no,
    pick(n, 'channel', ['110', '110', '110', '110', '110', '110', '上门', '网上']) as channel,
    received_at - seconds(n, 'ringing', 5, 40) as called_at,
    received_at,
    received_at + seconds(n, 'dispatch', 30, 240) as dispatched_at,
    received_at + seconds(n, 'arrival', 240, 1100) as arrived_at,
    known(finished_at) as finished_at,
    case when is_recategorised then '治安' else category end as category_initial,
    category,
    case when is_recategorised then finished_at + seconds(n, 'recategorising', 600, 9000) end as recategorised_at,
    case when is_recategorised then officer_of(unit_code, 9) end as recategorised_by,
    case when is_recategorised and draw(n, 'approval') < 0.96 then officer_of(unit_code, 10) end as recategorise_approver,
    case when is_recategorised then '经现场核实不构成违反治安管理行为' end as recategorise_reason,
    case
        when has_case then '立案'
        when case_draw > 0.985 then '其他'
        when category = '治安' then pick(n, 'outcome', ['现场调解', '现场调解', '当场处罚', '不予处理', '虚假警情'])
        when category = '刑事' then pick(n, 'outcome', ['移送', '移送', '告知自诉', '重复警情', '虚假警情'])
        when category = '纠纷' then pick(n, 'outcome', ['现场调解', '现场调解', '其他'])
        else '其他'
    end as outcome,
    case when not has_case and category = '治安' then '情节显著轻微' end as outcome_reason,
    case when not has_case and category = '治安' then officer_of(unit_code, 10) end as outcome_approver,
    case when has_case and draw(n, 'names its case') < 0.5 then case_number(n) end as case_no,
    case when n > 2000 and draw(n, 'related') < 0.01 then incident_number(n - 1 - cast(floor(draw(n, 'distance') * 2000) as bigint)) end as related_incident_no,
    yes(draw(n, 'contactable') < 0.68) as is_contactable,
    received_at + seconds(n, 'receipt', 120, 1500) as receipt_at,
    unit_code,
    officer_of(unit_code, 1 + cast(floor(draw(n, 'officer') * 8) as integer)) as officer_no,
    yes(draw(n, 'classified') < 0.001) as is_classified,
    known(finished_at + seconds(n, 'entry', 60, 7200)) as entered_at
from followed
order by n
