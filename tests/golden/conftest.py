"""The sample as the product stores it: its first year alone, and with the made-up files imported."""

import pytest

from perfdata.workflow.review import commit, review
from perfdata.workflow.sample import load_sample
from perfdata.workflow.snapshot import PeriodChoice, snapshot
from perfdata.workflow.workspace import open_workspace
from tests.workflow.conftest import sample

PARK = "大祥工业集中区"
YEAR_2021 = PeriodChoice("2021", "period")
YEAR_2022 = PeriodChoice("2022", "period")
SEPTEMBER_2022 = PeriodChoice("2022-09", "ytd")
STATION = "横冲科技工业园污水处理站"
MADE_UP = ("2022_主要指标_虚构演示.xlsx", "2022_重点项目投资_虚构演示.xlsx")


def import_made_up(workspace):
    """Imports the made-up following year, as one revision."""
    reviewed = review(workspace, [sample(name) for name in MADE_UP])
    return commit(workspace, reviewed, by="李", reason="演示")


@pytest.fixture(scope="session")
def two_years_workspace(tmp_path_factory):
    """A store that holds the sample at revision 1 and the made-up files at revision 2."""
    workspace = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('golden') / 'facts.db'}")
    load_sample(workspace)
    import_made_up(workspace)
    yield workspace
    workspace.store.close()


@pytest.fixture(scope="session")
def first_year(two_years_workspace):
    return snapshot(two_years_workspace, 1)


@pytest.fixture(scope="session")
def two_years(two_years_workspace):
    return snapshot(two_years_workspace)


def card(overview, code):
    """The overview's card of an indicator."""
    return next(card for card in overview.cards if card.code == code)


def table(frame):
    """A table of texts as rows."""
    return frame.to_numpy().tolist()
