"""The reader of this session: which language is spoken, which clock is shown, under what name is saved."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from perfdata.language import LANGUAGES, Language, current, moment_text, pgettext, speaking, use
from perfdata.workflow.sample import SAMPLE_BY

# There is no sign-in: the history says that an import was made on the page.
NAME = "web"
_VARIABLE = "PERFDATA_LANGUAGE"


def speak() -> None:
    """Speaks the reader's language in this run: the address's, else the session's, else the server's."""
    asked = st.query_params.get("lang")
    known = [asked, st.session_state.get("lang"), os.environ.get(_VARIABLE), LANGUAGES[0]]
    language = next(name for name in known if name in LANGUAGES)
    st.session_state["lang"] = language
    use(str(language))


def switch_language() -> None:
    """A button that goes on in the other language."""
    other = next(name for name in LANGUAGES if name != current())
    with speaking(other):
        # Each language is named in itself.
        name = pgettext("language", "English")
    st.button(name, key="language", type="tertiary", on_click=_go_on_in, args=(other,))


def _go_on_in(language: Language) -> None:
    st.session_state["lang"] = language
    st.query_params["lang"] = language


def moment(iso: str) -> str:
    """An ISO moment on the reader's clock, else on the server's."""
    try:
        zone = ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return moment_text(datetime.fromisoformat(iso).astimezone(zone).isoformat())


def by(name: str) -> str:
    """Who or why, as the history keeps it; the names that the product itself uses are said in words."""
    names = {
        SAMPLE_BY: pgettext("history", "sample"),
        NAME: pgettext("history", "web page"),
        "command line": pgettext("history", "command line"),
    }
    return names.get(name, name)
