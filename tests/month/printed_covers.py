"""What covers, titles and notes of the workbooks may say in numbers: each made anew from the Parquet files."""

from collections import Counter
from datetime import date

from tests.month import printed_orders
from tests.month import printed_truth as truth
from tests.month.printed_prose import due_on, everywhere, parts
from tests.month.printed_quality import listed_of
from tests.month.printed_truth import FLOWS, KINDS, SEVERITIES, STRETCHES, Month, count
from tests.month.printed_verdicts import confirmed, faults_to_answer, suggestion

REASONS = ("本月发生", "以前发生本月办结", "以前发生未办结")
STATES = ("超期", "将到期", "在办", "已办结")


def notice(m: Month, code: str, number: int) -> list[str]:
    """The notice to a unit and what stands above its lists."""
    own, name = m.listed(unit_code=code), m.unit(code)
    themes = Counter(row["theme"] for row in sorted(own, key=lambda row: row["rule_id"]))
    return [
        *everywhere(m),
        f"^{m.says['month'].replace('-', '')}-整改-{number:03d}$",
        f"^{name}（单位代码：{code}）$",
        f"共{count(len(own))}件。按等级：{parts(own, 'severity', SEVERITIES, '色')}。"
        f"按时间：{parts(own, 'flow', FLOWS)}。",
        f"^{'、'.join(f'{theme}{count(n)}件' for theme, n in themes.items())}。$",
        f"^{truth.articles(sorted({row['law'] for row in own if row['law']}))}。条文见“依据”表。$",
        *printed_orders.phrases(m, code),
        f"请于{due_on(m)}前逐件核查",
        f"^{truth.day(m.as_of)}$",
        f"^{name}{m.name}执法问题清单（{count(len(own))}件）$",
    ]


def scores(m: Month) -> list[str]:
    """一考核."""
    scored = [row for row in m.rows("scores") if row["score"] is not None]
    first, last = (truth.day(date.fromisoformat(m.says[key])) for key in ("display_from", "display_until"))
    since = m.rows("rule_precision")[0]["since"]
    return [
        *everywhere(m),
        f"草稿（公示稿），{first}公示，至{last}止（公示{m.says['display_days']}日，",
        f"实际公示晚于{first}的",
        f"列入考核的单位{count(len(m.rows('scores')))}个，其中有得分的{count(len(scored))}个。",
        f"核查属实{count(len(confirmed(m)))}件，",
        *(f"{truth.rule(rule)}：{rule['unscored']}。" for rule in m.rules if rule["unscored"]),
        f"依据：{m.says.get('score_document')}。",
        f"自{truth.day(since)}起作出",
    ]


def statistics(m: Month) -> list[str]:
    """统计分析."""
    kinds = Counter(row["mark_kind"] for row in m.rows("period_marks"))
    counted = "、".join(f"{kind}{count(kinds[kind])}项" for kind in ("法律", "规则", "数据") if kinds[kind])
    proofs = [row["ok"] for row in m.rows("reconciliation") if row["name"].startswith("统计")]
    whole = [f"{truth.month(row['month'])}{row['mark']}。" for row in m.rows("period_marks") if not row["rule_id"]]
    return [
        *everywhere(m),
        *(f"^{_stretches(m, kind)}$" for kind in KINDS),
        f"近24个月{counted}，见",
        *whole,
        f"共核对{count(len(proofs))}项，相符{count(sum(proofs))}项",
        _made_from(m),
    ]


def _stretches(m: Month, kind: str) -> str:
    said = []
    for stretch in STRETCHES:
        row = m.periods[kind, stretch]
        part = "，不是整期的数" if stretch == "本期" and row["n_covered"] < row["n_whole"] else ""
        said.append(f"{stretch}{truth.named(row)}，数据覆盖{truth.covered(row['n_covered'], row)}{part}")
    return "；".join(said) + "。"


def _made_from(m: Month) -> str:
    return f"^第{m.says['batch']}批导出；程序版本 {m.says['version']}；规则集 {m.says['ruleset_hash'][:12]}$"


def warnings(m: Month) -> list[str]:
    """预警清单."""
    moment = truth.moment(m.as_of)
    return [*everywhere(m), f"（截至{moment}，共{count(len(m.rows('warnings')))}项）"]


def quality(m: Month) -> list[str]:
    """数据质量报告."""
    waiting = Counter(row["table"] for row in m.rows("quarantine") if row["state"] == "待改正")
    tables = list(dict.fromkeys(row["table"] for row in m.rows("quality_rows")))
    shown = {table: (len(listed_of(m, table)), _failing(m, table)) for table in tables}
    listed = {table: n for table, (n, _) in shown.items()}
    return [
        *everywhere(m),
        f"待改正：{'；'.join(f'{table}{count(n)}行' for table, n in waiting.items())}。",
        *(f"{table}{count(n)}行" for table, n in listed.items()),
        *(f"@{table}@共{count(whole)}行，全部列在这里" for table, (n, whole) in shown.items() if n == whole),
        *(
            f"@{table}@共{count(whole)}行，此处列{count(n)}行（每项检查最多1,000行），其余{count(whole - n)}行见"
            for table, (n, whole) in shown.items()
            if n < whole
        ),
        _made_from(m),
    ]


def _failing(m: Month, table: str) -> int:
    return sum(row["table"] == table and row["check"] != "行被隔离，未参加检查" for row in m.rows("quality_rows"))


def _why(row: dict) -> str:
    """For which of three reasons a record is listed: a ledger of persons says it in its own words."""
    this_month, earlier = "本月" in row["listed_because"], row["listed_because"].startswith("以前")
    return REASONS[0] if not earlier else REASONS[1] if this_month else REASONS[2]


def register(m: Month, name: str, table: str) -> list[str]:
    """The ledger of that name."""
    rows, told = m.rows(table), next(row for row in m.rows("register_counts") if row["register"] == name)
    states, why = Counter(row["state"] for row in rows), Counter(_why(row) for row in rows)
    reasons = "＋".join(f"{reason}{count(why[reason])}行" for reason in REASONS if why[reason] or reason != REASONS[1])
    left = [f"涉密{count(told['n_classified'])}条（本月发生，不列入任何台账）"]
    left += (
        [f"与违法犯罪无关的警情{count(told['n_no_offence'])}件（咨询、求助、纠纷等）"] if told["n_no_offence"] else []
    )
    left += [f"已经办结、没有可以识别的时间的{count(told['n_undated'])}条"] if told["n_undated"] else []
    return [
        *everywhere(m),
        f"^{truth.moment(m.as_of)}$",
        f"^{count(len(rows))}行。{'、'.join(f'{state}{count(states[state])}行' for state in STATES)}。$",
        f"全部{count(len(rows))}行＝{reasons}；",
        f"其中有问题的{count(sum(row['n_problems'] > 0 for row in rows))}行。",
        f"{'、'.join(left)}。",
        f"^{m.name}{name}（截至{truth.moment(m.as_of)}，{count(len(rows))}行）$",
    ]


def accountability(m: Month) -> list[str]:
    """一追究."""
    waiting, faults = len(m.listed()) - len(confirmed(m)), faults_to_answer(m)
    return [
        *everywhere(m),
        f"^{truth.moment(m.as_of)}$",
        f"另有疑似问题{count(waiting)}件",
        f"{m.name}执法过错责任追究建议表（{count(len(faults))}件）",
        f"{m.name}属实-过错问题按情形汇总（{count(len(faults))}件）",
        f"本期经核查认定为属实-过错的问题{count(len(faults))}件",
        *(phrase for row in faults for phrase in suggestion(m, row)),
    ]
