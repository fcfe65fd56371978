"""What a profile may say: its text as sources, or every mistake in it with its line and what to write instead."""

from dataclasses import replace
from datetime import date

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from checks.contract import Table, tables
from checks.intake.identity import names_a_citizen
from checks.intake.profiles.marked_yaml import Mistake, Reading, close, documents, text_of
from checks.intake.profiles.sources import Entry, Move, Source
from checks.intake.sheets.headings import SEARCHED_ROWS
from checks.intake.values import NO, YES

BY_HEADING = "按标题"
_YES, _NO = ("true", "是"), ("false", "否")
_SOURCE = ("name", "ignore", "tables")
_ENTRY = ("table", "files", "sheets", "heading_row", "others", "columns", "constants", "codes", "utc", "moves")
_NO_CITIZEN = "删去这一行；确实不是身份信息的，在导出时改用别的标题"
_MOVE = ("from", "to", "since", "where")


def understand(text: str) -> tuple[tuple[Source, ...], list[Mistake]]:
    """The sources that the text describes, and its mistakes by line; no sources if there are any mistakes."""
    found, mistakes = documents(text)
    reading = _SourceReading()
    sources = tuple(reading.source(document) for document in found)
    if not found and not mistakes:
        mistakes = [Mistake(1, "来源配置是空的", instead="至少要有 name 和 tables")]
    reading.refuse_namesakes(found, sources)
    mistakes = sorted(mistakes + reading.mistakes, key=lambda mistake: mistake.line)
    return (() if mistakes else sources), mistakes


class _SourceReading(Reading):
    """Reads the documents of a profile, one for each source."""

    def source(self, node: Node) -> Source:
        """The source that the document describes, as far as it could be understood."""
        facts = {key: value for key, (_, value) in self.mapping(node, "整个文件", _SOURCE).items()}
        name = self.word(facts["name"], "name", "没有写来源名称") if "name" in facts else None
        ignored = self.words(facts["ignore"], "ignore", "没有写哪些文件不读") if "ignore" in facts else ()
        if isinstance(node, MappingNode) and "name" not in facts:
            self.wrong(node, "没有写来源名称 name", instead="在开头加一行 name: 系统名称")
        if isinstance(node, MappingNode) and "tables" not in facts and not ignored:
            self.wrong(node, "没有写任何一张表 tables")
        entries = [self.entry(each) for each in self.items(facts["tables"], "tables")] if "tables" in facts else []
        return Source(name or "", tuple(replace(entry, source=name or "") for entry in entries if entry), ignored)

    def refuse_namesakes(self, nodes: list[Node], sources: tuple[Source, ...]) -> None:
        """A mistake for every source with the name of an earlier one."""
        names = [source.name for source in sources]
        for place, (node, name) in enumerate(zip(nodes, names, strict=True)):
            if name and name in names[:place]:
                self.wrong(node, "两个来源同名", "name", name, "每个来源的 name 要各不相同")

    def entry(self, node: Node) -> Entry | None:
        """What one item of `tables` says; None if nobody can tell which table it is about."""
        facts = {key: value for key, (_, value) in self.mapping(node, "tables", _ENTRY).items()}
        table = self.table(node, facts.get("table"))
        files = self.words(facts.get("files", node), "files", f"没有写这张表{_shown(table)}来自哪些文件")
        sheets = self.words(facts["sheets"], "sheets", "没有写取哪些工作表") if "sheets" in facts else ()
        row = self.heading_row(facts["heading_row"]) if "heading_row" in facts else None
        others = self.others(facts["others"]) if "others" in facts else False
        if table is None:
            return None
        about = _EntryReading(self, table, node, facts, others)
        return replace(about.entry(), files=files, sheets=sheets, heading_row=row)

    def table(self, entry: Node, node: Node | None) -> Table | None:
        """The table of the contract, under its Chinese or its English name."""
        if node is None:
            if isinstance(entry, MappingNode):
                self.wrong(entry, "没有写是哪张表 table")
            return None
        name = self.word(node, "table", "没有写是哪张表")
        known = tables() | {table.heading: table for table in tables().values()}
        if name and name not in known:
            named = close(name, known) or f"可以写的有 {'、'.join(table.heading for table in tables().values())}"
            self.wrong(node, "没有这张表", "table", name, named)
        return known.get(name)

    def heading_row(self, node: Node) -> int | None:
        """The number of the heading row as Excel counts."""
        text = self.word(node, "heading_row", "没有写标题在第几行")
        if text and not (text.isascii() and text.isdigit() and 1 <= int(text) <= SEARCHED_ROWS):
            self.wrong(node, "标题行不对", "heading_row", text, f"写 1 到 {SEARCHED_ROWS} 的行号")
            return None
        return int(text) if text else None

    def others(self, node: Node) -> bool:
        """Whether the columns that are not named are taken by their own headings."""
        text = self.word(node, "others", "没有写其余的列怎么办")
        if text and text != BY_HEADING:
            self.wrong(node, "不认识这种写法", "others", text, f"写 {BY_HEADING}，或删去这一行")
        return text == BY_HEADING


