"""Rectification ledgers: findings, their state, whose they are."""

import pytest

from tests.recognise.tables import account, problems, read, rows

TITLE = "大祥工业集中区巡视反馈问题整改台账\n截至日期：2021年6月24日\n"


def statuses(text):
    return [(row["finding"], row["status"]) for row in rows(read(text), "ledger")]


def test_a_state_nobody_knows_is_open_and_said():
    text = f"{TITLE}序号|问题|整改措施|状态\n1|甲|措施|嗯嗯"
    assert statuses(text) == [("甲", "open")]
    assert problems(text) == [("unknown_status", "D4", "嗯嗯")]


def test_a_ledger_without_year_and_entity_lacks_both():
    text = "整改台账\n序号|问题|整改措施|状态\n1|甲|措施|已完成"
    assert [code for code, _, _ in problems(text)] == ["entity_missing", "year_missing"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("已完成", "done"),
        ("基本完成整改", "done"),
        ("已完成并长期坚持", "done"),
        ("已销号", "done"),
        ("整改到位", "done"),
        ("√", "done"),
        ("完成100%", "done"),
        ("未完成", "open"),
        ("完成80%", "open"),
        ("阶段性完成", "open"),
        ("取得初步成效，已完成整改", "done"),
        ("正在整改", "open"),
        ("持续推进", "open"),
        ("尚未启动", "open"),
        ("已移交区水利局", "referred"),
        ("不属于集中区管辖", "referred"),
        ("逾期未完成", "overdue"),
        ("已超期", "overdue"),
        ("逾期后已完成", "done"),
        ("60%", "open"),
        ("100%", "done"),
        ("已完成80%", "open"),
        ("已完成，执行率达98%", "done"),
        ("已完成，未发现新问题", "done"),
        ("已支付60万元，剩余部分年底前付清", "open"),
    ],
)
def test_the_state_in_the_words_of_offices(printed, expected):
    assert statuses(f"{TITLE}序号|问题|整改措施|状态\n1|甲|措施|{printed}") == [("甲", expected)]


def test_a_finding_with_its_measure_owner_and_date():
    text = (
        f"{TITLE}序号|反馈问题|问题来源|整改措施|责任单位|责任人|完成时限|整改状态\n"
        f"1|甲|巡视组|措施|办公室|某人|2021/6/30|已完成"
    )
    (row,) = rows(read(text), "ledger")
    names = ("entity", "time_period", "finding", "source", "measure", "owner", "due", "status", "row")
    assert tuple(row[name] for name in names) == (
        "大祥工业集中区",
        "2021",
        "甲",
        "巡视组",
        "措施",
        "办公室",
        "2021-06-30",
        "done",
        4,
    )


def test_names_and_telephone_numbers_are_not_kept():
    text = f"{TITLE}序号|问题|整改措施|联系电话|状态\n1|甲|措施|13800000000|已完成"
    assert account(text) == (2, 1, {"D4": "contact"})
    assert "13800000000" not in str(rows(read(text), "ledger"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("序号|问题|来源|发生次数\n1|甲|巡视组|3", id="no measure, owner, date or state"),
        pytest.param("序号|问题|责任单位|完成时限\n1|甲|办公室|2021年", id="nothing that tells the state"),
    ],
)
def test_a_list_of_questions_that_says_no_state_is_no_ledger(text):
    assert statuses(f"{TITLE}{text}") == []


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        pytest.param("反馈意见|整改举措|是否完成整改", "甲|措施|是", id="answered by yes"),
        pytest.param("隐患描述|整改要求|整改期限|是否整改到位", "甲|措施|2024/3/10|已整改", id="hazards"),
        pytest.param(
            "具体问题|整改措施|整改结果|完成情况", "甲|措施|制定制度2项|已整改完成", id="two that may be it"
        ),
        pytest.param("问题表述|责任单位|整改落实情况", "甲|办公室|已完成整改", id="told by what was done"),
        pytest.param("巡视反馈的主要问题|整改措施|目前整改进展情况", "甲|措施|已销号", id="longer headings"),
    ],
)
def test_the_headings_of_several_ledgers(heading, row):
    assert statuses(f"{TITLE}序号|{heading}\n1|{row}") == [("甲", "done")]


def test_a_group_is_no_finding_and_a_merged_finding_is_one():
    text = (
        f"{TITLE}序号|问题|整改措施|责任单位|状态\n（一）|党的建设|||\n"
        "1|甲|措施一|办公室|已完成\n^|^|措施二|财政科|\n二、财务方面|||\n2|乙|措施三|财政科|整改中"
    )
    assert [(row["finding"], row["measure"], row["status"]) for row in rows(read(text), "ledger")] == [
        ("甲", "措施一；措施二", "done"),
        ("乙", "措施三", "open"),
    ]


def test_a_column_of_offices_and_persons_is_left_out():
    heading = "序号|问题|整改措施|责任单位及责任人|状态"
    text = f"{TITLE}{heading}\n1|甲|措施，联系人：李四|办公室 张三 13900001111|已完成"
    found = str(rows(read(text), "ledger"))
    assert [name for name in ("张三", "李四", "13900001111") if name in found] == []
    assert rows(read(text), "ledger")[0]["measure"] == "措施"
