"""What the tests of workflow share: a workspace of their own, small files, and the sample's."""

from pathlib import Path

import pytest

from perfdata.model import Source
from perfdata.workflow.workspace import open_workspace

SAMPLE = Path(__file__).parents[2] / "sample_data"


@pytest.fixture
def workspace(tmp_path):
    opened = open_workspace(f"sqlite:///{tmp_path / 'facts.db'}")
    yield opened
    opened.store.close()


def sample(name):
    """One of the product's sample files."""
    return Source(name, (SAMPLE / name).read_bytes())


def table(*rows, name="主要指标.csv", title="大祥工业集中区2021年主要经济指标", headings="指标,单位,2021年"):
    """A small table as an office would save it: a title, a row of headings, rows of figures."""
    lines = [title, headings, *rows]
    return Source(name, ("\n".join(line for line in lines if line) + "\n").encode())
