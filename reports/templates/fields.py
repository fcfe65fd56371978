"""What a template may print, and where the templates stand: in a folder of the bureau, else in the program."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checks import fast_yaml
from checks.complaint import BadInput

HERE = Path(__file__).resolve().parent
FIELDS = HERE / "fields.yaml"
OWN = {"review.docx": "一评议模板.docx", "circular.docx": "一通报模板.docx"}  # what a bureau calls its copies
PICTURE = "图："


@dataclass
class Node:
    """One field: text or a picture, a record of further fields, or a list of one of these."""

    words: str = ""
    inside: dict[str, "Node"] = field(default_factory=dict)
    each: "Node | None" = None

    @property
    def is_printed(self) -> bool:
        """Whether it is text or a picture and not something to go through."""
        return self.each is None and not self.inside


@cache
def listed(template: str) -> dict[str, str]:
    """Every field of that template by its path, in the order of the list."""
    return fast_yaml.load(FIELDS.read_text(encoding="utf-8"))[template]


@cache
def tree(template: str) -> Node:
    """The fields of that template as a record."""
    root = Node()
    for path, words in listed(template).items():
        node = root
        for step in path.split("."):
            name, depth = step.rstrip("[]"), step.count("[]")
            node = node.inside.setdefault(name, Node())
            for _ in range(depth):
                node.each = node = node.each or Node()
        node.words = words
    return root


def place_of(template: str, folder: Path | None) -> Path:
    """The file that the document is made from: the bureau's own if its folder has one, else the program's."""
    own = folder / OWN[template] if folder else HERE / template
    return own if own.is_file() else HERE / template


def own_templates(folder: Path) -> dict[str, Path]:
    """The bureau's own files by the template they replace; BadInput where the folder is none or holds neither."""
    advice = (
        f"把程序里 reports/templates 下的 {'、'.join(OWN)} 复制到这个文件夹，"
        f"改名为 {'、'.join(OWN.values())} 后再改；或者删去政策文件的 [documents] 一节"
    )
    if not folder.is_dir():
        raise BadInput("政策文件写的模板文件夹不存在", file=folder, advice=advice)
    found = {name: folder / own for name, own in OWN.items() if (folder / own).is_file()}
    if not found:
        seen = "、".join(sorted(file.name for file in folder.glob("*.docx"))) or "没有 docx 文件"
        raise BadInput("模板文件夹里没有可用的模板", file=folder, value=seen, advice=advice)
    return found
