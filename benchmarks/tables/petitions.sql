-- One petition for a hundred incidents.
select
    'X2026' || lpad(cast(n as varchar), 9, '0') as petition_no,
    pick(n, 'petition channel', ['来信', '来访', '网上']) as channel,
    pick(n, 'petition category', ['办案不及时', '服务态度', '答复不满', '财物返还']) as category,
    received_at + to_days(1) as received_at,
    known(received_at + to_days(7)) as informed_at,
    known(received_at + to_days(8)) as accepted_at,
    known(received_at + to_days(30)) as replied_at,
    case when received_at + to_days(30) < exported_at() then '是' end as has_written_reply,
    case when draw(n, 'review') < 0.1 then known(received_at + to_days(45)) end as review_requested_at,
    case when draw(n, 'review') < 0.1 then known(received_at + to_days(70) + late_hours(n, 'late review answer', 240)) end as reviewed_at,
    case when draw(n, 'recheck') < 0.2 and draw(n, 'review') < 0.1 then known(received_at + to_days(80)) end as recheck_requested_at,
    case when draw(n, 'recheck') < 0.2 and draw(n, 'review') < 0.1 then known(received_at + to_days(105)) end as rechecked_at,
    case when draw(n, 'repeat') < 0.02 then lag('X2026' || lpad(cast(n as varchar), 9, '0')) over (order by n) end as repeat_of,
    '否' as is_anonymous,
    case_no,
    pick(n, 'petition verdict', ['属实', '部分属实', '不属实', '不属实']) as verdict,
    cast(floor(draw(n, 'transfers') * 3) as integer) as transfers,
    unit_code
from incidents
where draw(n, 'petition') < 0.01 and received_at + to_days(1) < exported_at()
order by n
