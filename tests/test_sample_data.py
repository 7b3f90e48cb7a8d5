import csv
import os
import re
import subprocess
import sys
from io import StringIO

import docx
import pytest
from openpyxl import load_workbook

from perfdata.catalogue import load
from sample_data.make_sample import FILES, HERE

SEED = sorted((HERE.parents[1] / "shared" / "seed").glob("*.txt"))
needs_seed = pytest.mark.skipif(not SEED, reason="the published report is not at hand")
BOOKS = [name for name in FILES if name.endswith(".xlsx")]
GOOD_BOOKS = [name for name in BOOKS if not name.startswith("faulty_")]


def cells(name):
    """{(sheet, address): cell} of all cells that hold something."""
    book = load_workbook(HERE / name)
    return {
        (sheet.title, cell.coordinate): cell
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def text(name):
    if name.endswith(".docx"):
        return "\n".join(paragraph.text for paragraph in docx.Document(str(HERE / name)).paragraphs)
    if name.endswith(".csv"):
        return (HERE / name).read_bytes().decode("gb18030")
    return "\n".join(str(cell.value) for cell in cells(name).values())


@pytest.fixture(scope="module")
def remade(tmp_path_factory):
    """The files made by the documented command, with another hash seed and time zone than here."""
    folder = tmp_path_factory.mktemp("sample")
    subprocess.run(
        [sys.executable, "-m", "sample_data.make_sample", str(folder)],
        cwd=HERE.parent,
        env={**os.environ, "PYTHONHASHSEED": "4321", "TZ": "Asia/Shanghai"},
        check=True,
    )
    return folder


# --- the folder ---


def test_the_folder_holds_no_data_file_that_the_script_does_not_make():
    found = {p.name for p in HERE.iterdir() if p.is_file() and p.suffix not in (".py", ".pyc", ".md")}
    assert found == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_making_a_file_again_gives_the_same_bytes(remade, name):
    assert (remade / name).read_bytes() == (HERE / name).read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_the_readme_names_each_file(name):
    assert f"| `{name}` |" in (HERE / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("2022") or "虚构" in name])
def test_a_made_up_sheet_says_so_in_its_title_and_in_a_note(name):
    for sheet in load_workbook(HERE / name):
        notes = [row[0] for row in sheet.iter_rows(min_row=2, max_col=1, values_only=True) if row[0]]
        assert "虚构演示" in sheet["A1"].value
        assert any("不代表任何单位的实际情况" in str(note) for note in notes)


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("faulty_")])
def test_a_faulty_file_says_so_and_bears_no_year_in_its_name(name):
    assert not re.search(r"\d", name)
    assert "错误示例" in text(name)


# --- what must not be in the files ---


@pytest.mark.parametrize("name", FILES)
def test_no_file_names_or_addresses_a_person(name):
    found = re.findall(r"同志|先生|女士|律师|联系人|负责人|填表人|电话|1\d{10}", text(name))
    assert found == []


@needs_seed
@pytest.mark.parametrize("name", FILES)
def test_no_person_of_the_published_report_is_named(name):
    seed = SEED[0].read_text(encoding="utf-8")
    persons = re.findall(r"(?:主任|副区长|副所长)(\w{3})(?=同志|，|等)", seed)
    assert len(persons) == 4
    assert [person for person in persons if person in text(name)] == []


@needs_seed
def test_no_sentence_of_the_published_report_is_copied():
    sentences = re.split(r"[。\n]", SEED[0].read_text(encoding="utf-8"))
    long = [s.strip() for s in sentences if len(s.strip()) > 15 and not s.startswith("湖南省")]
    assert len(long) > 20
    assert [sentence for sentence in long if sentence in text("2021_绩效报告.docx")] == []


@pytest.mark.parametrize("name", BOOKS)
def test_no_cell_holds_a_formula(name):
    assert [place for place, cell in cells(name).items() if cell.data_type == "f"] == []


# --- the published figures of 2021 ---

MAIN, ECONOMY, SERVICES = "2021_主要指标.xlsx", "主要经济指标", "党建与服务"
PROJECTS, LAND = "2021_重点项目投资.xlsx", "2021_用地审批.xlsx"


