"""The average annual growth (年均增速) of one indicator over a span that the reader picks."""

from perfdata.compute.average_growth import AverageGrowth, average_growth
from perfdata.language import figure, growth, growth_over_name, period, say, say_plural
from perfdata.language.changes import not_computed
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.growths import reported_text
from perfdata.workflow.indicators import row_of
from perfdata.workflow.panel import Panel
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import place_of, row_name, source_line, value_text

_FEWEST_YEARS = 2


def span_ends(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> tuple[str, ...]:
    """The periods that a span can start and end with, oldest first; none where no span has a growth."""
    row = row_of(snapshot, entity, choice, key)
    if row is None:
        return ()
    frame = snapshot.series.frame_of(row)
    known = tuple(dict.fromkeys(frame.loc[frame["value"].notna(), "time_period"]))
    if len(known) < _FEWEST_YEARS:
        return ()
    found = average_growth(frame, known[0], known[-1], snapshot.catalogue)
    return () if found.reason in ("index", "rate") else known


def span_panel(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str, first: str, last: str
) -> Panel:
    """The average growth between two periods, how it is worked out, and what was reported as such."""
    row = row_of(snapshot, entity, choice, key)
    if row is None:
        return Panel()
    found = average_growth(snapshot.series.frame_of(row), first, last, snapshot.catalogue)
    ends = [snapshot.series.at(row, first), snapshot.series.at(row, last)]
    known = [end for end in ends if end is not None]
    words = {
        "name": row_name(row, snapshot.catalogue),
        "first": period(first, row["basis"]),
        "last": period(last, row["basis"]),
    }
    if found.percent is None or len(known) < len(ends):
        reason = not_computed(found.reason)
        return Panel(say("{name}, {first} to {last}: — ({reason})", **words, reason=reason))
    rate = growth(found.percent, "%", COMPUTED_DECIMALS, found.qualifier)
    lead = say_plural(
        "{name}, {first} to {last} ({count} year): {rate} a year on average",
        "{name}, {first} to {last} ({count} years): {rate} a year on average",
        found.years,
        **words,
        rate=rate,
    )
    return Panel(lead, notes=_notes(snapshot, row, (known[0], known[1]), found, rate))


def _notes(
    snapshot: Snapshot, row: Row, ends: tuple[Row, Row], found: AverageGrowth, rate: str
) -> tuple[str, ...]:
    first, last = ends
    formula = say(
        "Average growth = ({last} ÷ {first}) ^ (1 ÷ {years}) - 1 = {rate}",
        first=value_text(first, snapshot.catalogue),
        last=value_text(last, snapshot.catalogue),
        years=figure(found.years, "", 0),
        rate=rate,
    )
    prices = say("Worked out from the two values as printed, not at comparable prices or scope")
    source = source_line((place_of(end) for end in ends), snapshot.revision)
    return (formula, prices, *_reported(snapshot, row), source)


def _reported(snapshot: Snapshot, row: Row) -> list[str]:
    """Average growths that a table printed: 年均 is a fact of its own."""
    facts = snapshot.levels
    alike = facts["entity"].eq(row["entity"]) & facts["subject"].eq(row["subject"])
    stated = alike & facts["scope"].eq(row["scope"]) & facts["item"].eq("") & facts["growth_over"].eq("span")
    return [
        say(
            "Reported for {period}: {growth} ({kind})",
            period=period(fact["time_period"], fact["basis"]),
            growth=reported_text(fact),
            kind=growth_over_name("span"),
        )
        for fact in records(facts[stated])
        if is_known(fact["growth"])
    ]
