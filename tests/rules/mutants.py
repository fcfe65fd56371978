"""Every small change of a rule that its examples should notice."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import sqlglot
from sqlglot import exp

from checks.policy import Policy
from checks.rules.rule_file import FIRST_DAY, LAST_DAY, POLICY, Rule

DAY = dt.timedelta(days=1)

# What only words a sentence, or says where the row came from: no verdict hangs on it.
WORDS = {"note", "start_name", "done_name", "pause_name", "near_miss", "source_file", "source_row", "tag"}
# Terms that a rule may leave out: left out, something must come out otherwise.
OPTIONAL = {
    "excuse", "unclear", "done_from", "release_at", "release_at_latest", "changes", "extension_terms", "fallback_n",
    "lead_days", "is_unlimited", "is_standing", "is_rival", "is_one_of_several", "severity", "case_no", "person_no",
    "officer_no",
}  # fmt: skip
TURNED = {
    exp.LT: exp.LTE, exp.LTE: exp.LT, exp.GT: exp.GTE, exp.GTE: exp.GT, exp.EQ: exp.NEQ, exp.NEQ: exp.EQ,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One small change of a rule: what was changed, in words that stay the same when lines move."""

    what: str
    rule: Rule
    policy: Policy


def mutants_of(rule: Rule, policy: Policy) -> list[Mutant]:
    """Every small change of the rule; of two that read alike, the second says so."""
    seen: Counter[str] = Counter()
    found = []
    for each in (*_of_header(rule, policy), *_of_sql(rule, policy)):
        seen[each.what] += 1
        nth = seen[each.what]
        found.append(each if nth == 1 else replace(each, what=f"{each.what}（第 {nth} 处）"))
    return found


def _of_header(rule: Rule, policy: Policy) -> Iterator[Mutant]:
    """Every value one more and one less, every first and last day a day sooner and later, no milder severity."""
    for number, version in enumerate(rule.law):
        names = (version.clock, version.applies_to, version.instrument, version.article)
        about = " ".join(each for each in names if each)
        for name, value in version.values.items():
            for step in (1, -1):
                what = f"法律 {about}：{name} {value} {step:+d}"
                if value.startswith(POLICY):
                    yield Mutant(what, rule, _with_parameter(policy, value.removeprefix(POLICY), step))
                else:
                    values = version.values | {name: str(int(value) + step)}
                    yield Mutant(what, _with_version(rule, number, values=values), policy)
        for step in (DAY, -DAY):
            if version.since != FIRST_DAY:
                what = f"法律 {about}：施行日 {version.since} {step.days:+d}"
                yield Mutant(what, _with_version(rule, number, since=version.since + step), policy)
            if version.until != LAST_DAY:
                what = f"法律 {about}：失效日 {version.until} {step.days:+d}"
                yield Mutant(what, _with_version(rule, number, until=version.until + step), policy)
    for number, (severity, when) in enumerate(rule.severity_when):
        rest = rule.severity_when[:number] + rule.severity_when[number + 1 :]
        yield Mutant(f"等级：去掉 {when} 时为{severity}", replace(rule, severity_when=rest), policy)


def _with_version(rule: Rule, number: int, **changed) -> Rule:
    law = list(rule.law)
    law[number] = replace(law[number], **changed)
    return replace(rule, law=tuple(law))


def _with_parameter(policy: Policy, name: str, step: int) -> Policy:
    changed = replace(policy.parameters[name], value=policy.parameters[name].value + step)
    return replace(policy, parameters=policy.parameters | {name: changed})


def _of_sql(rule: Rule, policy: Policy) -> Iterator[Mutant]:
    """Every change of one place of the SELECT."""
    tree = sqlglot.parse_one(rule.sql, dialect="duckdb")
    for number, node in enumerate(tree.walk()):
        if _is_wording(node) or _is_without_effect(node, rule):
            continue
        for what, change in _changes(node, _ends(rule)):
            changed = tree.copy()
            twin = next(each for place, each in enumerate(changed.walk()) if place == number)
            instead = change(twin)
            if twin is changed and isinstance(instead, exp.Expression):
                changed = instead  # the root has nothing above it in which it could be replaced
            yield Mutant(what, replace(rule, sql=changed.sql(dialect="duckdb")), policy)


def _is_wording(node: exp.Expression) -> bool:
    """Whether the node stands in a column that only words a sentence."""
    step = node
    while step is not None:
        if isinstance(step, exp.Alias) and step.alias in WORDS and isinstance(step.parent, exp.Select):
            return True
        step = step.parent
    return False


def _is_without_effect(node: exp.Expression, rule: Rule) -> bool:
    """The end of a law that has none on file, and the number of an extension that is alone, decide nothing."""
    said = node.sql(dialect="duckdb")
    if said in ("law.until", "seq := 1"):
        return said == "seq := 1" or not _ends(rule)
    parent = node.parent
    if isinstance(node, exp.LT) and node.expression.sql(dialect="duckdb") == "law.until":
        return not _ends(rule)
    return isinstance(node, exp.Literal) and isinstance(parent, exp.PropertyEQ) and parent.sql("duckdb") == "seq := 1"


