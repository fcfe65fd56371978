"""封账: a month as it was audited becomes a version that nobody changes; a correction is a further version."""

from pathlib import Path, PurePosixPath

from checks.ledger import anchors

FOLDER = PurePosixPath(anchors.FROZEN).parts[0]  # in OUT: 封账/<month>/v<number>
FREEZE = "freeze"  # the kind of the event
SEAL = PurePosixPath(anchors.FROZEN).name  # in a version: what its event says, and which event that is
FINAL = "正式稿"  # in a version: the folder of what is printed of it, as final
NOTE = "更正说明.xlsx"  # in every version but the first


def month_folder(out: Path, month: str) -> Path:
    """Where the versions of that month stand."""
    return Path(out) / FOLDER / month
