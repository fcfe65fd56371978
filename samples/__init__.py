"""The sample month: an invented bureau, its exports, and what an audit of them must find."""

from pathlib import Path
from random import Random

from checks.complaint import BadInput


def write(folder: Path, seed: int, incidents: int) -> None:
    """The folder holds the bureau's exports, README.md, expected/ and the month after in a subfolder of its own.

    The same seed gives the same bytes.
    """
    from samples import corrections
    from samples.expected import write_expected, write_following
    from samples.exports import EXPORTS
    from samples.files import write_exports

    folder.mkdir(parents=True, exist_ok=True)
    _refuse_others(folder, {export.file for export in EXPORTS})
    sample = compose(seed, incidents)
    write_expected(folder, sample, write_exports(folder, sample, EXPORTS))
    month = corrections.follow(sample)
    next_exports = folder / corrections.FOLDER
    next_exports.mkdir(exist_ok=True)
    write_exports(next_exports, month.later, corrections.EXPORTS)
    write_following(folder, month)


def _refuse_others(folder: Path, ours: set[str]) -> None:
    """An export that is not the sample's would be audited along with it: BadInput names it."""
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in (".csv", ".xlsx", ".parquet") and path.name not in ours:
            raise BadInput(
                "目录里有别的导出文件，示例数据不能写在一起", file=path.name, advice="换一个空目录，或移走该文件"
            )


def compose(seed: int, incidents: int):
    """All records of the sample: the bureau, what is planted, and so many lawful incidents around it."""
    from samples.background import add_background
    from samples.bureau import add_bureau
    from samples.plants import plant
    from samples.records import Sample

    sample = Sample()
    add_bureau(sample)
    plant(sample)
    add_background(sample, Random(seed), incidents)
    return sample
