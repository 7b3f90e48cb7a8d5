"""The self-evaluation in exports: its official forms, the budget with live rates, slides, tables."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from perfdata.compute.scoring.execution import Execution
from perfdata.export.document_content import TextTable
from perfdata.export.official_form import FormPage
from perfdata.export.score_form import score_form_page
from perfdata.export.slide_content import Slide, SlideCard, table_slides
from perfdata.export.workbook_content import BookSheet, BookTable, Cell, CellOf, Column, Figure, Ratio
from perfdata.language import MISSING, percent, pgettext, say, unit_name
from perfdata.workflow.evaluated_year import EvaluatedProject, EvaluatedYear, evaluated_year
from perfdata.workflow.evaluation import Evaluation, evaluation
from perfdata.workflow.export_tables import slide_table, text_table
from perfdata.workflow.exports_scope import ExportScope
from perfdata.workflow.projects import amount
from perfdata.workflow.score_form import filled_form
from perfdata.workflow.score_words import fault_text

_MOST_POINTS = 4


@dataclass(frozen=True)
class _Evaluated:
    """One project ("": the whole department): its facts and what the page says of them."""

    name: str
    facts: EvaluatedProject
    view: Evaluation


def score_forms(scope: ExportScope) -> Iterator[FormPage]:
    """The official form of each project that has a score sheet, filled in."""
    year = _year(scope)
    for name in year.projects:
        if year.project(name).sheet.rows:
            sheet = pgettext("sheet", "Self-evaluation")
            yield score_form_page(filled_form(year, name), f"{sheet} {name}".strip())


def budget_sheets(scope: ExportScope) -> Iterator[BookSheet]:
    """The budgets of all projects in one table, their rates worked out by the sheet."""
    year = _year(scope)
    found = [
        (name, line, year.project(name).source) for name in year.projects for line in year.project(name).lines
    ]
    if not found:
        return
    columns = (
        Column(pgettext("column", "Project"), 18),
        Column(pgettext("column", "Funds"), 18),
        Column(pgettext("column", "Unit"), 7),
        Column(pgettext("column", "Budget at the start"), 10),
        Column(pgettext("column", "Budget of the whole year"), 10),
        Column(pgettext("column", "Carried out"), 10),
        Column(pgettext("budget", "Rate"), 10),
        Column(pgettext("column", "Source"), 30),
    )
    rows = tuple(_budget_row(scope, *one, at) for at, one in enumerate(found))
    title = say("{period}: the budget carried out", period=scope.choice.text)
    yield BookSheet(pgettext("sheet", "Budget"), title, BookTable(columns, rows), (scope.stand,))


def _budget_row(scope: ExportScope, name: str, line: Execution, source: str, at: int) -> tuple[Cell, ...]:
    amounts = [_figure(value) for value in (line.initial, line.budget, line.executed)]
    rate: Cell = MISSING
    if line.rate is not None:
        rate = Ratio("share", CellOf(at, 5), CellOf(at, 4), line.rate, percent(line.rate))
    elif line.fault is not None:
        rate = say("{value} ({reason})", value=MISSING, reason=fault_text(line.fault))
    return (name or scope.entity_name, line.line, unit_name(line.unit), *amounts, rate, source)


def _figure(value: float | None) -> Cell:
    return MISSING if value is None else Figure(value, amount(value, ""))


def evaluation_slides(scope: ExportScope) -> Iterator[Slide]:
    """For each project the points with what cost most of them, the sheet, the budget."""
    for one in _evaluated(scope):
        if len(one.view.scores.table):
            yield _points_slide(scope, one)
            yield from _table_slides(scope, one, _sheet_title(scope, one), _short_sheet(one.view))
        if len(one.view.budget):
            yield from _table_slides(scope, one, _budget_title(scope, one), one.view.budget)


def _points_slide(scope: ExportScope, one: _Evaluated) -> Slide:
    scores = one.view.scores
    title = say("{name}: self-evaluation {score}", name=_owner(scope, one), score=scores.score)
    cards = [
        SlideCard(pgettext("card", "Score"), scores.score, note=scores.note),
        SlideCard(pgettext("card", "Grade"), scores.grade, note=scores.grade_note),
    ]
    if one.view.execution != MISSING:
        executed = pgettext("card", "Budget carried out")
        cards.append(SlideCard(executed, one.view.execution, note=one.view.execution_note))
    lost = scores.lost[:_MOST_POINTS]
    return Slide(title, source=one.facts.source, points=tuple(lost), cards=tuple(cards))


def _table_slides(scope: ExportScope, one: _Evaluated, title: str, table: pd.DataFrame) -> Iterator[Slide]:
    note = say("{entity} · {period}", entity=scope.entity_name, period=scope.choice.text)
    yield from table_slides(Slide(title, subtitle=note, source=one.facts.source, table=slide_table(table)))


def evaluation_tables(scope: ExportScope) -> Iterator[TextTable]:
    """The score sheets and the budgets as tables of a document."""
    for one in _evaluated(scope):
        if len(one.view.scores.table):
            yield text_table(_sheet_title(scope, one), _short_sheet(one.view), one.facts.source)
        if len(one.view.budget):
            yield text_table(_budget_title(scope, one), one.view.budget, one.facts.source)


def _sheet_title(scope: ExportScope, one: _Evaluated) -> str:
    scores = one.view.scores
    graded = "" if scores.grade == MISSING else say("grade {grade}", grade=scores.grade)
    said = pgettext("list", ", ").join(part for part in (scores.score, graded) if part)
    return say("{name}: indicators of the self-evaluation ({score})", name=_owner(scope, one), score=said)


def _budget_title(scope: ExportScope, one: _Evaluated) -> str:
    name, rate = _owner(scope, one), one.view.execution
    if rate == MISSING:
        return say("{name}: the budget carried out", name=name)
    return say("{name}: {rate} of the budget carried out", name=name, rate=rate)


def _short_sheet(view: Evaluation) -> pd.DataFrame:
    """What can be read from the last seat: indicator, target, achieved, weight, score."""
    names = [
        pgettext("column", "Indicator"),
        pgettext("column", "Target"),
        pgettext("column", "Achieved"),
        pgettext("column", "Weight"),
        pgettext("column", "Score"),
    ]
    return view.scores.table[names]


def _owner(scope: ExportScope, one: _Evaluated) -> str:
    return one.name or scope.entity_name


def _evaluated(scope: ExportScope) -> Iterator[_Evaluated]:
    year = _year(scope)
    for name in year.projects:
        yield _Evaluated(
            name, year.project(name), evaluation(scope.snapshot, scope.entity, scope.choice, name)
        )


def _year(scope: ExportScope) -> EvaluatedYear:
    return evaluated_year(scope.snapshot, scope.entity, scope.choice)
