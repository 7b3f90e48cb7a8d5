"""The slide tray: the charts that a reader collected from the pages, in their order, with edited titles."""

from dataclasses import dataclass, replace

from perfdata.chart.model import Chart
from perfdata.workflow.snapshot import PeriodChoice

# As many slides as a meeting sits through; each is drawn on the export page, too.
MOST_CHARTS = 40


@dataclass(frozen=True, slots=True)
class TrayKey:
    """From what a chart is made again: the page and its name there, what was picked, and the revision.

    `picks` are the page's own choices (an indicator, a project) as they stand in its address.
    """

    page: str
    name: str
    entity: str
    choice: PeriodChoice
    revision: int
    picks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TrayEntry:
    """A chart in the tray. `number` stays its own while others come and go; `title` is "" unless edited."""

    number: int
    key: TrayKey
    chart: Chart
    title: str = ""

    @property
    def shown(self) -> Chart:
        """The chart under its edited title, else under its finding."""
        return replace(self.chart, title=self.title) if self.title else self.chart


@dataclass(frozen=True, slots=True)
class Tray:
    """The charts in their order. Nothing changes in place: each change gives another tray."""

    entries: tuple[TrayEntry, ...] = ()

    @property
    def full(self) -> bool:
        """Whether no further chart can be taken in."""
        return len(self.entries) >= MOST_CHARTS

    def holds(self, key: TrayKey, chart: Chart) -> bool:
        """Whether this very chart is in the tray; the same one with other figures is another."""
        return any((one.key, one.chart) == (key, chart) for one in self.entries)

    def with_chart(self, key: TrayKey, chart: Chart) -> "Tray":
        """The tray with the chart at its end, unless it is in it already or the tray is full."""
        if self.full or self.holds(key, chart):
            return self
        number = 1 + max((one.number for one in self.entries), default=0)
        return Tray((*self.entries, TrayEntry(number, key, chart)))

    def moved(self, number: int, places: int) -> "Tray":
        """The tray with one chart so many places further on, or back; the ends are not passed."""
        others = [one for one in self.entries if one.number != number]
        for at, one in enumerate(self.entries):
            if one.number == number:
                others.insert(min(max(at + places, 0), len(others)), one)
        return Tray(tuple(others))

    def retitled(self, number: int, title: str) -> "Tray":
        """The tray with one title edited, as one line; an empty one goes back to the finding."""
        line = " ".join(title.split())
        return Tray(
            tuple(
                replace(one, title="" if line == one.chart.title else line) if one.number == number else one
                for one in self.entries
            )
        )

    def without(self, number: int) -> "Tray":
        """The tray after one chart was taken out."""
        return Tray(tuple(one for one in self.entries if one.number != number))
