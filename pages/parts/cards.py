"""Figures as cards on one grid: name, value, growth and which growth it is, base, note, source."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from pages.parts import looks, sources
from pages.parts.component import component
from perfdata.chart.model import Chart
from perfdata.language import Direction
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
    """What a card says, as texts ready to be shown; `asks` makes a button of its source."""

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
    course: tuple[_Point, ...] = ()


def headlines(cards: Sequence[Card], key: str) -> None:
    """The large cards of the overview; a click on a card's source shows where it was printed."""
    asked = _show([_headline(card) for card in cards], "leading", key)
    if asked is not None:
        sources.ask(cards[asked].origin)


def single(name: str, value: str, growth: str, kind: str, note: str, key: str) -> None:
    """One large figure without a frame, above what explains it."""
    face = _Face(name, value, growth, colour=looks.colours().accent, kind=kind, note=note)
    _show([face], "plain", key)


def totals(figures: Sequence[Total], key: str) -> None:
    """Sums and counts, each with what it covers."""
    _show([_Face(figure.name, figure.value, base=figure.note) for figure in figures], "small", key)


def named(figures: Sequence[NamedFigure], key: str) -> None:
    """The figures that a section of the report names."""
    _show([_Face(f.name, f.value, f.growth, colour=looks.colours().accent) for f in figures], "medium", key)


def _show(faces: Sequence[_Face], size: str, key: str) -> int | None:
    """Shows the cards; the position of the one whose source was just clicked."""
    faced = {"cards": [asdict(face) for face in faces], "size": size}
    asked: int | None = _cards(data=faced, key=key, on_source_change=lambda: None).source
    return asked


def _headline(card: Card) -> _Face:
    return _Face(
        name=card.name,
        value=card.value,
        growth=card.growth,
        arrow=card.direction.arrow,
        colour=_colour(card.direction),
        kind=" · ".join(word for word in (card.growth_kind, _word(card.direction)) if word),
        base=card.base,
        target=card.target,
        note=card.note,
        source=card.source,
        asks=True,
        course=_course(card.spark),
    )


def _word(direction: Direction) -> str:
    return direction.word if direction.arrow else ""


def _colour(direction: Direction) -> str:
    theme = looks.colours()
    return {"up": theme.rise, "down": theme.fall}.get(direction.code, theme.muted)


def _course(chart: Chart | None) -> tuple[_Point, ...]:
    if chart is None:
        return ()
    line = chart.series[0]
    return tuple(_Point(value, line.role == "estimate") for value in line.values)
