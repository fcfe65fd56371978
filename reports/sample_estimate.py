"""抽查估计: what the answers to a sample say of the problems that the audit did not find, with what they rest on."""

from datetime import datetime
from math import ceil, floor
from pathlib import Path

from checks.sampling.estimate import Estimate, Share
from checks.sampling.results import Standing
from reports.one_file import put
from reports.sample_form import draw_words, frame_words
from reports.wording import NOTHING, count, listing, month_words, share
from reports.workbook import Book, Column

MILLION = 1_000_000
SHARES = [
    Column("范围", "name", at_most=40),
    Column("已回收", "n_answered", "number"),
    Column("有问题", "n_bad", "number"),
    Column("估计问题率", "rate", "word"),
    Column("95%区间下限", "lower", "word"),
    Column("95%区间上限", "upper", "word"),
    Column("有效样本量", "n_effective", "score"),
]
OBJECTS = [
    Column("抽查编号", "sample_id", at_most=18),
    Column("结论", "said", "word"),
    Column("抽取原因", "reason", "word"),
    Column("责任单位", "unit_name", at_most=24),
    Column("对象编号", "object_no", at_most=24),
    Column("类别", "kind", "word"),
    Column("规则", "rules", at_most=20),
    Column("说明", "notes", at_most=40),
    Column("抽查人警号", "reviewers", "word"),
]
DRAWS = [
    Column("第几次", "number", "number"),
    Column("抽取日期", "drawn_on", "word"),
    Column("种子", "seed", "word"),
    Column("要求件数", "n", "number"),
    Column("实抽件数", "n_drawn", "number"),
    Column("已回收", "n_answered", "number"),
    Column("有问题", "n_bad", "number"),
    Column("怎么来的", "why", at_most=60),
]
HOW = (
    "分层估计：每层按抽样框件数加权，未回收的视同本层已回收的。区间是按有效样本量计算的精确区间（Clopper–Pearson，Korn–Graubard），件数少、"
    "一件问题都没有时同样适用；加权越不均匀，有效样本量越小，区间越宽。"
)

ABOUT_RULES = "一个对象有几条规则的问题，每条各计一次，合计可以多于问题件数。"
ABOUT_OBJECTS = "结论不一致的，由法制部门复核后重新填报；在此以前不计入估计。"
ABOUT_DRAWS = "本月每一次抽取都列在这里：首次、追加，以及换一个种子重新抽取的理由和前后结果。估计按最后一次。"


def write(
    month: str, draws: list[dict], found: Estimate, standings: dict[tuple, Standing], names: dict[str, str], path: Path
) -> Path:
    """The estimate of the last of these draws stands under that path, with all draws of the month beside it."""
    return put(path, lambda aside: _book(month, draws, found, standings, names, aside))


def _book(month: str, draws: list[dict], found: Estimate, standings: dict, names: dict, path: Path) -> Path:
    draw, words = draws[-1], month_words(month)
    book = Book(path, datetime.fromisoformat(draw["as_of"]))
    book.text("抽查估计", f"{words}静态抽查估计", [("月份", words), *sentences(draw, found)])
    shares = [_said(each) for each in (found.overall, *found.parts)]
    book.table("问题率", f"{words}系统没有查出的问题", SHARES, shares, HOW)
    by_rule = [_said(each, f"{rule} {names.get(rule, '')}".strip()) for rule, each in found.rules]
    book.table("按规则", "抽查查出的问题，按规则", SHARES, by_rule, ABOUT_RULES)
    book.table("逐件结论", "样本里每一件的结论", OBJECTS, _objects(draw, standings), ABOUT_OBJECTS)
    history = [_history(each, standings) for each in draws]
    book.table("抽取记录", f"{words}的全部抽取", DRAWS, history, ABOUT_DRAWS)
    return book.close()


def sentences(draw: dict, found: Estimate) -> list[tuple[str, str]]:
    """The estimate in words, label by label: what it is of, what came back, what follows."""
    missing = found.n_unanswered + found.n_conflicts
    lines = [
        ("抽样框", frame_words(draw)),
        ("抽取", draw_words(draw)),
        ("回收", _returned(found)),
        ("估计", _estimated(found)),
    ]
    if found.overall.n_answered and missing:
        lines.append(("注意", _warned(found, missing)))
    if found.certain:
        listed = listing([f"{word}{count(n)}件" for word, n in sorted(found.certain.items())])
        lines.append(("信访交叉案件", f"{listed}。这些案件已有查出的问题，必须抽查，不计入估计。"))
    return lines


