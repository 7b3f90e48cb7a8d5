"""Files of charts that a reader chose: a deck, a workbook or pictures of the charts of the slide tray."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from perfdata.chart.model import Chart
from perfdata.chart.theme import LIGHT, Theme
from perfdata.export.names import file_name, file_stem
from perfdata.export.office_package import packed
from perfdata.export.pictures import pictures
from perfdata.export.slide_content import Slide, chart_slides
from perfdata.export.workbook import workbook
from perfdata.export.workbook_content import BookSheet, BookTable
from perfdata.language import pgettext, say
from perfdata.model import Source
from perfdata.workflow.exports import Exported, slide_deck
from perfdata.workflow.exports_deck import with_stand
from perfdata.workflow.exports_scope import ExportScope

ChosenKind = Literal["pptx", "xlsx", "png"]
_SUFFIXES: Mapping[ChosenKind, str] = {"pptx": "pptx", "xlsx": "xlsx", "png": "zip"}


@dataclass(frozen=True, eq=False)
class Chosen:
    """A chart under the title that it is to have, and the scope that it was shown in.

    `original` is the chart as the page showed it: by it the workings are found for the speaker's notes.
    """

    scope: ExportScope
    original: Chart
    chart: Chart


def chosen_name(chosen: Sequence[Chosen], suffix: str) -> str:
    """指标_单位_时期_版本; what the charts do not share is left out, and the latest revision counts."""
    titles = [one.chart.title for one in chosen]
    subject = titles[0] if len(titles) == 1 else pgettext("file", "Selected charts")
    return file_name(
        subject,
        _shared([one.scope.entity_name for one in chosen]),
        _shared([one.scope.choice.text for one in chosen]),
        max(one.scope.snapshot.revision for one in chosen),
        suffix,
    )


def chosen_file(
    chosen: Sequence[Chosen], kind: ChosenKind, template: Source | None = None, theme: Theme = LIGHT
) -> Exported:
    """The charts in their order as slides, as sheets, or as a zip of pictures; equal charts give equal bytes.

    Raises UnreadableFile for a template that is no presentation, and UsageError for pictures that the
    server cannot draw.
    """
    makers: Mapping[ChosenKind, Callable[[], bytes]] = {
        "pptx": lambda: slide_deck(list(_slides(chosen)), template, theme),
        "xlsx": lambda: workbook([_sheet(one) for one in chosen]),
        "png": lambda: _zipped(chosen, theme),
    }
    return Exported(chosen_name(chosen, _SUFFIXES[kind]), makers[kind]())


def _slides(chosen: Sequence[Chosen]) -> Iterator[Slide]:
    told: dict[tuple[object, ...], dict[Chart, str]] = {}
    for one in chosen:
        key = (one.scope.entity, one.scope.choice, one.scope.snapshot.revision)
        if key not in told:
            told[key] = {shown.chart: shown.notes for shown in one.scope.charts}
        notes = told[key].get(one.original, "")
        for slide in chart_slides(one.chart, notes or one.chart.source):
            yield with_stand(slide, one.scope)


def _sheet(one: Chosen) -> BookSheet:
    """A sheet of one chart; its stand says of which revision it is and what of it is a sample."""
    return BookSheet(one.chart.title, one.chart.title, BookTable((), ()), (one.scope.stand,), (one.chart,))


def _zipped(chosen: Sequence[Chosen], theme: Theme) -> bytes:
    """The charts as pictures, numbered in their order."""
    drawn = pictures([_with_moment(one) for one in chosen], theme)
    names = [f"{at:02d}_{file_stem(one.chart.title)}.png" for at, one in enumerate(chosen, start=1)]
    return packed(dict(zip(names, drawn, strict=True)))


def _with_moment(one: Chosen) -> Chart:
    """A picture leaves the page with its marks: the moment of the figures, and that they are a sample."""
    if not one.chart.source or not one.scope.moment:
        return one.chart
    marked = say("{source} · {moment}", source=one.chart.source, moment=one.scope.moment)
    return replace(one.chart, source=marked)


def _shared(names: Sequence[str]) -> str:
    return names[0] if len(set(names)) == 1 else ""
