-- The one place where a deadline is decided. Reads the terms of any rules (who, from when, how long, what ends it, what excuses it)
-- and gives one verdict for each of them. Every clock is worked out twice: from its earliest start, with the shorter pauses, for
-- strict_due_at, and from its latest start, with the longer pauses, for due_at.
-- The wide steps are not materialized: only the few rows that rivals, papers and steps ask for are worked out again.
with sides as (
    select
        terms.row_id,
        ends.is_strict,
        ways.is_fallback,
        case when ends.is_strict then terms.start_at else terms.start_at_latest end as begins_at,
        -- a pause counts from the clock's start on: the later start leaves it the shorter length
        case when ends.is_strict then terms.start_at_latest else terms.start_at end as pauses_from_at,
        terms.term_unit,
        case when ways.is_fallback then terms.fallback_n else terms.term_n end as term_n,
        terms.extension_terms,
        terms.is_unlimited,
        terms.done_at,
        terms.done_at_latest,
        terms.changes
    from rule_terms as terms
    cross join (values (true), (false)) as ends(is_strict)
    cross join (values (true), (false)) as ways(is_fallback)
    where len(terms.changes) > 0 and terms.verdict is null and terms.start_at is not null
        and (not ways.is_fallback or terms.fallback_n is not null)
),

changes_one_by_one as (
    select
        row_id, is_strict, is_fallback, begins_at, pauses_from_at, extension_terms, is_unlimited, done_at, done_at_latest, unnest(changes) as change
    from sides
),

-- the same pause may be on record twice: of two rows that are alike in everything, none comes first
pauses as (
    select distinct
        row_id,
        is_strict,
        is_fallback,
        greatest(pauses_from_at, case when is_strict then change.at_latest else change.at end) as from_at,
        case when is_strict then change.ended_at else change.ended_at_latest end as to_at
    from changes_one_by_one
    where change.kind = 'pause'
),

pauses_reached as (
    select
        row_id,
        is_strict,
        is_fallback,
        from_at,
        to_at,
        max(to_at) over (
            partition by row_id, is_strict, is_fallback order by from_at, to_at rows between unbounded preceding and 1 preceding
        ) as reached_at
    from pauses
    where to_at > from_at
),

pauses_numbered as (
    select
        row_id,
        is_strict,
        is_fallback,
        from_at,
        to_at,
        cast(sum(case when reached_at is null or from_at > reached_at then 1 else 0 end) over (
            partition by row_id, is_strict, is_fallback order by from_at, to_at rows between unbounded preceding and current row
        ) as integer) as pause_no
    from pauses_reached
),

-- pauses that overlap or touch are one
pauses_merged as (
    select row_id, is_strict, is_fallback, min(from_at) as from_at, days_up(min(from_at), max(to_at)) as n_days
    from pauses_numbered
    group by row_id, is_strict, is_fallback, pause_no
),

extensions as (
    select
        row_id,
        is_strict,
        is_fallback,
        case when is_strict then change.at_latest else change.at end as approved_at,
        change.seq,
        extension_terms,
        is_unlimited,
        row_number() over (
            partition by row_id, is_strict, is_fallback
            order by case when is_strict then change.at_latest else change.at end, change.seq
        ) as place
    from changes_one_by_one
    where change.kind = 'extension'
        and not is_fallback
),

-- a restart before the start or after the end is none; one that cannot be read lies anywhere, and moves no date
restarts as (
    select
        row_id,
        is_strict,
        is_fallback,
        case when is_strict then change.at_latest else change.at end as seen_at,
        case when is_strict then change.at else change.at_latest end as new_start_at
    from changes_one_by_one
    where change.kind = 'restart'
        and not is_unreadable(change.at)
        and case
            when is_strict then change.at >= begins_at and (done_at is null or change.at_latest <= done_at)
            else change.at_latest >= begins_at and coalesce(change.at <= done_at_latest, true)
        end
),

moves as (
    select row_id, is_strict, is_fallback, approved_at as move_at, 0 as kind_no, seq,
        case
            when place <= len(extension_terms) then extension_terms[place]
            when is_unlimited then extension_terms[len(extension_terms)]
            else 0
        end as adds_n,
        0 as adds_days,
        cast(null as timestamp) as new_start_at
    from extensions
    union all
    select row_id, is_strict, is_fallback, from_at, 1, 0, 0, n_days, cast(null as timestamp)
    from pauses_merged
    union all
    select row_id, is_strict, is_fallback, seen_at, 2, 0, 0, 0, new_start_at
    from restarts
),

-- one order for all that follows: two moves at the same second must not change places
moves_in_order as (
    select
        moves.*,
        row_number() over (
            partition by row_id, is_strict, is_fallback order by move_at, kind_no, seq, new_start_at, adds_n, adds_days
        ) as move_no
    from moves
),

