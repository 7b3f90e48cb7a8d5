"""The figures that a report states: its claims, their verdicts against the store, and its checks."""

from dataclasses import dataclass, replace

from perfdata.catalogue import Catalogue
from perfdata.model import Claim, Judgement, RawDocument, TextCheck
from perfdata.narrative import Outline, claims, figure_checks, outline, verdicts
from perfdata.terms import periods
from perfdata.terms.matching import Matcher
from perfdata.workflow.workspace import Workspace


@dataclass(frozen=True)
class ClaimsView:
    """A report with its claims; `judgements` are one a claim, or none where nothing was asked."""

    outline: Outline
    claims: tuple[Claim, ...]
    checks: tuple[TextCheck, ...]
    judgements: tuple[Judgement, ...] = ()


def claims_view(
    document: RawDocument, catalogue: Catalogue, entity: str = "", period: str = ""
) -> ClaimsView:
    """What the text states. `entity` and `period` are for a report that says neither itself."""
    found = completed(outline(document, catalogue), catalogue, entity, period)
    stated = claims(document, catalogue, found)
    checks = (*found.checks, *figure_checks(stated, document.text, found.time_period, catalogue))
    return ClaimsView(found, stated, tuple(sorted(checks, key=lambda check: (check.start, check.end))))


def completed(found: Outline, catalogue: Catalogue, entity: str, period: str) -> Outline:
    """The outline with what a person says where the text is silent."""
    given = periods.find(period)
    named = Matcher(catalogue).entity(entity) or entity
    return replace(
        found,
        entity=found.entity or named,
        time_period=found.time_period or (given.time_period if given else ""),
    )


def judged(view: ClaimsView, workspace: Workspace, revision: int | None = None) -> ClaimsView:
    """The view with a verdict on each claim, against the store as of `revision` (None: now)."""
    store, entity = workspace.store, view.outline.entity
    observations, projects = (store.facts(name, revision, entity) for name in ("observation", "project"))
    found = verdicts(view.claims, observations, projects, workspace.catalogue)
    return replace(view, judgements=found)
