"""Step 1: the drop zone, the files of the import in progress, and the imports left unfinished."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import draft, form, looks, reader, saved, steps
from pages.parts.draft import Started
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say
from perfdata.model import Draft, Source
from perfdata.workflow import drafts
from perfdata.workflow.workspace import Workspace

_TYPES = ("xlsx", "xlsm", "xls", "xlsb", "ods", "et", "csv", "tsv", "txt", "md", "docx", "htm", "html")
_ROUND = "intake_round"
_FILE_PX = 480


def show_intake(workspace: Workspace, started: Started | None) -> None:
    """The first step; files that are dropped in are kept on the server at once."""
    text = _("Drop in the files as they come from the department. Nothing changes until you confirm.")
    steps.heading(1, text)
    zone, beside = st.columns([3, 1], gap="medium", vertical_alignment="top")
    with zone:
        _drop_zone(workspace)
        draft.show_refusal()
    with beside.container(key="form_offer"):
        form.offer()
    if started is None:
        _unfinished(workspace, drafts.unfinished(workspace))
    else:
        _files(workspace, started.sources)


def _drop_zone(workspace: Workspace) -> None:
    # A file uploader is emptied by a new key: the files are listed below, whether dropped in or resumed.
    key = f"files_{st.session_state.setdefault(_ROUND, 0)}"
    st.file_uploader(
        _("Choose files, or drop them here"),
        _TYPES,
        accept_multiple_files=True,
        key=key,
        on_change=_take,
        args=(workspace, key),
    )


def _take(workspace: Workspace, key: str) -> None:
    reader.speak()
    given = [Source(file.name, file.getvalue()) for file in st.session_state[key]]
    here = draft.started(workspace)
    known = here.sources if here else ()
    saved.forget()
    draft.start(workspace, [*known, *(source for source in given if source not in known)])
    st.session_state[_ROUND] += 1


def _files(workspace: Workspace, sources: Sequence[Source]) -> None:
    for number, source in enumerate(sources):
        with st.container(horizontal=True, vertical_alignment="center", key=f"file_{number}"):
            with st.container(width=looks.text_width(_FILE_PX), key=f"file_name_{number}"):
                show([Line("item", source.name)], f"file_text_{number}")
            st.button(
                pgettext("button", "Take out"),
                key=f"take_out_{number}",
                type="tertiary",
                on_click=_take_out,
                args=(workspace, source),
            )


def _take_out(workspace: Workspace, source: Source) -> None:
    here = draft.started(workspace)
    draft.start(workspace, [one for one in here.sources if one is not source] if here else ())


def _unfinished(workspace: Workspace, kept: Sequence[Draft]) -> None:
    if not kept:
        return
    with st.container(border=True, key="unfinished"):
        show([Line("label", _("Unfinished uploads"))], "unfinished_label")
        for one in kept:
            _unfinished_row(workspace, one)


def _unfinished_row(workspace: Workspace, one: Draft) -> None:
    names = pgettext("list", ", ").join(file.name for file in one.files)
    told = say("Last worked on {moment}", moment=reader.moment(one.at))
    with st.container(horizontal=True, vertical_alignment="center", key=f"unfinished_{one.id}"):
        with st.container(width=looks.text_width(_FILE_PX), key=f"unfinished_name_{one.id}"):
            show([Line("item", names, told)], f"unfinished_text_{one.id}")
        st.button(
            pgettext("button", "Go on"),
            key=f"resume_{one.id}",
            on_click=draft.resume,
            args=(workspace, one.id),
        )
        st.button(
            pgettext("button", "Discard"),
            key=f"drop_{one.id}",
            type="tertiary",
            on_click=drafts.drop,
            args=(workspace, one.id),
        )
