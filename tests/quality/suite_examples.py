"""For every check of every suite a row that fails it and a row that passes it."""

from datetime import datetime, timedelta

from staging_room import AS_OF

from checks.contract import tables
from checks.quality.kinds import Check

AT = datetime(2026, 10, 5, 8)
LATER = AT + timedelta(hours=1)
READS_AS = {"text": "文", "time": AT, "day": AT.date(), "number": 5, "flag": True}

# What every row of the table holds unless an example says otherwise.
PLAIN = {
    "units": {"unit_code": "U1", "unit_name": "某所", "level": "所队"},
    "officers": {"officer_no": "P1"},
    "incidents": {"source": "甲", "incident_no": "J1", "received_at": AT, "category": "治安", "unit_code": "U1"},
    "cases": {"source": "甲", "case_no": "C1", "kind": "治安", "unit_code": "U1"},
    "case_events": {"source": "甲", "case_no": "C1", "event": "询问", "at": AT},
    "measures": {"source": "甲", "measure_no": "M1", "case_no": "C1", "person_no": "1", "kind": "传唤",
                 "unit_code": "U1"},
    "extensions": {"source": "甲", "object_kind": "案件", "object_no": "C1", "seq": 1, "approved_at": AT},
    "penalties": {"source": "甲", "penalty_no": "F1", "case_no": "C1", "person_no": "1", "kind": "罚款",
                  "decided_at": AT, "unit_code": "U1"},
    "property_items": {"source": "甲", "item_no": "W1", "measure": "扣押", "seized_at": AT, "unit_code": "U1"},
    "money_flows": {"source": "甲", "flow_no": "L1", "kind": "罚款", "amount": 5, "unit_code": "U1"},
    "visits": {"source": "甲", "visit_no": "H1", "object_kind": "警情", "object_no": "J1", "visited_at": LATER},
    "petitions": {"source": "甲", "petition_no": "X1", "received_at": AT, "unit_code": "U1"},
    "exemptions": {"rule_id": "JQ-01", "object_no": "J1", "reason": "情形", "doc_no": "文1", "granted_by": "P1"},
}

# The records that others are looked up among: one in one source, one of the same number in two.
KNOWN = {
    "units": [{}, {"unit_code": "B1", "level": "分局"},
              {"unit_code": "U8", "valid_to": datetime(2026, 10, 4).date()},
              {"unit_code": "U9", "valid_to": datetime(2026, 10, 5).date()},
              {"unit_code": "U7", "valid_from": datetime(2026, 10, 6).date()},
              {"unit_code": "U6", "valid_from": datetime(2026, 10, 5).date()}, {"unit_code": "01"},
              {"unit_code": "R1", "parent_code": "R2", "successor_code": "R3"},
              {"unit_code": "R2", "parent_code": "R1", "successor_code": "R3"}, {"unit_code": "R3"},
              *({"unit_code": code, "valid_from": datetime(2026, 10, day).date()}
                for code, day in (("V1", 6), ("V2", 5), ("V3", 6), ("V4", 5)))],
    "officers": [{}, {"officer_no": "02"}],
    "incidents": [{}, {"incident_no": "J9"}, {"incident_no": "二"}, {"incident_no": "二", "source": "乙"}],
    "cases": [{}, {"case_no": "C9", "accepted_at": AT}, {"case_no": "二"}, {"case_no": "二", "source": "乙"}],
    "measures": [{}, {"measure_no": "二"}, {"measure_no": "二", "source": "乙"},
                 {"measure_no": "M9", "person_no": "9", "started_at": AT + timedelta(minutes=30)}],
    "property_items": [{}, {"item_no": "二"}, {"item_no": "二", "source": "乙"}],
    "petitions": [{}, {"petition_no": "二"}, {"petition_no": "二", "source": "乙"}],
}

