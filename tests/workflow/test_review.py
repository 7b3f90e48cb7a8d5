"""An import is compared before it is stored, and stored whole or not at all."""

import pytest

from perfdata.errors import StaleReview, UsageError
from perfdata.model import Source
from perfdata.workflow.changes import absent_keys
from perfdata.workflow.choices import Choices, Correction
from perfdata.workflow.review import commit, review
from tests.workflow.conftest import sample, table

NONE = Choices()
OUTPUT = table("规模以上工业总产值,亿元,110.74", "实缴税金,亿元,4.92")


def save(workspace, *sources, reason="", choices=NONE):
    return commit(workspace, review(workspace, sources, choices), by="李", reason=reason)


def corrected(cell, given, file="主要指标.csv"):
    """The choice to read a cell of a CSV otherwise."""
    return Choices(corrections=(Correction(file, "", cell, given, "电话核实"),))


def values(reviewed, *columns):
    return reviewed.files.frames["observation"][[*columns]].values.tolist()


def misnamed(name="主要指标.csv"):
    """A workbook under another format's name: read all the same, with a warning."""
    return Source(name, sample("2021_主要指标.xlsx").content)


# --- refusals ---


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        pytest.param([sample("faulty_无年份.csv")], "2", id="no year and a row too long"),
        pytest.param([OUTPUT, sample("faulty_无年份.csv")], "2", id="one file of two"),
        pytest.param([OUTPUT, Source("a.pdf", b"%PDF-1.7")], "0", id="an unreadable file beside a good one"),
        pytest.param([table("注：无数据", headings="")], "0", id="nothing recognised"),
    ],
)
def test_a_blocked_review_is_not_stored(workspace, sources, count):
    before = workspace.store.digest()
    reviewed = review(workspace, sources)
    assert reviewed.blocked
    with pytest.raises(UsageError) as refused:
        commit(workspace, reviewed, by="李", reason="核对无误")
    assert (refused.value.code, refused.value.values["count"]) == ("review_blocked", count)
    assert (workspace.store.digest(), workspace.store.revision()) == (before, 0)


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_warning_is_not_stored_without_a_reason(workspace, reason):
    reviewed = review(workspace, [misnamed()])
    assert [problem.code for problem in reviewed.warnings] == ["format_differs"]
    with pytest.raises(UsageError) as refused:
        commit(workspace, reviewed, by="李", reason=reason)
    assert refused.value.code == "reason_missing"
    assert workspace.store.revision() == 0


def test_a_review_is_refused_once_another_import_came_between(workspace):
    reviewed = review(workspace, [OUTPUT])
    save(workspace, table("研发经费投入强度,%,2.1", name="other.csv"))
    before = workspace.store.digest()
    with pytest.raises(StaleReview) as refused:
        commit(workspace, reviewed, by="王")
    told = refused.value.values
    assert (told["reviewed"], told["current"], told["by"], told["at"][:2]) == ("0", "1", "李", "20")
    assert workspace.store.digest() == before


def test_a_review_made_again_after_another_import_is_compared_with_it_and_stored(workspace):
    review(workspace, [OUTPUT])
    save(workspace, table("实缴税金,亿元,5.02", name="other.csv"))
    again = review(workspace, [OUTPUT])
    assert (again.against, again.counts["changed"], again.counts["new"]) == (1, 1, 1)
    assert commit(workspace, again, by="王", reason="以本表为准").revision == 2


@pytest.mark.parametrize(
    ("cell", "given", "file"),
    [
        pytest.param("A3", "产值", "主要指标.csv", id="a label"),
        pytest.param("A1", "标题", "主要指标.csv", id="the title"),
        pytest.param("Z9", "1", "主要指标.csv", id="a cell beyond the sheet"),
        pytest.param("C3", "1", "另一个.csv", id="a file that was not uploaded"),
    ],
)
def test_a_correction_of_a_cell_that_no_figure_came_from_blocks_the_import(workspace, cell, given, file):
    reviewed = review(workspace, [OUTPUT], corrected(cell, given, file))
    (problem,) = [one for one in reviewed.errors if one.code == "correction_unused"]
    assert (problem.place.file, problem.place.cell, problem.found) == (file, cell, given)
    with pytest.raises(UsageError):
        commit(workspace, reviewed, by="李", reason="核对无误")


def test_a_correction_that_is_no_number_is_told_like_any_other_cell(workspace):
    reviewed = review(workspace, [OUTPUT], corrected("C3", "很多"))
    assert [(p.code, p.place.cell, p.found) for p in reviewed.errors] == [("not_a_number", "C3", "很多")]


def test_a_review_that_its_reader_leaves_stores_nothing(workspace):
    class Left(Exception):
        """The page went away."""

    def leave(_name, _share):
        raise Left

    with pytest.raises(Left):
        review(workspace, [OUTPUT], progress=leave)
    reviewed = review(workspace, [OUTPUT])
    with pytest.raises(Left):
        commit(workspace, reviewed, by="李", progress=leave)
    assert workspace.store.is_empty()


# --- what would change ---


