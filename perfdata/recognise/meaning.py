"""What a heading or a label can mean: the roles of figures, hints at the period, and what is left."""

import re
from dataclasses import dataclass, replace
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

# The base of an index: 上月=100, 以上年同期价格为100.
INDEX_BASE = re.compile(r"^以?上[年月].{0,6}[为=]100$")
# The dimensions of rates and of changes in percent.
SHARES = ("ratio", "points", "times")
_OF_CHANGES: dict[str, Role] = {"年初": "growth_span", "上月": "growth_month", "上年同期": "growth"}


@dataclass(frozen=True)
class Meaning:
    """What a heading or label says. `name` is what is left when all that is known is taken out.

    `head` is the kind of labels that it heads (indicator, entity, unit, …), `prior` marks figures of
    the year before, `lagged` those of the month before, `since` what a change is counted from,
    `planned` the growth of a plan or budget, `opening` the balance with which the year begins.
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
    planned: Role = ""
    opening: bool = False

    @property
    def known(self) -> bool:
        """Whether anything but a plain name was found."""
        return bool(self.role or self.head or self.periods or self.basis or self.prior)


def by_unit(said: Meaning, since: str) -> Meaning:
    """增减（万元） is the change of an amount, 比年初增减（%） a growth: the unit in the heading tells."""
    if said.unit is None:
        return said
    share = said.unit.dimension in SHARES
    if said.role in GROWTH_ROLES and not share:
        return replace(said, role="change", since=since)
    if said.role == "change" and share:
        return replace(said, role=_OF_CHANGES[said.since], since="")
    return said
