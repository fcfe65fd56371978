-- Every case that was taken up and has not ended, with its age as of as-of: whole days, the first not counted, the band in which
-- these lie, and the months that are over on every reading. An age that nobody can tell is NULL.
with taken_up as (
    select
        cases.source,
        cases.case_no,
        cases.unit_code,
        cases.pending_reason,
        cases.as_of,
        cases.pending_reason in ('行为人不明', '在逃') as is_stock,
        case when cases.is_criminal then cases.filed_at else coalesce(cases.filed_at, cases.accepted_at) end as opened_at,
        case when cases.is_criminal then cases.filed_at_latest else coalesce(cases.filed_at_latest, cases.accepted_at_latest) end as opened_at_latest
    from clocks.cases as cases
    where cases.ended_at is null
        and not cases.is_ahead
),

aged as (
    select
        taken_up.*,
        case
            when not is_unreadable(taken_up.opened_at) then days_between(cast(cast(taken_up.opened_at as date) as timestamp), taken_up.as_of)
        end as age_days,
        case
            when not is_unreadable(taken_up.opened_at) then cast(
                12 * (extract(year from taken_up.as_of) - extract(year from taken_up.opened_at_latest))
                + extract(month from taken_up.as_of) - extract(month from taken_up.opened_at_latest) as integer
            )
        end as months_begun
    from taken_up
    where taken_up.opened_at is not null
),

bands as (
    select from_days, until_days, band
    from (values
        (0, 31, '30日以内'),
        (31, 61, '31至60日'),
        (61, 91, '61至90日'),
        (91, 181, '91至180日'),
        (181, 366, '181至365日'),
        (366, 731, '366至730日'),
        (731, 1000000, '超过730日')
    ) as row_(from_days, until_days, band)
)

select
    aged.source,
    aged.case_no,
    aged.unit_code,
    aged.pending_reason,
    coalesce(aged.is_stock, false) as is_stock,
    aged.opened_at,
    aged.opened_at_latest,
    aged.age_days,
    bands.from_days,
    coalesce(bands.band, '起算时间不明') as band,
    greatest(
        aged.months_begun
            - case when aged.as_of <= end_of_day(month_end_day(aged.opened_at_latest, aged.months_begun), 0) then 1 else 0 end,
        0
    ) as months_open
from aged
left join bands
    on bands.from_days <= aged.age_days and aged.age_days < bands.until_days
