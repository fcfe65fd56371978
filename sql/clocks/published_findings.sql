-- One row for every finding that a release of an earlier month named: what the last of these releases said of it, as of when and
-- from which batch, and from which batch the first later release was made in which it could have stood and did not.
with in_order as (
    select seq, month, as_of, batch, row_number() over (order by month, seq) as place
    from clocks.releases
),

named as (
    select findings.finding_id, min(in_order.place) as first_place, max(in_order.place) as last_place
    from clocks.release_findings as findings
    join in_order on in_order.seq = findings.seq
    group by findings.finding_id
),

published as (
    select
        said.*,
        earliest.month as first_month,
        latest.month as last_month,
        latest.as_of,
        latest.batch,
        named.last_place
    from named
    join in_order as earliest
        on earliest.place = named.first_place
    join in_order as latest
        on latest.place = named.last_place
    join clocks.release_findings as said
        on said.seq = latest.seq and said.finding_id = named.finding_id
),

absent as (
    select published.finding_id, min(in_order.place) as place
    from published
    join in_order
        on in_order.place > published.last_place
    where not exists (
        select 1 from clocks.release_unasked as unasked
        where unasked.seq = in_order.seq and unasked.named_clock = named_clock(published.rule_id, published.clock)
    )
    group by published.finding_id
)

select
    published.finding_id,
    published.rule_id,
    published.clock,
    published.subject_kind,
    published.source,
    published.subject_no,
    published.person_no,
    published.case_no,
    published.unit_code,
    published.officer_no,
    published.breach_at,
    published.first_month,
    published.last_month,
    published.as_of,
    published.batch,
    gone.batch as absent_batch,
    records.first_batch
from published
left join absent
    on absent.finding_id = published.finding_id
left join in_order as gone
    on gone.place = absent.place
left join clocks.published_records as records
    on records.subject_kind = published.subject_kind
    and records.source = published.source
    and records.subject_no = published.subject_no
