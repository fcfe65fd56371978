"""What a file is, by its content: people rename files, and old systems write web pages and call them .xls."""

import zipfile
from codecs import getincrementaldecoder
from pathlib import Path

from checks.complaint import BadInput

PARQUET, WORKBOOK, WEB_PAGE, XML_SHEETS, TEXT = "Parquet", "workbook", "HTML 表格", "XML 表格", "text"
LOOKED_AT = 4096

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_BARE_BIFF = (b"\x09\x08\x08\x00", b"\x09\x08\x10\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_BOOKS = (".xlsx", ".xlsm", ".xlsb", ".ods")
_PACKED = {b"Rar!": "RAR", b"7z\xbc\xaf": "7z", b"\x1f\x8b": "gzip", b"%PDF": "PDF", b"\x89PNG": "PNG"}
SAVE_AGAIN = "用 Excel 或 WPS 打开，另存为 xlsx 后替换原文件"
UNPACK = "先解压，把里面的导出文件放进导出文件夹"


def format_of(path: Path, name: str) -> str:
    """Which of the formats the file is in; BadInput if it is none that holds a table."""
    with path.open("rb") as file:
        start = file.read(LOOKED_AT)
    if path.suffix.lower() == ".parquet" or start.startswith(b"PAR1"):
        return PARQUET
    if start.startswith(b"PK"):
        return _in_zip(path, name)
    if start.startswith((_OLE, *_BARE_BIFF)):
        return WORKBOOK
    _refuse_others(start, name)
    if path.suffix.lower() in _BOOKS and not _is_text(start):
        raise BadInput("工作簿打不开", file=name, value="内容不是工作簿", advice=f"文件可能被截断或损坏；{SAVE_AGAIN}")
    return _in_text(start, name)


def _is_text(start: bytes) -> bool:
    """Whether the start is text in one of the encodings of the trade, a character cut at its end apart."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    for encoding in ("utf-8", "gb18030"):
        decoder = getincrementaldecoder(encoding)()
        try:
            return "\0" not in decoder.decode(start)
        except UnicodeDecodeError:
            continue
    return False


def _in_zip(path: Path, name: str) -> str:
    """A workbook, or something else that is packed the same way."""
    try:
        with zipfile.ZipFile(path) as archive:
            inside = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return WORKBOOK  # cut off; whoever opens it says so
    if any(each.startswith("word/") for each in inside):
        raise BadInput("这是 Word 文档，不是表格", file=name, advice="把表格复制到 Excel，另存为 xlsx")
    if any(each.startswith("xl/") for each in inside) or "content.xml" in inside:
        return WORKBOOK
    raise BadInput("这是压缩包，不是表格", file=name, advice=UNPACK)


def _refuse_others(start: bytes, name: str) -> None:
    for mark, kind in _PACKED.items():
        if start.startswith(mark):
            what, advice = ("这是压缩包", UNPACK) if kind in ("RAR", "7z", "gzip") else ("这不是表格", SAVE_AGAIN)
            raise BadInput(f"{what}（{kind}）", file=name, advice=advice)


def _in_text(start: bytes, name: str) -> str:
    """A web page, an XML spreadsheet or delimited text; the marks of each are ASCII in every encoding but UTF-16."""
    text = start.decode("utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1", errors="replace").lower()
    text = text.removeprefix("ï»¿").lstrip("\ufeff \t\r\n")
    if text.startswith("mime-version:"):
        raise BadInput("这是“单个文件网页”（MHTML），不是工作簿", file=name, advice=SAVE_AGAIN)
    if not text.startswith("<"):
        return TEXT
    if "<office:document" in text:
        raise BadInput("这是 OpenDocument 的 XML（fods），不是工作簿", file=name, advice=SAVE_AGAIN)
    if "urn:schemas-microsoft-com:office:spreadsheet" in text and "<html" not in text:
        return XML_SHEETS
    if any(mark in text for mark in ("<html", "<table", "<!doctype html", "<meta", "<style", "<body")):
        return WEB_PAGE
    raise BadInput("这个 XML 文件不是表格", file=name, advice=SAVE_AGAIN)
