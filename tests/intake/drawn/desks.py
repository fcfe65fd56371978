"""A desk on which every case is undone: one warehouse in memory with one batch in it, each case the second."""

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from checks.warehouse import open_warehouse
from tests.intake.conftest import Desk
from tests.intake.drawn.before import RECORDS
from tests.intake.reckoning import everything


def before(table: str) -> str:
    """The records of the table that stand there already, as a CSV."""
    columns = list(RECORDS[table][0])
    rows = [",".join(columns), *(",".join(record.values()) for record in RECORDS[table])]
    return "\n".join(rows) + "\n"


class Uncommitted:
    """A connection whose transactions are never committed, so that a rollback undoes whatever was received."""

    def __init__(self, con):
        self.con, self.is_open = con, False

    def __getattr__(self, name: str):
        return getattr(self.con, name)

    def execute(self, sql: str, *values):
        """As the connection does, but for the end of a transaction."""
        if sql == "commit":
            return None
        self.is_open = (self.is_open or sql == "begin transaction") and sql != "rollback"
        return self.con.execute(sql, *values)

    def undo(self) -> None:
        """Nothing of the transaction stands."""
        if self.is_open:
            self.execute("rollback")


class OpenDesk:
    """Where the cases are received, one after the other, each on the same warehouse."""

    def __init__(self):
        self.place = TemporaryDirectory()
        folder = Path(self.place.name)
        (folder / "before").mkdir()
        self.con = open_warehouse(None)
        self.con.execute("set threads = 1")  # a handful of rows: a second thread only costs
        self.desk = Desk(folder / "before", folder / "warehouse", connections=[self.con])
        for table in RECORDS:
            self.desk.write(f"{table}_before.csv", before(table))
        self.desk.receive()
        self.kept = set(self.desk.warehouse.rglob("*"))
        self.before = everything(self.desk)

    @contextmanager
    def fresh(self):
        """The desk with an empty folder; what is received on it is gone afterwards."""
        session = Uncommitted(self.con)
        with TemporaryDirectory() as folder:
            self.desk.folder, self.desk.connections = Path(folder), [session]
            self.desk.profile, self.desk.allow_quarantine = None, False
            try:
                yield self.desk
            finally:
                session.undo()
                for path in sorted(self.desk.warehouse.rglob("*"), reverse=True):
                    if path not in self.kept:
                        path.unlink()

    def is_unchanged(self) -> bool:
        """Whether the warehouse is as it was before the first case."""
        return everything(self.desk) == self.before
