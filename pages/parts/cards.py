"""Figures as cards on one grid: name, value, growth and which growth it is, base, note, source."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from pages.parts import how, looks, sources
from pages.parts.component import component
from perfdata.chart.model import Chart
from perfdata.language import Direction
from perfdata.workflow.agreements import Step
from perfdata.workflow.indicators import IndicatorView
from perfdata.workflow.investment import Total
from perfdata.workflow.overview import Card
from perfdata.workflow.report import NamedFigure

_cards = component("cards")


@dataclass(frozen=True, slots=True)
class _Point:
    """One point of a card's course; None is not known, an estimate is implied and not published."""

    value: float | None
    estimate: bool


@dataclass(frozen=True, slots=True)
class _Face:
    """What a card says, as texts ready to be shown; `asks` makes a button of its source, `how` adds one."""

    name: str
    value: str
    growth: str = ""
    arrow: str = ""
    colour: str = ""
    kind: str = ""
    base: str = ""
    target: str = ""
    note: str = ""
    source: str = ""
    asks: bool = False
    how: str = ""
    course: tuple[_Point, ...] = ()


def headlines(cards: Sequence[Card], key: str, workings: Callable[[str], Sequence[Step]]) -> None:
    """The large cards of the overview; a click shows where a figure was printed, or how it is worked out.

    `workings` gives the steps by the code of a card.
    """
    asked = _show([_headline(card) for card in cards], "leading", key)
    if asked.source is not None:
        sources.ask(cards[asked.source].origin)
    if asked.how is not None:
        card = cards[asked.how]
        how.ask(card.name, card.value, workings(card.code))


def single(view: IndicatorView, key: str) -> None:
    """One large figure without a frame, above what explains it."""
    face = _Face(
        view.name,
        view.value,
        view.growth,
        view.direction.arrow,
        _colour(view.direction),
        _kind(view.growth_kind, view.direction),
        note=view.growth_note,
    )
    _show([face], "plain", key)


def totals(figures: Sequence[Total], key: str) -> None:
    """Sums and counts, each with what it covers; a click shows how one is worked out."""
    asked = _show([_total(figure) for figure in figures], "small", key)
    if asked.how is not None:
        figure = figures[asked.how]
        how.ask(figure.name, figure.value, figure.steps)


def named(figures: Sequence[NamedFigure], key: str) -> None:
    """The figures that a section of the report names."""
    _show([_named(figure) for figure in figures], "medium", key)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The positions of the cards that were just asked for their source, and for their workings."""

    source: int | None
    how: int | None


def _show(faces: Sequence[_Face], size: str, key: str) -> _Asked:
    faced = {"cards": [asdict(face) for face in faces], "size": size}
    told = _cards(data=faced, key=key, on_source_change=lambda: None, on_how_change=lambda: None)
    return _Asked(told.source, told.how)


def _total(figure: Total) -> _Face:
    return _Face(figure.name, figure.value, base=figure.note, how=how.word() if figure.steps else "")


def _headline(card: Card) -> _Face:
    return _Face(
        name=card.name,
        value=card.value,
        growth=card.growth,
        arrow=card.direction.arrow,
        colour=_colour(card.direction),
        kind=_kind(card.growth_kind, card.direction),
        base=card.base,
        target=card.target,
        note=card.note,
        source=card.source,
        asks=True,
        how=how.word(),
        course=_course(card.spark),
    )


def _named(figure: NamedFigure) -> _Face:
    moved = figure.direction
    return _Face(figure.name, figure.value, figure.growth, moved.arrow, _colour(moved), kind=_kind("", moved))


def _kind(kind: str, direction: Direction) -> str:
    """Which growth it is and, besides arrow and colour, the direction as a word."""
    return " · ".join(word for word in (kind, direction.word if direction.arrow else "") if word)


def _colour(direction: Direction) -> str:
    theme = looks.colours()
    return {"up": theme.rise, "down": theme.fall}.get(direction.code, theme.muted)


def _course(chart: Chart | None) -> tuple[_Point, ...]:
    if chart is None:
        return ()
    line = chart.series[0]
    return tuple(_Point(value, line.role == "estimate") for value in line.values)
