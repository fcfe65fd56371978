"""One finding's whole story as a page: one file without script or network, to be read on screen, phone and paper."""

from pathlib import Path

import jinja2
from markupsafe import Markup

from checks.complaint import BadInput
from checks.life.story import Story
from checks.life.timeline import ENTRY, MARK
from reports import story_line, story_marks, story_words, wording

TEMPLATES = Path(__file__).resolve().parent / "templates"
SEVERITIES = ("红", "橙", "黄")
STYLES = ("report.css", "story.css")


def write(story: Story, path: Path) -> None:
    """The file holds the page; BadInput if it cannot be written."""
    content = html(story)
    try:
        path.write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        advice = "检查文件夹是否存在、能否写入，或者换一个文件名"
        raise BadInput("写不了这个文件", file=path, value=error.strerror, advice=advice) from None


def html(story: Story) -> str:
    """The page, with every text from the data and from people escaped."""
    place = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    style = Markup("\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in STYLES))
    return place.get_template("story.html.j2").render(style=style, **context(story))


def context(story: Story) -> dict:
    """Everything that the page prints."""
    moments, n_left_out = story_marks.timeline(story)
    drawing = story_line.drawing(story)
    return {
        "story": story,
        "line": story.line,
        "severities": SEVERITIES,
        "title": story_words.title(story),
        "found_as": story_words.found_as(story),
        "now": story_words.now(story),
        "what": story_words.what(story),
        "law": story_words.law(story),
        "clock": story_words.clock(story),
        "drawing": drawing,
        "drawing_legend": story_line.LEGEND,
        "drawing_said": story_line.said(story) if drawing else "",
        "moments": moments,
        "n_left_out": n_left_out,
        "meanings": story_marks.MEANINGS,
        "MARK": MARK,
        "ENTRY": ENTRY,
        "releases": story_words.releases(story),
        "life": story_words.life(story),
        "opinions": story_words.opinions(story),
        "papers": story_words.papers(story),
        "vanished": story_words.vanished(story),
        "on": wording.moment_words(story.on),
        "sources": _sources(story),
    }


def _sources(story: Story) -> list[tuple[str, str]]:
    """Which audit the page tells of, and when it was asked."""
    audit = story.audit
    return [
        ("单位", audit.get("bureau", "")),
        ("审计月份", wording.month_words(audit["month"])),
        ("数据截至", wording.moment_words(audit["as_of"])),
        ("发布版本", f"第{audit.get('release', '')}版"),
        ("程序版本", audit.get("version", "")),
        ("期限算到", wording.moment_words(story.on)),
    ]
