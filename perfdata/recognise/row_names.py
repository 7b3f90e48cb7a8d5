"""The names of rows, one after the other: each within the rows that are still open above it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from perfdata.catalogue import Unit
from perfdata.recognise import hierarchy, regions
from perfdata.recognise.meaning import GROWTH_ROLES, Meaning, Role
from perfdata.recognise.printed import printed_name
from perfdata.recognise.row_meaning import RowName
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import labels, periods
from perfdata.terms.labels import normal
from perfdata.terms.periods import Period
from perfdata.terms.text import squeeze

# What a row may say of its figures. 按期完成率 is a name, so 完成率 counts only as a whole label.
_ROLES_OF_ROWS: tuple[Role, ...] = (*GROWTH_ROLES, "rank")
_ROLES_OF_WHOLE_ROWS: tuple[Role, ...] = (*_ROLES_OF_ROWS, "completion", "share")


class Above(NamedTuple):
    """What the rows above leave to the next one: open rows, the latest name, a section's period."""

    open: hierarchy.Open = ()
    previous: str = ""
    periods: tuple[Period, ...] = ()


class Naming(NamedTuple):
    """The naming texts of one row: names of indicators from left to right, and items among them.

    `items` are (place, text) with the place of the column; `section` says that nothing else stands in
    the row, `unit` is the one of the row's own column, `indent` the steps that its cell is set in.
    """

    names: tuple[tuple[int, str], ...]
    items: tuple[tuple[int, str], ...]
    section: bool
    unit: Unit | None
    indent: int = 0


class RowNames:
    """Reads the names of a table's rows from top to bottom."""

    def __init__(self, vocabulary: Vocabulary, identity: int, unit: Unit | None, *, titled: bool) -> None:
        """`identity` is the column of items that tells rows apart, `unit` that of the labels' heading.

        `titled` says that the table's title names an indicator.
        """
        self._titled = titled
        self._vocabulary = vocabulary
        self._identity = identity
        self._unit = unit

    def read(self, above: Above, naming: Naming) -> tuple[RowName, Above]:
        """The row's name, and what it leaves to the next row."""
        if not naming.names:
            return RowName(item=self._item(naming.items)), above
        if self._says_what_figures_are(naming):
            return self._beside_outer(above, naming)
        column, text = naming.names[-1]
        plain = self._vocabulary.is_plain(text) and not regions.is_total(text)
        name, below = (self._plain if plain else self._named)(above, text, naming)
        outer = [text for _, text in naming.names[:-1]] + [t for place, t in naming.items if place < column]
        item = next((labels.parse(t).squeezed for place, t in naming.items if place > column), "")
        if not outer and not item:
            return name, below
        parent = squeeze(labels.parse(outer[-1]).name) if outer else ""
        shown = "" if regions.is_total(item) else item
        return name._replace(parent=parent or name.parent, item=shown), below

    def _says_what_figures_are(self, naming: Naming) -> bool:
        """Whether the inner of two labels names nothing: 工业投资 | 累计."""
        said = self._vocabulary.meaning(naming.names[-1][1])
        named = said.name or said.head or said.unit
        return len(naming.names) > 1 and not named and bool(said.basis or said.role)

    def _beside_outer(self, above: Above, naming: Naming) -> tuple[RowName, Above]:
        """The row under its outer label, with what the inner one says of its figures."""
        said = self._vocabulary.meaning(naming.names[-1][1])
        name, below = self._named(above, naming.names[-2][1], naming)
        role = _role_of_row(said)
        return name._replace(basis=said.basis, role=role, periods=said.periods or name.periods), below

    def _item(self, items: Sequence[tuple[int, str]]) -> str:
        """The item of a row without a name of an indicator, "" for the total of the items."""
        told = dict(items)
        text = told.get(self._identity) or (told[max(told)] if told else "")
        item = labels.parse(text).squeezed if text else ""
        return "" if regions.is_total(item) or normal(item) in self._vocabulary.words("total_row") else item

    def _plain(self, above: Above, text: str, naming: Naming) -> tuple[RowName, Above]:
        """The row under a name that says nothing but itself: what `_named` gives, in a third of its time."""
        label = labels.parse(text)
        if naming.indent:
            label = replace(label, indent=naming.indent)
        rows, parent = hierarchy.place(above.open, label, text, section=naming.section, unit=naming.unit)
        row = RowName(
            label=text,
            parent=parent.label if parent else "",
            periods=above.periods,
            inherited_unit=rows[-1].unit or self._unit,
            lagged=rows[-1].lagged,
        )
        period = periods.find(text) if naming.section else None
        return row, Above(rows, text, (period,) if period is not None else above.periods)

    def _named(self, above: Above, text: str, naming: Naming) -> tuple[RowName, Above]:
        """The row under its printed name, with what the name itself says."""
        label = labels.parse(text)
        if naming.indent:
            label = replace(label, indent=label.indent + naming.indent)
        said = self._vocabulary.meaning(text)
        role = _role_of_row(said)
        name = self._name(above, label, said, role)
        if self._titled and said.basis and not (said.name or said.role or said.head):
            # 当月 and 累计 under a title that names the indicator.
            name = ""
        unit = naming.unit or said.unit
        rows, parent = hierarchy.place(
            above.open, label, name, section=naming.section, unit=unit, lagged=said.lagged
        )
        of_section = above.periods
        row = RowName(
            label="" if regions.is_total(label.squeezed) else name,
            parent=parent.label if parent and not (role and not said.name) else "",
            periods=(said.periods if role else ()) or of_section,
            basis=said.basis,
            unit=said.unit,
            inherited_unit=rows[-1].unit or self._unit,
            scope=said.scope,
            role=role,
            growth_basis=said.growth_basis,
            lagged=rows[-1].lagged,
        )
        period = periods.find(label.squeezed) if naming.section else None
        previous = ("" if role else name) or above.previous
        return row, Above(rows, previous, (period,) if period is not None else of_section)

    def _name(self, above: Above, label: labels.Label, said: Meaning, role: Role) -> str:
        """The row's own name; a row that is all role (同比增长) speaks of the one above."""
        if role and not said.name:
            return above.previous
        if said.name and (not said.role or role):
            return printed_name(label, said)
        return printed_name(label, replace(said, role=""))


def _role_of_row(said: Meaning) -> Role:
    roles = _ROLES_OF_ROWS if said.name else _ROLES_OF_WHOLE_ROWS
    return said.role if said.role in roles else ""
