"""The review of an import: what it would change, what is wrong with it; and its commit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from perfdata.errors import UsageError
from perfdata.model import Difference, Problem, Revision, Source
from perfdata.workflow.reading import ReadFiles, read_together
from perfdata.workflow.workspace import Workspace


@dataclass(frozen=True)
class Review:
    """An import before it is committed, as compared with the store at revision `against`."""

    sources: tuple[Source, ...]
    files: ReadFiles
    differences: Mapping[str, Difference]
    against: int

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that must be mended before anything can be stored."""
        return tuple(p for p in self.files.problems if p.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that are stored once they are confirmed."""
        return tuple(p for p in self.files.problems if p.severity == "warning")

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


def review(workspace: Workspace, sources: Sequence[Source], entity: str = "", period: str = "") -> Review:
    """Reads the files and compares them with the present state; nothing is stored.

    The revision is taken first: if another import is committed meanwhile, `commit` refuses.
    """
    against = workspace.store.revision()
    files = read_together(sources, workspace.catalogue, entity, period)
    blank = any((frame["entity"] == "").any() for frame in files.frames.values() if len(frame))
    differences = {} if blank else workspace.store.difference(files.frames)
    return Review(tuple(sources), files, differences, against)


def commit(workspace: Workspace, reviewed: Review, *, by: str, reason: str = "") -> Revision | None:
    """Stores a review as one revision; None where nothing differs from the present state.

    Raises UsageError for a review that is blocked or whose warnings have no reason, StaleReview
    where the store moved on.
    """
    if reviewed.blocked:
        raise UsageError("review_blocked", count=len(reviewed.errors))
    if reviewed.warnings and not reason.strip():
        raise UsageError("reason_missing", count=len(reviewed.warnings))
    return workspace.store.commit(
        reviewed.files.frames,
        by=by,
        reason=reason.strip(),
        files=reviewed.sources,
        reports=reviewed.files.reports,
        reviewed_against=reviewed.against,
    )
