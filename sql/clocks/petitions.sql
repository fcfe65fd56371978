-- Every petition that a rule may judge, with the source in which the case that it names stands.
select
    known.*,
    links.case_source,
    coalesce(links.link, 'none') as case_link
from clocks.known_petitions as known
left join clocks.case_links as links
    on links.source = known.source and links.case_no = known.case_no
where not exists (
    select 1 from clocks.classified as classified
    where classified.object_kind = '案件' and classified.source = links.case_source and classified.object_no = known.case_no
)
