"""A value of a text replaced by a later one: in the unit and the writing that the text has."""

import math
import re
from fractions import Fraction

from perfdata.catalogue import Catalogue
from perfdata.language import number
from perfdata.model import Claim
from perfdata.narrative.drafting.changes import digits, opposite, sign, value_decimals
from perfdata.narrative.drafting.data import DataFigure
from perfdata.narrative.drafting.edits import Edit
from perfdata.narrative.drafting.templates import qualified
from perfdata.narrative.figures import AFTER, BEFORE, EARLY, SCALE
from perfdata.narrative.growths import DIRECTION
from perfdata.terms.units import Units, convert

_BEFORE = re.compile(f"{BEFORE}$")
_NUMBER = re.compile(r"[-+－＋]?[\d０-９](?:[\d０-９]|[,，.．  ](?=[\d０-９]))*")
_EARLY = re.compile(f"^(?P<scale>{SCALE}?){EARLY}")
_AFTER = re.compile(f"{AFTER}$")
_LONGEST_WORD = 4
# 增加, 减少了约: the word that an amount of change stands after.
_LEAD = re.compile(rf"(?:{DIRECTION})(?:了|为|达到?|高达|仅)?(?:{BEFORE})?$")
_LONGEST_LEAD = 8


def value_edit(text: str, claim: Claim, figure: DataFigure, catalogue: Catalogue) -> Edit | None:
    """The edit that puts the figure's value in the place of the claim's.

    Decimals are those of the text, fewer where the table has fewer, more where the value would be
    printed as 0. None where there is nothing to put in: no value, a unit that does not convert, a
    number torn apart by a line break.
    """
    if claim.figure is None or figure.value is None:
        return None
    start, end = claim.figure
    printed = _NUMBER.match(text, start, end)
    factor = _factor(figure, claim, catalogue)
    if printed is None or factor is None or "\n" in text[start:end]:
        return None
    value = convert(figure.value, factor)
    decimals = _decimals(value, figure, factor, claim.decimals)
    if claim.measure == "change":
        return _changed(text, claim, figure, value, decimals)
    told = number(value, decimals) if re.search("[,，]", printed[0]) else digits(value, decimals)
    tail = text[printed.end() : end]
    if figure.qualifier == claim.qualifier and (not _EARLY.match(tail) or "." not in told):
        return Edit(start, end, told + tail, "value")
    before = _BEFORE.search(text[max(0, start - _LONGEST_WORD) : start]) if claim.qualifier else None
    start -= len(before[0]) if before else 0
    return Edit(start, end, qualified(told + _unit(tail), figure.qualifier), "value")


def _changed(text: str, claim: Claim, figure: DataFigure, value: float, decimals: int) -> Edit | None:
    """An amount by which something rose or fell: 增加12.3亿元 becomes 减少5.0亿元, never 增加-5.0亿元.

    None where it no longer changed, or where no word before it says which way.
    """
    start, end = claim.figure or (0, 0)
    printed, found = _NUMBER.match(text, start, end), _LEAD.search(text, max(0, start - _LONGEST_LEAD), start)
    way = sign(value, decimals)
    if printed is None or found is None or way == 0 or figure.qualifier != claim.qualifier:
        return None
    told = digits(abs(value), decimals) + text[printed.end() : end]
    if (way > 0) == bool(found["rise"]):
        return Edit(start, end, told, "value")
    turned = opposite(found["rise"] or found["fall"], "%")
    filled = text[max(found.end("rise"), found.end("fall")) : start]
    return Edit(found.start(), end, turned + filled + told, "value") if turned else None


def _factor(figure: DataFigure, claim: Claim, catalogue: Catalogue) -> Fraction | None:
    """What the table's value is multiplied by to be in the text's unit; None where they do not convert."""
    if figure.unit == claim.unit:
        return Fraction(1)
    units = Units(catalogue)
    source, target = units.find(figure.unit), units.find(claim.unit)
    factor = units.factor(source, target) if source and target else None
    if factor is not None:
        return factor
    known = catalogue.indicators.get(claim.indicator)
    # One thing may be counted as 个, 家 or 条.
    counted = known is not None and known.number == "count" and len(figure.unit) == len(claim.unit) == 1
    return Fraction(1) if counted else None


def _decimals(value: float, figure: DataFigure, factor: Fraction, printed: int | None) -> int:
    places = math.log10(factor)
    if not places.is_integer():
        return printed or 0
    known = max(0, value_decimals(figure) - int(places))
    wanted = known if printed is None else min(printed, known)
    return wanted if value == 0 or float(digits(value, wanted)) else known


def _unit(tail: str) -> str:
    """What follows the number without 余, 多, 以上 and their like."""
    return _AFTER.sub("", _EARLY.sub(r"\g<scale>", tail))
