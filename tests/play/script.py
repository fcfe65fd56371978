"""What people do between two audits, and what must be refused: by the month whose release they have before them.

A finding is called by its object; with the rule before it where that is another than JQ-07 (see bureau.named).
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class HandedOut(NamedTuple):
    """The legal department hands out the work of that moment."""

    on: str
    by: str
    to_check: set[str]  # what was suspected and is to be checked from now on
    ordered: set[str]  # what was confirmed and is ordered to be put right


@dataclass(frozen=True)
class Answers:
    """Forms that arrive at that moment: by the name of the form its rows; the first refused ones with the reason."""

    on: str
    rows: dict[str, list[dict]]
    refused: dict[str, str] = field(default_factory=dict)  # by finding a piece of the reason


def verdict(about: str, found: str, by: str, at: str, note: str = "") -> dict:
    return {"finding_id": about, "verdict": found, "note": note, "reviewer_no": by, "reviewed_at": f"2026-{at}"}


def corrected(about: str, result: str, at: str, by: str = "100001", action: str = "已补送达并留存回执") -> dict:
    return {"finding_id": about, "action": action, "result": result, "done_at": f"2026-{at}", "by_no": by}


def step(about: str, what: str, at: str, by: str = "300001", **more) -> dict:
    return {"finding_id": about, "step": what, "at": f"2026-{at}", "by_no": by} | more


def appeal(about: str, at: str, answer: str = "", answered: str = "") -> dict:
    row = {"finding_id": about, "raised_at": f"2026-{at}", "grounds": "送达回证已在卷内", "by_no": "250001"}
    return row | ({"answer": answer, "answered_at": f"2026-{answered}", "answered_by": "300001"} if answer else {})


FLAW, FAULT, UNTRUE = "属实-瑕疵", "属实-过错", "不属实"
LEGAL = "300001"

AFTER = {
    "2026-05": [
        HandedOut("2026-06-03 09:00:00", LEGAL, {*(f"A0{n}" for n in range(1, 10)), "L051", "L052"}, set()),
        Answers(
            "2026-06-09 10:00:00",
            {
                "self_reports": [
                    {
                        "rule_id": "JQ-07",
                        "object_no": "A09",
                        "reported_at": "2026-05-28 10:00",
                        "by_no": "200001",
                        "action": "发现后即补送达",
                        "doc_no": "明公柳报〔2026〕2号",
                    }
                ],
                "verdicts": [
                    verdict("A01", FLAW, "200001", "06-08 10:00"),
                    verdict("A02", FAULT, "200002", "06-08 10:00"),
                    verdict("A03", UNTRUE, "200001", "06-08 10:00"),
                    verdict("A04", UNTRUE, "200002", "06-08 10:00", "控告人当场签收"),
                    verdict("A04", FLAW, "200003", "06-08 11:00", "回证日期是补填的"),
                    verdict("A05", FLAW, "200001", "06-08 10:00"),
                    verdict("A06", FAULT, "200001", "06-08 10:00"),
                    verdict("A07", FLAW, "200001", "06-08 10:00"),
                    verdict("A08", FLAW, "200002", "06-08 10:00"),
                    verdict("A09", FLAW, "200001", "06-08 10:00"),
                    verdict("L051", FLAW, "100001", "06-08 10:00"),
                    verdict("L052", FLAW, "200003", "06-10 10:00"),
                    verdict("0123456789abcdef", FLAW, "200003", "06-08 10:00"),
                ],
            },
            {"A03": "不属实的理由", "L051": "办过这起案件", "L052": "在将来", "0123456789abcdef": "没有问题编号"},
        ),
        Answers(
            "2026-06-12 16:00:00",
            {
                "appeals": [
                    appeal("A05", "06-10 09:00", "撤销", "06-12 09:00"),
                    appeal("A06", "06-10 09:00", "维持", "06-12 09:00"),
                ]
            },
        ),
        HandedOut("2026-06-15 09:00:00", LEGAL, set(), {"A01", "A02", "A06", "A07", "A08", "A09"}),
        Answers("2026-06-20 09:00:00", {"appeals": [appeal("A07", "06-19 09:00")]}, {"A07": "已过期"}),
        Answers(
            "2026-06-22 10:00:00",
            {
                "rectifications": [
                    corrected("A01", "已纠正", "06-21 10:00"),
                    corrected("A02", "未完成", "06-21 10:00", action="控告人外出未归"),
                    corrected("A06", "已纠正", "06-21 10:00"),
                    corrected(
                        "A08", "不可逆已说明", "06-21 10:00", action="逾期已成事实，已向控告人说明并改进送达登记"
                    ),
                    corrected("A09", "已纠正", "06-21 10:00"),
                    corrected("A04", "已纠正", "06-21 10:00"),
                ]
            },
            {"A04": "先填写核查结论"},
        ),
        Answers(
            "2026-06-23 17:00:00",
            {
                "steps": [
                    step("A01", "销号", "06-23 16:00"),
                    step("A06", "销号", "06-23 16:00"),
                    step("A09", "销号", "06-23 16:00"),
                    step("A05", "关闭", "06-23 16:00"),
                    step("A06", "提出追究建议", "06-23 16:30"),
                    step("A01", "提出追究建议", "06-23 16:30"),
                    step("A07", "销号", "06-23 16:00"),
                    step("A08", "销号", "06-23 16:00", by="200002"),
                ]
            },
            {"A01": "只有“属实-过错”", "A07": "不能办理", "A08": "不能办理"},
        ),
        Answers("2026-06-29 18:00:00", {"rectifications": [corrected("A07", "已纠正", "06-29 10:00")]}),
    ],
    "2026-06": [
        HandedOut(
            "2026-07-03 09:00:00",
            LEGAL,
            {"B01", "B02", "B03", "L061", "L062", "XT-03:JQ-07/A03", "ZG-01:逾期:JQ-07/A02"},
            set(),
        ),
        Answers(
            "2026-07-06 18:00:00",
            {
                "verdicts": [verdict("A04", UNTRUE, LEGAL, "07-06 10:00", "回证日期与快递签收一致")],
                "steps": [
                    step(
                        "B02",
                        "挂起",
                        "07-06 10:00",
                        due_on="2026-08-20",
                        doc_no="明公法〔2026〕43号",
                        note="控告人住院",
                    ),
                    step("A07", "退回整改", "07-06 10:00", due_on="2026-07-20", note="回执不清"),
                ],
                "accountability": [
                    {
                        "finding_id": "A06",
                        "decision": "通报批评",
                        "decided_on": "2026-07-06",
                        "doc_no": "明公督〔2026〕5号",
                    }
                ],
            },
        ),
        Answers("2026-07-08 18:00:00", {"steps": [step("A04", "关闭", "07-08 10:00")]}),
        Answers(
            "2026-07-20 18:00:00",
            {
                "rectifications": [corrected("A07", "已纠正", "07-18 10:00")],
                "steps": [step("A07", "销号", "07-20 10:00")],
            },
        ),
    ],
    "2026-07": [
        HandedOut(
            "2026-08-04 09:00:00", LEGAL, {"C01", "C02", "C03", "C04", "L071", "L072", "ZG-01:多发:JQ-07/112"}, set()
        ),
        Answers("2026-08-10 10:00:00", {"verdicts": [verdict("C04", FLAW, "200001", "08-08 10:00")]}),
        HandedOut("2026-08-17 09:00:00", LEGAL, set(), {"C04"}),
        Answers(
            "2026-08-24 10:00:00",
            {
                "rectifications": [
                    corrected("C04", "已纠正", "08-21 10:00"),
                    corrected("A02", "已纠正", "08-21 10:00"),
                ],
                "steps": [step("C04", "销号", "08-24 09:00"), step("A02", "销号", "08-24 09:00")],
            },
        ),
    ],
    "2026-08": [
        HandedOut("2026-09-03 09:00:00", LEGAL, {"D01", "L081", "L082", "ZG-01:复发:JQ-07/C04"}, set()),
        Answers(
            "2026-09-10 10:00:00",
            {
                "steps": [step("C04", "重新核查", "09-10 09:00", note="记录仍显示未送达")],
                "verdicts": [verdict("B02", FLAW, "200001", "09-08 10:00")],
            },
        ),
        HandedOut("2026-09-17 09:00:00", LEGAL, set(), {"B02"}),
    ],
    "2026-09": [
        HandedOut("2026-10-09 09:00:00", LEGAL, {"E01", "E02", "L091", "L092"}, set()),
        Answers(
            "2026-10-12 10:00:00",
            {
                "rectifications": [corrected("B02", "已纠正", "10-12 09:00")],
                "verdicts": [verdict("E01", UNTRUE, "200003", "10-12 09:00", "邮寄退回，重新送达未晚")],
            },
        ),
    ],
    "2026-10": [],
}
