"""What a report's text says against itself, in words, in its section, what asks for a look first."""

import pytest

from perfdata.model import Section, TextCheck
from perfdata.workflow.report import report_view
from perfdata.workflow.report_checks import check_name, checked_texts
from tests.workflow.snapshots import YEAR, snapshot_of
from tests.workflow.test_report import report

SECTIONS = (Section("s0", "", 0, "题", 0, 10), Section("s1", "一、", 1, "甲", 10, 40))


def check(ok, start, kind="ratio"):
    return TextCheck(kind, start, start + 2, "period_unknown", {"found": "4亿元"}, ok)


def test_a_text_without_findings_has_none():
    assert checked_texts((), SECTIONS) == ()


def test_a_finding_before_any_section_is_of_none():
    (found,) = checked_texts([check(False, 3)], SECTIONS[1:])
    assert found.section == ""


def test_what_asks_for_a_look_stands_first():
    found = checked_texts([check(True, 0), check(None, 2), check(False, 30), check(False, 12)], SECTIONS)
    assert [(one.ok, one.start, one.section, one.word) for one in found] == [
        (False, 12, "s1", "需要核对"),
        (False, 30, "s1", "需要核对"),
        (None, 2, "s0", "请人工判断"),
        (True, 0, "s0", "相符"),
    ]
    assert [one.id for one in found] == ["c3", "c2", "c1", "c0"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        pytest.param("parts_sum", "分项合计", id="sum"),
        pytest.param("ratio", "比例", id="ratio"),
        pytest.param("impossible", "增速与两年数值", id="triple"),
        pytest.param("period", "时期", id="period"),
        pytest.param("numbering", "编号", id="numbering"),
    ],
)
def test_every_kind_of_check_has_a_name(kind, name):
    assert check_name(kind) == name


@pytest.mark.parametrize(
    ("lines", "kind", "message"),
    [
        pytest.param(
            ("一、用地", "甲地块用地面积3亩、乙地块用地面积4亩，合计8亩。"),
            "parts_sum",
            "3亩 + 4亩 之和为 7亩，文中为 8亩。",
            id="parts that do not add up",
        ),
        pytest.param(
            ("一、经济", "截至6月30日，实缴税金2亿元。"),
            "period",
            "“2亿元”是2021年6月的数据，而报告期为2021年。",
            id="a half year in an annual report",
        ),
        pytest.param(
            ("一、经济", "平稳。", "三、整改", "完成。"),
            "numbering",
            "“三、”之前缺少“二、”。",
            id="a gap in numbering",
        ),
    ],
)
def test_the_report_lists_what_contradicts_itself(lines, kind, message):
    view = report_view(snapshot_of(), report(*lines), YEAR)
    assert (kind, False, message) in [(one.kind, one.ok, one.message) for one in view.checks]
