"""What differs between two versions of a month: findings, scores and files, from their Parquet tables and manifests."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from checks.audience import audience
from checks.freezing import causes, drafts
from checks.freezing.causes import Causes
from checks.freezing.drafts import Month
from checks.ledger import Ledger

ADDED, GONE, CHANGED = "新增", "减少", "改变"
LISTED, SETTLED = "问题清单", "已了结问题"
PLACES = {"source_file", "source_row"}  # where a record stands in an export says nothing about it
OF_UNITS = ("score", "band", "n_confirmed", "red_lines")  # by which a unit stands as it does
DERIVED = {"n_in_matter"}  # follows from the other findings


@dataclass(frozen=True)
class Change:
    """One column of one finding that changed; a finding that was added or is gone has one without a column."""

    kind: str
    finding: dict
    column: str
    old: str
    new: str
    cause: str


@dataclass(frozen=True)
class Score:
    """A unit in both versions; a unit that is in one of them only has None in the other."""

    unit_code: str
    unit_name: str
    old: dict | None
    new: dict | None
    deductions: tuple[tuple[str, Decimal, Decimal], ...]  # rule, old, new

    @property
    def is_changed(self) -> bool:
        """Whether the unit stands otherwise: its score, its band, what was confirmed or deducted."""
        return bool(self.deductions) or any(self.differs(name) for name in OF_UNITS)

    def differs(self, name: str) -> bool:
        """Whether the value under that name differs; a column that only one version has is not compared."""
        if self.old is None or self.new is None:
            return True
        return name in self.old and name in self.new and self.old[name] != self.new[name]

    def values(self, name: str) -> tuple:
        """The old and the new value under that name."""
        return tuple(row.get(name) if row else None for row in (self.old, self.new))


@dataclass(frozen=True)
class File:
    """A file that is not the same in both, and for whom it is."""

    kind: str
    name: str
    audience: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """Everything that differs, and why as far as it is known."""

    old: Month
    new: Month
    causes: Causes
    changes: list[Change]
    n_moved: int  # findings of which only the place in the export changed
    scores: list[Score]
    files: list[File]

    def n(self, kind: str) -> int:
        """How many findings were added, are gone or changed."""
        return len({change.finding["finding_id"] for change in self.changes if change.kind == kind})

    @property
    def n_by_people(self) -> int:
        """How many findings have another status, conclusion or list."""
        named = (each.finding["finding_id"] for each in self.changes if each.column in causes.OF_PEOPLE)
        return len(set(named))

    def by_finding(self) -> list[list[Change]]:
        """The changes of each finding together: those added, gone, decided otherwise first."""
        together: dict[str, list[Change]] = {}
        for change in self.changes:
            together.setdefault(change.finding["finding_id"], []).append(change)
        return sorted(together.values(), key=_rank)


def between(old: Month, new: Month, ledger: Ledger) -> Difference:
    """What the new version says otherwise than the old one."""
    why = causes.between(old, new, ledger)
    changes, n_moved = _changes(_findings(old), _findings(new), why)
    return Difference(old, new, why, changes, n_moved, _scores(old, new), _files(old, new))


def _rank(changes: list[Change]) -> int:
    if changes[0].kind != CHANGED:
        return (ADDED, GONE).index(changes[0].kind)
    return 2 if any(change.column in causes.OF_PEOPLE for change in changes) else 3


def plain(value: object) -> str:
    """A value as people read it."""
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    return value.isoformat() if isinstance(value, date) else str(value)


def _findings(month: Month) -> dict[str, dict]:
    """Every finding of the month by its number, with the list in which it stands."""
    settled = {key: {**row, "listed": SETTLED} for key, row in drafts.rows(month, "settled", "finding_id").items()}
    listed = {key: {**row, "listed": LISTED} for key, row in drafts.rows(month, "findings", "finding_id").items()}
    return settled | listed


def _changes(old: dict[str, dict], new: dict[str, dict], why: Causes) -> tuple[list[Change], int]:
    changes, n_moved = [], 0
    for key in sorted({*old, *new}, key=lambda each: ((new.get(each) or old[each])["rule_id"], each)):
        if key not in old:
            changes.append(Change(ADDED, new[key], "", "—", new[key]["listed"], why.of(key, {"listed", "added"})))
        elif key not in new:
            changes.append(Change(GONE, old[key], "", old[key]["listed"], "—", why.of(key, {"listed", "gone"})))
        else:
            columns = _differing(old[key], new[key])
            n_moved += bool(columns) and set(columns) <= PLACES
            changes += [_change(old[key], new[key], name, why) for name in columns if name not in PLACES]
    return changes, n_moved


def _differing(old: dict, new: dict) -> list[str]:
    """The columns that both have and that differ, in the order of the table."""
    return [name for name in new if name in old and name not in DERIVED and old[name] != new[name]]


def _change(old: dict, new: dict, name: str, why: Causes) -> Change:
    return Change(CHANGED, new, name, plain(old[name]), plain(new[name]), why.of(new["finding_id"], {name}))


def _scores(old: Month, new: Month) -> list[Score]:
    """Every unit of either version, with what was deducted otherwise, rule by rule."""
    one, two = (drafts.rows(month, "scores", "unit_code") for month in (old, new))
    items = _deductions(old), _deductions(new)
    return [
        Score(code, (two.get(code) or one[code])["unit_name"], one.get(code), two.get(code), _by_rule(code, *items))
        for code in sorted({*one, *two})
    ]


def _deductions(month: Month) -> dict[tuple[str, str], Decimal]:
    rows = drafts.table(month, "score_items")
    return {
        (row["unit_code"], row["rule_id"]): Decimal(str(0 if row["deduction"] is None else row["deduction"]))
        for row in rows
    }


def _by_rule(code: str, old: dict, new: dict) -> tuple[tuple[str, Decimal, Decimal], ...]:
    rules = sorted({rule for unit, rule in {*old, *new} if unit == code})
    pairs = ((rule, old.get((code, rule), Decimal(0)), new.get((code, rule), Decimal(0))) for rule in rules)
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def _files(old: Month, new: Month) -> list[File]:
    """The files that were added, are gone or have other bytes."""
    one, two = old.files, new.files
    kinds = {name: ADDED if name not in one else GONE if name not in two else CHANGED for name in {*one, *two}}
    return [
        File(kind, name, tuple(audience(name)))
        for name, kind in sorted(kinds.items())
        if one.get(name) != two.get(name)
    ]
