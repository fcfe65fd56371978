"""The marks of the clock among what happened: where it starts, ends and is late; each has a sign and a word."""

from datetime import datetime

from checks.life.story import GONE, Story
from checks.life.timeline import ENTRY, MARK, STEP, Moment, with_marks

START, STRICT, DUE, DONE, BREACH, AS_OF = "▶", "◇", "◆", "■", "▲", "┃"
MEANINGS = (
    (START, "起算"),
    (STRICT, "最早到期：按最严的算法，此后可能有人认为超期"),
    (DUE, "最迟到期：按任何一种算法都到此为止"),
    (DONE, "办理"),
    (BREACH, "问题发生"),
    (AS_OF, "数据截至"),
)
AT_MOST = 300  # lines of a page that is still read


def clock_of(story: Story) -> dict:
    """The moments of the clock by their names, as far as they are known; both ends where a record has them."""
    known = story.finding if story.finding.get("due_at") or story.finding.get("started_at") else story.verdict or {}
    made = story.clock
    start = (made.started_at, made.started_at_latest) if made else (known.get("started_at"),) * 2
    return {
        "start": start if known.get("due_at") or (made and made.term) else (None, None),  # an event has no clock
        "restart": (made.restarted_at,) * 2 if made else (None, None),
        "strict": ((story.verdict or {}).get("strict_due_at"),) * 2,
        "due": (known.get("due_at"),) * 2,
        "done": (made.done_at, made.done_at_latest) if made else (known.get("done_at"),) * 2,
        "breach": (story.line.breach_at,) * 2,
        "as_of": (story.audit["as_of"],) * 2,
    }


def marks(story: Story) -> list[Moment]:
    """The marks of the clock, and up to when the data reach."""
    ends, made = clock_of(story), story.clock
    words = {
        "start": f"{START} 起算{_of(made and made.start_name)}",
        "restart": f"{START} 重新起算",
        "strict": f"{STRICT} 最早到期",
        "due": f"{DUE} 到期" if ends["strict"] == ends["due"] else f"{DUE} 最迟到期",
        "done": f"{DONE} 办理{_of(made and made.done_name)}{_late(story)}",
        "breach": f"{BREACH} {'以前查出时，问题发生' if story.found_as == GONE else '问题发生'}",
        "as_of": f"{AS_OF} 数据截至{'' if ends['done'][0] else _undone(story)}",
    }
    if ends["strict"] == ends["due"]:
        words.pop("strict")
    if ends["breach"] == ends["due"]:
        words.pop("breach")
    return [_mark(words[name], *ends[name]) for name in words if ends[name][0]]


def _of(name: str | None) -> str:
    return f"：{name}" if name else ""


def _late(story: Story) -> str:
    return f"，超{story.clock.late}" if story.clock and story.clock.late else ""


def _undone(story: Story) -> str:
    if not story.clock or not story.clock.term:
        return ""
    return f"，未见{story.clock.done_name or '办理记录'}{_late(story)}"


def _mark(words: str, at: datetime, at_latest: datetime) -> Moment:
    return Moment(at, at_latest or at, words, kind=MARK, is_own=True)


def timeline(story: Story) -> tuple[list[Moment], int]:
    """What happened with the marks among it, and how many moments are left out because nobody could read so many."""
    kept = _kept(story.moments)
    return with_marks(kept, marks(story)), len(story.moments) - len(kept)


def _kept(moments: list[Moment]) -> list[Moment]:
    """All, or of very many those that matter first: the object's own, then what happened, then when it was entered."""
    if len(moments) <= AT_MOST:
        return moments
    places = sorted(range(len(moments)), key=lambda place: (_weight(moments[place]), place))
    return [moments[place] for place in sorted(places[:AT_MOST])]


def _weight(moment: Moment) -> int:
    return (not moment.is_own) + 2 * (moment.kind == ENTRY) + (moment.kind not in (STEP, ENTRY))
