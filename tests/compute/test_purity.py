"""No function of compute changes a frame that it is given."""

import importlib
import inspect
import pkgutil
from datetime import date
from types import FunctionType

import pandas as pd
import pytest

import perfdata.compute
from perfdata.catalogue import load
from perfdata.compute.growth import growth
from perfdata.compute.keys import FACT
from perfdata.compute.sanity import repeated
from perfdata.model import LEDGER, OBSERVATIONS, PROJECTS
from tests.compute.conftest import PLAIN

FACTS = OBSERVATIONS.frame(
    [
        {**PLAIN, "time_period": "2020", "value": 4.0, "decimals": 1},
        {**PLAIN, "time_period": "2020", "value": 3.9, "decimals": 1, "base_for": "2021"},
        {**PLAIN, "value": 5.0, "decimals": 1, "growth": 20.0, "rank": 2},
        {**PLAIN, "value": 5.04, "decimals": 2, "growth": 20.1, "rank": 3},
    ]
)
WORKS = PROJECTS.frame(
    [{"role": "detail", "time_period": "2021-03", "planned_investment": 2.0, "completed_investment": 1.0}]
)
GROWN = growth(FACTS, load())
FINDINGS = LEDGER.frame([{"finding": "1", "status": "open", "due": "2021-06-30"}])
ONES, TWOS, TEXTS = pd.Series([1.0]), pd.Series([2.0]), pd.Series([">"])

ARGUMENTS = {
    "accumulation.accumulates": (FACTS, load()),
    "accumulation.is_rate": (FACTS, load()),
    "agreement.reported_against_computed": (growth(FACTS, load()), load()),
    "average_growth.average_growth": (FACTS, "2020", "2021", load()),
    "bases.with_bases": (FACTS, load()),
    "codes.first_true": ({"a": ONES > 0}, ONES.index),
    "completion.completion": (ONES, TWOS),
    "completion.completion_annual": (WORKS,),
    "completion.completion_total": (WORKS,),
    "completion.group_completion": (ONES, TWOS, [TEXTS]),
    "completion.project_sums": (WORKS, [WORKS["entity"]]),
    "completion.totals": (WORKS,),
    "contribution.contribution": (GROWN, GROWN.iloc[0], load()),
    "ends.multiple": (FACTS, "2020", "2021", load()),
    "funds.funds": (WORKS, ("到位资金",)),
    "growth.growth": (FACTS, load()),
    "index_series.index_series": (FACTS, "2020", load()),
    "intensity.intensity": (FACTS, FACTS, "亿元/亿元", load()),
    "keys.ids": (FACTS, FACT),
    "keys.mapped": (TEXTS, len),
    "monthly.month_on_month": (FACTS, load()),
    "opening_balance.since_opening": (FACTS, load()),
    "parts.figures": (FACTS, load()),
    "qualifiers.quotient_qualifiers": (TEXTS, TEXTS),
    "ranking.ranked": (FACTS, "value"),
    "ranking.ranking": (ONES,),
    "reconcile.reconcile": (FACTS, load()),
    "counts.counts": (FACTS, "2021", load()),
    "rectification.counted_by": (FINDINGS, ["source"]),
    "rectification.overdue": (FINDINGS, date(2022, 1, 1)),
    "rectification.rectification": (LEDGER.frame([{"finding": "1", "status": "done"}]),),
    "rounding.margins": (FACTS, load()),
    "rounding.opened": (ONES, TWOS, TEXTS),
    "rounding.overlapping": (ONES, TWOS, ONES, TWOS),
    "sanity.compared": (repeated(FACTS), load()),
    "sanity.comparisons": (FACTS, load()),
    "sanity.conflicts": (FACTS, load()),
    "sanity.duplicates": (FACTS, load()),
    "sanity.repeated": (FACTS,),
    "sanity.sayings": (repeated(FACTS), "growth", load()),
    "schedule.lamp": (ONES,),
    "schedule.schedule": (WORKS,),
    "schedule.schedule_gap": (ONES, TWOS),
    "schedule.without_noise": (ONES,),
    "shares.shares": (GROWN, GROWN.iloc[0], load()),
    "span_plans.span_plans": (FACTS, load()),
    "stages.stages": (WORKS, load().project_words),
    "targets.with_targets": (growth(FACTS, load()), FACTS, load()),
    "units.points": (TEXTS, load()),
    "units.unit_ratios": (TEXTS, TEXTS, load()),
    "wholes.beside_total": (GROWN, GROWN.iloc[0], load()),
}


def functions() -> dict[str, FunctionType]:
    found = {}
    for module in pkgutil.iter_modules(perfdata.compute.__path__):
        loaded = importlib.import_module(f"perfdata.compute.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            if function.__module__ == loaded.__name__ and not name.startswith("_"):
                found[f"{module.name}.{name}"] = function
    return found


def takes_a_frame(function: FunctionType) -> bool:
    annotations = [str(p.annotation) for p in inspect.signature(function).parameters.values()]
    return any("pandas" in text or "numpy" in text for text in annotations)


def frames(arguments: tuple[object, ...]) -> list[pd.DataFrame | pd.Series]:
    flat = [
        inner
        for a in arguments
        for inner in (a.values() if isinstance(a, dict) else a if isinstance(a, list) else [a])
    ]
    return [a for a in flat if isinstance(a, pd.DataFrame | pd.Series)]


def test_every_function_that_takes_a_frame_is_tried():
    assert sorted(ARGUMENTS) == sorted(name for name, f in functions().items() if takes_a_frame(f))


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_the_frames_given_stay_as_they_were(name):
    given = frames(ARGUMENTS[name])
    before = [frame.copy(deep=True) for frame in given]
    functions()[name](*ARGUMENTS[name])
    assert given
    for frame, copy in zip(given, before, strict=True):
        assert frame.equals(copy)
        assert frame.index.equals(copy.index)
        assert list(getattr(frame, "columns", [])) == list(getattr(copy, "columns", []))
