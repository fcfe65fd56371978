"""DOCX from the templates, with bytes that follow from the contents alone."""

import io
import zipfile
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha1
from pathlib import Path

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from reports.facts import Facts
from reports.templates import fields

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Picture:
    """A picture for a template, with what it shows in words."""

    png: bytes
    words: str
    wide: float = 156


def render(template: str, context: dict, path: Path, facts: Facts) -> Path:
    """The document made from that template, the bureau's own if it has one, stands under its path; text is escaped."""
    source = fields.place_of(template, facts.templates)
    document = DocxTemplate(source)
    filled = {name: _filled(document, value) for name, value in context.items()}
    document.render(filled, SandboxedEnvironment(undefined=StrictUndefined, autoescape=True))
    _describe(document, [value for value in context.values() if isinstance(value, Picture)])
    return pack(document.docx, path, facts.published.as_of)


def _filled(document: DocxTemplate, value: object) -> object:
    """What the template is given: a picture as one of this document, anything else as it is."""
    return InlineImage(document, io.BytesIO(value.png), width=Mm(value.wide)) if isinstance(value, Picture) else value


def _describe(document: DocxTemplate, pictures: list[Picture]) -> None:
    """Each picture carries its words, for those who do not see it."""
    words = {sha1(picture.png, usedforsecurity=False).hexdigest(): picture.words for picture in pictures}
    for shape in document.docx.inline_shapes:
        blip = shape._inline.graphic.graphicData.pic.blipFill.blip
        part = document.docx.part.related_parts[blip.embed]
        if part.sha1 in words:
            shape._inline.docPr.set("descr", words[part.sha1])


def pack(document, path: Path, made: datetime) -> Path:
    """The document is saved with fixed times, inside and in its zip directory, in place of those of the clock."""
    about = document.core_properties
    about.created = about.modified = made
    about.last_modified_by, about.revision = "明镜", 1
    loose = io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as parts, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for part in parts.namelist():
            entry = zipfile.ZipInfo(part, ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            packed.writestr(entry, parts.read(part))
    return path
