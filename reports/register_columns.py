"""What the four ledgers are called, which columns their sheets have in which order, and what stands in them."""

from dataclasses import dataclass

from reports.workbook import Column

NUMBER = Column("序号", "place", "number", at_most=8)
UNIT = (
    Column("分局", "branch_name", at_most=24),
    Column("单位", "unit_name", at_most=24),
    Column("主办民警警号", "officer_no", "word", at_most=10),
)
VISIT = (Column("回访日期", "visited_at", "day", at_most=11), Column("回访满意度", "visit_outcome", "word", at_most=11))
SUPERVISED = (
    Column("期限事项", "duty", at_most=24),
    Column("期限届满时间", "due_at", "minute"),
    Column("剩余天数", "days_left", "number", at_most=7),
    Column("办理状态", "state", "word", at_most=11),
    Column("监督发现的问题", "problems", at_most=38),
    Column("最高等级", "severity", "word", at_most=7),
    Column("核查整改情况", "progress", at_most=18),
    Column("整改期限", "order_due_on", "day", at_most=11),
    Column("时间说明", "time_note", at_most=16),
)


@dataclass(frozen=True)
class Register:
    """One ledger: the table that it prints, its name, its columns, which records it holds and where they come from."""

    table: str
    name: str
    columns: tuple[Column, ...]
    scope: str
    exports: str


REGISTERS = (
    Register(
        "register_filings",
        "受立案情况监督管理登记表",
        (
            NUMBER,
            Column("警情编号", "incident_no", at_most=19),
            Column("案件编号", "case_no", at_most=21),
            *UNIT,
            Column("来源", "origin", "word", at_most=11),
            Column("初始警情类别", "category_initial", "word", at_most=11),
            Column("警情类别", "category", "word", at_most=11),
            Column("接报时间", "received_at", "minute"),
            Column("回执时间", "receipt_at", "minute"),
            Column("处警完毕时间", "finished_at", "minute"),
            Column("处警结果", "outcome", "word", at_most=11),
            Column("案件类型", "case_kind", "word", at_most=11),
            Column("案由", "charge", at_most=16),
            Column("受案时间", "accepted_at", "minute"),
            Column("审查期限档", "review_tier", "word", at_most=11),
            Column("审查延长批准时间", "review_tier_approved_at", "minute"),
            Column("立案时间", "filed_at", "minute"),
            Column("不予立案时间", "declined_at", "minute"),
            Column("移送时间", "transferred_out_at", "minute"),
            *VISIT,
            *SUPERVISED,
        ),
        "与违法犯罪有关的警情（刑事、治安类，包括由这两类改为其他类别的，以及形成案件的）和没有警情的案件：本月接报、受案、立案或者决定"
        "不予立案的，以及以前接报、到截止时点还没有决定是否受案立案的。一起警情一行；没有警情的案件一行。",
        "警情、案件、回访",
    ),
    Register(
        "register_administrative_cases",
        "行政案件办理监督管理台账",
        (
            NUMBER,
            Column("案件编号", "case_no", at_most=21),
            *UNIT,
            Column("案件类型", "case_kind", "word", at_most=11),
            Column("案由", "charge", at_most=16),
            Column("案件来源", "origin", "word", at_most=11),
            Column("接报时间", "reported_at", "minute"),
            Column("受案时间", "accepted_at", "minute"),
            Column("立案时间", "filed_at", "minute"),
            Column("法制审核时间", "reviewed_at", "minute"),
            Column("审批时间", "approved_at", "minute"),
            Column("延长次数", "n_extensions", "number", at_most=8),
            Column("延长批准时间", "extended_at", "minute"),
            Column("未结束的鉴定听证中止", "paused_by", "word", at_most=10),
            Column("处理决定时间", "decided_at", "minute"),
            Column("处理决定", "decision", "word", at_most=11),
            Column("处罚情况", "penalties", at_most=18),
            Column("未处置财物件数", "n_items_held", "number", at_most=8),
            Column("结案时间", "concluded_at", "minute"),
            Column("移送时间", "transferred_out_at", "minute"),
            Column("未结原因", "pending_reason", "word", at_most=11),
            *VISIT,
            *SUPERVISED,
        ),
        "治安案件和其他行政案件：本月接报、受案、立案的，本月办结的，以及以前受理、到截止时点没有办结的。一起案件一行。",
        "案件、案件节点、期限延长、行政处罚、涉案财物、回访",
    ),
    Register(
        "register_criminal_cases",
        "刑事案件办理监督管理台账",
        (
            NUMBER,
            Column("案件编号", "case_no", at_most=21),
            *UNIT,
            Column("案件类型", "case_kind", "word", at_most=11),
            Column("案由", "charge", at_most=16),
            Column("案件来源", "origin", "word", at_most=11),
            Column("接报时间", "reported_at", "minute"),
            Column("受案时间", "accepted_at", "minute"),
            Column("审查期限档", "review_tier", "word", at_most=11),
            Column("立案时间", "filed_at", "minute"),
            Column("不予立案时间", "declined_at", "minute"),
            Column("采取措施情况", "measures", at_most=22),
            Column("未结束强制措施数", "n_measures_running", "number", at_most=8),
            Column("未处置财物件数", "n_items_held", "number", at_most=8),
            Column("未结束的鉴定听证中止", "paused_by", "word", at_most=10),
            Column("侦查终结时间", "concluded_at", "minute"),
            Column("移送起诉时间", "prosecuted_at", "minute"),
            Column("撤案时间", "cancelled_at", "minute"),
            Column("移送时间", "transferred_out_at", "minute"),
            Column("未结原因", "pending_reason", "word", at_most=11),
            *VISIT,
            *SUPERVISED,
        ),
        "刑事案件和经济犯罪案件：本月接报、受案、立案或者决定不予立案的，本月办结的，以及以前受理、到截止时点没有办结的。一起案件一行。",
        "案件、案件节点、期限延长、强制措施、涉案财物、回访",
    ),
    Register(
        "register_persons",
        "人员处置台账",
        (
            NUMBER,
            Column("记录编号", "record_no", at_most=19),
            Column("案件编号", "case_no", at_most=21),
            Column("人员序号", "person_no", "word", at_most=8),
            *UNIT,
            Column("案由", "charge", at_most=16),
            Column("处置种类", "kind", "word", at_most=11),
            Column("决定机关", "authority", "word", at_most=11),
            Column("决定时间", "decided_at", "minute"),
            Column("开始时间", "started_at", "minute"),
            Column("拘留天数", "detention_days", "number", at_most=8),
            Column("期限依据", "limit_basis", "word", at_most=11),
            Column("期限批准时间", "basis_approved_at", "minute"),
            Column("送所时间", "detained_at", "minute"),
            Column("首次讯问时间", "interrogated_at", "minute"),
            Column("通知家属时间", "family_notified_at", "minute"),
            Column("有无不通知或不执行情形", "has_waiver", "word", at_most=10),
            Column("提请批捕时间", "arrest_requested_at", "minute"),
            Column("批捕决定", "arrest_decision", "word", at_most=11),
            Column("批捕决定收到时间", "arrest_decided_at", "minute"),
            Column("延长次数", "n_extensions", "number", at_most=8),
            Column("结束时间", "ended_at", "minute"),
            Column("结束方式", "end_reason", "word", at_most=11),
            *SUPERVISED,
        ),
        "传唤、继续盘问、强制措施和行政处罚：本月决定或者开始的，本月结束的，以及以前采取、到截止时点没有结束的。一人一项措施或者处罚一行；"
        "人员只有案件内的序号。",
        "强制措施、行政处罚、期限延长、案件",
    ),
)
