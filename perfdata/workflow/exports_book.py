"""The sheets of a workbook: indicators and their courses, projects, budget, findings, what is missing."""

from collections.abc import Iterator, Sequence

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.compute.units import points as unit_points
from perfdata.export.official_form import FormPage
from perfdata.export.workbook_content import BookSheet, BookTable, Cell, CellOf, Column, Figure, Ratio
from perfdata.language import (
    MISSING,
    percent,
    period,
    pgettext,
    points,
    say,
    unit_name,
    where,
)
from perfdata.workflow.base import base_text
from perfdata.workflow.exports_claims import claims_sheet
from perfdata.workflow.exports_coverage import coverage_sheet
from perfdata.workflow.exports_scope import ExportScope, indicator_charts
from perfdata.workflow.exports_scores import budget_sheets, score_forms
from perfdata.workflow.growths import computed_text, growth_text, reported_text
from perfdata.workflow.measured import measured
from perfdata.workflow.notes_export import notes_sheet
from perfdata.workflow.projects import amount, place, state
from perfdata.workflow.rectification import findings_of, ledger_note, ledger_table
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.wording import bare_text, place_of, row_name

_FEWEST_PERIODS = 2


def report_sheets(scope: ExportScope) -> tuple[BookSheet | FormPage, ...]:
    """All tables of the scope; coverage and reconciliation always, if only to say what is missing."""
    return (
        _indicators(scope),
        *_courses(scope),
        *_projects(scope),
        *budget_sheets(scope),
        *score_forms(scope),
        *_findings(scope),
        *notes_sheet(scope),
        coverage_sheet(scope),
        claims_sheet(scope),
    )


def _indicators(scope: ExportScope) -> BookSheet:
    """The period's figures with those of a year earlier, and the growth worked out by the sheet."""
    columns = (
        Column(pgettext("column", "Indicator name"), 18),
        Column(pgettext("column", "Unit"), 7),
        Column(scope.choice.text, 10),
        Column(pgettext("column", "Year before"), 10),
        Column(pgettext("column", "Computed growth"), 9),
        Column(pgettext("column", "Reported growth"), 9),
        Column(pgettext("column", "Kind of growth"), 12),
        Column(pgettext("column", "Note"), 24),
        Column(pgettext("column", "Source"), 30),
    )
    rows = tuple(_indicator_row(scope, row, at) for at, row in enumerate(scope.rows))
    compared = scope.overview.growth
    return BookSheet(
        pgettext("sheet", "Indicators"),
        say("{entity}: figures of {period}", entity=scope.entity_name, period=scope.choice.text),
        BookTable(columns, rows),
        (scope.stand,),
        (compared,) if compared else (),
    )


def _indicator_row(scope: ExportScope, row: Row, at: int) -> tuple[Cell, ...]:
    grown = growth_text(row)
    base = base_text(scope.snapshot, row)
    implied = (
        say("{period} implied {figure}", period=base.period, figure=base.text)
        if base and base.implied
        else ""
    )
    return (
        row_name(row, scope.snapshot.catalogue),
        unit_name(row["unit"]),
        _figure(row["value"], bare_text(row, scope.snapshot.catalogue)),
        _base(scope, row),
        _growth(scope, row, CellOf(at, 2), CellOf(at, 3)),
        reported_text(row),
        grown.kind,
        pgettext("list", "; ").join(part for part in (implied, grown.note) if part),
        where(place_of(row)),
    )


def _figure(value: float, text: str) -> Cell:
    return Figure(float(value), text) if is_known(value) else MISSING


def _base(scope: ExportScope, row: Row) -> Cell:
    """The base of the growth in the row's unit, as printed; one that is only implied is no figure."""
    if not is_known(row["base_value"]):
        return MISSING
    return Figure(
        float(row["base_value"]), bare_text({**row, "value": row["base_value"]}, scope.snapshot.catalogue)
    )


def _growth(scope: ExportScope, row: Row, of: CellOf, base: CellOf) -> Cell:
    """The growth as a formula over two cells of the sheet; a mark where the rules allow none."""
    if not is_known(row["year_on_year"]):
        return MISSING
    value, text = float(row["year_on_year"]), computed_text(row)
    if row["year_on_year_unit"] == "%":
        return Ratio("growth", of, base, value, text)
    factor = unit_points(pd.Series([row["unit"]]), scope.snapshot.catalogue).fillna(1.0).iloc[0]
    return Ratio("points", of, base, value, text, float(factor))


def _courses(scope: ExportScope) -> Iterator[BookSheet]:
    """A sheet for each indicator that has figures of several periods, or parts."""
    for row in scope.rows:
        facts = [fact for fact in scope.snapshot.series.of(row) if fact["time_period"] <= row["time_period"]]
        charts = tuple(one.chart for one in indicator_charts(scope, row))
        known = [fact for fact in facts if is_known(fact["value"])]
        if len(known) >= _FEWEST_PERIODS or charts:
            yield _course(scope, row, facts, charts)


