"""The figures of one entity in one period: its totals, the headlines among them, their breakdowns."""

from collections.abc import Iterable, Sequence

from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

# As many cards as a projector shows at once.
_MOST_HEADLINES = 8


def totals(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> list[Row]:
    """The levels that are no part of a breakdown, in the catalogue's order, unknown ones last."""
    order = {code: place for place, code in enumerate(snapshot.catalogue.indicators)}
    rows = (row for row in snapshot.current(entity, choice) if not row["item"])
    return sorted(rows, key=lambda row: order.get(row["indicator"], len(order)))


def by_indicator(rows: Iterable[Row]) -> dict[str, Row]:
    """One row for each indicator of the catalogue: that of no stated scope, if there is one."""
    found: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: (row["scope"], row["basis"] == "point")):
        if row["indicator"]:
            found.setdefault(row["indicator"], row)
    return found


def headlines(snapshot: Snapshot, rows: Sequence[Row]) -> list[Row]:
    """The rows of headline indicators in the catalogue's order; without any, the first with a value."""
    known = by_indicator(rows)
    chosen = [known[code] for code in snapshot.catalogue.headlines if code in known]
    return (chosen or [row for row in rows if is_known(row["value"])])[:_MOST_HEADLINES]


def items_of(snapshot: Snapshot, row: Row) -> list[Row]:
    """The known parts of the row's indicator in the same period, in the row's unit."""
    alike = ("subject", "scope", "basis", "unit")
    return [
        item
        for item in snapshot.series.within(row["entity"], row["time_period"])
        if item["item"] and is_known(item["value"]) and all(item[name] == row[name] for name in alike)
    ]
