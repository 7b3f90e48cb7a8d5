"""What the page that runs has picked, and its figures as the scope of an export."""

from typing import get_args

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.parts import address, cache
from pages.parts.cache import Picked
from perfdata.model import Basis
from perfdata.workflow.contents import Contents, contents
from perfdata.workflow.exports import ExportScope
from perfdata.workflow.notes import all_notes
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.tray import TrayEntry, TrayKey

_HOME = "overview"
_REVISION = "shown_revision"


def shown() -> Picked | None:
    """What the row above the page has picked in this run; None where there is nothing to pick."""
    entity, period = (st.session_state.get(f"{name}_choice") for name in ("entity", "period"))
    if not entity or not period:
        return None
    # The row has looked both up, the period among those that there are; to do so for each chart costs
    # milliseconds.
    revision = st.session_state.get(_REVISION)
    snapshot = cache.latest() if revision is None else cache.as_of(revision)
    return Picked(snapshot, entity, choice_of(period))


def remember(snapshot: Snapshot) -> None:
    """Notes as of which revision the row above the page shows its figures in this run."""
    st.session_state[_REVISION] = snapshot.revision


def scope_of(picked: Picked) -> ExportScope:
    """The scope of what is picked, shared by all sessions: what it works out, it works out once."""
    return cache.made(picked, _scope)


def contents_of(picked: Picked) -> Contents:
    """What the files of the whole report will hold."""
    # Notes are of no revision: a sheet of them comes and goes while the figures stay.
    noted = all_notes(cache.workspace(), picked.entity, picked.choice)
    return cache.made(picked, _contents, "with notes" if noted else "")


def entry_scope(entry: TrayEntry) -> ExportScope:
    """The scope in which a chart of the tray was shown. Raises UnknownRevision."""
    key = entry.key
    return scope_of(Picked(cache.as_of(key.revision), key.entity, key.choice))


def key_of(name: str, picked: Picked) -> TrayKey:
    """From what the chart that this page calls `name` is made again."""
    own = sorted((key, st.query_params[key]) for key in st.query_params if key not in address.asked())
    return TrayKey(page(), name, picked.entity, picked.choice, picked.snapshot.revision, tuple(own))


def page() -> str:
    """The page that runs, as its file is called."""
    context = get_script_run_ctx()
    if context is None:
        return _HOME
    pages = context.pages_manager.get_pages()
    found = pages.get(context.page_script_hash)
    return (found.get("url_pathname") if found else "") or _HOME


def choice_of(key: str) -> PeriodChoice:
    """The period as it stands in the address, "2021-09.ytd"."""
    time_period, _dot, basis = key.partition(".")
    return PeriodChoice(time_period, next((one for one in get_args(Basis) if one == basis), "period"))


def _scope(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> ExportScope:
    return ExportScope(cache.workspace(), snapshot, entity, choice)


def _contents(snapshot: Snapshot, entity: str, choice: PeriodChoice, _noted: str) -> Contents:
    return contents(_scope(snapshot, entity, choice))
