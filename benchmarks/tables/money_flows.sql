-- The fines, and a deposit for some of the 取保候审.
select
    'K2026' || lpad(cast(n as varchar), 9, '0') as flow_no,
    case_no,
    '罚款' as kind,
    fine_amount as amount,
    decided_at,
    yes(draw(n, 'onsite') < 0.1) as is_onsite,
    known(decided_at + to_days(1)) as collected_at,
    known(decided_at + to_days(2)) as paid_in_at,
    cast(null as timestamp) as refund_due_at,
    cast(null as timestamp) as refunded_at,
    unit_code
from penalties
where kind = '罚款'
union all
select
    'B2026' || lpad(cast(n as varchar), 9, '0'),
    case_no,
    '取保保证金',
    3000,
    decided_at,
    '否',
    started_at,
    started_at,
    ended_at,
    known(ended_at + seconds(n, 'refund', 3600, 200000) + late_hours(n, 'late refund', 240)),
    unit_code
from measures
where kind = '取保候审' and draw(n, 'deposit') < 0.4
order by flow_no
