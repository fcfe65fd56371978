"""What 一考核 says of itself: draft or final, how the scores are made, what they leave out."""

from datetime import date

import polars as pl

from checks.life.states import APPEALED
from reports import edition, rule_precision
from reports.facts import Facts
from reports.wording import count, day_words, moment_words, period_words


def explanation(facts: Facts) -> list[tuple[str, str]]:
    """What stands on the first sheet, each line under its label."""
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
        *_standing(facts),
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
            "滚动得分",
            "近3个月、近12个月的得分与本月同一算法，见“滚动得分”表；数据没有覆盖整个期间的，写明覆盖几个月，不作为整个期间的得分。",
        ),
        (
            "群众满意度",
            "列在得分旁边，不计入得分，见“群众满意度”表；以区间的下限为准，有评价的不足30次不计。",
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


def _standing(facts: Facts) -> list[tuple[str, str]]:
    """Whether this is the draft that is on display, or which final version."""
    version = edition.of(facts.published)
    if not version:
        return [("性质", _display(facts)), ("形成正式稿", _to_be_final(facts))]
    until = facts.published.says("display_until")
    shown = f"公示期至{day_words(date.fromisoformat(until))}止。" if until else ""
    return [("性质", edition.standing(version) + shown)]


def _display(facts: Facts) -> str:
    """That this is a draft, and from which day to which it is on display."""
    says = facts.published.says
    if not (first := says("display_from")):
        return "草稿（公示稿）。公示期间可以对数据、核查结论提出异议。"
    first, last = (day_words(date.fromisoformat(day)) for day in (first, says("display_until")))
    return (
        f"草稿（公示稿），{first}公示，至{last}止（公示{says('display_days')}日，从次日起算，末日为休息日的顺延；实际公示晚于{first}的，按实际之日推算）。"
        "期间可以对数据、核查结论提出异议。"
    )


def _to_be_final(facts: Facts) -> str:
    """What is missing until the scores are final."""
    waiting = facts.findings.filter(pl.col("status") == APPEALED).select(pl.len()).collect().item()
    left = f"现有{count(waiting)}件异议没有答复" if waiting else "现在没有未答复的异议"
    return f"须公示期满，并且异议全部答复（{left}）。届时回填答复结果，重新审计本月，再行封账，封账的得分为正式得分。"
