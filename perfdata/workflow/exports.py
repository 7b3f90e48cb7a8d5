"""Exports: a whole scope, some slides or a single chart as an Office file or pictures, with its name.

Pages take `Slide`, `chart_slides` and `table_slides` from here, too: they may not import export.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from perfdata.chart.model import Chart
from perfdata.chart.theme import LIGHT, Theme
from perfdata.errors import UsageError
from perfdata.export.deck import deck
from perfdata.export.document import document
from perfdata.export.document_pdf import as_pdf
from perfdata.export.names import file_name, file_stem
from perfdata.export.office_package import packed
from perfdata.export.pictures import pictures
from perfdata.export.slide_content import Slide, SlideCard, SlideTable, chart_slides, table_slides
from perfdata.export.workbook import workbook
from perfdata.language import pgettext
from perfdata.model import Source
from perfdata.reading.limits import SizeLimits
from perfdata.reading.package import unpacked
from perfdata.workflow.exports_book import report_sheets
from perfdata.workflow.exports_deck import report_slides, with_stand
from perfdata.workflow.exports_document import report_document
from perfdata.workflow.exports_scope import ExportScope, export_scope

__all__ = [
    "ExportKind",
    "ExportScope",
    "Exported",
    "Slide",
    "SlideCard",
    "SlideTable",
    "as_pdf",
    "chart_slides",
    "export_scope",
    "exported",
    "report_slides",
    "slide_deck",
    "table_slides",
    "with_stand",
    "write_export",
]

ExportKind = Literal["pptx", "xlsx", "docx", "png"]
_SUFFIXES: Mapping[ExportKind, str] = {"pptx": "pptx", "xlsx": "xlsx", "docx": "docx", "png": "zip"}
_LIMITS = SizeLimits()


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that leaves the product: its name and its bytes."""

    name: str
    content: bytes


def exported(
    scope: ExportScope, kind: ExportKind, template: Source | None = None, theme: Theme = LIGHT
) -> Exported:
    """Everything that is known of the scope as one file; equal facts give equal bytes.

    Pictures are a zip of all charts. Raises UnreadableFile for a template that is no presentation, and
    UsageError for pictures that the server cannot draw.
    """
    makers: Mapping[ExportKind, Callable[[], bytes]] = {
        "pptx": lambda: slide_deck(report_slides(scope), template, theme),
        "xlsx": lambda: workbook(report_sheets(scope)),
        "docx": lambda: document(report_document(scope)),
        "png": lambda: _picture_zip([one.chart for one in scope.charts], theme),
    }
    return Exported(_name(scope, pgettext("file", "Performance report"), _SUFFIXES[kind]), makers[kind]())


def slide_deck(slides: Sequence[Slide], template: Source | None = None, theme: Theme = LIGHT) -> bytes:
    """The slides as .pptx, on a template of the office where one is given.

    A template is an upload: it is looked through before any parser opens it. Raises UnreadableFile.
    """
    if template is None:
        return deck(slides, theme=theme)
    unpacked(template.content, template.name, _LIMITS)
    return deck(slides, template.content, template.name, theme)


def write_export(made: Exported, path: Path) -> Path:
    """Writes the file; into a folder under its own name. Raises UsageError "not_writable"."""
    target = path / made.name if path.is_dir() else path
    try:
        target.write_bytes(made.content)
    except OSError as error:
        raise UsageError("not_writable", path=target, fault=error.strerror or error) from error
    return target


def _picture_zip(charts: Sequence[Chart], theme: Theme) -> bytes:
    """The charts as pictures, numbered in their order."""
    drawn = pictures(charts, theme)
    names = [f"{at:02d}_{file_stem(chart.title)}.png" for at, chart in enumerate(charts, start=1)]
    return packed(dict(zip(names, drawn, strict=True)))


def _name(scope: ExportScope, subject: str, suffix: str) -> str:
    return file_name(subject, scope.entity_name, scope.choice.text, scope.snapshot.revision, suffix)