-- what counts before each move
moves_before as (
    select
        moves.*,
        sides.term_unit,
        sides.begins_at,
        sides.term_n,
        sides.term_n + coalesce(cast(sum(moves.adds_n) over before as integer), 0) as n_before,
        coalesce(cast(sum(moves.adds_days) over before as integer), 0) as days_before,
        coalesce(max(moves.new_start_at) over before, sides.begins_at) as start_before
    from moves_in_order as moves
    join sides
        on sides.row_id = moves.row_id and sides.is_strict = moves.is_strict and sides.is_fallback = moves.is_fallback
    window before as (
        partition by moves.row_id, moves.is_strict, moves.is_fallback
        order by moves.move_no
        rows between unbounded preceding and 1 preceding
    )
),

-- in time: no later than the due_at reached so far. Where the calendar does not reach, only what is surely in time counts
moves_judged as (
    select
        moves.*,
        moves.move_at <= coalesce(
            latest_due(moves.term_unit, moves.start_before, moves.n_before, moves.days_before, counted.next_workday, nth.day),
            strict_due(moves.term_unit, moves.start_before, moves.n_before, moves.days_before, nth.day)
        ) as is_in_time
    from moves_before as moves
    left join clocks.calendar as counted
        on counted.day = counted_day(moves.term_unit, moves.start_before, moves.n_before, moves.days_before)
    left join clocks.calendar as start_day
        on start_day.day = cast(moves.start_before as date)
    left join clocks.calendar as nth
        on nth.is_workday and nth.workday_no = start_day.workday_no + moves.n_before
),

moves_counted as (
    select
        row_id,
        is_strict,
        is_fallback,
        begins_at,
        term_n,
        adds_n,
        adds_days,
        new_start_at,
        min(case when is_in_time then 1 else 0 end) over (
            partition by row_id, is_strict, is_fallback
            order by move_no
            rows between unbounded preceding and current row
        ) = 1 as counts
    from moves_judged
),

each_way as (
    select
        row_id,
        is_strict,
        is_fallback,
        coalesce(max(case when counts then new_start_at end), max(begins_at)) as start_at,
        max(term_n) + cast(sum(case when counts then adds_n else 0 end) as integer) as n,
        cast(sum(case when counts then adds_days else 0 end) as integer) as n_paused,
        cast(sum(case when counts and adds_n > 0 then 1 else 0 end) as integer) as n_extensions
    from moves_counted
    group by row_id, is_strict, is_fallback
),

-- the tier whose approval lapsed falls to the one below, and with it the pauses and restarts that only the longer term would have reached.
-- An approval that was in time thanks to one of these lapsed all the same
ways_taken as (
    select
        approved.row_id,
        approved.is_strict,
        approved.n_extensions = 0
            or coalesce(
                extensions.approved_at > latest_due(
                    terms.term_unit, below.start_at, terms.term_n, below.n_paused, cast(null as date), cast(null as date)
                ),
                false
            ) as takes_fallback
    from each_way as approved
    join rule_terms as terms on terms.row_id = approved.row_id
    left join each_way as below
        on below.row_id = approved.row_id and below.is_strict = approved.is_strict and below.is_fallback
    left join extensions
        on extensions.row_id = approved.row_id and extensions.is_strict = approved.is_strict and extensions.place = 1
    where not approved.is_fallback
),

adjusted as materialized (
    select each_way.* exclude (is_fallback)
    from each_way
    join rule_terms as terms on terms.row_id = each_way.row_id
    left join ways_taken on ways_taken.row_id = each_way.row_id and ways_taken.is_strict = each_way.is_strict
    where each_way.is_fallback = (terms.fallback_n is not null and coalesce(ways_taken.takes_fallback, true))
),

clocks_set as not materialized (
    select
        terms.*,
        papered.subject_no is not null as has_paper,  -- some paper is about this rule and object
        coalesce(strict.start_at, terms.start_at) as strict_start_at,
        case when coalesce(strict.n_extensions, 0) = 0 then coalesce(terms.fallback_n, terms.term_n) else strict.n end as strict_n,
        -- rounded up one by one, two short pauses may be longer than the one that their longer ends make of them
        least(coalesce(strict.n_paused, 0), coalesce(lenient.n_paused, 0)) as strict_paused,
        coalesce(lenient.start_at, terms.start_at_latest) as lenient_start_at,
        case when coalesce(lenient.n_extensions, 0) = 0 then coalesce(terms.fallback_n, terms.term_n) else lenient.n end as lenient_n,
        greatest(coalesce(strict.n_paused, 0), coalesce(lenient.n_paused, 0)) as lenient_paused,
        coalesce(lenient.n_extensions, 0) as n_extensions
    from rule_terms as terms
    left join adjusted as strict on strict.row_id = terms.row_id and strict.is_strict
    left join adjusted as lenient on lenient.row_id = terms.row_id and not lenient.is_strict
    left join (select distinct rule_id, object_no as subject_no from staging.exemptions) as papered
        on papered.rule_id = terms.rule_id and papered.subject_no = terms.subject_no
),

