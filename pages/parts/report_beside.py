"""Beside a section's text: the figure that is picked, then the figures and charts of what is named."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from pages.parts import cards, charts, report_pick, sources, tables
from pages.parts.report_text import MARKS
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say_plural
from perfdata.workflow.report import ReportView, SectionView
from perfdata.workflow.report_exhibits import Exhibit
from perfdata.workflow.report_figures import StatedFigure

_FINDING_ROW_PX = 72
# More charts than these make the page slow; the one that is picked is drawn whichever it is.
_MOST_CHARTS = 4


def show_beside(view: ReportView, section: SectionView) -> None:
    """Shows what the tables have on the section."""
    pick = report_pick.picked(view)
    figure = report_pick.figure_of(pick, section)
    first: list[Exhibit] = []
    if figure is not None:
        first = [exhibit for exhibit in section.exhibits if exhibit.subject == figure.subject]
        _picked(figure, has_chart=bool(first))
    cited = Counter(one.subject for one in section.stated if one.subject)
    _exhibits(view, first, cited, pick.subject)
    if section.figures:
        cards.named(section.figures, "figures")
    rest = [exhibit for exhibit in section.exhibits if exhibit not in first]
    _exhibits(view, rest[: max(0, _MOST_CHARTS - len(first))], cited, pick.subject)
    _others(section)


def _picked(figure: StatedFigure, *, has_chart: bool) -> None:
    """The picked figure: what text and tables say, and where the tables say it."""
    with st.container(border=True, key="picked_box"):
        facts = {
            pgettext("claim", "Text"): figure.stated,
            pgettext("claim", "Tables"): figure.known,
            pgettext("claim", "Why"): figure.reason,
            pgettext("claim", "Source"): figure.source,
        }
        lines = [Line("fact", name, value) for name, value in facts.items() if value]
        verdict = Line("label", f"{MARKS[figure.verdict]} {figure.word} · {figure.name}")
        none = (
            []
            if has_chart
            else [Line("quiet", _("No chart: the tables have one figure of it, without parts."))]
        )
        show([verdict, *lines, *none], "picked_text")
        if figure.origin and st.button(_("Show the source"), key="picked_source"):
            sources.ask(figure.origin)


def _exhibits(view: ReportView, exhibits: Sequence[Exhibit], cited: Counter[str], subject: str) -> None:
    for exhibit in exhibits:
        name = f"{exhibit.chart.kind}_{exhibit.subject}"
        with st.container(border=True, key=f"chart_box_{name}"):
            charts.show(exhibit.chart, f"chart_{name}", "column")
            count = cited[exhibit.subject]
            if not count:
                continue
            is_picked = exhibit.subject == subject
            st.button(
                _unmark() if is_picked else _mark(count),
                key=f"cite_{name}",
                icon=":material/ink_highlighter:",  # of the font that Streamlit serves itself
                type="tertiary",
                on_click=report_pick.pick_subject,
                args=(view, exhibit.subject),
            )


def _mark(count: int) -> str:
    return say_plural("Mark its {count} figure in the text", "Mark its {count} figures in the text", count)


def _unmark() -> str:
    return _("Take the marks out of the text")


def _others(section: SectionView) -> None:
    if len(section.ledger):
        show([Line("quiet", section.ledger_note)], "ledger_note")
        tables.show(section.ledger, "ledger", row_px=_FINDING_ROW_PX)
    if section.key_points:
        points = [Line("point", text) for text in section.key_points]
        show([Line("label", _("Key points")), *points], "key_points")
