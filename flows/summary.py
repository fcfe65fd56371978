"""What a run found, in the words of a person who has to go on from there. Plain Python: reads the published room."""

from dataclasses import dataclass

from checks.run import Run

FLOWS = ("本月新增", "本月补计", "存量")
STATUSES = ("发现问题", "通过", "无可检对象", "数据不足", "执行错误")
# A table that was not exported at all is told by the rules that lack it.
UNUSABLE = """select "table" from published.table_quality where verdict = '不可用' and n_rows > 0 order by "table" """
COVERAGE = ("规则编号", "规则名称", "状态", "应检数", "问题", "临界", "无法判断", "缺少的数据")


@dataclass(frozen=True)
class Summary:
    """The figures of one run and where its products stand."""

    month: str
    as_of: str
    folder: str
    coverage: list[dict]
    findings: dict[str, int]
    n_warnings: int
    n_read: int
    n_quarantined: int
    n_quality_failed: int
    n_waiting: int
    unusable: list[str]

    def statuses(self) -> dict[str, int]:
        """How many rules ended in each status, every status named."""
        return {status: sum(row["状态"] == status for row in self.coverage) for status in STATUSES}

    def sentences(self) -> list[str]:
        """The summary in a few lines."""
        found = "，".join(f"{flow} {self.findings[flow]} 件" for flow in FLOWS)
        rules = "，".join(f"{status} {n}" for status, n in self.statuses().items())
        return [
            f"截止时点 {self.as_of}；读入 {self.n_read} 行，其中隔离 {self.n_quarantined} 行。",
            self.about_the_data(),
            f"疑似问题 {sum(self.findings.values())} 件：{found}。预警 {self.n_warnings} 件。",
            f"规则 {len(self.coverage)} 条：{rules}。",
            f"成果位置：{self.folder}",
        ]

    def about_the_data(self) -> str:
        """What is wrong with the exports, and where it stands what to do about it."""
        unusable = f"不可用的表：{'、'.join(self.unusable)}。" if self.unusable else ""
        waiting = f"待改正的隔离行 {self.n_waiting} 行。" if self.n_waiting else ""
        return (
            f"数据质量检查不合格 {self.n_quality_failed} 项。{unusable}{waiting}逐行的原因和改法见 数据质量报告.xlsx。"
        )

    def warning_markdown(self) -> str:
        """The warnings in one line, as a Markdown page."""
        return f"# 明镜 预警\n\n- 截止时点 {self.as_of}，预警 {self.n_warnings} 件。\n- 清单位置：{self.folder}\n"

    def markdown(self) -> str:
        """The summary as a Markdown page."""
        lines = "\n".join(f"- {sentence}" for sentence in self.sentences())
        return f"# 明镜 {self.month} 月度审计\n\n{lines}\n"


def read(con, run: Run, folder) -> Summary:
    """The summary of what the published room holds now."""
    return Summary(
        month=run.period.month,
        as_of=f"{run.as_of:%Y-%m-%d %H:%M:%S}",
        folder=str(folder),
        coverage=_coverage(con),
        findings=_findings(con),
        n_warnings=_one(con, "select count(*) from published.warnings"),
        n_read=_one(con, "select cast(coalesce(sum(n_read), 0) as bigint) from published.intake"),
        n_quarantined=_one(con, "select cast(coalesce(sum(n_quarantined), 0) as bigint) from published.intake"),
        n_quality_failed=_one(con, "select count(*) from published.quality where status = '不合格'"),
        n_waiting=_one(
            con, "select count(distinct (sha256, sheet, source_row)) from published.quarantine where state = '待改正'"
        ),
        unusable=[table for (table,) in con.execute(UNUSABLE).fetchall()],
    )


def _coverage(con) -> list[dict]:
    columns = "rule_id, rule_name, status, n_scope, n_breached, n_borderline, n_unknown, coalesce(missing, '')"
    rows = con.execute(f"select {columns} from published.coverage order by rule_id").fetchall()
    return [dict(zip(COVERAGE, row, strict=True)) for row in rows]


def _findings(con) -> dict[str, int]:
    counted = dict(con.execute("select flow, count(*) from published.findings group by flow").fetchall())
    return {flow: counted.get(flow, 0) for flow in FLOWS}


def _one(con, query: str) -> int:
    return con.execute(query).fetchall()[0][0]
