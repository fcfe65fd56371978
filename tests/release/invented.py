"""A tiny invented month as an audit leaves it: tables, products, manifest and run.json, known to the ledger."""

import json
from hashlib import sha256
from pathlib import Path

import polars as pl

from checks.audience import audience
from checks.ledger import Ledger

MONTH = "2026-10"
DISPLAYED = "2026-11-05"  # the last day on which the scores are on display
RECONCILED = [{"name": "问题总数", "left": 1, "right": 1, "ok": True}]
FACTS = {"as_of": "2026-11-01T00:00:00", "version": "0.4.0", "batch": 1, "ruleset_sha256": "r1", "policy_sha256": "p1"}


def finding(number: str, **facts) -> dict:
    """A finding of 柳荫派出所 under JQ-03, suspected unless the facts say otherwise."""
    row = {
        "finding_id": number,
        "rule_id": "JQ-03",
        "rule_name": "刑事案件立案审查超期",
        "unit_name": "柳荫派出所",
        "unit_code": "S11",
    }
    places = {"source_file": "案件.csv", "source_row": 2}
    return (
        row | {"subject_no": f"A-{number}", "status": "疑似", "verdict": None, "due_at": "2026-10-10"} | places | facts
    )


def unit(code: str, name: str, score: float | None, **facts) -> dict:
    """The score of a unit."""
    row = {
        "unit_code": code,
        "unit_name": name,
        "score": score,
        "n_confirmed": 0,
        "red_lines": 0,
        "band": "良",
        "grade_note": "按已核查结果计分",
    }
    return row | facts


FINDINGS = [finding("f1"), finding("f2")]
UNITS = [unit("S11", "柳荫派出所", 100.0), unit("S12", "石桥派出所", None)]
ITEMS = [{"unit_code": "S11", "rule_id": "JQ-03", "deduction": 0.0}]


class Bureau:
    """A folder of products with its ledger."""

    def __init__(self, out: Path):
        self.out = out
        self.ledger = Ledger(out / "warehouse" / "ledger.sqlite")

    @property
    def draft(self) -> Path:
        """Where the month stands."""
        return self.out / MONTH

    def audit(self, findings=FINDINGS, settled=(), units=UNITS, items=ITEMS, reconciliation=RECONCILED, **facts):
        """The month stands as audited, and the ledger holds its release."""
        said = FACTS | facts
        numbers = sorted(row["finding_id"] for row in (*findings, *settled))
        release = {name: said[name] for name in ("as_of", "version", "batch")} | {"findings": numbers}
        closed = self.draft / "一追究"
        closed.mkdir(parents=True, exist_ok=True)
        closed.chmod(0o700)
        (closed / "追究建议_2026-10.xlsx").write_bytes(b"proposals")
        (self.draft / "一通报.docx").write_text(json.dumps(numbers), encoding="utf-8")
        shape = {"finding_id": [], "rule_id": [], "status": [], "verdict": []}
        shown = [{"key": "display_until", "value": DISPLAYED}]
        tables = {"findings": findings, "settled": settled or shape, "scores": units, "score_items": items}
        tables |= {"provenance": shown}
        for name, rows in tables.items():
            pl.DataFrame(rows).write_parquet(self.draft / f"{name}.parquet")
        with self.ledger.releasing(MONTH, release) as head:
            stamps = {"finished_at": "2026-11-01T02:01:00", "ledger": {"seq": head.seq, "hash": head.hash}}
        number = self.ledger.release_number(MONTH, release)
        self.write("manifest.json", said | {"month": MONTH, "release": number, "outputs": self._outputs()}
                   | {"inputs": said.get("inputs", []), "reconciliation": reconciliation})  # fmt: skip
        self.write("run.json", stamps)

    def write(self, name: str, content: dict) -> None:
        """That file of the draft holds the content."""
        (self.draft / name).write_text(json.dumps(content, ensure_ascii=False, sort_keys=True), encoding="utf-8")

    def manifest(self) -> dict:
        """What the manifest of the draft says."""
        return json.loads((self.draft / "manifest.json").read_text(encoding="utf-8"))

    def _outputs(self) -> list[dict]:
        files = sorted(path for path in self.draft.rglob("*") if path.is_file() and path.suffix != ".json")
        names = [path.relative_to(self.draft).as_posix() for path in files]
        seals = [sha256(path.read_bytes()).hexdigest() for path in files]
        return [
            {"file": name, "sha256": seal, "audience": audience(name)}
            for name, seal in zip(names, seals, strict=True)
        ]  # fmt: skip