def _course(scope: ExportScope, row: Row, facts: Sequence[Row], charts: tuple[Chart, ...]) -> BookSheet:
    columns = (
        Column(pgettext("column", "Period"), 14),
        Column(pgettext("column", "Value"), 12),
        Column(pgettext("column", "Year before"), 12),
        Column(pgettext("column", "Computed growth"), 12),
        Column(pgettext("column", "Reported growth"), 12),
        Column(pgettext("column", "Source"), 30),
    )
    name = row_name(row, scope.snapshot.catalogue)
    rows = tuple(_course_row(scope, fact, at, facts) for at, fact in enumerate(facts))
    unit = say("unit: {unit}", unit=unit_name(row["unit"])) if row["unit"] else ""
    return BookSheet(name, name, BookTable(columns, rows), (unit or scope.stand,), charts)


def _course_row(scope: ExportScope, fact: Row, at: int, facts: Sequence[Row]) -> tuple[Cell, ...]:
    """A period; its growth is worked out from the row of the year before where that is its base."""
    own = fact["base_origin"] == "own" and is_known(fact["base_value"])
    earlier = next((i for i, one in enumerate(facts) if one["time_period"] == fact["base_period"]), None)
    same = own and earlier is not None and facts[earlier]["value"] == fact["base_value"]
    base = CellOf(earlier, 1) if same and earlier is not None else CellOf(at, 2)
    return (
        period(fact["time_period"], fact["basis"]),
        _figure(fact["value"], bare_text(fact, scope.snapshot.catalogue)),
        _base(scope, fact),
        _growth(scope, fact, CellOf(at, 1), base),
        reported_text(fact),
        where(place_of(fact)),
    )


def _projects(scope: ExportScope) -> Iterator[BookSheet]:
    snapshot = scope.snapshot
    mine = snapshot.projects["entity"].eq(scope.entity)
    printed = snapshot.projects[mine & snapshot.projects["time_period"].eq(scope.choice.time_period)]
    found = records(measured(printed, snapshot.catalogue))
    if not found:
        return
    view = scope.investment
    charts = tuple(dict.fromkeys(chart for chart in (view.chart, view.total_chart) if chart is not None))
    tracks = tuple(project.track for project in view.projects if project.track is not None)
    columns = (
        Column(pgettext("column", "Project"), 20),
        Column(pgettext("column", "Unit"), 7),
        Column(pgettext("column", "Total investment"), 10),
        Column(pgettext("column", "Planned this year"), 10),
        Column(pgettext("column", "Done this year"), 10),
        Column(pgettext("column", "Done since the start"), 10),
        Column(pgettext("column", "Of the year's plan"), 10),
        Column(pgettext("column", "Of total investment"), 10),
        Column(pgettext("column", "To the schedule"), 12),
        Column(pgettext("column", "State"), 14),
        Column(pgettext("column", "Source"), 30),
    )
    rows = tuple(_project_row(row, at) for at, row in enumerate(found))
    title = say("{period}: projects", period=scope.choice.text)
    yield BookSheet(
        pgettext("sheet", "Projects"), title, BookTable(columns, rows), (view.summary,), (*charts, *tracks)
    )


def _project_row(row: Row, at: int) -> tuple[Cell, ...]:
    names = ("total_investment", "planned_investment", "completed_investment", "cumulative_investment")
    amounts = [_figure(row[name], amount(row[name], "")) for name in names]
    return (
        row["project"],
        unit_name(row["unit"]),
        *amounts,
        _share(row["completion_annual"], CellOf(at, 4), CellOf(at, 3)),
        _share(row["completion_total"], CellOf(at, 5), CellOf(at, 2)),
        points(row["schedule_gap"]),
        state(row),
        where(place(row)),
    )


def _share(value: float, of: CellOf, base: CellOf) -> Cell:
    return Ratio("share", of, base, float(value), percent(value)) if is_known(value) else MISSING


def _findings(scope: ExportScope) -> Iterator[BookSheet]:
    findings = findings_of(scope.snapshot, scope.entity, scope.choice)
    if findings.empty:
        return
    table = ledger_table(findings)
    columns = tuple(Column(str(name), 24 if at < 2 else 12) for at, name in enumerate(table))
    rows = tuple(tuple(map(str, row)) for row in table.itertuples(index=False, name=None))
    title = say("{period}: findings of inspections", period=scope.choice.text)
    yield BookSheet(pgettext("sheet", "Findings"), title, BookTable(columns, rows), (ledger_note(findings),))