@pytest.mark.parametrize(
    ("name", "sheet", "label", "address", "value", "printed"),
    [
        pytest.param(MAIN, ECONOMY, "规模以上工业总产值", "C5", 110.74, "0.00", id="output"),
        pytest.param(MAIN, ECONOMY, "规模以上工业总产值", "D5", 10, "0", id="output growth"),
        pytest.param(MAIN, ECONOMY, "规模工业增加值", "C6", 32.43, "0.00", id="value added"),
        pytest.param(MAIN, ECONOMY, "规模工业增加值", "D6", 9.5, "0.0", id="value added growth"),
        pytest.param(MAIN, ECONOMY, "园区各类投资", "C7", 14.83, "0.00", id="investment"),
        pytest.param(MAIN, ECONOMY, "园区各类投资", "D7", 10, "0", id="investment growth"),
        pytest.param(MAIN, ECONOMY, "实缴税金", "C8", 4.92, "0.00", id="tax"),
        pytest.param(MAIN, ECONOMY, "实缴税金", "D8", 18, "0", id="tax growth"),
        pytest.param(MAIN, SERVICES, "党员干部集中学习次数", "C4", 12, "0", id="study sessions"),
        pytest.param(MAIN, SERVICES, "专题组织生活会次数", "C5", 2, "0", id="meetings"),
        pytest.param(MAIN, SERVICES, "巡视反馈问题数", "C6", 2, "0", id="findings"),
        pytest.param(MAIN, SERVICES, "完成整改问题数", "C7", 1, "0", id="findings put right"),
        pytest.param(MAIN, SERVICES, "未完成整改问题数", "C8", 1, "0", id="findings not put right"),
        pytest.param(MAIN, SERVICES, "协助落实银行贷款", "C9", 2000, "0", id="loans"),
        pytest.param(MAIN, SERVICES, "参训企业数", "C10", "50多", "General", id="training"),
        pytest.param(MAIN, SERVICES, "用地审批投入资金", "C11", "1600余", "General", id="land spending"),
        pytest.param(MAIN, SERVICES, "评价发现问题数", "C12", 2, "0", id="problems"),
        pytest.param(MAIN, SERVICES, "评价提出建议数", "C13", 3, "0", id="suggestions"),
        pytest.param(PROJECTS, "重点项目", 1, "D4", 1903, "0", id="total investment"),
        pytest.param(PROJECTS, "重点项目", 1, "G4", 304.7, "0.0", id="cumulative investment"),
        pytest.param(LAND, "用地审批", "2020年第五批次", "B4", 26.5335, "0.0000", id="batch 5"),
        pytest.param(LAND, "用地审批", "第二十三批次", "B5", 88.341, "0.000", id="batch 23"),
        pytest.param(LAND, "用地审批", "第四十三批次", "B6", 25.362, "0.000", id="batch 43"),
        pytest.param(LAND, "用地审批", "合计", "B7", 140.2365, "0.0000", id="land in all"),
        pytest.param(LAND, "用地审批", "合计", "C7", 11, "0", id="land projects"),
    ],
)
def test_a_published_figure_stands_in_its_cell_as_printed(name, sheet, label, address, value, printed):
    found = cells(name)
    cell = found[sheet, address]
    assert (cell.value, cell.number_format) == (value, printed)
    assert found[sheet, f"A{cell.row}"].value == label


def test_the_project_has_its_capacity_stage_and_eleven_procedures_and_no_plan():
    row = [cell.value for cell in load_workbook(HERE / PROJECTS)["重点项目"][4]]
    assert row[1:3] == ["横冲科技工业园污水处理站", "日处理300吨生产生活污水"]
    assert row[4:6] == [None, None]
    assert row[7] == "前期手续已完成，即将进入基础施工"
    assert row[8].split("、")[::5] == ["项目可研", "土地征收", "工程招投标"]
    assert len(row[8].split("、")) == 11


