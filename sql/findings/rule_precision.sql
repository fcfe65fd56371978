-- How often each rule that judges proved right: of the findings that people checked, those that are true (属实). A finding counts once,
-- by the last verdict and on its day; one that was published and is found no more counts as well. Two counts: of all, and of those
-- checked from so many days before as-of on; what was checked since counts too, as it does in the score.
with bounds as (
  select
    cast(audit.as_of as date) - policy.days as since,
    policy.*
  from clocks.audit as audit
  cross join rules.precision_policy as policy
),

named as (
  select
    finding_id,
    rule_id
  from clocks.first_named
  union
  select
    finding_number(verdicts.rule_id, verdicts.source, verdicts.subject_no, verdicts.person_no, verdicts.clock),
    verdicts.rule_id
  from rules.verdicts as verdicts
  cross join clocks.audit as audit
  where verdicts.verdict = 'breached'
    and verdicts.breach_at < audit.ends_at
),

reviews as (
  select
    named.rule_id,
    reviews.verdict,
    reviews.is_in_conflict,
    -- a verdict without a day that can be read is surely of no day
    coalesce(reviews.reviewed_at >= bounds.since, false) as is_recent
  from clocks.finding_reviews as reviews
  inner join named
    on named.finding_id = reviews.finding_id
  cross join bounds
),

counted as (
  select
    rule_id,
    count(*) filter (where is_recent and verdict in ('属实-瑕疵', '属实-过错')) as n_true,
    count(*) filter (where is_recent and verdict = '属实-过错') as n_fault,
    count(*) filter (where is_recent and verdict = '不属实') as n_untrue,
    count(*) filter (where is_recent and verdict is not null) as n,
    count(*) filter (where verdict in ('属实-瑕疵', '属实-过错')) as n_all_true,
    count(*) filter (where verdict = '属实-过错') as n_all_fault,
    count(*) filter (where verdict = '不属实') as n_all_untrue,
    count(*) filter (where verdict is not null) as n_all,
    count(*) filter (where is_in_conflict) as n_conflicts
  from reviews
  group by rule_id
),

filled as (
  select
    catalogue.rule_id,
    catalogue.name as rule_name,
    catalogue.class as rule_class,
    coalesce(counted.n_true, 0) as n_true,
    coalesce(counted.n_fault, 0) as n_fault,
    coalesce(counted.n_untrue, 0) as n_untrue,
    coalesce(counted.n, 0) as n,
    coalesce(counted.n_all_true, 0) as n_all_true,
    coalesce(counted.n_all_fault, 0) as n_all_fault,
    coalesce(counted.n_all_untrue, 0) as n_all_untrue,
    coalesce(counted.n_all, 0) as n_all,
    coalesce(counted.n_conflicts, 0) as n_conflicts
  from rules.catalogue as catalogue
  left join counted
    on counted.rule_id = catalogue.rule_id
  where catalogue.class is distinct from 'U'
),

judged as (
  select
    filled.*,
    bounds.since,
    bounds.document_no,
    decided.is_scored,
    decided.document_no as decided_by,
    filled.n >= bounds.n and filled.n_true < bounds.least * filled.n as is_below,
    concat(
      '自', bounds.since, '起核查', filled.n, '件，属实', filled.n_true, '件，准确率',
      -- rounded down: what lies below the bound never reads as if it reached it
      regexp_replace(cast(cast(10000 * filled.n_true // nullif(filled.n, 0) / 100 as decimal(5, 2)) as varchar), '\.?0+$', ''),
      '%，低于', regexp_replace(cast(cast(100 * bounds.least as decimal(9, 4)) as varchar), '\.?0+$', ''), '%'
    ) as told
  from filled
  cross join bounds
  left join rules.precision_decided as decided
    on decided.rule_id = filled.rule_id
)

select
  rule_id,
  rule_name,
  rule_class,
  since,
  n_true,
  n_fault,
  n_untrue,
  n,
  share_of(n_true, n) as precision,
  wilson_lower(n_true, n) as lower,
  wilson_upper(n_true, n) as upper,
  n_all_true,
  n_all_fault,
  n_all_untrue,
  n_all,
  share_of(n_all_true, n_all) as all_precision,
  wilson_lower(n_all_true, n_all) as all_lower,
  wilson_upper(n_all_true, n_all) as all_upper,
  n_conflicts,
  coalesce(not is_scored, is_below) as is_unscored,
  case
    when not is_scored then concat('研究决定不计分（', decided_by, '）')
    when is_below and is_scored then concat(told, '（', document_no, '）；研究决定照常计分（', decided_by, '）')
    when is_below then concat(told, '，研究决定以前不计分（', document_no, '）')
  end as scoring_note
from judged
order by
  rule_id
