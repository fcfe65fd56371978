"""Text as it stands in a YAML file that people read: quoted only where it must be, comments on one line."""

import re

import yaml

_PLAIN = re.compile(r"[A-Za-z0-9_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff（）/. -]*")


def scalar(text: str) -> str:
    """The text as a scalar of one line that reads back as itself."""
    if _PLAIN.fullmatch(text) and text == text.strip():
        return text
    return yaml.dump(text, default_style='"', allow_unicode=True, width=10**9).strip()


def comment(text: str) -> str:
    """The text as a comment behind something; nothing if there is none."""
    return f"  # {plain(text)}" if plain(text) else ""


def plain(text: str) -> str:
    """The text on one line, without what cannot be printed."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
