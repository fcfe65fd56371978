-- What people hold of each finding that somebody checked: the last verdict, none where it was taken back or where they contradict
-- each other; when it was given; and, of one that is untrue, the last reason that was given for that, by whoever answered it or
-- else by the unit whose objection was upheld.
with told as (
    select
        finding_id,
        seq,
        verdict,
        opinion,
        "at",
        row_number() over (partition by finding_id order by seq desc) as place
    from clocks.finding_steps
    where verdict is not null
),

last_said as (
    select finding_id, seq, nullif(verdict, '') as verdict, "at", verdict = '' and opinion is not null as is_in_conflict
    from told
    where place = 1
),

given as (
    select
        steps.finding_id,
        steps.reason,
        steps.reason_key,
        steps.note,
        row_number() over (partition by steps.finding_id order by steps.seq desc) as place
    from clocks.finding_steps as steps
    join last_said
        on last_said.finding_id = steps.finding_id
        and last_said.verdict = '不属实'
        and steps.seq <= last_said.seq
    where steps.reason is not null
        and (
            steps.opinion = '不属实'
            or (steps.opinion is null and steps.verdict = '不属实')
            or steps.act = '提出异议'
        )
)

select
    last_said.finding_id,
    last_said.verdict,
    last_said."at" as reviewed_at,
    last_said.is_in_conflict,
    given.reason,
    given.reason_key,
    given.note,
    last_said.seq
from last_said
left join given
    on given.finding_id = last_said.finding_id
    and given.place = 1
