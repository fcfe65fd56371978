"""A source profile: how another system's files, headings and codes stand for the contract's."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from checks.complaint import BadInput
from checks.contract import Table, tables
from checks.intake.identity import names_a_citizen

ADVICE = "对照 examples/sfpd.yaml 和数据契约改正来源配置"


@dataclass(frozen=True)
class Entry:
    """What one kind of file gives to one table of the contract."""

    table: Table
    files: tuple[str, ...]  # patterns of file names
    columns: dict[str, str]  # column of the contract → heading in the file
    constants: dict[str, str]  # column of the contract → the same value for every row
    codes: dict[str, dict[str, str]]  # column of the contract → their code → our code

    def takes(self, file_name: str) -> bool:
        """Whether a file of that name is meant."""
        return any(fnmatchcase(file_name, pattern) for pattern in self.files)


@dataclass(frozen=True)
class Profile:
    """One source system; its name stands in `source` where the export says nothing."""

    name: str
    entries: tuple[Entry, ...]
    text: str

    def entries_for(self, file_name: str) -> tuple[Entry, ...]:
        """What is taken from a file of that name; empty if the profile says nothing about it."""
        return tuple(entry for entry in self.entries if entry.takes(file_name))


def read(path: Path) -> Profile:
    """The profile of that file; whatever is wrong in it is BadInput naming the entry."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise BadInput("找不到来源配置文件", file=path, advice="检查 --profile 后面的路径") from None
    except UnicodeDecodeError:
        raise BadInput("来源配置不是 UTF-8 编码", file=path, advice="用记事本另存为 UTF-8 编码") from None
    return from_text(text, path.name)


def from_text(text: str, file: str) -> Profile:
    """The profile written in that text; `file` is what a complaint calls it."""
    try:
        # Everything as text: YAML would make 010 a number and `no` a flag.
        facts = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise BadInput("来源配置不符合 YAML 格式", file=file, value=str(error), advice=ADVICE) from None
    return _Reader(file).profile(facts, text)


class _Reader:
    """Reads the parts of a profile and can say which file is wrong."""

    def __init__(self, file: str):
        self.file = file

    def wrong(self, what: str, column: str | None = None, value: object = None) -> BadInput:
        return BadInput(f"来源配置：{what}", file=self.file, column=column, value=value, advice=ADVICE)

    def profile(self, facts: object, text: str) -> Profile:
        facts = self.mapping(facts, "整个文件", ("name", "tables"))
        if not isinstance(facts.get("name"), str) or not facts["name"].strip():
            raise self.wrong("没有写来源名称 name")
        if not isinstance(facts.get("tables"), list) or not facts["tables"]:
            raise self.wrong("没有写任何一张表 tables")
        return Profile(facts["name"].strip(), tuple(self.entry(each) for each in facts["tables"]), text)

    def entry(self, facts: object) -> Entry:
        facts = self.mapping(facts, "tables", ("table", "files", "columns", "constants", "codes"))
        table = self.table(facts.get("table"))
        files = facts.get("files")
        if not isinstance(files, list) or not files or not all(isinstance(each, str) for each in files):
            raise self.wrong("没有写这张表来自哪些文件 files", value=table.name)
        columns = self.columns(table, facts.get("columns", {}))
        constants = self.constants(table, facts.get("constants", {}))
        self.check_complete(table, columns, constants)
        return Entry(table, tuple(files), columns, constants, self.codes(table, facts.get("codes", {}), columns))

    def mapping(self, facts: object, place: str, allowed: tuple[str, ...]) -> dict:
        if not isinstance(facts, dict):
            raise self.wrong("这里应当是“名称: 内容”的形式", place, facts)
        for extra in sorted(set(facts) - set(allowed)):
            raise self.wrong("不认识这一项", extra, place)
        return facts

    def table(self, name: object) -> Table:
        by_name = tables() | {table.heading: table for table in tables().values()}
        if name not in by_name:
            raise self.wrong("没有这张表", "table", name)
        return by_name[name]

    def named(self, table: Table, facts: object, place: str) -> dict:
        """The facts by column, once every column is known to be one of the table's."""
        if not isinstance(facts, dict):
            raise self.wrong("这里应当是“列名: 内容”的形式", place, facts)
        for column in facts:
            if column not in {known.name for known in table.columns}:
                raise self.wrong(f"表 {table.heading} 没有这一列", column)
        return facts

    def columns(self, table: Table, facts: object) -> dict[str, str]:
        for column, heading in self.named(table, facts, "columns").items():
            if not isinstance(heading, str) or not heading.strip():
                raise self.wrong("没有写这一列在文件里的标题", column, heading)
            if names_a_citizen(heading):
                raise self.wrong("这一列是公民身份信息，任何情况下都不读取", column, heading)
        return dict(facts)

    def constants(self, table: Table, facts: object) -> dict[str, str]:
        for column, value in self.named(table, facts, "constants").items():
            if not isinstance(value, str) or not value.strip():
                raise self.wrong("固定值是空的", column, value)
            self.check_code(table, column, value)
        return dict(facts)

    def codes(self, table: Table, facts: object, columns: dict[str, str]) -> dict[str, dict[str, str]]:
        for column, pairs in self.named(table, facts, "codes").items():
            if column not in columns:
                raise self.wrong("写了代码对照，却没有写这一列取自哪个标题", column)
            if not isinstance(pairs, dict):
                raise self.wrong("代码对照应当是“对方代码: 本表代码”的形式", column, pairs)
            for ours in pairs.values():
                self.check_code(table, column, ours)
        return {column: dict(pairs) for column, pairs in facts.items()}

    def check_code(self, table: Table, column: str, value: str) -> None:
        values = table.column(column).values
        if values and value not in values:
            raise self.wrong(f"不是规定的取值（{'、'.join(values)}）", column, value)

    def check_complete(self, table: Table, columns: dict, constants: dict) -> None:
        for column in table.columns:
            if column.required and column.name not in columns and column.name not in constants:
                raise self.wrong(f"表 {table.heading} 的必填列没有着落", f"{column.name}（{column.heading}）")
            if column.name in columns and column.name in constants:
                raise self.wrong("同一列既取自文件又是固定值", column.name)
