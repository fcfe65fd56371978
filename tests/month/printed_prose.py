"""What the sentences of 一评议 and 一通报 may say in numbers: each made anew from the Parquet files."""

from collections import Counter

import yaml

from reports.cases import KINDS
from tests.month import printed_truth as truth
from tests.month.conftest import ROOT
from tests.month.printed_law import law_lines, law_marks
from tests.month.printed_pictures import beyond
from tests.month.printed_reports import DECIDED, UNCHECKED, by_problems, judged, unchecked
from tests.month.printed_truth import FLOWS, SEVERITIES, UNTIL, Month, count, share
from tests.month.printed_verdicts import by_theme, confirmed

CAPTIONS = (
    *("表1　没有得出结论的规则", "表2　各主题检查结果", "表3　各主题问题率比较", "表4　各单位问题"),
    *(
        "表5　信访反映且有问题未办结的案件",
        "表6　不合格的主要检查项目",
        "表7　预警事项按剩余时间",
        "附表1",
        "附表2",
        "附件1",
        "附件2",
    ),
    *("图1　近十二个月问题发生月份", "图2　各单位实际问题数与同类预期问题数", "图3　各规则、各单位问题数"),
)


def everywhere(m: Month) -> list[str]:
    """What any product may say: the month, its days, the moment of the data, who issues, the terms for the units."""
    moment = truth.moment(m.as_of)
    return [
        *law_lines(m),
        *moved(m),
        *(
            f"{m.name}{word}"
            for word in ("执法", "各", "数据质量", "规则", "考核", "扣分明细", "为止", "全市", "核查", "整改")
        ),
        *(f"统计期间{gap}{m.period}" for gap in ("", " ")),
        *(m.period, f"数据截至{moment}", f"数据截至 {moment}", f"截至{moment}"),
        f"于{due_on(m)}前报送核查结果",
        f"核查结果于{due_on(m)}前报送",
        f"整改令下达后{m.says['rectify_workdays']}个工作日内",
        f"核查结论作出后{m.says['appeal_days']}日内",
    ]


def moved(m: Month) -> list[str]:
    """The sentences on units that took the place of others, and on those that changed their branch."""
    units = m.rows("units")
    names = {row["unit_code"]: (row["former_units"] or "").split("、") for row in units}
    lines = []
    for row in (row for row in units if row["unit_name"] in names.get(row["successor_code"], [])):
        same = f"（原单位代码{row['unit_code']}）" if row["unit_name"] == row["successor_name"] else ""
        lines.append(f"{row['successor_name']}自{truth.day(row['succeeded_on'])}起承继{row['unit_name']}{same}。")
    return lines + [
        f"{row['unit_name']}自{truth.day(row['moved_on'])}起由{row['former_branch'] or '（未归分局）'}改属"
        f"{row['branch_name'] or '（未归分局）'}。"
        for row in units
        if row["moved_on"]
    ]


def due_on(m: Month) -> str:
    """The day by which units report."""
    year, month, day = map(int, m.says["verdicts_due_on"].split("-"))
    return f"{year}年{month}月{day}日"


def parts(rows: list[dict], name: str, words: tuple, mark: str = "") -> str:
    """Findings counted by a column, what is none left out."""
    counted = Counter(row[name] for row in rows)
    return "、".join(f"{word}{mark}{count(counted[word])}件" for word in words if counted[word])


def summary(m: Month) -> list[str]:
    """The sentences that stand on the first page and on top of report.html."""
    found = m.listed()
    return [
        f"本期核对应检对象{count(m.whole['scope'])}个，合规{count(m.whole['met'])}个，发现问题{count(len(found))}件"
        + (f"（{parts(found, 'severity', SEVERITIES, '色')}），其中{parts(found, 'flow', FLOWS)}。" if found else "。"),
        compared(m),
        f"{count(len(unchecked(m)))}条规则没有得出结论，{count(m.whole['unknown'])}个应检对象因记录缺失、矛盾或者没有适用的依据",
        "问题较多的是" + "、".join(f"“{rule['rule_name']}”{count(rule['n'])}件" for rule in by_problems(m)[:3]) + "。",
        f"预警事项{warned(m, '，')}。",
    ]


def compared(m: Month) -> str:
    """The month beside the one before."""
    now, before = (m.of_period("月", stretch) for stretch in ("本期", "上期"))
    change = truth.change(now, before)
    return f"本月到期的事项问题率{truth.rate(now)}，{'与上月持平' if change == '持平' else f'比上月{change}'}。"


def warned(m: Month, comma: str) -> str:
    soon = sum(len(m.urgency[name]) for name in UNTIL[1:4])
    whole, late = len(m.rows("warnings")), len(m.urgency[UNTIL[0]])
    return f"{count(whole)}项，其中七日内到期{count(soon)}项{comma}已进入临界{count(late)}项"


