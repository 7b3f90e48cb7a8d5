"""The human text of `claims`, as lines: what `claims_json` is for programs."""

from collections.abc import Iterator

from perfdata.catalogue import Catalogue
from perfdata.language import MISSING, indicator_name, period, remark, say, verdict_name, where
from perfdata.model import Claim, Evidence, Judgement, Place
from perfdata.workflow.claims import ClaimsView

_SHOWN = 40


def claims_lines(view: ClaimsView, catalogue: Catalogue, text: str) -> Iterator[str]:
    """The report's sections, its figures in the order of the text, and what its checks found."""
    outline = view.outline
    yield f"{outline.title}  {outline.entity}  {outline.time_period}"
    for section in outline.sections:
        yield f"{'  ' * section.level}{section.number}{section.heading}"
    yield say("Figures stated: {count}", count=len(view.claims))
    judgements: tuple[Judgement | None, ...] = view.judgements or (None,) * len(view.claims)
    for claim, judgement in zip(view.claims, judgements, strict=True):
        yield "  ".join(("", *_parts(claim, catalogue, text), *_verdict(judgement)))
    yield from (remark(check.code, check.values) for check in view.checks)


def _parts(claim: Claim, catalogue: Catalogue, text: str) -> tuple[str, str, str]:
    name = indicator_name(catalogue, claim.indicator, claim.label) if claim.indicator else claim.label
    when = period(claim.time_period, claim.basis) if claim.time_period else MISSING
    return name or MISSING, when, " ".join(text[claim.start : claim.end].split())[:_SHOWN]


def _verdict(judgement: Judgement | None) -> tuple[str, ...]:
    if judgement is None:
        return ()
    place = _place(judgement.evidence) if judgement.evidence else ""
    return (verdict_name(judgement.verdict), place)


def _place(evidence: Evidence) -> str:
    return where(Place(evidence.file, evidence.sheet, evidence.cell or evidence.growth_cell))
