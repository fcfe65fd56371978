"""How people are shown a value from an export: unseen signs by number, long texts cut and their length told."""

import unicodedata

from checks import contract
from reports.wording import count

SHOWN_AT_MOST = 200
READ_BACK_AT_MOST = 32_000  # a cell of a workbook ends at 32,767 characters
UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")
SEVERITIES = ("阻断", "警告", "提示")


def visible(text: str | None) -> str:
    """The text with its unseen signs by number, blanks at its ends as ␣, and no longer than a cell can show."""
    if not text:
        return ""
    named = "".join(_named(sign) for sign in text[: SHOWN_AT_MOST + 1])
    lead, tail = len(named) - len(named.lstrip()), len(named) - len(named.rstrip())
    if named.strip():
        named = "␣" * lead + named.strip() + "␣" * tail
    else:
        named = "␣" * len(named)
    if len(text) <= SHOWN_AT_MOST:
        return named
    return f"{named[:SHOWN_AT_MOST]}…（共{count(len(text))}字）"


def sentence(text: str | None) -> str:
    """A sentence that quotes values, with their unseen signs by number."""
    return "".join(_named(sign) for sign in text or "")[:1000]


def _named(sign: str) -> str:
    if sign in "\r\n\t":
        return " "
    return f"⟨U+{ord(sign):04X}⟩" if unicodedata.category(sign) in UNSEEN else sign


def why_aside(table: contract.Table, name: str | None, reason: str, cells: dict[str, str]) -> str:
    """Why the row was put aside: the column, what stood there, what is wrong, and what may stand there."""
    lost = "" if set(cells) - {"source"} else "；这一行的单元格没有留下内容，请对照原文件整行填写"
    if name is None:
        return f"{reason}{lost}"
    column = table.column(name)
    value = f"“{visible(cells[name])}”" if cells.get(name) else ""
    choices = f"（可填：{'、'.join(column.values)}）" if column.values else ""
    too_long = [table.column(each).heading for each, text in cells.items() if len(text) > READ_BACK_AT_MOST]
    blank = f"；{'、'.join(too_long)}的文字过长，表里放不下，请对照原文件填写" if too_long else ""
    return f"{column.heading}{value}：{reason}{choices}{blank}{lost}"


def by_severity(severity: str | None) -> int:
    """The gravest first."""
    return SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)
