"""封账 on the command line: a month frozen, two versions compared, all of them listed and verified."""

from contextlib import closing
from pathlib import Path

from rich.table import Table
from rich.text import Text

from checks.complaint import BadInput
from checks.file_hash import sha256
from checks.freezing import FINAL, NOTE, differences, drafts, versions
from checks.freezing.differences import Difference
from checks.freezing.drafts import Month
from checks.freezing.freeze import Frozen, Wanted, freeze
from checks.freezing.versions import Version
from checks.ledger import FILE, Ledger, ledger_of
from checks.life import bureau
from checks.manifest import MANIFEST
from checks.run import Period
from checks.warehouse import open_for_reading
from flows import display, wall_clock

DRAFT = "draft"
SCORES = {"unit_name": "单位", "old_score": "原得分", "new_score": "现得分", "change": "变化"} | {
    "old_band": "原等次",
    "new_band": "现等次",
    "deductions": "扣分变化",
}
LONG = 24  # signs of a value that still stand in a line


def freeze_month(month: str, by: str, why: str, doc_no: str, out: Path, warehouse: Path) -> None:
    """The month is frozen, and as which version has been said."""
    from reports import correction_note, final_copies

    ledger = _ledger(warehouse)
    at = wall_clock.now().isoformat()

    def write_note(former: Version, old: Month, new: Month, said: dict, path: Path) -> None:
        correction_note.write(differences.between(old, new, ledger), former.name, said, path)

    wanted = Wanted(Period.parse(month).month, by.strip(), why.strip(), at, doc_no.strip(), roles_in(warehouse))
    _say_frozen(freeze(ledger, out, wanted, write_note, final_copies.write))


def roles_in(warehouse: Path) -> dict[str, tuple[str, ...]]:
    """Who has which post, as the last export said."""
    with closing(open_for_reading(warehouse)) as con:
        return bureau.roles(con)


def compare(month: str, older: str, newer: str, limit: int, out: Path, warehouse: Path) -> None:
    """What the two versions say otherwise has been shown."""
    from reports import correction_note

    ledger, month = _ledger(warehouse), Period.parse(month).month
    known = versions.of_month(ledger, out, month)
    if not known:
        raise BadInput(f"{month} 还没有封账，没有可以比较的版本", advice=_how_to_freeze(month))
    older = older or known[-1].name
    one, two = (_named(each, known) for each in (older, newer))
    if (one or len(known) + 1) >= (two or len(known) + 1):
        raise BadInput("--from 要写较早的版本，--to 写较晚的", value=f"{older}，{newer}")
    old, new = (_month(number, known, month, out, ledger) for number in (one, two))
    found = differences.between(old, new, ledger)
    display.say(f"{month}：{older} → {newer}")
    if old.seal == new.seal:
        display.say("两个版本的内容相同。")
        return
    for label, words in correction_note.sentences(found):
        display.say(f"{label}：{words}")
    _show(found, limit)


def list_all(month: str, out: Path, warehouse: Path) -> None:
    """Every version has been shown, with how the draft of its month stands to the last one."""
    known = _asked(versions.all_of(_ledger(warehouse), out), month)
    if not known:
        display.say(f"还没有封账。{_how_to_freeze(month or '年-月')}")
        return
    rows = [
        {
            "month": version.month,
            "name": version.name,
            "at": version.said["recorded_at"].replace("T", " "),
            "by": version.said["by"],
            "why": version.said["why"] or "—",
            "open": version.said.get("n_open"),
            "seal": version.seal[:16],
        }
        for version in known
    ]
    headings = {"month": "月份", "name": "版本", "at": "封账时间", "by": "警号", "why": "理由", "open": "未答异议"}
    headings["seal"] = "清单校验值"
    _table("封账的版本", headings, rows, 0)
    for last in {version.month: version for version in known}.values():
        display.say(f"{last.month}：{_standing(last, out)}")


def verify(month: str, out: Path, warehouse: Path) -> None:
    """Every version is as it was frozen, which has been said; otherwise BadInput names the first file that is not."""
    ledger = _ledger(warehouse)
    everything = versions.all_of(ledger, out)
    known = _asked(everything, month)
    n_files = sum(len(versions.proven(version).files) + len(version.said["files"]) + 1 for version in known)
    versions.refuse_unknown(out, everything)
    display.say(f"封账的 {len(known)} 个版本、{n_files} 个文件都与当时一样，台账里都有。")


def remind(month: str, out: Path, warehouse: Path) -> None:
    """Of a month that is frozen it has been said how what stands now differs from its last version."""
    known = versions.of_month(_ledger(warehouse), out, month)
    if known:
        display.say(f"{month} 已经封账。{_standing(known[-1], out)}")


