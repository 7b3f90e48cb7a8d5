"""In English the views hold no Chinese but what was printed in the files."""

import dataclasses
import re

import pandas as pd
import pytest

from perfdata.language import speaking
from perfdata.workflow.indicators import choices, indicator
from perfdata.workflow.investment import investment
from perfdata.workflow.origins import Origin
from perfdata.workflow.overview import overview
from perfdata.workflow.report import report_view, reports
from tests.golden.conftest import PARK, SEPTEMBER_2022, YEAR_2021, YEAR_2022, card

CHINESE = re.compile("[㐀-鿿　-〿＀-￯]")
PRINTED = ("file", "sheet", "label", "item", "scope", "project", "stage", "finding", "measure", "owner")


def texts(value):
    """All texts in a view, field by field."""
    if isinstance(value, Origin):
        return  # names a fact to the store, and is not shown
    if isinstance(value, str):
        yield value
    elif isinstance(value, pd.DataFrame):
        yield from value.columns
        yield from (cell for column in value for cell in value[column])
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from value
    elif isinstance(value, list | tuple):
        yield from (text for member in value for text in texts(member))


def printed(snapshot):
    """What the files print: names of files, sheets, projects, batches; steps of projects."""
    frames = (snapshot.observations, snapshot.projects, snapshot.ledger)
    cells = {text for frame in frames for name in PRINTED if name in frame for text in frame[name].unique()}
    steps = {
        name for row in snapshot.projects["milestones"] for name in re.findall(r'"name": "([^"]*)"', row)
    }
    return sorted(filter(None, cells | steps), key=len, reverse=True)


def chinese_of_ours(snapshot, view):
    """The Chinese in a view that no file printed."""
    names = printed(snapshot)
    left = set()
    for text in texts(view):
        for name in names:
            text = text.replace(name, "")
        if CHINESE.search(text):
            left.add(text)
    return left


@pytest.fixture
def english():
    with speaking("en"):
        yield


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("choice", [YEAR_2021, SEPTEMBER_2022, YEAR_2022], ids=lambda choice: choice.key)
class TestEnglish:
    def test_the_overview_is_english(self, two_years, choice):
        assert chinese_of_ours(two_years, overview(two_years, PARK, choice)) == set()

    def test_the_investment_is_english(self, two_years, choice):
        assert chinese_of_ours(two_years, investment(two_years, PARK, choice)) == set()

    def test_every_indicator_is_english_but_its_department(self, two_years, choice):
        for found in choices(two_years, PARK, choice):
            view = indicator(two_years, PARK, choice, found.key)
            view = dataclasses.replace(view, department="")
            assert chinese_of_ours(two_years, [found, view]) == set()


@pytest.mark.usefixtures("english")
def test_what_stands_beside_the_report_is_english(two_years):
    (report,) = reports(two_years, PARK, YEAR_2021)
    for part in report_view(two_years, report, YEAR_2021).sections:
        beside = [part.figures, part.charts, part.ledger, part.ledger_note]
        assert chinese_of_ours(two_years, beside) == set()


@pytest.mark.usefixtures("english")
def test_the_sentence_reads_as_english(first_year):
    assert overview(first_year, PARK, YEAR_2021).sentence == (
        "2021: Industrial output (above designated size) 110.74 (100 million CNY), up 10% year on year; "
        "Industrial value added (above designated size) 32.43 (100 million CNY), up 9.5% year on year"
        " (comparable prices); Park investment of all kinds 14.83 (100 million CNY), up 10% year on year; "
        "Taxes paid 4.92 (100 million CNY), up 18% year on year."
    )


@pytest.mark.usefixtures("english")
def test_a_growth_in_english_keeps_its_sign_on_the_card(first_year):
    assert card(overview(first_year, PARK, YEAR_2021), "tax_paid").growth == "+18%"
