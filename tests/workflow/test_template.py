"""The form of a unit: its own indicators with last year's figures, which reads back with no problem."""

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from perfdata.errors import UsageError
from perfdata.model import Source
from perfdata.workflow.reading import read_source
from perfdata.workflow.review import commit, review
from perfdata.workflow.template import Template, template, write_template
from tests.workflow.conftest import sample, table

PARK = "大祥工业集中区"
MAIN_2021 = "2021_主要指标.xlsx"
MAIN_2022 = "2022_主要指标_虚构演示.xlsx"
PROJECTS_2022 = "2022_重点项目投资_虚构演示.xlsx"
BUDGET = Source(
    "预算.csv",
    "大祥工业集中区2021年预算执行情况表\n单位：万元\n预算科目,年初预算数,调整预算数,执行数\n"
    "基本支出,100,120,118.5\n项目支出,50,50,49\n".encode(),
)


def save(workspace, *sources):
    return commit(workspace, review(workspace, sources), by="李", reason="试")


def form(workspace, period="", entity=""):
    return template(workspace, entity, period, present_year=2026)


def shown(made, sheet="主要指标", first=4):
    rows = load_workbook(BytesIO(made.content))[sheet].iter_rows(min_row=first, values_only=True)
    return [list(row) for row in rows]


def filled(made, **sheets):
    """The form with figures typed in: by sheet, {cell: figure}."""
    workbook = load_workbook(BytesIO(made.content))
    for sheet, figures in sheets.items():
        for cell, figure in figures.items():
            workbook[sheet][cell].value = figure
    buffer = BytesIO()
    workbook.save(buffer)
    return Source(made.name, buffer.getvalue())


def read(workspace, source):
    reading = read_source(source, workspace.catalogue)
    assert reading.problems == ()
    return reading.frames


def rows(frame, *names):
    return frame[list(names)].values.tolist()


# --- refusals ---


@pytest.mark.parametrize("period", ["明年", "2021/2025", "13月"])
def test_a_period_that_is_none_is_refused(workspace, period):
    with pytest.raises(UsageError) as refused:
        form(workspace, period)
    assert (refused.value.code, refused.value.values) == ("unknown_period", {"period": period})


def test_a_place_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(UsageError) as refused:
        write_template(Template("f.xlsx", b"", PARK, "2022", ()), tmp_path / "missing" / "f.xlsx")
    assert refused.value.code == "not_writable"


# --- what the form asks ---


def test_the_form_asks_for_the_indicators_of_the_last_year_in_the_order_of_their_file(workspace):
    save(workspace, sample(MAIN_2021))
    made = form(workspace)
    assert (made.name, made.entity, made.time_period) == (f"2022年填报表_{PARK}.xlsx", PARK, "2022")
    assert [row[:5] for row in shown(made)][:5] == [
        ["规模以上工业总产值", "亿元", None, None, 110.74],
        ["规模工业增加值", "亿元", None, None, 32.43],
        ["园区各类投资", "亿元", None, None, 14.83],
        ["实缴税金", "亿元", None, None, 4.92],
        ["党员干部集中学习次数", "次", None, None, 12],
    ]


def test_the_next_form_asks_for_what_the_newest_year_reported(workspace):
    save(workspace, sample(MAIN_2021))
    save(workspace, sample(MAIN_2022))
    made = form(workspace)
    assert made.time_period == "2023"
    assert [row[0] for row in shown(made)] == [
        "规模以上工业总产值", "规模工业增加值", "园区各类投资", "实缴税金", "招商引资到位资金",
        "工业用电量", "新增规模以上工业企业", "外商直接投资", "亩均税收",
    ]  # fmt: skip


def test_months_are_asked_for_by_what_the_same_months_reported(workspace):
    save(workspace, sample(MAIN_2022))
    made = form(workspace, "2023年1-9月")
    assert made.time_period == "2023-09"
    assert [row[:5] for row in shown(made)] == [
        ["规模以上工业总产值", "亿元", None, None, 88.57],
        ["规模工业增加值", "亿元", None, None, 25.18],
        ["园区各类投资", "亿元", None, None, 11.64],
        ["实缴税金", "亿元", None, None, 3.95],
    ]
    figures = read(workspace, filled(made, 主要指标={"C4": 95.5, "D4": 7.8}))["observation"]
    assert rows(figures[figures["value"] == 95.5], "time_period", "basis", "growth") == [
        ["2023-09", "ytd", 7.8]
    ]


