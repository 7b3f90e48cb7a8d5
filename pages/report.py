"""The report: its text with each figure checked, beside it the figures and charts of what it names."""

import streamlit as st

from pages.parts import address, cache, looks, page
from pages.parts.cache import Picked
from pages.parts.report_beside import show_beside
from pages.parts.report_draft import show_draft
from pages.parts.report_list import show_list
from pages.parts.report_section import pick_filter, pick_section
from pages.parts.report_text import show_legend, show_text
from pages.parts.texts import Line, show
from perfdata.language import _, say
from perfdata.workflow.report import ReportView, SectionView, report_named, report_names

# A list of more sections than these is higher than a screen, and so are more charts or longer texts.
_MANY_SECTIONS, _FEW_CHARTS, _SHORT_TEXT = 24, 2, 600


def report(picked: Picked) -> None:
    """Shows a report of the period's year, section by section, and what is to be worked through."""
    names = report_names(picked.snapshot, picked.entity, picked.choice)
    if not names:
        text = _("Upload the report as Word or text: its sections are shown beside the figures they name.")
        page.missing(_("There is no report of this year"), text, "report")
        show_draft(picked, None)
        return
    name = names[0]
    if len(names) > 1:
        name = address.select("report", _("Report"), names, lambda one: one, width=512)
    else:
        show([Line("heading", name)], "title")
    view = cache.made(picked, report_named, name)
    # A file of blank lines has none.
    if view.sections:
        _show(view)
        show_list(view)
    show_draft(picked, view)


def _show(view: ReportView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="verdicts_row"):
        with st.container(key="legend_box"):
            show_legend(view)
        only_differing = pick_filter(view) == "differs"
    if looks.is_narrow():
        contents = st.container()
        text, beside = st.columns(2, gap="small")
    else:
        contents, text, beside = st.columns([2, 4, 4], gap="small")
    many = len(view.sections) > _MANY_SECTIONS
    with contents.container(
        height=looks.scrolling_height() if many else "content", border=False, key="contents_box"
    ):
        section = pick_section(view, only_differing=only_differing)
        show([Line("source", say("File: {file}", file=view.file))], "file")
    height = looks.scrolling_height() if _is_long(section) else "content"
    with text.container(border=False, height=height, key="text_box"):
        if only_differing and not section.differing:
            show([Line("quiet", _("No figure of the text contradicts the tables."))], "none_differs")
        show_text(view, section, only_differing=only_differing)
    with beside.container(border=False, height=height, key="beside_box"):
        show_beside(view, section)


def _is_long(section: SectionView) -> bool:
    """Whether text and charts are read side by side only if each scrolls by itself."""
    return len(section.exhibits) > _FEW_CHARTS or len(section.text) > _SHORT_TEXT


page.run(report)
