"""The wording of what is refused about notes and to-dos."""

from collections.abc import Mapping

from perfdata.language.wording import Wording

NOTE_REFUSALS: Mapping[str, Wording] = {
    "note_empty": Wording(
        "The note has no text.",
        "Write what it is about, then keep it.",
    ),
    "note_too_long": Wording(
        "The text has {length} characters; {most} are kept.",
        "Shorten it, or split it into several notes.",
    ),
    "note_unprintable": Wording(
        "The text holds a character that cannot be seen ({found}).",
        "Type that place again, or paste the text without formatting.",
    ),
    "note_due": Wording(
        "“{found}” is not a day.",
        "Choose the due date again.",
    ),
    "note_changed": Wording(
        "Somebody else has corrected this note meanwhile; what is there now stands above.",
        "Keep yours once more to put it in its place, or leave it as it was.",
    ),
    "unknown_note": Wording(
        "This note is no longer there: somebody has deleted it.",
        "Reload the page to see the notes as they are.",
    ),
}
