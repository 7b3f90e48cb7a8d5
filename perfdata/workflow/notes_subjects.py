"""What notes are on, by name: an indicator in the reader's language, or a project."""

from collections.abc import Iterable, Mapping

from perfdata.language import indicator_name, say
from perfdata.model.notes import Note, NoteAbout
from perfdata.workflow.rows import records
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import row_name


def subject_names(snapshot: Snapshot, notes: Iterable[Note]) -> Mapping[tuple[NoteAbout, str], str]:
    """What the notes of a unit are on, by name; each is looked up once, however many notes it has."""
    found: dict[tuple[NoteAbout, str], str] = {}
    for note in notes:
        if (note.about, note.subject) not in found:
            found[note.about, note.subject] = subject_name(snapshot, note)
    return found


def subject_name(snapshot: Snapshot, note: Note) -> str:
    """The project, or the indicator as its figures are called; by its code where it has none any more."""
    if note.about == "project":
        return note.subject
    subject, _bar, scope = note.subject.partition("|")
    levels = snapshot.levels
    alike = levels["entity"].eq(note.entity) & levels["subject"].eq(subject) & levels["scope"].eq(scope)
    found = records(levels[alike].head(1))
    if found:
        return row_name(found[0], snapshot.catalogue)
    name = indicator_name(snapshot.catalogue, subject, subject)
    return say("{name} ({scope})", name=name, scope=scope) if scope else name
