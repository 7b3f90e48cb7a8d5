"""A finding about several claims: where it stands, and how their figures were printed."""

from collections.abc import Sequence

from perfdata.model.claims import CheckKind, Claim, TextCheck


def printed(claim: Claim, text: str) -> str:
    """A claim's figure as it stands in the text."""
    start, end = claim.figure or (claim.start, claim.end)
    return text[start:end]


def finding(kind: CheckKind, code: str, claims: Sequence[Claim], ok: bool | None, **values: str) -> TextCheck:
    """A finding that spans the claims."""
    starts = [(claim.figure or (claim.start, claim.end)) for claim in claims]
    return TextCheck(kind, min(s for s, _ in starts), max(e for _, e in starts), code, values, ok)


def is_level(claim: Claim) -> bool:
    """Whether a claim states an amount that was reached."""
    return claim.value is not None and claim.measure == "level" and claim.kind == "actual"
