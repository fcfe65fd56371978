"""The rule kit: a new rule begun, its examples tried, the rule tried on exports, two versions of it compared."""

from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from checks import policy as policies
from checks.complaint import BadInput
from checks.policy import Policy
from checks.rules import examples, rule_draft, rule_file, sound
from checks.rules.bench import Bench
from checks.rules.page import EXPECTED, VERDICTS
from checks.rules.rule_file import UNIT_INDICATOR, Rule
from flows import display
from flows.request import Request, to_run

if TYPE_CHECKING:
    from checks.rules import trial  # loads every room: only where exports are read

SHOWN = 20  # rows of a long list on the terminal
COLOURS = {"breached": "red", "unknown": "yellow", "borderline": "yellow", "met": "green", "exempt": "cyan"}


def new(rule_id: str, name: str, kind: str) -> None:
    """The file of a new rule stands in sql/rules with what is still to be said marked; nothing is overwritten."""
    path = rule_draft.write(rule_id, name, kind)
    display.say(f"规则草稿已写入 {path}。")
    display.say("填好标着“待填”的各项：没有填完以前，审计不会运行（这是有意的，坏规则不会被悄悄跳过）。")
    display.say(f"填好以后运行：mingjing rule test {rule_id.upper()}")


def test(which: str, policy: Policy) -> bool:
    """Whether every example of the rule comes out as it says; a table of expected and got has been shown."""
    rule = found(which)
    bench = Bench(policy, [rule])
    sound.refuse_broken(policy, [rule], bench)
    outcomes = bench.tries(rule)
    n_wrong = sum(not each.holds for each in outcomes)
    display.OUT.print(_outcomes(rule, outcomes))
    display.say(f"{len(outcomes)} 个例子，{len(outcomes) - n_wrong} 个符合，{n_wrong} 个不符合。")
    return not n_wrong


def attempt(which: str, request: Request) -> None:
    """What the rule would find in those exports has been shown; no ledger, warehouse or product was touched."""
    rule, run = found(which), to_run(request)
    sound.refuse_broken(run.policy, [rule])
    from checks.rules import trial

    with display.working(), trial.rooms(run) as con:
        result = trial.tried(con, rule, run, run.policy)
    if result.missing:
        display.listed("数据不足，下列数据没有，相应的时限不能检查：", [(each, True) for each in result.missing])
    if result.rows:
        display.OUT.print(_counts(result))
    else:
        display.say(f"{rule.id} {rule.name}：这些导出文件里没有范围内的对象。")
    hits = [row for row in result.rows if row.get("verdict") == "breached" or row.get("standing") in ("偏高", "偏低")]
    if hits:
        display.OUT.print(_hits(rule, hits[:SHOWN]))
    if len(hits) > SHOWN:
        display.say(f"只列出前 {SHOWN} 条，共 {len(hits)} 条。")
    display.say("这是试运行：没有写入台账，没有发布任何成果。")


def compare(old: str, new: str, request: Request) -> None:
    """Which verdicts change on those exports from one version of a rule, or policy, to the other, has been shown."""
    run = to_run(request)
    pairs = _policies(old, new) if _is_policy(old) and _is_policy(new) else _versions(old, new, run.policy)
    for sides in zip(*pairs, strict=True):
        sound.refuse_broken(sides[0][1], [rule for rule, _ in sides])
    from checks.rules import trial

    with display.working(), trial.rooms(run) as con:
        changed, n_rows = [], 0
        for (old_rule, old_policy), (new_rule, new_policy) in pairs:
            before = trial.tried(con, old_rule, run, old_policy)
            after = trial.tried(con, new_rule, run, new_policy)
            changed += trial.changes(before, after)
            n_rows += len(after.rows)
    if changed:
        display.OUT.print(_changes(changed[: SHOWN * 5]))
    if len(changed) > SHOWN * 5:
        display.say(f"只列出前 {SHOWN * 5} 条。")
    display.say(f"共 {n_rows} 条结论，其中 {len(changed)} 条有变化。没有写入台账，没有发布任何成果。")


