"""The outline of a whole report, and of the one that the project grew out of."""

import io

import docx

from perfdata.narrative import mentions, outline
from perfdata.reading.documents import read_docx
from tests.narrative.texts import report


def test_an_outline_joins_title_sections_and_checks(catalogue):
    found = outline(report("大祥工业集中区2021年工作总结", "一、甲", "三、丙"), catalogue)
    assert (found.title, found.entity) == ("大祥工业集中区2021年工作总结", "大祥工业集中区")
    assert (found.time_period, found.kind) == ("2021", "work_report")
    assert [s.id for s in found.sections] == ["s0", "s1", "s2"]
    assert [c.code for c in found.checks] == ["number_missing"]


def test_the_seed_names_its_park_year_and_kind(seed, catalogue):
    found = outline(seed, catalogue)
    assert (found.entity, found.time_period, found.kind) == ("大祥工业集中区", "2021", "evaluation")


def test_the_seed_has_four_headings_of_one_level_one_of_them_without_number(seed, catalogue):
    top = [s for s in outline(seed, catalogue).sections if s.level == 1]
    assert [s.number for s in top] == ["一、", "", "三、", "四、"]
    assert [s.id for s in top] == ["s1", "s2", "s3", "s4"]
    assert top[1].heading == "部门整体支出绩效情况"


def test_the_seed_s_lead_ins_are_under_the_heading_without_number(seed, catalogue):
    inner = [s for s in outline(seed, catalogue).sections if s.id.startswith("s2.")]
    assert [(s.number, s.level) for s in inner] == [(f"{n}是", 2) for n in "一二三四五六"]


def test_the_seed_has_two_problems_and_three_suggestions(seed, catalogue):
    found = outline(seed, catalogue).sections
    assert [s.number for s in found if s.id.startswith("s3.")] == ["1、", "2、"]
    assert [s.number for s in found if s.id.startswith("s4.")] == ["1、", "2、", "3、"]
    assert len(found) == 1 + 4 + 6 + 2 + 3


def test_the_seed_s_sections_begin_with_their_headings_and_cover_the_text(seed, catalogue):
    found = outline(seed, catalogue).sections
    assert all(seed.text[s.start : s.end].startswith(s.number + s.heading) for s in found if s.level)
    outer = [s for s in found if s.level < 2]
    assert [s.end for s in outer] == [*(s.start for s in outer[1:]), len(seed.text)]


def test_the_seed_s_missing_second_number_is_the_only_finding(seed, catalogue):
    (finding,) = outline(seed, catalogue).checks
    assert seed.text[finding.start : finding.end] == "三、"
    assert (finding.code, finding.values["expected"]) == ("number_missing", "二、")
    assert finding.values["unnumbered"] == "部门整体支出绩效情况"


def test_the_seed_s_sections_name_the_indicators_they_speak_of(seed, catalogue):
    named = {s.id: mentions(seed.text[s.start : s.end], catalogue) for s in outline(seed, catalogue).sections}
    assert named["s1"] == named["s2.1"] == named["s2.4"] == ()
    assert named["s2"][:4] == ("industrial_output", "industrial_value_added", "park_investment", "tax_paid")
    assert named["s2.2"] == ("study_sessions", "organisation_meetings")
    assert named["s2.3"] == ("findings_total", "findings_done")
    assert named["s2.5"] == ("land_approved",)
    assert named["s2.6"] == ("loans_arranged",)


def test_the_seed_as_a_word_file_has_the_same_outline(seed, catalogue):
    document = docx.Document()
    for line in seed.text.split("\n"):
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    assert outline(read_docx(buffer.getvalue(), "seed.docx"), catalogue) == outline(seed, catalogue)
