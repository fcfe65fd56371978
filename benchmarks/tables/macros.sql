-- What every table is drawn with. A draw depends on the seed, the number of the record and its purpose, never on order.
create or replace macro draw(n, purpose) as hash(n, purpose, getvariable('seed')) / 18446744073709551616.0;
create or replace macro pick(n, purpose, choices) as choices[1 + cast(floor(draw(n, purpose) * len(choices)) as integer)];
create or replace macro seconds(n, purpose, low, high) as to_seconds(cast(floor(low + draw(n, purpose) * (high - low)) as bigint));

-- three in a hundred are that many hours later
create or replace macro late_hours(n, purpose, n_hours) as to_hours(case when draw(n, purpose) < 0.03 then n_hours else 0 end);

create or replace macro n_incidents() as getvariable('incidents');
create or replace macro n_all_cases() as 2 * n_incidents();
create or replace macro exported_at() as timestamp '2026-11-02 08:30:00';
create or replace macro known(moment) as case when moment < exported_at() then moment end;
create or replace macro yes(said) as case when said then '是' else '否' end;

create or replace macro branch_name(branch) as '明湖市公安局' || ['东湖', '西岭', '南洲', '北渡'][branch] || '分局';
create or replace macro unit_of(branch, post) as
    '9901' || lpad(cast(branch as varchar), 2, '0') || lpad(cast(post as varchar), 2, '0') || '0000';
create or replace macro officer_of(unit, place) as '0' || substr(unit, 5, 4) || lpad(cast(place as varchar), 2, '0');
create or replace macro incident_number(n) as 'J2026' || lpad(cast(n as varchar), 9, '0');
create or replace macro case_number(n) as 'A2026' || lpad(cast(n as varchar), 9, '0');
