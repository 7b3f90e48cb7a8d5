"""What a person decided in a review, as facts that are kept with the figures: answers and corrections."""

from collections.abc import Sequence

import pandas as pd

from perfdata.model import CORRECTIONS, Problem
from perfdata.workflow.choices import Choices, Correction
from perfdata.workflow.figure_cells import fact_of, is_used
from perfdata.workflow.remembered import Answer
from perfdata.workflow.understood import Understood

Files = Sequence[Understood]


def answers(files: Files, choices: Choices) -> list[Answer]:
    """What was answered, for the entity and the layout of each file that asked it."""
    return [
        Answer(
            file.entities[0],
            file.plain.layout,
            gap.kind,
            file.sha256 if gap.kind == "period" else gap.subject,
            # The registered name, where an alias was typed.
            file.entities[0] if gap.kind == "entity" else content,
        )
        for file in files
        for gap in file.open
        if (content := choices.answer(*gap.key)) is not None and file.plain.layout and file.entities
    ]


def unused_corrections(files: Files, choices: Choices) -> list[Problem]:
    """A problem for each correction of a cell that no figure comes from."""
    return [
        Problem("correction_unused", "error", correction.place, correction.given)
        for correction in choices.corrections
        if not _is_used(files, correction)
    ]


def correction_frame(files: Files, choices: Choices, by: str) -> pd.DataFrame:
    """The corrections as facts: what was found in each cell, what was given instead, and why.

    To be asked for only where none of them is unused.
    """
    return CORRECTIONS.frame(
        _correction(files, correction) | {"by": by} for correction in choices.corrections
    )


def _correction(files: Files, correction: Correction) -> dict[str, str]:
    file = next(file for file in files if file.source.name == correction.file)
    entity, period = fact_of(correction.place, (file.reading, file.plain))
    return {
        "entity": entity,
        "time_period": period,
        "file": correction.file,
        "sheet": correction.sheet,
        "cell": correction.cell,
        "found": _found(file)[correction.sheet, correction.cell],
        "given": correction.given.strip(),
        "reason": correction.reason.strip(),
    }


def _is_used(files: Files, correction: Correction) -> bool:
    file = next((file for file in files if file.source.name == correction.file), None)
    if file is None or (correction.sheet, correction.cell) not in _found(file):
        return False
    return is_used(correction.place, file.plain, file.reading)


def _found(file: Understood) -> dict[tuple[str, str], str]:
    """What stands in the corrected cells of the file."""
    return {(cell.sheet, cell.cell): cell.found for cell in file.reading.corrected}
