"""Write the files of the corpus that can be made by code: `python -m tests.intake.nasty.make_files`."""

import sys
from pathlib import Path

from tests.intake.nasty import batches, headings, identity, texts, values, workbooks
from tests.intake.nasty.making import AT_TEST_TIME, CASES

FOLDER = Path(__file__).parent / "files"
MAKERS = (headings, texts, workbooks, values, batches, identity)


def write(case: str, folder: Path) -> None:
    """The files of the case stand in the folder."""
    for name, content in CASES[case]().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def committed() -> list[str]:
    """The cases whose files are committed and made here, in their order."""
    return sorted(set(CASES) - AT_TEST_TIME)


if __name__ == "__main__":
    for each in sys.argv[1:] or committed():
        write(each, FOLDER / each)