# (table, column, check): what a failing row holds, what a passing row holds.
OWN = {
    ("units", "parent_code", "上级为自身"): ({"parent_code": "U1"}, {"parent_code": "B1"}),
    ("units", "parent_code", "所队没有上级单位"): ({}, {"parent_code": "B1"}),
    ("units", "level", "层级不低于上级单位"): (
        {"unit_code": "U3", "level": "分局", "parent_code": "B1"}, {"unit_code": "U3", "parent_code": "B1"}),
    ("units", "valid_to", "停用日期早于启用日期"): (
        {"valid_from": AT.date(), "valid_to": datetime(2026, 10, 4).date()},
        {"valid_from": AT.date(), "valid_to": AT.date()}),
    ("units", "successor_code", "承继单位为自身"): ({"successor_code": "U1"}, {"successor_code": "B1"}),
    ("units", "successor_code", "已停用而没有承继单位"): (
        {"valid_to": AT.date()}, {"valid_to": AT.date(), "successor_code": "B1"}),
    ("units", "valid_to", "与同一单位后一行的日期重叠"): (
        {"unit_code": "V1", "valid_to": datetime(2026, 10, 6).date()},
        {"unit_code": "V2", "valid_to": datetime(2026, 10, 4).date()}),
    ("units", "valid_to", "与同一单位后一行之间有空当"): (
        {"unit_code": "V3", "valid_to": datetime(2026, 10, 4).date()},
        {"unit_code": "V4", "valid_to": datetime(2026, 10, 4).date()}),
    ("units", "parent_code", "上级关系成环"): (
        {"unit_code": "R1", "parent_code": "R2"}, {"unit_code": "R4", "parent_code": "R2"}),
    ("units", "successor_code", "承继关系成环"): (
        {"unit_code": "R3", "successor_code": "R1"}, {"unit_code": "R5", "successor_code": "B1"}),
    ("officers", "role", "角色为空"): ({}, {"role": "民警"}),
    ("incidents", "recategorised_at", "类别已改而无改类时间"): (
        {"category_initial": "刑事"}, {"category_initial": "刑事", "recategorised_at": LATER}),
    ("incidents", "related_incident_no", "关联到自身"): ({"related_incident_no": "J1"}, {"related_incident_no": "二"}),
    ("incidents", "related_incident_no", "编号不在警情表中"): (
        {"related_incident_no": "无此号"}, {"related_incident_no": "二"}),
    ("cases", "filed_at", "没有任何接报、受案、立案、不予立案时间"): ({}, {"filed_at": AT}),
    ("cases", "filed_at", "2026年起治安案件只有受案时间而无立案时间"): (
        {"accepted_at": datetime(2026, 1, 1)}, {"accepted_at": AT, "filed_at": AT}),
    ("cases", "pending_reason", "已结案而仍有未结原因"): (
        {"pending_reason": "在逃", "cancelled_at": AT}, {"pending_reason": "在逃"}),
    ("cases", "decision", "刑事案件作出行政处罚"): (
        {"kind": "刑事", "decision": "行政处罚"}, {"kind": "刑事", "decision": "移送"}),
    ("cases", "main_case_no", "主案为自身"): ({"main_case_no": "C1"}, {"main_case_no": "二"}),
    ("case_events", "at", "早于案件的接报、受案和立案时间"): (
        {"case_no": "C9", "at": AT - timedelta(seconds=1)}, {"case_no": "C9", "at": AT}),
    ("case_events", "ended_at", "尚未结束"): ({"event": "中止"}, {"event": "中止", "ended_at": LATER}),
    ("case_events", "person_no", "精神病鉴定没有人员序号，按全案计"): (
        {"event": "精神病鉴定"}, {"event": "精神病鉴定", "person_no": "1"}),
    ("measures", "started_at", "没有开始时间"): ({}, {"started_at": AT}),
    ("measures", "started_at", "同一人同一措施首尾重叠"): (
        {"person_no": "9", "started_at": AT, "ended_at": LATER},
        {"person_no": "9", "started_at": AT, "ended_at": AT + timedelta(minutes=30)}),
    ("measures", "is_designated_residence", "非监视居住而指定居所"): (
        {"is_designated_residence": True}, {"is_designated_residence": True, "kind": "监视居住"}),
    ("penalties", "custody_in_at", "有出所时间而无收拘时间"): (
        {"custody_out_at": LATER}, {"custody_in_at": AT, "custody_out_at": LATER}),
    ("penalties", "custody_in_at", "非行政拘留而有收拘时间"): (
        {"custody_in_at": AT}, {"custody_in_at": AT, "kind": "行政拘留"}),
    ("penalties", "detention_days", "行政拘留没有拘留天数"): (
        {"kind": "行政拘留"}, {"kind": "行政拘留", "detention_days": 5}),
    ("penalties", "detention_days", "非行政拘留而有拘留天数"): (
        {"detention_days": 5}, {"detention_days": 5, "kind": "行政拘留"}),
    ("penalties", "offset_days", "折抵天数多于拘留天数"): (
        {"offset_days": 6, "detention_days": 5}, {"offset_days": 5, "detention_days": 5}),
    ("penalties", "fine_amount", "罚款没有金额"): ({}, {"fine_amount": 200}),
    ("visits", "satisfaction", "未接通而有满意度"): (
        {"satisfaction": "不满意", "is_reached": False}, {"satisfaction": "不满意", "is_reached": True}),
    ("visits", "is_reached", "有满意度而未记是否接通"): (
        {"satisfaction": "满意"}, {"satisfaction": "满意", "is_reached": False}),
    ("visits", "visited_at", "早于所回访警情的接警时间"): (
        {"object_no": "J9", "visited_at": AT - timedelta(seconds=1)}, {"object_no": "J9", "visited_at": AT}),
    ("visits", "visited_at", "早于所回访案件的接报、受案和立案时间"): (
        {"object_kind": "案件", "object_no": "C9", "visited_at": AT - timedelta(seconds=1)},
        {"object_kind": "案件", "object_no": "C9", "visited_at": AT}),
    ("petitions", "replied_at", "已书面答复而无答复时间"): (
        {"has_written_reply": True}, {"has_written_reply": True, "replied_at": LATER}),
    ("petitions", "repeat_of", "重复于自身"): ({"repeat_of": "X1"}, {"repeat_of": "二"}),
    ("petitions", "repeat_of", "编号不在信访表中"): ({"repeat_of": "无此号"}, {"repeat_of": "二"}),
    ("exemptions", "rule_id", "不是规则编号，豁免不起作用"): ({"rule_id": "警情01"}, {"rule_id": "HF-03"}),
    ("exemptions", "object_no", "编号不在任何导出中，豁免不起作用"): ({"object_no": "哪里都没有"}, {"object_no": "C1"}),
    ("exemptions", "valid_to", "截止日期早于起始日期"): (
        {"valid_from": AT.date(), "valid_to": datetime(2026, 10, 4).date()},
        {"valid_from": AT.date(), "valid_to": AT.date()}),
}

