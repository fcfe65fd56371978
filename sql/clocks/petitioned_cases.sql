-- Every case about which a petition had come in, surely, by as-of. How many petitions there are says nothing about the case.
with named as (
    select
        case_source,
        case_no,
        count(*) as n_petitions
    from clocks.petitions
    where case_link = 'linked' and not is_unreadable(received_at)
    group by case_source, case_no
),

numbers as (
    select case_no, count(*) as n_sources
    from clocks.known_cases
    group by case_no
)

select
    named.case_source,
    named.case_no,
    named.n_petitions,
    -- no other source has a case of this number: whoever names it means this one
    numbers.n_sources = 1 as is_only
from named
join numbers
    on numbers.case_no = named.case_no
