"""A page as it runs: the row above, then what the page shows; a refusal is said in words."""

import runpy
from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from pages.parts import address, sources, welcome
from pages.parts.cache import Picked
from pages.parts.header import show_header
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, explain

_APP = Path(__file__).parents[2] / "app.py"


def run(body: Callable[[Picked], None]) -> None:
    """Runs a page that shows figures; an empty store says how they get here."""
    run_always(lambda picked: nothing_yet() if picked is None else _with_sources(body, picked))


def _with_sources(body: Callable[[Picked], None], picked: Picked) -> None:
    body(picked)
    sources.show_sources(picked)


def run_always(body: Callable[[Picked | None], None]) -> None:
    """Runs a page that has something to show in an empty store, too."""
    run_bare(lambda: _below_header(body))


def _below_header(body: Callable[[Picked | None], None]) -> None:
    picked = show_header()
    welcome.show_guide(picked)
    body(picked)


def run_bare(body: Callable[[], None]) -> None:
    """Runs a page that has no row above it."""
    # Until app.py has run once in this server, a link to a page makes Streamlit run that page's file
    # alone, for it takes a folder named pages/ for its older way of finding pages.
    if PagesManager.uses_pages_directory:
        runpy.run_path(str(_APP))
        return
    try:
        body()
    except PerfdataError as error:
        st.error(literal(explain(error)))


def nothing_yet() -> None:
    """What an empty store shows."""
    with st.container(border=True, key="nothing_yet"):
        text = _("Drop in this year's Excel, CSV or Word files as they come: they are read and shown here.")
        show([Line("heading", _("There are no figures yet")), Line("body", text)], "nothing_yet_text")
        link("upload", _("Upload files"))


def link(page: str, label: str, **picks: str) -> None:
    """A link to another page of the app that keeps what is picked; `picks` are picked there."""
    icon = ":material/arrow_forward:"  # of the font that Streamlit serves itself
    st.page_link(f"pages/{page}.py", label=label, icon=icon, query_params=address.asked() | picks)


def missing(heading: str, text: str, key: str) -> None:
    """What is missing here and how to add it."""
    with st.container(border=True, height="stretch", key=f"missing_{key}"):
        show([Line("label", heading), Line("quiet", text)], f"missing_{key}_text")
        link("upload", _("Upload files"))
