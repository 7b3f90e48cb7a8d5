"""Which further views an indicator has in a period, and what each of the others needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from perfdata.language import pgettext, say
from perfdata.workflow.composition import has_parts
from perfdata.workflow.index_lines import base_years
from perfdata.workflow.intensities import has_intensity
from perfdata.workflow.ranks import rank_orders
from perfdata.workflow.short_term import has_short_term
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.spans import span_ends

View = Literal["composition", "index", "average", "rank", "intensity", "short_term"]


@dataclass(frozen=True)
class FurtherViews:
    """The views that have a figure, and a sentence for each that has none: what to upload for it."""

    views: tuple[View, ...]
    lacking: tuple[str, ...]


def further_views(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> FurtherViews:
    """What can be shown of an indicator beside its course."""
    there: Mapping[View, bool] = {
        "composition": has_parts(snapshot, entity, choice, key),
        "index": bool(base_years(snapshot, entity, choice, key)),
        "average": bool(span_ends(snapshot, entity, choice, key)),
        "rank": bool(rank_orders(snapshot, entity, choice, key)),
        "intensity": has_intensity(snapshot, entity, choice, key),
        "short_term": has_short_term(snapshot, entity, choice, key),
    }
    views: tuple[View, ...] = get_args(View)
    return FurtherViews(
        tuple(view for view in views if there[view]),
        tuple(_lacking(view) for view in views if not there[view]),
    )


def view_name(view: View) -> str:
    """What a view is called."""
    names: Mapping[View, str] = {
        "composition": pgettext("view", "Structure and contribution"),
        "index": pgettext("view", "Index"),
        "average": pgettext("view", "Average growth"),
        "rank": pgettext("view", "Rank"),
        "intensity": pgettext("view", "Per mu and per person"),
        "short_term": pgettext("view", "Within the year"),
    }
    return names[view]


def _lacking(view: View) -> str:
    needs: Mapping[View, str] = {
        "composition": say("a table with this figure by industry, place or other parts"),
        "index": say("the same figure of at least one more year"),
        "average": say("the same figure of at least one more year"),
        "rank": say("the same figure of another unit of the same kind"),
        "intensity": say("the land in use or the number of employees of the same period"),
        "short_term": say("the single month or quarter before; of a balance, that at the end of last year"),
    }
    return say("{view}: needs {need}", view=view_name(view), need=needs[view])
