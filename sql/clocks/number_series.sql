-- How far the exports reach in each series of numbers: what lies between two exported numbers of a series lies within the exports.
select object_kind, series, min(serial) as first_serial, max(serial) as last_serial
from clocks.number_parts
where is_exported and serial is not null
group by object_kind, series
