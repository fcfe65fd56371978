-- Extensions of cases, of items and of custody, approved in time but for a few.
with approved as (
    select '案件' as object_kind, n, case_no as object_no, filed_at + to_days(27) as granted_at, '上一级公安机关' as approver_level
    from cases
    where is_extended and filed_at is not null
    union all
    select '财物', n, item_no, seized_at + to_days(26), '县级以上公安机关负责人'
    from property_items
    where is_item_extended
    union all
    select '措施', n, measure_no, started_at + to_days(50), '检察院'
    from measures
    where measure = '逮捕' and draw(n, 'custody extended') < 0.3
)

select
    object_kind,
    object_no,
    1 as seq,
    '案情复杂' as basis,
    30 as length,
    '日' as length_unit,
    granted_at - to_hours(30) as requested_at,
    granted_at + case when draw(n, 'late approval') < 0.03 then to_days(12) else to_days(0) end as approved_at,
    approver_level
from approved
where granted_at + to_days(12) < exported_at()
order by object_kind, object_no
