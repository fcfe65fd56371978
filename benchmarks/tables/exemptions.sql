-- A few exemptions on paper.
select
    'HF-01' as rule_id,
    incident_no as object_no,
    '系统演练警情' as reason,
    '明公法免〔2026〕' || cast(row_number() over (order by n) as varchar) || '号' as doc_no,
    officer_of(unit_code, 10) as granted_by,
    date '2026-07-01' as valid_from,
    date '2026-12-31' as valid_to
from incidents
where n % greatest(1, n_incidents() // 20) = 7
order by object_no
