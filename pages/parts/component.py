"""The app's own small components: a script and a style of pages/static, set up once."""

from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

STATIC = Path(__file__).parents[1] / "static"


def component(name: str) -> ComponentRenderer:
    """The component of pages/static/NAME.js and NAME.css; its root is an element of class NAME."""
    style = "\n".join((STATIC / f"{part}.css").read_text(encoding="utf-8") for part in ("common", name))
    script = (STATIC / f"{name}.js").read_text(encoding="utf-8")
    return st.components.v2.component(
        f"perfdata_{name}", html=f'<div class="root"><div class="{name}"></div></div>', css=style, js=script
    )
