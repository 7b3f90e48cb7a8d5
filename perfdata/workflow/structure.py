"""The structure of a figure through time: the shares of its parts as stacked columns."""

from collections.abc import Sequence

import pandas as pd

from perfdata.chart.build import Caption, shares
from perfdata.chart.model import MOST_SERIES, Chart
from perfdata.compute import shares as structure
from perfdata.compute.parts import figures, parts_sum
from perfdata.language import percent, period, say
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.model import Place
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import place_of, row_name, source_line


def structure_chart(snapshot: Snapshot, row: Row) -> Chart | None:
    """The shares of the items by period, the largest four and the rest; None where no period has them.

    A period stands here where its items make up the printed total: of lists of examples, 其中, there is
    no structure. A period between two such is a gap.
    """
    found = [(fact, _shares(snapshot, fact)) for fact in records(snapshot.series.frame_of(row))]
    known = [(fact, parts) for fact, parts in found if parts is not None]
    if not known or known[-1][0]["time_period"] != row["time_period"]:
        return None
    largest = known[-1][1].sort_values("share_pct", ascending=False, kind="stable")
    names = [str(name) for name in largest["item"]]
    kept = names if len(names) <= MOST_SERIES else names[: MOST_SERIES - 1]
    first = int(known[0][0]["time_period"][:4])
    by_period = {fact["time_period"]: parts for fact, parts in known}
    years = [f"{y:04d}{row['time_period'][4:]}" for y in range(first, int(row["time_period"][:4]) + 1)]
    frame = pd.DataFrame(
        [line for year in years for line in _lines(by_period.get(year), kept, period(year, row["basis"]))]
    )
    order = {name: place for place, name in enumerate([*kept, say("the rest")])}
    frame = frame.sort_values("name", key=lambda column: column.map(order), kind="stable")
    frame = frame[frame.groupby("name")["value"].transform("count").gt(0)]
    places = [place_of(part) for _, parts in known for part in records(parts)]
    return shares(frame, _caption(snapshot, row, largest.iloc[0], places))


def _shares(snapshot: Snapshot, fact: Row) -> pd.DataFrame | None:
    """The shares of the fact's items, where all are known and they make up the total."""
    facts = snapshot.series.frame_within(fact["entity"], fact["time_period"])
    for name in ("subject", "scope", "basis", "unit"):
        facts = facts[facts[name].eq(fact[name])]
    items = facts[facts["item"].ne("")]
    if not len(items) or not is_known(fact["value"]):
        return None
    total = pd.Series(dict(fact))
    catalogue = snapshot.catalogue
    printed = figures(total.to_frame().T, catalogue)[0]
    if parts_sum(figures(items, catalogue), printed).ok is not True:
        return None
    found = structure.shares(items, total, catalogue)
    return found if found["share_reason"].eq("").all() else None


def _lines(parts: pd.DataFrame | None, kept: Sequence[str], when: str) -> list[dict[str, object]]:
    """One line a name of the period, and one for all the others together."""
    by_name = {} if parts is None else dict(zip(parts["item"], parts["share_pct"], strict=True))
    values = {name: by_name.get(name) for name in kept}
    others = [value for name, value in by_name.items() if name not in kept]
    values[say("the rest")] = sum(others) if others else None
    return [
        {"name": name, "period": when, "value": value, "text": "" if value is None else _text(value)}
        for name, value in values.items()
    ]


def _text(share: float) -> str:
    return percent(share, COMPUTED_DECIMALS)


def _caption(snapshot: Snapshot, row: Row, first: pd.Series, places: Sequence[Place]) -> Caption:
    title = say(
        "{period}, {name}: {part} is the largest part, {share}",
        period=period(row["time_period"], row["basis"]),
        name=row_name(row, snapshot.catalogue),
        part=first["item"],
        share=_text(float(first["share_pct"])),
    )
    return Caption(title, say("share of the total, unit: %"), source_line(places, snapshot.revision), title)
