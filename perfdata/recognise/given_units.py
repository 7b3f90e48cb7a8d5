"""Units that a person gave for figures printed without one, by the label of the figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from perfdata.catalogue import Unit
from perfdata.recognise.vocabulary import Vocabulary

# The label under which the unit of all other figures stands.
_ALL = ""


@dataclass(frozen=True, slots=True)
class GivenUnits:
    """The units by label; they are asked only where neither cell, heading nor surroundings state one."""

    units: tuple[tuple[str, Unit], ...] = ()

    def of(self, label: str) -> Unit | None:
        """The unit given for this label itself."""
        if not (self.units and label):
            return None
        return next((unit for name, unit in self.units if name == label), None)

    @property
    def of_all(self) -> Unit | None:
        """The unit given for all figures without one."""
        return next((unit for name, unit in self.units if name == _ALL), None)


NONE_GIVEN = GivenUnits()


def given_units(typed: Mapping[str, str], vocabulary: Vocabulary) -> GivenUnits:
    """The units as they were typed, without those that the catalogue does not know.

    >>> from perfdata.catalogue import load
    >>> given = given_units({"用电量": "万千瓦时", "": "no unit"}, Vocabulary(load()))
    >>> given.of("用电量").symbol, given.of_all
    ('万千瓦时', None)
    """
    found = ((label, vocabulary.units.find(text)) for label, text in typed.items())
    return GivenUnits(tuple((label, unit) for label, unit in found if unit is not None))
