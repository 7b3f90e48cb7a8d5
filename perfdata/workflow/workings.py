"""How a figure is worked out: its growth step by step, with the figures put in and their cells."""

from collections.abc import Iterator

from perfdata.language import figure, interval, period, pgettext, say
from perfdata.model import Place
from perfdata.workflow.agreements import Step, agreement_steps
from perfdata.workflow.base import BaseText, base_text, implied_of
from perfdata.workflow.growths import computed_text, growth_text
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import bare_text, decimals_of, place_of, row_name, value_text


def steps(snapshot: Snapshot, row: Row) -> Iterator[Step]:
    """The figure, its reported growth, the one computed with its base, and why the two differ."""
    name, value = row_name(row, snapshot.catalogue), value_text(row, snapshot.catalogue)
    when = period(row["time_period"], row["basis"])
    yield Step(
        say("{period}: {finding}", period=when, finding=say("{name} {value}", name=name, value=value)),
        place_of(row),
    )
    grown = growth_text(row)
    if is_known(row["growth"]):
        text = say("Reported growth: {growth}, {kind}", growth=grown.text, kind=grown.kind)
        yield Step(text, Place(row["file"], row["sheet"], row["growth_cell"]))
    yield from _compared(snapshot, row)
    yield from agreement_steps(row, snapshot.catalogue)


def _compared(snapshot: Snapshot, row: Row) -> Iterator[Step]:
    base = base_text(snapshot, row)
    if base is not None and base.implied:
        yield from _implied(snapshot, row, base)
    elif base is not None:
        origin = _origin(row)
        text = say("{period}: {value} ({origin})", period=base.period, value=base.text, origin=origin)
        yield Step(text, base.place)
    if is_known(row["year_on_year"]) and base is not None:
        yield Step(_formula(snapshot, row, base))
    elif not is_known(row["growth"]):
        yield Step(say("No growth is computed: {reason}.", reason=growth_text(row).note))


def _formula(snapshot: Snapshot, row: Row, base: BaseText) -> str:
    values = {
        "value": value_text(row, snapshot.catalogue),
        "base": base.text,
        "growth": computed_text(row),
    }
    if row["year_on_year_unit"] == "pp":
        return say("Change = {value} - {base} = {growth}", **values)
    return say("Growth = {value} ÷ {base} - 1 = {growth}", **values)


def _implied(snapshot: Snapshot, row: Row, base: BaseText) -> Iterator[Step]:
    implied = implied_of(row)
    if implied is None:
        return
    digits = decimals_of(row, snapshot.catalogue)
    text = say(
        "{period} implied = {value} ÷ (1 {growth}) = {figure}, within {interval} after rounding;"
        " not a published figure",
        period=base.period,
        value=bare_text(row, snapshot.catalogue),
        growth=_added(growth_text(row).text),
        figure=figure(implied.centre, row["unit"], digits),
        interval=interval(implied.low, implied.high, digits),
    )
    yield Step(text)
    known = snapshot.catalogue.indicators.get(row["indicator"])
    if row["growth_basis"] == "comparable" or (known is not None and known.comparable):
        yield Step(say("Its growth is at comparable prices, and so is the implied figure"))


def _added(growth: str) -> str:
    """A growth as it is added to 1.

    >>> _added("+10%"), _added("-5.0%")
    ('+ 10%', '- 5.0%')
    """
    return f"{growth[0]} {growth[1:]}" if growth[:1] in ("+", "-") else growth


def _origin(row: Row) -> str:
    if row["base_origin"] == "restated":
        return pgettext("base", "as restated this year")
    return pgettext("base", "as published then")
