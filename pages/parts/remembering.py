"""The answers that are remembered for the next upload, and forgetting them."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages.parts import questions, reader, ticking
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, entity_name, explain, pgettext
from perfdata.workflow.remembered import forget, remembered
from perfdata.workflow.workspace import Workspace

_REFUSED = "forget_refused"


def show_remembered(workspace: Workspace) -> None:
    """The remembered answers with a box each; ticked ones are forgotten as a new revision."""
    known = remembered(workspace)
    if known.empty:
        return
    text = _("The next upload of the same form is read with these answers. Tick those that are wrong.")
    show([Line("heading", _("Remembered answers")), Line("quiet", text)], "remembered_label")
    if _REFUSED in st.session_state:
        st.error(literal(st.session_state.pop(_REFUSED)))
    ticked = ticking.ticked(
        _table(workspace, known),
        [str(number) for number in range(len(known))],
        (),
        pgettext("column", "Forget"),
        pgettext("button", "Forget what is ticked"),
        "remembered",
    )
    if ticked:
        _forget(workspace, known, ticked)


def _table(workspace: Workspace, known: pd.DataFrame) -> pd.DataFrame:
    asked = zip(known["question"], known["subject"], strict=True)
    given = zip(known["question"], known["content"], strict=True)
    return pd.DataFrame(
        {
            pgettext("column", "Unit"): [entity_name(workspace.catalogue, name) for name in known["entity"]],
            pgettext("column", "Question"): [questions.topic(kind, label) for kind, label in asked],
            pgettext("column", "Answer"): [questions.words(workspace, kind, text) for kind, text in given],
            pgettext("column", "By"): [reader.by(name) for name in known["by"]],
        }
    )


def _forget(workspace: Workspace, known: pd.DataFrame, ticked: Sequence[str]) -> None:
    try:
        forget(workspace, known.iloc[[int(name) for name in ticked]], by=reader.NAME)
    except PerfdataError as error:
        st.session_state[_REFUSED] = explain(error)
    st.rerun()
