"""The draft of a report, marked as one: its text, what is left to do, and its file."""

from collections.abc import Callable
from dataclasses import asdict

import streamlit as st

from pages.parts import cache, looks, pinned
from pages.parts.cache import Picked
from pages.parts.component import component
from pages.parts.report_draft_accepting import show_accepting
from pages.parts.texts import Line, show
from perfdata.language import Language, _, current, period, pgettext, say, speaking
from perfdata.workflow.drafting import DraftView, draft_view
from perfdata.workflow.drafting_file import draft_file, draft_file_name
from perfdata.workflow.drafting_passages import draft_passages
from perfdata.workflow.drafting_words import counts_line, draft_lines, reason_text
from perfdata.workflow.report import ReportView

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_component = component("report_draft")


def show_draft(picked: Picked, view: ReportView | None) -> None:
    """The draft of the picked year's report; beside a report of that year (`view`) that of the next one.

    Nothing where the tables have no figure of that year.
    """
    draft = cache.made(picked, draft_view, "this" if view is None else "next")
    if draft is None:
        return
    if view is None:
        with st.container(border=True, key="draft_box"):
            _show(draft)
        return
    label = say("Draft of the next report ({period})", period=period(draft.time_period))
    with st.expander(label, key="draft_box"):
        _show(draft)


def _show(draft: DraftView) -> None:
    first, *others = draft_lines(draft)
    show([Line("label", first), *(Line("quiet", line) for line in others[:1])], "draft_head")
    text, beside = st.columns([6, 4], gap="medium")
    height = looks.scrolling_height()
    with text.container(border=False, height=height, key="draft_text_box"):
        _component(data={"passages": [asdict(one) for one in draft_passages(draft)]}, key="draft_text")
    with beside.container(border=False, height=height, key="draft_beside_box"):
        _offer(draft)
        _list(draft)
    if draft.written:
        text_written = _(
            "A report of that year is stored already. It is never overwritten: take the document."
        )
        show([Line("quiet", text_written)], "draft_written")
    elif pinned.pinned() is None:
        show_accepting(draft)


def _offer(draft: DraftView) -> None:
    st.download_button(
        pgettext("button", "Download the draft (Word)"),
        _file(draft, current()),
        file_name=draft_file_name(draft),
        mime=_DOCX,
        key="draft_download",
        icon=":material/download:",
        on_click="ignore",
    )
    text = _("Go on with it in Word; uploaded again, it is the report of that year.")
    counts = [Line("quiet", counts_line(draft))] if draft.source is not None else []
    show([Line("quiet", text), *counts], "draft_offer")


def _list(draft: DraftView) -> None:
    """What is to be rewritten, and the sentences that can be added."""
    if draft.rewrites:
        asked = [
            Line("item", one.text, " ".join(reason_text(reason) for reason in one.reasons))
            for one in draft.rewrites
        ]
        show([Line("label", _("To rewrite or check")), *asked], "draft_rewrites")
    if draft.further:
        added = [Line("point", sentence) for sentence in draft.further]
        show(
            [Line("label", _("Sentences for figures that the text does not name:")), *added], "draft_further"
        )


def _file(draft: DraftView, language: Language) -> Callable[[], bytes]:
    """Makes the file when it is asked for, on a thread that does not know the reader's language."""

    def made() -> bytes:
        with speaking(language):
            return draft_file(draft)

    return made
