"""The percentages of a text beside the two figures that they follow from."""

import re
from collections.abc import Iterator, Sequence

from perfdata.catalogue import Catalogue
from perfdata.compute.rounding import Interval, interval
from perfdata.compute.units import unit_ratio
from perfdata.model.claims import Claim, TextCheck
from perfdata.narrative.findings import finding, is_level, printed
from perfdata.terms.matching import Matcher

_PART_OF = re.compile("占(?P<whole>[^，。；占]{2,24}?)(?:的|比重|比例|份额|$)")
_TOTAL, _DONE = ("总投资", "总投资额"), re.compile("完成投资额?$")


def shares(claims: Sequence[Claim], text: str, catalogue: Catalogue) -> Iterator[TextCheck]:
    """占…的p% where both the part and the whole are figures of the text."""
    matcher = Matcher(catalogue)
    levels: dict[tuple[str, str], Claim] = {}
    end = 0
    for claim in claims:
        before, end = text[max(end, claim.start - 40) : claim.start], claim.end
        if claim.measure == "share" and claim.value is not None and (match := _PART_OF.search(before)):
            whole = levels.get((_name(match["whole"], matcher), claim.time_period))
            part = levels.get((_name(claim.label, matcher), claim.time_period))
            if claim.project and part is None:
                part = next(
                    (c for (n, _), c in levels.items() if _DONE.search(n) and c.project == claim.project),
                    None,
                )
            if whole is not None and part is not None and part is not whole:
                yield from _ratio(part, whole, claim, text, catalogue)
        elif is_level(claim) and not claim.item:
            levels[_name(claim.label, matcher), claim.time_period] = claim


def _name(label: str, matcher: Matcher) -> str:
    bare = re.sub("^(?:全[市县区省]|园区)", "", label.strip("的"))
    return matcher.indicator(bare) or bare


def _ratio(part: Claim, whole: Claim, share: Claim, text: str, catalogue: Catalogue) -> Iterator[TextCheck]:
    possible = _percent(part, whole, catalogue)
    if possible is None or share.value is None:
        return
    ok = possible.overlaps(interval(share.value, share.decimals))
    values = _ratio_values(part, whole, possible, text)
    code = "ratio_holds" if ok else "ratio_differs"
    yield finding("ratio", code, (part, whole, share), ok, found=printed(share, text), **values)


def _percent(part: Claim, whole: Claim, catalogue: Catalogue) -> Interval | None:
    """What percent of the whole the part can be, however both were rounded."""
    ratio = unit_ratio(part.unit, whole.unit, catalogue)
    ends = (part.low, part.high, whole.low, whole.high)
    if ratio != ratio or any(end is None or end <= 0 for end in ends):
        return None
    low, high, whole_low, whole_high = (end for end in ends if end is not None)
    return Interval(100 * low * ratio / whole_high, 100 * high * ratio / whole_low)


def _ratio_values(part: Claim, whole: Claim, possible: Interval, text: str) -> dict[str, str]:
    middle = (possible.low + possible.high) / 2
    return {"part": printed(part, text), "whole": printed(whole, text), "expected": f"{middle:.2f}%"}


def completions(claims: Sequence[Claim], text: str) -> Iterator[TextCheck]:
    """How much of a project's total is done, where the text leaves it to be worked out."""
    totals: dict[str, Claim] = {}
    stated = {claim.sentence_start for claim in claims if claim.measure == "share" and claim.project}
    for claim in claims:
        if claim.label in _TOTAL and claim.value is not None and claim.project:
            totals[claim.project] = claim
        elif _DONE.search(claim.label) and claim.project in totals and claim.kind == "actual":
            whole = totals[claim.project]
            if claim.sentence_start not in stated and claim.value is not None and whole.value:
                yield _unstated(claim, whole, text)


def _unstated(part: Claim, whole: Claim, text: str) -> TextCheck:
    same = part.unit == whole.unit and part.value is not None and whole.value
    percent = (
        f"{100 * part.value / whole.value:.2f}%" if same and part.value is not None and whole.value else "—"
    )
    above = bool(same) and part.low is not None and whole.high is not None and part.low > whole.high
    values = {"part": printed(part, text), "whole": printed(whole, text), "expected": percent}
    code = "ratio_above_whole" if above else "ratio_unstated"
    return finding("ratio", code, (whole, part), False if above else None, **values)
