-- Every approved extension, with the source in which the object that it extends stands.
select
    known.*,
    case when known.object_kind = '案件' then case_links.case_source else item_links.object_source end as object_source
from clocks.known_extensions as known
left join clocks.case_links as case_links
    on known.object_kind = '案件' and case_links.source = known.source and case_links.case_no = known.object_no
left join clocks.item_links as item_links
    on item_links.object_kind = known.object_kind and item_links.source = known.source and item_links.object_no = known.object_no
