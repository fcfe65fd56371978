"""下发: what was found is given out, what was confirmed is ordered, and everybody's list is written."""

import json
from collections import Counter
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from rich.table import Table
from xlsxwriter.exceptions import XlsxFileError

from checks import policy as policies
from checks.complaint import BadInput
from checks.file_hash import sha256
from checks.freezing import versions
from checks.ledger import FILE, Ledger, ledger_of
from checks.life import asking, bureau, casebook, handing_out, orders
from checks.life.casebook import Casebook
from checks.life.handing_out import HandedOut
from checks.manifest import replace_folder
from checks.policy import Policy
from checks.warehouse import open_for_reading
from flows import display
from reports import released, work_lists
from reports.work_rows import Material, texts
from reports.work_words import level_words

FOLDER = "工作清单"  # in OUT, with a folder for each day
SEALS = "清单.json"  # what was written, so that a list that somebody has filled in is never written over
EXEMPTIONS = """select rule_id, object_no, person_no, reason, doc_no, valid_to from staging.exemptions
    where valid_to between ? and ? order by valid_to, rule_id, object_no, person_no nulls first"""
SOON = timedelta(days=30)
SHOWN = 10


@dataclass(frozen=True)
class Wanted:
    """What was asked for, as typed; blank means the default."""

    month: str
    by: str
    on: datetime
    out: Path
    warehouse: Path
    policy: str = ""
    first_number: int = 0
    lists_only: bool = False


def hand_out(wanted: Wanted) -> HandedOut:
    """The acts stand in the ledger, the lists in OUT/工作清单, both or neither; what was done has been shown."""
    policy = policies.read(Path(wanted.policy) if wanted.policy else None)
    ledger = _ledger(wanted.warehouse)
    ledger.verify()
    releases = ledger.releases()
    asked, last = handing_out.last_release(releases, wanted.month), handing_out.last_release(releases, "")
    with closing(open_for_reading(wanted.warehouse)) as con:
        _refuse_older(con, last)
        known = bureau.read(con, policy)
        book = casebook.opened(ledger, wanted.on, known)
        handing_out.refuse_moment(wanted.on, releases, book)
        units = asking.ask(con, "units")
        exemptions = asking.rows(con, EXEMPTIONS, [wanted.on.date(), wanted.on.date() + SOON])
    doubt = "" if wanted.lists_only else handing_out.refuse_person(wanted.by, known)
    material = _material(wanted, policy, book, last, units, exemptions)
    target = wanted.out / FOLDER / f"{wanted.on:%Y-%m-%d}"
    refuse_filled_in(target)
    done = HandedOut()
    if not wanted.lists_only:
        place = lambda standing: material.unit(standing).place  # noqa: E731
        done = handing_out.hand_out(book, asked, wanted.by, policy.life, place, wanted.first_number)
    with display.ERRORS.status("正在生成工作清单"):
        paths = _write(book, material, target)
    _show(material, done, target, len(paths), doubt, not wanted.lists_only)
    return done


def _write(book: Casebook, material: Material, target: Path) -> list[Path]:
    """The lists stand under the target and what was done in the ledger; if either fails, neither."""
    paths: list[Path] = []
    with ExitStack() as recording:

        def write(folder: Path) -> None:
            paths.extend(work_lists.write(material, folder))
            _seal(folder)
            recording.enter_context(book.writing())

        try:
            replace_folder(target, write)
        except (OSError, XlsxFileError) as error:
            advice = "检查输出文件夹的写入权限和剩余空间，然后重新运行；什么都没有下发，原有的清单没有改动"
            value = getattr(error, "strerror", "") or str(error)
            raise BadInput("清单写不进去", file=target, value=value, advice=advice) from None
    return paths


def _material(wanted: Wanted, policy: Policy, book: Casebook, last, units: list, exemptions: list) -> Material:
    """What the lists are made of: where each finding stands, and what the releases that named it said."""
    published = released.read(wanted.out / last.month)
    if published.says("release") != str(_number(book.ledger, last)):
        raise BadInput(
            "成果文件夹里的不是台账记着的最近一次发布",
            file=wanted.out / last.month,
            value=f"成果是第 {published.says('release')} 次，台账是第 {_number(book.ledger, last)} 次",
            advice=f"重新审计 {last.month}，或者用 --out、--warehouse 指明同一次审计的文件夹",
        )
    months = sorted({event.month for event in book.ledger.releases()}, reverse=True)
    said = texts(wanted.out, months, set(book.standings))
    found = frozenset(last.payload["findings"])
    edition = versions.edition_of(wanted.out / last.month, versions.of_month(book.ledger, wanted.out, last.month))
    return Material(wanted.on, policy, book.bureau, book.standings, units, published, found, said, exemptions, edition)


