"""What people write as a reason, so that the same reason is counted once however it was typed."""

import unicodedata

ENDINGS = "。.，,、；;：:！!？?…~～ "  # what may close a sentence and says nothing


def wording(text: str) -> str:
    """The text in one line without what closes a sentence at its end; nothing where it says nothing."""
    return " ".join(text.split()).rstrip(ENDINGS)


def key(text: str) -> str:
    """What all spellings of the same words have in common: full and half width, and the case, are one."""
    return wording(unicodedata.normalize("NFKC", text)).casefold()