def _say_frozen(done: Frozen) -> None:
    version = done.version
    if not done.is_new:
        display.say(f"{version.month} 的内容没有变化，仍是 {version.name}，没有再封：{version.folder}")
        return
    display.say(f"{version.month} 已封账，{version.name}：{version.folder}")
    display.say(f"  记入台账{version.event.in_words()}；清单校验值 {version.seal[:16]}")
    for name in sorted(version.said["files"]):
        if name.startswith(f"{FINAL}/"):
            display.say(f"  正式稿：{version.folder / name}")
    if NOTE in version.said["files"]:
        display.say(f"  更正说明：{version.folder / NOTE}")
    _say_left(done)
    if done.left_out:
        display.say(f"  不是审计写出的文件，没有封存：{'、'.join(done.left_out)}")


def _say_left(done: Frozen) -> None:
    """What the frozen version leaves open, and what was not proven of whoever froze it."""
    said = done.version.said
    if said["n_open"]:
        display.say(f"  注意：还有 {said['n_open']} 件异议没有答复，正式稿写明了；答复以后重新审计，再封一版。")
    if done.n_later:
        display.say(
            f"  注意：审计以后台账又登记了 {done.n_later} 件问题的办理，这一版里没有；要计入的，重新审计后再封。"
        )
    if said["is_early"]:
        display.say(f"  公示期满（{said['display_until']}）以前提前封账，依据 {said['doc_no']}。")
    if not said["role"]:
        display.say("  注意：民警表没有职务，没有核对封账人是不是法制部门的人。")


def _named(word: str, known: list[Version]) -> int | None:
    """The number of the version that is named so; None is the draft."""
    if word == DRAFT:
        return None
    number = word.strip().lower().removeprefix("v")
    if not number.isdecimal() or not 1 <= int(number) <= len(known):
        names = "、".join(version.name for version in known)
        raise BadInput("没有这个版本", value=word, advice=f"有 {names}；现在的成果写 {DRAFT}")
    return int(number)


def _month(number: int | None, known: list[Version], month: str, out: Path, ledger: Ledger) -> Month:
    """The month of that version, proven."""
    return versions.proven(known[number - 1]) if number else drafts.proven(out / month, month, ledger)


def _show(found: Difference, limit: int) -> None:
    """The units whose score changed, then the findings, each with what changed and why."""
    from reports import correction_note

    scores = [correction_note.score_row(each) for each in found.scores if each.is_changed]
    _table("得分", SCORES, scores, limit)
    findings = found.by_finding()
    for together in findings[: limit or None]:
        said = together[0].finding
        names = [said.get(name) for name in ("finding_id", "rule_id", "unit_name", "subject_no")]
        display.say(f"{together[0].kind} {'  '.join(map(differences.plain, names))}")
        for row in correction_note.rows_of(together):
            display.say(f"    {_change(row)}；原因：{row['cause']}")
    _say_more(len(findings), limit, "件")


def _change(row: dict) -> str:
    """What changed, in one line; of two long texts only that they differ."""
    if max(len(row["old"]), len(row["new"])) > LONG:
        return f"{row['column']}：文字改变"
    return f"{row['column']}：{row['old']} → {row['new']}"


def _say_more(n: int, limit: int, unit: str) -> None:
    if limit and n > limit:
        display.say(f"…… 共 {n} {unit}，加 --limit 0 全部列出")


def _table(title: str, headings: dict[str, str], rows: list[dict], limit: int) -> None:
    """The rows stand on the terminal under their headings, as many as may."""
    if not rows:
        return
    table = Table(*headings.values(), title=title, title_justify="left")
    for row in rows[: limit or None]:
        table.add_row(*(Text(differences.plain(row.get(name))) for name in headings))
    display.OUT.print(table)
    _say_more(len(rows), limit, "行")


def _standing(last: Version, out: Path) -> str:
    """How the draft of the month stands to its last version."""
    folder = out / last.month
    if not (folder / MANIFEST).is_file():
        return f"成果文件夹里现在没有这个月，以 {last.name} 为准"
    if sha256(folder / MANIFEST) == last.seal:
        return f"现在的成果与 {last.name} 相同"
    return f"现在的成果与 {last.name} 不同，以 {last.name} 为准；看改了什么：mingjing release diff --month {last.month}"


def _asked(known: list[Version], month: str) -> list[Version]:
    wanted = Period.parse(month).month if month else ""
    return [version for version in known if wanted in ("", version.month)]


def _how_to_freeze(month: str) -> str:
    return f"封账：mingjing release freeze --month {month} --by 警号"


def _ledger(warehouse: Path) -> Ledger:
    """The ledger that is there and whole; none is made."""
    if not (warehouse / FILE).is_file():
        advice = "先审计，再封账；仓库在别处的，用 --warehouse 指明"
        raise BadInput("这里没有审计过，没有台账", file=warehouse / FILE, advice=advice)
    return ledger_of(warehouse)
