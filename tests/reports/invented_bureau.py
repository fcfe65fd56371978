"""The invented month of a bureau of 200 units, 63 rules and thousands of problems: the small month many times over."""

from dataclasses import replace

import polars as pl

from reports.tables import Published

UNITS, RULES_TIMES, CHECKS_TIMES, FILES_TIMES = 200, 7, 400, 150
WORDS = "受案后未在法定期限内作出立案或者不予立案的决定，录入时间晚于办理时间，需要调阅纸质卷宗核对。"


def bureau(small: Published) -> Published:
    """The small month with every unit's rows given to 200 units, every rule to seven and every check to 400 columns."""
    frames = dict(small.frames)
    for name, frame in frames.items():
        if "rule_id" in frame.columns and name != "orders":
            frame = _times(frame, RULES_TIMES, "rule_id", "-{}")
        frames[name] = frame
    codes = frames["units"]["unit_code"].to_list()
    times = -(-UNITS // len(codes))
    frames["ageing"] = _aged(frames["ageing"], frames["units"])
    for name in ("units", "populations", "scores", "ageing", "findings", "warnings", "unit_gaps"):
        frames[name] = _units(frames[name], times)
    frames["findings"] = _identified(frames["findings"]).with_columns(reason=pl.col("reason") + WORDS)
    frames["law_changes"] = frames["law_changes"].with_columns(law=pl.col("law") + 8 * WORDS)
    frames["quality"] = _times(frames["quality"], CHECKS_TIMES, "column", "{}")
    frames["intake"] = _times(frames["intake"], FILES_TIMES, "file", "_{}")
    return _counted(replace(small, frames=frames), times)


def _times(frame: pl.DataFrame, times: int, column: str, form: str) -> pl.DataFrame:
    copies = [frame.with_columns(pl.col(column) + form.format(place)) for place in range(times)]
    return pl.concat(copies)


def _units(frame: pl.DataFrame, times: int) -> pl.DataFrame:
    """The rows of each unit for as many units, each with a code and a name of its own."""
    copies = [
        frame.with_columns(
            pl.col("unit_code").str.slice(0, 6) + f"{place:04d}" + pl.col("unit_code").str.slice(6, 2),
            pl.col("unit_name") + f"第{place}分队",
        )
        for place in range(times)
    ]
    return pl.concat(copies)


def _aged(ageing: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    """Every unit has open cases as old as those of the first."""
    one = ageing.filter(unit_code=ageing["unit_code"][0]).drop("unit_code", "unit_name", "branch_name", "line")
    return units.select("unit_code", "unit_name", "branch_name", "line").join(one, how="cross").select(ageing.columns)


def _identified(findings: pl.DataFrame) -> pl.DataFrame:
    numbers = pl.int_range(pl.len()).cast(pl.String)
    return findings.with_columns(
        finding_id=numbers.str.zfill(16), subject_no=pl.col("subject_no") + "-" + numbers, matter="案件 " + numbers
    ).with_columns(n_in_matter=pl.lit(1, pl.Int64))


def _counted(large: Published, times: int) -> Published:
    """The counts of the rules and of the months are what the larger lists add up to."""
    counts = pl.selectors.starts_with("n_")
    frames = large.frames
    found = frames["findings"].with_columns(month=pl.col("breach_at").dt.strftime("%Y-%m"))
    months = found.group_by("rule_id", "rule_name", "month").agg(n=pl.len().cast(pl.Int64))
    changed = {
        "coverage": frames["coverage"].with_columns(counts * times),
        "trend": found.group_by("month", "flow").agg(n=pl.len().cast(pl.Int64)).sort("month", "flow"),
        "rule_months": months.sort("rule_id", "month"),
    }
    return replace(large, frames=frames | changed)