OBJECT_KINDS = {"案件": "案件", "强制措施": "措施", "涉案财物": "财物", "信访": "信访", "警情": "警情"}
# Not asked for row by row: these look at more than one row and have tests of their own.
OF_SEVERAL_ROWS = {"duplicate_key", "two_versions", "midnight", "office_heap", "hour_heap", "mixed_precision",
                   "night_shift", "pair_shift", "crowd", "silent_table", "silent_source", "null_jump", "late",
                   "colliding", "vanished", "garbled", "spreadsheet_error", "scientific"}


def of(table: str, check: Check) -> list[tuple[dict, dict]]:
    """Pairs of a failing and a passing row of this check; KeyError if nobody thought of one."""
    if check.kind in OF_SEVERAL_ROWS:
        return []
    pairs = _by_name(table, check) or [OWN[table, check.column, check.name]]
    return [(PLAIN[table] | failing, PLAIN[table] | passing) for failing, passing in pairs]


def _by_name(table: str, check: Check) -> list[tuple[dict, dict]]:
    """The pairs of a kind of check that recurs, else nothing."""
    column = check.column
    if check.expectation == "ExpectColumnPairValuesAToBeGreaterThanB":
        return [_order(column, check.arguments["column_B"])]
    if "表中" in check.name and check.needs:
        return _looked_up(table, check)
    if check.name.endswith("而此项为空"):
        other = {check.reads[0]: _value(table, check.reads[0])}
        return [({column: None} | other, {column: _value(table, column)} | other)]
    if check.kind == "together":
        return [_in_one_second((*check.reads, check.column))]
    if check.kind == "lost_zeros":
        number = {"units": "1", "officers": "2"}[check.needs[0]]
        return [({column: number}, {column: f"0{number}"})]
    if check.name == "单位此时尚未启用":
        return [({column: "U7", check.reads[0]: AT}, {column: "U6", check.reads[0]: AT})]
    if check.name == "单位此前已停用":
        return [({column: "U8", check.reads[0]: AT}, {column: "U9", check.reads[0]: AT})]
    if "多个来源" in check.name:
        about = {column: "二"} | _object_kind(table, check.name)
        return [(about | {"source": "丙"}, about | {"source": "乙"})]
    return _of_contract(table, check)