def test_a_figure_restated_for_the_asked_year_comes_before_the_one_reported_then(workspace):
    save(workspace, table("规模以上工业总产值,亿元,110.74"))
    restated = table(
        "规模以上工业总产值,亿元,121.26,111.05",
        title="大祥工业集中区2022年主要经济指标",
        headings="指标,单位,2022年,上年同期",
    )
    save(workspace, restated)
    assert shown(form(workspace, "2022"))[0][4] == 111.05


def test_a_figure_keeps_the_unit_it_was_reported_in(workspace):
    save(workspace, table("实缴税金,万元,49200"))
    assert shown(form(workspace))[0][:5] == ["实缴税金", "万元", None, None, 49200]


def test_a_unit_without_figures_is_asked_for_the_headline_indicators_of_a_park(workspace):
    made = form(workspace)
    assert (made.entity, made.time_period) == (PARK, "2025")
    assert [[*row[:2], row[4]] for row in shown(made)] == [
        ["规模以上工业总产值", "亿元", "—"],
        ["规模以上工业增加值", "亿元", "—"],
        ["园区各类投资", "亿元", "—"],
        ["实缴税金", "亿元", "—"],
    ]


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        pytest.param("大祥工业集中区管委会", PARK, id="by an alias"),
        pytest.param("甲园区", "甲园区", id="one that the catalogue lacks"),
    ],
)
def test_the_form_is_that_of_the_named_unit(workspace, entity, name):
    made = form(workspace, "2022", entity)
    assert made.entity == name
    figures = read(workspace, filled(made, 主要指标={"C4": 100.5}))["observation"]
    assert rows(figures, "entity", "value") == [[name, 100.5]]


def test_a_breakdown_is_named_as_left_out(workspace):
    save(workspace, sample("2021_用地审批.xlsx"))
    made = form(workspace)
    assert made.left_out == ("用地面积分项",)
    assert [row[0] for row in shown(made)] == ["用地面积", "用地审批项目数"]


# --- the way back ---


def test_an_empty_form_reads_as_last_years_figures_as_the_base_of_this_year(workspace):
    save(workspace, sample(MAIN_2021))
    made = form(workspace)
    facts = read(workspace, Source(made.name, made.content))["observation"]
    assert set(facts["base_for"]) == {"2022"}
    assert rows(facts, "indicator", "time_period", "value", "unit", "decimals", "qualifier")[:4] == [
        ["industrial_output", "2021", 110.74, "亿元", 2, ""],
        ["industrial_value_added", "2021", 32.43, "亿元", 2, ""],
        ["park_investment", "2021", 14.83, "亿元", 2, ""],
        ["tax_paid", "2021", 4.92, "亿元", 2, ""],
    ]
    bounds = facts[facts["qualifier"] != ""]
    assert rows(bounds, "indicator", "value", "qualifier") == [
        ["training_enterprises", 50.0, ">"],
        ["land_approval_spending", 1600.0, ">"],
    ]


def test_an_empty_form_changes_no_figure_of_the_store(workspace):
    save(workspace, sample(MAIN_2021), sample(MAIN_2022), sample(PROJECTS_2022), BUDGET)
    made = form(workspace)
    reviewed = review(workspace, [Source(made.name, made.content)])
    assert reviewed.counts["changed"] == 0
    assert set(reviewed.differences["observation"].new["base_for"]) == {"2023"}
    assert all(len(d.new) == 0 for name, d in reviewed.differences.items() if name != "observation")


def test_every_figure_of_a_filled_form_comes_back(workspace):
    save(workspace, sample(MAIN_2022))
    typed = {f"C{row}": 100 + row / 4 for row in range(4, 13)} | {f"D{row}": row / 2 for row in range(4, 13)}
    facts = read(workspace, filled(form(workspace), 主要指标=typed))["observation"]
    new = facts[facts["base_for"] == ""]
    assert set(zip(new["entity"], new["time_period"], new["basis"], new["kind"], strict=True)) == {
        (PARK, "2023", "period", "actual")
    }
    assert rows(new, "indicator", "value", "unit", "growth", "growth_unit") == [
        ["industrial_output", 101.0, "亿元", 2.0, "%"],
        ["industrial_value_added", 101.25, "亿元", 2.5, "%"],
        ["park_investment", 101.5, "亿元", 3.0, "%"],
        ["tax_paid", 101.75, "亿元", 3.5, "%"],
        ["attracted_investment", 102.0, "亿元", 4.0, "%"],
        ["industrial_electricity", 102.25, "万千瓦时", 4.5, "%"],
        ["new_industry_enterprises", 102.5, "家", 5.0, "%"],
        ["foreign_investment", 102.75, "万美元", 5.5, "%"],
        ["tax_per_mu", 103.0, "万元/亩", 6.0, "%"],
    ]


