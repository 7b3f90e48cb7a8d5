"""A claim while its sentence is read: what is known of it so far, and the claim that it becomes."""

from dataclasses import dataclass, field, replace

from perfdata.catalogue import Catalogue, Indicator
from perfdata.model import Kind, Measure
from perfdata.model.claims import Claim, GrowthBasis, GrowthOver, Stretch
from perfdata.narrative.figures import Figure
from perfdata.narrative.growths import Growth
from perfdata.narrative.labels import Name
from perfdata.narrative.times import When
from perfdata.terms.units import Units, convert

_SCALES = ("万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百", "十")
# No writer's sentence goes on so far before or after one of its figures.
_AROUND = 400


@dataclass(slots=True)
class Draft:
    """What is known of one claim so far; `over` and `growth_basis` are those of its growth."""

    name: Name
    when: When
    kind: Kind = "actual"
    figure: Figure | None = None
    figure_at: Stretch | None = None
    growth: Growth | None = None
    growth_at: Stretch | None = None
    over: GrowthOver = "year"
    growth_basis: GrowthBasis = "unknown"
    measure: Measure = "level"
    since: str = ""
    scope: str = ""
    item: str = ""
    project: str = ""
    parent: str = ""
    # A figure of another period told beside the claim's own: nothing attaches to it.
    context: bool = False
    sentence: Stretch = field(default=(0, 0))

    @property
    def starts_at(self) -> int:
        """The offset of its first character."""
        return min(at[0] for at in (self.figure_at, self.growth_at) if at)

    @property
    def is_rate(self) -> bool:
        """Whether its value is a percentage."""
        return self.figure is not None and self.figure.unit in ("%", "‰")


class Finisher:
    """Makes claims of drafts, with values in the catalogue's units."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._units = Units(catalogue)

    def claim(self, draft: Draft, section: str, text: str) -> Claim:
        """The claim that a draft is, in the section of that id, of a report of that text."""
        places = [at for at in (draft.figure_at, draft.growth_at) if at]
        start, end = min(at[0] for at in places), max(at[1] for at in places)
        first, last = draft.sentence
        claim = Claim(
            label=draft.name.text,
            indicator=draft.name.code,
            parent=draft.parent,
            scope=draft.scope,
            item=draft.item,
            project=draft.project,
            measure=draft.measure,
            since=draft.since,
            time_period=draft.when.time_period,
            basis=draft.when.basis,
            kind=draft.kind,
            section=section,
            start=start,
            end=end,
            sentence=text[max(first, start - _AROUND) : min(last, end + _AROUND)],
            sentence_start=first,
        )
        return _with_growth(self._with_value(claim, draft), draft)

    def _with_value(self, claim: Claim, draft: Draft) -> Claim:
        figure = draft.figure
        if figure is None:
            return claim
        base_value, base_unit = self._base(draft)
        return replace(
            claim,
            value=figure.value,
            unit=figure.unit,
            base_value=base_value,
            base_unit=base_unit,
            decimals=figure.decimals,
            qualifier=figure.qualifier,
            low=figure.low,
            high=figure.high,
            figure=draft.figure_at,
        )

    def _base(self, draft: Draft) -> tuple[float | None, str]:
        """The value in the catalogue's unit, and that unit; None where the two do not convert."""
        figure, known = draft.figure, self._catalogue.indicators.get(draft.name.code)
        if figure is None:
            return None, known.unit if known else ""
        if known is None or draft.measure == "share" or figure.unit in ("", known.unit):
            printed = self._units.find(figure.unit)
            return figure.value, figure.unit if printed is None else printed.symbol
        return self._converted(figure, known), known.unit

    def _converted(self, figure: Figure, known: Indicator) -> float | None:
        wanted, printed = self._units.find(known.unit), self._units.find(figure.unit)
        scale = _scale(figure.unit)
        if scale == figure.unit or known.number == "count":
            # 1.2亿 leaves the 元 unsaid; what is counted may be called 个, 家 or 条.
            printed = self._units.find(scale + known.unit[len(_scale(known.unit)) :])
        factor = self._units.factor(printed, wanted) if printed and wanted else None
        return None if factor is None else convert(figure.value, factor)


def _with_growth(claim: Claim, draft: Draft) -> Claim:
    grown = draft.growth
    if grown is None:
        return claim
    return replace(
        claim,
        growth=grown.value,
        growth_unit=grown.unit,
        growth_over=draft.over,
        growth_basis=draft.growth_basis,
        growth_decimals=grown.decimals,
        growth_qualifier=grown.qualifier,
        growth_figure=draft.growth_at,
    )


def _scale(unit: str) -> str:
    return next((scale for scale in _SCALES if unit.startswith(scale)), "")
