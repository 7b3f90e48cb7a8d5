"""Export: the charts that were collected for slides, and the whole report, as files to take along."""

import streamlit as st

from pages.parts import export_report, export_template, export_tray, page
from pages.parts.cache import Picked


def export(picked: Picked) -> None:
    """The collected charts first, then the template for slides, then the files of the whole report."""
    collected = st.container(key="tray_box")
    template = export_template.template()
    with collected:
        export_tray.show_tray(template)
    export_report.show_report(picked, template)


page.run(export)
