"""The app: its pages and their addresses. Start it with `streamlit run app.py`."""

from pathlib import Path

import streamlit as st

from pages.parts import looks, present_address, reader
from perfdata.language import pgettext, say

reader.speak()
icon = str(Path(__file__).parent / "pages" / "static" / "icon.svg")
st.set_page_config(page_icon=icon, layout="wide")
st.logo(icon)
pages = [
    st.Page("pages/overview.py", title=pgettext("page", "Overview"), url_path="overview", default=True),
    st.Page("pages/indicators.py", title=pgettext("page", "Indicators"), url_path="indicators"),
    st.Page("pages/investment.py", title=pgettext("page", "Investment"), url_path="investment"),
    st.Page("pages/evaluation.py", title=pgettext("page", "Evaluation"), url_path="evaluation"),
    st.Page("pages/comparison.py", title=pgettext("page", "Comparison"), url_path="comparison"),
    st.Page("pages/report.py", title=pgettext("page", "Report"), url_path="report"),
    st.Page("pages/export.py", title=pgettext("page", "Export"), url_path="export"),
    st.Page("pages/upload.py", title=pgettext("page", "Upload"), url_path="upload"),
    st.Page("pages/help.py", title=pgettext("page", "Help"), url_path="help"),
]
# In no menu: the button in the row above every page leads there.
pages.append(
    st.Page(
        "pages/present.py", title=pgettext("page", "Presentation"), url_path="present", visibility="hidden"
    )
)
page = st.navigation(pages, position="top")
if page.url_path == "present":
    page = st.navigation(pages, position="hidden")
present_address.remember_page(page.url_path)
st.set_page_config(page_title=say("{page} · Park performance", page=page.title))
looks.introduce(page.title)
page.run()
