"""The sample's report against the sample's tables: it agrees whole, and any changed digit is found."""

from dataclasses import replace

import pytest

from perfdata.catalogue import load
from perfdata.language import speaking
from perfdata.model import Source
from perfdata.reading.documents import read_docx
from perfdata.workflow.claims import claims_view, judged
from perfdata.workflow.claims_json import claims_json
from perfdata.workflow.claims_printout import claims_lines
from perfdata.workflow.review import commit, review
from perfdata.workflow.sample import sample_files
from perfdata.workflow.workspace import open_workspace

FIGURES = 21


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    workspace = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('claims') / 'facts.db'}")
    tables = [Source(path.name, path.read_bytes()) for path in sample_files() if path.suffix == ".xlsx"]
    commit(workspace, review(workspace, tables), by="李", reason="年报")
    yield workspace
    workspace.store.close()


@pytest.fixture(scope="module")
def document():
    (path,) = (path for path in sample_files() if path.suffix == ".docx")
    return read_docx(path.read_bytes(), path.name)


@pytest.fixture(scope="module")
def view(document, workspace):
    return judged(claims_view(document, load()), workspace)


def test_every_figure_of_the_sample_agrees_with_its_tables(view):
    assert [judgement.verdict for judgement in view.judgements] == ["agrees"] * FIGURES
    assert all(judgement.evidence.cell for judgement in view.judgements)


def test_the_report_itself_is_no_evidence(view):
    assert all(judgement.evidence.file.endswith(".xlsx") for judgement in view.judgements)


def _last_digit(text, start, end):
    return max(at for at in range(start, end) if text[at].isdigit())


def _changed(document, at):
    """The document with another digit at the place; the figure keeps its length and is not 0."""
    digit = str(int(document.text[at]) % 9 + 1)
    return replace(document, text=f"{document.text[:at]}{digit}{document.text[at + 1 :]}")


def test_a_changed_last_digit_of_any_figure_is_found_at_its_place(view, document, workspace):
    places = [
        (claim.start, stretch)
        for claim in view.claims
        for stretch in (claim.figure, claim.growth_figure)
        if stretch
    ]
    assert len(places) == FIGURES + 4
    for start, stretch in places:
        found = judged(
            claims_view(_changed(document, _last_digit(document.text, *stretch)), load()), workspace
        )
        differing = [
            c.start for c, j in zip(found.claims, found.judgements, strict=True) if j.verdict == "differs"
        ]
        assert differing == [start], document.text[slice(*stretch)]


def test_before_the_first_import_nothing_is_in_the_data(document, workspace):
    found = judged(claims_view(document, load()), workspace, revision=0)
    assert {judgement.verdict for judgement in found.judgements} == {"not_in_data"}


def test_what_a_person_says_counts_only_where_the_text_is_silent(document):
    own = claims_view(document, load(), "邵阳市", "2019").outline
    assert (own.entity, own.time_period) == ("大祥工业集中区", "2021")
    bare = replace(document, text=document.text.replace("2021", "    "))
    given = claims_view(bare, load(), "邵阳市", "2019")
    assert given.outline.time_period == "2019"
    assert {claim.time_period[:4] for claim in given.claims} == {"2019"}


def test_the_json_has_the_contract_s_fields(view):
    told = claims_json(view)
    assert list(told) == ["title", "entity", "time_period", "sections", "claims", "checks"]
    assert list(told["claims"][0]) == [
        "label",
        "indicator",
        "scope",
        "item",
        "project",
        "value",
        "unit",
        "base_value",
        "base_unit",
        "decimals",
        "qualifier",
        "growth",
        "growth_unit",
        "growth_over",
        "growth_basis",
        "growth_qualifier",
        "measure",
        "time_period",
        "basis",
        "kind",
        "section",
        "start",
        "end",
        "sentence",
        "verdict",
        "evidence",
    ]
    assert told["claims"][0]["evidence"]["cell"] == "C5"
    study = told["claims"][4]
    assert (study["growth"], study["growth_unit"], study["growth_over"], study["growth_basis"]) == (None,) * 4


def test_without_a_store_there_is_no_verdict(document):
    told = claims_json(claims_view(document, load()))
    assert {(claim["verdict"], claim["evidence"]) for claim in told["claims"]} == {(None, None)}


def test_the_checks_of_the_sample_are_worded(view):
    with speaking("zh_CN"):
        messages = [check["message"] for check in claims_json(view)["checks"]]
    assert messages == [
        "“2个”是2021年6月的数据，而报告期为2021年。",
        "304.7万元 占 1903万元 的 16.01%，文中未写明比例。",
        "26.5335亩 + 88.341亩 + 25.362亩 之和等于 140.2365亩。",
        "“三、”之前缺少“二、”；标题“部门整体支出绩效完成情况”没有编号。",
    ]


def test_the_lines_name_each_figure_with_its_verdict_and_cell(view, document):
    with speaking("zh_CN"):
        lines = list(claims_lines(view, load(), document.text))
    assert f"文中数据：{FIGURES} 处" in lines
    (line,) = (line for line in lines if "110.74亿元" in line)
    assert "规模以上工业总产值  2021年" in line
    assert line.endswith("一致  2021_主要指标.xlsx › 工作表“主要经济指标” › C5")
