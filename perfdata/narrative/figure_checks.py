"""What the figures of a report say of each other: sums, ratios, growths that cannot be, strange periods."""

import re
from collections.abc import Iterable, Iterator, Sequence

from perfdata.catalogue import Catalogue
from perfdata.compute.parts import Figure, parts_sum
from perfdata.compute.rounding import impossible, interval
from perfdata.language import period as period_text
from perfdata.model.claims import Claim, TextCheck
from perfdata.narrative.findings import finding, is_level, printed
from perfdata.narrative.ratios import completions, shares

_SUM = re.compile("共计|合计|总计|总共|一共|总和|共")
_RUNNING_SUM = re.compile("累计")
_SECTORS = ("primary_value_added", "secondary_value_added", "tertiary_value_added")
# So many figures before a total can be its parts.
_REACH = 30
_YEAR = re.compile(r"\d{4}")


def figure_checks(
    claims: Sequence[Claim], text: str, time_period: str, catalogue: Catalogue
) -> tuple[TextCheck, ...]:
    """All checks between the claims of `text`, whose period is `time_period`, in the text's order."""
    found = (
        *_sums(claims, text),
        *_sector_sums(claims, text),
        *shares(claims, text, catalogue),
        *completions(claims, text),
        *_triples(claims, text, catalogue),
        *_periods(claims, text, time_period),
    )
    return tuple(sorted(found, key=lambda check: (check.start, check.end)))


# --- parts and their sum ---


def _sums(claims: Sequence[Claim], text: str) -> Iterator[TextCheck]:
    """共计 and 合计 after figures of the same unit in the same sentence."""
    for position, total in enumerate(claims):
        if total.value is None or total.measure != "level":
            continue
        parts = _parts(claims[max(0, position - _REACH) : position], total)
        if len(parts) > 1 and _is_sum(parts, total, text):
            yield from _sum(parts, total, text)


def _parts(before: Sequence[Claim], total: Claim) -> list[Claim]:
    same = [
        c
        for c in before
        if c.sentence_start == total.sentence_start
        and c.unit == total.unit
        and c.measure == "level"
        and c.value is not None
    ]
    items = [claim for claim in same if claim.item]
    return items if items and not total.item else same


def _is_sum(parts: Sequence[Claim], total: Claim, text: str) -> bool:
    between = text[parts[-1].end : total.start]
    if _SUM.search(between):
        return not total.item
    return bool(_RUNNING_SUM.search(between)) and all(p.label == total.label for p in parts)


def _sum(parts: Sequence[Claim], total: Claim, text: str) -> Iterator[TextCheck]:
    summed = parts_sum([_figure(part) for part in parts], _figure(total))
    if summed.sum is None:
        return
    code = "parts_sum_open" if summed.ok is None else "parts_sum_holds" if summed.ok else "parts_sum_differs"
    listed = " + ".join(printed(part, text) for part in parts)
    values = {"parts": listed, "total": printed(total, text), "sum": f"{_plain(summed.sum)}{total.unit}"}
    yield finding("parts_sum", code, (*parts, total), summed.ok, **values)


def _plain(value: float) -> str:
    return repr(value).removesuffix(".0")


def _figure(claim: Claim) -> Figure:
    margin = 0.5 / 10 ** (claim.decimals or 0)
    return Figure(claim.value, 0.0 if _is_count(claim) else margin, claim.qualifier)


def _is_count(claim: Claim) -> bool:
    """Whether a whole number is exact: 11个 is eleven, 11亿元 is rounded."""
    return not claim.decimals and claim.unit[:1] not in "十百千万亿" and not claim.unit.endswith(("元", "%"))


def _sector_sums(claims: Sequence[Claim], text: str) -> Iterator[TextCheck]:
    """The three sectors add up to 地区生产总值."""
    levels = {(c.indicator, c.time_period, c.basis, c.item): c for c in reversed(claims) if is_level(c)}
    for key, whole in levels.items():
        if key[0] == "gdp":
            parts = [levels.get((code, *key[1:])) for code in _SECTORS]
            known = [part for part in parts if part is not None and part.unit == whole.unit]
            if len(known) == len(_SECTORS):
                yield from _sum(known, whole, text)


# --- value, growth and last year's value ---


def _triples(claims: Sequence[Claim], text: str, catalogue: Catalogue) -> Iterator[TextCheck]:
    """A value, its growth and the value of a year before that the text states too."""
    earlier = {_key(c, c.time_period): c for c in reversed(claims) if is_level(c)}
    for claim in claims:
        if (
            claim.growth is None
            or claim.growth_over != "year"
            or claim.growth_unit != "%"
            or not is_level(claim)
        ):
            continue
        base = earlier.get(_key(claim, _year_before(claim.time_period)))
        if base is None or base.unit != claim.unit or claim.value is None or base.value is None:
            continue
        grown = interval(claim.growth, claim.growth_decimals)
        wrong = impossible(interval(claim.value, claim.decimals), grown, interval(base.value, base.decimals))
        known = catalogue.indicators.get(claim.indicator)
        comparable = claim.growth_basis == "comparable" or (known is not None and known.comparable)
        code = "triple_holds" if not wrong else "triple_comparable" if comparable else "triple_impossible"
        ok = not wrong if not (wrong and comparable) else None
        yield finding("impossible", code, (base, claim), ok, **_triple_values(claim, base, text))


def _triple_values(claim: Claim, base: Claim, text: str) -> dict[str, str]:
    start, end = claim.growth_figure or (claim.start, claim.end)
    return {
        "label": claim.label,
        "value": printed(claim, text),
        "base": printed(base, text),
        "growth": text[start:end],
    }


def _key(claim: Claim, time_period: str) -> tuple[str, ...]:
    return (claim.indicator or claim.label, claim.scope, claim.item, time_period, claim.basis)


def _year_before(time_period: str) -> str:
    if not re.match(r"\d{4}(?:-|$)", time_period):
        return ""
    return f"{int(time_period[:4]) - 1}{time_period[4:]}"


# --- periods ---


def _periods(claims: Iterable[Claim], text: str, time_period: str) -> Iterator[TextCheck]:
    """Facts of a part of the year in a report on the whole, and facts of no known time."""
    seen: set[tuple[int, str]] = set()
    asked = False
    for claim in claims:
        if not claim.time_period and not asked and not time_period:
            asked = True
            yield finding("period", "period_unknown", (claim,), None, found=printed(claim, text))
        place = (claim.sentence_start, claim.time_period)
        if _is_part(claim.time_period, time_period) and place not in seen:
            seen.add(place)
            values = {"period": period_text(claim.time_period, "period"), "expected": time_period}
            yield finding("period", "part_of_year", (claim,), False, found=printed(claim, text), **values)


def _is_part(of_claim: str, of_report: str) -> bool:
    """Whether a claim is of a part of the report's year; its December is its end."""
    whole = _YEAR.fullmatch(of_report) is not None
    return (
        whole
        and of_claim.startswith(f"{of_report}-")
        and "/" not in of_claim
        and not of_claim.endswith("-12")
    )
