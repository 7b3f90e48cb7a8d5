"""A draft handed over as a Word file, and a draft that a person accepts as the report of its year."""

from dataclasses import dataclass
from typing import Literal

from perfdata.export.draft_document import draft_document
from perfdata.export.draft_document_content import Comment, DraftDocument, MarkedStretch
from perfdata.export.names import file_name, file_stem
from perfdata.language import _, period, pgettext
from perfdata.model import Paragraph, Report, Revision, Source
from perfdata.workflow.drafting import DraftView
from perfdata.workflow.drafting_words import draft_lines, reason_text
from perfdata.workflow.review import commit, review
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.workspace import Workspace

# Why an accepted draft was not stored: a report of that year is there already, or the text is not one
# of that entity and year.
Refusal = Literal["", "written_already", "another_report"]
_PROGRAM = "perfdata"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of accepting a draft: the revision that holds it, else why there is none."""

    revision: Revision | None
    refusal: Refusal = ""


def draft_file(view: DraftView) -> bytes:
    """The draft as .docx, what is new and left over highlighted, with comments on what to do."""
    return draft_document(
        DraftDocument(
            title=view.title,
            text=view.text,
            paragraphs=view.draft.report.paragraphs,
            titled=view.titled,
            marks=tuple(
                MarkedStretch(mark.start, mark.end, "old" if mark.kind == "old" else "new")
                for mark in view.marks
            ),
            comments=(*_comments(view), *_on_further(view)),
            heading=draft_lines(view),
            author=_PROGRAM,
        )
    )


def _comments(view: DraftView) -> tuple[Comment, ...]:
    return tuple(
        Comment(one.start, one.end, "\n".join(reason_text(reason) for reason in one.reasons))
        for one in view.rewrites
    )


def _on_further(view: DraftView) -> tuple[Comment, ...]:
    """On the text's last line: the sentences that a person may add."""
    if not view.further:
        return ()
    text = view.text.rstrip("\n")
    lead = _("Sentences for figures that the text does not name:")
    return (Comment(text.rfind("\n") + 1, len(text), "\n".join((lead, *view.further))),)


def draft_file_name(view: DraftView) -> str:
    """草稿_单位_时期_版本.docx."""
    subject = pgettext("file name", "draft report")
    return file_name(subject, view.entity, period(view.time_period), view.revision, "docx")


def accept(workspace: Workspace, view: DraftView, text: str, *, by: str, reason: str) -> Accepted:
    """Stores the text, as a person left it, as that year's report: read and reviewed as any upload is.

    A report of that year that is there already is never overwritten. Raises UsageError where the
    review is blocked, StaleReview where someone committed meanwhile.
    """
    source = Source(f"{file_stem(view.title)}.docx", _plain_file(view, text))
    reviewed = review(workspace, [source])
    present = {_name(report) for report in workspace.store.reports(reviewed.against)}
    wanted = (view.entity, view.time_period)
    if wanted in present:
        return Accepted(None, "written_already")
    if [_name(report) for report in reviewed.files.reports] != [wanted]:
        return Accepted(None, "another_report")
    return Accepted(commit(workspace, reviewed, by=by, reason=reason))


def _name(report: Report) -> tuple[str, str]:
    return report.entity, report.time_period[:YEAR_DIGITS]


def _plain_file(view: DraftView, text: str) -> bytes:
    """The text without marks; a line that the draft has, too, keeps its heading level."""
    own = view.text
    levels = {own[one.start : one.end]: one.level for one in view.draft.report.paragraphs}
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(at, at + len(line), levels.get(line, 0)))
        at += len(line) + 1
    titled = view.titled if text.startswith(own[slice(*view.titled)]) else (0, 0)
    return draft_document(DraftDocument(view.title, text, tuple(paragraphs), titled))
