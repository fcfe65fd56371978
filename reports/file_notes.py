"""What was noticed about the files of this run's batch, each note once, beside the file or sheet that is meant."""

from reports.quality_words import sentence
from reports.tables import Published
from reports.wording import count

NOTES_AT_MOST = 20


def is_current(published: Published, row: dict) -> bool:
    """Whether the row is about this run's batch; where nobody knows which that is, every row is."""
    return str(row["batch"]) == published.says("batch", str(row["batch"]))


def current(published: Published) -> list[tuple[dict, list[str]]]:
    """Each file and sheet of this run's batch with the notes on it; a note on no sheet of these stands at the first."""
    files = [row for row in published.rows("intake") if is_current(published, row)]
    taken = {(row["file"], row["sheet"]) for row in files}
    by_place: dict[tuple, list[str]] = {}
    for note in published.rows("notes"):
        if is_current(published, note):
            place = (note["file"], note["sheet"])
            by_place.setdefault(place if place in taken else (note["file"], None, "all"), []).append(_said(note))
    told = []
    for row in files:
        own = by_place.pop((row["file"], None, "all"), []) + by_place.pop((row["file"], row["sheet"]), [])
        rest = len(own) - NOTES_AT_MOST
        told.append((row, own[:NOTES_AT_MOST] + ([f"其余{count(rest)}条见读入说明表"] if rest > 0 else [])))
    return told


def _said(note: dict) -> str:
    column = f"{note['column']}：" if note["column"] else ""
    times = f"（{count(note['n_rows'])}处）" if note["n_rows"] else ""
    sheet = f"工作表 {note['sheet']}：" if note["sheet"] else ""
    return sentence(f"{note['severity']}：{sheet}{column}{note['note']}{times}")
