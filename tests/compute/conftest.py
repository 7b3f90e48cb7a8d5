"""Frames of a few rows: a field that a test leaves out is the plain case of an annual level."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from perfdata.catalogue import Catalogue, load
from perfdata.model import OBSERVATIONS, PROJECTS

Facts = Callable[..., pd.DataFrame]

PLAIN = {
    "entity": "大祥工业集中区",
    "indicator": "industrial_output",
    "time_period": "2021",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "unit": "亿元",
    "source_unit": "亿元",
    "growth_over": "year",
    "growth_unit": "%",
}


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture(scope="session")
def facts() -> Facts:
    def build(*rows: dict[str, Any], **shared: Any) -> pd.DataFrame:
        return OBSERVATIONS.frame([{**PLAIN, **shared, **row} for row in rows])

    return build


@pytest.fixture(scope="session")
def projects() -> Facts:
    def build(*rows: dict[str, Any]) -> pd.DataFrame:
        plain = {"entity": "大祥工业集中区", "role": "detail", "time_period": "2021-03", "unit": "万元"}
        return PROJECTS.frame([{**plain, "project": str(n), **row} for n, row in enumerate(rows)])

    return build
