"""Pictures for the documents: SVG made here, drawn as PNG with the font that comes with the program and no other."""

from functools import cache, lru_cache
from hashlib import sha256
from html import escape
from pathlib import Path

from checks.complaint import BadInput
from reports import small_png

FONT = Path(__file__).resolve().parent / "fonts" / "mingjing-hei.otf"
FONT_SHA256 = "7b287bf02108b2a3ec38f136a1a315921fb5cc2620f69588ec5ee0f9ac8dee3a"
FAMILY = "Mingjing Hei"
INK, SOFT, LINE, NAVY, RED, SAND = "#222222", "#5A6472", "#C9CFD8", "#1F3A5F", "#9B1C1C", "#C9A227"
PER_MM, SCALE = 4, 2  # units of the drawing to a millimetre; pixels to a unit: 203 dots to the inch
SIGNS = "—–…·“”‘’※○●＜＞≥≤±×÷"


def need_font(font: Path = FONT) -> None:
    """The font is there and whole; BadInput otherwise, for a picture without it would be a row of empty boxes."""
    try:
        found = sha256(font.read_bytes()).hexdigest()
    except OSError:
        found = ""
    if found != FONT_SHA256:
        what = "画图用的中文字体被改动或者损坏" if found else "缺少画图用的中文字体"
        advice = (
            "从安装包里把 reports/fonts/mingjing-hei.otf 复制到上面的位置（Windows、Linux 相同，不用安装到系统），"
            "或者重新解开安装包，再运行一次"
        )
        raise BadInput(f"{what}，一评议的热力图、趋势图、漏斗图画不出来", file=font, advice=advice)


def drawable(text: str, otherwise: str) -> str:
    """The text if the font has every sign of it, else the other one: a rare sign in a name must not be an empty box."""
    return text if all(_has(sign) for sign in text) else otherwise


def _has(sign: str) -> bool:
    if " " <= sign <= "~" or "\u4e00" <= sign <= "\u9fef" or sign in SIGNS:
        return True
    try:
        return len(sign.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


@cache
def _renderer():
    """The library that draws, with the font known to it; loaded late, for most commands draw nothing."""
    import vl_convert

    need_font()
    vl_convert.register_font_directory(str(FONT.parent))
    return vl_convert


@lru_cache(maxsize=8)
def png(width: float, height: float, inside: str) -> bytes:
    """The drawing as PNG on white; what is inside is SVG in units of a quarter of a millimetre."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}"'
        f' viewBox="0 0 {width:g} {height:g}" font-family="{FAMILY}">'
        f'<rect width="100%" height="100%" fill="#FFFFFF"/>{inside}</svg>'
    )
    return small_png.shrunk(_renderer().svg_to_png(svg, scale=SCALE))


def text(x: float, y: float, words: object, size: float = 11, **more: object) -> str:
    """A line of text at that place; `side` says how it lies, `upright` that it runs upwards."""
    side, upright = more.get("side", "start"), more.get("upright")
    turned = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if upright else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{more.get("fill", INK)}"'
        f' text-anchor="{side}"{turned}>'
        f"{escape(str(words))}</text>"
    )


def box(x: float, y: float, wide: float, high: float, fill: str) -> str:
    """A filled rectangle."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{fill}"/>'


def line(points: list[tuple[float, float]], stroke: str = LINE, wide: float = 1, dash: str = "") -> str:
    """A line through the points."""
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    broken = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<polyline points="{way}" fill="none" stroke="{stroke}" stroke-width="{wide:g}"{broken}/>'


def dot(x: float, y: float, radius: float, fill: str) -> str:
    """A filled circle."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}"/>'


def width_of(words: str, size: float) -> float:
    """About how wide the words are: a Chinese sign is as wide as high, a Latin one a little more than half of it."""
    return sum(size if ord(sign) > 0x2000 else 0.56 * size for sign in words)
