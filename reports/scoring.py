"""一考核: the month's score of each unit with its denominators, its parts and what they cannot say."""

from datetime import date
from pathlib import Path

import polars as pl

from checks.life.states import APPEALED
from reports import rule_precision, unit_changes
from reports.facts import UNSCORED, Facts
from reports.wording import count, day_words, moment_words, month_words, period_words
from reports.workbook import Book, Column

SCORES = [
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("应检数（分母）", "n_scope", "number"),
    Column("其中可评", "n_judged", "number"),
    Column("属实数", "n_confirmed", "number"),
    Column("疑似数（不扣分）", "n_suspected", "number"),
    Column("本月可评权重", "weight_decidable", "figure"),
    Column("得分", "score", "score"),
    Column("等次", "band", "word"),
    Column("异议影响", "what_if", at_most=37),
    Column("红线问题数", "red_lines", "number"),
    Column("评分说明", "note", at_most=38),
]
BANDS = [
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("可评应检数", "n_judged", "number"),
    Column("属实折算数", "n_weighted", "figure"),
    Column("同类预期折算数", "n_expected", "figure"),
    Column("95%下限", "lower_95", "figure"),
    Column("95%上限", "upper_95", "figure"),
    Column("99.8%上限", "upper_998", "figure"),
    Column("等次", "band", "word"),
]
ITEMS = [
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("单位类型", "unit_type", "word"),
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("考核主题", "weight_theme"),
    Column("权重", "weight", "figure"),
    Column("是否可评", "is_decidable", "word"),
    Column("应检数", "n_scope", "number"),
    Column("疑似数", "n_suspected", "number"),
    Column("属实数", "n_confirmed", "number"),
    Column("其中自查自报", "n_self_reported", "number"),
    Column("其中异议未决", "n_appealed", "number"),
    Column("属实折算数", "n_weighted", "figure"),
    Column("同类应检数", "peer_n", "number"),
    Column("同类属实折算数", "peer_weighted", "figure"),
    Column("同类问题率", "peer_rate", "share"),
    Column("校正问题率", "shrunken_rate", "share"),
    Column("目标值", "target", "share"),
    Column("上限值", "ceiling", "share"),
    Column("扣分", "deduction", "figure"),
    Column("异议成立时扣分", "deduction_if_upheld", "figure"),
]
POINTS = [
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("本规则扣分", "rule_points", "score"),
    Column("来源", "part", "word"),
    Column("问题编号", "finding_id"),
    Column("对象编号", "subject_no"),
    Column("核查结论", "verdict", "word"),
    Column("自查自报", "is_self_reported", "word"),
    Column("异议未决", "is_appealed", "word"),
    Column("折算数", "weighted", "figure"),
    Column("扣分", "points", "score"),
]
POPULATIONS = [
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("分局", "branch_name"),
    Column("单位代码", "unit_code"),
    Column("单位名称", "unit_name"),
    Column("条线", "line", "word"),
    Column("应检数", "n_scope", "number"),
    Column("合规", "n_met", "number"),
    Column("问题", "n_breached", "number"),
    Column("临界", "n_borderline", "number"),
    Column("未到期", "n_pending", "number"),
    Column("无法判断", "n_unknown", "number"),
    Column("豁免", "n_exempt", "number"),
]
ROLLUPS = [
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("分局", "branch_name"),
    Column("条线", "line", "word"),
    *POPULATIONS[6:],
]
COVERAGE = [
    Column("规则编号", "rule_id"),
    Column("规则名称", "rule_name"),
    Column("状态", "status", "word"),
    Column("计分", "unscored", "word"),
    Column("应检数", "n_scope", "number"),
    Column("合规", "n_met", "number"),
    Column("问题", "n_breached", "number"),
    Column("临界", "n_borderline", "number"),
    Column("未到期", "n_pending", "number"),
    Column("无法判断", "n_unknown", "number"),
    Column("豁免", "n_exempt", "number"),
    Column("缺少的数据", "missing", at_most=60),
]
BAND_NOTE = (
    "按单位代码排列，不作排名。同类预期折算数是同类单位近12个月的问题率乘以本单位各规则的应检数。执法水平与同类相当的单位，纯属偶然超过"
    "95%上限的约占2.5%，超过99.8%上限的约占0.1%，与单位大小无关。低于95%下限为优，上下限之间为良，高于95%上限为合格，高于99.8%上限为关注。"
)
POINTS_NOTE = (
    "一个单位各项扣分相加，正好等于100减去得分；扣分精确到0.1，按最大余数法分到规则，再分到每件问题，因此同样的问题可能相差0.1，分到不足"
    "0.1的记为0.0。"
    "“同类平均水平”是向同类单位的问题率校正带来的扣分，不是本单位的问题。得分扣到0为止的，各项按比例缩减。"
)


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder holds 一考核.xlsx: scores, their parts, the denominators and the rules that could not run."""
    published = facts.published
    items, populations, points = (published.rows(name) for name in ("score_items", "populations", "score_points"))
    book = Book(folder / "一考核.xlsx", published.as_of, len(items) + len(populations) + len(points))
    month = month_words(published.month)
    book.text("说明", f"{month}执法质量考核（公示稿）", _explanation(facts))
    book.table(
        "考核得分",
        f"{month}执法质量考核得分（公示稿）",
        SCORES,
        _noted(named(facts, published.rows("scores"))),
        "按分局、单位代码排列，不作排名。得分栏空白的，原因见评分说明。"
        + ("" if published.rows("scores") else "本期没有可以评分的单位。")
        + "".join(unit_changes.lines(published)),
    )
    book.table("考核等次", f"{month}考核等次的依据", BANDS, named(facts, published.rows("score_bands")), BAND_NOTE)
    book.table(
        "考核分项",
        f"{month}考核分项",
        ITEMS,
        named(facts, items),
        "扣分＝权重×校正问题率在目标值与上限值之间的位置；扣分相加，从100分中减去。",
    )
    book.table("扣分明细", f"{month}扣分明细", POINTS, named(facts, points), POINTS_NOTE)
    book.table(
        "单位应检数",
        f"{month}各单位应检数（分母）",
        POPULATIONS,
        named(facts, populations),
        "一行为一条规则在一个单位的应检对象；合规、问题、临界、未到期、无法判断、豁免六项之和等于应检数。分局、条线为期末所属；"
        "被承继单位的对象计入承继单位。",
    )
    book.table(
        "分局条线汇总",
        f"{month}各分局、各条线应检数",
        ROLLUPS,
        published.rows("rollups"),
        "按责任单位在问题发生（没有问题的，时限起算）当日所属的分局、条线计。期间调整过隶属的单位，其对象分别计入前后两个分局，因此可能"
        "与按期末所属相加的数不同；全部分局、条线之和等于各规则的应检数。分局空白的，为市局直属或者不在单位表中的单位。",
    )
    book.table(
        "规则运行情况",
        f"{month}规则运行情况",
        COVERAGE,
        _covered(facts),
        "状态为数据不足、执行错误或者无可检对象的规则，不能理解为没有问题。标为不计分的规则照常检查，问题照常核查，只是不扣分。",
    )
    rule_precision.sheet(book, facts)
    return [book.close()]


def _noted(rows: list[dict]) -> list[dict]:
    """The rows with one note each: on the score, and on the band where there is a score."""
    notes = ((row["grade_note"], row["score"] is not None and row["band_note"]) for row in rows)
    return [{**row, "note": "；".join(filter(None, both))} for row, both in zip(rows, notes, strict=True)]


def _covered(facts: Facts) -> list[dict]:
    unscored = {rule.rule_id: UNSCORED if rule.unscored else "" for rule in facts.rules}
    rows = facts.published.rows("coverage")
    return [{**row, "unscored": unscored[row["rule_id"]]} for row in rows if row["rule_id"] in unscored]


def named(facts: Facts, rows: list[dict]) -> list[dict]:
    """The rows with every unit called by its name, or by its code where it has none, and with whom it stands for."""
    return [{**row, "unit_name": _named(facts, row)} for row in rows]


def _named(facts: Facts, row: dict) -> str:
    if "former_units" in row:  # those whose objects this very row counts
        return unit_changes.marked(facts.plain_name(row["unit_code"]), row["former_units"])
    return facts.unit_name(row["unit_code"])


def _explanation(facts: Facts) -> list[tuple[str, str]]:
    published, scores = facts.published, facts.published.rows("scores")
    n_scored = sum(row["score"] is not None for row in scores)
    confirmed = facts.confirmed.height
    found = (
        f"核查属实{count(confirmed)}件，已按瑕疵、过错折算计入。"
        if confirmed
        else "核查结果未回填，暂无扣分；现有得分仅供核对分母和权重，不代表执法质量。"
    )
    return [
        (
            "统计期间",
            f"{period_words(published.starts_at, published.ends_at)}；数据截至{moment_words(published.as_of)}",
        ),
        ("性质", _display(facts)),
        ("形成正式稿", _to_be_final(facts)),
        ("本期情况", f"列入考核的单位{count(len(scores))}个，其中有得分的{count(n_scored)}个。{found}"),
        (
            "计分办法",
            f"依据：{published.says('score_document', '本局的考核办法')}。满分100分。"
            "每条规则的扣分为该规则权重乘以校正问题率在目标值与上限值之间的位置，最多扣完该规则的权重。"
            "只有核查属实的问题计入：瑕疵按0.3件、过错按1件折算；疑似问题不扣分。问题被查出以前由本单位自查自报的，减半折算。",
        ),
        (
            "分母",
            "考核的应检数只计本月到期或者发生、能够判断合规与否的对象（合规、问题、临界），疑似数只计本月新增的问题；"
            "“单位应检数”表列出范围内的全部对象，两者口径不同。",
        ),
        (
            "小单位",
            "问题率向同类单位平均水平校正，应检数少的单位不因个别问题大起大落；可评的应检数（有权重、能运行的规则之下的应检数）不足10的只列问题，不评分。",
        ),
        (
            "等次",
            "分优、良、合格、关注四等，看本单位的属实折算数与同类预期之差是否超出偶然的范围，界限随应检数而变，见“考核等次”表。"
            "应检数少的单位，预期本来接近0，即使没有问题也只能是良。不出分的、核查结果未回填的、没有同类单位可比的，不定等次。",
        ),
        (
            "可评权重",
            "因数据不足或者执行错误没有运行的规则、不计分的规则，其权重不分给其他规则；本月可评权重低于70的单位不评分。",
        ),
        ("不计分的规则", rule_precision.told(facts)),
        ("红线", "核查认定为过错的红色等级问题单列，不参与计算。"),
        (
            "禁止事项",
            "依照《公安机关执法质量考核评议规定》（公安部令第137号）第十四条，不以罚没款数额、刑事拘留数、行政拘留数、发案数、破案率、"
            "退查率等作为考核指标。不对民警个人评分、排名。",
        ),
        ("编制单位", published.says("issuer", "法制部门")),
    ]


def _display(facts: Facts) -> str:
    """That this is a draft, and from which day to which it is on display."""
    says = facts.published.says
    if not (first := says("display_from")):
        return "公示稿。公示期间可以对数据、核查结论提出异议。"
    first, last = (day_words(date.fromisoformat(day)) for day in (first, says("display_until")))
    return (
        f"公示稿，{first}公示，至{last}止（公示{says('display_days')}日，从次日起算，末日为休息日的顺延；实际公示晚于{first}的，按实际之日推算）。"
        "期间可以对数据、核查结论提出异议。"
    )


def _to_be_final(facts: Facts) -> str:
    """What is missing until the scores are final."""
    waiting = facts.findings.filter(pl.col("status") == APPEALED).height
    left = f"现有{count(waiting)}件异议没有答复" if waiting else "现在没有未答复的异议"
    return f"须公示期满，并且异议全部答复（{left}）。届时回填答复结果，重新审计本月，再行封账，封账的得分为正式得分。"
