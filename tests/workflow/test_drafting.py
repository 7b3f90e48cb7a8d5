"""The draft of the sample's next report, what is handed over of it, and what accepting it stores."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest

from perfdata.language import speaking
from perfdata.model import Paragraph, Report, Source
from perfdata.reading.documents import read_docx
from perfdata.workflow.drafting import draft_view
from perfdata.workflow.drafting_file import accept, draft_file, draft_file_name
from perfdata.workflow.drafting_passages import draft_passages
from perfdata.workflow.drafting_words import counts_line, draft_lines, mark_text, reason_text
from perfdata.workflow.review import commit, review
from perfdata.workflow.sample import load_sample
from perfdata.workflow.snapshot import PeriodChoice, snapshot
from perfdata.workflow.workspace import open_workspace
from tests.workflow.conftest import sample
from tests.workflow.snapshots import GROWTH, PARK, printed, snapshot_of

ENTITY = "大祥工业集中区"
THIS = PeriodChoice("2022", "period")
LAST_TEXT = f"{PARK}2021年度工作报告\n2021年规模以上工业总产值110.00亿元，同比增长10%。"


def report(text=LAST_TEXT, time_period="2021", entity=PARK):
    lines, paragraphs, at = text.split("\n"), [], 0
    for line in lines:
        paragraphs.append(Paragraph(at, at + len(line)))
        at += len(line) + 1
    return Report(entity, time_period, lines[0], "报告.docx", text, tuple(paragraphs))


def of_2022(value=121.0, growth=10.0, **others):
    return {**GROWTH, **printed(value), "growth": growth, "time_period": "2022", "value_cell": "E5", **others}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The sample's two years in one store that no test changes."""
    opened = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('drafting') / 'facts.db'}")
    load_sample(opened)
    commit(opened, review(opened, [sample("2022_主要指标_虚构演示.xlsx")]), by="李", reason="年报")
    yield opened
    opened.store.close()


@pytest.fixture(scope="module")
def view(store):
    return draft_view(snapshot(store), ENTITY, THIS)


@pytest.fixture
def workspace(workspace):
    """The same two years in a store of the test's own."""
    load_sample(workspace)
    commit(workspace, review(workspace, [sample("2022_主要指标_虚构演示.xlsx")]), by="李", reason="年报")
    return workspace


# --- what there is no draft of ---


def test_a_year_without_figures_has_no_draft():
    assert draft_view(snapshot_of({}, reports=[report()]), PARK, THIS) is None


def test_the_report_of_another_entity_is_not_rolled_forward():
    found = draft_view(snapshot_of(of_2022(), reports=[report(entity="乙园区")]), PARK, THIS)
    assert found.source is None


def test_without_an_earlier_report_the_figures_make_the_text():
    found = draft_view(snapshot_of(of_2022()), PARK, THIS)
    assert found.text == "甲园区2022年主要指标情况\n2022年，规模以上工业总产值121.00亿元，同比增长10%。"


# --- the sample's draft ---


def test_the_sample_s_figures_of_the_next_year_are_put_in(view):
    assert (
        "2022年，集中区围绕项目建设和干部作风建设两条主线安排工作，主要经济指标保持增长。"
        "规模以上工业总产值121.26亿元，同比增长9.5%；规模工业增加值34.60亿元，同比增长8.2%；"
        "园区各类投资16.02亿元，同比增长8%；实缴税金5.41亿元，同比增长10%。"
    ) in view.text
    assert (view.renewed, view.left_over, len(view.rewrites)) == (8, 17, 9)
    assert view.title == "湖南省大祥工业集中区管理委员会2022年度部门整体支出绩效评价报告"


def test_what_the_sample_s_text_does_not_name_is_offered_as_sentences(view):
    assert view.further == (
        "2022年，工业用电量19631万千瓦时，同比增长6.0%；新增规模以上工业企业6家，同比增长20.0%。",
        "2022年，招商引资到位资金6.11亿元，同比下降6.0%；外商直接投资120万美元。",
        "2022年，亩均税收12.35万元/亩。",
    )


def test_a_figure_that_reading_the_draft_does_not_give_back_is_listed():
    # The year that the second sentence goes on with is kept by the first, of which nothing is new.
    text = f"{PARK}2021年度工作报告\n2021年协助落实银行贷款2000万元。规模以上工业总产值110.00亿元。"
    found = draft_view(snapshot_of(of_2022(), reports=[report(text)]), PARK, THIS)
    assert [(one.text, one.reasons) for one in found.rewrites] == [
        ("2021年协助落实银行贷款2000万元。", ("old_figure",)),
        ("规模以上工业总产值121.00亿元。", ("not_confirmed",)),
    ]