def _in_one_second(columns: tuple[str, ...]) -> tuple[dict, dict]:
    """Three times in one second are wrong, two and one a second later are not."""
    same = dict.fromkeys(columns, AT)
    return same, same | {columns[-1]: AT + timedelta(seconds=1)}


def _order(later: str, earlier: str) -> tuple[dict, dict]:
    """Surely before is wrong, the same second is not."""
    return {later: AT, earlier: LATER}, {later: AT, earlier: AT}


def _looked_up(table: str, check: Check) -> list[tuple[dict, dict]]:
    """A number that nobody has, and one that somebody has."""
    known = {"units": "B1", "officers": "P1", "incidents": "J1", "cases": "C1", "measures": "M1",
             "property_items": "W1", "petitions": "X1"}.get(check.needs[0])
    about = _object_kind(table, check.name)
    return [({check.column: "无此号"} | about, {check.column: known} | about)]


def _object_kind(table: str, name: str) -> dict:
    """The kind of object that the check is about, in the tables that name objects by kind."""
    if table not in ("extensions", "visits"):
        return {}
    return {"object_kind": next((kind for word, kind in OBJECT_KINDS.items() if word in name), None)
            or PLAIN[table]["object_kind"]}


def _of_contract(table: str, check: Check) -> list[tuple[dict, dict]]:
    """The pairs of what follows from the contract or bounds a number, else nothing."""
    column, value = check.column, _value(table, check.column)
    if check.name == "必填项为空":
        return [({column: None}, {column: value})]
    if check.name == "代码不在代码表中":
        return [({column: "不在表中"}, {column: code}) for code in tables()[table].column(column).values]
    if check.name == "值无法读取":
        return [({column: None, "unreadable": f"aa,{column}"}, {column: value, "unreadable": f"{column}x"})]
    if check.name == "早于1990年":
        return [({column: datetime(1989, 12, 31, 23, 59, 59)}, {column: datetime(1990, 1, 1)})]
    if check.name.startswith("晚于审计时点"):
        return [({column: AS_OF + timedelta(seconds=1)}, {column: AS_OF})]
    if check.name == "不是整数":
        return [({column: 1.5}, {column: 2})]
    if check.name.endswith("不合常理"):
        low, high = check.arguments["min_value"], check.arguments["max_value"]
        return [({column: low - 1}, {column: low}), ({column: high + 1}, {column: high})]
    return []


def _value(table: str, column: str):
    """Some value that the column may hold."""
    about = tables()[table].column(column)
    if column in PLAIN[table]:
        return PLAIN[table][column]
    return about.values[0] if about.values else READS_AS[about.type]
