"""The earlier figure that a growth compares with: as printed, or implied by value and growth."""

from dataclasses import dataclass

from perfdata.compute.periods import previous_year
from perfdata.compute.rounding import Implied, implied_base
from perfdata.language import figure, interval, period, say
from perfdata.model import Place
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import decimals_of, place_of, value_text


@dataclass(frozen=True, slots=True)
class BaseText:
    """The earlier figure: its words and period, whether it is implied, its value, its place.

    An implied figure has its rounding interval among its words, and no place: nobody published it.
    """

    text: str
    period: str
    implied: bool = False
    value: float | None = None
    place: Place | None = None


def base_text(snapshot: Snapshot, row: Row) -> BaseText | None:
    """The base of the row's growth; None where nothing is known of it."""
    if is_known(row["base_value"]):
        return _printed(snapshot, row)
    implied = implied_of(row)
    if implied is None:
        return None
    digits = decimals_of(row, snapshot.catalogue)
    text = say(
        "{figure} {interval}",
        figure=figure(implied.centre, row["unit"], digits),
        interval=interval(implied.low, implied.high, digits),
    )
    earlier = period(previous_year(row["time_period"]), row["basis"])
    return BaseText(text, earlier, implied=True, value=implied.centre)


def _printed(snapshot: Snapshot, row: Row) -> BaseText:
    """The base with the decimals and the place of the fact that it stands in."""
    earlier = period(row["base_period"], row["basis"])
    value = float(row["base_value"])
    fact = _fact(snapshot, row)
    place = place_of(fact) if fact else None
    if fact and fact["unit"] == row["unit"]:
        return BaseText(value_text(fact, snapshot.catalogue), earlier, value=value, place=place)
    text = figure(value, row["unit"], decimals_of(row, snapshot.catalogue), row["base_qualifier"])
    return BaseText(text, earlier, value=value, place=place)


def _fact(snapshot: Snapshot, row: Row) -> Row | None:
    if row["base_origin"] == "restated":
        return snapshot.restated.at(row, row["base_period"], row["time_period"])
    return snapshot.series.at(row, row["base_period"])


def implied_of(row: Row) -> Implied | None:
    """The earlier figure that value and reported growth imply, with its rounding interval.

    None where a figure of that period is known, or where value or growth is only a bound or an
    estimate: their interval has no ends.
    """
    yearly = row["growth_over"] == "year" and row["growth_unit"] == "%"
    plain = not row["qualifier"] and not row["growth_qualifier"]
    unknown = row["base_fault"] in ("no_base", "part_year") and not is_known(row["index_growth"])
    printed = (row["value"], row["decimals"], row["growth"], row["growth_decimals"])
    if not (yearly and plain and unknown and all(is_known(part) for part in printed)):
        return None
    return _in_unit(row)


def _in_unit(row: Row) -> Implied | None:
    """The implied base by the printed digits, which are those of the unit that was printed."""
    converted = row["source_unit"] != row["unit"]
    if converted and not row["source_value"]:
        return None
    stated = float(row["source_value"] if converted else row["value"])
    ratio = float(row["value"]) / stated if converted else 1.0
    found = implied_base(stated, int(row["decimals"]), float(row["growth"]), int(row["growth_decimals"]))
    return found and Implied(found.centre * ratio, found.low * ratio, found.high * ratio)
