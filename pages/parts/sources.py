"""The file behind a figure: its sheet with the figure's cells marked, and the file itself to download."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import cache, picture, pinned, reader
from pages.parts.cache import Picked
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, explain, pgettext, say, where
from perfdata.model import Place
from perfdata.workflow.origins import Origin, origins, picture_of, source_of


def ask(origin: Origin) -> None:
    """Opens the dialog that shows where a figure was printed."""
    st.dialog(_("Where it was printed"), width="large")(_dialog)(origin)


def show_sources(picked: Picked) -> None:
    """At the foot of a page: the files that its figures were read from."""
    found = cache.made(picked, origins)
    if not found:
        return
    files = len({origin.file for origin in found})
    label = say("Files that this page is read from ({count})", count=files)
    box = st.expander(label, key="sources", on_change="rerun")
    # Closed, as it mostly is, it costs nothing.
    if box.open:
        with box:
            _rows(found)


def _rows(found: Sequence[Origin]) -> None:
    for number, origin in enumerate(found):
        with st.container(horizontal=True, vertical_alignment="center", key=f"source_{number}"):
            with st.container(width="stretch", key=f"source_name_{number}"):
                show([Line("item", where(Place(origin.file, origin.sheet)))], f"source_text_{number}")
            if st.button(pgettext("button", "Show"), key=f"source_show_{number}", type="tertiary"):
                ask(origin)


def _dialog(origin: Origin) -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    show([Line("label", where(origin.place))], "source_place")
    try:
        _file(origin)
    except PerfdataError as error:
        st.error(literal(explain(error)))


def _file(origin: Origin) -> None:
    workspace, revision = cache.workspace(), pinned.pinned()
    source = source_of(workspace, origin, workspace.store.revision() if revision is None else revision)
    if source is None:
        show([Line("quiet", _("No file was kept of it, or it was erased for good."))], "source_none")
        return
    st.download_button(
        _("Download the file"), source.content, file_name=source.name, key="source_file", on_click="ignore"
    )
    with st.spinner(_("Reading the sheet…")):
        shown = picture_of(source, origin)
    if shown is None:
        show([Line("quiet", _("The file is a text: open it to see where it says so."))], "source_no_sheet")
        return
    words = {"used": pgettext("mark", "read from here")}
    picture.draw(shown, Place(origin.file, origin.sheet), words, clickable=False)
    show(picture.left_out(shown), "source_notes")
