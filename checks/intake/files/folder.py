"""The folder of exports: which files are read."""

import unicodedata
from pathlib import Path

from checks.complaint import BadInput
from checks.intake.identity import has_identity
from checks.intake.profiles.sources import Profile
from checks.intake.sheets.headings import table_named

READ = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ods", ".parquet")
# Taken for an export only if its name begins as a table's: a folder holds other texts, and other archives.
NAMED = (
    ".txt",
    ".htm",
    ".html",
    ".xml",
    ".zip",
    ".rar",
    ".7z",
    ".gz",
    ".dbf",
    ".mdb",
    ".accdb",
    ".json",
    ".mht",
    ".wps",
)
NO_TABLES = (".dbf", ".mdb", ".accdb", ".json", ".wps")
ADVICE = (
    "把各系统导出的 CSV、工作簿（xlsx、xls、et、ods）或 Parquet 文件放进这个文件夹，文件名以表名开头，例如 警情.csv"
)


def exports_in(folder: Path, profile: Profile | None = None) -> list[Path]:
    """Every export directly in the folder, by name; BadInput if there is no such folder or nothing in it.

    A profile says of some files that they are exports, whatever their name, and of others that they are none.
    """
    folder = Path(folder)
    if not folder.is_dir():
        what = "给出的不是文件夹" if folder.exists() else "找不到导出文件夹"
        raise BadInput(what, file=folder, advice=ADVICE)
    files = sorted((path for path in folder.iterdir() if _is_meant(path, profile)), key=lambda path: file_name(path))
    for path in files:
        if has_identity(file_name(path)):
            what = "文件的名称里有疑似身份证号或手机号，不能读入"
            raise BadInput(what, file=path.name, advice="给文件改名后再运行")
        if path.suffix.lower() in NO_TABLES:
            raise BadInput("这种格式读不了", file=path.name, advice="在原系统里另存为 CSV 或 xlsx 后替换原文件")
    if not files:
        raise BadInput("文件夹里没有可读取的导出文件", file=folder, advice=ADVICE)
    return files


def file_name(path: Path) -> str:
    """The file's name with composed characters, the same on every system."""
    return unicodedata.normalize("NFC", path.name)


def _is_meant(path: Path, profile: Profile | None) -> bool:
    """Whether the file is an export: not hidden, not the lock file of an open workbook, not of another kind."""
    suffix, name = path.suffix.lower(), file_name(path)
    if path.name.startswith((".", "~$")) or not path.is_file() or (profile and profile.ignores(name)):
        return False
    known = suffix in READ or (suffix in NAMED and table_named(name) is not None)
    return known or bool(profile and profile.entries_for(name))
