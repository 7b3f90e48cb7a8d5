"""A growth in words: on a card with its sign, in a sentence with its direction, or why there is none."""

from dataclasses import dataclass

from perfdata.compute.qualifiers import flipped
from perfdata.language import (
    MISSING,
    Direction,
    change_word,
    direction,
    figure,
    growth,
    growth_basis_name,
    growth_over_name,
    no_growth,
    pgettext,
    say,
)
from perfdata.language.figures import COMPUTED_DECIMALS, GrowthUnit
from perfdata.model import Qualifier
from perfdata.workflow.rows import Row, is_known

# These words say no more than that there is no percentage: a dash with the reason says it better.
_NOT_TELLING = ("", "no_base", "new")
_STATED_BASES = ("comparable", "nominal")


@dataclass(frozen=True, slots=True)
class GrowthText:
    """A growth as shown: the figure, which growth it is, where it points, and a note beside it.

    `prose` is the growth inside a sentence. With no growth `value` is None, `unit` and `over` "".
    """

    text: str
    kind: str
    direction: Direction
    note: str = ""
    value: float | None = None
    unit: GrowthUnit | str = ""
    over: str = ""
    prose: str = ""


@dataclass(frozen=True, slots=True)
class _Growth:
    """A known growth: `over` and `basis` (in words) say which one it is."""

    value: float
    unit: GrowthUnit
    decimals: int
    qualifier: Qualifier
    over: str
    basis: str

    @property
    def text(self) -> str:
        return growth(self.value, self.unit, self.decimals, self.qualifier)

    @property
    def direction(self) -> Direction:
        return direction(self.value, self.decimals)

    @property
    def prose(self) -> str:
        """Chinese says 同比增长10%, 同比下降6% and 同比持平: a direction, and then no sign."""
        return self._with_basis(self._change())

    @property
    def kind(self) -> str:
        return self._with_basis(growth_over_name(self.over))

    def _change(self) -> str:
        over = growth_over_name(self.over)
        if self.direction.code == "flat":
            # At least, about or under 0% has no direction that could be said.
            word = self.text if self.qualifier else self.direction.word
            return say("{direction} {over}", direction=word, over=over).strip()
        # A fall of more than 6% is a growth under -6%.
        qualifier = flipped(self.qualifier) if self.value < 0 else self.qualifier
        size = figure(abs(self.value), self.unit, self.decimals, qualifier)
        word = self._rate_word() if self.unit == "pp" else self.direction.word
        return say("{direction} {size} {over}", direction=word, size=size, over=over).strip()

    def _rate_word(self) -> str:
        """Rates are raised (提高), amounts grow (增长)."""
        rising, falling = pgettext("rate", "up"), pgettext("rate", "down")
        return rising if self.value > 0 else falling

    def _with_basis(self, text: str) -> str:
        return say("{growth} ({basis})", growth=text, basis=self.basis) if self.basis else text


def growth_text(row: Row) -> GrowthText:
    """The reported growth, else the one computed here, else why there is none."""
    known = _reported(row) if is_known(row["growth"]) else _computed(row)
    if known is None:
        word, reason = change_word(row["change"]), no_growth(row["reason"])
        if row["change"] == "new":
            reason = say("{change}: {reason}", change=word, reason=reason)
        return GrowthText(MISSING if row["change"] in _NOT_TELLING else word, "", direction(None), reason)
    return GrowthText(
        known.text,
        known.kind,
        known.direction,
        _computed_note(row),
        known.value,
        known.unit,
        known.over,
        known.prose,
    )


def _reported(row: Row) -> _Growth:
    printed = row["growth_decimals"]
    return _Growth(
        float(row["growth"]),
        row["growth_unit"],
        int(printed) if is_known(printed) else COMPUTED_DECIMALS,
        row["growth_qualifier"],
        row["growth_over"],
        _basis_name(row),
    )


def _basis_name(row: Row) -> str:
    """What the growth was worked out on, where that is stated: 可比价 of 增加值, 可比口径 of 投资."""
    if row["growth_basis"] == "comparable" and row["in_real_terms"]:
        return growth_basis_name("comparable_prices")
    return growth_basis_name(row["growth_basis"]) if row["growth_basis"] in _STATED_BASES else ""


def _computed(row: Row) -> _Growth | None:
    if not is_known(row["year_on_year"]):
        return None
    return _Growth(
        float(row["year_on_year"]),
        row["year_on_year_unit"],
        COMPUTED_DECIMALS,
        row["year_on_year_qualifier"],
        "year",
        pgettext("growth basis", "computed here"),
    )


def reported_text(row: Row) -> str:
    """The growth as reported; missing where none was."""
    return _reported(row).text if is_known(row["growth"]) else MISSING


def computed_text(row: Row) -> str:
    """The growth computed here; missing where it cannot be computed."""
    known = _computed(row)
    return known.text if known else MISSING


def _computed_note(row: Row) -> str:
    """The computed growth, where it differs from the reported one by more than rounding allows."""
    if row["agreement"] not in ("differs", "differs_quietly"):
        return ""
    return say("Computed from the two values: {growth}", growth=computed_text(row))


def difference_reason(row: Row) -> str:
    """Why the reported and the computed growth differ, "" where they agree."""
    reasons = {
        "comparable": say("reported growth is at comparable prices"),
        "restated_base": say("last year's figure was restated"),
        "unexplained": say("no reason is known; please check the source"),
    }
    return reasons.get(row["agreement_reason"], "")


def likely_reason(row: Row) -> str:
    """What the catalogue knows of why two growths may differ where no table says so; else ""."""
    reasons = {
        "enterprises": say(
            "probably because the list of enterprises above size is drawn anew each year,"
            " and last year's figure with it"
        ),
        "scope": say("probably because growth of investment is on a comparable scope"),
    }
    return reasons.get(row["likely_reason"], "")
