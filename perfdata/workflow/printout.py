"""The human text of the commands, as lines: what `contract` is for programs."""

from collections.abc import Iterator, Sequence

from perfdata.language import (
    MISSING,
    _,
    pgettext,
    say,
    sentence,
    severity_name,
    skipped,
    table_name,
    where,
)
from perfdata.model import Problem, Reading, Revision
from perfdata.workflow.question_words import question_text
from perfdata.workflow.questions import Question
from perfdata.workflow.review import Review


def reading_lines(reading: Reading) -> Iterator[str]:
    """One file of `read`: its sheets with the account of their numbers, what was found, problems."""
    yield reading.file
    for sheet in reading.sheets:
        yield say(
            "  {sheet}: {layout}; numbers seen {seen}, used {used}, skipped {skipped}",
            sheet=sheet.name or "—",
            layout=sheet.layout,
            seen=sheet.seen,
            used=sheet.used,
            skipped=len(sheet.skipped),
        )
        for cell in sheet.skipped:
            yield f"    {cell.cell}  {skipped(cell.reason)}"
    for name, frame in reading.frames.items():
        if len(frame):
            yield f"  {table_name(name)}  {len(frame)}"
    yield from (f"  {line}" for line in _problem_lines(reading.problems))


def review_lines(reviewed: Review, committed: Revision | None, *, asked: bool) -> Iterator[str]:
    """What an import would change, and what came of it; `asked` is whether it was to be saved."""
    yield from _problem_lines(reviewed.problems)
    yield from (_question(question) for question in reviewed.questions if _is_asked(question))
    if reviewed.remembered:
        yield say("Answers remembered from earlier imports: {count}", count=len(reviewed.remembered))
    yield say("New {new}, changed {changed}, unchanged {unchanged}, absent {absent}", **reviewed.counts)
    for report in reviewed.files.reports:
        yield say("Report: {title} ({file})", title=report.title, file=report.file)
    if committed is not None:
        yield say("Saved as revision {revision}.", revision=committed.revision)
    elif reviewed.blocked:
        yield _("Nothing was saved: mend the errors first.")
    elif asked:
        yield _("Nothing to save: the store says the same already.")
    else:
        yield _("Nothing was saved. Add --yes to save.")


def _is_asked(question: Question) -> bool:
    """Whether it must be answered, or a name is so like a known one that it is worth asking."""
    return question.answer is None and (question.required or bool(question.suggestion))


def _question(question: Question) -> str:
    told = dict(question.options).get(question.suggestion, question.suggestion)
    return say(
        "Asked: {question} ({place}); suggested: {suggestion}",
        question=question_text(question.kind, question.subject),
        place=where(question.place),
        suggestion=told or MISSING,
    )


def log_lines(revisions: Sequence[Revision]) -> Iterator[str]:
    """The history, one import a line."""
    for entry in revisions:
        new, changed = entry.counts.get("new", 0), entry.counts.get("changed", 0)
        counts = say("new {new}, changed {changed}", new=new, changed=changed)
        files = pgettext("list", ", ").join(entry.files)
        yield f"{entry.revision}  {entry.at}  {entry.by}  {counts}  {files}  {entry.reason}"
    if not revisions:
        yield _("Nothing was imported yet.")


def _problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        yield f"{severity_name(problem.severity)}  {sentence(problem)}"
