"""Records as plain JSON values and back, led by their annotations; nothing but data can come back.

Both ways work on many values of one type at once, since a file can have 400,000 skipped cells.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import numpy as np

Convert = Callable[[list[Any]], list[Any]]

_SCALARS = (str, int, float, bool, NoneType)


@cache
def packer(annotation: Any) -> Convert:
    """A function from values of this type to JSON values: records become a list a field.

    >>> from perfdata.model import Skipped
    >>> packer(Skipped)([Skipped("B2", "no_year"), Skipped("B3", "total")])
    [['B2', 'B3'], ['no_year', 'total']]
    """
    origin, inner = get_origin(annotation), get_args(annotation)
    if is_dataclass(annotation):
        parts = [(field.name, packer(kind)) for field, kind in _fields(annotation)]
        return lambda values: [pack([getattr(value, name) for value in values]) for name, pack in parts]
    if origin in (tuple, Sequence):
        each = packer(inner[0])
        return lambda values: [each(list(value)) for value in values]
    if origin in (Union, UnionType):
        present = packer(_present(inner))
        return lambda values: [None if value is None else present([value]) for value in values]
    if origin is np.ndarray:
        return lambda values: [value.tolist() for value in values]
    return list if origin is not Mapping else lambda values: [dict(value) for value in values]


@cache
def unpacker(annotation: Any) -> Convert:
    """The way back. It raises TypeError or ValueError for what is not of the annotated type.

    >>> from perfdata.model import Skipped
    >>> unpacker(Skipped)([["B2"], [2]])
    Traceback (most recent call last):
    TypeError: int is not the type of a str
    """
    origin, inner = get_origin(annotation), get_args(annotation)
    if is_dataclass(annotation):
        return _record_unpacker(annotation)
    if origin in (tuple, Sequence):
        each = unpacker(inner[0])
        return lambda values: [tuple(each(value)) for value in _typed(values, list)]
    if origin in (Union, UnionType):
        present = unpacker(_present(inner))
        return lambda values: [None if value is None else present(value)[0] for value in values]
    if origin is np.ndarray:
        return lambda values: [_codes(value) for value in _typed(values, list)]
    if origin is Mapping:
        within = unpacker(inner[1])
        return lambda values: [
            dict(zip(v, within(list(v.values())), strict=True)) for v in _typed(values, dict)
        ]
    return _scalars(annotation)


def _record_unpacker(record: Any) -> Convert:
    parts = [unpacker(kind) for _, kind in _fields(record)]

    def unpack(columns: list[Any]) -> list[Any]:
        values = [unpack(column) for unpack, column in zip(parts, columns, strict=True)]
        return [record(*row) for row in zip(*values, strict=True)]

    return unpack


def _scalars(annotation: Any) -> Convert:
    if get_origin(annotation) is Literal:
        choices = get_args(annotation)
        return lambda values: [choices[choices.index(value)] for value in values]
    expected = _SCALARS if annotation is Any else (annotation,)
    if not set(expected) <= set(_SCALARS):
        raise TypeError(f"no plain form is known for {annotation}")
    return lambda values: _typed(values, *expected)


def _fields(record: Any) -> list[tuple[Any, Any]]:
    kinds = get_type_hints(record)
    return [(field, kinds[field.name]) for field in fields(record)]


def _present(kinds: tuple[Any, ...]) -> Any:
    """What an optional value is when it is there."""
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    return kind


def _typed(values: Any, *expected: type) -> list[Any]:
    """The values themselves, if they are a list of these types and no others."""
    if type(values) is not list:
        raise TypeError(f"{type(values).__name__} is not the type of a list")
    for other in set(map(type, values)) - set(expected):
        raise TypeError(f"{other.__name__} is not the type of a {expected[0].__name__}")
    return values


def _codes(rows: list[Any]) -> np.ndarray[Any, Any]:
    """A table of codes; rows of unequal length, other than numbers, or beyond the type are refused."""
    table = np.array(rows, dtype=np.int64).reshape(len(rows), -1) if rows else np.zeros((0, 0), np.int64)
    if table.size and not 0 <= table.min() <= table.max() <= np.iinfo(np.uint16).max:
        raise ValueError("a code is out of range")
    return table.astype(np.uint16)
