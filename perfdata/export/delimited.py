"""Frames as CSV that any spreadsheet opens rightly: UTF-8 with BOM, no text that acts as a formula."""

import csv
import io

import pandas as pd

_BOM = "\ufeff"
# A spreadsheet takes a cell that starts so for a formula or a command (CWE-1236); | and % start DDE.
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def to_csv(frame: pd.DataFrame) -> bytes:
    """The frame as CSV; numbers in full, missing ones blank, active text behind an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(frame.columns)
    for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None):
        writer.writerow([_cell(value) for value in row])
    return (_BOM + out.getvalue()).encode("utf-8")


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 2**53 else repr(value)
    return value


def inert(text: str) -> str:
    """The text, kept from being run by a spreadsheet. A lone unit sign is harmless.

    >>> inert("=1+1"), inert("%"), inert("-")
    ("'=1+1", '%', '-')
    """
    return f"'{text}" if len(text) > 1 and text.lstrip(" ").startswith(_ACTIVE) else text
