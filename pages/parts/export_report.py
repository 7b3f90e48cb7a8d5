"""The whole report on the export page: what each file will hold, and the button that makes it."""

from collections.abc import Mapping
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import export_buttons, export_scope, looks
from pages.parts.cache import Picked
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say, say_plural
from perfdata.model import Source
from perfdata.workflow.contents import Contents, pdf_refusal, report_name
from perfdata.workflow.exports import ExportKind, ExportScope, as_pdf, exported
from perfdata.workflow.notes import all_notes

_ACROSS: Mapping[looks.Width, int] = {"phone": 1, "tablet": 2, "laptop": 3, "projector": 5}


def show_report(picked: Picked, template: Source | None) -> None:
    """One box a file, of the entity and period that are picked."""
    with st.spinner(_("Counting what the files will hold…")):
        held = export_scope.contents_of(picked)
    scope = export_scope.scope_of(picked)
    whose = say("{entity} · {period}", entity=scope.entity_name, period=scope.choice.text)
    show([Line("label", _("The whole report")), Line("quiet", f"{whose} · {scope.stand}")], "whole_text")
    offers = (
        partial(_offer, scope, pgettext("button", "Slides (.pptx)"), _slides(held), "pptx", template),
        partial(_offer, scope, pgettext("button", "Workbook (.xlsx)"), _sheets(held), "xlsx"),
        partial(_offer, scope, pgettext("button", "Document (.docx)"), _document(held), "docx"),
        partial(_offer, scope, pgettext("button", "Pictures (.zip)"), _pictures(held), "png"),
        partial(_pdf, scope),
    )
    across = _ACROSS[looks.width()]
    for start in range(0, len(offers), across):
        row = offers[start : start + across]
        for offer, column in zip(row, st.columns(across, gap="small"), strict=False):
            with column:
                offer()


def _offer(
    scope: ExportScope, label: str, says: str, kind: ExportKind, template: Source | None = None
) -> None:
    with _box(kind):
        show([Line("quiet", says)], f"whole_{kind}_text")
        button = export_buttons.prepared if kind == "png" else export_buttons.deferred
        name = report_name(scope, "zip" if kind == "png" else kind)
        button(label, name, partial(_made, scope, kind, template), f"whole_{kind}")


def _pdf(scope: ExportScope) -> None:
    """The document as PDF; where the server cannot make one, why."""
    with _box("pdf"):
        refusal = pdf_refusal()
        if refusal is not None:
            export_buttons.refused(refusal, "whole_pdf_text")
            return
        show(
            [Line("quiet", _("The document as PDF, for print and for reading on a phone."))], "whole_pdf_text"
        )
        label = pgettext("button", "PDF (.pdf)")
        # A note that was written since the file was made is of no revision, and yet part of it.
        noted = all_notes(scope.workspace, scope.entity, scope.choice)
        name = report_name(scope, "pdf")
        export_buttons.prepared(label, name, partial(_pdf_of, scope), "whole_pdf", of=noted)


def _box(kind: str) -> DeltaGenerator:
    """A box as high as those beside it, with its button at the foot."""
    return st.container(
        border=True, height="stretch", vertical_alignment="distribute", key=f"whole_{kind}_box"
    )


def _made(scope: ExportScope, kind: ExportKind, template: Source | None) -> bytes:
    return exported(scope, kind, template).content


def _pdf_of(scope: ExportScope) -> bytes:
    return as_pdf(exported(scope, "docx").content, "docx")


def _slides(held: Contents) -> str:
    return say_plural(
        "{count} slide, {charts} of them with a native chart; workings and sources in the speaker's notes.",
        "{count} slides, {charts} of them with a native chart; workings and sources in the speaker's notes.",
        held.slides,
        charts=held.chart_slides,
    )


def _sheets(held: Contents) -> str:
    return say_plural(
        "{count} sheet: figures with charts, coverage, reconciliation; growths as live formulas.",
        "{count} sheets: figures with charts, coverage, reconciliation; growths as live formulas.",
        held.sheets,
    )


def _document(held: Contents) -> str:
    if held.report:
        return say("“{title}” as written, with its charts and tables, on A4.", title=held.report)
    return say_plural(
        "A summary of the figures with {count} chart and the tables, on A4: the year has no stored report.",
        "A summary of the figures with {count} charts and the tables, on A4: the year has no stored report.",
        held.charts,
    )


def _pictures(held: Contents) -> str:
    return say_plural(
        "{count} picture of 2560 pixels' width, drawn by the server's browser.",
        "{count} pictures of 2560 pixels' width, drawn by the server's browser.",
        held.charts,
    )
