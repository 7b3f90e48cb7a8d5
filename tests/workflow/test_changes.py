"""What an import would change, as tables of texts."""

from perfdata.workflow.changes import absent_table, changed_table, new_table
from perfdata.workflow.review import commit, review
from tests.workflow.conftest import sample, table


def saved(workspace, *sources):
    commit(workspace, review(workspace, sources), by="test", reason="test")


def test_a_first_import_changes_nothing_and_all_of_it_is_new(workspace):
    found = review(workspace, [table("规模以上工业总产值,亿元,110.74")])
    assert changed_table(found, workspace.catalogue).empty
    assert absent_table(found, workspace.catalogue).empty
    assert new_table(found, workspace.catalogue).to_dict("records") == [
        {
            "类别": "指标",
            "单位": "大祥工业集中区",
            "时期": "2021年",
            "名称": "规模以上工业总产值",
            "数据": "110.74 亿元",
        }
    ]


def test_the_same_file_again_has_nothing_new(workspace):
    saved(workspace, table("规模以上工业总产值,亿元,110.74"))
    found = review(workspace, [table("规模以上工业总产值,亿元,110.74")])
    assert new_table(found, workspace.catalogue).empty
    assert changed_table(found, workspace.catalogue).empty


def test_a_changed_figure_stands_beside_its_old_one(workspace):
    saved(workspace, table("规模以上工业总产值,亿元,110.74"))
    found = review(workspace, [table("规模以上工业总产值,亿元,111.74")])
    (row,) = changed_table(found, workspace.catalogue).to_dict("records")
    assert (row["名称"], row["变动"], row["变动前"], row["变动后"]) == (
        "规模以上工业总产值",
        "数值",
        "110.74 亿元",
        "111.74 亿元",
    )


def test_a_growth_that_is_added_comes_from_nothing(workspace):
    headings = "指标,单位,2021年,同比增长（%）"
    saved(workspace, table("规模以上工业总产值,亿元,110.74"))
    found = review(workspace, [table("规模以上工业总产值,亿元,110.74,10", headings=headings)])
    (row,) = changed_table(found, workspace.catalogue).to_dict("records")
    assert (row["变动"], row["变动前"], row["变动后"]) == ("公布增速", "—", "+10%")


def test_a_change_of_the_print_alone_is_not_silent(workspace):
    saved(workspace, table("规模以上工业总产值,亿元,110.70"))
    found = review(workspace, [table("规模以上工业总产值,亿元,110.7")])
    (row,) = changed_table(found, workspace.catalogue).to_dict("records")
    assert (row["变动前"], row["变动后"]) == ("110.70 亿元", "110.7 亿元")


def test_what_the_file_leaves_out_is_listed_and_stays(workspace):
    saved(workspace, table("规模以上工业总产值,亿元,110.74", "实缴税金,亿元,4.92"))
    found = review(workspace, [table("规模以上工业总产值,亿元,110.74")])
    assert absent_table(found, workspace.catalogue)["名称"].tolist() == ["实缴税金"]


def test_projects_scores_and_findings_are_named_and_shown(workspace):
    files = ["2021_重点项目投资.xlsx", "2021_巡视整改台账.xlsx", "2021_项目支出绩效自评表_虚构演示.xlsx"]
    shown = new_table(review(workspace, [sample(name) for name in files]), workspace.catalogue)
    by_name = dict(zip(shown["名称"], shown["数据"], strict=True))
    assert by_name["横冲科技工业园污水处理站"].startswith("1,903 万元 · 304.7 万元")
    project = "园区企业服务平台运行维护（虚构演示）"
    assert by_name[f"{project} · 企业诉求办结率"] == "93.1% · 9.80"
    assert by_name[f"{project} · 年度资金总额"] == "90 万元 · 90 万元 · 89.5 万元"
    assert "已移交" in shown["数据"].tolist()