def _number(ledger: Ledger, release) -> int:
    """Its number among the releases of its month."""
    return sum(event.month == release.month and event.seq <= release.seq for event in ledger.releases())


def _ledger(warehouse: Path) -> Ledger:
    """The ledger that is there; none is made."""
    if not (warehouse / FILE).is_file():
        advice = "先运行 mingjing audit 发布一个月；仓库在别处的，用 --warehouse 指明"
        raise BadInput("这里没有台账", file=warehouse / FILE, advice=advice)
    return ledger_of(warehouse)


def _refuse_older(con, last) -> None:
    """The warehouse knows at least what the last release knew; BadInput if another month was audited after it."""
    known = asking.audited(con)
    if known["as_of"].isoformat() < str(last.payload.get("as_of") or ""):
        raise BadInput(
            "数据仓库里的审计比最近一次发布旧，不知道现在的单位和民警",
            value=f"仓库截至 {known['as_of']:%Y-%m-%d %H:%M}，最近发布的是 {last.month}",
            advice=f"先重新审计 {last.month}，再下发",
        )


def _seal(folder: Path) -> None:
    """The folder says of each of its files what it was when it was written."""
    seals = {path.relative_to(folder).as_posix(): sha256(path) for path in sorted(folder.rglob("*.xlsx"))}
    text = json.dumps(seals, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / SEALS).write_text(text + "\n", encoding="utf-8", newline="\n")


def refuse_filled_in(folder: Path) -> None:
    """Nothing in the folder was changed since it was written; BadInput names what was: somebody has filled it in."""
    if not folder.is_dir():
        return
    seals = json.loads((folder / SEALS).read_text(encoding="utf-8")) if (folder / SEALS).is_file() else {}
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SEALS)
    changed = [name for path in files if seals.get(name := path.relative_to(folder).as_posix()) != sha256(path)]
    if changed:
        raise BadInput(
            "当天的工作清单已经有人填写或者放进了别的文件，不能覆盖",
            file=folder,
            value="、".join(changed[:SHOWN]) + (f"等{len(changed)}个" if len(changed) > SHOWN else ""),
            advice="先用 mingjing answers 读回并把文件移到别处，再运行一次；什么都没有下发",
        )


def _show(material: Material, done: HandedOut, target: Path, n_files: int, doubt: str, acted: bool) -> None:
    """What was done, what is open and how late, and where the lists are."""
    if done.ordered:
        display.OUT.print(_orders(material, done))
    display.OUT.print(_standing(material))
    past = handing_out.beyond_the_calendar(material.bureau, (row["by"] for row in material.rows if row["by"]))
    for warning in filter(None, (doubt, past)):
        display.say(f"注意：{warning}")
    given = f"下发核查 {len(done.to_check)} 件，下达整改 {done.n_ordered} 件（整改令 {len(done.ordered)} 份）。"
    display.say(given if acted else "只重出清单：没有下发，没有写入台账。")
    display.say(f"问题以{material.basis}为准。")
    if done.refused:
        display.listed(
            f"有 {len(done.refused)} 件没有办理：",
            [(f"{number}：{why}", True) for number, why in done.refused[:SHOWN]],
        )
    display.say(f"清单 {n_files} 个文件，时点 {material.on:%Y-%m-%d %H:%M}，位置：{target}")


def _orders(material: Material, done: HandedOut) -> Table:
    table = Table(title="下达的整改令", title_justify="left")
    for heading in ("文号", "单位", "件数", "期限"):
        table.add_column(heading, justify="right" if heading == "件数" else "left")
    for number, findings in done.ordered.items():
        standing = material.standings[findings[0]]
        table.add_row(number, material.unit(standing).plain_name, str(len(findings)), standing.order_due)
    return table


def _standing(material: Material) -> Table:
    """How many findings lie on which desk, and how many orders are late and how far up that has gone."""
    desks = Counter(row["desk"] for row in material.rows)
    levels = Counter(row["level"] for row in material.rows if row["level"])
    table = Table(title="未办结的问题", title_justify="left")
    table.add_column("现在")
    table.add_column("件数", justify="right")
    for desk in work_lists.DESKS:
        table.add_row(desk, str(desks[desk]))
    table.add_row("合计", str(sum(desks.values())), style="bold")
    for level in orders.LEVELS:
        table.add_row(
            f"其中整改令逾期{level_words(level, material.life)}",
            str(levels[level]),
            style="red" if levels[level] else "",
        )
    return table
