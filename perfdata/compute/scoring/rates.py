"""Points of the rates that provincial forms score by steps: 控制率, 变动率, 预算完成率 (Hunan)."""

import math
from bisect import bisect_left
from fractions import Fraction

from perfdata.catalogue import RateRule
from perfdata.compute.scoring.rules import rounded


def rate_points(rule: RateRule, rate_pct: float, weight: float) -> float:
    """What a rate in percent scores of `weight`, within 0 and the weight, two decimals.

    >>> from perfdata.catalogue import load
    >>> rates = load().scoring.rates
    >>> rate_points(rates["three_public_change"], 0.4, 8), rate_points(rates["budget_control"], 10, 5)
    (7.2, 3.75)
    """
    rate, limit = Fraction(repr(float(rate_pct))), Fraction(rule.full_at_pct)
    beyond = rate - limit if rule.better == "lower" else limit - rate
    if beyond <= 0:
        return weight
    whole = Fraction(repr(float(weight)))
    if rule.band_ends:
        band = bisect_left(rule.band_ends, rate)
        share = rule.band_shares[band] if band < len(rule.band_shares) else 0
        return rounded(whole * share / 100)
    left = whole - _steps(rule, beyond) * Fraction(repr(rule.deduct))
    return min(max(rounded(max(left, Fraction(0))), 0.0), weight)


def _steps(rule: RateRule, beyond: Fraction) -> Fraction:
    steps = beyond / rule.step_pct
    if rule.counts == "part":
        return steps
    return Fraction(math.ceil(steps) if rule.counts == "started" else math.floor(steps))


def staff_control(staff: float | None, quota: float | None) -> float | None:
    """在职人数 ÷ 编制数, percent; None where one is missing or there are no posts.

    >>> staff_control(55, 50), staff_control(3, 0)
    (110.0, None)
    """
    return _ratio(staff, quota)


def three_public_change(budget: float | None, earlier: float | None) -> float | None:
    """(本年预算 − 上年预算) ÷ 上年预算, percent; None where one is missing or there was none."""
    change = None if budget is None or earlier is None else budget - earlier
    return _ratio(change, earlier)


def budget_completion(
    carried: float | None, initial: float | None, added: float | None, left: float | None
) -> float | None:
    """(上年结转 + 年初预算 + 本年追加 − 年末结余) ÷ (上年结转 + 年初预算 + 本年追加), percent."""
    if carried is None or initial is None or added is None or left is None:
        return None
    available = carried + initial + added
    return _ratio(available - left, available)


def budget_control(initial: float | None, adjusted: float | None) -> float | None:
    """本年追加 ÷ 年初预算, percent, the addition being 全年预算数 less 年初预算数.

    >>> budget_control(100, 108.5)
    8.5
    """
    added = None if initial is None or adjusted is None else adjusted - initial
    return _ratio(added, initial)


def _ratio(part: float | None, whole: float | None) -> float | None:
    """Percent, two decimals; None where either is missing or the whole is not above 0."""
    if part is None or whole is None or not whole > 0:
        return None
    return rounded(100 * Fraction(repr(float(part))) / Fraction(repr(float(whole))))