def review(m: Month) -> list[str]:
    """The sentences of 一评议."""
    done = [rule for rule in m.rules if rule["status"] in DECIDED]
    clean = [rule for rule in done if rule["status"] == "通过"]
    with_problems = sum(1 for unit in m.units if m.listed(unit_code=unit["unit_code"]))
    true = confirmed(m)
    state = f"其中经核查属实{count(len(true))}件" if true else "均为疑似"
    return [
        *everywhere(m),
        *summary(m),
        *CAPTIONS,
        f"本期共有规则{count(len(m.rules))}条，完成检查{count(len(done))}条",
        f"其中发现问题{count(len(done) - len(clean))}条，没有发现问题{count(len(clean))}条",
        *_unchecked(m),
        *(f"{truth.rule(rule)}不计分：{rule['unscored']}。" for rule in m.rules if rule["unscored"]),
        f"其间法律有变化的月份：{law_marks(m, sorted({row['month'] for row in m.rows('trend')})[-12:], '：')}。",
        _lacking(m),
        f"本期清单共{count(len(m.listed()))}件问题，{state}",
        *(line for place, rule in enumerate(by_problems(m)[:5]) for line in _problem(m, rule, "一二三四五"[place])),
        f"有应检对象的单位{count(len(m.units))}个，其中{count(with_problems)}个单位有问题。",
        beyond(m),
        _petitions(m),
        *_data(m),
        *_proposals(m),
        truth.day(m.as_of),
    ]


def _unchecked(m: Month) -> list[str]:
    lines = []
    for status in UNCHECKED:
        rules = [rule for rule in m.rules if rule["status"] == status]
        lines += [f"{status}{count(len(rules))}条（", f"）：{'、'.join(map(truth.rule, rules[:5]))}"] if rules else []
    partly = [rule["rule_id"] for rule in m.rules if rule["status"] in DECIDED and rule["missing"]]
    return [
        *lines,
        f"另有{count(len(partly))}条规则完成了检查，但缺少部分数据，个别对象无法判断：{'、'.join(partly)}。",
    ]


def _lacking(m: Month) -> str:
    keys = {"上月": ("月", "上期"), "去年同期": ("月", "去年同期"), "近十二个月": ("滚动12个月", "本期")}
    periods = {name: m.periods[key] for name, key in keys.items()}
    said = [
        f"{name}数据覆盖{row['n_covered']}/{row['n_elapsed']}个月"
        for name, row in periods.items()
        if row["n_covered"] < row["n_elapsed"]
    ]
    return f"{'，'.join(said)}；"


def _problem(m: Month, rule: dict, place: str) -> list[str]:
    """What is said of one of the main problems, with its cases."""
    own = m.listed(rule_id=rule["rule_id"])
    laws = truth.articles(
        [row["law"] for row in m.rows("law_changes") if row["rule_id"] == rule["rule_id"] and row["law"]]
    )
    named = laws.split("；")
    return [
        f"（{place}）{truth.rule(rule)}",
        f"应检{count(rule['scope'])}个，问题{count(rule['n'])}件（{parts(own, 'flow', FLOWS)}），"
        f"涉及{count(len({row['unit_code'] for row in own}))}个单位，问题率{share(rule['breached'], judged(rule))}。",
        f"主要依据：{'；'.join(named[:2])}{'等' if len(named) > 2 else ''}。",
        *_cases(m, own),
    ]


def _cases(m: Month, own: list[dict]) -> list[str]:
    """The two cases: the longest overdue, of two units and not told in the same words where that can be helped."""
    longest = sorted(own, key=lambda row: row["finding_id"])
    longest.sort(key=lambda row: (row["overdue_hours"] or 0, row["breach_at"]), reverse=True)
    units: dict[str, dict] = {}
    for row in longest:
        units.setdefault(row["unit_code"], row)
    others = [row for row in longest if row not in units.values()]
    told = [_case(m, row) for row in (*list(units.values())[:10], *others[:2])]
    ordered = [*dict.fromkeys(told), *(text for place, text in enumerate(told) if text in told[:place])]
    return [f"案例{sign}：{text}" for sign, text in zip("一二", ordered, strict=False)]


def _case(m: Month, row: dict) -> str:
    """A finding as a case is told of it: only the third of its month, nobody named."""
    is_station = any(each["unit_code"] == row["unit_code"] and each["unit_type"] == "派出所" for each in m.units)
    return f"某{'派出所' if is_station else '单位'}的{KINDS.get(row['subject_kind'], '一个事项')}{_happened(m, row)}"


def _happened(m: Month, row: dict) -> str:
    if row["due_at"] is None or row["overdue_hours"] is None:
        return f"，于{_third(row['breach_at'])}出现“{truth.rule(row).partition(' ')[2]}”的情形。"
    clock = f"“{row['clock']}”" if row["clock"] else ""
    start = f"自{_third(row['started_at'])}起算，" if row["started_at"] else ""
    late = truth.hours(row["overdue_hours"])
    if row["done_at"]:
        return f"，{start}超过{clock}期限{late}才办结。"
    return f"，{start}截至{truth.moment(m.as_of)}已超过{clock}期限{late}，仍未办结。"


