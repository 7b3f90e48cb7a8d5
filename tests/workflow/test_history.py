"""Two revisions are compared in words, and a file is erased with all that was read from it."""

import pytest

from perfdata.errors import StoreError, UndoRefused, UnknownRevision, UsageError
from perfdata.model import KeptFile
from perfdata.workflow.choices import Choices, Correction
from perfdata.workflow.history import between, erase, kept_files
from perfdata.workflow.review import commit, review
from perfdata.workflow.understood import digest
from tests.workflow.conftest import table

FIRST = table("实缴税金,亿元,4.92", "园区各类投资,亿元,14.83")
SECOND = table("实缴税金,亿元,5.02", "规模工业增加值,亿元,32.43", name="b.csv")


def save(workspace, source, choices=None):
    return commit(workspace, review(workspace, [source], choices or Choices()), by="李", reason="年报")


@pytest.fixture
def twice(workspace):
    """A workspace with two imports, the second of which changes a figure of the first."""
    save(workspace, FIRST)
    save(workspace, SECOND)
    return workspace


# --- refusals ---


def test_a_revision_that_is_not_there_cannot_be_compared(twice):
    with pytest.raises(UnknownRevision):
        between(twice, 1, 7)


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_file_is_not_erased_without_a_reason(twice, reason):
    with pytest.raises(UsageError) as refused:
        erase(twice, digest(SECOND), "李", reason)
    assert refused.value.code == "erasure_reason_missing"
    assert twice.store.erasures() == []


def test_a_file_that_is_not_kept_cannot_be_erased(twice):
    with pytest.raises(StoreError) as refused:
        erase(twice, "0" * 64, "李", "涉密")
    assert refused.value.code == "unknown_file"


def test_a_file_under_a_later_import_of_its_figures_is_not_erased(twice):
    with pytest.raises(UndoRefused) as refused:
        erase(twice, digest(FIRST), "李", "涉密")
    assert (refused.value.code, refused.value.values["later"]) == ("changed_later", "2")


# --- comparing ---


def test_two_revisions_are_compared_in_words(twice):
    found = between(twice, 1, 2)
    assert found.counts == {"new": 1, "changed": 1, "gone": 0}
    assert found.new[["名称", "数据"]].values.tolist() == [["规模以上工业增加值", "32.43 亿元"]]
    (row,) = found.changed.to_dict("records")
    assert (row["名称"], row["变动前"], row["变动后"], row["差额"]) == (
        "实缴税金", "4.92 亿元", "5.02 亿元", "+0.1 亿元",
    )  # fmt: skip
    assert found.gone.empty


def test_what_an_earlier_revision_lacks_is_gone_in_it(twice):
    found = between(twice, 2, 0)
    assert found.counts == {"new": 0, "changed": 0, "gone": 3}
    assert set(found.gone["名称"]) == {"规模以上工业增加值", "实缴税金", "园区各类投资"}


def test_a_revision_beside_itself_differs_in_nothing(twice):
    found = between(twice, 2, 2)
    assert found.counts == {"new": 0, "changed": 0, "gone": 0}
    assert (found.new.empty, found.changed.empty, found.gone.empty) == (True, True, True)


def test_answers_and_corrections_are_told_beside_figures(workspace):
    save(workspace, FIRST)
    choices = Choices(
        period="2022",
        units={"实缴税金": "亿元"},
        corrections=(Correction("b.csv", "", "C4", "14.8", "电话核实"),),
    )
    other = table(
        "实缴税金,,5.02",
        "园区各类投资,亿元,x",
        name="b.csv",
        title="大祥工业集中区",
        headings="指标,单位,绝对额",
    )
    save(workspace, other, choices)
    told = between(workspace, 1, 2).new[["类别", "名称", "数据"]].values.tolist()
    assert ["已记住的回答", "计量单位 · 实缴税金", "亿元"] in told
    assert ["已记住的回答", "数据时期", "2022"] in told
    assert ["更正", "b.csv · C4", "14.8"] in told


# --- files ---


def test_the_files_of_an_import_are_named_with_their_digests(twice):
    assert kept_files(twice, 1) == (KeptFile("主要指标.csv", digest(FIRST)),)


def test_an_erased_file_is_gone_with_its_figures_and_the_former_ones_are_back(twice):
    erasure = erase(twice, digest(SECOND), "李", " 误传涉密文件 ")
    assert (erasure.by, erasure.reason, erasure.file.name) == ("李", "误传涉密文件", "b.csv")
    facts = twice.store.facts("observation")[["indicator", "value"]].values.tolist()
    assert facts == [["park_investment", 14.83], ["tax_paid", 4.92]]
    assert kept_files(twice, 2) == ()
    assert [entry.file.name for entry in twice.store.erasures()] == ["b.csv"]
