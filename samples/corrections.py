"""The month after the sample: records corrected after publication, what people did with findings, and what follows.

An export of its own, in a subfolder that an audit of the sample does not read. With the sample audited as 2026-10 and
published, and the steps on the ledger, the audit of this folder as 2026-11 says of XT-03 and ZG-01 what stands here.
"""

# ruff: noqa: E501 -- one planted case a line, to be read across

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from samples.bureau import unit_of
from samples.exports import TITLE, Export
from samples.moments import d, earliest, t
from samples.records import KINDS, Record, Sample
from samples.scenes import criminal_case, exempt, item

HOUR = timedelta(hours=1)
PUBLISHED = datetime(2026, 11, 1)  # the as-of of the release that comes before
UPDATED = t("11-10 09:00")
ORDER_ENDS = "2026-11-15"  # a Sunday

FOLDER = "次月"
EXPORTS = (
    Export("案件_2026年11月.csv", "cases", form="iso"),
    Export("警情_2026年11月.csv", "incidents", form="iso"),
    Export("强制措施_2026年11月.csv", "measures", form="iso"),
    Export("涉案财物_2026年11月.xlsx", "property_items", sheet="涉案财物", titles=(TITLE,)),
    Export("豁免_2026年11月.csv", "exemptions", form="iso"),
)


@dataclass
class Following:
    """What the month after the sample brings, and what its audit must say of the two rules that look back."""

    before: Sample
    later: Sample
    steps: list[dict] = field(default_factory=list)
    expected: list[dict] = field(default_factory=list)

    def found(self, rule: str, planted: str) -> dict:
        """The finding that the sample planted under these words."""
        (finding,) = [row for row in self.before.findings if (row["rule_id"], row["planted"]) == (rule, planted)]
        return finding

    def record(self, finding: dict) -> Record:
        """The record that the finding is about."""
        table, (_, key) = next(pair for pair in KINDS.items() if pair[1][0] == finding["subject_kind"])
        rows = self.before.tables[table]
        return next(row for row in rows if row[key] == finding["subject_no"] and not getattr(row, "is_old", False))

    def case_of(self, record: Record) -> Record:
        """The case to which the record belongs."""
        return next(case for case in self.before.tables["cases"] if case["case_no"] == record["case_no"])

    def correct(self, record: Record, **over) -> None:
        """The next export has the record with these values."""
        self.later.add(record.table, **(record | over))

    def step(self, finding: dict, status: str, at: str, verdict: str = "", due_on: str = "") -> None:
        """A person moved the finding on."""
        said = {"status": status, "verdict": verdict, "at": at, "due_on": due_on}
        self.steps.append({name: finding[name] for name in ("rule_id", "clock", "subject_no", "person_no")} | said)

    def expect(self, rule: str, clock: str, of: dict, verdict: str, planted: str, at: str = "") -> None:
        """The audit gives that verdict on the object of that finding; a breach has its instant."""
        about = {name: of[name] for name in ("subject_kind", "subject_no", "person_no", "unit_code")}
        self.expected.append(
            {"rule_id": rule, "clock": clock} | about | {"verdict": verdict, "breach_at": at, "planted": planted}
        )


def named(finding: dict) -> str:
    """The clock of a finding by one name."""
    return f"{finding['rule_id']}:{finding['clock']}" if finding["clock"] else finding["rule_id"]


def follow(sample: Sample) -> Following:
    """The month after that sample."""
    month = Following(sample, sample.following())
    _made_to_vanish(month)
    _vanished_otherwise(month)
    _orders(month)
    _closed_and_undone(month)
    _closed_lawfully(month)
    _again_and_again(month)
    _not_often_enough(month)
    return month


def _made_to_vanish(m: Following) -> None:
    """XT-03: a time of the record or of its case was changed or filled in, and the finding is gone."""
    for rule, planted, column, value, stamp, at, why in (
        ("JQ-07", "第四日送达", "decline_served_at", t("10-15 16:00"), UPDATED, "2026-11-10 09:00:00", "送达时间改早一日"),
        ("RS-03", "送所逾期一秒", "detained_at", -2 * HOUR, None, "2026-11-01 00:00:00", "送所时间改早两小时，新版本没有更新时间"),
        ("RS-04", "拘留后至今未讯问", "interrogated_at", 20 * HOUR, None, "2026-11-01 00:00:00", "发布后补填首次讯问时间"),
    ):
        finding = m.found(rule, planted)
        record = m.record(finding)
        if isinstance(value, timedelta):
            value += record[column] or earliest(record["started_at"])
        m.correct(record, **({column: value} | ({"updated_at": stamp} if stamp else {})))
        m.expect("XT-03", named(finding), finding, "breached", why, at)
    finding = m.found("JQ-10", "拘传早于立案一秒")
    case = m.case_of(m.record(finding))
    m.correct(case, filed_at=case["filed_at"] - 10 * timedelta(minutes=1), updated_at=t("11-12 10:00"))
    m.expect("XT-03", named(finding), finding, "breached", "案件的立案时间改早十分钟", "2026-11-12 10:00:00")