def _third(at) -> str:
    return f"{at.year}年{at.month}月{'上中下'[min(2, (at.day - 1) // 10)]}旬"


def _petitions(m: Month) -> str:
    rows = m.rows("petition_crossings")
    sums = {name: sum(row[name] for row in rows) for name in ("n_petitions", "n_findings", "n_raised")}
    raised = f"，其中{count(sums['n_raised'])}件因信访提高为橙色等级" if sums["n_raised"] else ""
    said = f"涉及信访{count(sums['n_petitions'])}件、问题{count(sums['n_findings'])}件{raised}。"
    return f"有{count(len(rows))}起存在未办结的问题，{said}"


def _data(m: Month) -> list[str]:
    files, checks = m.rows("intake"), Counter(row["status"] for row in m.rows("quality"))
    names = {"n_accepted": "入库", "n_quarantined": "隔离", "n_duplicate": "重复", "n_dropped": "剔除"}
    sums = "，".join(f"{word}{count(sum(row[name] for row in files))}行" for name, word in names.items())
    uses: dict[str, list[str]] = {}
    for row in m.rows("table_quality"):
        uses.setdefault(row["verdict"], []).append(row["table"])
    said = "；".join(
        f"{word}{len(uses[word])}张（{'、'.join(uses[word])}）"
        for word in ("可用", "带病可用", "不可用")
        if word in uses
    )
    ended = "，".join(f"{word}{count(checks[word])}项" for word in ("通过", "不合格", "执行错误", "无数据"))
    return [
        f"读入{count(len(files))}份表共{count(sum(row['n_read'] for row in files))}行：{sums}，逐行相符。",
        f"{len(m.rows('table_quality'))}张表中，{said}。",
        f"数据检查{count(checks.total())}项：{ended}。",
    ]


def _proposals(m: Month) -> list[str]:
    remedies = yaml.safe_load((ROOT / "reports/remedies.yaml").read_text("utf-8"))
    advised: dict[str, str] = {}
    for rule in by_problems(m)[:5]:
        advice = remedies.get(rule["rule_id"], remedies["otherwise"])["advice"]
        advised[advice] = advised.get(advice, "") + f"“{rule['rule_name']}”"
    lines = [f"针对{names}，{advice}" for advice, names in advised.items()]
    term = f"整改令下达后{m.says['rectify_workdays']}个工作日内整改完毕。"
    lines += [f"责任单位于{due_on(m)}前报送核查结果；核查属实的，{term}"] if m.listed() else []
    statuses = {rule["status"] for rule in m.rules}
    lines += ["数据管理部门按照表1补充导出"] if "数据不足" in statuses else []
    lines += ["执行错误的规则由技术部门"] if "执行错误" in statuses else []
    return [f"{place}.{line}" for place, line in enumerate(lines, 1)]


def circular(m: Month) -> list[str]:
    """The sentences of 一通报."""
    done, whole = sum(rule["status"] in DECIDED for rule in m.rules), m.whole
    clean = [unit for unit in m.units if judged(unit) >= 10 and not m.listed(unit_code=unit["unit_code"])]
    ended = Counter(rule["status"] for rule in m.rules)
    passed = [rule for rule in m.rules if rule["status"] == "通过" and judged(rule)]
    return [
        *everywhere(m),
        f"关于{m.name}执法监督检查情况的通报",
        m.says.get("document_number", "〔{year}〕{number}号").format(year=m.as_of.year, number="　　"),
        *by_theme(m),
        *(f"“{rule['rule_name']}”（应检{count(rule['scope'])}个）" for rule in passed),
        f"等{count(len(passed))}条规则在已核对的范围内",
        f"等{count(len(clean))}个单位在已核对的范围内",
        f"经核查属实的问题{count(len(confirmed(m)))}件，分单位情况见附件{'1' * bool(unchecked(m))}。",
        *("^附件1$", "^附件2$", "^附件：1.经核查属实问题分单位情况表$", "2.本期未能检查的规则及原因"),
        "有关规则和缺少的数据见附件2，",
        f"本期共有规则{count(len(m.rules))}条，实际完成检查{count(done)}条，核对应检对象{count(whole['scope'])}个",
        f"合规{count(whole['met'])}个，存在问题或者疑似问题{count(whole['breached'])}个，临界{count(whole['borderline'])}个，"
        f"未到期{count(whole['pending'])}个，因记录缺失或者矛盾无法判断{count(whole['unknown'])}个，"
        f"依法豁免{count(whole['exempt'])}个。",
        f"疑似问题共{count(len(m.listed()) - len(confirmed(m)))}件，",
        *(f"{m.unit(unit['unit_code'])}（应检{count(unit['scope'])}个）" for unit in clean),
        f"有{count(len(unchecked(m)))}条规则本期没有得出检查结论，其中"
        + "、".join(f"{word}{count(ended[word])}条" for word in UNCHECKED if ended[word]),
        f"预警清单现有事项{warned(m, '、')}。",
        truth.day(m.as_of),
    ]
