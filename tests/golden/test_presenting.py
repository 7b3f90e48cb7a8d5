"""What is presented is what the pages show: each screen's figures, charts and sentences, of both years."""

import re

import pytest

from perfdata.workflow.indicators import choices, indicator
from perfdata.workflow.overview import overview
from perfdata.workflow.presenting import screens
from perfdata.workflow.report import report_named, report_names
from perfdata.workflow.report_exhibits import surroundings
from tests.golden.conftest import PARK, SEPTEMBER_2022, YEAR_2021, YEAR_2022

_FIGURE = re.compile(r"\d[\d,.]*")


def periods(first, second, third):
    """The sample's year, the made-up one and a part of it; with how many there are of what is compared."""
    return pytest.mark.parametrize(
        ("choice", "count"),
        [
            pytest.param(YEAR_2021, first, id="the sample"),
            pytest.param(YEAR_2022, second, id="the year that follows"),
            pytest.param(SEPTEMBER_2022, third, id="a part of it"),
        ],
    )


def shown(snapshot, choice):
    """The screens of a period, and its report where it has one."""
    names = report_names(snapshot, PARK, choice)
    report = report_named(snapshot, PARK, choice, names[0]) if names else None
    return screens(snapshot, PARK, choice, names[0] if names else ""), report


def pages_figures(snapshot, choice):
    """Name, value and growth of each figure, as the overview's card or the indicator's page has them."""
    views = [indicator(snapshot, PARK, choice, one.key) for one in choices(snapshot, PARK, choice)]
    cards = overview(snapshot, PARK, choice).cards
    return {(one.name, one.value, one.growth) for one in (*views, *cards)}


@periods(13, 4, 4)
def test_every_card_has_the_texts_of_the_page_that_it_is_from(two_years, choice, count):
    found, _report = shown(two_years, choice)
    told = [(one.name, one.value, one.growth or "—") for screen in found for one in screen.figures]
    assert len(told) == count
    assert set(told) <= pages_figures(two_years, choice)


@periods(9, 9, 6)
def test_every_chart_is_the_one_of_its_page(two_years, choice, count):
    found, report = shown(two_years, choice)
    view, around = overview(two_years, PARK, choice), surroundings(two_years, PARK, choice)
    drawn = [view.growth, view.completion, *(around.chart(row) for row in around.by_code.values())]
    drawn += [chart for section in report.sections for chart in section.charts] if report else []
    charts = [screen.chart for screen in found if screen.chart is not None]
    assert [chart.title for chart in charts if chart not in drawn] == []
    assert len(charts) == count


@periods(40, 9, 9)
def test_every_figure_of_a_sentence_stands_in_the_overview_or_in_the_report(two_years, choice, count):
    found, report = shown(two_years, choice)
    view = overview(two_years, PARK, choice)
    known = " ".join((view.sentence, view.completion_note, report.report.text if report else ""))
    known += " ".join(section.ledger_note for section in report.sections) if report else ""
    said = [(screen.id, text) for screen in found for text in (screen.words, *screen.points)]
    numbers = [(name, number) for name, text in said for number in _FIGURE.findall(text)]
    assert [one for one in numbers if one[1] not in _FIGURE.findall(known)] == []
    assert len(numbers) >= count
