"""A form is sent only with rows that come back as they were asked; the others are named."""

import pytest

from perfdata.catalogue import load
from perfdata.export.form import Form, IndicatorRow, NamedRow
from perfdata.workflow.form_proof import proved

OUTPUT = IndicatorRow("规模以上工业总产值", "亿元", "industrial_output", earlier=110.74)


def form(*rows, **more):
    return Form("甲园区", "2022", "2022年", (OUTPUT, *rows), **more)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(IndicatorRow("规上工业总产值", "亿元", "industrial_output"), id="one indicator twice"),
        pytest.param(IndicatorRow("其中：轻工业", "亿元"), id="a name that is a part of the one above"),
        pytest.param(IndicatorRow("实缴税金", "人", "tax_paid"), id="a unit that the indicator cannot have"),
        pytest.param(IndicatorRow("实缴税金", "亿元", "gdp"), id="a name of another indicator"),
        pytest.param(IndicatorRow("实缴税金", "亿元", "tax_paid", scope="不存在"), id="a scope nobody knows"),
        pytest.param(IndicatorRow("实缴税金", "亿元", "tax_paid", basis="point"), id="another basis"),
    ],
)
def test_a_row_that_would_come_back_as_something_else_is_left_out_and_named(row):
    made = proved(form(row), load())
    assert (made.indicators, made.left_out) == ((OUTPUT,), (row.printed,))


@pytest.mark.parametrize(
    ("more", "name"),
    [
        pytest.param({"projects": (NamedRow("合计"), NamedRow("厂房"))}, "合计", id="a total of projects"),
        pytest.param({"lines": (NamedRow("基本支出"), NamedRow("注：无"))}, "注：无", id="a note"),
    ],
)
def test_a_project_or_line_that_would_come_back_under_another_name_is_left_out(more, name):
    made = proved(form(**more), load())
    assert made.left_out == (name,)
    assert [row.name for row in (*made.projects, *made.lines)] in (["厂房"], ["基本支出"])


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(IndicatorRow("亩均税收", "万元/亩", "tax_per_mu"), id="no earlier figure"),
        pytest.param(IndicatorRow("参训企业数", "家", "training_enterprises", earlier="50多"), id="a bound"),
        pytest.param(
            IndicatorRow("规模以上工业企业数", "家", "industry_enterprises", basis="point", earlier=12.0),
            id="a balance",
        ),
        pytest.param(IndicatorRow("居民消费价格指数", "%", "consumer_prices", earlier=101.2), id="an index"),
        pytest.param(IndicatorRow("实缴税金", "亿元", "tax_paid", scope="可比口径"), id="a scope"),
        pytest.param(IndicatorRow("企业活跃度", "分"), id="a name that the catalogue lacks"),
    ],
)
def test_a_row_that_comes_back_as_it_was_asked_stays(row):
    assert proved(form(row), load()).indicators == (OUTPUT, row)
