"""Which product is read against what: for every document, workbook and page of a month its tables and its sentences."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.month import (
    printed_charts,
    printed_covers,
    printed_ledgers,
    printed_page,
    printed_page_prose,
    printed_prose,
    printed_quality,
    printed_reports,
    printed_scores,
    printed_workbooks,
)
from tests.month.printed_files import Grid, Printed, Text
from tests.month.printed_method import METHOD
from tests.month.printed_truth import Month

OTHERS = "…"
UNIT_BOOK = re.compile(r"^一整改/(\d{12})_[^/]+\.xlsx$")


@dataclass(frozen=True)
class Product:
    """What a file must print: its tables by their places, and what its sentences may say in numbers."""

    tables: dict[str, tuple]
    phrases: list[str]


def products(m: Month, files: list[str]) -> dict[str, Product | None]:
    """For each file what it must print; None of a file that nobody reads."""
    month = m.says["month"]
    known: dict[str, Callable[[], Product]] = {
        "一评议.docx": lambda: Product(printed_reports.review(m), printed_prose.review(m)),
        "一通报.docx": lambda: Product(printed_reports.circular(m), printed_prose.circular(m)),
        "report.html": lambda: Product(printed_page.page(m), printed_page_prose.page(m)),
        "一考核.xlsx": lambda: Product(printed_scores.scores(m), printed_covers.scores(m)),
        "统计分析.xlsx": lambda: Product(printed_workbooks.statistics(m), printed_covers.statistics(m)),
        "预警清单.xlsx": lambda: Product(printed_workbooks.warnings(m), printed_covers.warnings(m)),
        "数据质量报告.xlsx": lambda: Product(printed_quality.quality(m), printed_covers.quality(m)),
        f"一追究/追究建议_{month}.xlsx": lambda: Product(
            printed_workbooks.accountability(m), printed_covers.accountability(m)
        ),
    }
    for name, (table, _) in printed_ledgers.REGISTERS.items():
        known[f"台账/{name}.xlsx"] = lambda name=name, table=table: Product(
            printed_ledgers.register(m, name), printed_covers.register(m, name, table)
        )
    units = sorted(file for file in files if UNIT_BOOK.match(file))
    return {file: known[file]() if file in known else _of_unit(m, file, units) for file in files}


def _of_unit(m: Month, file: str, units: list[str]) -> Product | None:
    """The workbook of a unit: the notices are numbered by branch and code."""
    if not (found := UNIT_BOOK.match(file)):
        return None
    branches = {row["unit_code"]: m.branch(row["branch_name"]) for row in m.rows("units")}
    codes = sorted(
        (each.split("/")[1][:12] for each in units), key=lambda code: (not branches[code], branches[code], code)
    )
    number = codes.index(found[1]) + 1
    return Product(printed_workbooks.rectification(m, found[1]), printed_covers.notice(m, found[1], number))


def faults(file: str, printed: Printed, product: Product) -> list[str]:
    """What a file prints that is not so: tables nobody knows, cells that differ, numbers that nothing explains."""
    known = Phrases(product.phrases)
    said = [fault for text in printed.texts if (fault := known.unexplained(text))]
    captions = Counter(text.text for text in printed.texts if text.text in printed_prose.CAPTIONS)
    said += [f"{file}：“{caption}”印了{n}次" for caption, n in captions.items() if n > 1]
    places = {grid.place: grid for grid in printed.grids}
    lacking = [f"{file} {place}：没有这张表" for place in product.tables if place not in places]
    return said + lacking + [fault for grid in printed.grids for fault in wrong(grid, product)]


def wrong(grid: Grid, product: Product) -> list[str]:
    """What a table prints that is not so, each row with the cells that differ."""
    where, expected = f"{grid.file} {grid.place}", product.tables.get(grid.place)
    if expected is None:
        return [f"{where}：没有人核对这张表"]
    (heads, rows), (own, found) = expected, printed_charts.charted(grid.place, grid.heads, grid.rows)
    if heads[0] == OTHERS:  # what stands in the other columns is in no table that is handed out
        heads = heads[1:]
        found = [tuple(row[own.index(head)] for head in heads) for row in found]
        own = tuple(head for head in own if head in heads)
    if tuple(heads) != own:
        return [f"{where}：表头{own}，应为{heads}"]
    lost, extra = Counter(rows), Counter(found)
    lost, extra = lost - extra, extra - lost
    return [_differs(where, heads, row, list(lost)) for row in extra] or [f"{where}：少了{row}" for row in lost]


def _differs(where: str, heads: tuple, row: tuple, lost: list[tuple]) -> str:
    """The printed row beside the most alike of those that should stand there."""
    alike = max(lost, key=lambda other: sum(a == b for a, b in zip(row, other, strict=False)), default=())
    cells = [f"{head}：印的是{a!r}，应为{b!r}" for head, a, b in zip(heads, row, alike, strict=False) if a != b]
    return f"{where} {row[:3]}：{'；'.join(cells) or '多出的一行'}"


class Phrases:
    """Everything that sentences of a file may say in numbers.

    A phrase stands anywhere in a sentence; `^…$` is a whole sentence, `@place@…` the beginning of one at that place.
    """

    def __init__(self, phrases: list[str]):
        plain = {_plain(phrase) for phrase in (*phrases, *METHOD) if phrase}
        self.whole = {phrase[1:-1] for phrase in plain if phrase[0] == "^" and phrase[-1] == "$"}
        parts = sorted(
            (each for each in plain if each[0] != "^" and re.search(r"\d", each)), key=lambda each: (-len(each), each)
        )
        self.pattern = re.compile("|".join(map(_bounded, parts)))

    def unexplained(self, text: Text) -> str:
        """Nothing if every number of the sentence is explained; else what is left of it, with file and place."""
        said = _plain(text.text)
        if not re.search(r"\d", said) or said in self.whole:
            return ""
        place = f"@{_plain(text.place)}@"
        left = self.pattern.sub("□", place + said).removeprefix(place)
        return f"{text.file} {text.place}：“{said}”里的数没有出处：{left}" if re.search(r"\d", left) else ""


def _plain(text: str) -> str:
    return " ".join(text.split())


def _bounded(phrase: str) -> str:
    """The phrase where no number goes on before or behind it."""
    before = r"(?<![\d.,])" if phrase[0].isdigit() else ""
    behind = r"(?![\d%]|[.,]\d)" if phrase[-1].isdigit() else ""
    return before + re.escape(phrase) + behind
