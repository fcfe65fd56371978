"""What the columns of an export look like from their values: how full, how varied, moments, numbers or words."""

import re
from dataclasses import dataclass

import duckdb
import pyarrow

from checks.intake.cells import folded, is_placeholder, listed, literal, trimmed
from checks.intake.identity import has_identity, names_a_citizen, tells_a_story
from checks.intake.times import read_moment
from checks.intake.values import NO, YES

TIME, NUMBER, FLAG, WORDS, EMPTY = "时间", "数字", "是否", "文字", "空"
FEW = 30  # so many different values may be a list of codes
_SHOWN = 8
_REASONS = re.compile("理由|原因|说明|情形|情况|意见|事由|名称|人$")  # people write stories there too
_SHOWN = 8
_REASONS = re.compile("理由|原因|说明|情形|情况|意见|事由|名称|人$")  # people write stories there too
_LONGEST_CODE = 20
_NUMBERED = re.compile("[0-9]{5}|[0-9]+ ?(号|弄|栋|幢|室|单元|组|村)|[\u4e00-\u9fff][A-Z][A-Z0-9]{5}")
_MOST = 0.9
_NUMBER = "[+-]?[0-9]{1,15}(\\.[0-9]+)?|[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?"
_SERIAL = "[0-9]{5}(\\.[0-9]+)?"  # a day as workbooks count: it could be any number
# The families that most people belong to: a column of two or three characters that begin so may hold names.
_FAMILIES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
    "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)


@dataclass(frozen=True)
class Shape:
    """What one column looks like.

    `codes` are its values if a column of codes may hold them, `values` only if they can be nothing else: few, and used
    again and again. `samples` are never shown: they are compared with codes that are known.
    """

    n_rows: int
    n_filled: int
    n_distinct: int
    kind: str
    values: tuple[str, ...]  # the commonest first
    codes: frozenset[str]
    samples: frozenset[str]

    @property
    def share(self) -> str:
        """How much of it is filled, in percent; never 0 % where something is, nor 100 % where something lacks."""
        percent = round(100 * self.n_filled / self.n_rows) if self.n_rows else 0
        if 0 < self.n_filled < self.n_rows:
            percent = min(99, max(1, percent))
        return f"{percent}%"

    @property
    def is_key(self) -> bool:
        """Whether every row has a value of its own."""
        return self.n_filled == self.n_rows == self.n_distinct > 1

    def text(self, with_values: bool = True) -> str:
        """The column in a few words, with its values where they may be shown."""
        if not self.n_filled:
            return "全空"
        more = "等" if len(self.values) > _SHOWN else ""
        shown = (
            "：" + "、".join(self.values[:_SHOWN]) + more if self.values and with_values and self.kind != TIME else ""
        )
        return f"{self.kind}，填了 {self.share}，{self.n_distinct} 种值{shown}"


def together(found: list[Shape]) -> Shape:
    """The shape of a column that several sheets have."""
    n_rows, n_filled = sum(each.n_rows for each in found), sum(each.n_filled for each in found)
    samples = frozenset().union(*(each.samples for each in found))
    shown = dict.fromkeys(value for each in found for value in each.values)
    fullest = max(found, key=lambda each: each.n_filled)
    values = tuple(shown) if set(shown) == samples and len(shown) <= FEW else ()
    codes = samples if all(each.codes == each.samples for each in found) and len(samples) <= FEW else frozenset()
    return Shape(n_rows, n_filled, len(samples), fullest.kind, values, codes, samples)


def shapes(con: duckdb.DuckDBPyConnection, headings: list[str], rows: list[list[str]]) -> list[Shape]:
    """The shape of each column of the rows."""
    width = len(headings)
    rows = [row for row in rows if sum(bool(cell) for cell in row) > 2 or width < 5]  # titles and footers are none
    cells = [(place, cell) for row in rows for place, cell in enumerate(row[:width]) if cell]
    places, texts = ([cell[part] for cell in cells] for part in (0, 1))
    con.register(
        "looked_at", pyarrow.table({"place": pyarrow.array(places, "int32"), "cell": pyarrow.array(texts, "string")})
    )
    counted: dict[int, list[tuple]] = {place: [] for place in range(width)}
    for place, *about in con.execute(_COUNTED).fetchall():
        counted[place].append(tuple(about))
    con.unregister("looked_at")
    return [_shape(counted[place], heading, len(rows)) for place, heading in enumerate(headings)]


def _shape(counted: list[tuple], heading: str, n_rows: int) -> Shape:
    """The shape of a column of which every value is counted, the commonest first."""
    values = [row[0] for row in counted]
    n_filled = sum(row[1] for row in counted)
    codes = values if _may_be_codes(values, heading) else []
    shown = tuple(codes) if n_filled >= 3 * len(codes) and not _like_names(codes) else ()
    return Shape(n_rows, n_filled, len(values), _kind(counted, n_filled), shown, frozenset(codes), frozenset(values))


def _is_moment(sql: str) -> str:
    """SQL: whether the text is a moment of our days; a number of five digits could be anything."""
    year = f"year(struct_extract({read_moment(sql)}, 'earliest'))"
    return f"coalesce({year} between 1900 and 2100, false) and not regexp_full_match({sql}, {literal(_SERIAL)})"


_COUNTED = f"""
    with bare as (select place, {trimmed("cell")} as text from looked_at),
    counted as (
        select place, text, count(*) as n from bare where text is not null and not {is_placeholder("text")}
        group by place, text
    )
    select place, text, n, {_is_moment("text")}, regexp_full_match({folded("text")}, {literal(_NUMBER)}),
        {folded("text")} in ({listed((*YES, *NO))})
    from counted order by place, n desc, text"""


def _kind(counted: list[tuple], n_filled: int) -> str:
    """What most of the values are."""
    if not n_filled:
        return EMPTY
    times, numbers, flags = (sum(row[1] for row in counted if row[place]) for place in (2, 3, 4))
    if flags == n_filled and len(counted) <= 2:
        return FLAG
    if times >= _MOST * n_filled:
        return TIME
    return NUMBER if numbers >= _MOST * n_filled else WORDS


def _may_be_codes(values: list[str], heading: str) -> bool:
    """Whether the values are few and short, under a heading of no person and no story, and none a person's number."""
    if names_a_citizen(heading) or tells_a_story(heading) or _REASONS.search(heading) or len(values) > FEW:
        return False
    return all(len(value) <= _LONGEST_CODE and value.isprintable() and not has_identity(value) for value in values)


def _like_names(values: list[str]) -> bool:
    """Whether more than one in five begins as names do, or one holds a long number or the number of a house."""
    if any(_NUMBERED.search(value) for value in values):
        return True
    return 5 * sum(2 <= len(value) <= 4 and value[0] in _FAMILIES for value in values) > len(values)