dues as not materialized (
    select
        clocks_set.*,
        case when clocks_set.verdict is null and not is_unreadable(start_at) then
            days_before(strict_due(clocks_set.term_unit, strict_start_at, strict_n, strict_paused, strict_nth.day), lead_days)
        end as strict_due_at,
        case when clocks_set.verdict is null and not is_unreadable(start_at) then
            days_before(
                -- what a second person may take is counted from the end of what the first may; of working days it is the sum
                case when then_n is null or counted.day is null then
                    latest_due(clocks_set.term_unit, lenient_start_at, lenient_n, lenient_paused, counted.next_workday, lenient_nth.day)
                else
                    latest_due(
                        clocks_set.term_unit, end_of_day(counted.next_workday, 0), then_n, 0, then_counted.next_workday, cast(null as date)
                    )
                end,
                lead_days
            )
        end as due_at,
        case when clocks_set.verdict is null and not is_unreadable(start_at) then
            latest_due(clocks_set.term_unit, lenient_start_at, 2 * lenient_n, lenient_paused, doubled.next_workday, lenient_nth.day)
        end as double_due_at
    from clocks_set
    left join clocks.calendar as strict_day on strict_day.day = cast(strict_start_at as date)
    left join clocks.calendar as strict_nth on strict_nth.is_workday and strict_nth.workday_no = strict_day.workday_no + strict_n
    left join clocks.calendar as lenient_day on lenient_day.day = cast(lenient_start_at as date)
    left join clocks.calendar as lenient_nth
        on lenient_nth.is_workday and lenient_nth.workday_no = lenient_day.workday_no + lenient_n + coalesce(then_n, 0)
    left join clocks.calendar as counted
        on counted.day = counted_day(clocks_set.term_unit, lenient_start_at, lenient_n, lenient_paused)
    left join clocks.calendar as then_counted
        on then_counted.day = counted_day(clocks_set.term_unit, end_of_day(counted.next_workday, 0), then_n, 0)
    left join clocks.calendar as doubled
        on doubled.day = counted_day(clocks_set.term_unit, lenient_start_at, 2 * lenient_n, lenient_paused)
),

-- of the clocks that one object has under two laws, the most lenient decides
rivals as (
    select
        row_id,
        row_number() over (
            partition by rule_id, clock, subject_kind, source, subject_no, person_no
            -- a due date that the calendar does not reach counts with its day before a day off moves it
            order by
                coalesce(
                    due_at,
                    case when not is_unreadable(start_at) then
                        end_of_day(counted_day(term_unit, lenient_start_at, lenient_n, lenient_paused), 0)
                    end
                ) desc nulls last,
                law_no desc nulls last,
                row_id
        ) as place
    from dues
    where is_rival
),

-- an exemption on file covers the rule, the object and the person on the day of the breach, else of the due date, else of the start
papers as not materialized (
    select
        dues.row_id,
        exemptions.reason || '（' || exemptions.doc_no || '）' as named,
        coalesce(exemptions.valid_to, date '9999-12-31') as valid_to,
        coalesce(exemptions.valid_from, date '0001-01-01') <= cast(dues.as_of as date) as has_begun,
        -- where no day is known, one without dates covers it all the same
        coalesce(
            cast(coalesce(
                case when not is_unreadable(dues.breach_at) then dues.breach_at end,
                dues.due_at,
                case when not is_unreadable(dues.start_at) then dues.start_at end
            ) as date) between coalesce(exemptions.valid_from, date '0001-01-01') and coalesce(exemptions.valid_to, date '9999-12-31'),
            exemptions.valid_from is null and exemptions.valid_to is null
        ) as is_covering
    from dues
    join staging.exemptions as exemptions
        on exemptions.rule_id = dues.rule_id
        and exemptions.object_no = dues.subject_no
        and (exemptions.person_no is null or exemptions.person_no = dues.person_no)
        and exemptions.doc_no is not null
        and exemptions.granted_by is not null
        and exemptions.unreadable is null
    where dues.has_paper
),

on_file as (
    select
        row_id,
        min(case when is_covering then named end) as exemption,
        -- the last day on which a paper was in force: the one that covers, or one that renewed it
        max(case when is_covering or has_begun then valid_to end) as exempted_to
    from papers
    group by row_id
    having bool_or(is_covering)
),

