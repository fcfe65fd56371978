-- Every measure on a person that a rule may judge, with its case and the end of its case.
with columns as (
    select bool_or(is_present) as has_prosecuted_at
    from staging.columns
    where table_name = 'measures' and column_name = 'prosecuted_at'
)

select
    known.* exclude (prosecuted_at, prosecuted_at_latest),
    -- of this person; where the export has no such column, the case's
    case when columns.has_prosecuted_at then known.prosecuted_at else cases.prosecuted_at end as prosecuted_at,
    case when columns.has_prosecuted_at then known.prosecuted_at_latest else cases.prosecuted_at_latest end as prosecuted_at_latest,
    coalesce(not columns.has_prosecuted_at, true) and links.case_source is null as is_prosecution_unknown,
    links.case_source,
    coalesce(links.link, 'none') as case_link
from clocks.known_measures as known
cross join columns
left join clocks.case_links as links
    on links.source = known.source and links.case_no = known.case_no
left join clocks.cases as cases
    on cases.source = links.case_source and cases.case_no = known.case_no
where not exists (
    select 1 from clocks.classified as classified
    where classified.object_kind = '案件' and classified.source = links.case_source and classified.object_no = known.case_no
)
