-- One item in every fourth case; what must end in time mostly does, one in seven after an extension.
with seized as (
    select
        cases.*,
        case
            when is_criminal then pick(n, 'item measure', ['扣押', '扣押', '扣押', '冻结'])
            else pick(n, 'item measure', ['扣押', '扣押', '扣留', '先行登记保存'])
        end as item_measure,
        filed_at + seconds(n, 'seizure', 600, 90000) as begins,
        draw(n, 'item length') as item_draw
    from cases
    where filed_at is not null
        and draw(n, 'item') < 0.265
),

disposed as (
    select
        seized.*,
        case
            when is_criminal then prosecuted_at
            when item_measure = '先行登记保存' then known(begins + seconds(n, 'kept', 86400, 550000))
            when item_draw < 0.16 then known(begins + seconds(n, 'kept', 2800000, 4600000))
            else known(begins + seconds(n, 'kept', 432000, 2400000))
        end as disposed_at
    from seized
    where begins < exported_at()
)

select
    n,
    not is_criminal and item_draw < 0.14 and item_measure <> '先行登记保存' as is_item_extended,
    'W2026' || lpad(cast(n as varchar), 9, '0') as item_no,
    case_no,
    item_measure as measure,
    case when item_measure = '冻结' then '款项' else '物品' end as asset_kind,
    '否' as is_major,
    50 + cast(floor(draw(n, 'value') * 30000) as integer) as value,
    begins as seized_at,
    known(begins + seconds(n, 'handover', 3600, 80000) + late_hours(n, 'late handover', 30)) as handed_over_at,
    case when draw(n, 'irrelevant') < 0.02 then
        known(least(coalesce(disposed_at, exported_at()), begins + to_days(20)) - seconds(n, 'found irrelevant', 3600, 300000))
    end as found_irrelevant_at,
    disposed_at,
    case when disposed_at is not null then pick(n, 'disposal', ['返还', '没收', '返还']) end as disposal,
    unit_code,
    officer_no
from disposed
order by n
