-- How time is counted: the arithmetic that every clock is made of. No rule adds days by itself.
-- `strict_*` gives the earliest instant at which someone could say that it is late, `latest_*` the last instant that is lawful
-- on every reading of the text. Both are last permitted instants. Nothing here knows how long the law allows.

-- 23:59:59 of the n-th day after the day of t
create or replace macro end_of_day(t, n) as
    cast(cast(t as date) as timestamp) + to_days(cast(n as integer)) + to_seconds(86399);

-- the same day n months on, or that month's last day if it has none (2006 公通字17号 4)
create or replace macro month_day(t, n) as
    cast(cast(t as date) + to_months(cast(n as integer)) as date);

-- as month_day, but from the last day of a month to the last day of a month
create or replace macro month_end_day(t, n) as
    case
        when last_day(cast(t as date)) = cast(t as date) then last_day(month_day(t, n))
        else month_day(t, n)
    end;

-- term_unit is one of hours, liberty_days, days, liberty_months, months, workdays, days_or_workdays; paused is whole days.
-- fixed_days end with a day that is the same on every reading: a sentence that is served (拘留所条例 32), or the day itself (当日).
-- nth_workday is the n-th working day after the day of t, shifted_day the working day on or after counted_day: whoever calls
-- joins clocks.calendar for them, and NULL means that the calendar does not reach.
create or replace macro strict_due(term_unit, t, n, paused, nth_workday) as
    case term_unit
        when 'hours' then t + to_hours(cast(n as integer))
        when 'liberty_days' then t + to_hours(cast(24 * (n + paused) as integer))
        when 'fixed_days' then end_of_day(t, n + paused)
        when 'days' then end_of_day(t, n + paused)
        when 'days_or_workdays' then end_of_day(t, n + paused)
        when 'liberty_months' then end_of_day(month_day(t, n), paused)
        when 'months' then end_of_day(month_day(t, n), paused)
        when 'workdays' then end_of_day(nth_workday, 0)
    end;

-- the day on which the lenient count ends, before a day off moves it
create or replace macro counted_day(term_unit, t, n, paused) as
    case term_unit
        when 'days' then cast(end_of_day(t, n + paused) as date)
        when 'months' then cast(end_of_day(month_end_day(t, n), paused) as date)
    end;

create or replace macro latest_due(term_unit, t, n, paused, shifted_day, nth_workday) as
    case term_unit
        when 'hours' then date_trunc('hour', t) + to_hours(cast(n + 1 as integer))
        when 'liberty_days' then end_of_day(t, n + paused)
        when 'fixed_days' then end_of_day(t, n + paused)
        when 'liberty_months' then end_of_day(month_end_day(t, n), paused)
        when 'days' then end_of_day(shifted_day, 0)
        when 'months' then end_of_day(shifted_day, 0)
        when 'days_or_workdays' then end_of_day(nth_workday, 0)
        when 'workdays' then end_of_day(nth_workday, 0)
    end;

-- 23:59:59 so many days before the day of t; t itself if none
create or replace macro days_before(t, n) as
    case when n > 0 then end_of_day(t, -n) else t end;

-- whole days from a to b, rounded up; 0 if b is not after a
create or replace macro days_up(a, b) as
    case when b > a then cast(ceil((epoch(b) - epoch(a)) / 86400.0) as integer) else 0 end;

-- whole hours and whole days from a to b, rounded down
create or replace macro hours_between(a, b) as cast(floor((epoch(b) - epoch(a)) / 3600.0) as bigint);
create or replace macro days_between(a, b) as cast(floor((epoch(b) - epoch(a)) / 86400.0) as bigint);

-- a value that could not be read as a time lies anywhere between the first and the last instant
create or replace macro is_unreadable(t) as t < timestamp '0001-01-02 00:00:00';
create or replace macro any_time() as timestamp '0001-01-01 00:00:00';
create or replace macro has_column(unreadable, name) as (',' || coalesce(unreadable, '') || ',') like ('%,' || name || ',%');

-- the day on which a unit stood where a verdict counts: that of the breach, else of the start, else of as-of
create or replace macro placed_on(breach_at, started_at, as_of) as
    cast(coalesce(breach_at, case when not is_unreadable(started_at) then started_at end, as_of) as date);

-- the number of a finding, for life: no date, no value and no version is in it
create or replace macro finding_number(rule_id, source, subject_no, person_no, clock) as
    left(
        sha256(
            concat_ws(
                chr(31), rule_id, coalesce(source, ''), coalesce(subject_no, ''), coalesce(person_no, ''), coalesce(clock, '')
            )
        ),
        16
    );

