"""A source profile: how other systems' files, headings and codes stand for the contract's."""

from pathlib import Path

from checks.complaint import BadInput
from checks.intake.profiles import profile_language
from checks.intake.profiles.sources import Profile

ADVICE = "按提示逐行改正，然后用 mingjing profile check 核对；样子见 examples 文件夹"
BETWEEN = "\n---\n"  # between the sources of a profile, as YAML has it


def read(path: Path) -> Profile:
    """The profile of that file, or of all in that folder; whatever is wrong in it is BadInput, line by line."""
    path = Path(path)
    if not path.is_dir():
        return from_text(text_of(path), path.name)
    profiles = [from_text(text_of(each), each.name) for each in files_in(path)]
    return _together(profiles, path.name)


def files_in(path: Path) -> list[Path]:
    """The files that hold a profile: the one named, or every one in the folder named, by name."""
    if not path.is_dir():
        return [path]
    files = sorted(each for each in path.iterdir() if each.suffix.lower() in (".yaml", ".yml") and each.is_file())
    if not files:
        raise BadInput("文件夹里没有来源配置", file=path, advice="把来源配置（.yaml）放进这个文件夹，每个来源一个文件")
    return files


def from_text(text: str, file: str) -> Profile:
    """The profile written in that text; `file` is what a complaint calls it."""
    sources, mistakes = profile_language.understand(text)
    if mistakes:
        told = "".join(f"\n    {mistake.text()}" for mistake in mistakes)
        raise BadInput(f"来源配置有 {len(mistakes)} 处错误：{told}", file=file, advice=ADVICE)
    return Profile(sources, text)


def text_of(path: Path) -> str:
    """The text of a profile; BadInput if it is not there or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError:
        raise BadInput("找不到来源配置文件", file=path, advice="检查来源配置的路径") from None
    except UnicodeDecodeError:
        raise BadInput("来源配置不是 UTF-8 编码", file=path, advice="用记事本另存为 UTF-8 编码") from None


def _together(profiles: list[Profile], folder: str) -> Profile:
    """One profile of all the sources; BadInput if two have the same name."""
    sources = tuple(source for profile in profiles for source in profile.sources)
    names = [source.name for source in sources]
    for name in sorted(names):
        if names.count(name) > 1:
            raise BadInput("两个来源同名", file=folder, value=name, advice="每个来源的 name 要各不相同")
    return Profile(sources, BETWEEN.join(profile.text.rstrip("\n") for profile in profiles))
