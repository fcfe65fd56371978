"""The header of a rule file: what it says, and on which line each entry stands, so that a mistake can be found."""

import difflib
from dataclasses import dataclass
from pathlib import Path

import yaml

from checks import fast_yaml
from checks.complaint import BadInput

FIRST_LINE = 2  # of the file: the frame's opening stands above the header
UNSAID = "待填"  # what a draft leaves to a person
PAGE = "docs/add-a-rule.md"


@dataclass(frozen=True)
class Header:
    """What the header says, as texts, lists and entries, with the line of each."""

    path: Path
    facts: dict
    lines: dict[tuple, int]

    def wrong(self, what: str, *place, value: object = None, advice: str) -> BadInput:
        """The complaint about that entry, or about the nearest around it that is there."""
        row = next(self.lines[place[:n]] for n in range(len(place), -1, -1) if place[:n] in self.lines)
        names = [str(each) for each in place if not isinstance(each, int)]
        return BadInput(what, file=self.path.name, row=row, column=".".join(names), value=value, advice=advice)

    def at(self, *place) -> object:
        """What stands there, or None."""
        found = self.facts
        for step in place:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return None
        return found

    def only(self, known: set[str], must: set[str], *place) -> None:
        """The entry has these items and no others; BadInput names the one that lacks or is strange."""
        entry = self.at(*place)
        if not isinstance(entry, dict):
            raise self.wrong("这里应是“名称: 内容”的形式", *place, value=entry, advice=f"参照 {PAGE} 改写")
        for name in sorted(set(entry) - known):
            near = difflib.get_close_matches(name, sorted(known), 1)
            advice = f"是不是想写 {near[0]}？" if near else f"删去，或改成其中之一：{'、'.join(sorted(known))}"
            raise self.wrong("规则说明有不认识的项", *place, name, advice=advice)
        for name in sorted(must - set(entry)):
            raise self.wrong("规则说明缺少一项", *place, name, advice=f"参照 {PAGE} 补上 {name}")

    def text(self, *place, least: int = 1) -> str:
        """The text that stands there; BadInput if there is none or it is too short to say anything."""
        found = self.at(*place)
        if isinstance(found, str) and UNSAID in found:
            raise self.wrong("这一项还没有填", *place, value=found, advice="填好以后把“待填”两个字删掉")
        if not isinstance(found, str) or len(found.strip()) < least:
            what = f"这一项应是至少 {least} 个字的文字"
            raise self.wrong(what, *place, value=found, advice=f"补上 {place[-1]} 的内容")
        return found

    def listed(self, *place) -> list:
        """The list that stands there, empty where nothing does; BadInput if it is no list."""
        found = self.at(*place)
        if found in (None, ""):
            return []
        if not isinstance(found, list):
            raise self.wrong("这一项应是列表", *place, value=found, advice="每一条另起一行，以“- ”开头")
        return found


def read_header(path: Path, text: str) -> Header:
    """The header of that file; what is no YAML, or says a thing twice, is BadInput with its line."""
    try:
        node = fast_yaml.compose(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        row = mark.line + FIRST_LINE if mark else None
        advice = "检查这一行及上一行的缩进、冒号后的空格；内容里有冒号、花括号或引号的，整段用引号括起来"
        said = getattr(error, "problem", None) or str(error)
        raise BadInput("规则说明不是有效的 YAML", file=path.name, row=row, value=said, advice=advice) from None
    lines = {(): FIRST_LINE}
    facts = _facts(path, node, (), lines) if node else None
    if not isinstance(facts, dict):
        raise BadInput("规则说明应为“名称: 内容”的形式", file=path.name, row=FIRST_LINE, advice=f"参照 {PAGE} 改写")
    return Header(path, facts, lines)


def _facts(path: Path, node: yaml.Node, place: tuple, lines: dict[tuple, int]):
    """What the node says; the line of it and of everything in it is noted."""
    lines[place] = node.start_mark.line + FIRST_LINE
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_facts(path, each, (*place, number), lines) for number, each in enumerate(node.value)]
    facts = {}
    for key, value in node.value:
        row = key.start_mark.line + FIRST_LINE
        if key.value in facts:
            raise BadInput("规则说明里同一项写了两次", file=path.name, row=row, column=key.value, advice="只留一处")
        facts[key.value] = _facts(path, value, (*place, key.value), lines)
        lines[(*place, key.value)] = row
    return facts
