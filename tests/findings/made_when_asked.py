"""The rooms behind the rules, of which a test has made only what it asks for: planning all of them takes a second."""

import re

from checks import clocks, findings, rooms
from checks.ledger import ledger_of
from checks.life import order_rows

READS = re.compile(r"\b(findings|marts|published)\.\"?(\w+)")
FILES = {
    f"{room}.{file.stem}": file.read_text(encoding="utf-8")
    for room in ("findings", "marts", "published")
    for file in sorted((rooms.SQL / room).glob("*.sql"))
}
EVERY_FILE = "\n".join(FILES.values())
# what is no file, and what the function that makes it reads
BY_PROGRAM = {
    "findings.orders": ((), lambda con, run: order_rows.write(con, run)),
    "findings.facts": (
        ("findings.findings", "findings.clean"),
        lambda con, run: findings._write_facts(con, run, ledger_of(run.warehouse)),
    ),
}


class MadeWhenAsked:
    """A connection that makes the tables of these rooms when a query names them; `real` is the connection itself."""

    def __init__(self, real):
        self.real, self._run, self._made = real, None, set()

    def begin(self, run):
        """From now on the rooms are those of this run; none of their tables stands."""
        self._run, self._made = run, set()
        findings._write_policy(self.real, run)

    def make_everything(self):
        """Every table of these rooms stands, as in a warehouse that others will read."""
        for name in [*FILES, *BY_PROGRAM]:
            self._make(name)

    def execute(self, query, *arguments):
        """The query is answered; what it reads stands."""
        self._make_all(query)
        return self.real.execute(query, *arguments)

    def sql(self, query, *arguments, **options):
        """The same for a relation."""
        self._make_all(query)
        return self.real.sql(query, *arguments, **options)

    def close(self):
        """Closed for others to read: every table stands."""
        if self._run:
            self.make_everything()
        self.real.close()

    def __getattr__(self, name):
        return getattr(self.real, name)

    def _make_all(self, query):
        if not self._run:
            return
        asks_for_all = "duckdb_tables" in query or "duckdb_columns" in query
        for each in FILES if asks_for_all else [".".join(found) for found in READS.findall(query)]:
            self._make(each)
        for each in clocks.needed(query):
            self._make_clock(each)

    def _make(self, name):
        if name in self._made or not (name in FILES or name in BY_PROGRAM):
            return
        self._made.add(name)
        if name in BY_PROGRAM:
            reads, write = BY_PROGRAM[name]
            for each in reads:
                self._make(each)
            write(self.real, self._run)
            return
        self._make_all(FILES[name])
        room, _, table = name.partition(".")
        self.real.execute(f'create or replace table "{room}"."{table}" as {FILES[name]}')

    def _make_clock(self, name):
        if f"clocks.{name}" not in self._made:
            self._made.add(f"clocks.{name}")
            clocks.make(self.real, name)
