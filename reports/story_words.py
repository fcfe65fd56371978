"""One finding put into words, the same for the terminal and for the page: names on the left, facts on the right."""

from datetime import datetime

from checks import contract
from checks.citizen_numbers import masked
from checks.life import orders, states
from checks.life.story import GONE, LISTED, SETTLED, WARNED, Story
from checks.life.timeline import called, precision, which, written, written_to
from checks.rules.page import VERDICTS, since
from checks.rules.rule_file import VERBATIM
from reports.wording import NOTHING, stamp

Facts = list[tuple[str, str]]

FOUND = {
    LISTED: "本次审计查出，在问题清单里",
    SETTLED: "本次审计仍然查出；已经了结，列在已了结问题里",
    GONE: "本次未查出",
    WARNED: "预警事项，还不是问题",
}
CERTAINTIES = {"R": "确定：记录本身足以认定", "S": "疑似：须人工核实", "U": "单位指标"}
MOVED = {"extension": "延长", "pause": "扣除", "restart": "重新起算"}
COUNTS = {True: "计入", False: "不计入", None: "是否计入见合计"}
SAID_ELSEWHERE = {"act", "from", "status", "verdict", "opinion", "at", "by", "note", "due_on", "doc_no"}


def title(story: Story) -> str:
    """The rule and the clock."""
    line = story.line
    return f"{line.rule_id} {line.rule_name}{f'（{line.clock}）' if line.clock else ''}".strip() or "（台账没有记规则）"


def found_as(story: Story) -> str:
    """What the last audit made of it, and which audit that was."""
    audit = story.audit
    return f"{FOUND[story.found_as]}（{audit['month']}，数据截至 {stamp(audit['as_of'])}）"


def now(story: Story) -> Facts:
    """Where it stands, what it waits for, and by when."""
    line, standing = story.line, story.standing
    conflict = "，核查意见不一致" if line.is_in_conflict else ""
    facts = [("状态", f"{line.state}{conflict}"), ("本次审计", found_as(story))]
    if line.verdict:
        facts.append(("核查结论", line.verdict))
    if standing.order_no:
        facts.append(("整改通知", f"{standing.order_no}，{standing.ordered_at} 下达，期限 {standing.order_due}"))
    facts.append(("下一步", f"{line.next.who}{line.next.what}" if line.next else "没有待办"))
    if line.next and line.next.by:
        facts.append(("期限", f"{line.next.by}{_lateness(story)}"))
    is_over = bool(story.appeal_until) and story.appeal_until < story.on.date()
    if story.appeal_until and not (is_over and line.is_settled):
        facts.append(("提出异议", f"期限至 {story.appeal_until}{'，已过' if is_over else ''}"))
    return facts


def _lateness(story: Story) -> str:
    following, today = story.line.next, story.on.date()
    if following.by >= today:
        return f"，还有 {(following.by - today).days} 天" if following.by > today else "，今天到期"
    if not following.name:
        return ""
    late = f"，{following.name}逾期 {story.line.days_late} 天"
    level = orders.level(following.by, today, story.reminders) if story.line.state == states.ORDERED else None
    return f"{late}，应提醒{level}" if level and level != orders.LATE else late


def what(story: Story) -> Facts:
    """What the problem is, of whom, and where it stands in the exports."""
    found, line = story.finding, story.line
    seen = found.get("source_file") and f"{found['source_file']} 第 {found['source_row']} 行"
    unit = " ".join(text for text in (line.unit_name, line.unit_code) if text)
    rows = [
        ("查的是什么", story.rule.question if story.rule else ""),
        ("等级", line.severity),
        ("确定性", CERTAINTIES[story.rule.rule_class] if story.rule else found.get("certainty")),
        ("对象", f"{line.subject_kind} {line.subject_no}".strip()),
        ("案件", line.case_no if line.subject_kind != "案件" else ""),
        ("人员", f"案内人员 {line.person_no}" if line.person_no else ""),
        ("责任单位", f"{unit}{f'（{line.branch_name}）' if line.branch_name else ''}"),
        ("民警警号", found.get("officer_no")),
        ("发生时间", written_to(line.breach_at) if line.breach_at else ""),
        ("增量存量", found.get("flow")),
        ("首次发现", line.first_month),
        ("自查自报", "是：单位在系统查出以前已经报告" if found.get("is_self_reported") else ""),
        ("来源", seen),
        ("说明", masked(found.get("reason") or "")),
        ("本次判定", _judged(story)),
    ]
    return [(name, value) for name, value in rows if value]


