"""What the catalogue, the store and the remembered answers suggest for a question."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.language import entity_name, indicator_name, pgettext, unit_name
from perfdata.terms.matching import Matcher
from perfdata.terms.units import Units
from perfdata.workflow.choices import Choices
from perfdata.workflow.following import following
from perfdata.workflow.gaps import Gap
from perfdata.workflow.remembered import Memory
from perfdata.workflow.understood import Understood
from perfdata.workflow.workspace import Workspace

# The value of an option, and its words.
Option = tuple[str, str]

# Amounts of projects and budgets are printed in it.
_USUAL_UNIT = "万元"


@dataclass(frozen=True)
class Hints:
    """Suggestions and options; what they need of the store is read once, when it is first needed."""

    workspace: Workspace
    memory: Memory
    choices: Choices

    def suggestion(self, gap: Gap, file: Understood) -> str:
        """The likeliest answer; "" where nothing speaks for one."""
        layout = file.plain.layout
        if gap.kind == "entity":
            return self._entity(layout)
        if gap.kind == "period":
            return self._period(layout, self._entity_of(file))
        if gap.kind == "unit":
            return self._unit(gap.subject, self._entity_of(file))
        return next(iter(self._matcher.suggestions(gap.subject)), "")

    def options(self, gap: Gap) -> tuple[Option, ...]:
        """What is offered; none for a period, which is typed."""
        if gap.kind == "entity":
            return self._entity_options
        if gap.kind == "unit":
            return self._unit_options(self._indicator(gap.subject))
        if gap.kind == "indicator":
            alike = self._matcher.suggestions(gap.subject)
            keep = ("", pgettext("option", "keep the name as printed"))
            names = [(code, indicator_name(self._catalogue, code)) for code in alike]
            return (keep, *names, *(option for option in self._indicator_options if option[0] not in alike))
        return ()

    @property
    def _catalogue(self) -> Catalogue:
        return self.workspace.catalogue

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self._catalogue)

    @cached_property
    def _stored(self) -> list[str]:
        """The entities that the store has figures of."""
        return list(self.workspace.store.facts("observation")["entity"].unique())

    def _entity_of(self, file: Understood) -> str:
        return next(iter(file.entities), "") or self._entity(file.plain.layout)

    def _entity(self, layout: str) -> str:
        """Whose files of this layout were before, else the only one that the store knows."""
        known = [answer.content for answer in self.memory.entities(layout)]
        if known:
            return known[-1]
        return self._stored[0] if len(self._stored) == 1 else ""

    @cached_property
    def _entity_options(self) -> tuple[Option, ...]:
        names = dict.fromkeys((*self._stored, *self._catalogue.entities))
        return tuple((name, entity_name(self._catalogue, name)) for name in names)

    def _period(self, layout: str, entity: str) -> str:
        """The period after the last one that a file of the layout, else the entity, is known of."""
        known = [answer.content for answer in self.memory.periods(layout)]
        return following(known) or following(self._facts(entity)["time_period"])

    def _unit(self, label: str, entity: str) -> str:
        """The unit in which the label was printed last, else that of its indicator."""
        if not label:
            return _USUAL_UNIT
        facts = self._facts(entity)
        printed = facts[facts["label"].eq(label) & facts["source_unit"].ne("")]
        if len(printed):
            return str(printed.sort_values("time_period", kind="stable")["source_unit"].iloc[-1])
        known = self._catalogue.indicators.get(self._indicator(label))
        return known.unit if known else ""

    def _facts(self, entity: str) -> pd.DataFrame:
        if entity not in self._by_entity:
            self._by_entity[entity] = self.workspace.store.facts("observation", entity=entity)
        return self._by_entity[entity]

    @cached_property
    def _by_entity(self) -> dict[str, pd.DataFrame]:
        return {}

    def _indicator(self, label: str) -> str:
        return self._matcher.indicator(label) or self.choices.indicators.get(label, "")

    def _unit_options(self, code: str) -> tuple[Option, ...]:
        """The units that the indicator can be measured in; for an unknown one all of the catalogue."""
        known = self._catalogue.indicators.get(code)
        own = Units(self._catalogue).find(known.unit) if known else None
        every = self._catalogue.units.values()
        fitting = [unit for unit in every if own is None or unit.dimension == own.dimension]
        return tuple((unit.symbol, unit_name(unit.symbol)) for unit in fitting)

    @cached_property
    def _indicator_options(self) -> tuple[Option, ...]:
        return tuple((code, indicator_name(self._catalogue, code)) for code in self._catalogue.indicators)
