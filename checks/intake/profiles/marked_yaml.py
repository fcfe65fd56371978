"""A YAML text that people write: its parts as text, and every mistake in it with its line and what to write instead."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

UNFILLED = "需要填写"  # what a draft says where a person has to decide
_ADVICE = "检查缩进（只用空格）、冒号后面的空格、引号和括号是否成对"


@dataclass(frozen=True)
class Mistake:
    """One thing that is wrong, or that a person has still to fill in."""

    line: int
    what: str
    place: str | None = None
    value: str | None = None
    instead: str | None = None

    def text(self) -> str:
        """The mistake in one line of Chinese."""
        place = f"{self.place}：" if self.place else ""
        value = f"（写的是“{self.value}”）" if self.value else ""
        instead = f"；{self.instead}" if self.instead else ""
        return f"第 {self.line} 行  {place}{self.what}{value}{instead}"


def documents(text: str) -> tuple[list[Node], list[Mistake]]:
    """The documents of the text, blank ones left out; if it is no YAML, none and where its reader gave up."""
    try:
        # Everything as text: YAML would make 010 a number and `no` a flag.
        found = [each for each in yaml.compose_all(text, Loader=yaml.BaseLoader) if not _is_blank(each)]
    except (yaml.YAMLError, RecursionError) as error:
        mark, position = getattr(error, "problem_mark", None), getattr(error, "position", None)
        line = mark.line + 1 if mark else text.count("\n", 0, position) + 1 if isinstance(position, int) else 1
        return [], [Mistake(line, "这里不符合 YAML 格式", instead=_ADVICE)]
    return found, []


def _is_blank(document: Node) -> bool:
    return isinstance(document, ScalarNode) and not document.value.strip()


def close(word: str, known: Iterable[str]) -> str | None:
    """What was probably meant, as a question; None if nothing known is like it."""
    found = get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f"是不是“{found[0]}”？" if found else None


def text_of(node: Node) -> str:
    """The text of the node with composed characters; nothing if it is a list or a mapping."""
    return unicodedata.normalize("NFC", node.value).strip() if isinstance(node, ScalarNode) else ""


class Reading:
    """Reads the nodes of a text and keeps every mistake."""

    def __init__(self):
        self.mistakes: list[Mistake] = []

    def wrong(self, node: Node, what: str, place: str | None = None, value="", instead: str | None = None) -> None:
        """The mistake is kept."""
        self.mistakes.append(Mistake(node.start_mark.line + 1, what, place, value, instead))

    def mapping(self, node: Node, place: str, allowed: tuple[str, ...] = ()) -> dict[str, tuple[Node, Node]]:
        """The contents by name, each with the node of its name; empty if it is no mapping."""
        found: dict[str, tuple[Node, Node]] = {}
        if not isinstance(node, MappingNode):
            if not _is_blank(node):  # a heading over lines that are all comments
                self.wrong(node, "这里应当是“名称: 内容”的形式", place, text_of(node))
            return found
        for key, value in node.value:
            name = text_of(key)
            if allowed and name not in allowed:
                known = close(name, allowed) or f"可以写的有 {'、'.join(allowed)}"
                self.wrong(key, "不认识这一项", place, name, known)
            elif name in found:
                self.wrong(key, "这一项写了两次", place, name, "只留一处")
            else:
                found[name] = key, value
        return found

    def word(self, node: Node, place: str, what: str) -> str | None:
        """The text of the node; None, and a mistake, if there is none or it has still to be filled in."""
        text = text_of(node)
        if text == UNFILLED:
            self.wrong(node, "还没有填写", place)
        elif not text:
            self.wrong(node, what, place)
        return text if text and text != UNFILLED else None

    def words(self, node: Node, place: str, what: str) -> tuple[str, ...]:
        """The texts of a list; a mistake if it is none or is empty."""
        if not isinstance(node, SequenceNode) or not node.value:
            self.wrong(node, what, place, text_of(node), '写成清单的形式：["…", "…"]')
            return ()
        found = [self.word(each, place, what) for each in node.value]
        return tuple(each for each in found if each)

    def items(self, node: Node, place: str) -> list[Node]:
        """The items of a list; a mistake if it is none."""
        if not isinstance(node, SequenceNode):
            self.wrong(node, "这里应当是清单，每一项以“- ”开头", place, text_of(node))
            return []
        return node.value
