"""What an event says as one text, and the hash that seals it and, through the one before, all that went before it."""

import json
from dataclasses import dataclass
from hashlib import sha256

from checks.complaint import BadInput

FIELDS = ("seq", "kind", "month", "finding_id", "payload", "prev_hash")
SHOWN = 16  # signs of a hash that a person compares


@dataclass(frozen=True)
class Head:
    """The number and the hash of an event that was the last: whoever has kept both can tell whether it still stands."""

    seq: int
    hash: str

    def __str__(self) -> str:
        """The two as one word, as it stands in texts and is looked for there."""
        return f"{self.seq}:{self.hash}"

    def in_words(self) -> str:
        """The two as a person reads them."""
        return f"第 {self.seq} 条，校验值 {self.hash[:SHOWN]}" if self.seq else "没有事件"


EMPTY = Head(0, "")  # of a ledger in which nothing stands


def written(payload: dict) -> str:
    """The payload as the one text that stands in the ledger; BadInput if a word of it cannot be written."""
    content = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        content.encode("utf-8")
    except UnicodeEncodeError as error:  # half a character, from a command line in another encoding
        value = content[max(0, error.start - 10) : error.end + 10].encode("ascii", "backslashreplace").decode("ascii")
        raise BadInput("文字里有写不进台账的字符", value=value, advice="重新输入这段文字") from None
    return content


def sealed(row) -> str:
    """The hash of an event: of the hash before it and of everything that it says."""
    content = json.dumps([row[name] for name in FIELDS], ensure_ascii=False, separators=(",", ":"))
    return sha256(content.encode("utf-8")).hexdigest()
