"""What the sheets of 一考核 must hold, cell by cell, from the Parquet files of the month."""

from datetime import datetime, time
from decimal import Decimal

from tests.month.printed_truth import DASH, SAID, VERDICTS, Month, former, share

UNIT = ("单位代码", "unit_code"), ("单位名称", "unit")
RULE = ("规则编号", "rule_id"), ("规则名称", "rule_name")
COUNTS = ("应检数", "n_scope"), *((SAID[word], f"n_{word}") for word in VERDICTS)


def sheet(rows: list[dict], *columns: tuple) -> tuple[tuple, list[tuple]]:
    """Headings and rows of a sheet; a column is its heading and the name of a field or what makes the cell."""
    heads = tuple(heading for heading, _ in columns)
    return heads, [tuple(cell(of(row) if callable(of) else row[of]) for _, of in columns) for row in rows]


def cell(value):
    """A value as a workbook gives it back: a number is a float, nothing is an empty text, a flag is a word."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float | Decimal):
        return float(value)
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date()  # as it comes back: whether the sheet shows its midnight is a matter of looks
    return "" if value is None else value


def scores(m: Month) -> dict[str, tuple]:
    """The sheets of 一考核.xlsx."""
    said = {row["unit_code"]: row for row in m.rows("satisfaction") if row["window_months"] == 1}
    windows = {(row["unit_code"], row["window_months"]): row for row in m.rows("score_windows")}
    known = {rule["rule_id"] for rule in m.rules}
    unscored = {row["rule_id"] for row in m.rows("rule_precision") if row["is_unscored"]}

    def names(table: str) -> list[dict]:
        return [{**row, "unit": _name(m, row)} for row in m.rows(table)]

    def dashed(row: dict, name: str):
        return DASH if row.get(name) is None else row[name]

    def of(months: int, name: str):
        return lambda row: windows.get((row["unit_code"], months), {}).get(name)

    def months(row: dict | None) -> str:
        return f"{row['n_months']}/{row['window_months']}个月" if row else DASH

    return {
        "考核得分": sheet(
            names("scores"),
            ("分局", "branch_name"),
            *UNIT,
            ("应检数（分母）", "n_scope"),
            ("其中可评", "n_judged"),
            ("属实数", "n_confirmed"),
            ("疑似数（不扣分）", "n_suspected"),
            ("本月可评权重", "weight_decidable"),
            ("得分", "score"),
            ("等次", "band"),
            ("满意度下限", lambda row: dashed(said.get(row["unit_code"], {}), "satisfaction_lower")),
            ("评价率", lambda row: dashed(said.get(row["unit_code"], {}), "reply_rate")),
            ("异议影响", "what_if"),
            ("红线问题数", "red_lines"),
            ("评分说明", _note),
        ),
        "滚动得分": sheet(
            names("scores"),
            ("分局", "branch_name"),
            *UNIT,
            ("本月得分", "score"),
            *(
                pair
                for window in (3, 12)
                for pair in (
                    (f"近{window}个月得分", of(window, "score")),
                    ("数据覆盖", lambda row, window=window: months(windows.get((row["unit_code"], window)))),
                    ("可评应检数", of(window, "n_judged")),
                    ("属实数", of(window, "n_confirmed")),
                )
            ),
            ("可评权重", "weight_decidable"),
            ("评分说明", lambda row: _notes(row, windows)),
        ),
        "滚动分项": sheet(
            names("score_window_items"),
            *UNIT,
            *RULE,
            ("期间", lambda row: f"近{row['window_months']}个月"),
            *fields("权重 weight 是否可评 is_decidable 应检数 n_scope 属实数 n_confirmed 属实折算数 n_weighted"),
            *fields("同类应检数 peer_n 同类问题率 peer_rate 校正问题率 shrunken_rate 扣分 deduction"),
        ),
        "群众满意度": sheet(
            names("satisfaction"),
            ("分局", "branch_name"),
            *UNIT,
            ("期间", lambda row: "本月" if row["window_months"] == 1 else f"近12个月（覆盖{months(row)}）"),
            *fields("回访次数 n_visits 有评价次数 n_answered"),
            ("评价率", lambda row: dashed(row, "reply_rate")),
            *fields("满意 n_satisfied 基本满意 n_mostly 不满意 n_dissatisfied"),
            ("满意度", lambda row: dashed(row, "satisfaction")),
            ("满意度下限", lambda row: dashed(row, "satisfaction_lower")),
            ("说明", "satisfaction_note"),
        ),
        "考核等次": sheet(
            names("score_bands"),
            ("分局", "branch_name"),
            *UNIT,
            *fields("可评应检数 n_judged 属实折算数 n_weighted 同类预期折算数 n_expected"),
            *fields("95%下限 lower_95 95%上限 upper_95 99.8%上限 upper_998 等次 band"),
        ),
        "考核分项": sheet(
            names("score_items"),
            *UNIT,
            ("单位类型", "unit_type"),
            *RULE,
            *fields("考核主题 weight_theme 权重 weight 是否可评 is_decidable 应检数 n_scope 疑似数 n_suspected"),
            *fields("属实数 n_confirmed 其中自查自报 n_self_reported 其中异议未决 n_appealed 属实折算数 n_weighted"),
            *fields("同类应检数 peer_n 同类属实折算数 peer_weighted 同类问题率 peer_rate 校正问题率 shrunken_rate"),
            *fields("目标值 target 上限值 ceiling 扣分 deduction 异议成立时扣分 deduction_if_upheld"),
        ),
        "扣分明细": sheet(
            names("score_points"),
            *UNIT,
            *RULE,
            *fields("本规则扣分 rule_points 来源 part 问题编号 finding_id 对象编号 subject_no 核查结论 verdict"),
            *fields("自查自报 is_self_reported 异议未决 is_appealed 折算数 weighted 扣分 points"),
        ),
        "单位应检数": sheet(names("populations"), *RULE, ("分局", "branch_name"), *UNIT, ("条线", "line"), *COUNTS),
        "分局条线汇总": sheet(m.rows("rollups"), *RULE, ("分局", "branch_name"), ("条线", "line"), *COUNTS),
        "规则运行情况": sheet(
            [row for row in m.rows("coverage") if row["rule_id"] in known],
            *RULE,
            ("状态", "status"),
            ("计分", lambda row: "不计分" if row["rule_id"] in unscored else ""),
            *COUNTS,
            ("缺少的数据", "missing"),
        ),
        "规则准确率": sheet(m.rows("rule_precision"), *RULE, *_precision()),
    }


def _precision():
    """The columns of the precision of rules, the recent one and that of all time."""
    for word, n, mark in (("近期", "n", ""), ("累计", "n_all", "all_")):
        yield f"{word}属实数", f"n_{mark}true"
        yield f"{word}核查数", n
        yield f"{word}准确率", lambda row, name=f"{mark}precision": DASH if row[name] is None else row[name]
        yield f"{word}置信区间", lambda row, mark=mark: _interval(row[f"{mark}lower"], row[f"{mark}upper"])
    yield from fields("待核查数 n_open 结论不一致数 n_conflicts")
    yield "计分", lambda row: "不计分" if row["is_unscored"] else ""
    yield "计分说明", "scoring_note"


def _interval(lower, upper) -> str:
    return DASH if lower is None else "至".join(share(int(end * 10_000), 10_000) for end in (lower, upper))


def fields(said: str) -> list[tuple[str, str]]:
    words = said.split(" ")
    return list(zip(words[::2], words[1::2], strict=True))


def _name(m: Month, row: dict) -> str:
    """A table that says whose records a row counts names these; any other takes the name of the list of units."""
    if "former_units" in row:
        return former(row["unit_name"] or row["unit_code"], row["former_units"])
    return m.unit(row["unit_code"])


def _note(row: dict) -> str:
    return "；".join(filter(None, (row["grade_note"], row["band_note"] if row["score"] is not None else None)))


def _notes(row: dict, windows: dict) -> str:
    """The notes on the month and both windows, once where they are all the same."""
    found = [("本月", row["grade_note"])]
    found += [
        (f"近{months}个月", windows[row["unit_code"], months]["grade_note"])
        for months in (3, 12)
        if (row["unit_code"], months) in windows
    ]
    said = {note for _, note in found}
    return "；".join(map(str, said)) if len(said) == 1 else "；".join(f"{when}：{note}" for when, note in found)
