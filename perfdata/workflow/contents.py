"""What an export of the whole report will hold, counted before it is made, and how it is named."""

import shutil
from dataclasses import dataclass

from perfdata.errors import UsageError
from perfdata.export.names import file_name
from perfdata.export.office_chart import NATIVE
from perfdata.language import pgettext
from perfdata.workflow.exports_book import report_sheets
from perfdata.workflow.exports_deck import report_slides
from perfdata.workflow.exports_scope import ExportScope

_OFFICES = ("soffice", "libreoffice")


@dataclass(frozen=True, slots=True)
class Contents:
    """How much each file of a scope holds.

    `report` is the title of the narrative report that is set in the document, "" without one.
    """

    slides: int
    chart_slides: int
    sheets: int
    charts: int
    report: str


def contents(scope: ExportScope) -> Contents:
    """What the files of the scope will hold."""
    slides = report_slides(scope)
    return Contents(
        slides=len(slides),
        chart_slides=sum(slide.chart is not None and slide.chart.kind in NATIVE for slide in slides),
        sheets=len(report_sheets(scope)),
        charts=len(scope.charts),
        report=scope.report.title if scope.report else "",
    )


def report_name(scope: ExportScope, suffix: str) -> str:
    """指标_单位_时期_版本 of a file of the whole report."""
    subject = pgettext("file", "Performance report")
    return file_name(subject, scope.entity_name, scope.choice.text, scope.snapshot.revision, suffix)


def pdf_refusal() -> UsageError | None:
    """Why no PDF can be made on this server; None where one can."""
    return None if any(shutil.which(name) for name in _OFFICES) else UsageError("no_office")