def _shown(table: Table | None) -> str:
    return f" {table.heading}（{table.name}）" if table else ""


class _EntryReading:
    """Reads what an entry says about the columns of its table."""

    def __init__(self, reading: Reading, table: Table, node: Node, facts: dict[str, Node], others: bool):
        self.reading, self.table, self.node, self.facts, self.others = reading, table, node, facts, others
        self.known = {column.name: column for column in table.columns}
        self.known |= {column.heading: column for column in table.columns}
        self.named: set[str] = set()  # the columns about which something is said, right or wrong

    def entry(self) -> Entry:
        """The entry, as far as its columns go."""
        columns = self.columns()
        constants = self.constants(columns)
        self.require_all()
        codes = self.codes(columns, constants)
        utc = self.utc()
        moves = self.moves(constants, utc)
        line = self.node.start_mark.line + 1
        return Entry(self.table, (), columns, constants, codes, (), None, self.others, utc, moves, line=line)

    def contents(self, part: str) -> dict[str, tuple[Node, Node]]:
        """What that part says, by column of the contract; a column may be named in Chinese or in English."""
        found: dict[str, tuple[Node, Node]] = {}
        if part not in self.facts:
            return found
        for name, (key, value) in self.reading.mapping(self.facts[part], part).items():
            column = self.column(key, name, part)
            if column and column in found:
                self.reading.wrong(key, "这一列写了两次", part, name, "只留一处")
            elif column:
                found[column] = key, value
        return found

    def column(self, node: Node, name: str, part: str) -> str | None:
        """The column of that Chinese or English name; None, and a mistake, if the table has none."""
        if name in self.known:
            return self.known[name].name
        if self.reading.word(node, part, "没有写列名"):
            headings = [column.heading for column in self.table.columns]
            instead = close(name, [*headings, *self.known]) or "列名见数据契约"
            self.reading.wrong(node, f"表 {self.table.heading} 没有这一列", part, name, instead)
        return None

    def columns(self) -> dict[str, str]:
        """The heading for each column that is taken from the file."""
        found = {}
        for column, (_, node) in self.contents("columns").items():
            self.named.add(column)
            place = self.shown(column)
            heading = self.reading.word(node, place, "没有写这一列在文件里的标题")
            if heading and names_a_citizen(heading):
                self.reading.wrong(node, "这一列是公民身份信息，任何情况下都不读取", place, heading, _NO_CITIZEN)
            elif heading:
                found[column] = heading
        return found

    def constants(self, columns: dict[str, str]) -> dict[str, str]:
        """The value for each column that is the same in every row."""
        found = {}
        for column, (key, node) in self.contents("constants").items():
            self.named.add(column)
            value = self.reading.word(node, self.shown(column), "固定值是空的")
            if column in columns:
                self.reading.wrong(key, "同一列既取自文件又是固定值", self.shown(column), instead="只留一处")
            elif value and self.is_value(node, column, value):
                found[column] = value
        keys = [key for key in self.table.key if key != "source"]
        if keys and all(key in found for key in keys):
            node, what = self.facts["constants"], "主键的每一列都成了固定值，所有的行会成为同一条记录"
            self.reading.wrong(node, what, self.shown(keys[0]), instead="写明编号取自哪个标题")
        return found

    def require_all(self) -> None:
        """A mistake for every required column of which nothing is said."""
        if self.others:
            return
        for column in self.table.columns:
            if column.required and column.name not in self.named:
                instead = f"在 columns 里写 {column.heading}: 文件里的标题，或在 constants 里写固定值"
                self.reading.wrong(
                    self.node, f"表 {self.table.heading} 的必填列没有着落", self.shown(column.name), instead=instead
                )

    def codes(self, columns: dict[str, str], constants: dict[str, str]) -> dict[str, dict[str, str]]:
        """Our code for each of theirs, by column."""
        found = {}
        for column, (key, node) in self.contents("codes").items():
            place = self.shown(column)
            if column in constants or not (self.others or column in self.named):
                self.reading.wrong(key, "写了代码对照，却没有写这一列取自哪个标题", place, instead="写进 columns")
                continue
            found[column] = {}
            for theirs, (_, ours) in self.reading.mapping(node, place).items():
                value = self.reading.word(ours, f"{place} 的代码 {theirs}", "没有写对应哪个取值")
                if value and self.is_value(ours, column, value):
                    found[column][theirs] = value
        return found

    def is_value(self, node: Node, column: str, value: str) -> bool:
        """Whether the column may hold that value; a mistake if not."""
        is_flag = self.table.column(column).type == "flag"
        values = self.table.column(column).values or (("是", "否") if is_flag else ())
        if not values or value in values or (is_flag and value in YES + NO):
            return True
        instead = f"可以写的有 {'、'.join(values)}"
        self.reading.wrong(node, "不是规定的取值", self.shown(column), value, instead)
        return False

    def utc(self) -> frozenset[str]:
        """The time columns that the system exports in UTC."""
        node = self.facts.get("utc")
        times = {column.name for column in self.table.columns if column.type == "time"}
        if node is None or text_of(node).lower() in _NO:
            return frozenset()
        if isinstance(node, ScalarNode) and text_of(node).lower() in _YES:
            return frozenset(times)
        if not isinstance(node, SequenceNode):
            instead = "写 true（全部时间列），或列出这些列 [受案时间, …]"
            self.reading.wrong(node, "不认识这种写法", "utc", text_of(node), instead)
            return frozenset()
        found = {self.time_column(each, "utc") for each in node.value}
        return frozenset(found - {None})

    def time_column(self, node: Node, place: str) -> str | None:
        """The time column that the node names; None, and a mistake, if it is none."""
        name = text_of(node)
        column = self.column(node, name, place)
        if column and self.table.column(column).type != "time":
            self.reading.wrong(node, "这一列不是时间", place, name)
            return None
        return column

    def moves(self, constants: dict[str, str], utc: frozenset[str]) -> tuple[Move, ...]:
        """What means another time column from some day on."""
        if "moves" not in self.facts:
            return ()
        found = [self.move(each, constants, utc) for each in self.reading.items(self.facts["moves"], "moves")]
        moves = tuple(move for move in found if move)
        targets, origins = [move.target for move in moves], {move.origin for move in moves}
        for target in sorted({each for each in targets if targets.count(each) > 1 or each in origins}):
            node, what = self.facts["moves"], "同一列不能移入两次，也不能移入又移出"
            self.reading.wrong(node, what, "moves", self.table.column(target).heading)
        return moves

    def move(self, node: Node, constants: dict[str, str], utc: frozenset[str]) -> Move | None:
        """One of them; None if it is not complete."""
        facts = {key: value for key, (_, value) in self.reading.mapping(node, "moves", _MOVE).items()}
        for part in ("from", "to", "since"):
            if part not in facts and isinstance(node, MappingNode):
                self.reading.wrong(node, f"没有写 {part}", "moves", instead="写全 from、to、since")
        if not {"from", "to", "since"} <= set(facts):
            return None
        origin, target = self.time_column(facts["from"], "moves"), self.time_column(facts["to"], "moves")
        since, where = self.day(facts["since"]), self.where(facts.get("where"))
        if not (origin and target and since):
            return None
        if origin == target or target in constants or origin in constants:
            self.reading.wrong(node, "from 与 to 应当是两个取自文件的时间列", "moves")
        if (origin in utc) != (target in utc):
            self.reading.wrong(node, "from 与 to 要么都按 UTC，要么都不按", "moves", instead="改正 utc")
        return Move(origin, target, since, where)

    def day(self, node: Node) -> str | None:
        """A day as 2026-01-01; None, and a mistake, if it is none."""
        text = self.reading.word(node, "since", "没有写从哪一天起")
        try:
            return date.fromisoformat(text).isoformat() if text else None
        except ValueError:
            self.reading.wrong(node, "不是一个日期", "since", text, "写成 2026-01-01")
            return None

    def where(self, node: Node | None) -> dict[str, str]:
        """The value that each of these columns must have."""
        found = {}
        for name, (key, value) in self.reading.mapping(node, "where").items() if node else ():
            column = self.column(key, name, "where")
            text = self.reading.word(value, name, "没有写取哪个值")
            if column and text and self.is_value(value, column, text):
                found[column] = text
        return found

    def shown(self, column: str) -> str:
        """The column under both its names."""
        return f"{self.table.column(column).heading}（{column}）"
