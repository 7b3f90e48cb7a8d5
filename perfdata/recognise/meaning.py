"""What a heading or a label can mean: the roles of figures, hints at the period, and what is left."""

from dataclasses import dataclass
from typing import Literal

from perfdata.catalogue import Unit
from perfdata.terms.periods import Period

Role = Literal[
    "",
    "value",
    "growth",
    "growth_month",
    "growth_span",
    "growth_points",
    "rank",
    "prior",
    "plan",
    "budget",
    "completion",
    "change",
    "share",
    "gap",
]
BasisHint = Literal["", "month", "ytd", "point"]

# The order in which a spelling that stands under several roles is looked up.
ROLES: tuple[Role, ...] = (
    "growth_points",
    "growth_month",
    "growth_span",
    "growth",
    "gap",
    "completion",
    "change",
    "share",
    "rank",
    "prior",
    "budget",
    "plan",
    "value",
)
# A role that may close a name: 规模工业增加值增速. 总额 and 目标 are parts of names themselves.
CLOSING_ROLES: tuple[Role, ...] = (
    "growth_points",
    "growth_month",
    "growth_span",
    "growth",
    "rank",
    "completion",
)
GROWTH_ROLES: tuple[Role, ...] = ("growth", "growth_month", "growth_span", "growth_points")


@dataclass(frozen=True)
class Meaning:
    """What a heading or label says. `name` is what is left when all that is known is taken out.

    `head` is the kind of labels that it heads (indicator, entity, unit, …), `prior` marks figures of
    the year before, `lagged` those of the month before, `since` what a change is counted from.
    """

    role: Role = ""
    head: str = ""
    periods: tuple[Period, ...] = ()
    basis: BasisHint = ""
    unit: Unit | None = None
    scope: str = ""
    name: str = ""
    prior: bool = False
    since: str = ""
    growth_basis: str = ""
    rank_by: str = ""
    provisional: bool = False
    lagged: bool = False

    @property
    def known(self) -> bool:
        """Whether anything but a plain name was found."""
        return bool(self.role or self.head or self.periods or self.basis or self.prior)