def test_a_review_alone_stores_nothing(workspace):
    reviewed = review(workspace, [OUTPUT])
    assert reviewed.counts == {"new": 2, "changed": 0, "unchanged": 0, "absent": 0}
    assert (reviewed.blocked, workspace.store.is_empty()) == (False, True)


def test_a_review_tells_new_changed_unchanged_and_absent_figures_apart(workspace):
    save(
        workspace, table("规模以上工业总产值,亿元,110.74", "实缴税金,亿元,4.92", "规模工业增加值,亿元,32.43")
    )
    reviewed = review(
        workspace, [table("规模以上工业总产值,亿元,110.74", "实缴税金,亿元,5.02", "园区各类投资,亿元,14.83")]
    )
    assert reviewed.against == 1
    assert reviewed.counts == {"new": 1, "changed": 1, "unchanged": 1, "absent": 1}
    changed = reviewed.differences["observation"].changed
    assert changed[["indicator", "old_value", "value"]].values.tolist() == [["tax_paid", 4.92, 5.02]]


def test_a_figure_that_a_new_file_does_not_mention_stays(workspace):
    save(workspace, OUTPUT)
    save(workspace, table("实缴税金,亿元,5.02"))
    assert sorted(workspace.store.facts("observation")["value"]) == [5.02, 110.74]


def test_figures_of_no_known_unit_are_not_compared(workspace):
    reviewed = review(workspace, [table("实缴税金,亿元,4.92", title="2021年主要指标")])
    assert [problem.code for problem in reviewed.errors] == ["entity_missing"]
    assert (reviewed.differences, reviewed.blocked) == ({}, True)


def test_the_progress_names_each_file_and_ends_with_the_comparison(workspace):
    told = []
    reviewed = review(
        workspace, [OUTPUT, sample("2021_用地审批.xlsx")], progress=lambda *step: told.append(step)
    )
    assert [(name, round(share, 2)) for name, share in told] == [
        ("主要指标.csv", 0.0), ("2021_用地审批.xlsx", 0.33), ("", 0.67),
    ]  # fmt: skip
    told.clear()
    commit(workspace, reviewed, by="李", progress=lambda *step: told.append(step))
    assert told == [("", 0.0), ("", 1.0)]


def test_two_files_of_one_name_are_told_apart_and_one_twice_stands_once(workspace):
    other = table("园区各类投资,亿元,14.83")
    revision = save(workspace, OUTPUT, other, OUTPUT)
    assert (revision.files, revision.counts["new"]) == (("主要指标.csv", "主要指标 (2).csv"), 3)
    assert workspace.store.files_of(1)[1].content == other.content


# --- corrections ---


@pytest.mark.parametrize(
    ("rows", "cell", "given", "expected"),
    [
        pytest.param("实缴税金,亿元,1.2.3", "C3", "4.92", [4.92, "4.92", 2, ""], id="what was no number"),
        pytest.param("实缴税金,亿元,49.2", "C3", "4.920", [4.92, "4.920", 3, ""], id="a slipped point"),
        pytest.param("实缴税金,亿元,—", "C3", "近5", [5.0, "近5", 0, "<"], id="what was missing"),
        pytest.param(
            "实缴税金,亿元,4.92", "C3", "49200万元", [4.92, "49200万元", 0, ""], id="with its own unit"
        ),
    ],
)
def test_a_corrected_cell_is_read_as_it_was_given(workspace, rows, cell, given, expected):
    reviewed = review(workspace, [table(rows)], corrected(cell, given))
    assert values(reviewed, "value", "source_text", "decimals", "qualifier") == [expected]
    assert reviewed.problems == ()


def test_a_figure_corrected_to_nothing_is_missing(workspace):
    reviewed = review(workspace, [OUTPUT], corrected("C4", " "))
    assert values(reviewed, "indicator") == [["industrial_output"]]
    assert reviewed.problems == ()


def test_a_corrected_growth_leaves_the_value_as_it_is(workspace):
    source = table("实缴税金,亿元,4.92,x18", headings="指标,单位,2021年,增速（%）")
    reviewed = review(workspace, [source], corrected("D3", "18"))
    assert values(reviewed, "value", "growth", "growth_unit") == [[4.92, 18.0, "%"]]


def test_a_correction_resolves_two_values_of_one_figure(workspace):
    source = table("实缴税金,亿元,5.88", "实缴税金,亿元,5.38")
    assert [p.code for p in review(workspace, [source]).errors] == ["conflicting_values"]
    assert values(review(workspace, [source], corrected("C4", "5.88")), "value") == [[5.88]]
    assert review(workspace, [source], corrected("C4", "5.88")).errors == ()


def test_a_cell_of_a_project_is_corrected(workspace):
    headings = "项目名称,总投资（万元）,本年完成投资（万元）"
    source = table("甲,一千,500", title="大祥工业集中区2021年重点项目", headings=headings)
    reviewed = review(workspace, [source], corrected("B3", "1000"))
    assert reviewed.files.frames["project"]["total_investment"].tolist() == [1000.0]
    assert reviewed.errors == ()


