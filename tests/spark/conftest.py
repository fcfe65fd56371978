"""`make test-spark`: the sample month on DuckDB and on Spark. `make test` does not look here (pyproject.toml)."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.spark import places

ROOT = Path(__file__).resolve().parents[2]
WAYS = {
    "on this machine": None,
    "on a standalone cluster": places.cluster,
    "by Spark Connect": places.connect_server,
}
LIMIT = 1800  # seconds for one audit


@dataclass(frozen=True)
class Audited:
    """A month that the real command audited: where it wrote, and what it said."""

    out: Path
    said: str

    @property
    def month(self) -> Path:
        """The folder of the month."""
        return self.out / "2026-10"

    @property
    def warehouse(self) -> Path:
        """The DuckDB file of the month."""
        return self.out / "warehouse" / "mingjing.duckdb"


def audit(out: Path, *options: str) -> Audited:
    """The sample month has been audited by the command line."""
    command = [
        sys.executable,
        "-m",
        "flows.cli",
        "audit",
        "sample_data",
        "--month",
        "2026-10",
        "--out",
        str(out),
        *options,
    ]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT)
    assert run.returncode == 0, run.stdout + run.stderr
    return Audited(out, run.stdout + run.stderr)


@pytest.fixture(scope="session")
def on_duckdb(tmp_path_factory) -> Audited:
    """The sample month as DuckDB alone works it out."""
    return audit(tmp_path_factory.mktemp("duckdb"))


@pytest.fixture(scope="session", params=WAYS, ids=list(WAYS))
def on_spark(request, tmp_path_factory) -> Audited:
    """The same month, clocks and rules worked out by Spark."""
    folder = tmp_path_factory.mktemp("spark")
    place = WAYS[request.param]
    if place is None:
        return audit(folder / "out", "--engine", "spark", "--master", "local[2]")
    with place(folder / "place") as address:
        return audit(folder / "out", "--engine", "spark", "--master", address)
