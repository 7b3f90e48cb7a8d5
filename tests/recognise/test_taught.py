"""New spellings and headings by TOML alone: each is read right with its entry, and not without it."""

import shutil

import pytest

from perfdata.catalogue import load
from perfdata.catalogue.loader import HERE
from tests.recognise.tables import CATALOGUE, observed, read, rows


@pytest.fixture
def catalogue(tmp_path):
    """The shipped catalogue with a text in some of its files replaced: {file: (before, after)}."""

    def changed(changes):
        folder = shutil.copytree(HERE, tmp_path / "catalogue")
        for name, (before, after) in changes.items():
            text = (folder / name).read_text(encoding="utf-8")
            assert before in text
            (folder / name).write_text(text.replace(before, after, 1), encoding="utf-8")
        return load(folder)

    return changed


def test_a_renamed_heading_of_figures(catalogue):
    text = "大祥区2023年主要指标\n指标|单位|绝对额|跟去年相比\n出口总值|亿元|3.5|5.2"
    taught = catalogue({"words.toml": ("growth = [", 'growth = ["跟去年相比", ')})
    assert observed(text, "value growth")[0] == (3.5, None)
    assert observed(text, "value growth", catalogue=taught) == [(3.5, 5.2)]


def test_a_new_spelling_of_a_unit(catalogue):
    text = "大祥区2023年主要指标\n指标|单位|绝对额\n出口总值|亿圆|3.5"
    entry = '"亿元" = { size = "100000000", aliases = ['
    taught = catalogue({"units.toml": (entry, f'{entry}"亿圆", ')})
    assert observed(text, "value source_unit") == [(3.5, "")]
    assert observed(text, "value source_unit", catalogue=taught) == [(3.5, "亿元")]


def test_a_new_region(catalogue):
    text = "新邵云谷2023年主要指标\n指标|单位|绝对额\n出口总值|亿元|3.5"
    entry = '["新邵云谷产业园"]\nname_en = "Yungu"\nkind = "park"\naliases = ["新邵云谷"]\n\n'
    taught = catalogue({"entities.toml": ('["', f'{entry}["')})
    assert observed(text, "entity value") != [("新邵云谷产业园", 3.5)]
    assert observed(text, "entity value", catalogue=taught) == [("新邵云谷产业园", 3.5)]


def test_a_new_name_of_an_indicator(catalogue):
    text = "大祥区2023年主要指标\n指标|单位|绝对额\n纳税进账|亿元|3.5"
    taught = catalogue({"indicators/3_fiscal.toml": ("aliases = [", 'aliases = ["纳税进账", ')})
    assert observed(text, "indicator value") == [("", 3.5)]
    assert observed(text, "indicator value", catalogue=taught) == [("tax_paid", 3.5)]


@pytest.mark.parametrize(
    ("file", "field", "heading", "table", "schema", "expected"),
    [
        pytest.param(
            "layouts/projects.toml",
            "completed_investment",
            "今年干了多少",
            "项目名称|总投资（万元）|今年干了多少（万元）\n甲|1000|300",
            "project",
            ("甲", 1000.0, 300.0),
            id="a project schedule",
        ),
        pytest.param(
            "layouts/ledger.toml",
            "status",
            "改得怎样",
            "序号|问题|整改措施|改得怎样\n1|甲|措施|已完成",
            "ledger",
            ("甲", "done"),
            id="a ledger",
        ),
        pytest.param(
            "layouts/budget.toml",
            "executed",
            "花了多少",
            "支出项目|年初预算数|花了多少\n人员经费|10|9",
            "budget",
            ("人员经费", 10.0, 9.0),
            id="a budget",
        ),
        pytest.param(
            "layouts/self_evaluation.toml",
            "score",
            "打多少分",
            "一级指标|二级指标|三级指标|年度指标值|分值|打多少分\n产出|数量|次数|3次|100|98",
            "score",
            ("次数", 100.0, 98.0),
            id="a form",
        ),
    ],
)
def test_a_new_heading_of_a_layout(catalogue, file, field, heading, table, schema, expected):
    text = f"大祥区2023年情况（万元）\n{table}"
    names = {
        "project": ("project", "total_investment", "completed_investment"),
        "ledger": ("finding", "status"),
        "budget": ("line", "initial", "executed"),
        "score": ("level3", "weight", "score"),
    }[schema]

    def found(**options):
        return [tuple(row[name] for name in names) for row in rows(read(text, **options), schema)]

    taught = catalogue({file: (f"\n{field} = [", f'\n{field} = ["{heading}", ')})
    assert found() != [expected]
    assert found(catalogue=taught) == [expected]


def test_a_part_of_headings_that_no_list_could_name(catalogue):
    text = "大祥区2023年整改台账\n序号|问题|整改措施|截至目前办妥与否之说明\n1|甲|措施|已完成"
    taught = catalogue({"layouts/ledger.toml": ("[parts]\nstatus = [", '[parts]\nstatus = ["办妥与否", ')})
    assert rows(read(text), "ledger") == []
    assert [row["status"] for row in rows(read(text, catalogue=taught), "ledger")] == ["done"]


def test_what_users_taught_is_read_without_a_file():
    text = "云谷新城2023年主要指标\n指标|单位|绝对额|跟去年相比\n纳税进账|亿元|3.5|5.2"
    taught = CATALOGUE.taught({"纳税进账": "tax_paid"}, words={"growth": ["跟去年相比"]})
    assert observed(text, "indicator growth") != [("tax_paid", 5.2)]
    assert observed(text, "indicator growth", catalogue=taught) == [("tax_paid", 5.2)]
