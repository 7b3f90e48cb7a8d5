"""The report: its text as written, and beside it the figures and charts of what it names."""

import streamlit as st

from pages.parts import address, cache, cards, charts, looks, page, tables
from pages.parts.cache import Picked
from pages.parts.texts import Line, show
from perfdata.language import _, say
from perfdata.workflow.report import ReportView, SectionView

_FINDING_ROW_PX = 72


def report(picked: Picked) -> None:
    """Shows the report of the period's year, section by section."""
    found = {view.title or view.file: view for view in cache.reports_of(picked)}
    if not found:
        text = _("Upload the report as Word or text: its sections are shown beside the figures they name.")
        page.missing(_("There is no report of this year"), text, "report")
        return
    title = next(iter(found))
    if len(found) > 1:
        title = address.select("report", _("Report"), tuple(found), lambda name: name, width=512)
    else:
        show([Line("heading", title)], "title")
    _show(found[title])


def _show(view: ReportView) -> None:
    sections = {section.id: section for section in view.sections}
    contents, text, beside = st.columns([2, 4, 4], gap="small")
    height = looks.scrolling_height()
    with contents:
        section = sections[_picked(sections)]
        notes = [Line("source", remark) for remark in view.remarks]
        show([*notes, Line("source", say("File: {file}", file=view.file))], "remarks")
    with text.container(border=False, height=height, key="text_box"):
        show(_lines(section), "text")
    with beside.container(border=False, height=height, key="beside_box"):
        _beside(section)


def _picked(sections: dict[str, SectionView]) -> str:
    """The section that is picked; the first one with figures until then."""
    with_figures = [key for key, section in sections.items() if section.figures or section.charts]
    first = (*with_figures[:1], *sections)[0]

    def words(key: str) -> str:
        indent = "" if sections[key].level < 2 else "· "
        return f"{indent}{sections[key].number}{sections[key].heading}"

    if looks.width() == "phone":
        return address.select("section", _("Section"), tuple(sections), words, width=512, first=first)
    return address.choose("section", _("Section"), tuple(sections), words, first=first)


def _lines(section: SectionView) -> list[Line]:
    """The heading as it was written, and the text after it."""
    body = [line for line in section.body.split("\n") if line.strip()]
    return [Line("heading", section.lead.strip()), *(Line("body", line) for line in body)]


def _beside(section: SectionView) -> None:
    if section.figures:
        cards.named(section.figures, "figures")
    for number, chart in enumerate(section.charts):
        with st.container(border=True, key=f"chart_box_{number}"):
            charts.show(chart, f"chart_{number}", "column")
    if len(section.ledger):
        show([Line("quiet", section.ledger_note)], "ledger_note")
        tables.show(section.ledger, "ledger", row_px=_FINDING_ROW_PX)
    if section.key_points:
        points = [Line("point", text) for text in section.key_points]
        show([Line("label", _("Key points")), *points], "key_points")


page.run(report)
