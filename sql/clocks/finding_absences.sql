-- For every finding that was published once: the releases of the same or a later month in which it could have stood and did not.
with in_order as (
    select seq, as_of, row_number() over (order by month, seq) as place
    from clocks.releases
),

counted as (
    select
        findings.finding_id,
        max(named_clock(findings.rule_id, findings.clock)) as named_clock,
        min(in_order.place) as first_place,
        count(*) as n_named
    from clocks.release_findings as findings
    join in_order on in_order.seq = findings.seq
    group by findings.finding_id
),

-- most findings are in every release after their first
incomplete as (
    select counted.finding_id, counted.named_clock, counted.first_place
    from counted
    cross join (select count(*) as n_releases from clocks.releases) as released
    where counted.n_named < released.n_releases - counted.first_place + 1
)

select
    incomplete.finding_id,
    in_order.seq,
    in_order.as_of
from incomplete
join in_order
    on in_order.place > incomplete.first_place
where not exists (
    select 1 from clocks.release_findings as findings
    where findings.seq = in_order.seq and findings.finding_id = incomplete.finding_id
)
    and not exists (
        select 1 from clocks.release_unasked as unasked
        where unasked.seq = in_order.seq and unasked.named_clock = incomplete.named_clock
    )
