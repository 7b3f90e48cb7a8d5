"""What the last confirmation saved, and what to look at next."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from pages.parts import cache, page
from pages.parts.texts import Line, show
from perfdata.language import _, indicator_name, say
from perfdata.model import Revision
from perfdata.workflow.review import Review
from perfdata.workflow.workspace import Workspace

_SAVED = "saved_import"
_LINKS = 4


@dataclass(frozen=True)
class Saved:
    """A confirmed import: its revision (None where nothing differed), and what shows it best.

    `picks` are a unit and a period as the address names them, `indicators` codes of the catalogue.
    """

    revision: Revision | None
    picks: Mapping[str, str]
    indicators: tuple[str, ...]
    has_report: bool


def remember(workspace: Workspace, revision: Revision | None, review: Review) -> None:
    """Shows what was just saved from now on, until other files are dropped in."""
    codes = _indicators(review, workspace)
    st.session_state[_SAVED] = Saved(revision, _picks(review), codes, bool(review.files.reports))


def forget() -> None:
    """Shows it no longer."""
    st.session_state.pop(_SAVED, None)


def show_saved(workspace: Workspace) -> None:
    """The result of the last confirmation."""
    saved: Saved | None = st.session_state.get(_SAVED)
    if saved is None:
        return
    if saved.revision is None:
        st.info(_("Nothing to save: the store says the same already."))
        return
    st.success(_text(saved.revision))
    with st.container(border=True, key="next"):
        show([Line("label", _("What to look at next"))], "next_label")
        with st.container(horizontal=True, gap="medium", key="next_links"):
            page.link("overview", _("See it on the overview"), **saved.picks)
            for code in saved.indicators:
                name = indicator_name(workspace.catalogue, code)
                page.link("indicators", name, indicator=code, **saved.picks)
            if saved.has_report:
                page.link("report", _("Compare the report with the figures"), **saved.picks)


def _text(saved: Revision) -> str:
    return say(
        "Saved as revision {revision}: {new} new, {changed} changed, {removed} removed."
        " It can be undone below.",
        revision=saved.revision,
        new=saved.counts.get("new", 0),
        changed=saved.counts.get("changed", 0),
        removed=saved.counts.get("removed", 0),
    )


def _picks(review: Review) -> dict[str, str]:
    """What to pick to see what was saved: its first unit, in its latest period that can be shown."""
    frames = [frame for frame in review.files.frames.values() if len(frame)]
    told = [(str(e), str(t)) for f in frames for e, t in zip(f["entity"], f["time_period"], strict=True)]
    told += [(report.entity, report.time_period) for report in review.files.reports]
    entity = told[0][0]
    for choice in cache.latest().periods(entity):
        if (entity, choice.time_period) in told:
            return {"entity": entity, "period": choice.key}
    return {"entity": entity}


def _indicators(review: Review, workspace: Workspace) -> tuple[str, ...]:
    """The first indicators of the catalogue whose figures changed, then those that are new."""
    difference = review.differences["observation"]
    found = dict.fromkeys([*difference.changed["indicator"], *difference.new["indicator"]])
    return tuple(str(code) for code in found if code in workspace.catalogue.indicators)[:_LINKS]