def _vanished_otherwise(m: Following) -> None:
    """XT-03: still there, gone for another reason, settled, exempt, or done after the publication."""
    finding = m.found("JQ-07", "至今未送达")
    m.correct(m.record(finding), decline_served_at=t("10-30 15:00"), updated_at=UPDATED)
    m.expect("XT-03", named(finding), finding, "met", "补填了送达时间，仍然逾期，问题仍在")

    finding = m.found("JQ-05", "处警民警自己审批改类")
    record = m.record(finding)
    m.correct(record, recategorise_approver=unit_of(record["unit_code"]).head, updated_at=UPDATED)
    m.expect("XT-03", named(finding), finding, "met", "补的是审批人，没有改时间")

    finding = m.found("RS-03", "8 月逾期送所")
    record = m.record(finding)
    m.correct(record, detained_at=record["started_at"] + 5 * HOUR)
    m.step(finding, "不属实", "2026-11-06 10:00:00", verdict="不属实")
    m.step(finding, "关闭", "2026-11-07 10:00:00")
    m.expect("XT-03", named(finding), finding, "out of scope", "经核查不属实后更正笔误")

    finding = m.found("RS-06", "释放逾期一秒")
    record = m.record(finding)
    m.correct(record, ended_at=record["ended_at"] - 2 * HOUR)
    exempt(m.later, "XT-03", record)
    m.expect("XT-03", named(finding), finding, "exempt", "有审批的数据更正单")

    for planted, column, at, verdict, why in (
        ("治安案件最后一次调查后三十日无进展", "decided_at", d("11-01"), "borderline", "处理决定只记到发布的核查时点当日，不能断定是补录"),
        ("自鉴定结束起六十日无进展", "concluded_at", t("11-12 10:00"), "met", "发布之后才结案，不是更正"),
    ):
        finding = m.found("AJ-03", planted)
        m.correct(m.record(finding), **{column: at, "updated_at": t("11-12 18:00")})
        m.expect("XT-03", named(finding), finding, verdict, why)


def _orders(m: Following) -> None:
    """ZG-01 逾期: an order past its day, and orders that are not."""
    for rule, planted, due_on, steps, verdict, at, why in (
        ("CW-02", "第二次延期无依据，至今未处置", ORDER_ENDS, [], "breached", "2026-11-15 23:59:59", "整改期限届满仍无复核（末日为星期日，不顺延）"),
        ("CW-02", "冻结股权六个月（末日为星期六顺延）后才解除", ORDER_ENDS, [("复核", "2026-11-16 00:00:00")], "breached", "2026-11-15 23:59:59", "期限次日零时才复核"),
        ("HF-02", "整改反馈逾期一秒", "2026-11-10", [("整改", "2026-11-12 09:00:00", "2026-11-25"), ("复核", "2026-11-20 10:00:00")], "breached", "2026-11-10 23:59:59", "期限届满之后才改期，前一份仍为逾期"),
        ("CW-02", "先行登记保存超过七个工作日", ORDER_ENDS, [("复核", "2026-11-15 23:59:59")], "met", "", "期限当日最后一秒复核"),
        ("CW-02", "延期批准晚于期限一秒，无效", "2026-12-05", [], "pending", "", "整改期限尚未届满"),
        ("CW-02", "延期由所属公安机关批准，级别不符", ORDER_ENDS, [("挂起", "2026-11-12 09:00:00")], "exempt", "", "整改令已挂起"),
        ("CW-02", "一次延期有效，六十日后才处置", "月底", [], "unknown", "", "整改期限“月底”无法辨认"),
        ("HF-02", "至今未整改反馈", "2026-11-10", [("整改", "2026-11-10 17:00:00", "2026-11-25"), ("复核", "2026-11-25")], "met", "", "期限届满之前改期，在新期限内复核"),
    ):
        finding = m.found(rule, planted)
        m.step(finding, "整改", "2026-11-05 09:00:00", verdict="属实-过错", due_on=due_on)
        for status, moment, *day in steps:
            m.step(finding, status, moment, due_on="".join(day))
        m.expect("ZG-01", f"逾期:{named(finding)}", finding, verdict, why, at)