def test_the_ledger_has_one_finding_put_right_and_one_handed_over_by_late_june():
    sheet = load_workbook(HERE / "2021_巡视整改台账.xlsx")["整改台账"]
    assert sheet["A2"].value == "截至日期：2021年6月24日"
    assert [(sheet[f"E{row}"].value, sheet[f"G{row}"].value) for row in (4, 5)] == [
        ("大祥工业集中区管委会", "已完成"),
        ("区水利局", "已移交"),
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "规模以上工业总产值110.74亿元，同比增长10%",
        "规模工业增加值32.43亿元，同比增长9.5%",
        "园区各类投资14.83亿元，同比增长10%",
        "实缴税金4.92亿元，同比增长18%",
        "集中学习12次",
        "专题组织生活会2次",
        "截至6月24日，巡视反馈问题2个，完成整改1个，未完成整改1个",
        "4.20“约法三章”",
        "日处理300吨",
        "总投资1903万元",
        "累计完成投资304.7万元",
        "1600余万元",
        "用地面积26.5335亩",
        "用地面积88.341亩",
        "用地面积25.362亩",
        "合计140.2365亩，涉及项目11个",
        "银行贷款2000万元",
        "参训企业50多家",
        "问题2条",
        "建议3条",
        "新型建材和农副食品加工两大产业基地",
        "道路、管网、水电",
        "“一网、一门、一次”",
        "容缺后补、绿色通道和首席服务官",
    ],
)
def test_the_report_states_the_published_fact(phrase):
    assert phrase in text("2021_绩效报告.docx")


def test_the_report_has_a_heading_without_number_and_some_without_style():
    paragraphs = docx.Document(str(HERE / "2021_绩效报告.docx")).paragraphs
    bold = [p for p in paragraphs[2:] if p.style.name == "Heading 1" or all(r.bold for r in p.runs)]
    assert [(p.text[:2], p.style.name) for p in bold] == [
        ("一、", "Heading 1"),
        ("部门", "Normal"),
        ("三、", "Heading 1"),
        ("四、", "Normal"),
    ]
    assert [p.text[:2] for p in paragraphs if p.text[1] == "是"] == [
        "一是", "二是", "三是", "四是", "五是", "六是",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["2021_主要指标.xlsx", "2022_主要指标_虚构演示.xlsx"])
def test_the_catalogue_knows_each_indicator_and_its_unit(name):
    known = {spelling: i.unit for i in load().indicators.values() for spelling in (i.name, *i.aliases)}
    rows = [
        (row[0], row[1])
        for sheet in load_workbook(HERE / name)
        for row in sheet.iter_rows(min_row=4, max_col=2, values_only=True)
        if row[1]
    ]
    assert len(rows) >= 13
    assert [(label, unit) for label, unit in rows if known.get(label) != unit] == []


# --- the made-up files ---


def test_made_up_growth_agrees_with_the_two_values_but_for_the_one_at_comparable_prices():
    rows = [
        row
        for sheet in load_workbook(HERE / "2022_主要指标_虚构演示.xlsx")
        for row in sheet.iter_rows(min_row=4, max_col=5, values_only=True)
        if isinstance(row[4], int | float)
    ]
    gaps = {(row[0], row[2]): row[4] - 100 * (row[2] / row[3] - 1) for row in rows}
    different = {key: round(gap, 1) for key, gap in gaps.items() if abs(gap) > 0.05}
    assert len(gaps) == 11
    assert different == {("规模工业增加值", 34.6): 1.5, ("规模工业增加值", 25.18): 2.1}


def test_zero_and_missing_and_no_growth_are_told_apart_in_the_made_up_year():
    sheet = load_workbook(HERE / "2022_主要指标_虚构演示.xlsx")["2022年"]
    assert [cell.value for cell in sheet[12]] == ["外商直接投资", "万美元", 120, 0, "—"]
    assert [cell.value for cell in sheet[13]] == ["亩均税收", "万元/亩", 12.35, "—", "—"]


