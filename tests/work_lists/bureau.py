"""An invented bureau after an audit: its warehouse, its ledger, the folders of its months; nothing is audited anew."""

import csv
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import polars as pl
import yaml

from checks import policy, rooms
from checks.ledger import Ledger, ledger_of
from checks.life import bureau, casebook
from checks.life.acts import Act
from checks.looking_back import REMEMBERED
from checks.run import Period
from checks.warehouse import open_for_reading, open_warehouse
from flows.hand_out_commands import FOLDER, Wanted, hand_out

HEADINGS = yaml.safe_load((rooms.SQL / "published" / "headings.yaml").read_text(encoding="utf-8"))
MOMENTS = ("started_at", "due_at", "done_at", "breach_at")
LEGAL, CHIEF, CLERK, LEADER, HANDLER = "900001", "110008", "110007", "000001", "110001"
UNITS = [  # code, name, branch, who answers now
    ("U1", "东岸第一派出所", "东岸分局", "U1"),
    ("U2", "东岸第二派出所", "东岸分局", "U2"),
    ("U3", "西岸派出所", "西岸分局", "U3"),
    ("U9", "旧埠派出所", "西岸分局", "U3"),  # merged into U3
    ("U4", "西岸刑警大队", "西岸分局", "U4"),  # has nothing to do
]
NAMES = {code: name for code, name, _, _ in UNITS}
RULES = {"JQ-07": ("不予立案未按期送达", "橙"), "AJ-01": ("治安案件办理超期", "红"), "HF-01": ("警情回访缺失", "黄")}
LAW = "《某法（虚构）》第一条：“应当在三日以内送达。”"


def calendar() -> list[tuple[date, bool]]:
    """The days of 2026 and whether each is worked, from the State Council's notices."""
    with (rooms.SQL / "clocks" / "holidays.csv").open(encoding="utf-8") as file:
        known = {row[0]: row[1] == "work" for row in csv.reader(file)}
    days = (date(2026, 1, 1) + timedelta(days=n) for n in range(365))
    return [(day, known.get(day.isoformat(), day.isoweekday() <= 5)) for day in days]


def number(place: int) -> str:
    """The number of the finding in that place."""
    return f"{place:016x}"


