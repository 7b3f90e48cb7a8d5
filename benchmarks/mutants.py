"""Damaged copies of a sound file, the same for the same seed: bytes changed, cut, doubled or made huge."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable

_MOST_CHANGES = 8
_LONGEST_PIECE = 64
# Counts, sizes and offsets that parsers trip over.
_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_DIGITS = (b"0", b"-1", b"65536", b"1048577", b"4294967295", b"99999999999999999999", b"1e999", b"nan")


def mutant(content: bytes, seed: str) -> bytes:
    """A damaged copy of the file; of a zip package every second one is damaged inside a part.

    >>> mutant(b"abcdef", "1") == mutant(b"abcdef", "1") != b"abcdef"
    True
    """
    # Not for secrets: a mutant must be made again from its number.
    chance = random.Random(seed)  # noqa: S311
    if content.startswith(b"PK") and chance.random() < 0.5:
        return _with_damaged_part(content, chance)
    return _damaged(content, chance)


def _with_damaged_part(content: bytes, chance: random.Random) -> bytes:
    """The package with one part damaged and its checksum right, so that the parser gets to see it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    chosen = chance.choice([name for name, data in parts.items() if data])
    parts[chosen] = _damaged(parts[chosen], chance)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=zlib.Z_BEST_SPEED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _damaged(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        chance.choice(_CHANGES)(data, chance)
    return bytes(data)


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _overwrite(data: bytearray, chance: random.Random) -> None:
    at, width = _place(data, chance), chance.choice((1, 2, 4, 8))
    data[at : at + width] = chance.choice(_NUMBERS).to_bytes(8, "little")[:width]


def _renumber(data: bytearray, chance: random.Random) -> None:
    """Another number where the text has a digit."""
    digits = [place for place, byte in enumerate(data) if 0x30 <= byte <= 0x39]
    if digits:
        at = chance.choice(digits)
        data[at : at + 1] = chance.choice(_DIGITS)


def _delete(data: bytearray, chance: random.Random) -> None:
    at = _place(data, chance)
    del data[at : at + chance.randint(1, _LONGEST_PIECE)]


def _double(data: bytearray, chance: random.Random) -> None:
    at = _place(data, chance)
    piece = data[at : at + chance.randint(1, _LONGEST_PIECE)]
    to = _place(data, chance)
    data[to:to] = piece * chance.randint(1, 4)


def _cut(data: bytearray, chance: random.Random) -> None:
    # Rarely: what is cut off cannot fell a parser any more.
    if chance.randrange(4) == 0:
        del data[_place(data, chance) :]


_CHANGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *(_flip, _overwrite, _renumber),
    *(_delete, _double, _cut),
)
