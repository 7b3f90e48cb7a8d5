"""The projects of one entity and period with all that is computed of each: the frame behind the page."""

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.completion import completion_total
from perfdata.compute.funds import funds
from perfdata.compute.schedule import schedule
from perfdata.compute.stages import HALTED, stages

_OF_SCHEDULE = ["schedule_progress", "schedule_gap"]


def measured(projects: pd.DataFrame, catalogue: Catalogue, rule: str = "", plan: str = "") -> pd.DataFrame:
    """The detail rows of `projects`, the one furthest behind first, halted ones last.

    Added: stage_code and group (compute.stages), completion_total, completion_annual, schedule_progress,
    schedule_gap and lamp by the named lamp rule and schedule ("" for the usual ones), funds with
    funds_pct and funds_reason, and `halted`: paused or cancelled, and so without schedule and lamp.
    """
    staged = projects.assign(**stages(projects, catalogue.project_words))
    details = staged[staged["role"] == "detail"]
    lamps = catalogue.lamps
    found = details.assign(
        completion_total=completion_total(details),
        **schedule(details, lamps.schedule(plan).due_pct, lamps.rule(rule)),
        **funds(details, catalogue.project_words.funds_in_place),
        halted=details["stage_code"].isin(HALTED),
    )
    found[_OF_SCHEDULE] = found[_OF_SCHEDULE].mask(found["halted"])
    found["lamp"] = found["lamp"].mask(found["halted"], "")
    order = ["halted", "schedule_gap", "completion_total"]
    return found.sort_values(order, kind="stable", na_position="last")
