"""Answers that contradict each other: all are kept, none counts, and somebody of the legal department decides."""

from collections.abc import Iterator

from checks.answers.outcome import Conflict
from checks.life.casebook import Casebook
from checks.life.standing import Standing

SAMPLED = "sample_result"  # the kind of an event of checks.sampling


def all_conflicts(casebook: Casebook) -> Iterator[Conflict]:
    """Every answer to what is contradicted and not decided, of findings and of samples."""
    new = {said.get("row") for _, _, _, said in casebook.pending}
    for finding_id in sorted(casebook.standings):
        standing = casebook.standings[finding_id]
        if standing.is_in_conflict:
            yield from _of_finding(standing, new)
    yield from _of_samples(casebook, new)


def _of_finding(standing: Standing, new: set) -> Iterator[Conflict]:
    about, rows = standing.about, _rows(standing)
    texts = (about.get("rule_id"), about.get("subject_kind"), about.get("subject_no"), about.get("person_no"))
    for by, opinion in sorted(standing.opinions.items()):
        what = " ".join(text for text in texts if text)
        is_new = rows.get(by) in new
        yield Conflict(standing.finding_id, what, by, opinion.verdict, opinion.at, opinion.note, is_new)


def _rows(standing: Standing) -> dict[str, str]:
    """By person the mark of the row that brought the last word."""
    return {said["by"]: said.get("row", "") for said in standing.events if said.get("act") == "核查"}


def _of_samples(casebook: Casebook, new: set) -> Iterator[Conflict]:
    events = [(event.month, event.payload) for event in casebook.ledger.events(SAMPLED)]
    events += [(month, said) for kind, month, _, said in casebook.pending if kind == SAMPLED]
    last: dict[tuple, dict[str, dict]] = {}
    for month, said in events:
        about = month, *(said[name] for name in ("object_kind", "source", "object_no"))
        last.setdefault(about, {})[said["reviewer_no"]] = said
    for (_, kind, _, number), answers in sorted(last.items()):
        if len({said["result"] for said in answers.values()}) > 1:
            for by, said in sorted(answers.items()):
                is_new = said.get("row") in new
                what, on = f"{kind} {number}", said["on"]
                yield Conflict(said["sample_id"], what, by, said["result"], on, said["note"], is_new)
