-- The cases that follow from incidents, and as many as a sixth of them that the police found themselves.
with matters as (
    select
        n,
        incident_no,
        branch,
        case
            when category = '治安' then '治安'
            when draw(n, 'economic') < 0.05 then '经济犯罪'
            else '刑事'
        end as kind,
        post,
        coalesce(finished_at, received_at) as begins_at,
        '110' as origin
    from incidents
    where has_case
    union all
    select
        n_incidents() + n as n,
        null as incident_no,
        1 + cast(floor(draw(n, 'own branch') * 4) as integer) as branch,
        case when draw(n, 'own kind') < 0.6 then '其他行政' else '治安' end as kind,
        45 + cast(floor(draw(n, 'own post') * 4) as integer) as post,
        timestamp '2026-07-01 08:00:00' + seconds(n, 'own moment', 0, 10540800) as begins_at,
        '工作发现' as origin
    from range(cast(n_incidents() * 59 // 1000 as bigint)) as numbers(n)
),

placed as (
    select
        matters.* exclude (post),
        kind in ('刑事', '经济犯罪') as is_criminal,
        draw(n, 'decline') < 0.08 and kind in ('刑事', '经济犯罪') as is_declined,
        draw(n, 'length') as length_draw,
        unit_of(branch, case
            when kind = '刑事' then 41 + cast(floor(draw(n, 'detectives') * 4) as integer)
            when kind = '经济犯罪' then 49 + cast(floor(draw(n, 'detectives') * 2) as integer)
            else post
        end) as unit_code
    from matters
),

-- filed within the time that the law allows, three in a hundred days later
reviewed as (
    select
        placed.*,
        known(
            begins_at
            + seconds(n, 'review', 1800, case when is_criminal then 210000 else 78000 end)
            + case when draw(n, 'late review') < 0.03 then to_days(5) else to_days(0) end
        ) as reviewed_at
    from placed
),

-- decided within 25 days; a few late, a few extended, a few never
timed as (
    select
        reviewed.*,
        case when not is_declined then reviewed_at end as filed_at,
        not is_criminal and length_draw < 0.06 as is_extended,
        case
            when is_criminal or length_draw >= 0.98 then null
            when length_draw < 0.09 then known(reviewed_at + seconds(n, 'long work', 3024000, 4700000))
            else known(reviewed_at + seconds(n, 'work', 172800, 2160000))
        end as decided_at,
        case when is_criminal and not is_declined and length_draw < 0.55 then
            known(reviewed_at + seconds(n, 'investigation', 1728000, 7776000))
        end as prosecuted_at
    from reviewed
)

select
    n,
    is_criminal,
    is_extended,
    begins_at,
    case_number(n) as case_no,
    incident_no,
    kind,
    case
        when kind = '治安' then pick(n, 'charge', ['殴打他人', '盗窃', '赌博', '寻衅滋事', '故意损毁财物'])
        when kind = '刑事' then pick(n, 'charge', ['盗窃', '诈骗', '故意伤害', '危险驾驶'])
        when kind = '经济犯罪' then pick(n, 'charge', ['合同诈骗', '职务侵占', '非法经营'])
        else pick(n, 'charge', ['违反消防管理', '违反危险物品管理'])
    end as charge,
    case when is_criminal and draw(n, 'supervised') < 0.002 then '检察通知' else origin end as origin,
    yes(draw(n, 'complainant') < case when is_criminal then 0.6 else 0.2 end) as has_complainant,
    yes(draw(n, 'victim') < 0.15) as has_victim,
    case when incident_no is not null then begins_at end as reported_at,
    case when incident_no is null then begins_at end as accepted_at,
    case when draw(n, 'tier') < 0.05 then '疑难复杂' else '一般' end as review_tier,
    filed_at,
    case when is_declined then reviewed_at end as declined_at,
    case when is_declined then
        known(reviewed_at + seconds(n, 'service', 3600, 90000) + case when draw(n, 'late service') < 0.03 then to_days(6) else to_days(0) end)
    end as decline_served_at,
    case when not is_criminal and length_draw >= 0.98 and length_draw < 0.983 then known(reviewed_at + to_days(3)) end as transferred_out_at,
    case when is_criminal and draw(n, 'supervised') < 0.01 then known(begins_at + to_days(6)) end as explain_requested_at,
    case when is_criminal and draw(n, 'supervised') < 0.01 and draw(n, 'explained') < 0.95 then known(begins_at + to_days(11)) end as explained_at,
    case when is_criminal and draw(n, 'supervised') < 0.002 then known(begins_at + to_days(13)) end as file_ordered_at,
    decided_at,
    case when decided_at is not null then pick(n, 'decision', ['行政处罚', '行政处罚', '行政处罚', '调解', '不予处罚', '终止调查']) end as decision,
    coalesce(decided_at, prosecuted_at) as concluded_at,
    prosecuted_at,
    case when is_criminal and not is_declined and length_draw >= 0.98 then known(reviewed_at + to_days(30)) end as cancelled_at,
    case when decided_at is null and not is_criminal and length_draw >= 0.983 then '行为人不明' end as pending_reason,
    case when kind = '刑事' then pick(n, 'injury', ['无', '无', '轻微伤', '轻伤']) end as injury_level,
    cast(floor(draw(n, 'amount') * 30000) as integer) as amount,
    yes(kind = '经济犯罪' and draw(n, 'enterprise') < 0.5 or draw(n, 'enterprise') < 0.01) as is_enterprise,
    yes(draw(n, 'cross region') < 0.03) as is_cross_region,
    yes(kind = '经济犯罪' and draw(n, 'civil suit') < 0.2) as has_civil_suit,
    unit_code,
    officer_of(unit_code, 1 + cast(floor(draw(n, 'case officer') * 8) as integer)) as officer_no,
    officer_of(unit_code, 9) as legal_reviewer_no,
    officer_of(unit_code, 10) as approver_no,
    yes(false) as is_classified,
    coalesce(reviewed_at, begins_at) + seconds(n, 'case entry', 60, 7200) as entered_at
from timed
order by n
