-- What the record and the ledger say about each confirmed fault for those who must suggest what follows from it: the situation
-- that the reviewer named, who reviewed and approved by number, what speaks for mildness, where the evidence lies.
with faults as (
  select *
  from findings.findings
  where human_verdict = '属实-过错'
    and not is_settled
),

named as (
  select
    finding_id,
    max_by(reason, seq) as situation,
    max("at") as reviewed_at
  from clocks.finding_steps
  where coalesce(opinion, verdict) = '属实-过错'
  group by finding_id
),

ordered as (
  select
    finding_id,
    string_agg(distinct order_no, '、' order by order_no) as order_nos,
    bool_or(outcome = '按期完成') as is_in_time,
    bool_or(outcome in ('逾期完成', '逾期未完成')) as is_late
  from findings.orders
  group by finding_id
),

handled as (
  select
    faults.finding_id,
    coalesce(incidents.outcome_approver, incidents.recategorise_approver, cases.approver_no) as approver_no,
    cases.legal_reviewer_no
  from faults
  left join clocks.case_links as links
    on links.source = faults.source
    and links.case_no = faults.case_no
  left join clocks.cases as cases
    on cases.source = links.case_source
    and cases.case_no = faults.case_no
  left join clocks.incidents as incidents
    on faults.subject_kind = '警情'
    and incidents.source = faults.source
    and incidents.incident_no = faults.subject_no
)

select
  faults.finding_id,
  named.situation,
  named.reviewed_at,
  handled.legal_reviewer_no,
  handled.approver_no,
  nullif(
    concat_ws(
      '；',
      case when faults.is_self_reported then '单位在发布以前自查自报' end,
      case when faults.status in ('销号', '系统销号', '追究建议') and ordered.finding_id is not null then '已整改销号' end,
      case when faults.status = '复核' then '已报整改，待复核' end,
      case when faults.status = '不可逆已说明' then '不能恢复，已说明原因和补救' end,
      case when ordered.is_in_time then '整改令按期完成' end
    ),
    ''
  ) as mitigating,
  case when ordered.is_late then '整改令逾期' end as aggravating,
  concat_ws(
    '；',
    concat(faults.subject_kind, faults.subject_no),
    case when faults.case_no is not null and faults.case_no <> faults.subject_no then concat('案件', faults.case_no) end,
    case when faults.source_file is not null then concat('导出', faults.source_file, '第', faults.source_row, '行') end,
    case
      when named.reviewed_at is not null then concat('核查结果（', strftime(named.reviewed_at, '%Y-%m-%d %H:%M'), '）')
    end,
    case when ordered.order_nos is not null then concat('整改令', ordered.order_nos) end
  ) as evidence
from faults
left join named
  on named.finding_id = faults.finding_id
left join ordered
  on ordered.finding_id = faults.finding_id
left join handled
  on handled.finding_id = faults.finding_id
order by
  faults.finding_id
