"""One file: its sheets in order, each read within what the file's name and its sisters say."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from perfdata.catalogue import Catalogue
from perfdata.model import SCHEMAS, RawFile, RawSheet, Reading
from perfdata.recognise import context, sheets
from perfdata.recognise.context import Context
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.periods import Period


def recognise(file: RawFile, catalogue: Catalogue, entity: str = "", period: str = "") -> Reading:
    """The file's facts as one frame a schema, its problems, and the account of its numbers.

    `entity` and `period` stand in where neither the file nor its name says them.
    """
    vocabulary = _vocabulary(catalogue)
    tables = (*file.sheets, *(file.document.tables if file.document else ()))
    outer = _outer(file.name, tables, vocabulary, entity, period)
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in SCHEMAS}
    problems = list(file.problems)
    readings = []
    for sheet in tables:
        around = context.of_sheet_name(sheet.name, vocabulary) if file.format != "csv" else Context()
        found = sheets.read(sheet, file.name, _sheet_name(around).within(outer), vocabulary)
        for schema, new in found.rows.items():
            rows[schema].extend(new)
        problems.extend(found.problems)
        readings.append(found.reading)
    frames = {name: SCHEMAS[name].frame(records) for name, records in rows.items()}
    return Reading(file.name, tuple(readings), frames, tuple(problems), file.document)


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
    name: str, tables: tuple[RawSheet, ...], vocabulary: Vocabulary, entity: str, period: str
) -> Context:
    """What holds for the whole file: its name, else the year that most sheets state."""
    named = context.of_file_name(name, vocabulary)
    given = Context(entity=vocabulary.matcher.entity(entity) or entity, period=_given(period))
    inside = [sheets.surroundings(sheet, vocabulary) for sheet in tables]
    year = context.common_year(inside)
    entities = {c.entity for c in inside if c.entity}
    shared = Context(
        entity=entities.pop() if len(entities) == 1 else "",
        period=Period("year", year) if year is not None else None,
    )
    return named.within(shared).within(given)


def _given(period: str) -> Period | None:
    return periods.find(period) if period else None