def test_a_zero_comes_back_as_a_zero_and_a_blank_as_nothing(workspace):
    save(workspace, sample(MAIN_2021))
    facts = read(workspace, filled(form(workspace), 主要指标={"C5": 0}))["observation"]
    assert rows(facts[facts["base_for"] == ""], "indicator", "value") == [["industrial_value_added", 0.0]]


def test_projects_come_back_with_their_amounts_and_those_left_blank_do_not(workspace):
    save(workspace, sample(PROJECTS_2022))
    made = form(workspace, "2023")
    assert shown(made, "重点项目")[0][:2] == [1, "演示·新型建材标准厂房一期"]
    assert shown(made, "重点项目")[0][-1] == "上次报送：总投资 28,000 万元、开工累计完成投资 21,900 万元"
    typed = {"C5": 16500, "D5": 4000, "E5": 3100.5, "F5": 11080.5, "G5": 12000, "H5": "投产"}
    new = {"B12": "新厂房", "C12": 900}
    projects = read(workspace, filled(made, 重点项目={**typed, **new}))["project"]
    amounts = (
        "total_investment",
        "planned_investment",
        "completed_investment",
        "cumulative_investment",
        "funds",
    )
    assert rows(projects, "project", "role", "time_period", "unit", "stage")[0] == [
        "演示·农副食品冷链加工基地", "detail", "2023", "万元", "投产",
    ]  # fmt: skip
    assert rows(projects, *amounts)[0] == [16500.0, 4000.0, 3100.5, 11080.5, 12000.0]
    assert list(projects["project"]) == ["演示·农副食品冷链加工基地", "新厂房"]


def test_budget_lines_come_back_with_their_amounts(workspace):
    save(workspace, BUDGET)
    made = form(workspace, "2022")
    assert shown(made, "预算执行")[:2] == [
        ["基本支出", None, None, None, "上次报送：预算数 120 万元、执行数 118.5 万元"],
        ["项目支出", None, None, None, "上次报送：预算数 50 万元、执行数 49 万元"],
    ]
    budget = read(workspace, filled(made, 预算执行={"B5": 60, "C5": 66, "D5": 65.25}))["budget"]
    assert rows(budget, "entity", "line", "time_period", "initial", "adjusted", "executed", "unit") == [
        [PARK, "项目支出", "2022", 60.0, 66.0, 65.25, "万元"]
    ]


def test_a_name_that_the_catalogue_lacks_is_asked_for_and_only_noted_as_such(workspace):
    save(workspace, table("规模以上工业总产值,亿元,110.74", "企业活跃度,分,86.4"))
    made = form(workspace)
    assert [row[0] for row in shown(made)] == ["规模以上工业总产值", "企业活跃度"]
    problems = read_source(filled(made, 主要指标={"C5": 88.1}), workspace.catalogue).problems
    assert [(p.code, p.severity, p.found) for p in problems] == [("unknown_indicator", "note", "企业活跃度")]


def test_equal_stores_give_equal_forms(workspace):
    save(workspace, sample(MAIN_2021))
    assert form(workspace).content == form(workspace).content


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice, which is not installed")
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_form_saved_by_libreoffice_comes_back_all_the_same(workspace, tmp_path, kind):
    save(workspace, sample(MAIN_2021))
    source = filled(form(workspace), 主要指标={"C4": 121.26, "D4": 9.5})
    path = tmp_path / "form.xlsx"
    path.write_bytes(source.content)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    facts = read(workspace, Source(f"form.{kind}", (tmp_path / f"form.{kind}").read_bytes()))["observation"]
    assert rows(facts[facts["base_for"] == ""], "indicator", "value", "growth") == [
        ["industrial_output", 121.26, 9.5]
    ]
    assert len(facts) == 15


# --- the command ---


def test_the_command_writes_a_form_that_the_command_reads_without_a_problem(tmp_path):
    form_path = tmp_path / "form.xlsx"
    database = ["--database", f"sqlite:///{tmp_path / 'facts.db'}"]
    python = [sys.executable, "-m", "perfdata"]
    root = Path(__file__).parents[2]
    for words in (["template", "--out", form_path, "--period", "2022", *database], ["read", form_path]):
        done = subprocess.run([*python, *words], cwd=root, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    assert "错误" not in done.stdout
