"""The review of an import: what it would change, what is wrong with it, what it asks; and its commit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from perfdata.errors import UnreadableFile, UsageError
from perfdata.model import Difference, Problem, Revision, Source
from perfdata.workflow.absent import removed_frames
from perfdata.workflow.causes import with_causes
from perfdata.workflow.choices import Choices
from perfdata.workflow.decisions import answers, correction_frame, unused_corrections
from perfdata.workflow.questions import Question, questions
from perfdata.workflow.reading import ReadFiles, in_order, together
from perfdata.workflow.remembered import Answer, Memory, answer_frame, remembered
from perfdata.workflow.sanity import sanity
from perfdata.workflow.told_apart import told_apart
from perfdata.workflow.understood import Understood, understood
from perfdata.workflow.workspace import Workspace

# Told what is being done (a file's name, "" for all of them together) and how much of it, from 0 to 1.
# What it raises ends the review; nothing is stored then.
Progress = Callable[[str, float], None]


@dataclass(frozen=True)
class Review:
    """An import before it is committed, as compared with the store at revision `against`.

    `problems` are those of the reading, the contradictions and what the sanity checks found, cell by
    cell. `remembered` are the answers of earlier reviews that were used.
    """

    sources: tuple[Source, ...]
    files: ReadFiles
    differences: Mapping[str, Difference]
    against: int
    choices: Choices
    questions: tuple[Question, ...]
    remembered: tuple[Answer, ...]
    problems: tuple[Problem, ...]
    understood: tuple[Understood, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that must be mended before anything can be stored."""
        return tuple(p for p in self.problems if p.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that are stored once they are confirmed."""
        return tuple(p for p in self.problems if p.severity == "warning")

    @property
    def blocked(self) -> bool:
        """Whether it cannot be committed as it is."""
        return bool(self.errors or self.files.refused) or not self.has_content

    @property
    def has_content(self) -> bool:
        """Whether anything was recognised at all."""
        return bool(self.files.reports) or any(len(f) for f in self.files.frames.values())

    @property
    def counts(self) -> dict[str, int]:
        """New, changed, unchanged and absent facts, all kinds together."""
        totals = dict.fromkeys(("new", "changed", "unchanged", "absent"), 0)
        for difference in self.differences.values():
            for name, count in difference.counts.items():
                totals[name] += count
        return totals


def review(
    workspace: Workspace,
    sources: Sequence[Source],
    choices: Choices = Choices(),  # noqa: B008 - frozen
    *,
    progress: Progress | None = None,
) -> Review:
    """Reads the files with what was decided so far and compares them with the present state.

    Nothing is stored. The revision is taken first: if another import is committed meanwhile, `commit`
    refuses. Raises CatalogueError where a name is to stand for two indicators.
    """
    against = workspace.store.revision()
    memory = Memory.of(remembered(workspace))
    named = told_apart(sources)
    read, refused = _understood(named, workspace, choices, memory, progress or _silent)
    given = {one.source.name: one.given for one in read}
    files = together([one.reading for one in read], refused, workspace.catalogue, given)
    blank = any((frame["entity"] == "").any() for frame in files.frames.values() if len(frame))
    differences = {} if blank else workspace.store.difference(files.frames)
    told = [*files.problems, *sanity(files, workspace), *unused_corrections(read, choices)]
    asked = questions(read, choices, memory, workspace)
    used = tuple(answer for one in read for answer in one.used)
    problems = in_order(with_causes(told), files.readings)
    return Review(named, files, differences, against, choices, asked, used, problems, read)


def _silent(_name: str, _share: float) -> None:
    """The progress that nobody follows."""


def _understood(
    sources: Sequence[Source], workspace: Workspace, choices: Choices, memory: Memory, progress: Progress
) -> tuple[tuple[Understood, ...], list[tuple[str, UnreadableFile]]]:
    """The files that can be read, and the others with their reasons."""
    read: list[Understood] = []
    refused: list[tuple[str, UnreadableFile]] = []
    for number, source in enumerate(sources):
        progress(source.name, number / (len(sources) + 1))
        try:
            read.append(understood(source, workspace.catalogue, choices, memory))
        except UnreadableFile as error:
            refused.append((source.name, error))
    progress("", len(sources) / (len(sources) + 1))
    return tuple(read), refused


def commit(
    workspace: Workspace, reviewed: Review, *, by: str, reason: str = "", progress: Progress | None = None
) -> Revision | None:
    """Stores a review as one revision, with its answers and corrections; None where nothing differs.

    Raises UsageError for a review that is blocked or whose warnings have no reason, StaleReview (who and
    when) where the store moved on: the review is then to be made again and shown again.
    """
    if reviewed.blocked:
        raise UsageError("review_blocked", count=len(reviewed.errors))
    if reviewed.warnings and not reason.strip():
        raise UsageError("reason_missing", count=len(reviewed.warnings))
    told = progress or _silent
    told("", 0.0)
    revision = workspace.store.commit(
        {
            **reviewed.files.frames,
            "answer": answer_frame(answers(reviewed.understood, reviewed.choices), by),
            "correction": correction_frame(reviewed.understood, reviewed.choices, by),
        },
        by=by,
        reason=reason.strip(),
        files=reviewed.sources,
        reports=reviewed.files.reports,
        reviewed_against=reviewed.against,
        remove=removed_frames(reviewed.differences, reviewed.choices.remove),
    )
    told("", 1.0)
    return revision
