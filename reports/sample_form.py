"""抽查表: what the reviewers get, from the draw as the ledger remembers it: objects, questions, what to fill in."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checks import contract
from reports.one_file import put
from reports.wording import count, listing, moment_words, month_words
from reports.workbook import Book, Column

FORM = contract.returns()["sample_results"]
CONTEXT = [
    Column("责任单位", "unit_name", at_most=26),
    Column(FORM["columns"]["object_no"]["heading"], "object_no", at_most=24),
    Column("类别", "kind", "word"),
    Column("时段", "came", "word", at_most=20),
    Column("抽取原因", "reason", "word"),
    Column("涉及规则", "asked", at_most=36),
]
QUESTIONS = [
    Column("规则", "rule_id", "word"),
    Column("名称", "name", at_most=30),
    Column("看什么", "question", at_most=80),
    Column("适用的抽查对象", "n", "number"),
]
STRATA = [
    Column("层", "name", at_most=46),
    Column("抽样框件数", "n_frame", "number"),
    Column("抽取件数", "n_drawn", "number"),
    Column("每件代表", "weight", "figure"),
]
HOW = (
    "填写说明：只填浅黄色单元格，一行一个对象，不改动抽查编号和对象编号。调阅案卷、系统记录和音视频，不只看“涉及规则”列的，逐件填写结果：合格或有问题。有问题的，"
    "写规则编号（几条的用顿号隔开；哪一条规则都不是的，写“规则之外”），并在说明栏写明是什么问题。填抽查人警号，不填姓名，不写当事人身份信息；"
    "办理过这件事的人不得抽查。两个人都看过的，各交一份，结论不同的由法制部门复核。"
)


@dataclass(frozen=True)
class Question:
    """One rule as the reviewers see it."""

    rule_id: str
    name: str
    question: str


def file_name(draw: dict) -> str:
    """The name of the form: one for each draw of the month, and one for each enlargement with what came new."""
    name = "抽查表" if draw["number"] == 1 else f"抽查表_第{draw['number']}次"
    return f"{name}_追加至{draw['n']}件.xlsx" if draw["enlarges"] else f"{name}.xlsx"


def listed(draw: dict) -> list[dict]:
    """The objects that stand in the form of that draw: what an earlier form holds is not asked twice."""
    return draw["objects"][draw["enlarges"] or 0 :]


def write(draw: dict, month: str, questions: list[Question], path: Path) -> Path:
    """The form stands under that path, complete, its bytes following from the draw alone."""
    return put(path, lambda aside: _book(draw, month, questions, aside))


def _book(draw: dict, month: str, questions: list[Question], path: Path) -> Path:
    rows = [_row(each) for each in listed(draw)]
    rows.sort(key=lambda row: (row["unit_code"], row["object_kind"], row["sample_id"]))
    book = Book(path, datetime.fromisoformat(draw["as_of"]), len(rows))
    book.text("抽查说明", f"{month_words(month)}静态抽查", _cover(draw, month, rows))
    title = f"{month_words(month)}静态抽查结果表（{count(len(rows))}件）"
    book.table(FORM["table"], title, _columns(), rows, HOW, is_form=True)
    book.table("看什么", "抽查时对照的规则", QUESTIONS, _questions(rows, questions))
    book.table("样本构成", "各层的件数", STRATA, strata_rows(draw), _about_strata(draw))
    return book.close()


def _columns() -> list[Column]:
    """The number of the object, what helps to find it, and what is to be filled in."""
    about = FORM["columns"]
    asked = [
        Column(facts["heading"], f"answer_{name}", "entry", tuple(facts.get("values", ())), at_most=30)
        for name, facts in about.items()
        if name not in ("sample_id", "object_no")
    ]
    return [Column(about["sample_id"]["heading"], "sample_id", at_most=18), *CONTEXT, *asked]


def _row(drawn: dict) -> dict:
    came = "\n".join(word for word in (drawn["came_at"], drawn["hours"]) if word)
    return {**drawn, "came": came, "asked": "、".join(drawn["rules"])}


def _questions(rows: list[dict], questions: list[Question]) -> list[dict]:
    """Every rule that the audit asked of an object of the form, with how many they are."""
    asked = Counter(rule for row in rows for rule in row["rules"])
    return [
        {"rule_id": each.rule_id, "name": each.name, "question": each.question, "n": asked[each.rule_id]}
        for each in questions
        if asked[each.rule_id]
    ]


def strata_rows(draw: dict) -> list[dict]:
    """Each stratum with N, n and the weight of one object, the certain cases first, and the sum of them all."""
    n_certain = draw["frame"]["n_certain"]
    rows = [{"name": "信访交叉案件（全部抽取）", "n_frame": n_certain, "n_drawn": n_certain}] if n_certain else []
    rows += [{name: each[name] for name in ("name", "n_frame", "n_drawn")} for each in draw["strata"]]
    for row in rows:
        row["weight"] = round(row["n_frame"] / row["n_drawn"], 2)
    total = {name: sum(row[name] for row in rows) for name in ("n_frame", "n_drawn")}
    return [*rows, {"name": "合计", **total, "is_total": True}]


def _about_strata(draw: dict) -> str:
    inside = {
        "单位×类别×时段": "",
        "单位×类别": "，层内时段按比例",
        "单位": "，层内时段、类别按比例",
        "全局": "（件数少于单位数，不能每个单位一件），时段、类别、单位按比例",
    }[draw["level"]]
    return (
        f"按{draw['level']}分层：件数允许的最细分法，每层至少一件，其余按各层件数分配{inside}。层内每件入样概率相同，等于抽取件数除以"
        "抽样框件数；“每件代表”是它的倒数，估计时作为权数。"
    )


def frame_words(draw: dict) -> str:
    """What the sample was drawn from, in one sentence."""
    frame = draw["frame"]
    certain = f"；信访交叉案件{count(frame['n_certain'])}件，全部抽取" if frame["n_certain"] else ""
    return (
        f"本月接报的警情，本月受案、立案、不予立案或者办结的案件，共{count(frame['n_all'])}件（涉密的除外）。其中系统已经查出问题的"
        f"{count(frame['n_found'])}件逐件核查，不再随机抽取；没有查出问题的{count(frame['n_drawable'])}件可以抽到{certain}。"
    )


def draw_words(draw: dict) -> str:
    """How the sample was drawn, in one sentence: whoever has the same exports and the seed can draw it again."""
    n_certain = sum(each["reason"] != "随机" for each in draw["objects"])
    parts = [f"信访交叉{count(n_certain)}件"] if n_certain else []
    parts.append(f"随机{count(len(draw['objects']) - n_certain)}件")
    return f"种子{draw['seed']}，共{count(len(draw['objects']))}件：{listing(parts)}。第{draw['number']}次抽取。"


def _cover(draw: dict, month: str, rows: list[dict]) -> list[tuple[str, str]]:
    lines = [
        ("月份", month_words(month)),
        ("数据截至", f"{moment_words(datetime.fromisoformat(draw['as_of']))}，第{draw['release']}次发布"),
        ("抽样框", frame_words(draw)),
        ("抽取", draw_words(draw)),
    ]
    if draw["enlarges"]:
        lines.append(("追加", f"原样本{count(draw['enlarges'])}件仍然有效，本表只列追加的{count(len(rows))}件。"))
    if draw["why"]:
        lines.append(("重新抽取的理由", draw["why"]))
    return [
        *lines,
        ("本表件数", f"{count(len(rows))}件。{_counts(rows, 'kind')}。"),
        ("时段", f"{_counts(rows, 'hours')}。按接报的时间分，工作时间指工作日8时至18时。"),
        ("怎么填", HOW.removeprefix("填写说明：")),
        ("怎么用", "抽查结果用来估计系统没有查出的问题有多少，样本里的每一件都要有结果：挑着看、挑着报，估计不成立。"),
    ]


def _counts(rows: list[dict], name: str) -> str:
    return listing([f"{word}{count(n)}件" for word, n in sorted(Counter(row[name] for row in rows).items())])
