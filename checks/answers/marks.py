"""By what the same answer is known again, whatever file it comes in, in which order and how it was typed."""

import json
import re
from hashlib import sha256

from checks.answers import people
from checks.answers.values import OFFICERS
from checks.intake.cells import fold


def mark(what: str, values: dict[str, str]) -> str:
    """The mark of an answer of that kind with these values; columns that say nothing do not count."""
    said = sorted((name, _plain(name, text)) for name, text in values.items() if text)
    content = json.dumps([what, said], ensure_ascii=False, separators=(",", ":"))
    return sha256(content.encode("utf-8")).hexdigest()


def _plain(name: str, text: str) -> str:
    """The text without what programs change: widths, blanks, line breaks, zeros in front of an officer's number."""
    plain = re.sub(r"\s+", " ", fold(text)).strip()
    return people.bare(plain) if name in OFFICERS else plain
