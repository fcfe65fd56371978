-- The objects that extensions name and that are no cases: measures, items and petitions, resolved in the same way.
with objects as (
    select '措施' as object_kind, source, measure_no as object_no from clocks.known_measures
    union all
    select '财物' as object_kind, source, item_no as object_no from clocks.known_property_items
    union all
    select '信访' as object_kind, source, petition_no as object_no from clocks.known_petitions
),

named as (
    select distinct source, object_kind, object_no
    from clocks.known_extensions
    where object_kind <> '案件'
),

elsewhere as (
    select object_kind, object_no, count(*) as n_sources, min(source) as only_source
    from objects
    group by object_kind, object_no
)

select
    named.source,
    named.object_kind,
    named.object_no,
    case
        when own.object_no is not null then own.source
        when elsewhere.n_sources = 1 then elsewhere.only_source
    end as object_source,
    case
        when own.object_no is not null or elsewhere.n_sources = 1 then 'linked'
        when elsewhere.n_sources > 1 then 'ambiguous'
        else 'absent'
    end as link
from named
left join objects as own
    on own.object_kind = named.object_kind and own.source = named.source and own.object_no = named.object_no
left join elsewhere
    on elsewhere.object_kind = named.object_kind and elsewhere.object_no = named.object_no