class Bureau:
    """The bureau in a folder: OUT with its months, and the warehouse in it."""

    def __init__(self, out: Path):
        self.out, self.warehouse = out, out / "warehouse"
        self.policy = policy.read()
        self._make_warehouse()

    @property
    def ledger(self) -> Ledger:
        """The ledger beside the warehouse."""
        return ledger_of(self.warehouse)

    def _make_warehouse(self) -> None:
        with closing(open_warehouse(self.warehouse)) as con:
            con.execute("create table staging.officers (officer_no varchar, role varchar, unit_code varchar)")
            posts = [
                (LEGAL, "法制民警", "U0"),
                (CHIEF, "所队长", "U1"),
                (CLERK, "法制员", "U1"),
                (LEADER, "局领导", "U0"),
            ]
            con.executemany("insert into staging.officers values (?, ?, ?)", [*posts, (HANDLER, "民警", "U1")])
            con.execute("create table findings.handlers (kind varchar, number varchar, officer_no varchar)")
            days = pl.DataFrame(calendar(), schema=["day", "is_workday"], orient="row").to_arrow()
            con.register("days", days)
            con.execute("create table clocks.calendar as select * from days")
            columns = "unit_code, unit_name, branch_name, answering_code, answering_name, level"
            con.execute(f"create table findings.units ({columns.replace(',', ' varchar,')} varchar, is_open boolean)")
            rows = [(*unit, NAMES[unit[3]], "所队", unit[0] == unit[3]) for unit in UNITS]
            con.executemany("insert into findings.units values (?, ?, ?, ?, ?, ?, ?)", rows)
            con.execute(
                "create table staging.exemptions (rule_id varchar, object_no varchar, person_no varchar, "
                "reason varchar, doc_no varchar, valid_to date)"
            )
            con.execute("create table published.provenance (key varchar, value varchar)")
            con.execute(
                "create table clocks.audit (month varchar, as_of timestamp, starts_at timestamp, ends_at timestamp)"
            )

    def run(self, query: str, given: list | None = None) -> None:
        """The query has been run in the warehouse."""
        with closing(open_warehouse(self.warehouse)) as con:
            con.execute(query, given or []).fetchall()

    def handled(self, officer_no: str, case_no: str) -> None:
        """The officer handled that case."""
        self.run("insert into findings.handlers values ('案件', ?, ?)", [case_no, officer_no])

    def release(self, month: str, findings: list[dict], **tables: list[dict]) -> None:
        """The month was audited and published with these findings, and with these rows of other tables."""
        period = Period.parse(month)
        about = [finding(**each) for each in findings]
        columns = {name: [self._written(row.get(name)) for row in about] for name in REMEMBERED}
        named = {"findings": [row["finding_id"] for row in about], "about": columns, "unasked": [], "clean": []}
        content = {"as_of": period.ends_at.isoformat(), "version": "0", "batch": 1, **named}
        known = {"month": month, "as_of": period.ends_at.isoformat(), "bureau": "明湖市公安局", "contact": "法制支队"}
        known |= {"release": str(self.ledger.release_number(month, content)), "issuer": "明湖市公安局法制支队"}
        known |= {"period_start": f"{period.starts_at:%Y-%m-%d}"}
        known |= {"period_end": f"{period.ends_at - timedelta(days=1):%Y-%m-%d}"}
        self.ledger.record_release(month, content)
        provenance = [{"key": key, "value": value} for key, value in known.items()]
        rules = [{"rule_id": rule, "rule_name": name, "severity": severity} for rule, (name, severity) in RULES.items()]
        self._publish(month, {"findings": about, "provenance": provenance, "rules": rules, **tables})
        with closing(open_warehouse(self.warehouse)) as con:
            con.execute("delete from published.provenance")
            con.register("known", pl.DataFrame(provenance).to_arrow())
            con.execute("insert into published.provenance select key, value from known")
            con.execute("delete from clocks.audit")
            given = [month, period.ends_at, period.starts_at, period.ends_at]
            con.execute("insert into clocks.audit values (?, ?, ?, ?)", given)

    def release_nothing(self) -> "Bureau":
        """The ledger is there and holds no release."""
        self.ledger.head()
        return self

    @staticmethod
    def _written(value) -> str | None:
        return str(value) if value is not None else None

    def _publish(self, month: str, tables: dict[str, list[dict]]) -> None:
        folder = self.out / month
        folder.mkdir(parents=True, exist_ok=True)
        for table, rows in tables.items():
            names = HEADINGS[table]["columns"]
            shown = [{name: row.get(name) for name in names} for row in rows]
            schema = {name: pl.Datetime if name in MOMENTS else None for name in names}
            pl.DataFrame(shown, schema=schema, infer_schema_length=None).write_parquet(folder / f"{table}.parquet")

    def hand_out(self, on: str, by: str = LEGAL, **more):
        """What `mingjing hand-out` did at that moment."""
        return hand_out(Wanted(more.pop("month", ""), by, datetime.fromisoformat(on), self.out, self.warehouse, **more))

    def lists(self, on: str) -> Path:
        """The folder of the lists of that day."""
        return self.out / FOLDER / on[:10]

    def book(self, on: str) -> casebook.Casebook:
        """The casebook as of that moment."""
        with closing(open_for_reading(self.warehouse)) as con:
            known = bureau.read(con, self.policy)
        return casebook.opened(self.ledger, datetime.fromisoformat(on), known)

    def do(self, on: str, *acts: Act) -> None:
        """These acts stand in the ledger."""
        book = self.book(on)
        for act in acts:
            book.do(act)
        book.write()

    def check(self, on: str, verdict: str, *findings: str, by: str = "120001") -> None:
        """Somebody checked these findings and came to that verdict."""
        self.do(on, *(Act("核查", each, by, on[:10], verdict=verdict, note="经查") for each in findings))

    def state(self, finding_id: str, on: str) -> str:
        """Where the finding stands then."""
        return self.book(on).standings[finding_id].state(datetime.fromisoformat(on))


def finding(place: int, rule_id: str = "JQ-07", unit_code: str = "U1", **more) -> dict:
    """A finding as a release lists it, with the number of that place."""
    name, severity = RULES.get(rule_id, ("整改逾期与复发", "橙"))
    row = {
        "finding_id": number(place), "rule_id": rule_id, "clock": "", "rule_name": name, "severity": severity,
        "certainty": "确定", "flow": "本月新增", "subject_kind": "案件", "source": "甲", "subject_no": f"A{place:03}",
        "case_no": f"A{place:03}", "person_no": None, "unit_code": unit_code, "unit_name": NAMES.get(unit_code),
        "officer_no": HANDLER, "started_at": datetime(2026, 8, 1, 9), "due_at": datetime(2026, 8, 15, 23, 59, 59),
        "breach_at": datetime(2026, 8, 15, 23, 59, 59), "overdue_hours": 100, "law": LAW, "status": "疑似",
        "reason": "决定不予立案，期限3日，至2026-08-15 24:00期满，未见送达", "n_in_matter": 1, "source_row": place,
        "source_file": "案件.csv", "matter": f"案件 A{place:03}",
    }  # fmt: skip
    return row | more
