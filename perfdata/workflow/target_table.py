"""All targets of a period as a table of texts: target, actual, completion, schedule, growth, estimate."""

from collections.abc import Iterable

import pandas as pd

from perfdata.language import MISSING, percent, pgettext, points, where
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.estimates import Estimate, estimate
from perfdata.workflow.growths import growth_text
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.targets import Target, no_completion
from perfdata.workflow.wording import row_name, value_text


def target_table(snapshot: Snapshot, found: Iterable[Target]) -> pd.DataFrame:
    """One line a target, all texts; a column that says nothing of any of them is left out."""
    table = pd.DataFrame([_line(snapshot, target) for target in found])
    known = [name for name in table if not table[name].isin(("", MISSING)).all()]
    return table[known]


def _line(snapshot: Snapshot, target: Target) -> dict[str, str]:
    row = target.row
    estimated = estimate(snapshot, row)
    return {
        pgettext("target", "Indicator"): row_name(row, snapshot.catalogue),
        pgettext("target", "Target"): target.text,
        pgettext("target", "Actual"): value_text(row, snapshot.catalogue),
        pgettext("target", "Of the target"): percent(row["completion_pct"]),
        pgettext("target", "Schedule"): percent(row["schedule_pct"], COMPUTED_DECIMALS),
        pgettext("target", "To the schedule"): points(row["schedule_gap_points"]),
        pgettext("target", "State"): standing_name(row),
        pgettext("target", "Growth aimed at"): target.growth_text,
        pgettext("target", "Growth"): growth_text(row).text,
        pgettext("target", "To the growth aimed at"): points(row["growth_gap_points"]),
        pgettext("target", "Estimate for the year"): estimated.text if estimated else MISSING,
        pgettext("target", "Estimate, of the target"): _estimated_pct(row, estimated),
        pgettext("target", "Note"): _note(row, estimated.method if estimated else ""),
        pgettext("target", "Target's source"): where(target.place),
    }


def _estimated_pct(row: Row, estimated: Estimate | None) -> str:
    if estimated is None or estimated.forecast.value is None or not is_known(row["completion_pct"]):
        return MISSING
    return percent(100 * estimated.forecast.value / row["target"], COMPUTED_DECIMALS)


def _note(row: Row, method: str) -> str:
    return pgettext("list", "; ").join(
        part for part in (no_completion(row["completion_reason"]), method) if part
    )


def standing_name(row: Row) -> str:
    """How an indicator stands to its target, in words."""
    names = _within_limit() if row["ceiling"] else _on_target()
    growths = {
        "reached": pgettext("standing", "growth as aimed at"),
        "below": pgettext("standing", "growth short of the target"),
    }
    known = (names.get(row["standing"]), growths.get(row["growth_standing"]))
    return pgettext("list", "; ").join(name for name in known if name) or MISSING


def _on_target() -> dict[str, str]:
    return {
        "reached": pgettext("standing", "target reached"),
        "missed": pgettext("standing", "target missed"),
        "ahead": pgettext("standing", "ahead of schedule"),
        "on_schedule": pgettext("standing", "on schedule"),
        "behind": pgettext("standing", "behind schedule"),
        "open": pgettext("standing", "decided at the year's end"),
    }


def _within_limit() -> dict[str, str]:
    """What is to stay low: less than the schedule allows is good."""
    return {
        "reached": pgettext("standing", "within the limit"),
        "missed": pgettext("standing", "above the limit"),
        "ahead": pgettext("standing", "used more slowly than scheduled"),
        "on_schedule": pgettext("standing", "on schedule"),
        "behind": pgettext("standing", "used faster than scheduled"),
        "open": pgettext("standing", "decided at the year's end"),
    }
