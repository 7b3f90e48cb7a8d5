"""Problems and refusals: every code is worded in both languages, and what was found is shown safely."""

from string import Formatter

import pytest

from perfdata.errors import PerfdataError, UnreadableFile
from perfdata.language import explain, reason, remark, remedy, sentence, skipped, speaking, where
from perfdata.language.faults import FAULTS, SKIPS
from perfdata.language.refusals import REFUSALS
from perfdata.language.wording import LONGEST_VALUE
from perfdata.model import Place, Problem
from tests.language.scan import CHINESE, errors, problems, skips, sources

ALWAYS_KNOWN = {"code", "file", "sheet", "cell"}


def placeholders(wording):
    parts = Formatter().parse(wording.reason + wording.remedy)
    return {name for _, name, _, _ in parts if name}


def values(wording):
    return {name: f"<{name}>" for name in placeholders(wording)}


def classes(root=PerfdataError):
    return {root.__name__}.union(*(classes(child) for child in root.__subclasses__()))


def test_an_unknown_code_is_said_plainly_with_the_code():
    problem = Problem("never_heard_of", "error", Place("a.xlsx"))
    assert sentence(problem) == "a.xlsx：此处内容无法直接使用（never_heard_of）。请在文件中核对。"
    assert explain(PerfdataError("never_heard_of")) == (
        "无法完成此操作（never_heard_of）。数据未作任何改动；请将此代码告知管理员。"
    )
    assert skipped("never_heard_of") == "未采用（never_heard_of）"


def test_a_value_that_was_not_handed_over_is_a_dash():
    assert reason(Problem("weights_sum", "error", Place(), "95")) == "分值合计为 95，应为 —。"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param("{place} {0}", "应为数字，实际是“{place} {0}”。", id="placeholders stay text"),
        pytest.param("1\r\n2\t3", "应为数字，实际是“1 2 3”。", id="one line"),
        pytest.param("1\u202e2\x1b[31m", "应为数字，实际是“12[31m”。", id="no control characters"),
        pytest.param("<b>x</b>", "应为数字，实际是“<b>x</b>”。", id="marks stay text"),
        pytest.param("", "应为数字，实际是“”。", id="nothing"),
    ],
)
def test_what_was_found_is_shown_as_one_line_of_text(found, expected):
    assert reason(Problem("not_a_number", "error", Place(), found)) == expected


def test_a_long_text_is_cut():
    shown = reason(Problem("not_a_number", "error", Place(), "9" * 30_000))
    assert shown == "应为数字，实际是“" + "9" * (LONGEST_VALUE - 1) + "…”。"


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_worded_in_both_languages_with_all_its_values(code):
    wording = FAULTS[code]
    given = values(wording)
    problem = Problem(code, "error", Place(), given.pop("found", ""), given)
    chinese = reason(problem), remedy(problem)
    with speaking("en"):
        english = reason(problem), remedy(problem)
    assert_worded(chinese, english, values(wording))


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_is_worded_in_both_languages_with_all_its_values(code):
    given = values(REFUSALS[code])
    chinese = explain(PerfdataError(code, **given))
    with speaking("en"):
        english = explain(PerfdataError(code, **given))
    assert_worded([chinese], [english], given)


def assert_worded(chinese, english, given):
    assert all(CHINESE.search(text) and text.endswith("。") for text in chinese)
    assert all(not CHINESE.search(text) and text.endswith(".") for text in english)
    for value in given.values():
        assert value in "".join(chinese)
        assert value in "".join(english)


@pytest.mark.parametrize("code", SKIPS)
def test_an_unused_number_says_why_in_both_languages(code):
    assert CHINESE.search(skipped(code))
    assert f"（{code}）" not in skipped(code)
    with speaking("en"):
        assert f"({code})" not in skipped(code)
        assert not CHINESE.search(skipped(code))


@pytest.mark.parametrize(
    ("code", "unnumbered", "chinese", "english"),
    [
        pytest.param(
            "number_missing",
            "",
            "“三、”之前缺少“二、”。",
            "“二、” is missing before “三、”.",
            id="a number is skipped",
        ),
        pytest.param(
            "number_missing",
            "绩效情况",
            "“三、”之前缺少“二、”；标题“绩效情况”没有编号。",
            "“二、” is missing before “三、”; the heading “绩效情况” has no number.",
            id="its heading stands there without a number",
        ),
        pytest.param(
            "number_repeated",
            "",
            "此处编号为“三、”，应为“二、”。",
            "“三、” stands where “二、” should.",
            id="a number out of turn",
        ),
        pytest.param(
            "never_heard_of",
            "",
            "“三、”有待核对（never_heard_of）。",
            "“三、” is to be checked (never_heard_of).",
            id="another",
        ),
    ],
)
def test_a_finding_about_the_numbering_is_worded(code, unnumbered, chinese, english):
    values = {"found": "三、", "expected": "二、", "unnumbered": unnumbered}
    assert remark(code, values) == chinese
    with speaking("en"):
        assert remark(code, values) == english


