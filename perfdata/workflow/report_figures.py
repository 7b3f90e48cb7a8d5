"""The figures that a report's text states, each with its verdict and what the tables say, in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from perfdata.catalogue import Catalogue
from perfdata.language import MISSING, _, indicator_name, period, say, verdict_name
from perfdata.model import Claim, Judgement, Verdict
from perfdata.workflow.claims import ClaimsView
from perfdata.workflow.origins import Origin
from perfdata.workflow.report_evidence import Facts, Found, subject_of
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import Snapshot

# Offsets into the report's text, half-open.
Stretch = tuple[int, int]

# The gravest first: of two figures that share their characters (均增长10%) the first one here is marked.
VERDICTS: tuple[Verdict, ...] = ("differs", "not_in_data", "not_checkable", "agrees_rounded", "agrees")

_SENTENCE_END = re.compile("[。！？\n]")
# A sentence that goes on further than this after a figure is marked up to here.
_REACH = 400


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """One figure of the text; `id` is unique in the report.

    `marks` are the characters to mark, which no other figure has. `subject` is a project, an
    indicator's code, or a label that the catalogue does not know. `known` is what the tables say;
    where there is nothing to compare with, it is "" and `reason` says why.
    """

    id: str
    section: str
    start: int
    end: int
    marks: tuple[Stretch, ...]
    sentence: Stretch
    subject: str
    name: str
    verdict: Verdict
    word: str
    stated: str
    known: str = ""
    source: str = ""
    reason: str = ""
    origin: Origin | None = None
    row: Row | None = None

    @property
    def differs(self) -> bool:
        """Whether the tables say otherwise."""
        return self.verdict == "differs"


def stated_figures(view: ClaimsView, text: str, snapshot: Snapshot, entity: str) -> tuple[StatedFigure, ...]:
    """The figures in the text's order; `view` is judged against the entity's facts of the snapshot."""
    facts = Facts(snapshot, entity)
    pairs = zip(view.claims, view.judgements, _marks(view), strict=True)
    return tuple(
        _stated(f"f{number}", *pair, text, facts, snapshot.catalogue) for number, pair in enumerate(pairs)
    )


def _stated(
    identity: str,
    claim: Claim,
    judgement: Judgement,
    marks: Sequence[Stretch],
    text: str,
    facts: Facts,
    catalogue: Catalogue,
) -> StatedFigure:
    evidence = judgement.evidence
    found = facts.found(claim, evidence) if evidence else Found(subject_of(claim), "", "", None)
    return StatedFigure(
        id=identity,
        section=claim.section,
        start=claim.start,
        end=claim.end,
        marks=tuple(marks),
        sentence=(min(claim.sentence_start, claim.start), _sentence_end(text, claim.end)),
        subject=found.subject,
        name=_name(claim, catalogue),
        verdict=judgement.verdict,
        word=verdict_name(judgement.verdict),
        stated=" ".join(text[claim.start : claim.end].split()),
        known=found.says,
        source=found.source,
        reason=_differing(claim, judgement) if evidence else _reason(claim, judgement.verdict),
        origin=found.origin,
        row=found.row,
    )


def _sentence_end(text: str, start: int) -> int:
    """The end of the sentence that goes on at `start`, its stop included and a line's end not."""
    end = _SENTENCE_END.search(text, start, start + _REACH)
    if end is None:
        return min(len(text), start + _REACH)
    return end.start() if end[0] == "\n" else end.end()


def _name(claim: Claim, catalogue: Catalogue) -> str:
    """The indicator with its project or item, and its period."""
    name = indicator_name(catalogue, claim.indicator, claim.label) if claim.indicator else claim.label
    whose, part = claim.project or name, name if claim.project else claim.item
    named = say("{parent}: {name}", parent=whose, name=part) if part else whose or MISSING
    if not claim.time_period:
        return named
    return say("{name}, {period}", name=named, period=period(claim.time_period, claim.basis))


def _differing(claim: Claim, judgement: Judgement) -> str:
    """Which of a value and its growth is another one in the tables; "" where the claim has one of them."""
    if claim.value is None or claim.growth is None or not judgement.differing:
        return ""
    if judgement.differing == ("growth",):
        return _("The growth differs, the value does not.")
    if judgement.differing == ("value",):
        return _("The value differs.")
    return _("Value and growth both differ.")


def _reason(claim: Claim, verdict: Verdict) -> str:
    """Why there is nothing to compare a figure with."""
    if verdict == "not_in_data":
        return _("The tables have no figure of this name and period.")
    if not claim.time_period:
        return _("The text does not say which period it is of.")
    if not subject_of(claim):
        return _("The text does not say what is counted.")
    if "/" in claim.time_period:
        return _("It is of several years together, which the tables do not hold.")
    return _("Its unit and that of the tables do not convert.")


# --- marks ---


def _marks(view: ClaimsView) -> list[list[Stretch]]:
    """The characters to mark for each claim. Figures of a list (分别为…) stand between each other's parts."""
    wanted = [list(_stretches(claim)) for claim in view.claims]
    order = sorted(
        (VERDICTS.index(view.judgements[number].verdict), stretch, number)
        for number, stretches in enumerate(wanted)
        for stretch in stretches
    )
    free = _Free()
    marks: list[list[Stretch]] = [[] for _claim in wanted]
    for _verdict, stretch, number in order:
        if free.take(stretch):
            marks[number].append(stretch)
    others = sorted(stretch for stretches in marks for stretch in stretches)
    following = dict(pairwise(others))
    return [_joined(sorted(stretches), following) for stretches in marks]


def _stretches(claim: Claim) -> Iterator[Stretch]:
    yield from (s for s in (claim.figure, claim.growth_figure) if s is not None)
    if claim.figure is None and claim.growth_figure is None:
        yield claim.start, claim.end


def _joined(stretches: list[Stretch], following: dict[Stretch, Stretch]) -> list[Stretch]:
    """A value and its growth as one mark, where no other figure stands between them."""
    if len(stretches) > 1 and following.get(stretches[0]) == stretches[1]:
        return [(stretches[0][0], stretches[1][1])]
    return stretches


class _Free:
    """Which characters are not yet marked."""

    def __init__(self) -> None:
        self._taken: set[int] = set()

    def take(self, stretch: Stretch) -> bool:
        """Takes the characters if all of them are free."""
        wanted = range(*stretch)
        if not wanted or not self._taken.isdisjoint(wanted):
            return False
        self._taken.update(wanted)
        return True
