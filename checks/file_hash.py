"""The one hash by which a file is known again: of exports, products, lists and templates alike."""

from hashlib import file_digest
from pathlib import Path


def sha256(path: Path) -> str:
    """The sha256 of the file's bytes, in hexadecimal."""
    with path.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()
