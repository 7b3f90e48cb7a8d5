"""A deck as .pptx: what stands on which slide, on our own ground and on a template of the office."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.util import Inches

from perfdata.chart.model import Chart, Series
from perfdata.errors import UnreadableFile
from perfdata.export.deck import deck
from perfdata.export.office_chart_xml import Look
from perfdata.export.slide_content import Slide, SlideCard, SlideTable, chart_slides, table_slides
from tests.export.office_charts import CHARTS, SOURCE, TRACK, A, part, parts

CHART = CHARTS["columns with growth"]
CARD = SlideCard("产值", "110.74 亿元", "同比 +10%", "up", "2020年 100.67 亿元")
TABLE = SlideTable(("项目", "总投资"), (("污水处理站", "1,903 万元"),), frozenset({1}))
SLIDES = (
    Slide("绩效报告", "cover", "2021年", points=("第1版",)),
    Slide("主要指标", source=SOURCE, cards=(CARD,)),
    Slide("一、产业发展", points=("产值110.74亿元。",), chart=CHART, source=SOURCE),
    *chart_slides(CHART, "增速 = 110.74 ÷ 100.67 - 1\n来源：C5"),
    Slide("项目", table=TABLE),
    *chart_slides(TRACK),
)


def opened(content):
    return Presentation(BytesIO(content))


def texts(slide):
    return [
        shape.text_frame.text
        for shape in _all_shapes(slide.shapes)
        if shape.has_text_frame and shape.text_frame.text
    ]


def _all_shapes(shapes):
    for shape in shapes:
        if shape.shape_type == 6:
            yield from _all_shapes(shape.shapes)
        else:
            yield shape


def office_template():
    made = Presentation()
    made.slide_width = Inches(10)
    made.slides.add_slide(made.slide_layouts[0]).shapes.title.text = "旧内容"
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


# --- refusals ---


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04"], ids=["text", "a torn zip"])
def test_a_template_that_is_no_presentation_is_refused(content):
    with pytest.raises(UnreadableFile) as refused:
        deck(SLIDES, content, "模板.pptx")
    assert (refused.value.code, refused.value.values["file"]) == ("damaged", "模板.pptx")


def test_a_spreadsheet_is_no_template():
    content = part(deck([Slide("图", chart=CHART)]), parts(deck([Slide("图", chart=CHART)]), r".*\.xlsx")[0])
    with pytest.raises(UnreadableFile):
        deck(SLIDES, content, "表.xlsx")


# --- our own deck ---


def test_the_deck_is_16_to_9_and_has_the_slides_in_their_order():
    made = opened(deck(SLIDES))
    assert round(made.slide_width / made.slide_height, 3) == 1.778
    titles = [slide.shapes.title.text for slide in made.slides]
    assert titles == ["绩效报告", "主要指标", "一、产业发展", "产值增长10%", "项目", "已办1项"]


def test_a_chart_has_its_finding_unit_source_notes_and_alternative_text():
    slide = opened(deck(SLIDES)).slides[3]
    assert {"产值增长10%", "单位：亿元", SOURCE} <= set(texts(slide))
    assert slide.notes_slide.notes_text_frame.text == "增速 = 110.74 ÷ 100.67 - 1\n来源：C5"
    (frame,) = (shape for shape in slide.shapes if shape.has_chart)
    assert frame._element.find(".//{*}cNvPr").get("descr") == "产值三年的变化"
    assert [plot.categories[0] for plot in frame.chart.plots] == ["2019年", "2019年"]


def test_a_card_tells_its_direction_by_an_arrow():
    assert "产值\n110.74 亿元\n↑ 同比 +10%\n2020年 100.67 亿元" in texts(opened(deck(SLIDES)).slides[1])


def test_a_table_is_native():
    (frame,) = (shape for shape in opened(deck(SLIDES)).slides[4].shapes if shape.has_table)
    assert [[cell.text for cell in row.cells] for row in frame.table.rows] == [
        ["项目", "总投资"],
        ["污水处理站", "1,903 万元"],
    ]


def test_a_done_step_has_a_tick_and_an_open_one_none():
    found = texts(opened(deck(SLIDES)).slides[5])
    assert found.count("✓") == 1
    assert {"立项\n2021年3月", "环评", "● 已办 □ 未办"} <= set(found)


def test_nothing_stands_outside_the_slide_or_on_its_title():
    made = opened(deck(SLIDES))
    for slide in list(made.slides)[1:]:
        below = slide.shapes.title.top + slide.shapes.title.height
        for shape in slide.shapes:
            if shape == slide.shapes.title or shape.shape_type == 6:
                continue
            assert shape.left >= 0
            assert shape.left + shape.width <= made.slide_width
            assert below <= shape.top
            assert shape.top + shape.height <= made.slide_height


def test_every_text_names_a_chinese_font():
    content = deck(SLIDES)
    for name in parts(content, r"ppt/slides/slide\d+\.xml"):
        for run in etree.fromstring(part(content, name)).iter(f"{A}r"):
            assert run.find(f"{A}rPr/{A}ea").get("typeface") == "Microsoft YaHei"


def test_all_relations_lead_to_parts_that_are_there():
    content = deck(SLIDES)
    with ZipFile(BytesIO(content)) as package:
        names = set(package.namelist())
        for rels in (name for name in names if name.endswith(".rels")):
            folder = rels.replace("_rels/", "").rpartition("/")[0]
            for relation in etree.fromstring(package.read(rels)):
                assert relation.get("TargetMode") != "External"
                assert resolved(folder, relation.get("Target")) in names


def resolved(folder, target):
    if target.startswith("/"):
        return target[1:]
    steps = [*folder.split("/"), *target.split("/")] if folder else target.split("/")
    found = []
    for step in steps:
        found = found[:-1] if step == ".." else [*found, step]
    return "/".join(found)


def test_ids_of_shapes_are_not_given_twice():
    content = deck(SLIDES)
    for name in parts(content, r"ppt/slides/slide\d+\.xml"):
        ids = [node.get("id") for node in etree.fromstring(part(content, name)).iter("{*}cNvPr")]
        assert len(ids) == len(set(ids))


def test_two_exports_give_equal_bytes():
    assert deck(SLIDES) == deck(SLIDES)


# --- a template of the office ---


def test_a_template_gives_size_and_layouts_and_its_slides_are_left_out():
    made = opened(deck(SLIDES, office_template(), "模板.pptx"))
    assert made.slide_width == Inches(10)
    assert [slide.shapes.title.text for slide in made.slides][:2] == ["绩效报告", "主要指标"]
    assert {slide.slide_layout.name for slide in made.slides} == {"Title Slide", "Title Only"}


def test_a_potx_is_taken_too():
    plain = office_template()
    types = part(plain, "[Content_Types].xml")
    with ZipFile(BytesIO(plain)) as old:
        buffer = BytesIO()
        with ZipFile(buffer, "w") as new:
            for name in old.namelist():
                as_template = types.replace(b"presentation.main+xml", b"template.main+xml")
                new.writestr(name, as_template if name == "[Content_Types].xml" else old.read(name))
    assert len(opened(deck(SLIDES, buffer.getvalue(), "模板.potx")).slides) == len(SLIDES)


def test_charts_take_the_colours_of_the_scheme():
    content = deck([Slide("图", chart=CHART)])
    xml = etree.fromstring(part(content, parts(content, r"ppt/charts/chart.*\.xml")[0]))
    assert {node.get("val") for node in xml.iter(f"{A}schemeClr")} >= {"accent1", "accent2"}
    assert Look().accents[0] == "#1F4E8C"


# --- more than a slide holds ---


def test_many_bars_go_on_to_further_slides():
    count = 30
    names = tuple(f"项目{at}" for at in range(count))
    done = Series(
        "完成率", tuple(float(at) for at in range(count)), "%", tuple(f"{at}%" for at in range(count))
    )
    slides = chart_slides(Chart("completion", "落后", names, (done,), lamps=("red",) * count))
    assert [slide.title for slide in slides] == ["落后（1/3）", "落后（2/3）", "落后（3/3）"]
    assert sum((slide.chart.categories for slide in slides), ()) == names
    assert [len(slide.chart.lamps) for slide in slides] == [10, 10, 10]


def test_many_rows_go_on_to_further_slides():
    rows = tuple((str(at), "1") for at in range(25))
    slides = table_slides(Slide("项目", table=SlideTable(("项目", "数"), rows)))
    assert [len(slide.table.rows) for slide in slides] == [12, 12, 1]
    assert slides[2].title == "项目（3/3）"