def _returned(found: Estimate) -> str:
    overall = found.overall
    conflict = f"，结论不一致{count(found.n_conflicts)}件" if found.n_conflicts else ""
    return (
        f"随机抽取{count(found.n_drawn)}件，有结论{count(overall.n_answered)}件，未回收{count(found.n_unanswered)}件{conflict}。"
        f"有结论的里面，有问题{count(overall.n_bad)}件。"
    )


def _estimated(found: Estimate) -> str:
    overall = found.overall
    if overall.rate is None:
        return f"{NOTHING}（还没有一件随机抽取的有结论，不能估计）"
    low, high = ceil(round(overall.lower * found.n_drawable, 6)), floor(round(overall.upper * found.n_drawable, 6))
    return (
        f"系统没有查出问题的{count(found.n_drawable)}件中，估计有问题的占{rate_words(overall.rate)}，"
        f"95%区间{rate_words(overall.lower)}至{rate_words(overall.upper)}，"
        f"约{count(round(overall.rate * found.n_drawable))}件（{count(low)}至{count(high)}件）。"
    )


def _warned(found: Estimate, missing: int) -> str:
    uncovered = f"有{count(found.n_uncovered)}件所在的层一件结论都没有，" if found.n_uncovered else ""
    return (
        f"{uncovered}没有结论的占随机抽取的{share(missing, found.n_drawn)}，估计视同它们与已有结论的相仿；"
        "催收齐全以前，估计只供参考。"
    )


def rate_words(rate: float | None) -> str:
    """An estimated share as people write it; none is a dash, and what is not nothing never prints as nothing."""
    if rate is None:
        return NOTHING
    part = round(rate * MILLION)
    return share(min(max(part, rate > 0), MILLION - (rate < 1)), MILLION)


def _said(each: Share, name: str = "") -> dict:
    words = {end: rate_words(getattr(each, end)) for end in ("rate", "lower", "upper")}
    n_effective = round(each.n_effective, 1) if each.n_answered else None
    return {**vars(each), **words, "n_effective": n_effective, "name": name or each.name}


def _about(drawn: dict) -> tuple[str, str, str]:
    return drawn["object_kind"], drawn["source"], drawn["object_no"]


def _objects(draw: dict, standings: dict[tuple, Standing]) -> list[dict]:
    """Every object of the sample with what was said of it: problems first, then conflicts, then what is missing."""
    rows = []
    for drawn in draw["objects"]:
        standing = standings.get(_about(drawn))
        answers = standing.answers if standing else ()
        rows.append(
            {
                **{column.name: drawn[column.name] for column in OBJECTS if column.name in drawn},
                "said": _conclusion(standing),
                "rules": "、".join(standing.rules) if standing else "",
                "notes": "；".join(answer["note"] for answer in answers if answer["note"]),
                "reviewers": "、".join(answer["reviewer_no"] for answer in answers),
            }
        )
    places = ("有问题", "结论不一致", "未回收", "合格")
    return sorted(rows, key=lambda row: (places.index(row["said"]), row["sample_id"]))


def _conclusion(standing: Standing | None) -> str:
    if standing is None:
        return "未回收"
    if standing.is_conflict:
        return "结论不一致"
    return "有问题" if standing.is_bad else "合格"


def _history(draw: dict, standings: dict[tuple, Standing]) -> dict:
    own = [standings[_about(each)] for each in draw["objects"] if _about(each) in standings]
    first = f"在原{count(draw['enlarges'])}件上追加" if draw["enlarges"] else "首次抽取"
    return {
        "number": draw["number"],
        "drawn_on": draw["drawn_on"],
        "seed": str(draw["seed"]),
        "n": draw["n"],
        "n_drawn": len(draw["objects"]),
        "n_answered": len(own),
        "n_bad": sum(each.is_bad is True for each in own),
        "why": f"重新抽取：{draw['why']}" if draw["why"] else first,
    }
