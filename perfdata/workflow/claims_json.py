"""The JSON document of `claims`: sections, claims with their verdicts, and checks."""

from typing import Any

from perfdata.language import remark
from perfdata.model import Claim, Judgement, Section, TextCheck
from perfdata.workflow.claims import ClaimsView

_CLAIM = [
    "label",
    "indicator",
    "scope",
    "item",
    "project",
    "value",
    "unit",
    "base_value",
    "base_unit",
    "decimals",
    "qualifier",
    "growth",
    "growth_unit",
    "growth_over",
    "growth_basis",
    "growth_qualifier",
    "measure",
    "time_period",
    "basis",
    "kind",
    "section",
    "start",
    "end",
    "sentence",
]
# What says nothing is null; the parts of a key that are absent stay "".
_NULL_WHEN_BLANK = frozenset({"indicator", "unit", "base_unit", "growth_unit", "growth_over", "growth_basis"})


def claims_json(view: ClaimsView) -> dict[str, Any]:
    """A report's sections, the figures it states, and what its own checks found."""
    judgements: tuple[Judgement | None, ...] = view.judgements or (None,) * len(view.claims)
    return {
        "title": view.outline.title,
        "entity": view.outline.entity,
        "time_period": view.outline.time_period,
        "sections": [_section(section) for section in view.outline.sections],
        "claims": [_claim(*pair) for pair in zip(view.claims, judgements, strict=True)],
        "checks": [_check(check) for check in view.checks],
    }


def _section(section: Section) -> dict[str, Any]:
    return {name: getattr(section, name) for name in ("id", "number", "level", "heading", "start", "end")}


def _claim(claim: Claim, judgement: Judgement | None) -> dict[str, Any]:
    """One claim. Offsets are plain numbers; `verdict` is null where the store was not asked."""
    told = {name: getattr(claim, name) for name in _CLAIM}
    told |= {name: None for name in _NULL_WHEN_BLANK if told[name] == ""}
    evidence = judgement.evidence if judgement else None
    return told | {
        "verdict": judgement.verdict if judgement else None,
        "evidence": {name: getattr(evidence, name) for name in ("file", "sheet", "cell", "growth_cell")}
        if evidence
        else None,
    }


def _check(check: TextCheck) -> dict[str, Any]:
    return {
        "kind": check.kind,
        "start": check.start,
        "end": check.end,
        "message": remark(check.code, check.values),
        "ok": check.ok,
    }
