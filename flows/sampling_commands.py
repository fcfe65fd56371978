"""静态抽查 on the command line: a sample drawn and its form written, and what the answers say."""

from collections import Counter
from pathlib import Path

from rich.table import Table

from checks import ledger as ledgers
from checks.citizen_numbers import masked
from checks.complaint import BadInput
from checks.ledger import Ledger, ledger_of
from checks.rules import rule_file
from checks.run import Period
from checks.sampling import estimate as estimating
from checks.sampling import record
from checks.sampling.drawing import CHANCE
from checks.sampling.results import RESULT, standings
from flows import display, wall_clock
from reports import sample_estimate, sample_form

FOLDER = "抽查"  # in OUT
ESTIMATE = "抽查估计.xlsx"


def draw(month: str, n: int, seed: int, out: Path, warehouse: Path, why: str) -> None:
    """The sample of the month stands in the ledger, its form in OUT/抽查, and how it is made up has been shown."""
    month = Period.parse(month).month
    on = wall_clock.now().date().isoformat()
    recorded = record.record(warehouse, _ledger(warehouse), month, seed, n, masked(why.strip()), on)
    _show(recorded.payload)
    _say_what_is_known(recorded)
    _write_form(recorded.payload, month, out / FOLDER / month)


def estimate(month: str, out: Path, warehouse: Path) -> None:
    """What the answers to the month's last draw say has been shown, and stands beside the form."""
    month = Period.parse(month).month
    ledger = _ledger(warehouse)
    draws = [event.payload for event in record.draws_of(ledger, month)]
    if not draws:
        advice = f"先运行 mingjing draw --month {month} --n 60 --seed 事先约定的数"
        raise BadInput(f"{month} 还没有抽取过", file=ledger.path, advice=advice)
    answered = standings(ledger.events(RESULT), month)
    found = estimating.estimate(draws[-1], answered)
    for label, words in sample_estimate.sentences(draws[-1], found):
        display.say(f"{label}：{words}")
    names = {rule.id: rule.name for rule in rule_file.read_all()}
    path = out / FOLDER / month / ESTIMATE
    display.say(f"估计已写入 {sample_estimate.write(month, draws, found, answered, names, path)}")


def _ledger(warehouse: Path) -> Ledger:
    """The ledger that is there; none is made."""
    path = Path(warehouse) / ledgers.FILE
    if not path.is_file():
        advice = "先审计该月，再抽查；仓库在别处的，用 --warehouse 指明"
        raise BadInput("这里没有审计过，没有台账", file=path, advice=advice)
    return ledger_of(warehouse)


def _say_what_is_known(recorded: record.Recorded) -> None:
    """Whether this is a new draw, one that stood there before, or one that another has replaced."""
    payload = recorded.payload
    if recorded.is_new and payload["enlarges"]:
        display.say(f"已在原样本 {payload['enlarges']} 件上追加，原样本的编号不变，仍然有效。")
    elif recorded.is_new:
        display.say("已抽取，并记入台账。同一种子、同一件数再抽，样本不变。")
    else:
        display.say(f"这个样本 {payload['drawn_on']} 已经抽取，没有再抽。")
    if not recorded.is_last:
        display.say("此后本月又抽取过，估计以最后一次为准。")
    if recorded.frame_changed:
        display.say("抽取以后该月又审计过，抽样框有变化；样本仍是当时抽取的。")


def _write_form(payload: dict, month: str, folder: Path) -> None:
    """The form is there; one that is there already may be filled in, and is left as it is."""
    path = folder / sample_form.file_name(payload)
    if path.exists():
        display.say(f"抽查表在 {path}，没有改动（可能已经填写）。")
        return
    questions = [sample_form.Question(rule.id, rule.name, rule.question) for rule in rule_file.read_all()]
    sample_form.write(payload, month, questions, path)
    display.say(f"抽查表已写入 {path}。填好以后运行：mingjing answers {path}")


def _show(payload: dict) -> None:
    """The frame in a sentence, then the sample by kind and hours, and by unit."""
    display.say(sample_form.frame_words(payload))
    display.say(sample_form.draw_words(payload))
    display.OUT.print(_table(payload, "样本构成：类别与时段", ("类别", "时段"), (1, 2)))
    display.OUT.print(_table(payload, "样本构成：单位", ("单位",), (0,)))


def _table(payload: dict, title: str, headings: tuple[str, ...], places: tuple[int, ...]) -> Table:
    """How many there are of each, how many chance drew, and how many cases had to be in the sample."""
    n_frame, n_drawn, n_certain = Counter(), Counter(), Counter()
    for cell in payload["cells"]:
        n_frame[_part(cell["key"], places)] += cell["n_frame"]
        n_drawn[_part(cell["key"], places)] += cell["n_drawn"]
    for each in payload["objects"]:
        if each["reason"] != CHANCE:
            n_certain[_part((each["unit_code"], each["kind"], each["hours"]), places)] += 1
    table = Table(title=title, title_justify="left")
    for heading in (*headings, "可抽", "随机抽取", "信访交叉"):
        table.add_column(heading, justify="left" if heading in headings else "right")
    for key in sorted({*n_frame, *n_certain}):
        names = [payload["units"].get(word, word) for word in key]
        table.add_row(*names, *(str(counted[key] or "") for counted in (n_frame, n_drawn, n_certain)))
    totals = [str(counted.total()) for counted in (n_frame, n_drawn, n_certain)]
    table.add_row("合计", *[""] * (len(headings) - 1), *totals)
    return table


def _part(key: tuple | list, places: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(key[place] for place in places)
