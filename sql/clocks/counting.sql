-- How many objects of each rule got which verdict under which law, at which place of which unit, in which audited month. An object
-- counts once, in the month in which it was due, whatever the verdict; one without a day has no month. A unit that is not on the
-- list has no place; NULL stands for it. Reads what was tallied day by day (checks/rules/counting.py).
select
    tally.rule_id,
    tally.clock,
    tally.verdict,
    tally.law_no,
    tally.unit_code,
    places.since,
    case
        when tally.counted_on is null or is_unreadable(cast(tally.counted_on as timestamp)) then ''
        else audited_month(tally.counted_on, audit.starts_at)
    end as month,
    cast(sum(tally.n) as bigint) as n
from tally
cross join clocks.audit as audit
left join clocks.unit_places as places
    on places.unit_code = tally.unit_code
    and places.since <= tally.placed_on
    and tally.placed_on < places.until
group by all
