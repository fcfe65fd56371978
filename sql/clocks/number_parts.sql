-- Every number of a case or incident, exported or only named, that is made as the policy says: its unit, its year, its place in its series.
-- One that is made otherwise has no parts. A row put aside at intake is no record, but its number did stand in an export.
with exported as (
    select '案件' as object_kind, case_no as object_no from staging.cases
    union
    select '警情' as object_kind, incident_no as object_no from staging.incidents
),

put_aside as (
    select distinct case table_name when 'cases' then '案件' else '警情' end as object_kind, value as object_no
    from staging.quarantined_cells
    where (table_name = 'cases' and column_name = 'case_no') or (table_name = 'incidents' and column_name = 'incident_no')
),

numbers as (
    select object_kind, object_no from exported
    union
    select '案件' as object_kind, case_no as object_no from clocks.case_links
    union
    select '警情' as object_kind, incident_no as object_no from clocks.incident_links
)

select
    numbers.object_kind,
    numbers.object_no,
    exported.object_no is not null as is_exported,
    put_aside.object_no is not null as is_put_aside,
    substring(numbers.object_no, patterns.unit_from, patterns.unit_length) as unit_part,
    substring(numbers.object_no, patterns.year_from, patterns.year_length) as year_part,
    substring(numbers.object_no, 1, patterns.serial_from - 1) || '#'
        || substring(numbers.object_no, patterns.serial_from + patterns.serial_length) as series,
    try_cast(substring(numbers.object_no, patterns.serial_from, patterns.serial_length) as bigint) as serial
from numbers
left join exported
    on exported.object_kind = numbers.object_kind and exported.object_no = numbers.object_no
left join put_aside
    on put_aside.object_kind = numbers.object_kind and put_aside.object_no = numbers.object_no
left join clocks.number_patterns as patterns
    on patterns.object_kind = numbers.object_kind and numbers.object_no like patterns.shape
