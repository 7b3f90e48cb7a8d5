"""A to-do is carried to later periods until it is done; what is typed is checked before it is kept."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.errors import PerfdataError, UsageError
from perfdata.language import explain
from perfdata.model.notes import Note
from perfdata.workflow import notes
from perfdata.workflow.notes import Subject, Written, is_overdue, shown_in
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import PARK, YEAR, snapshot_of, unknown

Y2020, Y2021, Y2022, Y2023 = (PeriodChoice(year, "period") for year in ("2020", "2021", "2022", "2023"))
SEPTEMBER = PeriodChoice("2022-09", "ytd")
OUTPUT = Subject(PARK, "indicator", "industrial_output")
TODO = Note(
    "n1", PARK, "indicator", "industrial_output", "2021", "todo", "核实", due="2022-03-31", at="2022-01-01"
)
TODAY = date(2022, 4, 1)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param(Written("note", " \n\t "), "备注没有内容", id="no text"),
        pytest.param(Written("todo", "长" * 2001), "内容有2001字，最多2000字", id="a long text"),
        pytest.param(Written("todo", "核实", "部" * 101), "内容有101字，最多100字", id="a long owner"),
        pytest.param(Written("note", "核\x07实"), "看不见的字符（U+0007）", id="a control character"),
        pytest.param(Written("note", "核\u202e实"), "看不见的字符（U+202E）", id="a turned direction"),
        pytest.param(Written("todo", "核实", "财\x00政"), "看不见的字符（U+0000）", id="an owner with a NUL"),
        pytest.param(Written("todo", "核实", due="2022-02-30"), "“2022-02-30”不是日期", id="no such day"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_says_what_to_do(workspace, written, said):
    with pytest.raises(UsageError) as refused:
        notes.write(workspace, OUTPUT, Y2021, written, by="web")
    assert said in explain(refused.value)
    assert workspace.store.notes(PARK) == []


def test_a_note_that_was_deleted_meanwhile_is_not_closed(workspace):
    note = notes.write(workspace, OUTPUT, Y2021, Written("todo", "核实"), by="web")
    notes.drop(workspace, note)
    with pytest.raises(PerfdataError) as refused:
        notes.close(workspace, note, Y2021, by="web")
    assert explain(refused.value) == "该条已不存在：已被他人删除。请刷新页面查看最新内容。"


def test_of_two_persons_who_correct_a_note_at_once_the_second_is_told(workspace):
    note = notes.write(workspace, OUTPUT, Y2021, Written("todo", "核实"), by="web")
    notes.correct(workspace, note, Written("todo", "核实口径"))
    with pytest.raises(PerfdataError) as refused:
        notes.correct(workspace, note, Written("todo", "核实基数"))
    assert explain(refused.value).startswith("该条刚刚被他人修改过，上方显示的是最新内容。")
    assert [one.text for one in workspace.store.notes(PARK)] == ["核实口径"]


def test_a_text_is_kept_as_it_was_typed_without_the_space_around_it(workspace):
    typed = Written("todo", "  =1+1\r\n*核实*  ", " 财政所\n李 ", "2022-03-31")
    notes.write(workspace, OUTPUT, Y2021, typed, by="web")
    (one,) = notes.notes_on(workspace, OUTPUT, Y2021)
    assert (one.note.text, one.note.owner, one.note.due) == ("=1+1\n*核实*", "财政所 李", "2022-03-31")


CLOSED = replace(TODO, closed_in="2022")
NOTE = replace(TODO, kind="note", due="")


@pytest.mark.parametrize(
    ("note", "choice", "expected"),
    [
        pytest.param(TODO, Y2020, None, id="not before it was written"),
        pytest.param(TODO, Y2021, "", id="in its own period"),
        pytest.param(TODO, Y2022, "2021年", id="carried over while open"),
        pytest.param(TODO, SEPTEMBER, "2021年", id="carried into a part of a year"),
        pytest.param(replace(TODO, period="2022-09.ytd"), Y2022, "2022年1—9月", id="into the whole year"),
        pytest.param(
            replace(TODO, period="2021-12.ytd"), Y2021, "2021年1—12月", id="of another basis that ends alike"
        ),
        pytest.param(CLOSED, Y2021, "", id="closed later, in its own period"),
        pytest.param(CLOSED, Y2022, "2021年", id="in the period in which it was closed"),
        pytest.param(CLOSED, Y2023, None, id="not after it was closed"),
        pytest.param(NOTE, Y2022, None, id="a note stays in its period"),
    ],
)
def test_what_a_period_shows_of_a_note(note, choice, expected):
    found = [one.carried_from for one in shown_in([note], choice)]
    assert found == ([] if expected is None else [expected])


@given(st.sampled_from(["2021", "2022", "2022-09.ytd", "2022-Q3", "2023-01"]), st.booleans())
def test_an_open_to_do_is_never_lost_in_later_years(period, closed):
    note = replace(TODO, period=period, closed_in="2024" if closed else "")
    assert [one.note.id for one in shown_in([note], PeriodChoice("2024", "period"))] == ["n1"]


def test_open_to_dos_come_first_by_their_due_date():
    found = [
        replace(TODO, id="note", kind="note", at="1"),
        replace(TODO, id="done", closed_in="2021", at="2"),
        replace(TODO, id="no date", due="", at="3"),
        replace(TODO, id="later", due="2022-05-01", at="4"),
        replace(TODO, id="sooner", due="2022-04-01", at="5"),
    ]
    shown = [one.note.id for one in shown_in(found, Y2021)]
    assert shown == ["sooner", "later", "no date", "note", "done"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        pytest.param(TODO, True, id="a day late"),
        pytest.param(replace(TODO, due="2022-04-01"), False, id="due today"),
        pytest.param(replace(TODO, due=""), False, id="no date"),
        pytest.param(CLOSED, False, id="done"),
        pytest.param(replace(TODO, kind="note"), False, id="a note is not to be done"),
    ],
)
def test_a_to_do_is_overdue_the_day_after_its_date(note, expected):
    assert is_overdue(note, TODAY) is expected


def test_an_overdue_to_do_needs_a_look_and_leads_to_its_page(workspace):
    typed = Written("todo", "核实\n口径", due="2022-03-30")
    notes.write(workspace, OUTPUT, Y2021, typed, by="web")
    later = replace(typed, due="2022-03-31")
    notes.write(workspace, Subject(PARK, "project", "标准厂房"), Y2021, later, by="web")
    first, second = notes.overdue(workspace, snapshot_of({}), PARK, Y2022, TODAY)
    assert first.text == "规模以上工业总产值：待办已于2022年3月30日到期未办结：核实 口径"
    assert {(one.page, one.pick) for one in (first, second)} == {
        ("indicators", "industrial_output"), ("investment", "标准厂房"),
    }  # fmt: skip
    assert notes.overdue(workspace, snapshot_of({}), PARK, Y2022, date(2022, 3, 30)) == ()


def test_a_great_many_overdue_to_dos_hide_nothing_else_that_needs_a_look(workspace):
    typed = Written("todo", "核实口径，" * 100, due="2022-03-30")
    for _number in range(21):
        notes.write(workspace, OUTPUT, Y2021, typed, by="web")
    found = notes.overdue(workspace, snapshot_of({}), PARK, Y2022, TODAY)
    assert len(found) == 20
    assert found[0].text.endswith("未办结：" + "核实口径，" * 15 + "核实口径…")


@pytest.mark.parametrize(
    ("subject", "choice", "period"),
    [
        pytest.param(OUTPUT, YEAR, "", id="a figure in the period that is looked at"),
        pytest.param(OUTPUT, Y2022, "2021", id="no figure any more"),
        pytest.param(Subject(PARK, "project", "标准厂房"), Y2022, "2021", id="a project no table lists"),
    ],
)
def test_a_to_do_leads_to_a_period_in_which_its_subject_can_be_picked(workspace, subject, choice, period):
    typed = Written("todo", "核实", due="2022-03-30")
    notes.write(workspace, subject, Y2021, typed, by="web")
    (found,) = notes.overdue(workspace, snapshot_of({}), PARK, choice, TODAY)
    assert (found.pick, found.period) == (subject.name, period)


@pytest.mark.parametrize(
    ("facts", "subject", "expected"),
    [
        pytest.param({}, "industrial_output", "规模以上工业总产值", id="known"),
        pytest.param(unknown("用电户数"), "用电户数", "用电户数", id="as printed"),
        pytest.param(
            {"scope": "可比口径"},
            "industrial_output|可比口径",
            "规模以上工业总产值（可比口径）",
            id="a scope",
        ),
        pytest.param({}, "tax_paid", "实缴税金", id="no figure any more"),
    ],
)
def test_a_note_names_its_indicator_as_the_pages_do(workspace, facts, subject, expected):
    typed = Written("todo", "核实", due="2022-03-31")
    notes.write(workspace, Subject(PARK, "indicator", subject), Y2021, typed, by="web")
    (found,) = notes.overdue(workspace, snapshot_of(facts), PARK, Y2021, TODAY)
    assert found.text.startswith(f"{expected}：待办")
