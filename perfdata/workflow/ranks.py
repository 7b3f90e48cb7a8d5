"""Where a unit stands among others of its kind: by the value of an indicator, or by its growth."""

from perfdata.language import pgettext
from perfdata.workflow.comparison import compared
from perfdata.workflow.panel import Panel
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.standings import ORDERS, By, Standings, alike, standings

_FEWEST = 2


def rank_orders(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> tuple[By, ...]:
    """What units can be ranked by: where two or more of them, the unit among them, have it."""
    return tuple(by for by in ORDERS if _found(snapshot, entity, choice, key, by) is not None)


def rank_panel(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str, by: By) -> Panel:
    """The units of the same kind in the order of their value or their growth over the year."""
    found = _found(snapshot, entity, choice, key, by)
    if found is None:
        return Panel()
    one = compared(snapshot, found, choice)
    return Panel(charts=(one.chart,) if one.chart else (), notes=one.notes)


def _found(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str, by: By) -> Standings | None:
    found = standings(snapshot, alike(snapshot, entity, choice), choice, key, by)
    return found if found is not None and len(found.known) >= _FEWEST else None


def order_name(by: By) -> str:
    """What units are ranked by."""
    return pgettext("order", "growth") if by == "growth" else pgettext("order", "value")
