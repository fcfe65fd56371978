"""Who may freeze a month and from when on, and what is still open: the legal department, after the display."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checks.complaint import BadInput
from checks.freezing import drafts
from checks.freezing.drafts import Month
from checks.ledger import Ledger
from checks.life import states
from checks.life.casebook import STEP

MAY = states.REVIEWERS  # the people of the legal department
WHERE = "民警表"


@dataclass(frozen=True)
class Open:
    """What people have not ended, or have ended after the audit, of the findings that a draft lists."""

    appeals: int  # objections that were not answered, as far as the draft or the ledger knows
    later: int  # findings of which something was entered after the audit


def role_of(by: str, roles: Mapping[str, tuple[str, ...]]) -> str:
    """By which post that person may freeze; nothing where nobody's post was exported; otherwise BadInput."""
    if not roles:
        return ""
    own, must = roles.get(by, ()), "或者".join(MAY)
    if not own:
        advice = f"由法制部门的{must}封账；警号写错的改正，{WHERE}缺人的先补上再审计一次"
        raise BadInput(f"{WHERE}里没有警号 {by} 的职务，不能封账", value=by, advice=advice)
    if not set(own) & set(MAY):
        advice = f"由法制部门的{must}封账；职务有变动的，先更新{WHERE}再审计一次"
        raise BadInput(f"警号 {by} 不能封账：在{WHERE}里是{'、'.join(own)}", value=by, advice=advice)
    return next(role for role in MAY if role in own)


def display_end(draft: Month) -> str:
    """The last day on which the scores of the draft are on display; nothing where an older version did not say."""
    return drafts.rows(draft, "provenance", "key").get("display_until", {}).get("value") or ""


def is_early(until: str, at: datetime, why: str, doc_no: str) -> bool:
    """Whether it is frozen before the display ended, which takes a reason and a document; BadInput without them."""
    if not until or at.date() > (last := date.fromisoformat(until)):
        return False
    if not (why and doc_no):
        first = f"{last + timedelta(days=1)}"
        advice = f"{first} 起再封账；确需提前的，加上 --why 写明理由、--doc 写明批准文件的文号，正式稿里照写"
        raise BadInput(f"得分公示到 {last} 止，还没有期满，不能封账", value=f"{at:%Y-%m-%d}", advice=advice)
    return True


def left_open(draft: Month, ledger: Ledger) -> Open:
    """What is open of the draft's findings; an objection that was put off is not answered either."""
    rows = drafts.rows(draft, "findings", "finding_id")
    steps = [event for event in ledger.events(STEP) if event.finding_id in rows and event.payload.get("status")]
    stands = {event.finding_id: (event.payload["status"], event.payload.get("from")) for event in steps}
    appealed = {number for number, row in rows.items() if row["status"] == states.APPEALED}
    appealed |= {
        number
        for number, (status, before) in stands.items()
        if states.APPEALED in (status, before if status == states.SUSPENDED else "")
    }
    return Open(len(appealed), len({event.finding_id for event in steps if event.seq > draft.head.seq}))
