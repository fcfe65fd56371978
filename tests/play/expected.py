"""What each month's audit must list, worked out by hand from the cast and the script before the play was ever run."""

from typing import NamedTuple


class Month(NamedTuple):
    """The problems of a month by flow, what is settled and listed no more, how many findings stand in each state."""

    new: set[str]
    late: set[str]
    stock: set[str]
    settled: set[str]
    states: dict[str, int]


def crowd(*months: int) -> set[str]:
    """The two that nobody answers, of each of these months."""
    return {f"L{month:02d}{n}" for month in months for n in (1, 2)}


def several(letter: str, *numbers: int) -> set[str]:
    return {f"{letter}{number:02d}" for number in numbers}


GONE, PAST_DATE = "XT-03:JQ-07/A03", "ZG-01:逾期:JQ-07/A02"
UNDONE, AGAIN = "ZG-01:复发:JQ-07/C04", "ZG-01:多发:JQ-07/112"
# Ordered on 09-17 for ten working days: 09-20 is worked, 09-25 and 10-01 to 10-07 are not. So 10-08; it came on 10-12.
PAST_DATE_TOO = "ZG-01:逾期:JQ-07/B02"

MONTHS = {
    "2026-05": Month(several("A", *range(1, 10)) | crowd(5), set(), set(), set(), {"疑似": 11}),
    "2026-06": Month(
        {"B02", "B03", GONE, PAST_DATE} | crowd(6),
        {"B01"},
        several("A", 2, 4, 7) | crowd(5),
        several("A", 1, 5, 6, 8, 9),
        {"疑似": 7, "待核查": 4, "整改": 1, "复核": 1, "销号": 2, "关闭": 1, "不可逆已说明": 1, "追究建议": 1},
    ),
    "2026-07": Month(
        several("C", 1, 2, 3, 4) | {AGAIN} | crowd(7),
        set(),
        {"A02", "B01", "B02", GONE, PAST_DATE} | crowd(5, 6),
        several("A", 1, 4, 5, 6, 7, 8, 9),
        {
            "疑似": 7,
            "待核查": 8,
            "整改": 1,
            "挂起": 1,
            "销号": 3,
            "关闭": 2,
            "不可逆已说明": 1,
            "已追究": 1,
            "系统销号": 1,
        },
    ),
    "2026-08": Month(
        {"B03", "D01", UNDONE} | crowd(8),
        set(),
        {"B01", "B02", GONE, PAST_DATE, AGAIN} | several("C", 1, 2, 3) | crowd(5, 6, 7),
        several("A", 1, 2, 4, 5, 6, 7, 8, 9) | {"C04"},
        {"疑似": 4, "待核查": 15, "销号": 5, "关闭": 2, "不可逆已说明": 1, "已追究": 1, "系统销号": 1},
    ),
    "2026-09": Month(
        {"E01", "E02"} | crowd(9),
        set(),
        {"A03", "D01", PAST_DATE, AGAIN} | several("B", 1, 2, 3) | several("C", 1, 2, 3, 4) | crowd(5, 6, 7, 8),
        several("A", 1, 2, 4, 5, 6, 7, 8, 9),
        {"疑似": 4, "待核查": 20, "整改": 1, "销号": 4, "关闭": 2, "不可逆已说明": 1, "已追究": 1},
    ),
    "2026-10": Month(
        {PAST_DATE_TOO} | crowd(10),
        set(),
        {"A03", "D01", "E02", PAST_DATE, AGAIN}
        | several("B", 1, 2, 3)
        | several("C", 1, 2, 3, 4)
        | crowd(5, 6, 7, 8, 9),
        several("A", 1, 2, 4, 5, 6, 7, 8, 9) | {"E01"},
        # what looked back on A03 and C04 has been in order twice: the program closed both
        {
            "疑似": 3,
            "待核查": 21,
            "复核": 1,
            "销号": 4,
            "关闭": 2,
            "不属实": 1,
            "不可逆已说明": 1,
            "已追究": 1,
            "系统销号": 2,
        },
    ),
}
# Whose overdue order is told to whom, from which day on: ordered on 06-15 for ten working days, 06-19 is a holiday.
REMINDED = {
    "2026-06-30": None,
    "2026-07-01": "逾期",
    "2026-07-06": "逾期",
    "2026-07-07": "所队长",
    "2026-07-14": "所队长",
    "2026-07-15": "法制部门",
    "2026-07-29": "法制部门",
    "2026-07-30": "局领导",
}
ORDERS = {
    "明公法整〔2026〕1号": several("A", 1, 6, 7, 9),
    "明公法整〔2026〕2号": several("A", 2, 8),
    "明公法整〔2026〕3号": {"C04"},
    "明公法整〔2026〕4号": {"B02"},
}