def _closed_and_undone(m: Following) -> None:
    """ZG-01 复发: closed as corrected, and the record still shows that nothing was done."""
    for rule, planted, status, at, breach_at in (
        ("RS-03", "始终未送看守所", "销号", "2026-11-10 09:00:00", "2026-11-10 09:00:00"),
        ("RS-04", "逮捕后至今未通知家属", "关闭", "2026-11-12", "2026-11-12 00:00:00"),
        ("CW-01", "刑事案件扣押物至今未移交", "销号", "2026-11-15 10:30:00", "2026-11-15 10:30:00"),
    ):
        finding = m.found(rule, planted)
        m.step(finding, "属实-瑕疵", "2026-11-04 09:00:00", verdict="属实-瑕疵")
        m.step(finding, status, at)
        m.expect("ZG-01", f"复发:{named(finding)}", finding, "breached", f"{status}后记录仍显示未办", breach_at)


def _closed_lawfully(m: Following) -> None:
    """ZG-01 复发: a past breach that cannot be undone, one that was none, and one that was opened again."""
    for rule, planted, steps, verdict, why in (
        ("RS-06", "国庆期间未释放，不顺延", ["销号"], "met", "逾期之后已经办了，每次都会查出"),
        ("JQ-05", "无改类时间与理由，以处警完毕时间为发生时间", ["销号"], "met", "没有期限的行为，每次都会查出"),
        ("RS-06", "至今未释放", ["不属实", "关闭"], "out of scope", "因不属实而关闭"),
        ("CW-02", "冻结存款六个月，至今未续冻（视为自动解除）", ["销号", "待核查"], "met", "销号后重新转为待核查"),
        ("CW-02", "续冻一次后又届满", ["不可逆已说明", "关闭"], "out of scope", "作不可逆说明后关闭"),
    ):
        finding = m.found(rule, planted)
        for day, status in enumerate(steps, 9):
            m.step(finding, status, f"2026-11-{day:02d} 09:00:00")
        m.expect("ZG-01", f"复发:{named(finding)}", finding, verdict, why)


def _unit(finding: dict) -> dict:
    """The unit of the finding as an object."""
    return finding | {"subject_kind": "单位", "subject_no": finding["unit_code"], "person_no": ""}


def _again_and_again(m: Following) -> None:
    """ZG-01 多发: three decisions not to file that nobody served, in a unit that had just closed one."""
    for planted in ("末日逢国庆顺延后仍逾期一秒", "两个时间都只记到日，仍确定逾期", "送达晚于核查时点，视同尚未送达"):
        finding = m.found("JQ-07", planted)
        m.step(finding, "销号", "2026-11-05 09:00:00")
        kind = m.record(finding)["kind"]
        for declined in (t("11-05 10:00"), t("11-06 15:00"), t("11-10 10:00")):
            facts = dict(reported_at=declined - timedelta(days=1), declined_at=declined, has_complainant=True, origin="控告")
            criminal_case(m.later, None, kind, unit_of(finding["unit_code"]), **facts)
        m.expect("ZG-01", f"复发:{named(finding)}", finding, "met", "送达已经补办，每次都会查出")
        m.expect("ZG-01", "多发:JQ-07", _unit(finding), "breached", "销号后九十日内又发生三件", "2026-11-13 23:59:59")


def _not_often_enough(m: Following) -> None:
    """ZG-01 多发: two only, one perhaps before the closing, a paper on file, and a closing that was none."""
    for planted, n, steps, verdict, why in (
        ("7 月扣留物逾期移交", 2, [("销号", "2026-11-08 09:00:00")], "met", "销号后只发生两件"),
        ("移交只记到日，仍确定逾期；节假日不影响以时计的期限", 3, [("销号", "2026-11-11")], "borderline", "第一件与只记到日的销号在同一日"),
        ("未移交，超过二十四小时才处置", 3, [("销号", "2026-11-08 09:00:00")], "exempt", "单位有豁免文书"),
        ("移交逾期一秒", 3, [("不属实", "2026-11-07 09:00:00"), ("关闭", "2026-11-08 09:00:00")], "out of scope", "因不属实而关闭，不起算"),
    ):
        finding = m.found("CW-01", planted)
        for status, at in steps:
            m.step(finding, status, at)
        record = m.record(finding)
        days = count(10)
        for _ in range(n):
            item(m.later, m.case_of(record) | {"unit_code": finding["unit_code"]}, "扣押", t(f"11-{next(days)} 10:00"), handed_over_at=None)
        if verdict == "exempt":
            exempt(m.later, "ZG-01", record, object_no=finding["unit_code"])
        m.expect("ZG-01", "多发:CW-01", _unit(finding), verdict, why)
