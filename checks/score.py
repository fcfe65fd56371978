"""What the score of a unit is made of: the weight of each rule. What the law keeps out says checks/firewall.py."""

from decimal import Decimal
from itertools import accumulate

from checks import firewall, rooms
from checks import policy as policies
from checks.complaint import BadInput
from checks.policy import Policy, Score

CENT = Decimal("0.01")


def refuse_unknown(score: Score, classes: dict[str, str], themes: set[str]) -> None:
    """Every rule and theme of the score is one that the program has, and no rule only observes; else BadInput."""
    firewall.refuse_observed(sorted(score.rules), "score.rules", classes)
    shipped = policies.read().score
    for rule in sorted(set(score.rules) - set(classes) - set(shipped.rules)):
        advice = "考核只能按规则计分：改成规则目录里的编号（mingjing rules），或者从 [score.rules] 一节删去"
        raise BadInput("考核只能按规则计分，没有这个规则编号", column="score.rules", value=rule, advice=advice)
    for theme in sorted(set(score.themes) - themes - set(shipped.themes)):
        advice = (
            f"从 [score.themes] 一节删去，权重分给其他主题，合计仍为 100；主题有：{'、'.join(sorted(shipped.themes))}"
        )
        raise BadInput("没有规则属于这个主题，它的权重没有着落", column="score.themes", value=theme, advice=advice)


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
    classes = {rule: kind for rule, _, kind in catalogue}
    refuse_unknown(score, classes, {theme for _, theme, _ in catalogue if theme})
    scored = sorted(rule for rule, decided in policy.life.decided.items() if decided.is_scored)
    firewall.refuse_observed(scored, "life.precision.decided", classes)
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
