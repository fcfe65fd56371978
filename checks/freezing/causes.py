"""Why two versions of a month differ, as far as it is known: what went in otherwise, what people did between them."""

from dataclasses import dataclass

from checks.freezing.drafts import Month
from checks.ledger import Event, Ledger
from checks.ledger.book import RELEASE
from checks.life.casebook import STEP
from checks.life.steps import SELF_REPORT

BATCH, EXPORTS = "数据批次", "导出文件"  # who reads exports anew makes a batch: one cause, not two
NONE = "无"
FACTS = {
    "as_of": "截止时点",
    "batch": BATCH,
    "ruleset_sha256": "规则",
    "policy_sha256": "政策文件",
    "profile_sha256": "来源配置",
    "version": "程序版本",
    "engines": "程序库",
}
DEEDS = {STEP: "办理", SELF_REPORT: "自查自报", RELEASE: "其他月份的发布"}
OF_PEOPLE = {"status", "verdict", "is_self_reported", "listed"}  # columns that change by what people say
SHOWN = 16  # signs of a hash


@dataclass(frozen=True)
class Cause:
    """One thing that went into the two versions otherwise."""

    name: str
    old: str
    new: str

    @property
    def named(self) -> str:
        """The cause in a word; of exports that were read since, which."""
        return f"{self.name}（{self.new}）" if self.name == EXPORTS and self.new != NONE else self.name

    @property
    def told(self) -> str:
        """What was before and what is now, as people read it."""
        if self.name != EXPORTS:
            return f"{self.name}：{self.old} → {self.new}"
        added, gone = (words if words != NONE else "" for words in (self.new, self.old))
        return f"{self.name}：" + "；".join(filter(None, (added and f"新读入 {added}", gone and f"不再有 {gone}")))


@dataclass(frozen=True)
class Causes:
    """Everything that went in otherwise, and what the ledger holds between the two."""

    facts: tuple[Cause, ...]
    deeds: dict[str, tuple[Event, ...]]  # by kind
    steps: dict[str, list[Event]]  # by finding

    def of(self, finding_id: str, columns: set[str]) -> str:
        """Why these columns of that finding changed, as far as it is known; several that cannot be told apart."""
        steps = self.steps.get(finding_id, []) if columns & OF_PEOPLE else []
        said = [_step(event) for event in steps]
        if "is_self_reported" in columns and self.deeds.get(SELF_REPORT):
            said.append("单位自查自报")
        if said and columns <= OF_PEOPLE:
            return "；".join(said)
        others = [cause.named for cause in self.facts if cause.name != BATCH or not self._has(EXPORTS)]
        if others:
            said.append(f"{'、'.join(others)}有变化" + ("，不能再细分" if len(others) > 1 else ""))
        elif self.deeds.get(RELEASE):
            said.append("其间发布过其他月份")
        return "；".join(said) or "不明"

    def _has(self, name: str) -> bool:
        return any(cause.name == name for cause in self.facts)


def between(old: Month, new: Month, ledger: Ledger) -> Causes:
    """What went into the new month otherwise than into the old one."""
    facts = [_fact(name, words, old.manifest, new.manifest) for name, words in FACTS.items()]
    month = new.manifest["month"]
    deeds = {kind: _deeds(ledger, kind, old, new) for kind in DEEDS}
    deeds[RELEASE] = tuple(event for event in deeds[RELEASE] if event.month != month)
    steps: dict[str, list[Event]] = {}
    for event in deeds[STEP]:
        steps.setdefault(event.finding_id, []).append(event)
    return Causes(tuple(cause for cause in (*facts, _inputs(old, new)) if cause), deeds, steps)


def _deeds(ledger: Ledger, kind: str, old: Month, new: Month) -> tuple[Event, ...]:
    return tuple(event for event in ledger.events(kind) if old.head.seq < event.seq <= new.head.seq)


def _fact(name: str, words: str, old: dict, new: dict) -> Cause | None:
    one, two = old.get(name), new.get(name)
    if one == two:
        return None
    if isinstance(one, dict) and isinstance(two, dict):
        changed = sorted(each for each in {*one, *two} if one.get(each) != two.get(each))
        return Cause(words, *("，".join(f"{each} {said.get(each, NONE)}" for each in changed) for said in (one, two)))
    return Cause(words, *(_short(name, said) for said in (one, two)))


def _short(name: str, said: object) -> str:
    if said is None:
        return NONE
    return str(said)[:SHOWN] if name.endswith("sha256") else str(said).replace("T", " ")


def _inputs(old: Month, new: Month) -> Cause | None:
    """The exports that only one of the two has read."""
    one, two = ({(each["file"], each["sha256"]) for each in month.manifest.get("inputs", [])} for month in (old, new))
    if one == two:
        return None
    return Cause(EXPORTS, *("、".join(sorted({file for file, _ in only})) or NONE for only in (one - two, two - one)))


def _step(event: Event) -> str:
    said = event.payload
    who = f"，警号 {said['by']}" if said.get("by") else ""
    moved = f"{said.get('from') or '—'} → {said.get('status') or '—'}"
    return f"{said.get('act', '办理')}：{moved}{who}（台账第 {event.seq} 条）"
