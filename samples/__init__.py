"""The sample month: an invented bureau, its exports, and what an audit of them must find."""

from pathlib import Path
from random import Random


def write(folder: Path, seed: int, incidents: int) -> None:
    """The folder holds the exports of the invented bureau, README.md and expected/; the same seed gives the same bytes."""
    from samples.exports import EXPORTS
    from samples.expected import write_expected
    from samples.files import write_exports

    folder.mkdir(parents=True, exist_ok=True)
    sample = compose(seed, incidents)
    write_expected(folder, sample, write_exports(folder, sample, EXPORTS))


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