def test_a_correction_is_kept_with_what_was_found_and_why(workspace):
    revision = save(workspace, OUTPUT, choices=corrected("C4", "5.02"))
    assert (revision.counts["new"], revision.counts["corrections"]) == (2, 1)
    assert workspace.store.facts("correction").to_dict("records") == [
        {
            "entity": "大祥工业集中区",
            "time_period": "2021",
            "file": "主要指标.csv",
            "sheet": "",
            "cell": "C4",
            "found": "4.92",
            "given": "5.02",
            "reason": "电话核实",
            "by": "李",
        }
    ]
    assert workspace.store.files_of(1)[0].content == OUTPUT.content


def test_a_figure_corrected_to_nothing_is_kept_under_its_own_entity_and_period(workspace):
    save(workspace, OUTPUT, choices=corrected("C4", ""))
    kept = workspace.store.facts("correction")[["entity", "time_period", "found", "given"]]
    assert kept.values.tolist() == [["大祥工业集中区", "2021", "4.92", ""]]


def test_undoing_an_import_takes_its_corrections_back(workspace):
    save(workspace, OUTPUT, choices=corrected("C4", "5.02"))
    workspace.store.undo(1, by="李", reason="误传")
    assert workspace.store.facts("correction").empty


# --- absent facts ---


def test_an_absent_fact_that_is_ticked_is_removed_and_the_others_stay(workspace):
    save(workspace, table("实缴税金,亿元,4.92", "园区各类投资,亿元,14.83", "规模工业增加值,亿元,32.43"))
    source = table("规模工业增加值,亿元,32.43", name="b.csv")
    keys = absent_keys(review(workspace, [source]))
    assert [key[:3] for key in keys] == [
        ("observation", "大祥工业集中区", "park_investment"), ("observation", "大祥工业集中区", "tax_paid"),
    ]  # fmt: skip
    revision = save(workspace, source, choices=Choices(remove=frozenset(keys[1:])))
    assert revision.counts["removed"] == 1
    assert workspace.store.facts("observation")["indicator"].tolist() == [
        "industrial_value_added", "park_investment",
    ]  # fmt: skip
    workspace.store.undo(2, by="李", reason="误删")
    assert len(workspace.store.facts("observation")) == 3


def test_a_tick_of_a_fact_that_the_files_state_by_now_removes_nothing(workspace):
    save(workspace, OUTPUT)
    (key,) = absent_keys(review(workspace, [table("规模以上工业总产值,亿元,110.74", name="b.csv")]))
    assert save(workspace, OUTPUT, choices=Choices(remove=frozenset({key}))) is None
    assert len(workspace.store.facts("observation")) == 2


# --- provisional and final figures ---

FINAL = table("实缴税金,亿元,4.92", name="正式.csv")
EARLY = table("实缴税金,亿元,4.90", name="快报.csv", title="大祥工业集中区2021年主要经济指标快报")


def test_a_final_figure_replaces_a_provisional_one(workspace):
    save(workspace, EARLY)
    reviewed = review(workspace, [FINAL])
    assert (reviewed.counts["changed"], reviewed.problems) == (1, ())
    commit(workspace, reviewed, by="李")
    assert workspace.store.facts("observation")[["value", "obs_status"]].values.tolist() == [[4.92, "A"]]


def test_a_provisional_figure_does_not_silently_replace_a_final_one(workspace):
    save(workspace, FINAL)
    reviewed = review(workspace, [EARLY])
    assert [(p.code, p.severity, p.place.cell) for p in reviewed.problems] == [
        ("provisional_after_final", "warning", "C3")
    ]
    with pytest.raises(UsageError) as refused:
        commit(workspace, reviewed, by="李")
    assert refused.value.code == "reason_missing"


# --- what is stored ---


def test_an_import_keeps_its_files_its_reason_and_who_made_it(workspace):
    revision = save(workspace, misnamed(), reason=" 核对无误 ")
    assert (revision.revision, revision.by, revision.reason) == (1, "李", "核对无误")
    assert revision.files == ("主要指标.csv",)
    assert workspace.store.files_of(1)[0].content == sample("2021_主要指标.xlsx").content


def test_the_same_files_again_are_no_revision(workspace):
    sources = [sample("2021_主要指标.xlsx"), sample("2021_绩效报告.docx")]
    save(workspace, *sources)
    before = workspace.store.digest()
    assert save(workspace, *sources) is None
    assert (workspace.store.digest(), workspace.store.revision()) == (before, 1)


def test_a_report_alone_can_be_imported(workspace):
    revision = save(workspace, sample("2021_绩效报告.docx"))
    assert revision.counts["reports"] == 1
    assert [report.time_period for report in workspace.store.reports()] == ["2021"]


def test_undoing_an_import_brings_back_what_was_there_before(workspace):
    save(workspace, OUTPUT)
    before = workspace.store.digest()
    save(workspace, table("实缴税金,亿元,5.02"))
    assert workspace.store.digest() != before
    workspace.store.undo(2, by="李", reason="误传")
    assert workspace.store.digest() == before
