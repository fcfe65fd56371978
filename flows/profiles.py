"""Profiles of source systems: drafted from exports that nobody has described, and checked against exports."""

from pathlib import Path

from checks.complaint import BadInput
from checks.intake.files.folder import exports_in
from checks.intake.profiles import drafting, profile_check
from checks.intake.profiles.profile_language import understand
from flows import display


def new(files: list[str], out: str, name: str) -> None:
    """A draft for these exports stands in a new file, and it is said what a person has still to fill in."""
    target = Path(out)
    if target.exists():
        raise BadInput("这个文件已经有了，不会覆盖", file=target, advice="用 --out 写另一个文件名")
    text = drafting.draft(_files(files), name.strip())
    _write(target, text)
    _, mistakes = understand(text)
    display.say(f"草稿已写入 {target}，请逐行核对。")
    display.listed(
        "还要填写：" if mistakes else "没有必须填写的地方。", [(mistake.text(), True) for mistake in mistakes]
    )
    display.say(f"填好以后运行：mingjing profile check {_typed(out)} {' '.join(map(_typed, files))}")


def check(path: str, exports: list[str]) -> bool:
    """Whether the profile says all that its exports need; what was found has been shown."""
    found = profile_check.check(Path(path), [_there(each) for each in exports])
    for each in found:
        display.listed(each.title, [(line.text, line.is_wrong) for line in each.lines])
    n_wrong = sum(each.n_wrong for each in found)
    display.say(f"有 {n_wrong} 处要处理（标着 × 的）。" if n_wrong else "没有要处理的地方。")
    return not n_wrong


def _files(names: list[str]) -> list[Path]:
    """The files, and those in the folders, that were named."""
    paths = [_there(name) for name in names]
    return [each for path in paths for each in (exports_in(path) if path.is_dir() else [path])]


def _typed(name: str) -> str:
    """The name as a person types it."""
    return f'"{name}"' if " " in name else name


def _there(name: str) -> Path:
    """The file or folder of that name; BadInput if there is none."""
    if not Path(name).exists():
        raise BadInput("找不到这个文件", file=name, advice="检查路径，路径里有空格时加引号")
    return Path(name)


def _write(target: Path, text: str) -> None:
    """The text stands in a file that was not there before."""
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        advice = "检查文件夹是否存在、能否写入，或用 --out 写到别处"
        raise BadInput("写不了这个文件", file=target, value=error.strerror, advice=advice) from None
