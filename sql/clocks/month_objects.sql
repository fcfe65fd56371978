-- What a sample of the audited month may be drawn from: every incident received in it, every case that came in or was decided in
-- it, and, with is_of_month false, every other case that a petition names.
with come as (
    select
        cases.source,
        cases.case_no,
        coalesce(
            cases.reported_at >= audit.starts_at and cases.reported_at < audit.ends_at
            or cases.accepted_at >= audit.starts_at and cases.accepted_at < audit.ends_at
            or cases.filed_at >= audit.starts_at and cases.filed_at < audit.ends_at
            or cases.declined_at >= audit.starts_at and cases.declined_at < audit.ends_at
            or cases.decided_at >= audit.starts_at and cases.decided_at < audit.ends_at
            or cases.concluded_at >= audit.starts_at and cases.concluded_at < audit.ends_at
            or cases.prosecuted_at >= audit.starts_at and cases.prosecuted_at < audit.ends_at
            or cases.cancelled_at >= audit.starts_at and cases.cancelled_at < audit.ends_at
            or cases.transferred_out_at >= audit.starts_at and cases.transferred_out_at < audit.ends_at,
            false
        ) as is_of_month
    from clocks.cases as cases
    cross join clocks.audit as audit
)

select '警情' as object_kind, incidents.source, incidents.incident_no as object_no, true as is_of_month
from clocks.incidents as incidents
cross join clocks.audit as audit
where incidents.received_at >= audit.starts_at
    and incidents.received_at < audit.ends_at
union all
select '案件', come.source, come.case_no, come.is_of_month
from come
left join (select distinct case_no from clocks.petitioned_cases) as petitioned on petitioned.case_no = come.case_no
where come.is_of_month
    or petitioned.case_no is not null
