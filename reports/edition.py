"""草稿 or 正式稿: what a product says of its own standing. A release knows of no freezing; a frozen copy is told."""

from dataclasses import dataclass, replace
from datetime import datetime

from reports.tables import Published
from reports.wording import count, moment_words

KEY = "edition"  # in the provenance of a frozen copy; a draft has no such key
DRAFT = "草稿"


@dataclass(frozen=True)
class Edition:
    """One frozen version, as its event in the ledger says: it is told of no other clock than that."""

    number: int
    at: datetime
    n_open: int  # objections that were not answered when it was frozen
    is_early: bool  # before the scores had been on display to the end
    why: str
    doc_no: str

    @property
    def name(self) -> str:
        """How the version is called on paper."""
        return f"正式稿第{self.number}版"


def frozen(published: Published, said: dict) -> Published:
    """The same release with what the event of its freezing says."""
    facts = {
        KEY: str(said["version"]),
        "frozen_at": said["recorded_at"],
        "frozen_open": str(said.get("n_open", 0)),
        "frozen_early": "是" if said.get("is_early") else "否",
        "frozen_why": said.get("why", ""),
        "frozen_doc": said.get("doc_no", ""),
    }
    return replace(published, provenance=published.provenance | facts)


def of(published: Published) -> Edition | None:
    """The version that this is a copy of; None of a draft."""
    says = published.says
    if not (number := says(KEY)):
        return None
    at, is_early = datetime.fromisoformat(says("frozen_at")), says("frozen_early") == "是"
    return Edition(int(number), at, int(says("frozen_open", "0")), is_early, says("frozen_why"), says("frozen_doc"))


def name(published: Published) -> str:
    """草稿, or which 正式稿."""
    edition = of(published)
    return edition.name if edition else DRAFT


def mark(published: Published) -> str:
    """What stands behind the name of a file that is final; nothing of a draft."""
    edition = of(published)
    return f"_正式稿_第{edition.number}版" if edition else ""


def standing(edition: Edition) -> str:
    """When it was frozen, whether it had been on display, and what was still open then."""
    words = f"{edition.name}，{moment_words(edition.at)}封账。"
    if edition.is_early:
        words += f"公示期满以前提前封账，理由：{edition.why}；依据：{edition.doc_no}。"
    if edition.n_open:
        return words + f"封账时有{count(edition.n_open)}件异议没有答复；答复改变得分的，另出更正的版本。"
    return words + "封账时没有未答复的异议。"
