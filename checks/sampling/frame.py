"""The frame of a month, read from the warehouse in which that month stands, and what is known of what is drawn."""

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import duckdb

from checks.complaint import BadInput
from checks.ledger import RELEASE, Ledger
from checks.warehouse import FILE, SETTINGS


@dataclass(frozen=True)
class Candidate:
    """One incident or case of the month, as the frame tells it."""

    object_kind: str  # 警情 or 案件
    source: str
    object_no: str
    unit_code: str  # the one that answers for it
    unit_name: str
    kind: str
    hours: str  # 工作时间, 非工作时间 or 时段不明: when it came in
    came_at: str
    has_petition: bool
    has_finding: bool

    @property
    def about(self) -> tuple[str, str, str]:
        """What the object is, for life."""
        return self.object_kind, self.source, self.object_no


@dataclass(frozen=True)
class Frame:
    """Everything that the sample of a month may be drawn from."""

    month: str
    as_of: str
    release: int
    candidates: tuple[Candidate, ...]

    @property
    def certain(self) -> list[Candidate]:
        """What must be in the sample: cases that a petition names and on which a finding is open."""
        return [each for each in self.candidates if each.has_petition]

    @property
    def drawable(self) -> list[Candidate]:
        """What chance decides about: the objects on which nothing was found. What was found is checked anyhow."""
        return [each for each in self.candidates if not each.has_petition and not each.has_finding]

    @cached_property
    def sha256(self) -> str:
        """The hash of the frame: of every object, and of what decides whether and where it is drawn."""
        rows = [list(vars(each).values()) for each in sorted(self.candidates, key=lambda each: each.about)]
        return sha256(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class Particulars:
    """What the reviewers are told of a drawn object, and who may not review it."""

    rules: tuple[str, ...] = ()  # what the audit asked of it
    handlers: tuple[str, ...] = ()  # officers by number


CANDIDATES = """
select object_kind, source, object_no, unit_code, unit_name, kind, hours,
    case
        when came_at is null or came_at < timestamp '0001-01-02' then ''
        when cast(came_at as date) <> cast(came_at_latest as date) or came_at_latest - came_at > to_minutes(60)
        then strftime(came_at, '%Y-%m-%d')
        else strftime(came_at, '%Y-%m-%d %H:%M')
    end as came_at,
    has_petition, has_finding
from marts.sampling_frame
order by object_kind, source, object_no
"""

ASKED = """
with asked as (
    select '案件' as object_kind, coalesce(links.case_source, judged.source) as source,
        coalesce(judged.case_no, judged.subject_no) as object_no, judged.rule_id
    from rules.asked as judged
    left join clocks.case_links as links on links.source = judged.source and links.case_no = judged.case_no
    where judged.case_no is not null or judged.subject_kind = '案件'
    union
    select subject_kind, source, subject_no, rule_id from rules.asked where subject_kind = '警情'
)
select object_kind, source, object_no, list_sort(list(distinct rule_id)) from asked
semi join wanted using (object_kind, source, object_no)
group by all
"""

HANDLERS = """
with steps as (
    select source, case_no, unnest([officer_no, legal_reviewer_no, approver_no]) as officer_no from clocks.known_cases
    union all select source, case_no, officer_no from clocks.known_case_events
    union all select source, case_no, officer_no from clocks.known_measures
    union all select source, case_no, officer_no from clocks.known_penalties
    union all select source, case_no, officer_no from clocks.known_property_items
),
handled as (
    select '案件' as object_kind, coalesce(links.case_source, steps.source) as source, steps.case_no as object_no,
        steps.officer_no
    from steps
    left join clocks.case_links as links on links.source = steps.source and links.case_no = steps.case_no
    union all
    select '警情', source, incident_no,
        unnest([officer_no, recategorised_by, recategorise_approver, outcome_approver])
    from clocks.known_incidents
)
select object_kind, source, object_no, list_sort(list(distinct officer_no)) from handled
semi join wanted using (object_kind, source, object_no)
where officer_no is not null
group by all
"""


class Warehouse:
    """The warehouse of one folder, opened for reading only, with the audit of one month in it."""

    def __init__(self, folder: Path):
        self.path = Path(folder) / FILE
        if not self.path.is_file():
            advice = "先审计该月，再抽查；仓库在别处的，用 --warehouse 指明"
            raise BadInput("这里没有数据仓库", file=self.path, advice=advice)
        try:
            self.con = duckdb.connect(str(self.path), read_only=True, config=SETTINGS)
        except duckdb.Error as error:
            advice = "另一个审计正在运行的，等它结束；文件已损坏的，删除后重新审计该月"
            raise BadInput("数据仓库打不开", file=self.path, value=str(error), advice=advice) from None

    def close(self) -> None:
        """Nothing is open any more."""
        self.con.close()

    def frame(self, month: str, ledger: Ledger) -> Frame:
        """The frame of that month as it was published last; BadInput if the warehouse holds anything else."""
        try:
            audited, as_of = self.con.execute("select month, as_of from clocks.audit").fetchone()
            batch = self.con.execute("select coalesce(max(batch), 0) from staging.intake").fetchone()[0]
            rows = self.con.execute(CANDIDATES).fetchall()
        except duckdb.CatalogException:
            raise self._unready(month, "仓库里没有抽样框，可能是旧版本审计的") from None
        if audited != month:
            raise self._unready(month, f"仓库里现在是 {audited}")
        release = _last_release(ledger, month)
        if (release.get("as_of"), release.get("batch")) != (as_of.isoformat(), batch):
            raise self._unready(month, f"仓库里是截至 {as_of:%Y-%m-%d %H:%M} 的数据，不是最后发布的那一次")
        return Frame(month, as_of.isoformat(), release["release"], tuple(Candidate(*row) for row in rows))

    def particulars(self, drawn: list[Candidate]) -> dict[tuple[str, str, str], Particulars]:
        """For each of these objects what the audit asked of it, and who handled it."""
        self.con.execute("create or replace temp table wanted (object_kind varchar, source varchar, object_no varchar)")
        if drawn:
            self.con.executemany("insert into wanted values (?, ?, ?)", [list(each.about) for each in drawn])
        asked, handlers = (
            {row[:3]: tuple(row[3]) for row in self.con.execute(query).fetchall()} for query in (ASKED, HANDLERS)
        )
        return {each.about: Particulars(asked.get(each.about, ()), handlers.get(each.about, ())) for each in drawn}

    def _unready(self, month: str, value: str) -> BadInput:
        advice = f"先运行 mingjing audit … --month {month}，再抽查"
        return BadInput(f"仓库里不是 {month} 已发布的审计", file=self.path, value=value, advice=advice)


def _last_release(ledger: Ledger, month: str) -> dict:
    """What the last release of that month said, with its number; nothing if there is none."""
    releases = [event.payload for event in ledger.events(RELEASE) if event.month == month]
    return {**releases[-1], "release": len(releases)} if releases else {}
