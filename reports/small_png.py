"""A PNG in a tenth of its bytes: at most 255 colours, which is plenty for charts and pages."""

import struct
import zlib

import numpy as np

MARK = b"\x89PNG\r\n\x1a\n"
COLOURS = 255


def shrunk(png: bytes) -> bytes:
    """The same picture with a palette; the same bytes for the same picture."""
    return packed(pixels(png))


def packed(pixels: np.ndarray, colours: int = COLOURS) -> bytes:
    """PNG of rows × columns × RGB: sixteen steps of each colour, and of these the most frequent."""
    steps = ((pixels[..., :3].astype(np.uint16) + 8) // 17).clip(0, 15)
    codes = (steps[..., 0] << 8) | (steps[..., 1] << 4) | steps[..., 2]
    counts = np.bincount(codes.ravel(), minlength=4096)
    kept = np.sort(np.argsort(-counts, kind="stable")[: min(colours, np.count_nonzero(counts))])
    rgb = np.stack([np.arange(4096) >> 8, (np.arange(4096) >> 4) & 15, np.arange(4096) & 15], axis=1).astype(np.int32)
    nearest = ((rgb[:, None, :] - rgb[kept][None, :, :]) ** 2).sum(axis=2).argmin(axis=1).astype(np.uint8)
    rows = np.pad(nearest[codes], ((0, 0), (1, 0)))  # no filter on any row
    high, wide = codes.shape
    return (
        MARK
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 3, 0, 0, 0))
        + _chunk(b"PLTE", _means(pixels, codes, counts)[kept].astype(np.uint8).tobytes())
        + _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9))
        + _chunk(b"IEND", b"")
    )


def _means(pixels: np.ndarray, codes: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The mean colour of the pixels of each step, so that a pale ground keeps its tint."""
    sums = [np.bincount(codes.ravel(), pixels[..., each].ravel(), 4096) for each in range(3)]
    return np.stack(sums, axis=1) // np.maximum(counts, 1)[:, None]


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def pixels(png: bytes) -> np.ndarray:
    """Rows × columns × channels of a picture with eight bits a channel, as both renderers write it."""
    place, packed_rows, wide, high, channels = len(MARK), b"", 0, 0, 0
    while place < len(png):
        size, kind = struct.unpack(">I4s", png[place : place + 8])
        content = png[place + 8 : place + 8 + size]
        if kind == b"IHDR":
            wide, high, _, colour, *_ = struct.unpack(">IIBBBBB", content)
            channels = {2: 3, 6: 4}[colour]
        elif kind == b"IDAT":
            packed_rows += content
        place += 12 + size
    rows = np.frombuffer(zlib.decompress(packed_rows), np.uint8).reshape(high, wide * channels + 1)
    done, above = [], np.zeros((wide, channels), np.uint8)
    for row in rows:
        above = _unfiltered(row[0], row[1:].reshape(wide, channels), above)
        done.append(above)
    return np.stack(done)


def _unfiltered(kind: int, row: np.ndarray, above: np.ndarray) -> np.ndarray:
    if kind == 0:
        return row
    if kind == 1:
        return np.cumsum(row, axis=0, dtype=np.uint8)
    if kind == 2:
        return row + above
    return _by_neighbours(kind, row, above)


def _by_neighbours(kind: int, row: np.ndarray, above: np.ndarray) -> np.ndarray:
    """The two filters that need each pixel before the next."""
    channels = row.shape[1]
    left, corner, out = [0] * channels, [0] * channels, []
    for now, up in zip(row.tolist(), above.tolist(), strict=True):
        if kind == 3:
            left = [(n + (a + b) // 2) & 255 for n, a, b in zip(now, left, up, strict=True)]
        else:
            left = [(n + _paeth(a, b, c)) & 255 for n, a, b, c in zip(now, left, up, corner, strict=True)]
        corner = up
        out.append(left)
    return np.array(out, np.uint8)


def _paeth(a: int, b: int, c: int) -> int:
    near = a + b - c
    return min((abs(near - a), 0, a), (abs(near - b), 1, b), (abs(near - c), 2, c))[2]
