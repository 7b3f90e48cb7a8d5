"""The rows of a form from what its unit reported before: indicators, projects, budget lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from perfdata.catalogue import Catalogue, Indicator
from perfdata.compute.periods import calendar_year, previous_year
from perfdata.export.form import IndicatorRow, NamedRow
from perfdata.language import MISSING, current, pgettext, say, shown_decimals
from perfdata.model import subject
from perfdata.terms.addresses import position
from perfdata.workflow.projects import amount
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import PeriodChoice

_YEAR_DIGITS = 4
_DEFAULT_DECIMALS = 2
_SERIES = ["subject", "scope", "basis"]


def indicator_rows(
    observations: pd.DataFrame, catalogue: Catalogue, asked: PeriodChoice
) -> tuple[list[IndicatorRow], list[str]]:
    """The indicators of one entity's latest period before the asked one, in the order of its files.

    The second list names what a flat list of indicators cannot ask for: breakdowns, and unknown
    names that only their parent tells apart. Without figures: the catalogue's headline indicators.
    """
    actual = observations[observations["kind"].eq("actual") & observations["measure"].eq("level")]
    actual = actual.assign(subject=subject(actual))
    levels = actual[actual["base_for"] == ""]
    latest = records(_in_order(_latest(levels, asked), catalogue))
    if not latest:
        return [_core(catalogue.indicators[code], asked) for code in catalogue.headlines], []
    earlier = _earlier(actual, asked)
    plain = [row for row in latest if not row["item"] and (row["indicator"] or not row["parent"])]
    rows = [_row(row, earlier.get(_series(row)), catalogue) for row in plain]
    return rows, list(_not_asked(latest))


def project_rows(projects: pd.DataFrame, asked: PeriodChoice) -> list[NamedRow]:
    """The projects of one entity's latest schedule, without groups and totals, in its order."""
    details = _latest_year(projects[projects["role"] == "detail"], asked)
    return [NamedRow(row["project"], _project_before(row)) for row in records(details.sort_values("row"))]


def budget_rows(budget: pd.DataFrame, asked: PeriodChoice) -> list[NamedRow]:
    """The lines of one entity's latest budget, in its order; those of one project's evaluation are not."""
    lines = _latest_year(budget[budget["project"] == ""], asked)
    return [NamedRow(row["line"], _line_before(row)) for row in records(lines.sort_values("row"))]


def _latest(levels: pd.DataFrame, asked: PeriodChoice) -> pd.DataFrame:
    """The levels of the latest like period before the asked one; else of itself, else of the last year."""
    alike = levels[
        levels["basis"].isin((asked.basis, "point"))
        & levels["time_period"].str[_YEAR_DIGITS:].eq(asked.time_period[_YEAR_DIGITS:])
    ]
    before = alike[alike["time_period"] < asked.time_period]
    known = before if len(before) else alike
    if known.empty:
        known = levels[levels["time_period"].str.len() == _YEAR_DIGITS]
    return _of_last(known)


def _latest_year(facts: pd.DataFrame, asked: PeriodChoice) -> pd.DataFrame:
    """The records of the latest period that is not after the asked year."""
    years = facts["time_period"].map(calendar_year)
    return _of_last(facts[years.between(1, calendar_year(asked.time_period))])


def _of_last(facts: pd.DataFrame) -> pd.DataFrame:
    """The facts of the last period; a whole year comes after its months."""
    # "~" sorts behind every letter and digit.
    order = facts["time_period"].where(
        facts["time_period"].str.len() > _YEAR_DIGITS, facts["time_period"] + "~"
    )
    last: pd.DataFrame = facts[order == order.max()]
    return last