def found(which: str) -> Rule:
    """The rule of that number, or of that file; BadInput if there is none."""
    if which.endswith(".sql"):
        if not Path(which).is_file():
            raise BadInput("找不到规则文件", file=which, advice="检查路径")
        return rule_file.read(Path(which))
    paths = sorted(rule_file.FOLDER.glob(f"{which.upper()}_*.sql"))
    if not paths:
        raise BadInput("没有这条规则", value=which, advice="用 mingjing rules 查看全部规则编号，或写规则文件的路径")
    return rule_file.read(paths[0])


def _is_policy(name: str) -> bool:
    return name.endswith(".toml")


def _versions(old: str, new: str, policy: Policy) -> list[tuple]:
    if _is_policy(old) or _is_policy(new):
        raise BadInput("比较的两方不是同一种文件", value=f"{old}、{new}", advice="两个都写规则，或两个都写政策文件")
    return [((found(old), policy), (found(new), policy))]


def _policies(old: str, new: str) -> list[tuple]:
    """Under either policy the rules that ask a number which is not the same in both; the others cannot differ."""
    before, after = policies.read(Path(old)), policies.read(Path(new))
    return [
        ((rule, before), (rule, after))
        for rule in rule_file.read_all()
        if any(before.parameters[name].value != after.parameters[name].value for name in rule.parameters)
    ]


def _outcomes(rule: Rule, outcomes: list[examples.Outcome]) -> Table:
    table = Table(title=f"{rule.id} {rule.name}", title_justify="left")
    for heading in ("", "例子", "应得", "实得"):
        table.add_column(heading, overflow="fold")
    for each in outcomes:
        got = [_only_asked(each.expected, row) for row in each.got]
        style = "" if each.holds else "red"
        mark = "" if each.holds else "×"
        table.add_row(mark, each.it, _said(each.expected), _said(each.got if not each.holds else got), style=style)
    return table


def _only_asked(expected: list[dict], row: dict) -> dict:
    """Of what came out, what the example asks for."""
    names = {name for each in expected for name in each}
    return {name: value for name, value in row.items() if name in names}


def _said(rows: list[dict]) -> str:
    """Verdicts in words; none is out of scope."""
    return "\n".join(map(_one_said, rows)) or VERDICTS[examples.OUT_OF_SCOPE]


def _one_said(row: dict) -> str:
    parts = [VERDICTS.get(row["verdict"], row["verdict"])] if row.get("verdict") else []
    parts += [f"{EXPECTED[name]} {value}" for name, value in row.items() if name in EXPECTED and value is not None]
    return (f"{row['clock']}：" if row.get("clock") else "") + "，".join(parts)


def _counts(result: "trial.Trial") -> Table:
    """How many rows came to which end."""
    key = "standing" if result.rule.rule_class == UNIT_INDICATOR else "verdict"
    counts: dict[str, int] = {}
    for row in result.rows:
        counts[row[key]] = counts.get(row[key], 0) + 1
    table = Table(title=f"{result.rule.id} {result.rule.name}：{len(result.rows)} 条", title_justify="left")
    for name in ("结论", "数量"):
        table.add_column(name, justify="right" if name == "数量" else "left")
    for name, n in sorted(counts.items()):
        table.add_row(Text(VERDICTS.get(name, name), style=COLOURS.get(name, "")), str(n))
    return table


def _hits(rule: Rule, rows: list[dict]) -> Table:
    is_indicator = rule.rule_class == UNIT_INDICATOR
    names = ("unit_code", "indicator", "reason") if is_indicator else ("subject_no", "clock", "severity", "reason")
    headings = {**EXPECTED, "clock": "时限"}
    table = Table(title="会报出的问题", title_justify="left")
    for name in names:
        table.add_column(headings[name], overflow="fold")
    for row in rows:
        table.add_row(*(str(row[name] or "") for name in names))
    return table


def _changes(listed: "list[trial.Change]") -> Table:
    table = Table(title="有变化的结论", title_justify="left")
    for heading in ("规则", "对象", "原来", "现在"):
        table.add_column(heading, overflow="fold")
    for each in listed:
        place = " ".join(str(value) for name, value in each.place.items() if value and name != "source")
        table.add_row(each.rule_id, place, _side(each.old), _side(each.new))
    return table


def _side(row: dict | None) -> str:
    """What one version says of the object."""
    if row is None:
        return VERDICTS[examples.OUT_OF_SCOPE]
    return _one_said(row) if row.get("verdict") is None else f"{VERDICTS[row['verdict']]}：{row['reason'] or ''}"