facts as not materialized (
    select
        dues.*,
        on_file.exemption,
        -- what was still not done when the paper ended is due again
        case
            when dues.verdict is null and dues.done_at is null and on_file.exempted_to < cast(dues.as_of as date) and dues.as_of > dues.due_at
                then on_file.exempted_to
        end as exempted_to,
        dues.done_at_latest < dues.start_at as is_early,
        dues.done_at_latest < dues.start_at and dues.done_at_latest >= dues.done_from as is_lawfully_early,
        dues.done_at is null and dues.release_at_latest <= dues.due_at as is_released,
        dues.done_at is null and dues.release_at <= dues.due_at and dues.release_at_latest > dues.due_at as is_perhaps_released,
        len(list_filter(dues.changes, lambda change: change.kind <> 'pause' and is_unreadable(change.at))) > 0 as has_unreadable_change
    from dues
    left join on_file on on_file.row_id = dues.row_id
),

doubts as not materialized (
    select
        facts.*,
        case
            when unclear is not null then unclear
            when verdict is null and start_at is null then '起算时间缺失'
            when is_unreadable(start_at) or start_at_latest >= timestamp '9999-01-01 00:00:00' then '起算时间无法识别'
            when law_no is null then '起算日不在已收录法律版本的施行期间内'
            when verdict is not null then null
            when is_early and not coalesce(is_lawfully_early, false) then '完成时间早于起算时间，记录有误'
            when is_unreadable(done_at) then '完成时间无法识别'
            when has_unreadable_change then '延长或重新起算的时间无法识别'
            when done_at is null and not done_is_complete then '导出缺少表示完成的列，无法判断是否已办'
            when strict_due_at is null then '日历不含期限所在年份'
            when due_at is null and as_of > strict_due_at then '日历不含期限所在年份'
        end as doubt
    from facts
),

decided as not materialized (
    select
        doubts.*,
        case
            when verdict = 'met' and law_no is not null then 'met'
            when verdict is null and is_lawfully_early and law_no is not null then 'met'
            when verdict is null and done_at_latest <= strict_due_at and not is_early and law_no is not null then 'met'
            when (exemption is not null and exempted_to is null) or excuse is not null or is_released then 'exempt'
            when doubt is not null then 'unknown'
            when verdict is not null then verdict
            when is_perhaps_released then 'borderline'
            when done_at is not null then case when done_at > due_at then 'breached' else 'borderline' end
            when as_of <= strict_due_at then case when is_standing then 'met' else 'pending' end
            when as_of <= due_at then 'borderline'
            else 'breached'
        end as final_verdict
    from doubts
),

-- of several steps of one object that have the same duty, the worst stands for all: what came too late is not undone by the next
steps as (
    select
        row_id,
        row_number() over (
            partition by rule_id, clock, subject_kind, source, subject_no, person_no
            order by
                case final_verdict
                    when 'breached' then 1
                    when 'borderline' then 2
                    when 'pending' then 3
                    when 'unknown' then 4
                    when 'exempt' then 5
                    else 6
                end,
                coalesce(breach_at, due_at) asc nulls last,
                done_at asc nulls first,
                source_file,
                source_row,
                row_id
        ) as place
    from decided
    where is_one_of_several
)

select
    row_id,
    rule_id,
    clock,
    subject_kind,
    source,
    subject_no,
    case_no,
    person_no,
    unit_code,
    officer_no,
    case when not is_unreadable(strict_start_at) then strict_start_at end as started_at,
    strict_due_at,
    due_at,
    case when not is_unreadable(done_at) then done_at end as done_at,
    final_verdict as verdict,
    case
        when final_verdict = 'breached' and exempted_to is not null then end_of_day(cast(exempted_to as timestamp), 0)
        when final_verdict = 'breached' then coalesce(breach_at, due_at)
    end as breach_at,
    severity,
    law_no,
    tag,
    as_of,
    days_between(due_at, as_of) as n_days_past_due,
    coalesce(coalesce(done_at, as_of) > double_due_at, false) as is_beyond_double,
    -- what the sentence is made of (explanation.sql)
    verdict is null as is_deadline,
    start_at as recorded_start_at,
    start_at_latest as recorded_start_at_latest,
    lenient_start_at,
    term_unit,
    term_n,
    lenient_n,
    then_n,
    lead_days,
    changes,
    extension_terms,
    n_extensions,
    lenient_paused,
    done_at as recorded_done_at,
    done_at_latest as recorded_done_at_latest,
    release_at,
    exemption,
    exempted_to,
    excuse,
    doubt,
    start_name,
    done_name,
    pause_name,
    near_miss,
    note,
    source_file,
    source_row
from decided
where (not is_rival or row_id in (select rivals.row_id from rivals where rivals.place = 1))
    and row_id not in (select steps.row_id from steps where steps.place > 1)
