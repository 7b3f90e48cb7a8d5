"""Notes stand on the page of what they are about; what is overdue stands among what needs a look."""

import pytest

from perfdata.workflow import notes
from perfdata.workflow.notes import Subject, Written
from perfdata.workflow.snapshot import PeriodChoice
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import components, lines, words

PARK = "大祥工业集中区"
Y2021 = PeriodChoice("2021", "period")
STATION = "横冲科技工业园污水处理站"


@pytest.fixture
def noted(database):
    """The sample with an overdue to-do on an indicator and a note on the project."""
    workspace = open_workspace(f"sqlite:///{database}")
    late = Written("todo", "核对 <b>入库</b> $5", "财政所", "2022-03-31")
    notes.write(workspace, Subject(PARK, "indicator", "tax_paid"), Y2021, late, by="web")
    notes.write(workspace, Subject(PARK, "project", STATION), Y2021, Written("note", "待验收"), by="web")
    workspace.store.close()
    return database


def opened(open_page, page, **address):
    app = open_page(page, entity=PARK, period="2021", **address)
    assert not app.exception
    assert not app.error
    return app


def shown(app):
    (box,) = components(app, "notes")
    return box["notes"]


@pytest.mark.usefixtures("database")
def test_without_notes_the_page_says_so_and_offers_to_write_one(open_page):
    app = opened(open_page, "indicators", indicator="tax_paid")
    assert shown(app) == []
    assert [one.label for one in app.text_area] == ["内容"]


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    ("page", "address", "text", "state"),
    [
        pytest.param(
            "indicators",
            {"indicator": "tax_paid"},
            "核对 <b>入库</b> $5",
            "待办（已逾期）",
            id="an indicator",
        ),
        pytest.param("investment", {"project": STATION}, "待验收", "备注", id="a project"),
    ],
)
def test_a_note_stands_on_its_page_as_it_was_written(open_page, page, address, text, state):
    (note,) = shown(opened(open_page, page, **address))
    assert (note["text"], note["state"]) == (text, state)


@pytest.mark.usefixtures("noted")
def test_a_note_on_another_indicator_is_not_shown(open_page):
    assert shown(opened(open_page, "indicators", indicator="industrial_output")) == []


@pytest.mark.usefixtures("noted")
def test_an_overdue_to_do_needs_a_look_on_the_overview(open_page):
    assert "实缴税金：待办已于2022年3月31日到期未办结：核对 <b>入库</b> $5" in words(
        opened(open_page, "overview")
    )


@pytest.mark.usefixtures("noted")
def test_an_earlier_revision_is_read_only(open_page):
    app = opened(open_page, "indicators", indicator="tax_paid", revision="1")
    assert [note["acts"] for note in shown(app)] == [[]]
    assert list(app.text_area) == []
    assert "正在查看固定版本，备注与待办只读。" in lines(app, "quiet")


@pytest.mark.usefixtures("database")
def test_what_is_written_is_kept_and_the_form_is_empty_again(open_page, database):
    app = opened(open_page, "indicators", indicator="tax_paid")
    app.text_area[0].set_value("请核实")
    app.button[[one.label for one in app.button].index("保存")].click().run()
    assert [note["text"] for note in shown(app)] == ["请核实"]
    assert app.text_area[0].value == ""
    workspace = open_workspace(f"sqlite:///{database}")
    assert [note.text for note in workspace.store.notes(PARK)] == ["请核实"]
    workspace.store.close()


@pytest.mark.usefixtures("database")
def test_an_empty_note_is_refused_in_words_and_nothing_is_kept(open_page):
    app = opened(open_page, "indicators", indicator="tax_paid")
    app.button[[one.label for one in app.button].index("保存")].click().run()
    assert [one.value for one in app.error] == ["备注没有内容。请填写内容后再保存。"]
    assert shown(app) == []


Y2020 = PeriodChoice("2020", "period")
GONE = "已停用的园区道路"


@pytest.fixture
def carried(database):
    """The sample with two to-dos of 2020, a year of which it has no figure, and a note of 2021."""
    workspace = open_workspace(f"sqlite:///{database}")
    for subject, written, choice in (
        (Subject(PARK, "project", GONE), Written("todo", "清点 <b>资产</b>"), Y2020),
        (Subject(PARK, "indicator", "tax_paid"), Written("todo", "核对入库"), Y2020),
        (Subject(PARK, "project", STATION), Written("note", "待验收"), Y2021),
    ):
        notes.write(workspace, subject, choice, written, by="web")
    workspace.store.close()
    return database


@pytest.mark.usefixtures("database")
def test_without_notes_the_overview_has_no_list_of_them(open_page):
    assert components(opened(open_page, "overview"), "notes") == []


@pytest.mark.usefixtures("carried")
def test_the_overview_lists_all_notes_also_on_what_has_no_figure_any_more(open_page):
    app = opened(open_page, "overview")
    assert "本单位备注与待办（共3条，待办未办结2条）" in [box.label for box in app.expander]
    found = [(one["facts"][:2], one["text"], one["state"]) for one in shown(app)]
    assert found == [
        ([GONE, "承自2020年"], "清点 <b>资产</b>", "待办（未办结）"),
        (["实缴税金", "承自2020年"], "核对入库", "待办（未办结）"),
        ([STATION, found[2][0][1]], "待验收", "备注"),
    ]
    assert [act["name"] for act in shown(app)[0]["acts"]] == ["show", "done", "delete"]


@pytest.mark.usefixtures("carried")
def test_the_list_of_an_earlier_revision_only_shows_the_way(open_page):
    listed = shown(opened(open_page, "overview", revision="1"))
    assert [[act["name"] for act in one["acts"]] for one in listed] == [["show"], ["show"], ["show"]]


def test_of_a_great_many_notes_the_first_are_shown_and_the_rest_is_said(open_page, database):
    workspace = open_workspace(f"sqlite:///{database}")
    about = Subject(PARK, "indicator", "tax_paid")
    for number in range(201):
        notes.write(workspace, about, Y2021, Written("note", f"第{number}条"), by="web")
    workspace.store.close()
    for page in ("overview", "indicators"):
        app = opened(open_page, page, indicator="tax_paid")
        assert len(shown(app)) == 200
        assert "另有1条，见导出页的工作簿" in lines(app, "quiet")
