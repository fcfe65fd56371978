"""What 一通报, 一追究 and 一评议 must say once people have found problems true, from the Parquet files of the month."""

from collections import Counter

from tests.month import printed_truth as truth
from tests.month.printed_truth import Month, count

CONFIRMED = ("属实-瑕疵", "属实-过错")
NUMERALS = "一二三四五六七八九十"


def confirmed(m: Month) -> list[dict]:
    """The findings that people have found true, by rule and unit."""
    places = {rule["rule_id"]: place for place, rule in enumerate(m.rules)}
    found = [row for row in m.listed() if row["verdict"] in CONFIRMED]
    return sorted(found, key=lambda row: (places[row["rule_id"]], row["unit_code"]))


def annex(m: Month) -> tuple:
    """The annex of 一通报: each unit with what was confirmed of it."""
    units: dict[str, list[dict]] = {}
    for row in confirmed(m):
        units.setdefault(row["unit_code"], []).append(row)
    lines = []
    for code, own in sorted(units.items()):
        rules = Counter(row["rule_name"] for row in own)
        told = "、".join(f"{name}{count(n)}件" for name, n in rules.items())
        lines.append((m.unit(code), told, count(sum(row["severity"] == "红" for row in own)), count(len(own))))
    return lines


def by_theme(m: Month) -> list[str]:
    """The paragraphs of 一通报 on what was confirmed, theme by theme, with the units named by code."""
    found, said = confirmed(m), []
    for theme in dict.fromkeys(row["theme"] for row in found):
        own = [row for row in found if row["theme"] == theme]
        rules = Counter(row["rule_name"] for row in own).most_common()
        units = Counter(row["unit_code"] for row in sorted(own, key=lambda row: row["unit_code"]))
        named = {code for code, _ in units.most_common(8)}
        told = "、".join(f"“{name}”{count(n)}件" for name, n in rules[:5])
        told += f"等{count(len(rules))}类" if len(rules) > 5 else ""
        who = "、".join(f"{m.unit(code)}{count(n)}件" for code, n in units.items() if code in named)
        who += f"等{count(len(units))}个单位" if len(units) > 8 else ""
        said.append(f"核查属实{count(len(own))}件，主要是{told}；涉及{who}。")
    return said


def faults_to_answer(m: Month) -> list[dict]:
    """The faults that 一追究 suggests to pursue."""
    found = [row for row in m.listed(verdict="属实-过错") if row["status"] not in ("异议", "已追究", "已免责")]
    return [
        {**row, "number": f"{m.says['month'].replace('-', '')}-追究-{place:03d}"} for place, row in enumerate(found, 1)
    ]


def suggestion(m: Month, row: dict) -> list[str]:
    """The page of one suggestion."""
    at = truth.stamp(row["breach_at"])
    return [
        f"@{row['number']} 编号@{row['number']}",
        f"^{truth.rule(row)}（{row['severity']}）；问题编号 {row['finding_id']}$",
        f"^{row['subject_kind']} {row['subject_no']}，发生时间 {at}$",
        *(f"^{row[name]}$" for name in ("reason", "law") if row[name]),
        f"@{row['number']} 办案人警号@{row['officer_no']}",
    ]
