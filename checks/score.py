"""What the score of a unit is made of: the weight of each rule, and the indicators that the law keeps out of it."""

import re
from decimal import Decimal
from itertools import accumulate

from checks import rooms
from checks.complaint import BadInput
from checks.policy import Policy, Score

CENT = Decimal("0.01")
RULE_ID = re.compile(r"[A-Z]{2}-[0-9]{2}")
ADVICE = "从政策文件的 [score] 一节删去这一项后再运行"

# 公安部令第137号第十四条第二款 names the first six and says 等; the volumes after them reward and punish the same way.
FORBIDDEN_SUBJECTS = (
    "罚没款?(收入)?",
    "罚款",
    "没收款?",
    "刑事拘留",
    "刑拘",
    "行政拘留",
    "行拘",
    "拘留",
    "逮捕",
    "发案",
    "立案",
    "破案",
    "退查",
    "退侦",
    "退回补充侦查",
    "信访",
    "警情",
)
FORBIDDEN_MEASURES = "(总|人|案|件|起|次)*(数额|金额|总额|数量|总量|数|额|量|率)"
PREFIXES = "(人均|月均|本月|当月|全年|年度|累计|同比|环比|增长|下降|考核|完成|指标)*"
FORBIDDEN = re.compile(PREFIXES + f"({'|'.join(FORBIDDEN_SUBJECTS)})" + FORBIDDEN_MEASURES + PREFIXES)


def refuse_forbidden(indicators: list[str], classes: dict[str, str]) -> None:
    """Every indicator is a rule that may be scored; a forbidden one is BadInput that cites the article."""
    for indicator in indicators:
        plain = re.sub(r"[\s_\-—、，,：:（）()%％]", "", indicator)
        if FORBIDDEN.fullmatch(plain):
            what = "考核不得使用这一指标（公安部令第137号《公安机关执法质量考核评议规定》第十四条）"
            raise BadInput(what, column="score", value=indicator, advice=ADVICE)
        if classes.get(indicator) == "U":
            raise BadInput("这条规则只供观察，不得计入考核得分", column="score.rules", value=indicator, advice=ADVICE)
        if not RULE_ID.fullmatch(indicator):
            raise BadInput("考核只能按规则计分，没有这个规则编号", column="score.rules", value=indicator, advice=ADVICE)


def rule_weights(score: Score, themes: dict[str, str]) -> list[tuple]:
    """For each scored rule (rule_id, theme, weight, target, ceiling); of a theme's weight nothing is lost."""
    rows = []
    for theme in sorted(set(themes.values())):
        rules = [each for each in sorted(score.rules) if themes.get(each) == theme]
        if rules and theme not in score.themes:
            advice = "在政策文件的 [score.themes] 一节给这个主题定权重，各主题合计仍为 100"
            raise BadInput(f"规则 {rules[0]} 的主题没有权重", column="score.themes", value=theme, advice=advice)
        weights = _parts(score.themes.get(theme, Decimal(0)), [score.rules[each].share for each in rules])
        for rule, weight in zip(rules, weights, strict=True):
            rows.append((rule, theme, weight, score.rules[rule].target, score.rules[rule].ceiling))
    return sorted(rows)


def _parts(whole: Decimal, shares: list[Decimal]) -> list[Decimal]:
    """The whole cut by share at running totals rounded to 0.01, so that the parts add up to it exactly."""
    total = sum(shares)
    if not total:
        return [Decimal(0)] * len(shares)
    ends = [*((whole * reached / total).quantize(CENT) for reached in accumulate(shares[:-1])), whole]
    return [end - start for start, end in zip([Decimal(0), *ends], ends, strict=False)]


def write_policy(con, policy: Policy) -> None:
    """The marts can read how units are scored: rules.score_policy, score_themes and score_weights."""
    catalogue = con.execute("select rule_id, weight_theme, class from rules.catalogue order by rule_id").fetchall()
    score = policy.score
    refuse_forbidden([*_theme_suspects(score), *sorted(score.rules)], {rule: kind for rule, _, kind in catalogue})
    con.execute("create or replace table rules.score_policy (k decimal(12, 2))")
    con.execute("insert into rules.score_policy values (?)", [score.k])
    con.execute("create or replace table rules.score_themes (theme varchar, weight decimal(12, 6))")
    rooms.put_rows(con, "rules.score_themes", sorted(score.themes.items()))
    con.execute(
        "create or replace table rules.score_weights "
        "(rule_id varchar, theme varchar, weight decimal(12, 6), target decimal(9, 4), ceiling decimal(9, 4))"
    )
    rows = rule_weights(score, {rule: theme for rule, theme, kind in catalogue if theme and kind != "U"})
    rooms.put_rows(con, "rules.score_weights", rows)


def _theme_suspects(score: Score) -> list[str]:
    """The names of themes that are forbidden indicators in disguise: 受立案 is a theme, 立案数 is not."""
    return [name for name in sorted(score.themes) if FORBIDDEN.fullmatch(name)]
