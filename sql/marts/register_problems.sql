-- The problems of the month in the words of a ledger, each under every record in whose row it stands: its own, and the case that it
-- belongs to.
with due as (
  select
    finding_id,
    min(due_on) as due_on
  from findings.orders
  where outcome in ('未到期', '逾期未完成', '退回重改')
  group by finding_id
),

worded as (
  select
    findings.finding_id,
    findings.rule_id,
    catalogue.theme,
    findings.subject_kind,
    findings.source,
    findings.subject_no,
    findings.case_no,
    findings.severity,
    case findings.severity when '红' then 1 when '橙' then 2 else 3 end as severity_rank,
    concat(
      findings.rule_id,
      ' ',
      catalogue.name,
      case when findings.clock <> '' then concat('（', findings.clock, '）') end,
      '〔',
      findings.severity,
      '〕'
    ) as problem,
    concat(
      findings.status,
      case when findings.human_verdict <> findings.status then concat('（', findings.human_verdict, '）') end,
      case when due.due_on is not null then concat('，限', strftime(due.due_on, '%Y-%m-%d'), '前整改') end
    ) as progress,
    due.due_on
  from findings.findings as findings
  inner join rules.catalogue as catalogue
    on catalogue.rule_id = findings.rule_id
  left join due
    on due.finding_id = findings.finding_id
  where not findings.is_settled
)

select
  subject_kind as record_kind,
  source,
  subject_no as record_no,
  true as is_own,
  finding_id,
  theme,
  severity,
  severity_rank,
  problem,
  progress,
  due_on
from worded
where subject_kind in ('警情', '案件', '措施', '处罚')
union all
select
  '案件' as record_kind,
  links.case_source as source,
  worded.case_no as record_no,
  false as is_own,
  worded.finding_id,
  worded.theme,
  worded.severity,
  worded.severity_rank,
  concat(worded.problem, worded.subject_kind, worded.subject_no) as problem,
  worded.progress,
  worded.due_on
from worded
inner join clocks.case_links as links
  on links.source = worded.source
  and links.case_no = worded.case_no
  and links.link = 'linked'
where worded.subject_kind not in ('警情', '案件', '信访')
order by
  record_kind,
  source,
  record_no,
  severity_rank,
  problem,
  finding_id