def _judged(story: Story) -> str:
    """Of what the last audit did not find: what it made of the object."""
    if story.found_as != GONE:
        return ""
    if story.verdict:
        return f"{VERDICTS[story.verdict['verdict']]}。{masked(story.verdict['reason'] or '')}"
    if story.is_unasked:
        return "这条规则本次数据不足，没有查。"
    if any(moment.is_own for moment in story.moments):
        return "没有判定：记录还在，但已不在这条规则的范围内。没有查出不等于已经纠正。"
    return "没有判定：数据里没有这条记录。没有查出不等于已经纠正。"


def law(story: Story) -> Facts:
    """Where it stands in the law, since when, what it says, and from which file all this is taken."""
    version, found = story.law, story.finding if story.finding.get("law") else story.verdict or {}
    rows = [("依据", ""), ("原文", ""), ("施行", ""), ("本地规定", "")]
    if version:
        local = (found.get("law") or "").partition("”")[2].partition("；")[2]
        sure = f"（引文可信程度：{version.confidence}）" if version.confidence != VERBATIM else ""
        about = "，".join(part for part in (version.clock, version.applies_to) if part)
        rows = [
            ("依据", f"《{version.instrument}》{version.article}"),
            ("原文", f"“{version.quote}”{sure}"),
            ("施行", f"{since(version)}{f'（{about}）' if about else ''}"),
            ("本地规定", local),
        ]
    elif found.get("law"):
        day = found.get("law_since")
        rows = [("依据", found["law"]), ("施行", f"{day} 起施行" if day else "未载明施行日")]
    elif story.rule:
        rows = [("依据", f"台账没有记下当时的条文；各个版本见 mingjing rules {story.rule.id}")]
    rows.append(("出处", f"sql/rules/{story.rule.path.name}" if story.rule else ""))
    return [(name, value) for name, value in rows if value]


def clock(story: Story) -> Facts:
    """From when, how long, until when on both counts, what moved the end, what ended it, and how late that was."""
    if story.clock:
        return _made_again(story) if story.clock.term else []
    known = story.finding if story.finding.get("due_at") else story.verdict or {}
    if not known.get("due_at"):
        return []
    strict = (story.verdict or {}).get("strict_due_at")
    dues = _dues(strict, known["due_at"])
    rows = [("起算", _to(known.get("started_at"))), *dues, ("办理", _to(known.get("done_at")))]
    rows = [(name, value) for name, value in rows if value]
    if rows and story.rule and story.verdict:
        rows.append(("延长、扣除", "规则或者政策文件在这次审计以后改过，重算的结果与数据仓库里的不同，这里不列"))
    return rows


def _made_again(story: Story) -> Facts:
    made = story.clock
    rows = [("起算", f"{made.start_name} {_exact(made.started_at, made.started_at_latest)}".strip())]
    if made.restarted_at:
        rows.append(("重新起算", _to(made.restarted_at)))
    rows += [("期限", _term(made)), *_dues(made.strict_due_at, made.due_at)]
    rows += [(MOVED[each.kind], _moved(each, made)) for each in made.moved]
    if made.n_days_paused:
        rows.append(("扣除合计", f"{made.n_days_paused} 天"))
    undone = f"截至 {stamp(story.audit['as_of'])} 未见{made.done_name or '办理记录'}"
    done = f"{made.done_name} {_exact(made.done_at, made.done_at_latest)}".strip()
    rows.append(("办理", done if made.done_at else undone))
    if made.late:
        hours = story.finding.get("overdue_hours")
        is_in_days = hours is not None and made.late.endswith("天")
        rows.append(("超期", f"{made.late}（{hours} 小时）" if is_in_days else made.late))
    return [(name, value) for name, value in rows if value]


def _dues(strict: datetime | None, due: datetime | None) -> Facts:
    """Both ends of the term, or the one where they are the same."""
    if strict and strict == due:
        return [("到期", _to(due))]
    return [("最早到期", _to(strict)), ("最迟到期", _to(due))]


def _term(made) -> str:
    moved = made.term
    if made.first_term != made.term:  # extended; or the approval for the longer one does not hold
        extended, fallen_back = f"{made.first_term}，延长后共{made.term}", f"{made.term}（不适用{made.first_term}）"
        moved = extended if made.n_extensions else fallen_back
    then = f"，转交后再{made.then_term}" if made.then_term else ""
    lead = f"，须在期满{made.lead_days}日前" if made.lead_days else ""
    return f"{moved}{then}{lead}"


