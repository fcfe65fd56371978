"""The findings room: verdicts become findings with one identity for life, and with what is known of their past."""

import json
from pathlib import Path

from checks import contract, provenance, rooms, score
from checks.ledger import FILE as LEDGER
from checks.ledger import Ledger
from checks.run import Run


def ledger_of(warehouse: Path) -> Ledger:
    """The ledger of that warehouse folder; BadInput if somebody changed it."""
    ledger = Ledger(Path(warehouse) / LEDGER)
    ledger.verify()
    return ledger


def build(con, run: Run) -> None:
    """The findings room stands: findings, warnings, coverage, units, and where they come from."""
    ledger = ledger_of(run.warehouse)
    _write_ledger(con, ledger)
    _write_policy(con, run)
    rooms.build(con, "findings")
    _write_facts(con, run, ledger)


def release_content(con, run: Run) -> dict:
    """What the ledger remembers of a release: as of when, by which version, from which batches, and which findings."""
    ids = con.execute("select finding_id from findings.findings order by finding_id").fetchall()
    return {
        "as_of": run.as_of.isoformat(),
        "version": provenance.program_version(),
        "batch": con.execute("select coalesce(max(batch), 0) from staging.intake").fetchall()[0][0],
        "findings": [finding for (finding,) in ids],
    }


def _write_ledger(con, ledger: Ledger) -> None:
    """What the ledger knows can be joined: the months released, their findings, and what people said of each."""
    con.execute("create or replace table rules.ledger_months (month varchar)")
    con.execute("create or replace table rules.ledger_releases (month varchar, finding_id varchar)")
    con.execute("create or replace table rules.ledger_states (finding_id varchar, status varchar, verdict varchar)")
    for release in ledger.releases():
        con.execute("insert into rules.ledger_months values (?)", [release.month])
        # One list as JSON: row by row, a hundred thousand findings take minutes.
        insert = "insert into rules.ledger_releases select ?, unnest(from_json(?::json, '[\"varchar\"]'))"
        con.execute(insert, [release.month, json.dumps(release.payload["findings"])])
    states = [list(state) for state in ledger.states()]
    if states:
        con.executemany("insert into rules.ledger_states values (?, ?, ?)", states)


def _write_policy(con, run: Run) -> None:
    """What the bureau decided for itself can be joined: weights, horizon, parameters; and the words of the contract."""
    score.write_policy(con, run.policy)
    con.execute("create or replace table rules.warning_policy (horizon_days integer)")
    con.execute("insert into rules.warning_policy values (?)", [run.policy.horizon_days])
    con.execute(
        "create or replace table findings.parameters "
        "(name varchar, value bigint, unit varchar, rule_id varchar, document varchar, document_no varchar)"
    )
    rows = [list(row) for row in run.policy.as_rows()]
    if rows:
        con.executemany("insert into findings.parameters values (?, ?, ?, ?, ?, ?)", rows)
    _write_headings(con)


def _write_headings(con) -> None:
    """Every table and column of the contract under its Chinese heading; column '' is the table itself."""
    con.execute(
        "create or replace table findings.headings "
        "(table_name varchar, column_name varchar, table_heading varchar, column_heading varchar)"
    )
    rows = []
    for table in contract.tables().values():
        rows.append([table.name, "", table.heading, ""])
        rows += [[table.name, column.name, table.heading, column.heading] for column in table.columns]
    con.executemany("insert into findings.headings values (?, ?, ?, ?)", rows)


def _write_facts(con, run: Run, ledger: Ledger) -> None:
    """findings.facts holds where the figures come from, with the number of the release that they will be."""
    number = ledger.release_number(run.period.month, release_content(con, run))
    con.execute("create or replace table findings.facts (key varchar, value varchar)")
    rows = [list(fact) for fact in sorted(provenance.facts(con, run, number).items())]
    con.executemany("insert into findings.facts values (?, ?)", rows)
