"""A review in progress is kept on the server and comes back whole, in another session or after a restart."""

import pytest

from perfdata.model import Draft
from perfdata.workflow import drafts
from perfdata.workflow.choices import Choices, Correction
from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import open_workspace
from tests.workflow.conftest import table

FILES = (table("实缴税金,亿元,4.92"), table("园区各类投资,亿元,14.83", name="b.csv"))
CHOICES = Choices(
    period="2022",
    units={"实缴税金": "亿元"},
    corrections=(Correction("b.csv", "", "C3", "14.8", "电话核实"),),
)


def names(workspace):
    return [draft.id for draft in drafts.unfinished(workspace)]


@pytest.mark.parametrize("draft_id", ["", "no-such-draft", "../facts.db"])
def test_a_draft_that_is_not_there_is_nothing_to_go_on_with(workspace, draft_id):
    assert drafts.resume(workspace, draft_id) is None


def test_a_draft_of_another_version_is_nothing_to_go_on_with(workspace):
    workspace.store.keep_draft(Draft("old", "李", '{"version": 0}'), FILES)
    assert drafts.resume(workspace, "old") is None


def test_a_dropped_draft_is_gone_with_its_files(workspace):
    name = drafts.keep(workspace, "", FILES, CHOICES, "李")
    drafts.drop(workspace, name)
    drafts.drop(workspace, name)
    assert drafts.resume(workspace, name) is None
    assert names(workspace) == []


def test_a_draft_comes_back_after_the_server_was_started_again(workspace):
    name = drafts.keep(workspace, "", FILES, CHOICES, "李")
    again = open_workspace(str(workspace.store.engine.url))
    assert drafts.resume(again, name) == (FILES, CHOICES)
    again.store.close()


def test_each_new_draft_has_an_id_that_cannot_be_guessed(workspace):
    first, second = (drafts.keep(workspace, "", FILES, CHOICES, "李") for _ in range(2))
    assert first != second
    assert min(len(first), len(second)) >= 20
    # The pages name parts by it, and no part's name may have two underscores in a row.
    assert (first + second).isalnum()
    assert set(names(workspace)) == {first, second}


def test_a_draft_that_is_kept_again_stays_one_and_says_the_last(workspace):
    name = drafts.keep(workspace, "", FILES, CHOICES, "李")
    later = CHOICES.answered("period", "", "2023")
    assert drafts.keep(workspace, name, FILES[:1], later, "李") == name
    assert drafts.resume(workspace, name) == (FILES[:1], later)
    assert names(workspace) == [name]


def test_two_files_of_one_name_are_both_kept(workspace):
    same = (table("实缴税金,亿元,4.92"), table("实缴税金,亿元,5.02"))
    name = drafts.keep(workspace, "", same, CHOICES, "李")
    sources, _ = drafts.resume(workspace, name)
    assert [(one.name, one.content) for one in sources] == [
        ("主要指标.csv", same[0].content), ("主要指标 (2).csv", same[1].content),
    ]  # fmt: skip


def test_a_draft_is_no_revision_and_what_comes_of_it_is(workspace):
    name = drafts.keep(workspace, "", FILES, Choices(), "李")
    assert workspace.store.is_empty()
    sources, choices = drafts.resume(workspace, name)
    assert commit(workspace, review(workspace, sources, choices), by="李").counts["new"] == 2
    drafts.drop(workspace, name)
    assert len(workspace.store.files_of(1)) == 2
