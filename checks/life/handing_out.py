"""下发: what was found is given out to be checked, what was confirmed is ordered to be put right."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from checks.citizen_numbers import masked
from checks.complaint import BadInput
from checks.ledger import Event
from checks.life import orders, states
from checks.life.acts import Act, Refused
from checks.life.bureau import Bureau
from checks.life.casebook import Casebook
from checks.life.expected import appeal_until
from checks.life.standing import Standing
from checks.policy import Life

SUSPECTED = states.SUSPECTED
MAY = states.STEPS[orders.ORDER].roles
NUMBER_OF_OFFICER = re.compile(r"[0-9A-Za-z-]{1,20}")


@dataclass
class HandedOut:
    """What one handing out did."""

    to_check: list[str] = field(default_factory=list)
    ordered: dict[str, list[str]] = field(default_factory=dict)  # by the number of the order
    refused: list[tuple[str, str]] = field(default_factory=list)  # the finding, and why not by this person

    @property
    def n_ordered(self) -> int:
        """How many findings were ordered to be put right."""
        return sum(len(findings) for findings in self.ordered.values())


def refuse_person(by: str, bureau: Bureau) -> str:
    """What cannot be said of the person's right to hand out, nothing if it is known; BadInput if there is none."""
    if not by:
        raise BadInput("没有写是谁下发", advice="加上 --by 警号；只重出清单、不下发的，加上 --lists-only")
    if not NUMBER_OF_OFFICER.fullmatch(by) or masked(by) != by:
        raise BadInput("--by 不是警号", value=by, advice="只写警号（数字、字母），不写姓名，不写身份证号")
    roles = bureau.roles.get(by)
    if roles and not set(roles) & set(MAY):
        what = f"警号 {by} 不能下发：在民警表里是{'、'.join(roles)}"
        raise BadInput(what, value=by, advice=f"由{'或者'.join(MAY)}下发；职务有变动的，先更新民警表再审计一次")
    if roles:
        return ""
    return f"民警表里没有警号 {by} 的职务，无法核对能否下发；请确认是{'或者'.join(MAY)}。"


def last_release(releases: list[Event], month: str) -> Event:
    """The last release of that month, of the last month where none is named; BadInput if it was never published."""
    months = sorted({event.month for event in releases})
    if not months:
        raise BadInput(
            "还没有发布过任何月份，没有可以下发的问题", advice="先运行 mingjing audit 导出文件夹 --month 年-月"
        )
    own = [event for event in releases if event.month == (month or months[-1])]
    if not own:
        raise BadInput("这个月份没有发布过", value=month, advice=f"发布过的月份：{'、'.join(months)}")
    return own[-1]


def refuse_moment(on: datetime, releases: list[Event], book: Casebook) -> None:
    """Nothing in the ledger is later than that moment; otherwise BadInput says what is."""
    as_of = max((str(event.payload.get("as_of") or "") for event in releases), default="")
    if f"{on:%Y-%m-%dT%H:%M:%S}" < as_of:
        advice = "写成发布以后的时点；不写 --on 就是此刻"
        raise BadInput(f"下发的时点早于最近一次发布的截止时点 {as_of.replace('T', ' ')}", value=on, advice=advice)
    recorded = (said.get("recorded_at") or "" for each in book.standings.values() for said in each.events)
    last = max(recorded, default="")
    if f"{on:%Y-%m-%d %H:%M:%S}" < last:
        advice = "写成最后一步以后的时点；不写 --on 就是此刻"
        raise BadInput(f"下发的时点早于台账里最后一步登记的时间 {last}", value=on, advice=advice)


def hand_out(
    book: Casebook, release: Event, by: str, life: Life, unit_of: Callable[[Standing], tuple], first_number: int = 0
) -> HandedOut:
    """The suspected findings of the release are to be checked, the confirmed ones of all months are ordered.

    `unit_of` says which unit answers for a finding, in the order in which orders are numbered: one number for each
    unit. The acts wait in the book to be written.
    """
    done = HandedOut()
    on, days = book.on, book.bureau.workdays
    due_on = days.after(on.date(), life.verdict_workdays).isoformat()
    suspected = [each for each in sorted(release.payload["findings"]) if book.standings[each].state(on) == SUSPECTED]
    for finding_id in suspected:
        if _does(book, _act("发放核查", finding_id, by, on, due_on), done):
            done.to_check.append(finding_id)
    _order(book, by, life, unit_of, first_number, done)
    return done


def beyond_the_calendar(bureau: Bureau, due: Iterable[date]) -> str:
    """What is to be said where a day lies past the calendar of holidays: nobody knows yet which days are worked."""
    last = max(bureau.workdays.is_workday, default=None)
    if last is None or max(due, default=last) <= last:
        return ""
    return f"节假日安排只到 {last:%Y-%m-%d}，此后按周一至周五算，没有扣除法定节假日；公布新的安排后要改期的另行办理。"


def is_to_be_ordered(standing: Standing, on: datetime, bureau: Bureau) -> bool:
    """Whether it is confirmed and the unit may not object to that any more."""
    if standing.state(on) not in states.CONFIRMED:
        return False
    last = appeal_until(standing, on, bureau)
    return last is None or last < on.date()


def _order(book: Casebook, by: str, life: Life, unit_of, first_number: int, done: HandedOut) -> None:
    due_on = book.bureau.workdays.after(book.on.date(), life.rectify_workdays).isoformat()
    numbers = _numbers(book, life, first_number)
    by_unit: dict[tuple, list[str]] = {}
    for finding_id, standing in sorted(book.standings.items()):
        if is_to_be_ordered(standing, book.on, book.bureau):
            by_unit.setdefault(unit_of(standing), []).append(finding_id)
    for _, findings in sorted(by_unit.items()):
        number = ""
        for finding_id in findings:
            # a number is taken only when there is something to give it to
            trial = number or numbers.peek()
            if _does(book, _act(orders.ORDER, finding_id, by, book.on, due_on, trial), done):
                number = number or numbers.next()
                done.ordered.setdefault(number, []).append(finding_id)


def _numbers(book: Casebook, life: Life, first_number: int) -> orders.Numbers:
    """The numbers of this year, going on where the ledger or the paper register stopped."""
    numbers = orders.Numbers(life.order_number, book.on.year, orders.used_numbers(book.standings.values()))
    if first_number and first_number <= numbers.last:
        advice = f"本年已经用到 {numbers.last} 号，写 {numbers.last + 1} 或者更大的数；不写就接着编"
        raise BadInput("整改令的起始序号已经用过", value=first_number, advice=advice)
    numbers.last = max(numbers.last, first_number - 1)
    return numbers


def _act(name: str, finding_id: str, by: str, on: datetime, due_on: str, doc_no: str = "") -> Act:
    return Act(name, finding_id, by, f"{on:%Y-%m-%d %H:%M:%S}", due_on=due_on, doc_no=doc_no)


def _does(book: Casebook, act: Act, done: HandedOut) -> bool:
    """Whether the act was done; why not stands among what was refused."""
    try:
        book.do(act)
    except Refused as refused:
        done.refused.append((act.finding_id, str(refused)))
        return False
    return True
