-- One attempt within two days for every incident whose caller can be reached, a second one where the first failed, and a
-- visit to the victim or the complainant of a decided case.
with called as (
    select
        incidents.*,
        cast(cast(finished_at as date) as timestamp) + to_hours(32) + seconds(n, 'visit hour', 0, 43000)
            + case when draw(n, 'late visit') < 0.03 then to_days(8) else to_days(0) end as first_at,
        draw(n, 'reached') < 0.75 as is_reached_first
    from incidents
    where is_contactable = '是' and outcome not in ('重复警情', '虚假警情')
),

attempts as (
    select 3 * n as m, '警情' as object_kind, incident_no as object_no, first_at as attempt_at, is_reached_first as is_reached, unit_code
    from called
    union all
    select 3 * n + 1, '警情', incident_no, first_at + to_days(1), draw(n, 'reached again') < 0.6, unit_code
    from called
    where not is_reached_first and draw(n, 'tried again') < 0.95
    union all
    select
        3 * n + 2,
        '案件',
        case_no,
        concluded_at + seconds(n, 'case visit', 100000, 2000000) + case when draw(n, 'late case visit') < 0.03 then to_days(25) else to_days(0) end,
        true,
        unit_code
    from cases
    where concluded_at is not null and (has_victim = '是' or has_complainant = '是')
),

answered as (
    select
        attempts.*,
        case when is_reached then pick(m, 'answer', [
            '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意', '满意',
            '满意', '满意', '满意', '满意', '满意', '基本满意', '基本满意', '基本满意', '基本满意', '基本满意', '基本满意', '基本满意',
            '基本满意', '基本满意', '未评价', '未评价', '未评价', '不满意'
        ]) else '未评价' end as satisfaction
    from attempts
    where attempt_at < exported_at()
)

select
    m,
    'H2026' || lpad(cast(m as varchar), 9, '0') as visit_no,
    object_kind,
    object_no,
    pick(m, 'visit channel', ['电话', '电话', '电话', '短信', '上门']) as channel,
    attempt_at as visited_at,
    officer_of(unit_code, 9) as visitor_no,
    yes(is_reached) as is_reached,
    satisfaction,
    case when satisfaction = '不满意' then yes(draw(m, 'told') < 0.97) end as told_channel,
    case when satisfaction = '不满意' and draw(m, 'rectified') < 0.95 then known(attempt_at + seconds(m, 'rectifying', 40000, 300000)) end as rectified_at,
    unit_code
from answered
order by m
