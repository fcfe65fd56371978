"""The findings room: verdicts become findings with one identity for life, and with what is known of their past."""

from functools import cache

from checks import contract, provenance, rooms, score
from checks.ledger import Ledger, ledger_of
from checks.life import order_rows, precision
from checks.looking_back import REMEMBERED
from checks.rules import rule_file
from checks.run import Run

CLEAN = "select finding_id from findings.clean order by finding_id"
SHARED = {"rule_id", "clock", "subject_kind", "source", "unit_code", "officer_no"}
AT_ONCE = 50_000  # findings that are fetched together
UNASKED = "select named_clock(rule_id, clock) from rules.unasked order by all"


def build(con, run: Run) -> None:
    """The findings room stands: findings, warnings, coverage, units, and where they come from."""
    _write_policy(con, run)
    rooms.build(con, "findings")
    order_rows.write(con, run)
    _write_facts(con, run, ledger_of(run.warehouse))


def release_content(con, run: Run) -> dict:
    """What the ledger remembers of a release: as of when, by which version, from which batches, and which findings.

    `rules` has a short hash of each rule's file, so that a later month can tell which were edited since.
    `about` says of each finding, in the same order, what a later month asks about it: one list for each column, since
    a hundred thousand small records would take ten times the room.
    """
    columns = _columns(con, ("finding_id", *REMEMBERED))
    return {
        "as_of": run.as_of.isoformat(),
        "version": provenance.program_version(),
        "batch": con.execute("select coalesce(max(batch), 0) from staging.intake").fetchall()[0][0],
        "findings": columns.pop("finding_id"),
        "about": columns,
        "unasked": [clock for (clock,) in con.execute(UNASKED).fetchall()],
        "clean": [number for (number,) in con.execute(CLEAN).fetchall()],
        "rules": provenance.rule_seals(),
    }


def _columns(con, names: tuple[str, ...]) -> dict[str, list[str | None]]:
    """These columns of all findings as text; a word that many findings share stands once in memory."""
    texts = ", ".join(f"cast({name} as varchar)" for name in names)
    result = con.execute(f"select {texts} from findings.findings order by finding_id")
    columns: dict[str, list[str | None]] = {name: [] for name in names}
    words: dict[str | None, str | None] = {}
    while rows := result.fetchmany(AT_ONCE):
        for name, values in zip(names, zip(*rows, strict=True), strict=True):
            columns[name] += [words.setdefault(value, value) for value in values] if name in SHARED else values
    return columns


def _write_policy(con, run: Run) -> None:
    """What the bureau decided for itself can be joined: weights, horizon, parameters; and the words of the contract."""
    score.write_policy(con, run.policy)
    precision.write_policy(con, run.policy.life)
    con.execute("create or replace table rules.warning_policy (horizon_days integer)")
    con.execute("insert into rules.warning_policy values (?)", [run.policy.horizon_days])
    con.execute(
        "create or replace table findings.parameters "
        "(name varchar, value bigint, unit varchar, rule_id varchar, document varchar, document_no varchar)"
    )
    rooms.put_rows(con, "findings.parameters", run.policy.as_rows())
    _write_headings(con)
    _write_rule_files(con)


def _write_rule_files(con) -> None:
    """Which tables each rule cannot do without, and the short hash of its file."""
    pairs = {
        "rule_tables (rule_id, table_name)": sorted(_tables_of_rules()),
        "rule_seals (rule_id, seal)": sorted(provenance.rule_seals().items()),
    }
    for table, rows in pairs.items():
        columns = [list(column) for column in zip(*rows, strict=True)]
        con.execute(
            f"create or replace table findings.{table} as select unnest(?::varchar[]), unnest(?::varchar[])", columns
        )


@cache
def _tables_of_rules() -> frozenset[tuple[str, str]]:
    """Each rule with each table of the exports in which it asks for a column."""
    needs = ((rule.id, need) for rule in rule_file.read_all() for need in rule.needs)
    named = {(rule_id, table) for rule_id, need in needs for way in need.ways for table, _ in way}
    return frozenset(pair for pair in named if pair[1] in contract.tables())


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
    rooms.put_rows(con, "findings.headings", rows)


def _write_facts(con, run: Run, ledger: Ledger) -> None:
    """findings.facts holds where the figures come from, with the number of the release that they will be."""
    number = ledger.release_number(run.period.month, release_content(con, run))
    con.execute("create or replace table findings.facts (key varchar, value varchar)")
    rooms.put_rows(con, "findings.facts", sorted(provenance.facts(con, run, number).items()))
