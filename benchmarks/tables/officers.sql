-- Ten officers in each unit: eight who handle cases, the 法制员, the 所队长.
select
    officer_of(units.unit_code, place) as officer_no,
    case place when 9 then '法制员' when 10 then '所队长' else '民警' end as role,
    units.unit_code
from units
cross join range(1, 11) as places(place)
where units.level = '所队'
order by officer_no
