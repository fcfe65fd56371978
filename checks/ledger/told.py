"""The events of a ledger as rows of plain columns, with everything that proves them."""

import json
from collections.abc import Iterator
from pathlib import Path

from checks.ledger.chain import QUERY
from checks.ledger.reading import reading
from checks.ledger.seal import Head, written

SAID = ("act", "from", "status", "verdict", "at", "by", "note", "due_on", "doc_no", "recorded_at")
COUNTED = {"findings": "n_findings"}  # what a release says at length, and how many that is
COLUMNS = ("seq", "kind", "month", "finding_id", *SAID, *COUNTED.values(), "payload", "prev_hash", "hash")


def rows(path: Path) -> Iterator[dict]:
    """Every event in its order, with what its payload says in columns of its own and the payload as it was written."""
    with reading(path) as connection:
        names = [column[0] for column in connection.execute(f"{QUERY} limit 0").description]
        for values in connection.execute(QUERY):
            row = dict(zip(names, values, strict=True))
            payload = json.loads(row["payload"])
            yield {name: _value(row, payload, name) for name in COLUMNS}


def shortened(payload: str) -> str:
    """The same payload with each long list, at whatever depth, as the number of its members: for people to read."""
    return written(_counted(json.loads(payload)))


def rule_of_the_seal(head: Head) -> str:
    """What whoever has the events and the head must do to prove them, in Chinese."""
    return f"""明镜台账导出

末条（序号:校验值）
{head}

怎样核对 events.parquet：按 seq 从小到大逐行进行。
1. seq 从 1 开始，逐行加 1，没有空缺。
2. 第一行的 prev_hash 为空，以后每一行的 prev_hash 等于上一行的 hash。
3. 把 [seq, kind, month, finding_id, payload, prev_hash] 写成一行 JSON 数组，逗号后不加空格，汉字不转义，
   取其 UTF-8 字节的 SHA-256，写成小写十六进制，等于该行的 hash。
   Python：hashlib.sha256(json.dumps([...], ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
4. 最后一行的 seq 和 hash 就是上面的末条；再与发布月份的 run.json、台账备份的文件名、回执上的对照。

台账事件.csv 供人阅读：发布事件的长列表只写数目，因此不能用来核对校验值。
"""


def _value(row: dict, payload: dict, name: str):
    if name in row:
        return row[name]
    counted = next((said for said, column in COUNTED.items() if column == name), None)
    if counted:
        return len(payload[counted]) if isinstance(payload.get(counted), list) else None
    said = payload.get(name)
    return said if said is None or isinstance(said, str) else json.dumps(said, ensure_ascii=False)


def _counted(said):
    if isinstance(said, dict):
        return {name: _counted(each) for name, each in said.items()}
    return f"{len(said)} 项" if isinstance(said, list) and len(said) > 3 else said
