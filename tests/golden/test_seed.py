"""The published report itself, beside the tables of the sample; it is kept outside this repository."""

from pathlib import Path

import pytest

from perfdata.model import Source
from perfdata.workflow.choices import Choices
from perfdata.workflow.report import report_view, reports
from perfdata.workflow.review import commit, review
from perfdata.workflow.sample import sample_files
from perfdata.workflow.snapshot import snapshot
from perfdata.workflow.workspace import open_workspace
from tests.golden.conftest import PARK, YEAR_2021

SEED = sorted((Path(__file__).parents[3] / "shared" / "seed").glob("*.txt"))


@pytest.fixture(scope="module")
def sections(tmp_path_factory):
    if not SEED:
        pytest.skip("needs the published report in ../shared/seed/")
    workspace = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('seed') / 'facts.db'}")
    tables = [Source(path.name, path.read_bytes()) for path in sample_files() if path.suffix == ".xlsx"]
    commit(workspace, review(workspace, tables), by="李", reason="年报")
    report = Source("report.txt", SEED[0].read_bytes())
    reviewed = review(workspace, [report], Choices(entity=PARK, period="2021"))
    commit(workspace, reviewed, by="李", reason="年报")
    shown = snapshot(workspace)
    (found,) = reports(shown, PARK, YEAR_2021)
    yield report_view(shown, found, YEAR_2021).sections
    workspace.store.close()


def section(sections, number):
    return next(part for part in sections if part.number == number)


def test_the_headings_are_those_of_the_report(sections):
    top = [(part.number, part.heading) for part in sections if part.level == 1]
    assert top[0] == ("一、", "绩效管理工作开展情况")
    assert top[1] == ("", "部门整体支出绩效情况")
    assert [number for number, _ in top[2:]] == ["三、", "四、"]


def test_the_four_headlines_stand_beside_their_section(sections):
    economy = next(part for part in sections if part.heading == "部门整体支出绩效情况")
    assert [(f.value, f.growth) for f in economy.figures] == [
        ("110.74 亿元", "+10%"),
        ("32.43 亿元", "+9.5%"),
        ("14.83 亿元", "+10%"),
        ("4.92 亿元", "+18%"),
    ]


def test_the_station_is_known_by_the_report_s_longer_name(sections):
    assert [chart.kind for chart in section(sections, "四是").charts] == ["completion", "milestones"]


def test_the_section_on_the_plan_has_key_points_and_no_chart(sections):
    plan = section(sections, "一是")
    assert (plan.figures, plan.charts) == ((), ())
    industry, infrastructure, services = plan.key_points
    assert "新型建材、农副食品加工两大产业基地" in industry
    assert "道路、管网、水电配套等基础设施" in infrastructure
    for service in ("一网、一门、一次", "容缺后补", "绿色通道", "首席服务官"):
        assert service in services
