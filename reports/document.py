"""DOCX from the templates, with bytes that follow from the contents alone."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docxtpl import DocxTemplate

TEMPLATES = Path(__file__).resolve().parent / "templates"
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def render(template: str, context: dict, path: Path, made: datetime) -> Path:
    """The document made from that template stands under its path; text from the data is escaped."""
    document = DocxTemplate(TEMPLATES / template)
    document.render(context, autoescape=True)
    return pack(document.docx, path, made)


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
