"""What 统计分析.xlsx says in words: what it is, how it is counted, where each role looks."""

from reports import periods, unit_changes
from reports.facts import Facts
from reports.wording import NOTHING, count, day_words, listing, moment_words, month_words

CELL = (
    "格内为问题率、问题数/已判定数，以及与全市相比是偏高、正常还是偏低，偏离要超出偶然（99.8%）才算；件数太少、不作比较的写件数少；"
    "颜色只重复文字。"
)
RATE = "问题率＝问题数之和÷已判定数之和，不是各率的平均；没有已判定的、没有一个月有数据的记为“—”。"
LEADERS = f"局领导看本表：全市和各分局，全部规则合计。{RATE}数据覆盖少于整期月数的，不是整期的数。"
PERIODS = (
    f"全市各期间，按全部规则、主题、规则分列，可以筛选。{RATE}数据覆盖少于整期月数的，不是整期的数。"
    "“期内变化”前后的数字依据不同，不能直接比较。"
)
MATRIX = f"{CELL}先按月，再按季、半年、年、滚动12个月，可以筛选期间。"
BRANCHES = "分局负责人在“分局”一列筛选本分局，再到“所队”一表筛选本分局的所队；各所队之和等于本分局。"
LINES = "条线负责人在“条线”一列筛选本条线，再到“所队”一表筛选本条线的所队；各所队之和等于本条线。"
UNITS = (
    "一行为一个单位在一个期间。按问题发生（没有问题的，时限起算）当日所属的分局、条线计；调整过隶属的单位，在前后两处各有一行。"
    "不是排名。"
)
UNIT_RULES = "本月各单位各规则。其他期间的见同一文件夹的 层级期间统计.csv。"
MARKS = "列近24个月。法律：该规则的法律当月有变化；数据：导出的完整程度有变化；规则：规则文件在上次发布以后改过。"


def explanation(facts: Facts) -> list[tuple[str, str]]:
    """What this is, the periods with their coverage, how it is counted, where each role looks."""
    published = facts.published
    return [
        (
            "这是什么",
            f"{month_words(published.month)}为止各层级、各期间的统计，由同一张逐月事实表相加而成。截至{moment_words(published.as_of)}。",
        ),
        *[(kind, f"{line}。") for kind, line in periods.lines(facts)],
        ("统计月份", _months(facts)),
        (
            "怎么计",
            f"一个对象的一项时限到期计入到期的那个月，只计一次；问题计入发生的月份，核查为不属实的不算问题，仍在已判定数里。{RATE}",
        ),
        (
            "归到哪里",
            "按问题发生（没有问题的，时限起算）当日单位所属的分局、条线计；被承继的单位计入承继单位。"
            + "".join(unit_changes.lines(published)),
        ),
        (
            "数据覆盖",
            "一张表一个月的记录不到最多那个月的十分之一，或者上旬、中旬、下旬里有一旬没有记录的，这个月算没有导出完整；每月不到20条的表看不出来，不作判断。一条规则离不开的表都完整，才算覆盖。月份没有结束的不算。",
        ),
        ("口径变化", _changed(facts)),
        ("局领导", "看“局领导”一表：全市和各分局。"),
        ("法制部门", "看全部各表。"),
        ("分局、条线", "分局负责人看“分局”“所队”两表，条线负责人看“条线”“所队”两表，各筛选本分局、本条线。"),
        ("所队长", "看本单位的一整改；法制部门可以从“所队”一表筛选该单位发给他。"),
        ("勾稽", _proof(facts)),
        ("不含", "本文件不含民警和公民的信息；单位监测指标不在内。"),
        ("来源", _source(facts)),
    ]


def _months(facts: Facts) -> str:
    day = facts.published.starts_at.day
    if day == 1:
        return "按自然月；季、半年、年按月份的名称归入。"
    begun = f"{day_words(facts.published.starts_at)}起为{month_words(facts.published.month)}"
    return f"每月从{day}日起（{begun}）；季、半年、年按月份的名称归入。"


def _source(facts: Facts) -> str:
    batch, version = (facts.published.says(key, NOTHING) for key in ("batch", "version"))
    return f"第{batch}批导出；程序版本 {version}；规则集 {facts.published.says('ruleset_hash', NOTHING)[:12]}"


def _changed(facts: Facts) -> str:
    """How many changes there are of each kind, and those of the exports word for word."""
    marks = facts.published.rows("period_marks")
    if not marks:
        return "近24个月没有法律、规则、数据的变化。"
    kinds = [(kind, sum(mark["mark_kind"] == kind for mark in marks)) for kind in ("法律", "规则", "数据")]
    counted = listing([f"{kind}{count(n)}项" for kind, n in kinds if n])
    told = "".join(f"{month_words(mark['month'])}{mark['mark']}。" for mark in marks if not mark["rule_id"])
    return f"近24个月{counted}，见“口径变化”一表；前后的数字依据不同，不能直接比较。{told}"


def _proof(facts: Facts) -> str:
    proofs = [row for row in facts.published.rows("reconciliation") if row["name"].startswith("统计")]
    equal = sum(bool(row["ok"]) for row in proofs)
    return f"各层级、各期间的合计与其各部分之和，共核对{count(len(proofs))}项，相符{count(equal)}项，见 数据勾稽.csv。"


def scope(row: dict) -> str:
    """Whether the row is of one rule, one theme or all rules."""
    return "规则" if row["rule_id"] else "主题" if row["theme"] else "全部"


def cell(row: dict) -> str:
    """A cell of the matrix: rate and standing, and both numbers under them."""
    standing = {None: "", "不作比较": " 件数少"}.get(row["standing"], f" {row['standing']}")
    return f"{periods.rate(row)}{standing}\n{count(row['n_problems'])}/{count(row['n_judged'])}"


def marked(marks: list[dict], row: dict) -> str:
    """What changed within a period for that scope: for a rule what concerns it, for more only how many rules."""
    of_rule = [mark for mark in marks if mark["rule_id"] and mark["rule_id"] == row["rule_id"]]
    if row["rule_id"]:
        return "；".join(f"{month_words(mark['month'])}{mark['mark_kind']}：{mark['mark']}" for mark in of_rule)
    if row["theme"]:
        return ""
    said = []
    for kind in ("法律", "规则"):
        rules = {mark["rule_id"] for mark in marks if mark["mark_kind"] == kind and mark["rule_id"]}
        said += [f"{count(len(rules))}条规则的{'法律' if kind == '法律' else '文件'}有变化"] if rules else []
    said += [f"{month_words(mark['month'])}{mark['mark']}" for mark in marks if not mark["rule_id"]]
    return "；".join(said)
