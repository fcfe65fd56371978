"""Pictures of every product of the sample month, for the readme and the handbook: docs/products/*.png.

`python docs/pictures.py` audits the sample month and draws it; with a folder (OUT/2026-10) it draws that month.
Run by hand: it needs LibreOffice (soffice), poppler (pdftoppm) and Chromium, and a Chinese font for LibreOffice.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reports import small_png  # noqa: E402

PICTURES = ROOT / "docs" / "products"
AT_MOST = 60_000  # bytes of a picture
PAGES = {".docx": 40, ".xlsx": 2}  # how many pages of each are drawn, at most
RESOLUTIONS, COLOURS = (64, 56, 48), (48, 24, 12)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def main(arguments: list[str]) -> None:
    """docs/products holds a picture of each page, and nothing else."""
    with tempfile.TemporaryDirectory() as work:
        month = Path(arguments[0]) if arguments else audited(Path(work))
        if PICTURES.is_dir():
            shutil.rmtree(PICTURES)
        PICTURES.mkdir(parents=True)
        for pdf in printed(month, Path(work)):
            draw(pdf, PAGES[pdf.with_suffix("").suffix])
        page_of(month / "report.html", Path(work))
    for file in sorted(PICTURES.iterdir()):
        sys.stdout.write(f"{file.stat().st_size:>7,} {file.name}\n")


def audited(work: Path) -> Path:
    """The folder of the sample month, audited anew."""
    program = Path(sys.executable).parent / "mingjing"
    subprocess.run([program, "audit", "sample_data", "--month", "2026-10", "--out", work / "out"], cwd=ROOT, check=True)
    return work / "out" / "2026-10"


def products(month: Path) -> list[Path]:
    """Every document and workbook of the month; of the files of a folder (one for each unit) the first, of 台账 all."""
    named = {path for ending in PAGES for path in month.glob(f"*{ending}")}
    for folder in sorted(path for path in month.iterdir() if path.is_dir()):
        files = sorted(path for path in folder.rglob("*") if path.suffix in PAGES)
        named |= set(files if folder.name == "台账" else files[:1])
    return sorted(named)


def printed(month: Path, work: Path) -> list[Path]:
    """Each product as a PDF, called <product>.<kind>.pdf, in one run of LibreOffice."""
    for path in products(month):
        name = path.stem if path.parent == month else f"{path.parent.name}_{path.stem}"
        folder = work / path.suffix[1:]
        folder.mkdir(exist_ok=True)
        shutil.copy(path, folder / f"{name}{path.suffix}")
    made = work / "pdf"
    for ending in PAGES:
        files = sorted((work / ending[1:]).glob(f"*{ending}"))
        profile = f"-env:UserInstallation={(work / 'office').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", made / ending[1:], *files]
        subprocess.run(command, check=True, capture_output=True)
        for pdf in sorted((made / ending[1:]).glob("*.pdf")):
            pdf.rename(made / f"{pdf.stem}{ending}.pdf")
    return sorted(made.glob("*.pdf"))


def draw(pdf: Path, at_most: int) -> None:
    """A picture of each of the first pages, small enough."""
    name = pdf.name.split(".")[0]
    sizes = [sheets(pdf, resolution, at_most) for resolution in RESOLUTIONS]
    for place, each in enumerate(zip(*sizes, strict=True), 1):
        (PICTURES / f"{name}_{place:02d}.png").write_bytes(small(list(each)))


def sheets(pdf: Path, resolution: int, at_most: int) -> list[np.ndarray]:
    """The pages as pixels."""
    command = ["pdftoppm", "-r", str(resolution), "-l", str(at_most), pdf]
    raw, pages = subprocess.run(command, check=True, capture_output=True).stdout, []
    while raw:
        _, size, _, rest = raw.split(b"\n", 3)
        wide, high = map(int, size.split())
        pages.append(np.frombuffer(rest[: wide * high * 3], np.uint8).reshape(high, wide, 3))
        raw = rest[wide * high * 3 :]
    return pages


def small(sizes: list[np.ndarray]) -> bytes:
    """The page as PNG: with fewer colours, then with fewer dots, until it is small enough."""
    for pixels in sizes:
        for colours in COLOURS:
            if len(png := small_png.packed(pixels, colours)) <= AT_MOST:
                return png
    return png


def page_of(html: Path, work: Path) -> None:
    """report.html as it prints on A4 and as it looks on a narrow phone."""
    browser = next(name for name in BROWSERS if shutil.which(name))
    call = [
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        f"--user-data-dir={work / 'web'}",
    ]
    paper, phone = work / "report_A4.html.pdf", work / "phone.png"
    subprocess.run(
        [*call, "--no-pdf-header-footer", f"--print-to-pdf={paper}", html.as_uri()], check=True, capture_output=True
    )
    draw(paper, 3)
    shot = [f"--screenshot={phone}", "--window-size=390,1500", "--force-device-scale-factor=1"]
    subprocess.run([*call, *shot, html.as_uri()], check=True, capture_output=True)
    (PICTURES / "report_phone.png").write_bytes(small([small_png.pixels(phone.read_bytes())]))


if __name__ == "__main__":
    main(sys.argv[1:])