@pytest.mark.parametrize(
    ("sheet", "totals", "completions"),
    [
        pytest.param(
            "2022年",
            (98800, 30800, 32505, 53505, 55700),
            [107.5, 98.0, 90.0, 55.0, 100.0, None, 20.0, 115.0],
            id="at the year's end",
        ),
        pytest.param(
            "2022年1-9月",
            (98800, 30800, 24075, 45075, 47500),
            [83.0, 73.0, 64.0, 30.0, 75.0, None, 20.0, 107.0],
            id="in September",
        ),
    ],
)
def test_made_up_projects_add_up_and_lie_on_both_sides_of_the_schedule(sheet, totals, completions):
    rows = list(
        load_workbook(HERE / "2022_重点项目投资_虚构演示.xlsx")[sheet].iter_rows(
            min_row=4, max_row=12, min_col=4, max_col=8, values_only=True
        )
    )
    assert rows[0] == totals
    assert tuple(sum(row[i] or 0 for row in rows[1:]) for i in range(5)) == totals
    assert [row[1] and round(100 * row[2] / row[1], 1) for row in rows[1:]] == completions


def test_made_up_projects_had_come_equally_far_before_the_year_on_both_sheets():
    book = load_workbook(HERE / "2022_重点项目投资_虚构演示.xlsx")
    before = [
        [book[sheet][f"G{row}"].value - book[sheet][f"F{row}"].value for row in range(5, 13)]
        for sheet in ("2022年", "2022年1-9月")
    ]
    assert before[0] == before[1] == [9000, 2100, 3200, 500, 1500, 0, 1100, 3600]


def test_the_made_up_form_has_weights_of_100_and_scores_that_add_up():
    sheet = load_workbook(HERE / "2021_项目支出绩效自评表_虚构演示.xlsx")["自评表"]
    rows = [7, *range(14, 24)]
    weights = [sheet[f"G{row}"].value for row in rows]
    scores = [sheet["I7"].value, *(sheet[f"H{row}"].value for row in rows[1:])]
    assert weights == [10, 15, 10, 10, 5, 10, 10, 10, 5, 5, 10]
    assert (sum(weights), round(sum(scores), 2)) == (100, 98.54)
    assert (sheet["G24"].value, sheet["H24"].value) == (100, 98.54)
    assert (sheet["E7"].value, sheet["F7"].value, sheet["H7"].value) == (90, 89.5, 0.9944)
    assert sheet["H7"].number_format == "0.00%"


def test_the_made_up_form_is_merged_as_the_national_form():
    sheet = load_workbook(HERE / "2021_项目支出绩效自评表_虚构演示.xlsx")["自评表"]
    merges = {str(merge) for merge in sheet.merged_cells.ranges}
    assert {"A6:A10", "A13:A23", "B14:B18", "C14:C15", "B19:B22"} <= merges
    assert sheet["E17"].value == "=100%"


# --- the planted faults ---


def test_the_faulty_workbook_has_its_faults_where_the_readme_says():
    found = cells("faulty_主要指标.xlsx")
    at = {address: cell for (_, address), cell in found.items()}
    assert (at["C5"].value, at["C5"].data_type) == ("1.2.3", "s")
    assert (at["C6"].value, at["C6"].data_type) == ("#REF!", "e")
    assert at["A7"].value == "园区各类投资"
    assert "B7" not in at
    assert (at["A8"].value, at["C8"].value) == ("实缴税金", 5.88)
    assert (at["A9"].value, at["C9"].value) == ("实缴税金", 5.38)
    spellings = {s for i in load().indicators.values() for s in (i.name, *i.aliases)}
    assert at["A10"].value == "企业活跃度"
    assert "企业活跃度" not in spellings


def test_the_faulty_csv_is_gb18030_with_no_year_and_one_long_line():
    content = (HERE / "faulty_无年份.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        content.decode("utf-8")
    lines = list(csv.reader(StringIO(content.decode("gb18030"))))
    assert [len(line) for line in lines] == [4, 4, 4, 4, 5, 4]
    assert not re.search(r"\d{4}|年", content.decode("gb18030"))


@pytest.mark.parametrize("name", GOOD_BOOKS)
def test_a_sheet_looks_like_an_office_sheet(name):
    for sheet in load_workbook(HERE / name):
        title = sheet["A1"]
        assert any(str(merge).startswith("A1:") for merge in sheet.merged_cells.ranges)
        assert (title.font.name, title.font.bold, title.alignment.horizontal) == ("微软雅黑", True, "center")
        assert sheet["A4"].border.bottom.style == "thin"
        assert sheet.column_dimensions["B"].width >= 12
