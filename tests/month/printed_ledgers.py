"""What the sheets of 台账 must hold, cell by cell, from the Parquet files of the month."""

from datetime import datetime

from tests.month.printed_scores import fields, sheet
from tests.month.printed_truth import Month

WHO = "分局 branch_name 单位 unit_name 主办民警警号 officer_no"
SUPERVISED = (
    "期限事项 duty 期限届满时间 due_at 剩余天数 days_left 办理状态 state 监督发现的问题 problems 最高等级 severity"
)
SUPERVISED += " 核查整改情况 progress 整改期限 order_due_on 时间说明 time_note"
CASE = (
    f"案件编号 case_no {WHO} 案件类型 case_kind 案由 charge 案件来源 origin 接报时间 reported_at 受案时间 accepted_at"
)
VISITED = "回访日期 visited_at 回访满意度 visit_outcome"
REGISTERS = {
    "受立案情况监督管理登记表": (
        "register_filings",
        f"警情编号 incident_no 案件编号 case_no {WHO} 来源 origin 初始警情类别 category_initial 警情类别 category"
        " 接报时间 received_at 回执时间 receipt_at 处警完毕时间 finished_at 处警结果 outcome"
        " 案件类型 case_kind 案由 charge"
        " 受案时间 accepted_at 审查期限档 review_tier 审查延长批准时间 review_tier_approved_at 立案时间 filed_at"
        f" 不予立案时间 declined_at 移送时间 transferred_out_at {VISITED} {SUPERVISED}",
    ),
    "行政案件办理监督管理台账": (
        "register_administrative_cases",
        f"{CASE} 立案时间 filed_at 法制审核时间 reviewed_at 审批时间 approved_at 延长次数 n_extensions"
        " 延长批准时间 extended_at 未结束的鉴定听证中止 paused_by 处理决定时间 decided_at"
        " 处理决定 decision 处罚情况 penalties"
        f" 未处置财物件数 n_items_held 结案时间 concluded_at 移送时间 transferred_out_at"
        f" 未结原因 pending_reason {VISITED} {SUPERVISED}",
    ),
    "刑事案件办理监督管理台账": (
        "register_criminal_cases",
        f"{CASE} 审查期限档 review_tier 立案时间 filed_at 不予立案时间 declined_at 采取措施情况 measures"
        " 未结束强制措施数 n_measures_running 未处置财物件数 n_items_held 未结束的鉴定听证中止 paused_by"
        " 侦查终结时间 concluded_at 移送起诉时间 prosecuted_at 撤案时间 cancelled_at 移送时间 transferred_out_at"
        f" 未结原因 pending_reason {VISITED} {SUPERVISED}",
    ),
    "人员处置台账": (
        "register_persons",
        f"记录编号 record_no 案件编号 case_no 人员序号 person_no {WHO} 案由 charge 处置种类 kind 决定机关 authority"
        " 决定时间 decided_at 开始时间 started_at 拘留天数 detention_days 期限依据 limit_basis"
        " 期限批准时间 basis_approved_at"
        " 送所时间 detained_at 首次讯问时间 interrogated_at 通知家属时间 family_notified_at"
        " 有无不通知或不执行情形 has_waiver"
        " 提请批捕时间 arrest_requested_at 批捕决定 arrest_decision 批捕决定收到时间 arrest_decided_at"
        " 延长次数 n_extensions"
        f" 结束时间 ended_at 结束方式 end_reason {SUPERVISED}",
    ),
}


def register(m: Month, name: str) -> dict[str, tuple]:
    """The ledger of that name: numbered in the order of its table, a moment known to the day alone as a day."""
    table, said = REGISTERS[name]
    rows = [{**row, "place": place} for place, row in enumerate(m.rows(table), 1)]
    columns = [(heading, _as_shown(heading, field)) for heading, field in fields(said)]
    return {"台账": sheet(rows, ("序号", "place"), *columns)}


def _as_shown(heading: str, field: str):
    def shown(row: dict):
        value = row[field]
        is_day = f"{heading}只到日" in (row["time_note"] or "").split("；") or field == "visited_at"
        return value.date() if isinstance(value, datetime) and is_day else value

    return shown
