-- The bureau, four 分局 and fifty units in each: forty 派出所, the others by line of work.
with posts as (
    select
        branch,
        post,
        case
            when post <= 40 then '派出所'
            when post <= 44 then '刑侦'
            when post <= 48 then '治安'
            else '经侦'
        end as unit_type
    from range(1, 5) as branches(branch)
    cross join range(1, 51) as posts(post)
)

select '990100000000' as unit_code, '明湖市公安局' as unit_name, null as parent_code, '市局' as level, '其他' as unit_type, '综合' as line, '否' as is_scored
union all
select
    unit_of(branch, 0),
    branch_name(branch),
    '990100000000',
    '分局',
    '其他',
    '综合',
    '否'
from range(1, 5) as branches(branch)
union all
select
    unit_of(branch, post),
    branch_name(branch) || '第' || cast(post as varchar) || case unit_type when '派出所' then '派出所' else unit_type || '大队' end,
    unit_of(branch, 0),
    '所队',
    unit_type,
    case unit_type when '派出所' then '治安' else unit_type end,
    '是'
from posts
order by unit_code