def _ends(rule: Rule) -> bool:
    """Whether any version of the law ends: by itself, or because a later one of its group begins."""
    groups = [(version.clock, version.applies_to) for version in rule.law]
    return len(set(groups)) < len(groups) or any(version.until != LAST_DAY for version in rule.law)


def _changes(node: exp.Expression, ends: bool) -> Iterator[tuple[str, Callable[[exp.Expression], None]]]:
    """What may be changed at this place: each in words, with what does it to a copy of the node."""
    said = node.sql(dialect="duckdb")
    if type(node) in TURNED:
        yield f"{said} → {TURNED[type(node)].__name__}", _turn
    if isinstance(node, exp.Literal) and node.is_int and not isinstance(node.parent, exp.Bracket | exp.DataTypeParam):
        where = node.parent.sql(dialect="duckdb")
        for step in (1, -1):
            number = str(int(node.this) + step)
            yield f"{where}：{said} → {number}", lambda twin, number=number: twin.replace(exp.Literal.number(number))
    if isinstance(node, exp.And | exp.Or):
        for side in ("this", "expression"):
            other = "expression" if side == "this" else "this"
            dropped = node.args[side].sql(dialect="duckdb")
            if dropped.endswith(" < law.until") and not ends:
                continue
            what = f"去掉 {type(node).__name__}：{dropped}"
            yield what, lambda twin, other=other: twin.replace(twin.args[other].copy())
    if isinstance(node, exp.Where | exp.Having) and not isinstance(node.this, exp.And):
        yield f"去掉 {said}", lambda twin: twin.pop()
    if isinstance(node, exp.Not) and isinstance(node.this, exp.Exists | exp.Column | exp.Anonymous | exp.Coalesce):
        yield f"去掉 not：{said}", lambda twin: twin.replace(twin.this.copy())
    if isinstance(node, exp.In) and len(node.expressions) > 1:
        for number, each in enumerate(node.expressions):
            what = f"{said}：去掉 {each.sql(dialect='duckdb')}"
            yield what, lambda twin, number=number: twin.set("expressions", _without(twin.expressions, number))
    if isinstance(node, exp.Case) and len(node.args["ifs"]) > 1:
        for number, each in enumerate(node.args["ifs"]):
            what = f"去掉 when：{each.this.sql(dialect='duckdb')} → {each.args['true'].sql(dialect='duckdb')}"
            yield what, lambda twin, number=number: twin.set("ifs", _without(twin.args["ifs"], number))
    if isinstance(node, exp.Coalesce | exp.Least | exp.Greatest) and node.expressions:
        yield f"{said}：去掉第 1 个", _drop_first
        for number in range(len(node.expressions)):
            what = f"{said}：去掉第 {number + 2} 个"
            yield what, lambda twin, number=number: _drop_argument(twin, number)
    if isinstance(node, exp.Column) and node.name.endswith("_latest"):
        yield from _other_end(node, node.name.removesuffix("_latest"))
    if isinstance(node, exp.Alias) and isinstance(node.parent, exp.Select) and node.parent.parent is None:
        is_blank = isinstance(node.this, exp.Null)
        if node.alias in OPTIONAL and not is_blank:
            yield f"去掉 {node.alias}", lambda twin: twin.set("this", exp.null())
    if isinstance(node, exp.Union) and not node.args.get("distinct"):
        for side in ("this", "expression"):
            other = "expression" if side == "this" else "this"
            dropped = node.args[other].sql(dialect="duckdb")[:80]
            yield f"去掉 union 的一支：{dropped}", lambda twin, side=side: twin.replace(twin.args[side].copy())


def _other_end(node: exp.Column, name: str) -> Iterator[tuple[str, Callable]]:
    """The earliest instant where the latest was meant, in this one comparison or column."""
    where = node.parent.sql(dialect="duckdb")
    yield f"{where}：{node.name} → {name}", lambda twin: twin.set("this", exp.to_identifier(name))


def _turn(twin: exp.Expression) -> None:
    twin.replace(TURNED[type(twin)](this=twin.this, expression=twin.expression))


def _without(listed: list, number: int) -> list:
    return [each.copy() for place, each in enumerate(listed) if place != number]


def _drop_first(twin: exp.Expression) -> None:
    first, *rest = [each.copy() for each in twin.expressions]
    if rest:
        twin.set("this", first)
        twin.set("expressions", rest)
    else:
        twin.replace(first)


def _drop_argument(twin: exp.Expression, number: int) -> None:
    rest = _without(twin.expressions, number)
    if rest:
        twin.set("expressions", rest)
    else:
        twin.replace(twin.this.copy())
