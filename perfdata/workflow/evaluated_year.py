"""What the store holds for the evaluation of one entity's year: score sheets, budget lines, findings."""

from dataclasses import dataclass

import pandas as pd

from perfdata.compute.scoring.execution import Execution, executions, total_line
from perfdata.compute.scoring.sheet import ScoreSheet, score_rows, score_sheet
from perfdata.model import Place
from perfdata.workflow.rectification import findings_of
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import source_line

_TOTAL_INDICATOR = "evaluation_score"


@dataclass(frozen=True)
class EvaluatedProject:
    """One project ("": the whole department): its sheet, its budget lines, their total, their source."""

    name: str
    sheet: ScoreSheet
    lines: tuple[Execution, ...]
    total: Execution | None
    source: str


@dataclass(frozen=True)
class EvaluatedYear:
    """The facts of one entity's year, in the order in which they were printed."""

    snapshot: Snapshot
    entity: str
    year: str
    scores: pd.DataFrame
    budget: pd.DataFrame
    ledger: pd.DataFrame

    @property
    def projects(self) -> tuple[str, ...]:
        """Those with a sheet come first, then those with a budget alone; "" is first of each."""
        names = (sorted(frame["project"].unique()) for frame in (self.scores, self.budget))
        return tuple(dict.fromkeys(name for part in names for name in part))

    def project(self, name: str) -> EvaluatedProject:
        """One project's sheet and budget; both are empty where nothing is known of it."""
        scores = self.scores[self.scores["project"].eq(name)]
        budget = self.budget[self.budget["project"].eq(name)]
        lines = executions(budget)
        total = total_line(lines)
        printed = self._printed_total(name) if len(scores) else None
        sheet = score_sheet(score_rows(scores), total, self.snapshot.catalogue, printed)
        return EvaluatedProject(name, sheet, lines, total, self._source(scores, budget))

    def _printed_total(self, name: str) -> float | None:
        """The score that a table of indicators reports for the project, or for the one sheet there is."""
        facts = self.snapshot.observations
        about = facts["entity"].eq(self.entity) & facts["time_period"].eq(self.year)
        plain = facts["kind"].eq("actual") & facts["measure"].eq("level") & facts["base_for"].eq("")
        items = {name, ""} if self.scores["project"].eq(name).all() else {name}
        rows = facts[about & plain & facts["indicator"].eq(_TOTAL_INDICATOR) & facts["item"].isin(items)]
        values = rows["value"].dropna()
        return float(values.iloc[0]) if len(values) == 1 else None

    def _source(self, scores: pd.DataFrame, budget: pd.DataFrame) -> str:
        """The files and sheets that the project's rows were read from."""
        places = pd.concat([scores[["file", "sheet"]], budget[["file", "sheet"]]]).drop_duplicates()
        if places.empty:
            return ""
        named = (Place(file, sheet) for file, sheet in places.itertuples(index=False))
        return source_line(named, self.snapshot.revision)


def evaluated_year(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> EvaluatedYear:
    """The facts of the period's year: sheets and budgets are kept by the year, ledgers mostly are."""
    year = choice.time_period[:YEAR_DIGITS]
    scores, budget = (
        frame[frame["entity"].eq(entity) & frame["time_period"].eq(year)].sort_values("row")
        for frame in (snapshot.scores, snapshot.budget)
    )
    ledger = findings_of(snapshot, entity, choice).sort_values(["time_period", "row"])
    return EvaluatedYear(snapshot, entity, year, scores, budget, ledger)
