"""Reported beside computed growth in words: that they agree, why they differ, what cannot all be true."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.rounding import Interval, growth_interval, margins
from perfdata.language import interval, say
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.model import Place
from perfdata.workflow.growths import difference_reason, likely_reason, reported_text
from perfdata.workflow.rows import Row

_DIFFER = ("differs", "differs_quietly")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of how a figure is worked out: the sentence, and where its figure was printed."""

    text: str
    place: Place | None = None


def agreement_steps(row: Row, catalogue: Catalogue) -> Iterator[Step]:
    """Whether the two growths agree; none where there are not two."""
    if row["agreement"] == "within_rounding":
        yield Step(say("The two growths agree within rounding"))
    if row["agreement"] not in _DIFFER:
        return
    if row["agreement_reason"] != "comparable" and (ends := _computed_ends(row, catalogue)):
        text = say(
            "Value, reported growth and last year's figure cannot all be true on one scope: within rounding"
            " the two values give {interval}%, and {growth} is reported",
            interval=interval(ends.low, ends.high, COMPUTED_DECIMALS + 1),
            growth=reported_text(row),
        )
        yield Step(text)
    yield Step(say("Why the two differ: {reason}", reason=likely_reason(row) or difference_reason(row)))


def _computed_ends(row: Row, catalogue: Catalogue) -> Interval | None:
    """The growth in percent that the two values can give; None for a rate, and for bounds and estimates."""
    if row["year_on_year_unit"] != "%" or row["qualifier"] or row["base_qualifier"]:
        return None
    digits = float(margins(pd.DataFrame([row]), catalogue).iloc[0])
    value, base, margin = row["value"], row["base_value"], row["base_margin"]
    return growth_interval(Interval(value - digits, value + digits), Interval(base - margin, base + margin))
