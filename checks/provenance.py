"""Where a month's figures come from: the version, the rules, the policy, the batch and the bureau."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from checks.life.moments import Workdays
from checks.run import Run, last_instant

SQL = Path(__file__).resolve().parent.parent / "sql"
CLOCKS = "clocks"
ENGINES = ("duckdb", "great-expectations", "polars", "pyarrow", "prefect", "xlsxwriter", "python-docx", "altair")


def program_version() -> str:
    """The version of 明镜 as installed."""
    return version("mingjing")


def engine_versions() -> dict[str, str]:
    """The versions of the libraries that the figures went through."""
    return {name: version(name) for name in sorted(ENGINES)}


def ruleset_hash() -> str:
    """One hash of every file that can change a verdict: the rules, the clocks and the calendar."""
    seal = sha256()
    for file in sorted(file for room in ("clocks", "rules") for file in (SQL / room).iterdir() if file.is_file()):
        # A checkout on Windows has other line ends and the same rules.
        content = file.read_bytes().replace(b"\r\n", b"\n")
        seal.update(f"{file.parent.name}/{file.name}\n{len(content)}\n".encode() + content)
    return seal.hexdigest()


@cache
def rule_seals() -> dict[str, str]:
    """A short hash of each rule's file by its number, and one of the clocks, which all of them read, under CLOCKS."""
    files = {file.name.partition("_")[0]: [file] for file in sorted((SQL / "rules").glob("*.sql"))}
    files[CLOCKS] = sorted(file for file in (SQL / "clocks").iterdir() if file.suffix == ".sql")
    texts = {name: b"".join(file.read_bytes() for file in own) for name, own in files.items()}
    return {name: sha256(text.replace(b"\r\n", b"\n")).hexdigest()[:12] for name, text in texts.items()}


def facts(con, run: Run, release: int) -> dict[str, str]:
    """What a report says about its own origin, by key; every value is text."""
    bureau = run.policy.bureau
    return {
        "bureau": bureau.name,
        "issuer": bureau.issuer,
        "document_number": bureau.document_number,
        "contact": bureau.contact,
        "month": run.period.month,
        "as_of": run.as_of.isoformat(),
        "period_start": run.period.starts_at.date().isoformat(),
        "period_end": last_instant(run.period).date().isoformat(),
        "version": program_version(),
        "release": str(release),
        "ruleset_hash": ruleset_hash(),
        "policy_hash": run.policy.sha256,
        "horizon_days": str(run.policy.horizon_days),
        **_terms(con, run),
        **_display(con, run),
        **_counts(con),
    }


def _terms(con, run: Run) -> dict[str, str]:
    """What the units are asked by when: the terms of the local document, and the day that follows from as-of."""
    life, days = run.policy.life, dict(con.execute("select day, is_workday from clocks.calendar").fetchall())
    terms = ("verdict_workdays", "rectify_workdays", "appeal_days", "answer_days")
    head, legal, leaders = life.reminders
    return {name: str(getattr(life, name)) for name in terms} | {
        "verdicts_due_on": Workdays(days).after(run.as_of.date(), life.verdict_workdays).isoformat(),
        "ladder": f"整改令过期{head}日提醒所队长，过期{legal}日报法制部门，过期{leaders}日报局领导",
        "life_document": f"《{life.document}》{life.document_no}",
    }


def _display(con, run: Run) -> dict[str, str]:
    """From which day to which day the scores are on display: as reckoned from as-of, for nothing here knows today."""
    score, days = run.policy.score, dict(con.execute("select day, is_workday from clocks.calendar").fetchall())
    first = Workdays(days).moved(run.as_of.date())
    return {
        "display_days": str(score.display_days),
        "display_from": first.isoformat(),
        "display_until": Workdays(days).days_after(first, score.display_days).isoformat(),
        "score_document": f"《{score.document}》{score.document_no}",
    }


def profile_hash(run: Run) -> str | None:
    """The hash of what the source profile says, which can change a figure as much as an export; None without one."""
    return sha256(run.profile.text.encode("utf-8")).hexdigest() if run.profile else None


def _counts(con) -> dict[str, str]:
    """The batch and the figures that stand outside the lists."""
    queries = {
        "batch": "select coalesce(max(batch), 0) from staging.intake",
        "n_findings": "select count(*) from findings.findings",
        "n_later": "select count(*) from rules.verdicts, clocks.audit "
        "where verdict = 'breached' and breach_at >= ends_at",
        "n_borderline_done": "select count(*) from rules.verdicts "
        "where verdict = 'borderline' and (done_at is not null or strict_due_at is null)",
        "first_audit": "select case when count(*) = 0 then '是' else '否' end from clocks.releases",
    }
    return {key: str(con.execute(query).fetchone()[0]) for key, query in queries.items()}
