"""The app: its pages and their addresses. Start it with `streamlit run app.py`."""

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from pages.parts import listed, looks, present_address, reader
from perfdata.language import pgettext, say


def pages() -> Sequence[StreamlitPage]:
    """All pages, in the order of the menu."""
    return (
        st.Page("pages/overview.py", title=pgettext("page", "Overview"), url_path="overview", default=True),
        st.Page("pages/indicators.py", title=pgettext("page", "Indicators"), url_path="indicators"),
        st.Page("pages/investment.py", title=pgettext("page", "Investment"), url_path="investment"),
        st.Page("pages/evaluation.py", title=pgettext("page", "Evaluation"), url_path="evaluation"),
        st.Page("pages/comparison.py", title=pgettext("page", "Comparison"), url_path="comparison"),
        st.Page("pages/report.py", title=pgettext("page", "Report"), url_path="report"),
        st.Page("pages/export.py", title=pgettext("page", "Export"), url_path="export"),
        st.Page("pages/upload.py", title=pgettext("page", "Upload"), url_path="upload"),
        st.Page("pages/help.py", title=pgettext("page", "Help"), url_path="help"),
        # In no menu: the button in the row above every page leads there.
        st.Page(
            "pages/present.py",
            title=pgettext("page", "Presentation"),
            url_path="present",
            visibility="hidden",
        ),
    )


reader.speak()
st.set_page_config(page_icon=listed.ICON, layout="wide")
st.logo(listed.ICON)
found = listed.listed(pages)
page = st.navigation(found, position="top")
if page.url_path == "present":
    page = st.navigation(found, position="hidden")
present_address.remember_page(page.url_path)
st.set_page_config(page_title=say("{page} · Park performance", page=page.title))
looks.introduce(page.title)
page.run()