def _in_order(levels: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """As the files print them: the sheet with the catalogue's first indicators first, then cell by cell."""
    order = {code: place for place, code in enumerate(catalogue.indicators)}
    rank = levels["indicator"].map(lambda code: order.get(code, len(order)))
    cells = (levels["value_cell"].where(levels["value_cell"] != "", levels["growth_cell"])).map(position)
    places = pd.DataFrame(
        {
            "sheet_rank": rank.groupby([levels["file"], levels["sheet"]]).transform("min"),
            "file": levels["file"],
            "sheet": levels["sheet"],
            "cell": cells,
        },
        index=levels.index,
    )
    return levels.loc[places.sort_values(list(places.columns), kind="stable").index]


def _earlier(actual: pd.DataFrame, asked: PeriodChoice) -> Mapping[tuple[str, ...], Row]:
    """The figure of a year earlier by series: as restated for the asked period, else as it was reported."""
    before = actual[
        actual["time_period"].eq(previous_year(asked.time_period))
        & actual["base_for"].isin(("", asked.time_period))
        & actual["item"].eq("")
        & actual["value"].notna()
    ]
    restated_last = before.sort_values("base_for", kind="stable")
    return {_series(row): row for row in records(restated_last)}


def _series(row: Row) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in _SERIES)


def _row(row: Row, earlier: Row | None, catalogue: Catalogue) -> IndicatorRow:
    known = catalogue.indicators.get(row["indicator"])
    default = known.decimals if known else _DEFAULT_DECIMALS
    unit = row["source_unit"] or row["unit"]
    own_decimals = int(row["decimals"]) if is_known(row["decimals"]) else None
    given, given_decimals = _given(earlier, unit)
    return IndicatorRow(
        label=row["label"],
        unit=unit,
        indicator=row["indicator"],
        scope=row["scope"],
        basis=row["basis"],
        # The catalogue's decimals are those of its own unit.
        decimals=default if known and unit == known.unit else shown_decimals(own_decimals, default),
        earlier=given,
        earlier_decimals=given_decimals,
        note=_note(known),
    )


def _given(earlier: Row | None, unit: str) -> tuple[float | str | None, int]:
    """The earlier figure as it was printed, with its decimals; none where it was printed in another unit."""
    if earlier is None or (earlier["source_unit"] or earlier["unit"]) != unit:
        return None, 0
    decimals = int(earlier["decimals"]) if is_known(earlier["decimals"]) else _DEFAULT_DECIMALS
    if earlier["qualifier"]:
        return str(earlier["source_text"]), decimals
    value = earlier["source_value"] if is_known(earlier["source_value"]) else earlier["value"]
    return float(value), decimals


def _core(indicator: Indicator, asked: PeriodChoice) -> IndicatorRow:
    return IndicatorRow(
        label=indicator.name,
        unit=indicator.unit,
        indicator=indicator.code,
        basis="point" if indicator.balance else asked.basis,
        decimals=indicator.decimals,
        note=_note(indicator),
    )


def _note(indicator: Indicator | None) -> str:
    if indicator is None:
        return ""
    return indicator.note_en if current() == "en" else indicator.note


def _not_asked(rows: Sequence[Row]) -> Iterator[str]:
    names: dict[str, None] = {}
    for row in rows:
        if row["item"]:
            names[say("{name} by item", name=row["label"])] = None
        elif not row["indicator"] and row["parent"]:
            names[say("{parent}: {name}", parent=row["parent"], name=row["label"])] = None
    yield from names


def _project_before(row: Mapping[str, Any]) -> str:
    said = {
        pgettext("amount", "Total investment"): row["total_investment"],
        pgettext("amount", "Done since the start"): row["cumulative_investment"],
    }
    return _before(said, row["unit"])


def _line_before(row: Mapping[str, Any]) -> str:
    said = {
        pgettext("amount", "Budget"): row["adjusted"] if is_known(row["adjusted"]) else row["initial"],
        pgettext("amount", "Carried out"): row["executed"],
    }
    return _before(said, row["unit"])


def _before(amounts: Mapping[str, Any], unit: str) -> str:
    """What was reported last, in words: a number in a cell of its own would be one of this period."""
    shown = {name: amount(value, unit) for name, value in amounts.items()}
    said = [say("{name} {value}", name=name, value=text) for name, text in shown.items() if text != MISSING]
    return say("Last reported: {figures}", figures=pgettext("list", ", ").join(said)) if said else ""