@pytest.mark.parametrize(
    ("place", "chinese", "english"),
    [
        pytest.param(
            Place("2021报表.xlsx", "2021", "D17"),
            "2021报表.xlsx › 工作表“2021” › D17",
            "2021报表.xlsx › sheet “2021” › D17",
            id="a cell",
        ),
        pytest.param(Place("a.csv", "", "B2"), "a.csv › B2", "a.csv › B2", id="a cell of a CSV file"),
        pytest.param(Place("a.xlsx"), "a.xlsx", "a.xlsx", id="a file"),
        pytest.param(Place("a\r\nb.xlsx"), "a b.xlsx", "a b.xlsx", id="a name with a line break"),
        pytest.param(Place(), "", "", id="nowhere"),
    ],
)
def test_a_place_is_a_path_from_file_to_cell(place, chinese, english):
    assert where(place) == chinese
    with speaking("en"):
        assert where(place) == english


def test_a_sentence_says_where_why_and_what_to_do():
    problem = Problem("not_a_number", "error", Place("a.xlsx", "2021", "D17"), "1.2.3")
    assert sentence(problem) == (
        "a.xlsx › 工作表“2021” › D17：应为数字，实际是“1.2.3”。请更正该单元格，或标为缺失。"
    )
    with speaking("en"):
        assert sentence(problem) == (
            "a.xlsx › sheet “2021” › D17: “1.2.3” is not a number. Correct the cell, or mark it as missing."
        )


def test_a_sentence_without_a_place_starts_with_the_reason():
    assert sentence(Problem("sheet_empty", "note", Place())) == (
        "工作表为空。无需处理；如应有数据，请检查文件后重新上传。"
    )


def test_a_refused_file_is_explained_with_its_name():
    refused = UnreadableFile("unsupported_format", file="报告.wps", format=".doc/.wps")
    assert explain(refused) == (
        "文件“报告.wps”为 .doc/.wps 格式，无法读取。请将表格另存为 .xlsx、文字另存为 .docx 后重新上传。"
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("Problem('a', 'error', place)", [("a", set())], id="no values"),
        pytest.param("Problem('a', 'error', p, '1', {'x': '2'})", [("a", {"found", "x"})], id="all by place"),
        pytest.param("Problem(code='a', found=f)", [("a", {"found"})], id="by name"),
        pytest.param("model.Problem('a' if x else 'b')", [("a", set()), ("b", set())], id="a choice"),
        pytest.param("Problem('a', values=made())", [("a", None)], id="values that cannot be read"),
        pytest.param("Problem(code)", [], id="a code that cannot be read"),
    ],
)
def test_problems_are_found_where_they_are_made(source, expected):
    assert [(made.code, made.values) for made in problems(source)] == expected


def test_errors_and_unused_numbers_are_found_where_they_are_made():
    assert [(e.code, e.values) for e in errors("raise UnreadableFile('a', file=f)", classes())] == [
        ("a", {"file"})
    ]
    assert errors("raise ValueError('a')", classes()) == []
    assert skips("Skipped('A1', 'note'), Skipped(cell, reason='contact')") == ["note", "contact"]


@pytest.mark.parametrize(("path", "source"), sources("perfdata").items(), ids=list(sources("perfdata")))
def test_every_code_made_in_a_module_is_worded_and_given_its_values(path, source):
    made = [(FAULTS, coded) for coded in problems(source)]
    made += [(REFUSALS, coded) for coded in errors(source, classes())]
    unworded = {coded.code for table, coded in made if coded.code not in table}
    unworded |= {code for code in skips(source) if code not in SKIPS}
    assert unworded == set(), path
    lacking = {
        coded.code: placeholders(table[coded.code]) - coded.values - ALWAYS_KNOWN
        for table, coded in made
        if coded.values is not None
    }
    assert {code: names for code, names in lacking.items() if names} == {}, path
