"""The sample is loaded once into an empty store, is marked as the sample, and can be taken out."""

import pytest

from perfdata.errors import UndoRefused
from perfdata.workflow.review import commit, review
from perfdata.workflow.sample import is_sample, load_sample, sample_files, start_empty
from perfdata.workflow.snapshot import snapshot
from tests.workflow.conftest import sample, table


def save(workspace, *sources):
    return commit(workspace, review(workspace, sources), by="李", reason="年报")


# --- refusals ---


def test_a_store_that_ever_held_anything_is_left_alone(workspace):
    save(workspace, table("实缴税金,亿元,4.92"))
    assert load_sample(workspace) is None
    assert workspace.store.revision() == 1


def test_the_sample_is_not_loaded_again_once_it_was_taken_out(workspace):
    load_sample(workspace)
    start_empty(workspace, "李")
    assert load_sample(workspace) is None


def test_the_sample_stays_where_a_later_import_changed_it(workspace):
    load_sample(workspace)
    save(workspace, table("规模以上工业总产值,亿元,111.00"))
    with pytest.raises(UndoRefused):
        start_empty(workspace, "李")


# --- what it is ---


def test_the_sample_is_the_published_year_alone():
    assert [path.name for path in sample_files()] == [
        "2021_主要指标.xlsx",
        "2021_巡视整改台账.xlsx",
        "2021_用地审批.xlsx",
        "2021_绩效报告.docx",
        "2021_重点项目投资.xlsx",
    ]


def test_the_sample_is_marked_and_nothing_in_it_is_made_up(workspace):
    loaded = load_sample(workspace)
    shown = snapshot(workspace)
    assert is_sample(loaded) is True
    assert (shown.shows_sample, shown.shows_fiction) == (True, False)


def test_made_up_figures_beside_the_sample_are_marked(workspace):
    load_sample(workspace)
    save(workspace, sample("2022_主要指标_虚构演示.xlsx"))
    assert snapshot(workspace).shows_fiction is True


def test_after_it_was_taken_out_no_figure_and_no_mark_is_left(workspace):
    load_sample(workspace)
    taken_out = start_empty(workspace, "李")
    shown = snapshot(workspace)
    assert is_sample(taken_out) is False
    assert (shown.entities, shown.files, shown.shows_sample) == ((), frozenset(), False)
