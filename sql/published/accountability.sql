-- What is known of each confirmed fault beside the finding itself. No file of it is handed out: it is for 一追究 alone.
select
  finding_id,
  situation,
  reviewed_at,
  legal_reviewer_no,
  approver_no,
  mitigating,
  aggravating,
  evidence
from marts.accountability
order by
  finding_id
