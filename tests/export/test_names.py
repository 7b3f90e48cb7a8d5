"""Names of files and sheets are the same everywhere, and safe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.export.names import file_name, file_stem, sheet_name


def test_a_file_is_named_by_subject_entity_period_and_version():
    assert file_name("产值", "甲园区", "2021年", 2, "pptx") == "产值_甲园区_2021年_第2版.pptx"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("../../x", "x", id="a way out of the folder"),
        pytest.param("a\r\nb", "a b", id="line breaks"),
        pytest.param("a\u202egpj", "a gpj", id="writing turned round"),
        pytest.param("nul", "_nul", id="a device of Windows"),
        pytest.param("...", "_", id="dots alone"),
        pytest.param("产值😀", "产值😀", id="a picture sign"),
    ],
)
def test_a_title_becomes_a_name_that_is_safe(title, expected):
    assert file_stem(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("[x]/:?*\\", "x", id="signs that Excel refuses"),
        pytest.param("'产值'", "产值", id="quotes at the ends"),
        pytest.param("History", "History_", id="the name that Excel keeps"),
        pytest.param("", "_", id="nothing"),
        pytest.param("长" * 40, "长" * 31, id="longer than 31 characters"),
    ],
)
def test_a_title_becomes_the_name_of_a_sheet(title, expected):
    assert sheet_name(title, []) == expected


def test_sheets_of_one_name_are_told_apart():
    assert sheet_name("长" * 40, ["长" * 31]) == "长" * 29 + " 2"


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_makes_a_name_too_long_or_a_path(subject, entity):
    name = file_name(subject, entity, "2021年", 1, "xlsx")
    assert len(name.encode()) <= 255
    assert not set('/\\:*?"<>|\r\n\x00') & set(name)
