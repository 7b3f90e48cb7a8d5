"""What the import would change: figures old and new, new ones, and those that it does not mention."""

from dataclasses import replace
from typing import Literal

import pandas as pd
import streamlit as st

from pages.parts import draft, tables, ticking
from pages.parts.draft import Started
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say_plural
from perfdata.workflow.changes import absent_keys, absent_table, changed_table, new_table
from perfdata.workflow.review import Review
from perfdata.workflow.workspace import Workspace

Part = Literal["changed", "new"]
_FILTER_PX = 360
_TABLES = "difference_tables"


def show_part(workspace: Workspace, reviewed: Review, part: Part) -> None:
    """The figures that change, or the new ones, with a field that filters them."""
    table = _table(workspace, reviewed, part)
    if table.empty:
        nothing = {"changed": _("No figure changes."), "new": _("No figure is new.")}
        show([Line("quiet", nothing[part])], f"{part}_none")
        return
    wanted = st.text_input(
        _("Filter"),
        key=f"{part}_filter",
        placeholder=_("Part of a name, a unit or a period"),
        label_visibility="collapsed",
        icon=":material/search:",
        width=_FILTER_PX,
    )
    tables.show(tables.matching(table, wanted), f"{part}_table")


def show_absent(workspace: Workspace, started: Started, reviewed: Review) -> None:
    """The figures of the same periods that the files do not mention; ticked ones are removed."""
    table = _table(workspace, reviewed, "absent")
    if table.empty:
        show([Line("quiet", _("The files mention every figure of these periods."))], "absent_none")
        return
    text = _("These stay as they are. Tick those that are to be removed when you confirm.")
    show([Line("quiet", text)], "absent_text")
    keys = {"\n".join(key): key for key in absent_keys(reviewed)}
    chosen = {name for name, key in keys.items() if key in started.choices.remove}
    ticked = ticking.ticked(
        table,
        tuple(keys),
        chosen,
        pgettext("column", "Remove"),
        pgettext("button", "Use these ticks"),
        "absent_ticks",
    )
    if ticked is not None and set(ticked) != chosen:
        draft.choose(workspace, replace(started.choices, remove=frozenset(keys[name] for name in ticked)))
        st.rerun()
    if chosen:
        st.warning(_removed(len(chosen)), icon=":material/delete:")


def _removed(count: int) -> str:
    return say_plural(
        "{count} figure will be removed when you confirm.",
        "{count} figures will be removed when you confirm.",
        count,
    )


def _table(workspace: Workspace, reviewed: Review, part: str) -> pd.DataFrame:
    """The part's table in words, made once a review."""
    known = st.session_state.get(_TABLES)
    if known is None or known[0] is not reviewed:
        known = (reviewed, {})
        st.session_state[_TABLES] = known
    made: dict[str, pd.DataFrame] = known[1]
    if part not in made:
        makers = {"changed": changed_table, "new": new_table, "absent": absent_table}
        made[part] = makers[part](reviewed, workspace.catalogue)
    return made[part]
