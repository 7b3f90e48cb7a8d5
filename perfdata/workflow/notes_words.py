"""A note in words: what sort it is, and whether it is done."""

from perfdata.language import pgettext, say
from perfdata.model.notes import Note
from perfdata.workflow.notes import ShownNote
from perfdata.workflow.notes_periods import period_words


def kind_name(note: Note) -> str:
    """What sort of note it is."""
    return pgettext("note", "To-do") if note.kind == "todo" else pgettext("note", "Note")


def state_name(one: ShownNote) -> str:
    """Open, or in which period it was done; "" for what is no to-do."""
    if one.note.kind != "todo":
        return ""
    if one.note.is_open:
        return pgettext("note", "open")
    return say("done in {period}", period=period_words(one.note.closed_in))
