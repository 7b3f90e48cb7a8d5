"""Files go through the upload page: read, reviewed, asked about, confirmed; nothing before that."""

from pathlib import Path

import pytest

from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import cards, lines, words

pytestmark = pytest.mark.usefixtures("database")

FOLDER = Path(__file__).parents[2] / "sample_data"
NEXT_YEAR = "2022_主要指标_虚构演示.xlsx"
FAULTY = "faulty_主要指标.xlsx"
WITHOUT_YEAR = "大祥工业集中区主要指标\n指标名称,计量单位,绝对额\n规模以上工业总产值,亿元,118.20\n"
CORRECTED = "指标名称,计量单位,2021年,同比增长（%）\n规模以上工业总产值,亿元,111.74,11\n"


@pytest.fixture
def upload(open_page):
    """The upload page with files dropped in, given as name and bytes or as names of the sample's."""

    def dropped(*names: str, content: bytes | None = None):
        app = open_page("upload")
        for name in names:
            given = (FOLDER / name).read_bytes() if content is None else content
            app.file_uploader[0].upload(name, given)
        return app.run()

    return dropped


def revision(database) -> int:
    """The store's last revision, read past the app."""
    workspace = open_workspace(f"sqlite:///{database}")
    try:
        return workspace.store.revision()
    finally:
        workspace.store.close()


def counts(app) -> dict[str, str]:
    """The review's counts by name."""
    return {card["name"]: card["value"] for card in cards(app)}


def table(app, column: str):
    """The table that has this column."""
    return next(shown.value for shown in app.dataframe if column in shown.value)


# --- refusals ---


def test_a_file_that_is_no_workbook_is_refused_in_words(upload, database):
    app = upload("2022.xlsx", content=b"PK\x03\x04 cut off")
    assert not app.exception
    assert len(app.error) == 1
    assert "2022" in app.error[0].value
    assert "confirm" not in [button.key for button in app.button]
    assert revision(database) == 1


def test_errors_stand_first_and_nothing_can_be_saved(upload, database):
    app = upload(FAULTY)
    problems = table(app, "怎么办")
    assert problems["程度"].tolist() == ["错误", "错误", "错误", "错误", "提示"]
    assert "1.2.3" in problems["原值"].tolist()
    assert "confirm" not in [button.key for button in app.button]
    assert revision(database) == 1


def test_a_file_name_is_never_read_as_markdown(upload):
    app = upload("$5和$6 ![x](http://127.0.0.1:9).xlsx", content=b"PK\x03\x04 cut off")
    assert "\\$5和\\$6 \\!\\[x\\]" in app.error[0].value


def test_a_year_that_the_file_lacks_is_asked_for_in_place(upload):
    app = upload("主要指标.csv", content=WITHOUT_YEAR.encode())
    assert [box.key for box in app.text_input] == ["upload_period"]
    app.text_input("upload_period").set_value("2022").run()
    assert "confirm" in [button.key for button in app.button]
    assert set(table(app, "数据")["时期"]) == {"2022年"}


# --- what is read ---


def test_nothing_is_stored_before_it_is_confirmed(upload, database):
    app = upload(NEXT_YEAR)
    assert counts(app) == {"新增": "25", "变动": "0", "未变": "0", "未提及": "0"}
    assert revision(database) == 1


def test_each_sheet_says_how_it_was_read(upload):
    sheets = table(upload(NEXT_YEAR), "识别为")
    assert sheets["工作表"].tolist() == ["2022年", "2022年1-9月"]
    assert sheets["识别为"].tolist() == ["指标表", "指标表"]
    assert sheets["未采用"].tolist() == ["0", "0"]


def test_a_changed_figure_is_shown_with_its_old_one(upload):
    app = upload("大祥工业集中区_2021年.csv", content=CORRECTED.encode())
    changed = table(app, "变动前")
    shown = changed[["名称", "变动", "变动前", "变动后"]].values.tolist()
    assert ["规模以上工业总产值", "数值", "110.74 亿元", "111.74 亿元"] in shown
    assert ["规模以上工业总产值", "公布增速", "+10%", "+11%"] in shown


def test_the_review_survives_leaving_the_page(upload):
    app = upload(NEXT_YEAR)
    app.switch_page("pages/overview.py").run()
    app.switch_page("pages/upload.py").run()
    assert counts(app)["新增"] == "25"


# --- what is confirmed ---


def test_confirmed_files_are_stored_and_shown_on_the_overview(upload, database):
    app = upload(NEXT_YEAR)
    app.button("confirm").click().run()
    assert not app.exception
    assert app.success[0].value.startswith("已保存为第2版：新增25条")
    assert revision(database) == 2
    app.query_params["period"] = "2022"
    app.switch_page("pages/overview.py").run()
    first = cards(app)[0]
    assert (first["value"], first["growth"]) == ("121.26 亿元", "+9.5%")
    assert first["base"] == "2021年 110.74 亿元"
    assert "含虚构数据" in words(app)


def test_the_history_tells_who_what_and_when(upload):
    app = upload(NEXT_YEAR)
    app.button("confirm").click().run()
    history = table(app, "操作人")
    assert history["版本"].tolist() == ["2", "1"]
    assert history["操作人"].tolist() == ["网页", "示例"]
    assert history["文件"].tolist()[0] == NEXT_YEAR


def test_a_confirmed_file_leaves_the_drop_zone(upload):
    app = upload(NEXT_YEAR)
    app.button("confirm").click().run()
    assert app.file_uploader[0].value == []
    assert lines(app, "quiet")[0].startswith("部门报来的表格和报告原样拖入即可")


def test_discarding_stores_nothing(upload, database):
    app = upload(NEXT_YEAR)
    app.button("discard").click().run()
    assert "confirm" not in [button.key for button in app.button]
    assert revision(database) == 1


def test_a_store_that_moved_on_is_reviewed_again(upload, database):
    app = upload("大祥工业集中区_2021年.csv", content=CORRECTED.encode())
    workspace = open_workspace(f"sqlite:///{database}")
    workspace.store.undo(1, by="another", reason="")
    workspace.store.close()
    app.button("confirm").click().run()
    assert not app.exception
    assert len(app.error) == 1
    assert counts(app)["变动"] == "0"
    assert counts(app)["新增"] == "1"