def test_a_report_is_rolled_forward_by_as_many_years_as_lie_between():
    older = report(LAST_TEXT.replace("2021", "2020"), time_period="2020")
    found = draft_view(snapshot_of(of_2022(), reports=[older]), PARK, THIS)
    assert found.text == f"{PARK}2022年度工作报告\n2022年规模以上工业总产值121.00亿元，同比增长10%。"


def test_the_latest_earlier_report_is_taken():
    older = report(time_period="2019")
    found = draft_view(snapshot_of(of_2022(), reports=[older, report()]), PARK, THIS)
    assert (found.source.time_period, found.written) == ("2021", False)


def test_beside_a_report_that_is_written_the_draft_says_so():
    written = replace(report(), time_period="2022")
    found = draft_view(snapshot_of(of_2022(), reports=[report(), written]), PARK, THIS)
    assert (found.written, found.source.time_period) == (True, "2021")


def test_the_next_year_s_draft_can_be_asked_for_from_this_one():
    last = PeriodChoice("2021", "period")
    found = draft_view(snapshot_of({}, of_2022(), reports=[report()]), PARK, last, "next")
    assert found.time_period == "2022"


# --- what is shown and handed over ---


def test_the_lines_that_are_shown_are_the_text_with_its_marks(view):
    passages = draft_passages(view)
    shown = ["".join(run.text for run in passage.runs) for passage in passages]
    assert shown == [line for line in view.text.split("\n") if line.strip()]
    assert [passage.kind for passage in passages[:4]] == ["title", "title", "heading", "body"]
    with speaking("zh_CN"):
        marked = [run for passage in draft_passages(view) for run in passage.runs if run.kind]
    assert len(marked) == len(view.marks)
    first = next(run for run in marked if run.text == "121.26亿元")
    left = next(run for run in marked if run.text == "12次")
    assert (first.kind, first.word, first.note) == ("new", "新", "原为“110.74亿元”。")
    assert (left.kind, left.word, left.note) == ("old", "旧", "表格中没有新数据，仍是上一份报告的说法。")


def test_the_file_reads_back_as_the_draft_and_says_what_it_is(view):
    content = draft_file(view)
    assert read_docx(content, "草稿.docx").text == view.text
    with speaking("zh_CN"):
        document = docx.Document(BytesIO(draft_file(view)))
        header = [paragraph.text for paragraph in document.sections[0].header.paragraphs]
        assert draft_file_name(view) == "报告草稿_大祥工业集中区_2022年_第2版.docx"
    assert header == [
        "2022年报告草稿 · 尚未经人工核定",
        "沿用2021年报告的文字，换入2022年的数据（第2版）。",
        "黄底下划线：已换新。粉底波浪线：仍是2021年的旧数。",
    ]
    comments = [comment.text for comment in document.comments]
    assert len(comments) == len(view.rewrites) + 1
    assert comments[-1].startswith("文中没有提到的数据，可补充以下语句：\n2022年，工业用电量")


def test_the_draft_is_told_in_words(view):
    with speaking("zh_CN"):
        assert counts_line(view) == "已换新 8 处；仍是旧数 17 处；待改写或核对 9 句。"
        assert mark_text(view.marks[3]) == "原为“110.74亿元”。"
        assert reason_text("day") == "写的是以前某一天的事。"
        assert draft_lines(view)[0] == "2022年报告草稿 · 尚未经人工核定"


# --- what a person accepts ---


def test_a_written_report_is_never_overwritten(workspace, view):
    own = f"{view.title}\n本单位自己写的报告。"
    name = "2022_自己的报告.txt"
    reviewed = review(workspace, [Source(name, own.encode())])
    commit(workspace, reviewed, by="李", reason="")
    before = workspace.store.revision()
    assert accept(workspace, view, view.text, by="王", reason="核定").refusal == "written_already"
    assert workspace.store.revision() == before
    assert own in [report.text for report in workspace.store.reports()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("大祥工业集中区2021年度工作报告\n全年完成投资。", id="the text of another year"),
        pytest.param("邵阳市2022年度工作报告\n全年完成投资。", id="the text of another entity"),
    ],
)
def test_a_text_that_is_another_report_is_not_stored(workspace, view, text):
    before = workspace.store.revision()
    assert accept(workspace, view, text, by="王", reason="核定").refusal == "another_report"
    assert workspace.store.revision() == before


def test_an_accepted_text_is_stored_as_that_year_s_report_word_for_word(workspace, view):
    text = view.text.replace("学习12次", "学习15次")
    accepted = accept(workspace, view, text, by="王", reason="核定")
    assert (accepted.refusal, accepted.revision.reason, accepted.revision.by) == ("", "核定", "王")
    (stored,) = [r for r in workspace.store.reports() if r.time_period == "2022"]
    assert (stored.text, stored.entity) == (text, ENTITY)
    assert stored.file == "湖南省大祥工业集中区管理委员会2022年度部门整体支出绩效评价报告.docx"
    now = draft_view(snapshot(workspace), ENTITY, THIS)
    assert now.written
