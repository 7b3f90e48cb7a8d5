"""The rates that the Hunan form scores by steps, for one entity and year: value, points, what is missing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from perfdata.catalogue import RateRule
from perfdata.compute.scoring import rates
from perfdata.compute.scoring.execution import Execution
from perfdata.compute.scoring.sheet import ScoreSheet
from perfdata.language import current, indicator_name, percent, pgettext, say
from perfdata.terms.text import squeeze
from perfdata.workflow.score_words import points_text
from perfdata.workflow.snapshot import Snapshot

# The base data table prints these two beside the budget; the catalogue has no indicator for them.
_CARRIED = ("上年结转", "上年结转资金", "上年结转数")
_LEFT = ("年末结余", "年末结转结余", "年末结转和结余", "年末结余资金")


@dataclass(frozen=True, slots=True)
class _Inputs:
    """What the rates are made of, None where the store does not hold it."""

    staff: float | None
    posts: float | None
    spending: float | None
    spending_before: float | None
    initial: float | None
    adjusted: float | None
    carried: float | None
    left: float | None

    @property
    def added(self) -> float | None:
        """What was added to the budget in the year."""
        if self.initial is None or self.adjusted is None:
            return None
        return self.adjusted - self.initial


_RATES: dict[str, Callable[[_Inputs], float | None]] = {
    "staff_control": lambda given: rates.staff_control(given.staff, given.posts),
    "three_public_change": lambda given: rates.three_public_change(given.spending, given.spending_before),
    "budget_completion": lambda given: rates.budget_completion(
        given.carried, given.initial, given.added, given.left
    ),
    "budget_control": lambda given: rates.budget_control(given.initial, given.adjusted),
}


def rates_table(
    snapshot: Snapshot, entity: str, year: str, sheet: ScoreSheet, total: Execution | None
) -> pd.DataFrame:
    """One row a rate; a rate without its inputs names what to upload."""
    given = _inputs(snapshot, entity, year, total)
    known = snapshot.catalogue.scoring.rates.values()
    rows = [_line(snapshot, rule, given, _weight(rule, sheet)) for rule in known if rule.code in _RATES]
    return pd.DataFrame(rows)


def _line(snapshot: Snapshot, rule: RateRule, given: _Inputs, weight: float | None) -> dict[str, str]:
    rate = _RATES[rule.code](given)
    points = None if rate is None or weight is None else rates.rate_points(rule, rate, weight)
    english = current() == "en"
    return {
        pgettext("column", "Rate"): rule.name_en if english else rule.name,
        pgettext("column", "How it is worked out"): rule.formula_en if english else rule.formula,
        pgettext("column", "Value"): percent(rate),
        pgettext("column", "Weight"): points_text(weight),
        pgettext("column", "By the rule"): points_text(points),
        pgettext("column", "What is missing"): _missing(snapshot, rule.code, given, rate, weight),
    }


def _missing(snapshot: Snapshot, code: str, given: _Inputs, rate: float | None, weight: float | None) -> str:
    """The inputs to upload, or the weight that no sheet gives; "" where the points are known."""
    if rate is not None:
        return "" if weight is not None else say("a score sheet with the weight of this rate")
    needed = _needed(snapshot, given)[code]
    lacking = [name for name, value in needed if value is None]
    if not lacking:
        return say("the divisor is 0")
    return pgettext("list", ", ").join(lacking)


def _needed(snapshot: Snapshot, given: _Inputs) -> dict[str, list[tuple[str, float | None]]]:
    def named(code: str) -> str:
        return indicator_name(snapshot.catalogue, code)

    initial = (pgettext("column", "Budget at the start"), given.initial)
    adjusted = (pgettext("column", "Budget of the whole year"), given.adjusted)
    spending = named("hospitality_spending")
    return {
        "staff_control": [(named("staff_number"), given.staff), (named("staff_quota"), given.posts)],
        "three_public_change": [
            (say("{name} (budget)", name=spending), given.spending),
            (say("{name} (budget of last year)", name=spending), given.spending_before),
        ],
        "budget_completion": [
            (pgettext("budget", "Carried over from last year"), given.carried),
            initial,
            adjusted,
            (pgettext("budget", "Left over at the year's end"), given.left),
        ],
        "budget_control": [initial, adjusted],
    }


def _inputs(snapshot: Snapshot, entity: str, year: str, total: Execution | None) -> _Inputs:
    mine = snapshot.observations[snapshot.observations["entity"].eq(entity)]
    now, before = year, str(int(year) - 1) if year.isdigit() else ""
    return _Inputs(
        staff=_level(mine, "indicator", ["staff_number"], now, ["actual"]),
        posts=_level(mine, "indicator", ["staff_quota"], now, ["actual", "plan"]),
        spending=_level(mine, "indicator", ["hospitality_spending"], now, ["budget", "plan"]),
        spending_before=_level(mine, "indicator", ["hospitality_spending"], before, ["budget", "plan"]),
        initial=total.initial if total is not None else None,
        adjusted=total.budget if total is not None else None,
        carried=_level(mine, "label", _CARRIED, now, ["actual", "budget"]),
        left=_level(mine, "label", _LEFT, now, ["actual", "budget"]),
    )


def _level(
    mine: pd.DataFrame, column: str, names: Iterable[str], time_period: str, kinds: Iterable[str]
) -> float | None:
    """The one level of these names in the year; None for none, and for several that differ."""
    about = mine[column].isin(list(names)) & mine["time_period"].eq(time_period)
    plain = mine["measure"].eq("level") & mine["base_for"].eq("") & mine["item"].eq("")
    values = mine.loc[about & plain & mine["kind"].isin(list(kinds)), "value"].dropna().unique()
    return float(values[0]) if len(values) == 1 else None


def _weight(rule: RateRule, sheet: ScoreSheet) -> float | None:
    """The weight of the sheet's row of that name, else the form's own where it is known."""
    names = [squeeze(spelling) for spelling in rule.spellings]
    rows = [one.row for one in sheet.rows if any(name in squeeze(one.row.level3) for name in names)]
    if rows and rows[0].weight is not None:
        return rows[0].weight
    return float(rule.weight) if rule.weight else None
