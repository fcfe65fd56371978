"""Whether the examples of a rule can be read: every table, column, moment, code and verdict that they name exists."""

from checks import contract
from checks.rules import examples, indicators, rule_file
from checks.rules.rule_file import Rule

VERDICTS = {"met", "exempt", "unknown", "borderline", "breached", "pending", examples.OUT_OF_SCOPE}


def refuse_unreadable(rule: Rule) -> None:
    """Every example of the rule can be read; the first that cannot is BadInput with its line in the file."""
    said = set()
    for number, example in enumerate(rule.examples):
        place = ("examples", number)
        if not isinstance(example, dict):
            raise rule.header.wrong("例子的写法不对", *place, value=example, advice="写上 it、数据行和 expect")
        title = rule.header.text(*place, "it", least=2)
        if title in said:
            raise rule.header.wrong("两个例子用了同一句话", *place, "it", value=title, advice="写明它们哪里不同")
        said.add(title)
        _expectation(rule, place)
        if "as_of" in example and examples.read_moment(example["as_of"])[0] == examples.UNREADABLE[0]:
            raise _not_a_moment(rule, *place, "as_of", value=example["as_of"])
        for name in set(example) - {"it", "as_of", "expect"}:
            _rows(rule, *place, name)


def _expectation(rule: Rule, place: tuple) -> None:
    """What must come out is named by words that a verdict has."""
    expect = rule.header.at(*place, "expect")
    if not expect:
        raise rule.header.wrong("例子没有写预期结果", *place, "expect", advice="写上 expect")
    is_indicator = rule.rule_class == rule_file.UNIT_INDICATOR
    known = set(indicators.COLUMNS) if is_indicator else set(examples.VERDICT)
    for each in expect if isinstance(expect, list) else [expect]:
        verdict = each.get("verdict") if isinstance(each, dict) else each
        if verdict is not None and verdict not in VERDICTS:
            advice = f"写其中之一：{'、'.join(sorted(VERDICTS))}"
            raise rule.header.wrong("没有这种结论", *place, "expect", value=verdict, advice=advice)
        for name in sorted(set(each) - known - {examples.TIMES}) if isinstance(each, dict) else []:
            advice = f"写其中的：{'、'.join(sorted(known))}"
            raise rule.header.wrong("预期结果里有不认识的项", *place, "expect", value=name, advice=advice)


def _rows(rule: Rule, *place) -> None:
    """The rows of that table hold only its columns, with values that can stand in them."""
    name = place[-1]
    known = examples.tables()
    if name not in known:
        advice = f"写数据表的英文名：{'、'.join(known)}"
        raise rule.header.wrong("例子里有不认识的项", *place, advice=advice)
    columns = {column.name: column for column in known[name].columns}
    rows = rule.header.at(*place)
    listed = [(number,) for number in range(len(rows))] if isinstance(rows, list) else [()]
    for at in listed:
        row = rule.header.at(*place, *at)
        for column in row if isinstance(row, dict) else [""]:
            if column not in columns and column not in ("unit_code", examples.TIMES):
                advice = "对照数据约定（sql/staging/contract.yaml）改正"
                raise rule.header.wrong("例子里的列不在数据约定中", *place, *at, column, advice=advice)
            if column in columns:
                _value(rule, columns[column], row[column], *place, *at, column)


def _value(rule: Rule, column: contract.Column, text: object, *place) -> None:
    """A value that is to be unreadable is written in words; one with digits in it must be readable."""
    if not isinstance(text, str):
        raise rule.header.wrong("例子里的值应是文字", *place, value=text, advice="每一列只写一个值")
    has_digit = any(mark.isdigit() for mark in text)
    if column.type in ("time", "day") and has_digit and examples.read_moment(text)[0] == examples.UNREADABLE[0]:
        raise _not_a_moment(rule, *place, value=text)
    if column.type == "code" and text not in column.values:
        advice = f"写其中之一：{'、'.join(column.values)}"
        raise rule.header.wrong("例子里的代码不在数据约定中", *place, value=text, advice=advice)


def _not_a_moment(rule: Rule, *place, value: object):
    advice = "写成 2026-10-12 09:00:00；只知道到分、时、日的，写 2026-10-12 09:00、2026-10-12 09、2026-10-12"
    return rule.header.wrong("例子里的时间读不懂", *place, value=value, advice=advice)
