"""One screen of a presentation as data: a heading, one chart or row of cards, and the words that state it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfdata.chart.model import Chart
from perfdata.language import Direction
from perfdata.workflow.growths import growth_text
from perfdata.workflow.presenting_text import Sentence, plain
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import row_name, value_text

# So many cards stand in one row of a wall.
MOST_CARDS = 4


@dataclass(frozen=True, slots=True)
class BigFigure:
    """One figure on a card: `kind` says which growth it is, "" where there is none."""

    name: str
    value: str
    growth: str
    kind: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: a heading, then a chart, a row of cards or points, and the sentences that state it.

    `id` stays the same while report and figures do: a link carries it. `about` tells the screens of one
    heading apart. `section` is the section of the report, "" for a screen of the figures alone.
    """

    id: str
    heading: str
    about: str = ""
    section: str = ""
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[BigFigure, ...] = ()
    points: tuple[str, ...] = ()
    chart: Chart | None = None

    @property
    def words(self) -> str:
        """The sentences as one text."""
        return "".join(plain(sentence) for sentence in self.sentences)


def big_figure(snapshot: Snapshot, row: Row) -> BigFigure:
    """An observation on a card."""
    grown = growth_text(row)
    known = grown.value is not None
    return BigFigure(
        row_name(row, snapshot.catalogue),
        value_text(row, snapshot.catalogue),
        grown.text if known else "",
        grown.kind if known else "",
        grown.direction,
    )


def card_rows(figures: Sequence[BigFigure]) -> Iterator[tuple[BigFigure, ...]]:
    """The figures in rows of about equal length that a screen has room for."""
    count = -(-len(figures) // MOST_CARDS)
    size = -(-len(figures) // count) if count else 1
    for start in range(0, len(figures), size):
        yield tuple(figures[start : start + size])