-- the audited month that a moment falls in: one that begins on another day than the 1st carries the name of its end
create or replace macro audited_month(t, starts_at) as
    strftime(case when day(starts_at) = 1 or day(t) < day(starts_at) then t else t + interval 1 month end, '%Y-%m');

-- a clock of a rule by one name, as rules that look back write it
create or replace macro named_clock(rule_id, clock) as rule_id || coalesce(':' || nullif(clock, ''), '');

-- a moment as people write it
create or replace macro written(t) as strftime(t, '%Y-%m-%d %H:%M:%S');

-- a moment to the minute where it has no seconds; the last second of a day is its end, 24:00
create or replace macro written_to(t) as
    case
        when t = end_of_day(t, 0) then strftime(t, '%Y-%m-%d') || ' 24:00'
        when t = date_trunc('minute', t) then strftime(t, '%Y-%m-%d %H:%M')
        else written(t)
    end;

-- a moment with two ends, no more exact than it is known
create or replace macro written_between(a, b) as
    case
        when a is null then '（无记录）'
        when is_unreadable(a) then '（无法识别）'
        when a = b then written(a)
        when cast(a as date) <> cast(b as date) then strftime(a, '%Y-%m-%d')
        when b - a > to_minutes(60) then strftime(a, '%Y-%m-%d')
        when b - a > to_minutes(1) then strftime(a, '%Y-%m-%d %H时')
        else strftime(a, '%Y-%m-%d %H:%M')
    end;

create or replace macro written_term(term_unit, n) as
    case when n = 0 and term_unit = 'fixed_days' then '当' else cast(n as varchar) end || case term_unit
        when 'hours' then '小时'
        when 'liberty_days' then '日'
        when 'fixed_days' then '日'
        when 'days' then '日'
        when 'days_or_workdays' then '日'
        when 'workdays' then '个工作日'
        else '个月'
    end;

-- from a to b, in the larger unit that says enough
create or replace macro written_length(a, b) as
    case
        when days_between(a, b) >= 2 then cast(days_between(a, b) as varchar) || '天'
        when hours_between(a, b) >= 1 then cast(hours_between(a, b) as varchar) || '小时'
        else '不足1小时'
    end;

-- How the share x / n of a unit is compared with the share all_x / all_n of the whole bureau, p: a funnel of 99.8 %. Ordinary is
-- what lies within p ± (z × sqrt(p × (1 − p) / n) + 1 / (2 × n)) with z = 3.0902: Wilson's score test with the correction for
-- continuity, solved for the share. Whole numbers, one root and four decimals: every machine writes the same.
create or replace macro funnel_width(n, all_x, all_n) as
    3.0902 * sqrt(cast(all_x as double) * (all_n - all_x) / all_n / all_n / n) + 0.5 / n;
create or replace macro funnel_lower(n, all_x, all_n) as
    cast(greatest(cast(all_x as double) / all_n - funnel_width(n, all_x, all_n), 0) as decimal(18, 4));
create or replace macro funnel_upper(n, all_x, all_n) as
    cast(least(cast(all_x as double) / all_n + funnel_width(n, all_x, all_n), 1) as decimal(18, 4));
create or replace macro share_of(x, n) as cast(case when n > 0 then cast(x as double) / n end as decimal(18, 4));

-- with fewer than five expected of either kind the funnel says nothing
create or replace macro is_below_funnel(n, all_x, all_n) as
    n * all_x < 5 * all_n or n * (all_n - all_x) < 5 * all_n;

-- Between which shares the true one lies when x of n were so: Wilson's interval of 95 %, z = 1.959964, without correction; NULL
-- without one object
create or replace macro wilson_middle(x, n) as (x + 0.5 * 1.959964 * 1.959964) / (n + 1.959964 * 1.959964);
create or replace macro wilson_width(x, n) as
    1.959964 * sqrt(cast(x as double) * (n - x) / n + 0.25 * 1.959964 * 1.959964) / (n + 1.959964 * 1.959964);
create or replace macro wilson_lower(x, n) as
    cast(case when n > 0 then greatest(wilson_middle(x, n) - wilson_width(x, n), 0) end as decimal(18, 4));
create or replace macro wilson_upper(x, n) as
    cast(case when n > 0 then least(wilson_middle(x, n) + wilson_width(x, n), 1) end as decimal(18, 4));
