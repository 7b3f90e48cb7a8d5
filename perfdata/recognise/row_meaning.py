"""What the labels of one data row say, as one record."""

from dataclasses import dataclass

from perfdata.catalogue import Unit
from perfdata.recognise.meaning import BasisHint, Role
from perfdata.terms.periods import Period


@dataclass(frozen=True)
class RowMeaning:
    """The labels of one data row. `label` is the printed name, "" where a row names none.

    `note` marks a line of remarks, `section` a row with a label and no figures, `labelled` a row
    that names anything; `inherited_unit` is the one of the rows above that this one is a part of.
    """

    row: int
    label: str = ""
    item: str = ""
    entity: str = ""
    parent: str = ""
    periods: tuple[Period, ...] = ()
    basis: BasisHint = ""
    unit: Unit | None = None
    inherited_unit: Unit | None = None
    scope: str = ""
    kind: str = ""
    role: Role = ""
    growth_basis: str = ""
    lagged: bool = False
    total: bool = False
    note: bool = False
    section: bool = False
    labelled: bool = False
    provisional: bool = False
