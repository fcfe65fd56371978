-- The one place where a verdict is put into words. Reads what was judged and gives one sentence for each row: from when, until
-- when, what extended or stopped the clock, what was done, by how much it was late, and which lawful reason nearly held.
with extensions as (
    select
        row_id,
        count(*) as n_recorded,
        min(change.at) as first_at,
        min(change.at_latest) as first_at_latest
    from (select row_id, unnest(changes) as change from judged where len(changes) > 0)
    where change.kind = 'extension' and not is_unreadable(change.at)
    group by row_id
),

-- a paper for this rule and object that does not cover it: why not
papers as (
    select
        judged.row_id,
        '豁免文书' || coalesce(exemptions.doc_no, '（无文号）') || case
            when exemptions.doc_no is null then '没有依据文号'
            when exemptions.granted_by is null then '没有批准人'
            when exemptions.unreadable is not null then '的日期无法识别'
            when exemptions.person_no <> coalesce(judged.person_no, '') then '只对人员' || exemptions.person_no
            when exemptions.valid_to < cast(coalesce(judged.breach_at, judged.due_at) as date) or exemptions.valid_to <= judged.exempted_to
                then '只到' || strftime(exemptions.valid_to, '%Y-%m-%d')
            else '自' || strftime(exemptions.valid_from, '%Y-%m-%d') || '起'
        end as short_of
    from judged
    join staging.exemptions as exemptions
        on exemptions.rule_id = judged.rule_id
        and exemptions.object_no = judged.subject_no
    where judged.verdict in ('breached', 'borderline')
),

papers_together as (
    select row_id, string_agg(short_of, '，' order by short_of) as short_of
    from (select distinct row_id, short_of from papers)
    group by row_id
),

parts as (
    select
        judged.*,
        judged.is_deadline and judged.recorded_start_at is not null and judged.term_n is not null as has_clock,
        coalesce(judged.start_name, '自') || written_between(judged.recorded_start_at, judged.recorded_start_at_latest)
            || case when judged.start_name is null then '起算' else '' end
            || case when judged.lenient_start_at <> judged.recorded_start_at_latest then '，自' || written_to(judged.lenient_start_at) || '重新起算' else '' end
            as started,
        '期限' || written_term(judged.term_unit, judged.lenient_n)
            || case when judged.then_n is not null then '，转交后再' || written_term(judged.term_unit, judged.then_n) else '' end
            || case when judged.lead_days > 0 then '，须在期满' || cast(judged.lead_days as varchar) || '日前' else '' end
            || case
                when judged.due_at is null then ''
                when judged.lead_days > 0 then '，最迟' || written_to(judged.due_at)
                else '，至' || written_to(judged.due_at) || '期满'
            end as allowed,
        case
            when len(judged.extension_terms) = 0 then null
            when judged.n_extensions > 0 then '已延长' || cast(judged.n_extensions as varchar) || '次'
            when extensions.n_recorded > 0
                then '延期审批' || written_between(extensions.first_at, extensions.first_at_latest) || '迟于期满，不计'
            else '未见延期审批'
        end as extended,
        case
            when judged.pause_name is not null or judged.lenient_paused > 0
                then coalesce(judged.pause_name, '依法扣除的') || '期间' || cast(judged.lenient_paused as varchar) || '天'
        end as stopped,
        case
            when judged.recorded_done_at is not null
                then written_between(judged.recorded_done_at, judged.recorded_done_at_latest) || coalesce(judged.done_name, '办理')
                    || case when judged.verdict = 'breached' then '，超' || written_length(judged.due_at, judged.recorded_done_at) else '' end
            when judged.verdict = 'breached'
                then '截至' || written_to(judged.as_of) || '未见' || coalesce(judged.done_name, '办理记录') || '，超' || written_length(judged.due_at, judged.as_of)
            else '截至' || written_to(judged.as_of) || '未见' || coalesce(judged.done_name, '办理记录')
        end as ended,
        case
            when judged.verdict in ('breached', 'borderline') then nullif(
                concat_ws(
                    '；',
                    judged.near_miss,
                    papers_together.short_of,
                    case
                        when judged.release_at is not null and judged.recorded_done_at is null and judged.verdict = 'breached'
                            then '释放或变更在' || written_to(judged.release_at) || '，已过期满'
                    end
                ),
                ''
            )
        end as near
    from judged
    left join extensions on extensions.row_id = judged.row_id
    left join papers_together on papers_together.row_id = judged.row_id
)

select
    row_id,
    concat_ws(
        '；',
        note,
        case when has_clock then concat_ws('，', started, allowed, extended, stopped, ended) end,
        case
            when verdict = 'exempt' then '不计入问题：' || coalesce(exemption, excuse, '期满前已释放或变更')
            when verdict = 'unknown' then '无法判断：' || doubt
            when verdict = 'borderline' and is_deadline then '临界：在最严与最宽两种算法之间'
        end,
        '为何不豁免：' || near
    ) as reason
from parts
