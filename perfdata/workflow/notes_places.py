"""Where a note is shown: the page of what it is on, in a period in which that can be picked."""

from collections.abc import Mapping

from perfdata.model.notes import Note, NoteAbout
from perfdata.workflow.indicators import choices
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

PAGES: Mapping[NoteAbout, str] = {"indicator": "indicators", "project": "investment"}


def picks_of(snapshot: Snapshot, note: Note, choice: PeriodChoice) -> dict[str, str]:
    """What is picked on the note's page: its subject, in the period where that has a figure.

    Else in the period that the note was written in: a to-do is carried on, the figures may not be.
    """
    period = choice.key if _has_subject(snapshot, note, choice) else note.period
    return {note.about: note.subject, "period": period}


def _has_subject(snapshot: Snapshot, note: Note, choice: PeriodChoice) -> bool:
    if note.about == "indicator":
        return any(one.key == note.subject for one in choices(snapshot, note.entity, choice))
    projects = snapshot.projects
    mine = projects["entity"].eq(note.entity) & projects["time_period"].eq(choice.time_period)
    return bool((mine & projects["project"].eq(note.subject)).any())
