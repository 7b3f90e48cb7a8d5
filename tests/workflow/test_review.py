"""An import is compared before it is stored, and stored whole or not at all."""

import pytest

from perfdata.errors import StaleReview, UsageError
from perfdata.model import Source
from perfdata.workflow.review import commit, review
from tests.workflow.conftest import sample, table

OUTPUT = table("规模以上工业总产值,亿元,110.74", "实缴税金,亿元,4.92")


def save(workspace, *sources, reason="", **given):
    return commit(workspace, review(workspace, sources, **given), by="李", reason=reason)


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
    with pytest.raises(StaleReview):
        commit(workspace, reviewed, by="李")
    assert workspace.store.digest() == before


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
