"""What every cell of a sheet holds, as arrays of its size: kind, text, and number as printed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from perfdata.model import CellStyles, RawSheet
from perfdata.terms import numbers
from perfdata.terms.decimals import decimals_of_all, scaled
from perfdata.terms.numbers import Number
from perfdata.terms.text import narrow

BLANK, TEXT, NUMBER, MARK, DATE, OTHER = range(6)

Classify = Callable[[str], Number | int]
Array = npt.NDArray[Any]

_PERCENT = "%"


class _Kinds(dict[type, int]):
    """The kind of a cell by the type of what it holds."""

    def __missing__(self, of: type) -> int:
        kind = DATE if issubclass(of, date) else OTHER
        self[of] = kind
        return kind


_KINDS = _Kinds(
    {str: TEXT, int: NUMBER, float: NUMBER, bool: OTHER, type(None): BLANK, date: DATE, datetime: DATE}
)


class _Pool(dict[str, int]):
    """A number for each text, in the order in which they came; blank texts are 0."""

    def __init__(self) -> None:
        super().__init__({"": 0})
        self.texts = [""]

    def __missing__(self, text: str) -> int:
        self[text] = len(self.texts) if text.strip() else 0
        if self[text]:
            self.texts.append(text.replace("\n", " "))
        return self[text]


@dataclass(frozen=True)
class NumberShape:
    """How a number format prints: decimals, percent sign, thousands."""

    decimals: int
    percent: bool
    grouped: bool


@dataclass(frozen=True)
class SheetCells:
    """Arrays (rows x columns) of one sheet, and the lists that their codes are indexes into.

    `texts` are codes into `pool` (0: none), `values` numbers as printed (12.5 for 0.125 shown as
    percent) and `raws` as stored; `units` are codes into `unit_names`, `qualifiers` into `QUALIFIERS`.
    `shapes` are codes into `shape_list` for stored numbers, -1 for numbers in text.
    """

    kinds: Array
    texts: Array
    pool: Sequence[str]
    values: Array
    raws: Array
    decimals: Array
    units: Array
    unit_names: Sequence[str]
    qualifiers: Array
    shapes: Array
    shape_list: Sequence[NumberShape | None]


QUALIFIERS = ("", ">", ">=", "<", "<=", "~")


def sheet_cells(sheet: RawSheet, classify: Classify) -> SheetCells:
    """The arrays of a sheet; `classify` gives the number that a text is, else its kind (TEXT, MARK)."""
    height, width = len(sheet.rows), max((len(row) for row in sheet.rows), default=0)
    pool = _Pool()
    kinds, texts = _empty(height, width, np.uint8), _empty(height, width, np.int32)
    raws = _empty(height, width, np.float64)
    for index, column in enumerate(_columns(sheet.rows, width)):
        kinds[:, index] = _codes(map(_KINDS.__getitem__, map(type, column)), np.uint8)
        texts[:, index] = _texts(column, kinds[:, index], pool)
        raws[:, index] = _numbers(column, kinds[:, index])
    kinds[(kinds == NUMBER) & (np.abs(raws) >= numbers.LARGEST)] = OTHER
    stored = kinds == NUMBER
    shapes, shape_list = _shapes(sheet.styles, stored)
    text_numbers = _TextNumbers(pool.texts, classify)
    values, decimals, units = _shown(raws, stored, shapes, shape_list)
    written = kinds == TEXT
    kinds[written] = text_numbers.kinds[texts[written]]
    spelled = written & (kinds == NUMBER)
    codes = texts[spelled]
    for array, said in ((values, text_numbers.values), (raws, text_numbers.values)):
        array[spelled] = said[codes]
    decimals[spelled], units[spelled] = text_numbers.decimals[codes], text_numbers.units[codes]
    qualifiers = _empty(height, width, np.uint8)
    qualifiers[spelled] = text_numbers.qualifiers[codes]
    return SheetCells(
        kinds, texts, pool.texts, values, raws, decimals, units, text_numbers.unit_names,
        qualifiers, shapes, shape_list,
    )  # fmt: skip


def _empty(height: int, width: int, of: type[np.generic]) -> Array:
    # By column: a table is read column by column.
    return np.zeros((height, width), dtype=of, order="F")


def _columns(rows: Sequence[Sequence[Any]], width: int) -> Iterable[Sequence[Any]]:
    if all(len(row) == width for row in rows):
        return zip(*rows, strict=True)
    return ([row[index] if index < len(row) else None for row in rows] for index in range(width))


def _codes(codes: Iterable[int], of: type[np.generic]) -> Array:
    return np.fromiter(codes, dtype=of)


def _texts(column: Sequence[Any], kinds: Array, pool: _Pool) -> Array:
    texts = np.zeros(len(column), dtype=np.int32)
    at = np.flatnonzero(kinds == TEXT)
    texts[at] = _codes((pool[column[index]] for index in at.tolist()), np.int32)
    kinds[at[texts[at] == 0]] = BLANK
    return texts


def _numbers(column: Sequence[Any], kinds: Array) -> Array:
    at = np.flatnonzero(kinds == NUMBER)
    if len(at) == len(column):
        # Plus nothing: -0.0 becomes 0.
        return np.array(column, dtype=np.float64) + 0.0
    found = np.zeros(len(column))
    found[at] = [column[index] for index in at.tolist()]
    return found + 0.0


def _shapes(styles: CellStyles, stored: Array) -> tuple[Array, list[NumberShape | None]]:
    """The code of each stored number's shape; 0 where its format fixes none."""
    shapes = np.full(stored.shape, -1, dtype=np.int32, order="F")
    shapes[stored] = 0
    height, width = (min(pair) for pair in zip(stored.shape, styles.codes.shape, strict=True))
    inner = stored[:height, :width]
    shapes[:height, :width][inner] = styles.codes[:height, :width][inner]
    return shapes, [number_shape(kind.number_format) for kind in styles.kinds]


