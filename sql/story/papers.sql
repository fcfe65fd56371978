-- Every exemption on file for one rule and one object, whether or not it holds.
select
  exemptions.reason,
  exemptions.doc_no,
  exemptions.granted_by,
  exemptions.person_no,
  exemptions.valid_from,
  exemptions.valid_to,
  exemptions.unreadable,
  exemptions.source_file,
  exemptions.source_row
from staging.exemptions as exemptions
where exemptions.rule_id = $rule_id
  and exemptions.object_no = $subject_no
order by all
