"""Terms are found by their names in both languages, other spellings, their code, and their meaning."""

import pytest

from perfdata.language import speaking
from perfdata.workflow.glossary import glossary


def test_what_no_term_tells_finds_nothing():
    assert glossary("火星") == ()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param("环比", ["环比"], id="by its name"),
        pytest.param(" 环 比 ", ["环比"], id="blanks do not matter"),
        pytest.param("Month on Month", ["环比"], id="in English"),
        pytest.param("规上", ["规模以上"], id="by another spelling"),
        pytest.param("schedule_gap", ["较序时进度"], id="by its code, as in an address"),
        pytest.param("时序进度", ["序时进度"], id="by the other order of its characters"),
        pytest.param("2、2、4", ["位次"], id="by its meaning where no name fits"),
        pytest.param("一致", ["一致", "四舍五入后一致", "不一致"], id="by a part of its name"),
    ],
)
def test_a_term_is_found(asked, expected):
    assert [entry.name for entry in glossary(asked)] == expected


def test_an_entry_is_in_the_readers_language_with_its_name_in_the_other():
    (chinese,) = glossary("总投资完成率")
    assert (chinese.other, chinese.formula) == (
        "Completion of total investment",
        "总投资完成率 = 开工累计完成 ÷ 总投资：304.7 ÷ 1903 = 16.01%",
    )
    with speaking("en"):
        (english,) = glossary("总投资完成率")
    assert (english.name, english.other) == ("Completion of total investment", "总投资完成率")
