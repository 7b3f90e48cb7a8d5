"""The office's own presentation as a template for slides: uploaded, looked through, never stored."""

from hashlib import sha256

import streamlit as st

from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, explain
from perfdata.model import Source
from perfdata.workflow.exports import Slide, slide_deck

_CHECKED = "template_checked"
_MOST_MB = 20


def template() -> Source | None:
    """Asks for a template; None without one, or where it is refused, which is said."""
    with st.expander(_("Slides in the office's own template"), key="template_box"):
        text = _(
            "A presentation (.pptx, up to 20 MB): slides take over its layouts, colours and fonts."
            " It is used for this session only and is not stored."
        )
        show([Line("quiet", text)], "template_text")
        given = st.file_uploader(
            _("Template (.pptx)"),
            ("pptx",),
            key="template",
            label_visibility="collapsed",
            max_upload_size=_MOST_MB,
        )
        if given is None:
            return None
        source = Source(given.name, given.getvalue())
        refusal = _refusal(source)
        if refusal is None:
            show([Line("point", _("The slides will be set in this template."))], "template_good")
            return source
        st.error(literal(explain(refusal)))
        return None


def _refusal(source: Source) -> PerfdataError | None:
    """Why the file is no template; each file is tried once, with a slide of one title."""
    digest = sha256(source.content).hexdigest()
    known = st.session_state.get(_CHECKED)
    if known is None or known[0] != digest:
        known = (digest, _tried(source))
        st.session_state[_CHECKED] = known
    refusal: PerfdataError | None = known[1]
    return refusal


def _tried(source: Source) -> PerfdataError | None:
    try:
        slide_deck([Slide(source.name)], source)
    except PerfdataError as error:
        return error
    return None
