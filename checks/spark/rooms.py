"""The rooms clocks and rules on Spark; what comes before them and after them stays with DuckDB."""

import atexit
import shutil

from checks import clocks, contract, looking_back, rules
from checks.run import Run
from checks.spark import master, session
from checks.spark.connection import Connection

FOLDER = "spark"  # in the warehouse's own folder: what Spark is given and gives back, until the rooms stand


class OnSpark:
    """A session with Spark for one audit: opened before anything is read, over when the rooms stand or one fails."""

    def __init__(self, where: str):
        self.master = master.parse(where)
        self._spark = self._connection = self._folder = None

    def open(self, con, run: Run) -> None:
        """Spark answers, and reaches the folder of the warehouse; BadInput says what to install or to start."""
        self._folder = (run.warehouse / FOLDER).resolve()
        shutil.rmtree(self._folder, ignore_errors=True)  # what a run that broke off left behind
        atexit.register(self.close)
        try:
            self._spark = session.start(self.master, self._folder, _memory(run))
            session.refuse_unshared(self._spark, con, self.master, self._folder)
        except BaseException:
            self.close()
            raise
        self._connection = Connection(con, self._spark, self._folder / "tables")

    def clocks(self, con, run: Run) -> None:
        """The clocks room stands on both engines for the month and the as-of of the run."""
        with self:
            session.fit(self._spark, _n_rows(con))
            clocks.set_audit(con, run.period.month, run.period.starts_at, run.period.ends_at, run.as_of)
            clocks.create(self._connection, numbers=run.policy.numbers)
            self._connection.bring_back()
            looking_back.build(con, run)

    def rules(self, con, run: Run) -> None:
        """Every rule has been applied on Spark, and what it found stands in DuckDB; the session is over."""
        with self:
            rules.build(self._connection, run)
            self._connection.bring_back()
        self.close()

    def close(self) -> None:
        """The session is over, and its folder gone."""
        atexit.unregister(self.close)
        if self._spark is not None:
            session.stop(self._spark)
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._spark = self._connection = self._folder = None

    def __enter__(self) -> None:
        """Nothing yet: a room begins."""

    def __exit__(self, kind, error, trace) -> None:
        if kind is not None:
            self.close()


def _memory(run: Run) -> int:
    """The bytes that Java may hold: as many as the database, where somebody said how many that may hold; else 0."""
    return run.means.memory if run.means and run.means.is_asked else 0


def _n_rows(con) -> int:
    """How many rows there are in staging."""
    counted = "(select count(*) from staging.{})"
    return con.execute(f"select {' + '.join(map(counted.format, contract.tables()))}").fetchall()[0][0]
