"""One workbook put in its place: complete, or else what stood there before."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from checks.complaint import BadInput


def put(target: Path, write: Callable[[Path], object]) -> Path:
    """The target is what the writer wrote under the path that it was given; BadInput, and all is as before, if not."""
    aside = target.parent / f".{target.stem}.tmp"  # a folder, so that the file has its own name from the start
    try:
        aside.mkdir(parents=True, exist_ok=True)
        write(aside / target.name)
        os.replace(aside / target.name, target)
    except (OSError, FileCreateError) as error:
        advice = "关闭正在打开这个文件的程序，检查文件夹的写入权限和剩余空间，然后重新运行"
        why = getattr(error, "strerror", "") or str(error)
        raise BadInput("文件无法写入", file=target, value=why, advice=advice) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return target
