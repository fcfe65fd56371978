"""The invented bureau: 明湖市公安局, four 分局, 24 所队, officers as numbers."""

from dataclasses import dataclass

from samples.records import Sample

NAME = "明湖市公安局"
BRANCHES = ("东湖", "西岭", "南洲", "北渡")

# What each 分局 has: name, type, 条线.
POSTS = (
    ("{}第一派出所", "派出所", "治安"),
    ("{}第二派出所", "派出所", "治安"),
    ("{}第三派出所", "派出所", "治安"),
    ("{}刑事侦查大队", "刑侦", "刑侦"),
    ("{}治安管理大队", "治安", "治安"),
    ("{}经济犯罪侦查大队", "经侦", "经侦"),
)
CITY_CODE = "990100000000"
OFFICERS_OF_A_POST = 8


@dataclass(frozen=True)
class Unit:
    """A 所队 with those who work there: the first six handle cases, then 法制员, then 所队长."""

    code: str
    name: str
    type: str
    officers: tuple[str, ...]

    @property
    def reviewer(self) -> str:
        """The number of its 法制员."""
        return self.officers[6]

    @property
    def head(self) -> str:
        """The number of its 所队长."""
        return self.officers[7]


def _post(branch: int, place: str, index: int) -> Unit:
    name, kind, _ = POSTS[index]
    officers = tuple(f"0{branch}{index + 1}{n:03d}" for n in range(1, OFFICERS_OF_A_POST + 1))
    return Unit(f"9901{branch:02d}{index + 1:02d}0000", name.format(f"{place}分局"), kind, officers)


UNITS = tuple(_post(b + 1, place, i) for b, place in enumerate(BRANCHES) for i in range(len(POSTS)))
POLICE_STATIONS = tuple(unit for unit in UNITS if unit.type == "派出所")
DETECTIVES = tuple(unit for unit in UNITS if unit.type == "刑侦")
ORDER_TEAMS = tuple(unit for unit in UNITS if unit.type == "治安")
ECONOMIC_TEAMS = tuple(unit for unit in UNITS if unit.type == "经侦")


def unit_of(code: str) -> Unit:
    """The 所队 of that code."""
    return {unit.code: unit for unit in UNITS}[code]


def add_bureau(sample: Sample) -> None:
    """The tables 单位 and 民警 hold the whole bureau."""
    sample.add(
        "units", unit_code=CITY_CODE, unit_name=NAME, level="市局", unit_type="其他", line="综合", is_scored=False
    )
    for b, place in enumerate(BRANCHES, 1):
        _add_branch(sample, f"9901{b:02d}000000", f"{NAME}{place}分局")
    for unit in UNITS:
        _add_unit(sample, unit)
    for n in (1, 2, 3):
        sample.add("officers", officer_no=f"00{n:04d}", role="局领导", unit_code=CITY_CODE)


def _add_branch(sample: Sample, code: str, name: str) -> None:
    sample.add(
        "units", unit_code=code, unit_name=name, parent_code=CITY_CODE, level="分局", unit_type="其他", line="综合",
        is_scored=False,
    )  # fmt: skip
    sample.add("officers", officer_no=f"0{code[5]}9001", role="法制民警", unit_code=code)


def _add_unit(sample: Sample, unit: Unit) -> None:
    line = {kind: line for _, kind, line in POSTS}[unit.type]
    sample.add(
        "units", unit_code=unit.code, unit_name=unit.name, parent_code=f"{unit.code[:6]}000000", level="所队",
        unit_type=unit.type, line=line, is_scored=True,
    )  # fmt: skip
    for n, officer in enumerate(unit.officers):
        role = {6: "法制员", 7: "所队长"}.get(n, "民警")
        sample.add("officers", officer_no=officer, role=role, unit_code=unit.code)
