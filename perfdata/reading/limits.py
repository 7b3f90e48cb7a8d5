"""How large an upload may be: far above any real report or workbook, and below what hurts the server."""

from dataclasses import dataclass

_MIB = 2**20


@dataclass(frozen=True, slots=True)
class SizeLimits:
    """The most that `read` takes on; what is beyond is refused as "too_large".

    `cells` counts the full grids of all sheets from A1 to their last cell, since that is what a sheet
    becomes in memory: two cells in far corners would fill it.
    """

    file_bytes: int = 20 * _MIB
    unpacked_bytes: int = 200 * _MIB
    part_bytes: int = 100 * _MIB
    parts: int = 2_000
    cells: int = 2_000_000
    sheets: int = 256
    # Forty times the report of a city's government; each is looked through for headings and figures.
    characters: int = 1_000_000
