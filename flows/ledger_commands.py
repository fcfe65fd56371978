"""The ledger proven, backed up, restored and exported, and what came of it said in Chinese."""

from pathlib import Path

from checks.ledger import FILE, anchors, copies, proof
from checks.ledger.chain import Walk
from checks.ledger.proof import Proof
from flows import display

KINDS = {
    "release": "发布",
    "freeze": "封账",
    "step": "办理步骤",
    "self_report": "自查自报",
    "draw": "抽样",
    "sample_result": "抽样核查结果",
}
SHOWN = 12  # places at which a head was found
NOT_COMPARED = (
    "没有别处记下的校验值可以对照。光凭台账自身，看不出末尾被整段截去、整本重做或换回旧的文件；"
    "用 --against 给出发布月份、备份或回执。"
)


def place(out: str, warehouse: str) -> Path:
    """The ledger of that warehouse, else of the one in that folder of products."""
    return (Path(warehouse) if warehouse else Path(out or "out") / "warehouse") / FILE


def verify(out: str, warehouse: str, against: list[str]) -> None:
    """What stands in the ledger has been shown, and with what it was compared; BadInput if it is not as written."""
    ledger = place(out, warehouse)
    folder = Path(out) if out else ledger.parent.parent
    elsewhere = anchors.named_by(against) + anchors.months_in(folder)
    proven = proof.prove(ledger, elsewhere)
    display.say(f"台账完好：{ledger}")
    for line in _told(proven.walked):
        display.say(f"  {line}")
    _say_compared(proven)
    if not proven.guards_as_made:
        display.say("提示：台账文件里防止修改的触发器被人动过。事件都没有变；下次审计时会补上缺少的触发器。")


def backup(target: str, out: str, warehouse: str) -> None:
    """A backup of the ledger stands, and which one has been said."""
    done = copies.backup(place(out, warehouse), Path(target))
    said = "台账已备份，备份已核对" if done.is_new else "台账没有变化，已有这份备份，已核对"
    display.say(f"{said}：{done.path}")
    display.say(f"  末条：{done.head.in_words()}")


def restore(copy: str, out: str, warehouse: str, may_lose: bool) -> None:
    """The ledger is what the backup is; what was kept aside, and what the backup lacks, has been said."""
    ledger = place(out, warehouse)
    done = copies.restore(Path(copy), ledger, may_lose)
    if not done.is_changed:
        display.say(f"台账完好，与备份相同，不必恢复：{ledger}")
        return
    display.say(f"台账已恢复并核对：{ledger}")
    for line in _told(done.walked):
        display.say(f"  {line}")
    if done.kept_at:
        display.say(f"原来的台账另存为 {done.kept_at}，没有删除。")
    if done.n_lost:
        display.say(f"备份里没有以后的 {done.n_lost} 条事件：请按原始材料重新登记；发布过的月份重新运行一次即可补上。")


def export(folder: str, out: str, warehouse: str) -> None:
    """The folder holds the events of the ledger, which was proven first."""
    walked = proof.prove(place(out, warehouse), []).walked
    from reports import ledger_tables

    written = ledger_tables.write(walked, Path(folder))
    display.say(f"台账已导出，共 {len(walked.hashes)} 条事件：")
    for path in written:
        display.say(f"  {path}")


def _told(walked: Walk) -> list[str]:
    """What stands in the ledger, line by line."""
    if not walked.hashes:
        return ["还没有事件"]
    months = sorted(walked.months)
    kinds = "，".join(f"{KINDS.get(kind, kind)} {n} 条" for kind, n in sorted(walked.kinds.items()))
    return [
        f"共 {len(walked.hashes)} 条事件：{kinds}",
        f"月份：{months[0]} 至 {months[-1]}",
        f"末条：{walked.head.in_words()}",
        f"全文：{walked.head}",
    ]


def _say_compared(proven: Proof) -> None:
    """With which heads kept elsewhere the ledger was compared, or what it means that there were none."""
    last_of = {}
    for each in proven.anchors:
        last_of[each.where] = max(each.head.seq, last_of.get(each.where, 0))
    if not last_of:
        display.say(NOT_COMPARED)
        return
    display.say(f"与 {len(last_of)} 处记下的 {len(proven.anchors)} 个校验值对照，全部相符：")
    for where, seq in list(last_of.items())[:SHOWN]:
        display.say(f"  {where}（到第 {seq} 条）")
    if len(last_of) > SHOWN:
        display.say(f"  …… 等 {len(last_of)} 处")
    if (last := max(last_of.values())) < proven.walked.head.seq:
        display.say(f"第 {last} 条以后的事件，没有别处的校验值可以对照。")
