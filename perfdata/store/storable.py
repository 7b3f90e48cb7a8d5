"""What may enter the store: checked frames and texts that every database can hold."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from perfdata.errors import FrameError, StoreError
from perfdata.model import KEPT_SCHEMAS, ColumnType, Schema
from perfdata.store.key_hash import LONGEST_ENTITY
from perfdata.store.keys import first_key, key_names, keyed

DTYPES: Mapping[ColumnType, Any] = {"text": "str", "number": "float64", "integer": "Int64"}


def known_schema(name: str) -> Schema:
    """The schema of this name, or a FrameError; reports have none, they are records to the outside."""
    if name not in KEPT_SCHEMAS:
        raise FrameError("unknown_schema", schema=name)
    return KEPT_SCHEMAS[name]


def storable_frames(frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """All of the frames, by schema name, as `storable` makes them."""
    return {name: storable(known_schema(name), frame) for name, frame in frames.items()}


def storable(schema: Schema, frame: pd.DataFrame) -> pd.DataFrame:
    """A keyed copy of the frame, in the store's own types, with no -0.0.

    Raises FrameError for a wrong shape, StoreError for a NUL, half a character, an infinite number
    (SQLite and PostgreSQL differ in what they make of these), for two rows of one key and for an
    entity that no index of PostgreSQL takes.
    """
    plain = schema.check(frame)[schema.names].reset_index(drop=True)
    for column in schema.columns:
        plain[column.name] = _column(schema, column.name, column.type, plain[column.name])
    if (plain["entity"].str.len() > LONGEST_ENTITY).any():
        raise StoreError("entity_too_long", schema=schema.name, longest=LONGEST_ENTITY)
    full = keyed(schema, plain)
    _refuse_duplicates(schema, full)
    return full


def _column(schema: Schema, name: str, kind: ColumnType, values: pd.Series) -> pd.Series:
    try:
        typed: pd.Series = values.astype(DTYPES[kind])
    except UnicodeEncodeError as error:
        raise StoreError("broken_text", schema=schema.name, column=name) from error
    if kind == "text" and typed.str.contains("\0", regex=False).any():
        raise StoreError("nul_in_text", schema=schema.name, column=name)
    if kind != "number":
        return typed
    if np.isinf(typed).any():
        raise StoreError("not_finite", schema=schema.name, column=name)
    return typed + 0.0  # -0.0 becomes 0.0


def _refuse_duplicates(schema: Schema, full: pd.DataFrame) -> None:
    twice = full.duplicated(key_names(schema))
    if twice.any():
        key = first_key(schema, full[twice])
        raise StoreError("duplicate_key", schema=schema.name, key=key, count=twice.sum())


def storable_text(column: str, text: str) -> str:
    """The text itself, or a StoreError where a database could not give it back."""
    if "\0" in text:
        raise StoreError("nul_in_text", schema="revision", column=column)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise StoreError("broken_text", schema="revision", column=column) from error
    return text