def _moved(each, made) -> str:
    span = written(each.at, each.at_latest)
    if each.kind == "pause":
        span = f"{made.pause_name or '依法扣除'} {span} 至 {written(each.ended_at, each.ended_at_latest)}"
    elif each.kind == "extension":
        span = f"{span} 批准"
    return f"{span}，{COUNTS[each.counts]}"


def _to(moment: datetime | None) -> str:
    return written_to(moment) if moment else ""


def _exact(at: datetime | None, at_latest: datetime | None) -> str:
    return f"{written(at, at_latest)}（{precision(at, at_latest)}）" if at else ""


def releases(story: Story) -> list[tuple[str, str, str, str]]:
    """Month and number of each release, its as-of, its batch, and whether it named the finding."""
    return [
        (
            f"{release.month} 第 {release.number} 版",
            release.as_of.replace("T", " "),
            NOTHING if release.batch is None else str(release.batch),
            "列出" if names else "没有列出；记录在，且合规" if story.line.finding_id in release.clean else "没有列出",
        )
        for release, names in story.releases
    ]


def life(story: Story) -> list[tuple[str, str, str, str, str]]:
    """Every event of its life: when, by whom, what, from which state to which, and what was said with it."""
    return [_event(said) for said in story.standing.events]


def _event(said: dict) -> tuple[str, str, str, str, str]:
    act = said.get("act", "")
    by = "系统" if act in states.BY_SYSTEM else said.get("by") or NOTHING
    before, after = said.get("from", ""), said.get("status", "")
    moved = f"{before} → {after}" if after and after != before else after or f"{before}（不变）"
    return said.get("at", ""), by, act, moved, masked("；".join(_words(said)))


def _words(said: dict) -> list[str]:
    headings = _headings()
    opinion = said.get("opinion")
    words = [f"意见：{opinion}{'（法制部门，作准）' if said.get('decides') else ''}"] if opinion else []
    if said.get("verdict") == "" and opinion:
        words.append("与别人的意见不一致，须再核查")
    elif said.get("verdict") and said["verdict"] != opinion:
        words.append(f"结论：{said['verdict']}")
    named = (("文号", said.get("doc_no")), ("期限", said.get("due_on")), ("说明", said.get("note")))
    words += [f"{name}：{value}" for name, value in named if value]
    words += [
        f"{headings[name]}：{value}" for name, value in said.items() if name in headings and name not in SAID_ELSEWHERE
    ]
    recorded = (said.get("recorded_at") or "")[:10]
    return words + ([f"登记：{recorded}"] if recorded and recorded != said.get("at", "")[:10] else [])


def _headings() -> dict[str, str]:
    """What the columns of the return forms are called: an event keeps what stood in them."""
    return {name: about["heading"] for form in contract.returns().values() for name, about in form["columns"].items()}


def opinions(story: Story) -> list[str]:
    """What each of those said who contradict each other; nothing where nobody does."""
    if not story.line.is_in_conflict:
        return []
    return [
        f"警号 {by}：{each.verdict}（{each.at}）{masked(each.note)}" for by, each in story.standing.opinions.items()
    ]


def papers(story: Story) -> list[str]:
    """Each exemption on file, with what it lacks."""
    return [_paper(row) for row in story.papers]


def _paper(row: dict) -> str:
    span = f"{row['valid_from'] or '不限'} 至 {row['valid_to'] or '不限'}"
    whom = f"，只对人员{row['person_no']}" if row["person_no"] else ""
    lacking = [word for word, name in (("没有依据文号", "doc_no"), ("没有批准人", "granted_by")) if not row[name]]
    lacking += ["日期无法识别"] if row["unreadable"] else []
    seen = f"{row['source_file']} 第 {row['source_row']} 行"
    words = f"{row['reason']}，文号 {row['doc_no'] or NOTHING}，批准人警号 {row['granted_by'] or NOTHING}，{span}{whom}"
    return masked(f"{words}{'，' if lacking else ''}{'、'.join(lacking)}（{seen}）")


def vanished(story: Story) -> list[str]:
    """Each record of the matter that a later batch should have held and did not."""
    return [
        f"{called(record)} {which(record)}：第 {batch} 批起的导出里没有这条记录，仍按以前导出的计算"
        for record, batch in story.vanished
    ]
