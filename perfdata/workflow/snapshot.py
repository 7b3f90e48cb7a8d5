"""The store as of one revision, read once and shared: every page's figures come from here."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.agreement import reported_against_computed
from perfdata.compute.growth import growth
from perfdata.compute.periods import calendar_year
from perfdata.language import period as period_text
from perfdata.model import SCHEMAS, Basis, Report, Revision
from perfdata.workflow.rows import Row
from perfdata.workflow.sample import FICTIONAL_MARK, is_sample
from perfdata.workflow.series import YEAR_DIGITS, SeriesIndex, series_index
from perfdata.workflow.workspace import Workspace


@dataclass(frozen=True)
class PeriodChoice:
    """A period that a page can show: its spelling, its basis and its words."""

    time_period: str
    basis: Basis

    @property
    def key(self) -> str:
        """How it stands in the page's address."""
        return self.time_period if self.basis == "period" else f"{self.time_period}.{self.basis}"

    @property
    def text(self) -> str:
        """How the reader sees it."""
        return period_text(self.time_period, self.basis)


def usual_choice(time_period: str) -> PeriodChoice:
    """The period of a project table or a report, which state no basis: months there are cumulative.

    >>> usual_choice("2021").basis, usual_choice("2021-09").basis, usual_choice("2021-S1").basis
    ('period', 'ytd', 'period')
    """
    is_month = time_period[YEAR_DIGITS:].strip("-").isdigit()
    return PeriodChoice(time_period, "ytd" if is_month else "period")


@dataclass(frozen=True, eq=False)
class Snapshot:
    """All facts and reports as of `revision`. Frames are shared between sessions: never change them.

    `levels` are the actual levels with base, growth computed and agreement (see compute.growth).
    """

    catalogue: Catalogue
    revision: int
    revisions: tuple[Revision, ...]
    observations: pd.DataFrame
    projects: pd.DataFrame
    scores: pd.DataFrame
    budget: pd.DataFrame
    ledger: pd.DataFrame
    reports: tuple[Report, ...]

    @property
    def levels(self) -> pd.DataFrame:
        """The actual levels with their growth, their `subject` and `in_real_terms`, one row a fact.

        `in_real_terms` marks the indicators whose reported growth is at comparable prices.
        """
        return self.series.facts

    @cached_property
    def series(self) -> SeriesIndex:
        """The levels by the series they belong to."""
        grown = growth(self.observations, self.catalogue)
        real = [code for code, known in self.catalogue.indicators.items() if known.comparable]
        compared = reported_against_computed(grown, self.catalogue)
        return series_index(compared.assign(in_real_terms=compared["indicator"].isin(real)))

    @cached_property
    def restated(self) -> SeriesIndex:
        """The bases printed for a later period, which are no levels of their own, by series."""
        facts = self.observations
        is_level = facts["kind"].eq("actual") & facts["measure"].eq("level")
        return series_index(facts[is_level & facts["base_for"].ne("")])

    def current(self, entity: str, choice: PeriodChoice) -> list[Row]:
        """The entity's levels of the period and the balances at its end, breakdowns included."""
        bases = (choice.basis, "point")
        return [row for row in self.series.within(entity, choice.time_period) if row["basis"] in bases]

    @property
    def as_of(self) -> str:
        """The moment of the revision, ISO; "" for an empty store."""
        return next((r.at for r in self.revisions if r.revision == self.revision), "")

    @property
    def frames(self) -> Mapping[str, pd.DataFrame]:
        """The facts of every kind, by the name of their schema."""
        facts = (self.observations, self.projects, self.scores, self.budget, self.ledger)
        return dict(zip(SCHEMAS, facts, strict=True))

    @cached_property
    def _sample_files(self) -> frozenset[str]:
        return frozenset(file for r in self.revisions if is_sample(r) for file in r.files)

    @cached_property
    def files(self) -> frozenset[str]:
        """The files that the present facts were read from."""
        named = {file for frame in self.frames.values() for file in frame["file"].unique()}
        return frozenset(named | {report.file for report in self.reports})

    @property
    def shows_sample(self) -> bool:
        """Whether any figure comes from the product's own sample."""
        return bool(self.files & self._sample_files)

    @property
    def shows_fiction(self) -> bool:
        """Whether any figure comes from a file that says it is made up."""
        return any(FICTIONAL_MARK in file for file in self.files)

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """The entities with any fact, the one with most figures first."""
        counts = self.observations["entity"].value_counts().to_dict()
        others = {entity for frame in self.frames.values() for entity in frame["entity"].unique()}
        named = {*others, *(report.entity for report in self.reports)}
        return tuple(sorted(named, key=lambda entity: (-counts.get(entity, 0), entity)))

    def periods(self, entity: str) -> tuple[PeriodChoice, ...]:
        """The periods of an entity's figures, the latest year first, the full year before its parts."""
        levels = self.levels[self.levels["entity"] == entity]
        flows = levels.loc[levels["basis"] != "point", ["time_period", "basis"]].drop_duplicates()
        known = {PeriodChoice(p, basis) for p, basis in flows.itertuples(index=False)}
        recorded = {r.time_period for r in self.reports if r.entity == entity}
        for frame in (self.projects, self.scores, self.budget, self.ledger):
            recorded |= set(frame.loc[frame["entity"] == entity, "time_period"])
        recorded |= set(levels["time_period"]) - set(flows["time_period"])
        known |= {usual_choice(p) for p in recorded if p}
        return tuple(sorted(known, key=_latest_first))

    def default_period(self, entity: str) -> PeriodChoice | None:
        """The period to open on: the latest with headline figures, else the latest; None without any."""
        known = self.periods(entity)
        return next((c for c in known if self._has_headlines(entity, c)), next(iter(known), None))

    def _has_headlines(self, entity: str, choice: PeriodChoice) -> bool:
        return any(row["indicator"] in self.catalogue.headlines for row in self.current(entity, choice))


def snapshot(workspace: Workspace, revision: int | None = None) -> Snapshot:
    """Everything as of a revision (None: now). Raises UnknownRevision."""
    store = workspace.store
    at = store.revision() if revision is None else revision
    facts = {name: store.facts(name, at) for name in SCHEMAS}
    return Snapshot(
        workspace.catalogue,
        at,
        tuple(store.revisions()),
        facts["observation"],
        facts["project"],
        facts["score"],
        facts["budget"],
        facts["ledger"],
        tuple(store.reports(at)),
    )


def _latest_first(choice: PeriodChoice) -> tuple[bool, int, bool, int, bool, str]:
    """Sorting: the latest year, all of it before its parts, cumulative before single; spans last."""
    year, part = calendar_year(choice.time_period), choice.time_period[YEAR_DIGITS:]
    return not year, -year, part != "", -_end_month(part), choice.basis != "ytd", choice.key


def _end_month(part: str) -> int:
    """The month that a part of a year ends with: -S2 and -Q4 end like -12."""
    months = {"S": 6, "Q": 3}
    digits = "".join(letter for letter in part if letter.isdigit())
    return int(digits[:2] or 0) * months.get(part[1:2], 1)
