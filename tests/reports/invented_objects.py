"""An invented month: units, rules, and the verdict on every object in scope."""

from datetime import date, datetime, timedelta
from hashlib import sha256

AS_OF = datetime(2026, 11, 1)
VERDICTS = ("met", "breached", "borderline", "pending", "unknown", "exempt")
# rule, name, theme, theme of the weights, class, severity, subject, clock, law, limit in hours
RULES = [
    ("JQ-01", "疑似有案不立", "受立案", "S", "橙", "警情", "", "接报案与立案工作规定第十二条", 24),
    (
        "JQ-03",
        "刑事案件立案审查超期",
        "受立案",
        "R",
        "橙",
        "案件",
        "",
        "公安部关于改革完善受案立案制度的意见二（一）2",
        72,
    ),
    ("AJ-01", "治安案件办理超期", "办案期限", "R", "橙", "案件", "", "治安管理处罚法第一百一十八条", 720),
    ("RS-02", "传唤拘传继续盘问超时", "人身自由", "R", "红", "措施", "时长", "刑事诉讼法第一百一十九条", 12),
    ("RS-03", "刑拘后二十四小时未送看守所", "人身自由", "R", "红", "措施", "", "刑事诉讼法第八十五条", 24),
    ("RS-04", "二十四小时内未讯问或未通知家属", "人身自由", "R", "橙", "措施", "讯问", "刑事诉讼法第八十六条", 24),
    ("RS-06", "不批捕未立即释放", "人身自由", "R", "红", "措施", "", "刑事诉讼法第九十一条", 24),
    (
        "CW-01",
        "涉案财物未按期移交保管",
        "涉案财物",
        "R",
        "黄",
        "财物",
        "",
        "公安机关办理行政案件程序规定第一百九十条",
        24,
    ),
    ("HF-01", "警情回访缺失", "回访与答复", "R", "黄", "警情", "", "明湖市公安局执法办案回访工作办法第四条", 72),
]
MISSING = {"RS-04": ("数据不足", "强制措施：首次讯问时间"), "RS-06": ("执行错误", "规则执行出错：除数为零")}
UNITS = [
    (
        f"3301{branch:02d}{place:02d}0000",
        f"{name}分局{kind}{'' if kind == '刑侦大队' else '派出所'}",
        f"明湖市公安局{name}分局",
        "刑侦" if kind == "刑侦大队" else "派出所",
    )
    for branch, name in enumerate(("东湖", "西溪", "南屏"), 1)
    for place, kind in enumerate(("城关", "柳林", "刑侦大队"), 1)
]


def _verdict(rule: int, unit: int, number: int) -> str:
    """A fixed spread of verdicts: mostly met, some breached, and each of the others somewhere."""
    if RULES[rule][0] in MISSING:
        return "none"
    place = (rule * 7 + unit * 5 + number * 3) % 29
    return {0: "breached", 11: "breached", 4: "borderline", 8: "pending", 15: "unknown", 22: "exempt"}.get(place, "met")


def objects() -> list[dict]:
    """Every invented object in scope, with its verdict and its dates."""
    rows = []
    for rule, (rule_id, name, theme, kind, severity, subject, clock, law, hours) in enumerate(RULES):
        for unit, (unit_code, unit_name, branch_name, unit_type) in enumerate(UNITS):
            for number in range(6 if rule_id != "RS-03" or unit_type == "刑侦" else 0):
                verdict = _verdict(rule, unit, number)
                if verdict == "none":
                    continue
                started = datetime(2026, 10, 3, 8, 5) + timedelta(days=number * 4 - 20 * (number == 5), hours=unit)
                if verdict == "pending":
                    started = AS_OF + timedelta(hours=7 + 31 * unit - hours)
                elif verdict == "borderline":
                    started = AS_OF - timedelta(hours=hours, minutes=30)
                elif started + timedelta(hours=hours + 1) >= AS_OF:
                    started -= timedelta(days=45)
                rows.append(
                    {
                        "rule_id": rule_id,
                        "rule_name": name,
                        "theme": theme,
                        "rule_class": kind,
                        "severity": severity,
                        "subject_kind": subject,
                        "clock": clock,
                        "law": f"{law}：“应当在规定的期限内办结。”",
                        "unit_code": unit_code,
                        "unit_name": unit_name,
                        "branch_name": branch_name,
                        "line": unit_type,
                        "subject_no": f"A{rule_id[-2:]}{unit_code[2:8]}-{number:04d}",
                        "case_no": f"0{unit}{number}",
                        "person_no": "01" if subject == "措施" else None,
                        "officer_no": f"0{unit}123{number}",
                        "started_at": started,
                        "strict_due_at": started + timedelta(hours=hours),
                        "due_at": started + timedelta(hours=hours + 1),
                        "verdict": verdict,
                        "law_since": date(2026, 1, 1),
                    }
                )
    return rows


def listed(row: dict) -> dict:
    seed = "/".join((row["rule_id"], row["subject_no"], row["clock"]))
    old = row["started_at"] < datetime(2026, 10, 1)
    return {
        **row,
        "finding_id": sha256(seed.encode()).hexdigest()[:16],
        "status": "疑似",
        "done_at": None,
        "certainty": "确定" if row["rule_class"] == "R" else "疑似",
        "flow": "存量" if old else "本月新增",
        "breach_at": row["due_at"],
        "verdict": None,
        "is_self_reported": False,
        "first_seen_month": "2026-10",
        "matter": f"案件 {row['case_no']}",
        "source_file": "案件_2026-10.csv",
        "source_row": 17,
        "overdue_hours": int((AS_OF - row["due_at"]).total_seconds() // 3600),
        "hours_left": int((row["due_at"] - AS_OF).total_seconds() // 3600),
        "reason": f"{row['subject_kind']} {row['subject_no']} 期限届满，至审计时点仍未办结",
    }
