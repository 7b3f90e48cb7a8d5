"""Gaps and repeats in a report's numbering."""

import pytest

from perfdata.narrative.checks import Check, numbering
from perfdata.narrative.sections import sections
from tests.narrative.texts import report


def checked(*texts: str) -> list[tuple[str, str, str, str]]:
    return [
        (c.code, c.values["found"], c.values["expected"], c.values["unnumbered"])
        for c in numbering(sections(report(*texts)))
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(("一、甲", "三、丙"), [("number_missing", "三、", "二、", "")], id="a gap"),
        pytest.param(("一、甲", "四、丁"), [("number_missing", "四、", "二、", "")], id="a gap of two"),
        pytest.param(("二、乙", "三、丙"), [("number_missing", "二、", "一、", "")], id="no first"),
        pytest.param(
            ("一、甲", "正文。", "成效", "增长。", "三、丙"),
            [("number_missing", "三、", "二、", "成效")],
            id="a heading without number in the gap",
        ),
        pytest.param(
            ("一、甲", "正文。", "成效", "增长。", "二、乙", "四、丁"),
            [("number_missing", "四、", "三、", "")],
            id="a heading without number before another number",
        ),
        pytest.param(
            ("一、甲", "二、乙", "二、丙"),
            [("number_repeated", "二、", "三、", "")],
            id="the same number twice",
        ),
        pytest.param(
            ("一、甲", "一、乙"), [("number_repeated", "一、", "二、", "")], id="the first number twice"
        ),
        pytest.param(
            ("一、甲", "二、乙", "三、丙", "二、丁"),
            [("number_repeated", "二、", "四、", "")],
            id="a number out of order",
        ),
        pytest.param(
            ("一、甲", "（一）子", "（三）丑"), [("number_missing", "（三）", "（二）", "")], id="a gap below"
        ),
        pytest.param(
            ("一、甲", "①子", "③丑"), [("number_missing", "③", "②", "")], id="a gap of circled digits"
        ),
        pytest.param(
            ("一、甲", "一是抓规划。", "三是抓党建。"),
            [("number_missing", "三是", "二是", "")],
            id="a gap of lead-ins",
        ),
    ],
)
def test_a_gap_or_a_repeat_is_reported(texts, expected):
    assert checked(*texts) == expected


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅"), id="each section counts anew"),
        pytest.param(("一、甲", "1、子", "2、丑", "1、寅", "2、卯"), id="a second list begins at one"),
        pytest.param(("一、甲", "1.子", "2、丑"), id="1. and 2、 are one series"),
        pytest.param(
            ("一、甲", "正文。", "成效", "增长。", "二、丙"), id="a heading between that has no number"
        ),
        pytest.param(("一、甲", "首先，抓规划。", "其次，抓党建。", "最后，抓服务。"), id="首先 to 最后"),
        pytest.param(("一、甲", "——抓规划。", "——抓党建。"), id="dashes do not count"),
    ],
)
def test_sound_numbering_is_not_reported(texts):
    assert checked(*texts) == []


def test_a_finding_points_at_the_number():
    (finding,) = numbering(sections(report("一、甲", "三、丙")))
    assert finding == Check(
        "numbering", 4, 6, "number_missing", {"found": "三、", "expected": "二、", "unnumbered": ""}, ok=False
    )
