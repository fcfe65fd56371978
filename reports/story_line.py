"""The term of a finding drawn: a bar from the start to the due date, hatched where it was late, with what happened.

Inline SVG without script; every mark has a word beside it, and the whole a sentence for whoever cannot see it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from markupsafe import Markup, escape

from checks.life.story import Story
from checks.life.timeline import ENTRY, written, written_to
from reports import story_marks as marks

WIDTH, LEFT, RIGHT = 760, 16, 744
BAR, HEIGHT = 58, 18  # top and height of the bar
ROWS = (16, 36)  # baselines of the words above the bar
BELOW = (112, 132)  # and of those below it
DOTS_AT_MOST = 60
EXTENDED = "＋"
LEGEND = "斜纹 超期　竖纹 扣除的期间　网点 最早与最迟到期之间　＋ 延长　● 这一条记录的事　○ 别的事"


@dataclass(frozen=True)
class _Scale:
    """Where a moment lies between the left and the right end."""

    first: datetime
    last: datetime

    def x(self, moment: datetime) -> float:
        part = (moment - self.first) / (self.last - self.first)
        return round(LEFT + (RIGHT - LEFT) * min(1, max(0, part)), 1)


def drawing(story: Story) -> Markup | None:
    """The drawing; None where no clock ran that has both its ends."""
    ends = {name: at for name, (at, _) in marks.clock_of(story).items() if at}
    if not {"start", "due"} <= ends.keys() or ends["start"] >= ends["due"]:
        return None
    end = ends.get("done") or ends["as_of"]
    scale = _scale(ends["start"], ends.get("restart"), ends["due"], end)
    parts = [*_bar(scale, ends, end), *_moved(story, scale), *_happened(story, scale)]
    parts += _words(story, scale, ends, end)
    name = escape("时限示意图")
    head = (
        f'<svg class="term" viewBox="0 0 {WIDTH} 140" role="img" aria-labelledby="term-name term-said">'
        f'<title id="term-name">{name}</title><desc id="term-said">{escape(said(story))}</desc>{PATTERN}'
    )
    return Markup(head + "".join(parts) + "</svg>")


def said(story: Story) -> str:
    """What the drawing shows, as a sentence."""
    clock = marks.clock_of(story)
    made = story.clock
    parts = [f"{made.start_name if made else ''}{written(*clock['start'])}起算"]
    if made and made.term:
        parts.append(f"期限{made.term}")
    if made and made.n_extensions:
        parts.append(f"已延长{made.n_extensions}次")
    if made and made.n_days_paused:
        parts.append(f"扣除{made.n_days_paused}天")
    is_twofold = clock["strict"][0] and clock["strict"] != clock["due"]
    parts += [f"最早{written_to(clock['strict'][0])}到期"] if is_twofold else []
    parts.append(f"{'最迟' if is_twofold else ''}{written_to(clock['due'][0])}到期")
    undone = f"截至{written_to(clock['as_of'][0])}未见{made.done_name if made and made.done_name else '办理记录'}"
    done = (
        f"{written(*clock['done'])}{made.done_name if made and made.done_name else '办理'}" if clock["done"][0] else ""
    )
    parts.append(done or undone)
    if made and made.late:
        parts.append(f"超{made.late}")
    return "，".join(parts)


PATTERN = (
    '<defs><pattern id="late" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="7" height="7" fill="#fbe4e6"/><rect width="3" height="7" fill="#b3261e"/></pattern>'
    '<pattern id="between" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" fill="#fff6d6"/><circle cx="3" cy="3" r="1.1" fill="#8a6d00"/></pattern>'
    '<pattern id="paused" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<rect width="5" height="5" fill="#f4f6f9"/><rect width="1" height="5" fill="#5a6472"/></pattern></defs>'
)


def _scale(*moments: datetime | None) -> _Scale:
    known = [moment for moment in moments if moment]
    margin = max((max(known) - min(known)) * 0.04, timedelta(minutes=10))
    return _Scale(min(known) - margin, max(known) + margin)


def _bar(scale: _Scale, ends: dict, end: datetime) -> list[str]:
    """The term, the time between its two ends, and how far it was overrun."""
    start, due = scale.x(ends["start"]), scale.x(ends["due"])
    strict = scale.x(min(ends.get("strict") or ends["due"], ends["due"]))
    middle = BAR + HEIGHT / 2
    parts = [f'<line x1="{LEFT}" y1="{middle}" x2="{RIGHT}" y2="{middle}" stroke="#aab3c0"/>']
    parts.append(_box(start, strict, "#c9d9ee", "#1f3a5f"))
    if strict < due:
        parts.append(_box(strict, due, "url(#between)", "#8a6d00"))
    if end > ends["due"]:
        parts.append(_box(due, scale.x(end), "url(#late)", "#b3261e"))
    return parts


def _moved(story: Story, scale: _Scale) -> list[str]:
    """What counted beside the term: a pause as stripes on the bar, an extension as a plus above it."""
    parts = []
    for each in story.clock.moved if story.clock else ():
        if each.kind == "pause" and each.counts is not False and each.ended_at_latest:
            words = f"扣除 {written(each.at, each.at_latest)} 至 {written(each.ended_at, each.ended_at_latest)}"
            box = _box(scale.x(each.at), scale.x(each.ended_at_latest), "url(#paused)", "#5a6472")
            parts.append(f"<g><title>{escape(words)}</title>{box}</g>")
        elif each.kind == "extension" and each.counts:
            title = f"<title>{escape(written(each.at, each.at_latest))} 延长</title>"
            parts.append(f'<text x="{scale.x(each.at)}" y="{BAR - 3}" text-anchor="middle">{EXTENDED}{title}</text>')
    return parts


def _box(left: float, right: float, fill: str, stroke: str) -> str:
    width = round(max(right - left, 2), 1)
    return f'<rect x="{left}" y="{BAR}" width="{width}" height="{HEIGHT}" fill="{fill}" stroke="{stroke}"/>'


def _happened(story: Story, scale: _Scale) -> list[str]:
    """A dot below the bar for each thing that happened meanwhile: filled where it is of the object itself."""
    seen = [each for each in story.moments if each.at and each.kind != ENTRY and scale.first <= each.at <= scale.last]
    own = [each for each in seen if each.is_own] + [each for each in seen if not each.is_own]
    return [_dot(scale.x(each.at), each.is_own, f"{each.written} {each.what}") for each in own[:DOTS_AT_MOST]]


def _dot(x: float, is_own: bool, words: str) -> str:
    fill, radius = ("#1c2430", 3.4) if is_own else ("#fff", 2.8)
    title = f"<title>{escape(words)}</title>"
    return f'<circle cx="{x}" cy="{BAR + HEIGHT + 12}" r="{radius}" fill="{fill}" stroke="#1c2430">{title}</circle>'


def _words(story: Story, scale: _Scale, ends: dict, end: datetime) -> list[str]:
    """The marks with their words: the start and the end of the deed above the bar, the due dates below it."""
    made = story.clock
    start = f"{marks.START} {made.start_name if made and made.start_name else '起算'} {written_to(ends['start'])}"
    name = made.done_name if made and made.done_name else "办理"
    done = (
        f"{marks.DONE} {name} {written_to(end)}"
        if "done" in ends
        else f"{marks.AS_OF} 数据截至 {written_to(end)}，未见{name}"
    )
    above = [_word(scale.x(ends["start"]), ROWS[0], start), _word(scale.x(end), ROWS[1], done)]
    return above + _due_words(scale, ends)


def _due_words(scale: _Scale, ends: dict) -> list[str]:
    """The due dates below the bar, so that the line of neither crosses the words of the other."""
    x, words = scale.x(ends["due"]), f"{written_to(ends['due'])} 到期"
    if not ends.get("strict") or ends["strict"] >= ends["due"]:
        return [_word(x, BELOW[0], f"{marks.DUE} {words}")]
    earlier, strict = scale.x(ends["strict"]), f"{marks.STRICT} 最早 {written_to(ends['strict'])} 到期"
    side = _anchor(x)
    if side == "middle":  # one to the left, one to the right
        return [_word(x, BELOW[0], f"{marks.DUE} 最迟 {words}", "start"), _word(earlier, BELOW[0], strict, "end")]
    rows = BELOW[::-1] if side == "end" else BELOW
    return [_word(x, rows[0], f"{marks.DUE} 最迟 {words}", side), _word(earlier, rows[1], strict, side)]


def _anchor(x: float) -> str:
    """Where a word begins that stands at that place: near an end it runs inwards."""
    return "start" if x < WIDTH / 3 else "end" if x > WIDTH * 2 / 3 else "middle"


def _word(x: float, y: float, words: str, anchor: str = "") -> str:
    """A word at its place, with a line from it to the bar."""
    top, bottom = (y + 4, BAR) if y < BAR else (BAR + HEIGHT, y - 13)
    line = f'<line x1="{x}" y1="{top}" x2="{x}" y2="{bottom}" stroke="#5a6472" stroke-dasharray="2 2"/>'
    return f'{line}<text x="{x}" y="{y}" text-anchor="{anchor or _anchor(x)}">{escape(words)}</text>'