def _shown(
    raws: Array, stored: Array, shapes: Array, shape_list: Sequence[NumberShape | None]
) -> tuple[Array, Array, Array]:
    """Values, decimals and units (1: percent) of stored numbers as their formats print them."""
    values, decimals, units = raws.copy(order="F"), *(np.zeros_like(shapes) for _ in range(2))
    for code in np.unique(shapes[stored]).tolist():
        at, shape = stored & (shapes == code), shape_list[code]
        if shape is None:
            decimals[at] = decimals_of_all(raws[at])
            continue
        decimals[at] = shape.decimals
        if shape.percent:
            values[at], units[at] = scaled(raws[at], Fraction(100)), 1
    return values, decimals, units


class _TextNumbers:
    """The numbers among the distinct texts, by their codes."""

    def __init__(self, texts: Sequence[str], classify: Classify) -> None:
        self.kinds = np.full(len(texts), TEXT, dtype=np.uint8)
        self.kinds[0] = BLANK
        self.values = np.zeros(len(texts))
        self.decimals, self.units, self.qualifiers = (np.zeros(len(texts), dtype=np.int16) for _ in range(3))
        names = {"": 0, _PERCENT: 1}
        for code, text in enumerate(texts):
            said = classify(text)
            if isinstance(said, int):
                self.kinds[code] = said if code else BLANK
                continue
            self.kinds[code] = NUMBER
            self.values[code], self.decimals[code] = said.value, said.decimals
            self.units[code] = names.setdefault(said.unit, len(names))
            self.qualifiers[code] = QUALIFIERS.index(said.qualifier)
        self.unit_names = list(names)


@lru_cache(maxsize=65536)
def parsed(text: str) -> Number | None:
    """The number that a text is; the same texts come again and again."""
    return numbers.parse(text)


@lru_cache(maxsize=1024)
def number_shape(number_format: str) -> NumberShape | None:
    """What an Excel number format prints; None where it fixes no decimals.

    >>> number_shape("#,##0.00_);[Red]\\\\(#,##0.00\\\\)"), number_shape("General")
    (NumberShape(decimals=2, percent=False, grouped=True), None)
    """
    section = narrow(number_format).split(";")[0]
    digits = "".join(mark for mark in section if mark in "0#?.,%")
    if "0" not in digits and "#" not in digits:
        return None
    decimals = len(digits.rstrip("%").partition(".")[2].replace(",", ""))
    return NumberShape(decimals, "%" in digits, "," in digits.partition(".")[0])
