"""What the checks say of the shipped samples and of published tables: nothing that is not so."""

from pathlib import Path

import pandas as pd
import pytest

from perfdata.compute.checks import checked, checked_budgets, checked_projects, checked_scores
from perfdata.compute.reconcile import reconcile
from perfdata.model import SCHEMAS
from perfdata.reading import read
from perfdata.recognise import recognise

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "sample_data").glob("20*") if path.suffix == ".xlsx")
PUBLISHED = ROOT.parent / "shared" / "inputs"


def told(path, known, catalogue):
    """Every problem of a file as (severity, code, cell), and its frames."""
    frames = recognise(read(path.read_bytes(), path.name), catalogue).frames
    printed = frames["observation"]
    facts = reconcile(printed, catalogue).facts
    problems = [
        *checked(facts, known["observation"], catalogue, printed),
        *checked_projects(frames["project"], known["project"], catalogue),
        *checked_budgets(frames["budget"]),
        *checked_scores(frames["score"]),
    ]
    return [(p.severity, p.code, p.place.cell) for p in problems], {**frames, "observation": facts}


def nothing():
    return {name: schema.frame() for name, schema in SCHEMAS.items()}


def test_the_samples_say_only_that_real_growth_is_at_comparable_prices(catalogue):
    known, found = nothing(), {}
    for path in SAMPLES:
        found[path.name], frames = told(path, known, catalogue)
        known = {name: pd.concat([known[name], frames[name]], ignore_index=True) for name in known}
    assert {name: problems for name, problems in found.items() if problems} == {
        "2022_主要指标_虚构演示.xlsx": [
            ("note", "comparable_growth_differs", "E6"),
            ("note", "comparable_growth_differs", "E5"),
        ]
    }


# In the chart's table of 湖南省 the 5381.6 of 2022-02 is no figure of two months: all of 2021 has 4867.3.
# The growth of 1-5月 2022 leaves out the refunds of 增值税, and the values do not.
BULLETIN = [("warning", "cumulative_fell", "C12"), ("warning", "growth_differs_from_values", "D14")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("邵阳统计月报_2025年1-3月.xlsx", BULLETIN, id="a bulletin of 60 sheets"),
        pytest.param("分省月度数据_CPI_2020.csv", [], id="price indices by month"),
        pytest.param("工业增加值_月度数据.xls", [], id="growths by month"),
        pytest.param("年度数据_国民经济核算.csv", [], id="national accounts by year"),
        pytest.param("利用外资进度表_空表.xls", [], id="an empty form"),
    ],
)
def test_published_tables_say_only_what_a_statistician_confirms(name, expected, catalogue):
    if not (PUBLISHED / name).exists():
        pytest.skip("the published tables are not beside the project")
    assert told(PUBLISHED / name, nothing(), catalogue)[0] == expected
