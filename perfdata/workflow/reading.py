"""What several files say together: each fact once, with what contradicts it; nothing is stored."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.reconcile import Reconciled, reconcile
from perfdata.errors import UnreadableFile
from perfdata.model import OBSERVATIONS, SCHEMAS, Place, Problem, Reading, Report, Source
from perfdata.narrative import outline
from perfdata.terms import periods
from perfdata.terms.addresses import position
from perfdata.terms.matching import Matcher
from perfdata.workflow.confined import read_confined


@dataclass(frozen=True)
class ReadFiles:
    """What several files say together: frames of one row a fact, reports, and all problems.

    `refused` are the files that could not be read at all, each with its reason.
    """

    readings: tuple[Reading, ...]
    frames: dict[str, pd.DataFrame]
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]
    refused: tuple[tuple[str, UnreadableFile], ...] = field(default=())


def read_source(source: Source, catalogue: Catalogue, entity: str = "", period: str = "") -> Reading:
    """One file, with the contradictions inside it among its problems. Raises UnreadableFile."""
    reading = read_confined(source, catalogue, entity, period)
    told = _contradictions(reconcile(reading.frames["observation"], catalogue), reading.frames["observation"])
    return replace(reading, problems=in_order((*reading.problems, *told), [reading]))


def read_together(
    sources: Sequence[Source], catalogue: Catalogue, entity: str = "", period: str = ""
) -> ReadFiles:
    """Several files as one import: figures printed in two of them are one fact, or contradict."""
    readings: list[Reading] = []
    refused: list[tuple[str, UnreadableFile]] = []
    for source in sources:
        try:
            readings.append(read_confined(source, catalogue, entity, period))
        except UnreadableFile as error:
            refused.append((source.name, error))
    given = {reading.file: (entity, period) for reading in readings}
    return together(readings, refused, catalogue, given)


def together(
    readings: Sequence[Reading],
    refused: Sequence[tuple[str, UnreadableFile]],
    catalogue: Catalogue,
    given: Mapping[str, tuple[str, str]],
) -> ReadFiles:
    """The readings as one import; `given` are entity and period of the reports that state none, by file."""
    observations = joined("observation", readings)
    reconciled = reconcile(observations, catalogue)
    frames = {"observation": OBSERVATIONS.frame() if observations.empty else reconciled.facts}
    problems = [problem for reading in readings for problem in reading.problems]
    problems += _contradictions(reconciled, observations)
    for name in SCHEMAS:
        if name != "observation":
            frames[name], repeated = _once(name, joined(name, readings))
            problems += repeated
    reports = [
        one for r in readings if (one := report_of(r, catalogue, *given.get(r.file, ("", "")))) is not None
    ]
    problems += [problem for report in reports for problem in report_problems(report)]
    ordered = in_order(problems, readings)
    return ReadFiles(tuple(readings), frames, tuple(reports), ordered, tuple(refused))


def in_order(problems: Iterable[Problem], readings: Sequence[Reading]) -> tuple[Problem, ...]:
    """The problems file by file, sheet by sheet and cell by cell, as a reader goes through them."""
    sheets = [(reading.file, sheet.name) for reading in readings for sheet in reading.sheets]
    order = {place: number for number, place in reversed(list(enumerate(sheets)))}
    files = {reading.file: number for number, reading in reversed(list(enumerate(readings)))}

    def key(problem: Problem) -> tuple[int, int, tuple[int, int]]:
        place = problem.place
        return files.get(place.file, -1), order.get((place.file, place.sheet), -1), position(place.cell)

    return tuple(sorted(problems, key=key))


def joined(schema: str, readings: Sequence[Reading]) -> pd.DataFrame:
    """All rows of one kind that the readings have, as printed: a fact may stand in several of them."""
    frames = [reading.frames[schema] for reading in readings if len(reading.frames[schema])]
    return pd.concat(frames, ignore_index=True) if frames else SCHEMAS[schema].frame()


def _contradictions(reconciled: Reconciled, observations: pd.DataFrame) -> list[Problem]:
    """A problem for each figure that contradicts another of the same fact."""
    problems = []
    conflicts = reconciled.conflicts
    named = pd.unique(pd.concat([conflicts["first"], conflicts["second"]]))
    rows = dict(zip(named, observations.loc[named].to_dict("records"), strict=True))
    for first, second, said in conflicts[["first", "second", "said"]].itertuples(index=False):
        kept, other = rows[first], rows[second]
        cell = "growth_cell" if said == "growth" else "value_cell"
        values = {
            "label": str(other["label"]),
            "other_value": _print(kept, said),
            "other_cell": _cell(kept, cell, str(other["file"]), str(other["sheet"])),
        }
        place = Place(str(other["file"]), str(other["sheet"]), str(other[cell]))
        problems.append(Problem("conflicting_values", "error", place, _print(other, said), values))
    return problems


def _print(row: Mapping[Hashable, Any], said: str) -> str:
    if said == "value":
        return f"{row['source_text']}{row['source_unit']}"
    return f"{row[said]:g}" if said == "growth" else str(row[said])


def _cell(row: Mapping[Hashable, Any], cell: str, file: str, sheet: str) -> str:
    """The other figure's cell, with its sheet and file where they differ."""
    place = str(row[cell])
    if row["sheet"] != sheet:
        place = f"{row['sheet']}!{place}"
    return f"{row['file']} {place}" if row["file"] != file else place


def _once(name: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Each record once. Two that share a key and differ are a problem; the first one is kept."""
    schema = SCHEMAS[name]
    different = frame.drop_duplicates([*schema.keys, *schema.contents])
    again = different.duplicated(schema.keys)
    problems = [
        Problem(
            "repeated_record",
            "error" if row.get("role", "detail") == "detail" else "warning",
            Place(str(row["file"]), str(row["sheet"]), f"A{row['row']}"),
            str(row[schema.keys[-1] if name != "project" else "project"]),
        )
        for _, row in different[again].iterrows()
    ]
    return different[~again].reset_index(drop=True), problems


def report_of(reading: Reading, catalogue: Catalogue, entity: str = "", period: str = "") -> Report | None:
    """The narrative report that a file is, if any; `entity` and `period` are for one that states none."""
    document = reading.document
    if document is None:
        return None
    found, given = outline(document, catalogue), periods.find(period)
    return Report(
        found.entity or Matcher(catalogue).entity(entity) or entity,
        found.time_period or (given.time_period if given else ""),
        found.title,
        reading.file,
        document.text,
        document.paragraphs,
    )


def report_problems(report: Report) -> list[Problem]:
    """What is not known of a report and stands in the way of keeping it."""
    missing = {"entity_missing": not report.entity, "year_missing": not report.time_period}
    return [Problem(code, "error", Place(report.file)) for code, lacks in missing.items() if lacks]
