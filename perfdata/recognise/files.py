"""One file: its sheets in order, each read within what the file's name and its sisters say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pandas as pd
import pyarrow as pa

from perfdata.catalogue import Catalogue
from perfdata.model import SCHEMAS, RawFile, Reading
from perfdata.recognise import context, observation_columns, sheets
from perfdata.recognise.context import Context
from perfdata.recognise.given_units import given_units
from perfdata.recognise.layout_mark import layout_mark
from perfdata.recognise.sheets import Layout
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.periods import Period

# A long title is set on two lines.
_TITLE_LINES = 2


def recognise(
    file: RawFile,
    catalogue: Catalogue,
    entity: str = "",
    period: str = "",
    units: Mapping[str, str] | None = None,
) -> Reading:
    """The file's facts as one frame a schema, its problems, and the account of its numbers.

    `entity` and `period` stand in where neither the file nor its name says them, `units` (by label, ""
    for all others) where no unit is stated.
    """
    vocabulary = _vocabulary(catalogue)
    tables = (*file.sheets, *(file.document.tables if file.document else ()))
    layouts = [sheets.layout(sheet, vocabulary) for sheet in tables]
    outer = _outer(file, layouts, vocabulary, entity, period)
    outer = replace(outer, given=given_units(units or {}, vocabulary))
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in SCHEMAS}
    observations: list[pa.Table] = []
    problems = list(file.problems)
    readings = []
    for sheet, layout in zip(tables, layouts, strict=True):
        around = context.of_sheet_name(sheet.name, vocabulary) if file.format != "csv" else Context()
        found = sheets.read(layout, file.name, _sheet_name(around).within(outer), vocabulary)
        for schema, new in found.rows.items():
            rows[schema].extend(new)
        observations.extend(found.observations)
        problems.extend(found.problems)
        readings.append(found.reading)
    frames = {n: SCHEMAS[n].frame(records) if records else _none(n).copy() for n, records in rows.items()}
    read = observation_columns.frame(observations)
    frames["observation"] = pd.concat([read, frames["observation"]]) if rows["observation"] else read
    mark = layout_mark([(layout.grid, layout.blocks) for layout in layouts], _title_lines(file), vocabulary)
    return Reading(file.name, tuple(readings), frames, tuple(problems), file.document, mark)


@lru_cache(maxsize=len(SCHEMAS))
def _none(schema: str) -> pd.DataFrame:
    """The frame without rows: most files hold facts of one kind only."""
    return SCHEMAS[schema].frame()


@lru_cache(maxsize=8)
def _vocabulary(catalogue: Catalogue) -> Vocabulary:
    return Vocabulary(catalogue)


def _sheet_name(around: Context) -> Context:
    """A sheet's name speaks of a period only if it names a year or a span of months (5月 (2) is a copy)."""
    period = around.period
    if period is not None and period.year is None and period.part == "month":
        return replace(around, period=None)
    return around


def _outer(
    file: RawFile, layouts: Sequence[Layout], vocabulary: Vocabulary, entity: str, period: str
) -> Context:
    """What holds for the whole file: its name, a report's title, else the year that most sheets state."""
    named = context.of_file_name(file.name, vocabulary)
    given = Context(entity=vocabulary.matcher.entity(entity) or entity, period=_given(period))
    inside = [sheets.surroundings(layout, vocabulary) for layout in layouts]
    title = _title(file, vocabulary)
    year = context.common_year(inside)
    entities = {c.entity for c in inside if c.entity}
    shared = Context(
        entity=entities.pop() if len(entities) == 1 else "",
        period=Period("year", year) if year is not None else None,
    )
    return named.within(title).within(shared).within(given)


def _title(file: RawFile, vocabulary: Vocabulary) -> Context:
    """What a report's first lines say of its tables: whose report it is, and of which year."""
    title = context.of_texts(_title_lines(file), vocabulary)
    return Context(entity=title.entity, period=title.period)


def _title_lines(file: RawFile) -> list[str]:
    """A report's first lines; a sentence of the body speaks of other years and places too."""
    text = file.document.text if file.document else ""
    lines = [line for line in text.split("\n") if line.strip()][:_TITLE_LINES]
    return [line for line in lines if "。" not in line]


def _given(period: str) -> Period | None:
    return periods.find(period) if period else None
