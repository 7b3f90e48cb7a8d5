"""Files go through the four steps: chosen, asked about, checked, confirmed; nothing changes before that."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pages.parts import cache
from perfdata.model import Source
from perfdata.workflow.choices import Choices
from perfdata.workflow.drafts import keep, unfinished
from perfdata.workflow.history import kept_files
from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import cards, components, lines, words

pytestmark = pytest.mark.usefixtures("database")

FOLDER = Path(__file__).parents[2] / "sample_data"
NEXT_YEAR = "2022_主要指标_虚构演示.xlsx"
FAULTY = "faulty_主要指标.xlsx"
WITHOUT_YEAR = "大祥工业集中区主要指标\n指标名称,计量单位,绝对额\n规模以上工业总产值,亿元,118.20\n"
CORRECTED = "指标名称,计量单位,2021年,同比增长（%）\n规模以上工业总产值,亿元,111.74,11\n"
ONE_FAULT = "大祥工业集中区\n指标名称,计量单位,2022年\n规模以上工业总产值,亿元,1.2.3\n实缴税金,亿元,5.20\n"
UNKNOWN = "大祥工业集中区\n指标名称,计量单位,2022年\n规模以上工业总产值,亿元,118.20\n入库款,亿元,5.20\n"


@pytest.fixture
def upload(open_page):
    """The upload page with files dropped in, given as name and bytes or as names of the sample's."""

    def dropped(*names: str, content: str | bytes | None = None):
        app = open_page("upload")
        for name in names:
            given = (FOLDER / name).read_bytes() if content is None else content
            app.file_uploader[0].upload(name, given.encode() if isinstance(given, str) else given)
        return app.run()

    return dropped


@pytest.fixture
def workspace(database):
    """The store of the app, opened past it."""
    opened = open_workspace(f"sqlite:///{database}")
    yield opened
    opened.store.close()


def counts(app) -> dict[str, str]:
    """The review's counts by name."""
    return {card["name"]: card["value"] for card in cards(app)}


def findings(app) -> list[dict]:
    """The findings that are shown, without those folded below them."""
    return [one for shown in components(app, "findings") for one in shown["findings"]]


def table(app, column: str):
    """The table that has this column."""
    return next(shown.value for shown in app.dataframe if column in shown.value)


def buttons(app) -> list[str]:
    return [button.key for button in app.button]


def look_at(app, part: str):
    return app.segmented_control("check_part").set_value(part).run()


# --- refusals ---


def test_a_file_that_is_no_workbook_is_refused_in_words(upload, workspace):
    app = upload("2022.xlsx", content=b"PK\x03\x04 cut off")
    assert not app.exception
    assert len(app.error) == 1
    assert "2022" in app.error[0].value
    assert "confirm" not in buttons(app)
    assert workspace.store.revision() == 1


def test_errors_are_shown_cell_by_cell_and_nothing_can_be_saved(upload, workspace):
    app = upload(FAULTY)
    shown = [(one["word"], one["place"][-2:], one["found"]) for one in findings(app)]
    assert shown == [
        ("错误", "C5", "1.2.3"),
        ("错误", "C6", "#REF!"),
        ("错误", "C7", "17.10"),
        ("错误", "C9", "5.38亿元"),
    ]
    assert "confirm" not in buttons(app)
    assert workspace.store.revision() == 1


def test_a_file_name_is_never_read_as_markdown(upload):
    app = upload("$5和$6 ![x](http://127.0.0.1:9).xlsx", content=b"PK\x03\x04 cut off")
    assert "\\$5和\\$6 \\!\\[x\\]" in app.error[0].value


def test_nothing_can_be_saved_while_a_question_is_open(upload):
    app = upload("主要指标.csv", content=WITHOUT_YEAR)
    assert "confirm" not in buttons(app)
    assert "暂不能保存：请先回答第2步的问题。" in lines(app)


def test_a_correction_without_a_reason_is_not_taken(upload):
    app = upload("大祥_2022.csv", content=ONE_FAULT)
    app.button("correct_any").click().run()
    corrected(app, "C3", "118.2", "")
    assert [one["found"] for one in findings(app)] == ["1.2.3"]


def test_warnings_ask_for_a_tick_and_a_reason_before_anything_is_saved(upload, workspace):
    app = upload("大祥_2022.csv", content=ONE_FAULT.replace("1.2.3", "1182000"))
    assert [one["word"] for one in findings(app)] == ["警告"]
    app.button("confirm").click().run()
    assert [error.value for error in app.error] == ["请先勾选：警告已逐处核对。"]
    app.checkbox("checked").check()
    app.button("confirm").click().run()
    assert len(app.error) == 1
    assert workspace.store.revision() == 1
    assert confirmed(app).success[0].value.startswith("已保存为第2版")


def test_an_import_that_the_server_cannot_keep_goes_on_and_says_so(upload, database):
    with closing(sqlite3.connect(database)) as other:
        other.execute("BEGIN IMMEDIATE")  # another program writes, for longer than the store waits
        app = upload("大祥_2022.csv", content=UNKNOWN)
    assert not app.exception
    assert len(app.error) == 1
    assert counts(app)["新增"] == "2"
    assert "draft" not in app.query_params


def test_an_unfinished_upload_that_is_gone_is_said(open_page):
    app = open_page("upload")
    app.query_params["draft"] = "gone"
    app.run()
    assert "已不再保留" in app.toast[0].value
    assert "draft" not in app.query_params


def test_a_revision_that_there_is_not_is_said_and_the_latest_is_shown(open_page):
    app = open_page(revision="7")
    assert "不在可选范围内" in app.toast[0].value
    assert cards(app)[0]["value"] == "110.74 亿元"


# --- step 2: what is asked ---


def test_a_year_that_the_file_lacks_is_asked_for_and_answered_in_place(upload):
    app = upload("主要指标.csv", content=WITHOUT_YEAR)
    assert [box.key for box in app.text_input if box.key.startswith("answer")] == ["answer_period_"]
    app.text_input("answer_period_").set_value("2022")
    app.button("needed_answer").click().run()
    assert "confirm" in buttons(app)
    assert set(table(look_at(app, "new"), "数据")["时期"]) == {"2022年"}


def test_an_answer_is_remembered_once_it_is_confirmed(upload):
    app = upload("大祥_2022.csv", content=UNKNOWN)
    app.selectbox("answer_indicator_入库款").set_value("tax_paid")
    app.button("others_answer").click().run()
    app.button("confirm").click().run()
    (shown,) = components(app, "ticks")
    assert [row["cells"][1:3] for row in shown["rows"]] == [["“入库款”的对应指标", "实缴税金"]]


def test_the_next_file_of_the_same_form_asks_nothing(upload):
    app = upload("大祥_2022.csv", content=UNKNOWN)
    app.selectbox("answer_indicator_入库款").set_value("tax_paid")
    app.button("others_answer").click().run()
    app.button("confirm").click().run()
    app.file_uploader[0].upload("大祥_2023.csv", UNKNOWN.replace("2022", "2023").encode())
    app.run()
    assert "没有需要回答的问题。" in lines(app)
    assert "“入库款”的对应指标" in lines(app, "point")


def test_names_that_are_not_known_do_not_block(upload):
    app = upload("大祥_2022.csv", content=UNKNOWN)
    assert [box.label for box in app.expander] == ["不认识的指标名称：还有1个未选"]
    assert "confirm" in buttons(app)


def test_of_very_many_unknown_names_the_first_are_asked_and_the_rest_counted(upload):
    rows = "".join(f"指标{'甲' * n},分,{n}\n" for n in range(1, 41))
    app = upload("大祥_2022.csv", content=f"大祥工业集中区\n指标名称,计量单位,2022年\n{rows}")
    assert len([box for box in app.selectbox if box.key.startswith("answer_indicator_")]) == 30
    assert "其余10个，答完这些再问。" in lines(app)


# --- step 3: what is checked ---


def test_notes_are_shown_on_demand(upload):
    app = upload(FAULTY)
    app.segmented_control("findings_filter").set_value("all").run()
    assert [one["word"] for one in findings(app)] == ["错误", "错误", "错误", "错误", "提示"]


def corrected(app, cell: str, given: str, reason: str):
    """Fills in the dialog that corrects any cell, and presses its button."""
    fields = {box.label: box for box in app.text_input}
    fields["单元格，例如 C6"].set_value(cell)
    fields["应为（留空表示缺失）"].set_value(given)
    fields["改正依据（记入历史）"].set_value(reason)
    app.button("correct_yes").click().run()


def test_a_corrected_cell_is_read_as_given_and_can_be_taken_back(upload):
    app = upload("大祥_2022.csv", content=ONE_FAULT)
    app.button("correct_any").click().run()
    corrected(app, "c3", "118.2", "电话核实")
    assert findings(app) == []
    assert "confirm" in buttons(app)
    assert "大祥_2022.csv › C3：按“118.2”读取" in lines(app, "item")
    app.button("uncorrect_0").click().run()
    assert [one["found"] for one in findings(app)] == ["1.2.3"]


def test_a_changed_figure_is_shown_with_its_old_one(upload):
    app = look_at(upload("大祥工业集中区_2021年.csv", content=CORRECTED), "changed")
    changed = table(app, "变动前")
    shown = changed[["名称", "变动", "变动前", "变动后"]].values.tolist()
    assert ["规模以上工业总产值", "数值", "110.74 亿元", "111.74 亿元"] in shown
    assert ["规模以上工业总产值", "公布增速", "+10%", "+11%"] in shown


def test_the_difference_can_be_filtered(upload):
    app = look_at(upload(NEXT_YEAR), "new")
    app.text_input("new_filter").set_value("实缴税金").run()
    assert set(table(app, "数据")["名称"]) == {"实缴税金"}


def test_figures_that_the_file_does_not_mention_can_be_ticked(upload):
    app = look_at(upload("大祥工业集中区_2021年.csv", content=CORRECTED), "absent")
    (shown,) = components(app, "ticks")
    assert shown["words"] == {"tick": "移出", "apply": "按勾选移出", "rest": ""}
    assert str(len(shown["rows"])) == counts(app)["未提及"]
    assert not any(row["ticked"] for row in shown["rows"])


def test_each_sheet_says_how_it_was_read(upload):
    sheets = table(look_at(upload(NEXT_YEAR), "sheets"), "识别为")
    assert sheets["工作表"].tolist() == ["2022年", "2022年1-9月"]
    assert sheets["识别为"].tolist() == ["指标表", "指标表"]
    assert sheets["未采用"].tolist() == ["0", "0"]


def test_a_sheet_is_drawn_with_its_merges_and_its_marked_cells(upload):
    (drawn,) = components(look_at(upload(FAULTY), "sheets"), "sheet")
    assert drawn["columns"] == ["A", "B", "C", "D"]
    title, year, first = drawn["rows"][0]["cells"], drawn["rows"][2]["cells"], drawn["rows"][4]["cells"]
    assert [(cell["cell"], cell["across"], cell["down"]) for cell in title] == [("A1", 4, 1)]
    assert [(cell["cell"], cell["across"], cell["down"]) for cell in year] == [
        ("A3", 1, 2),
        ("B3", 1, 2),
        ("C3", 2, 1),
    ]
    assert [(cell["text"], cell["mark"]) for cell in first[2:]] == [("1.2.3", "error"), ("8.0", "used")]


# --- step 4 and the result ---


def test_nothing_is_stored_before_it_is_confirmed(upload, workspace):
    app = upload(NEXT_YEAR)
    assert counts(app) == {"新增": "25", "变动": "0", "未变": "0", "未提及": "0"}
    assert workspace.store.revision() == 1


def test_confirmed_files_are_stored_and_shown_on_the_overview(upload, workspace):
    app = confirmed(upload(NEXT_YEAR))
    assert not app.exception
    assert app.success[0].value.startswith("已保存为第2版：新增25条")
    assert workspace.store.revision() == 2
    app.query_params["period"] = "2022"
    app.switch_page("pages/overview.py").run()
    first = cards(app)[0]
    assert (first["value"], first["growth"]) == ("121.26 亿元", "+9.5%")
    assert first["base"] == "2021年 110.74 亿元"
    assert "含虚构数据" in words(app)


def confirmed(app):
    """The import saved, with a reason where one is asked for."""
    if any(box.key == "reason" for box in app.text_input):
        app.checkbox("checked").check()
        app.text_input("reason").set_value("已核实")
    return app.button("confirm").click().run()


def test_the_result_says_what_to_look_at_next(upload):
    app = confirmed(upload("大祥工业集中区_2021年.csv", content=CORRECTED))
    assert [link.label for link in app.get("page_link")][:2] == ["到总览查看", "规模以上工业总产值"]


def test_the_same_file_twice_is_no_change(upload, workspace):
    app = confirmed(upload(NEXT_YEAR))
    app.file_uploader[0].upload(NEXT_YEAR, (FOLDER / NEXT_YEAR).read_bytes())
    app = confirmed(app.run())
    assert [note.value for note in app.info] == ["无需保存：数据与现有内容一致。"]
    assert workspace.store.revision() == 2


def test_a_confirmed_file_leaves_the_drop_zone_and_the_drafts(upload, workspace):
    app = confirmed(upload(NEXT_YEAR))
    assert not [key for key in buttons(app) if key.startswith("take_out")]
    assert "draft" not in app.query_params
    assert unfinished(workspace) == []


def test_discarding_stores_nothing_and_keeps_no_draft(upload, workspace):
    app = upload(NEXT_YEAR)
    app.button("discard").click().run()
    assert "confirm" not in buttons(app)
    assert workspace.store.revision() == 1
    assert unfinished(workspace) == []


def test_a_store_that_moved_on_is_reviewed_again_and_says_who_was_faster(upload, workspace):
    app = upload("大祥工业集中区_2021年.csv", content=CORRECTED)
    workspace.store.undo(1, by="王科长", reason="")
    app.button("confirm").click().run()
    assert not app.exception
    assert "其间王科长于" in app.warning[0].value
    assert "保存了第2版" in app.warning[0].value
    assert (counts(app)["变动"], counts(app)["新增"]) == ("0", "1")
    assert workspace.store.revision() == 2


def test_what_another_person_saved_meanwhile_is_noticed_before_confirming(upload, workspace):
    app = upload("大祥工业集中区_2021年.csv", content=CORRECTED)
    other = review(workspace, [Source("大祥_2022.csv", UNKNOWN.encode())])
    commit(workspace, other, by="李科员")
    app.run()
    assert "其间李科员于" in app.warning[0].value


# --- drafts ---


def test_several_files_are_one_import_and_one_can_be_taken_out(upload):
    app = upload("2021_主要指标.xlsx", "2021_用地审批.xlsx")
    assert lines(app, "item")[:2] == ["2021_主要指标.xlsx", "2021_用地审批.xlsx"]
    app.button("take_out_0").click().run()
    assert lines(app, "item")[0] == "2021_用地审批.xlsx"


def test_the_review_survives_leaving_the_page(upload):
    app = upload(NEXT_YEAR)
    app.switch_page("pages/overview.py").run()
    app.switch_page("pages/upload.py").run()
    assert counts(app)["新增"] == "25"


def test_a_new_session_at_the_same_address_goes_on_with_files_and_answers(upload, open_page):
    app = upload("主要指标.csv", content=WITHOUT_YEAR)
    app.text_input("answer_period_").set_value("2022")
    app.button("needed_answer").click().run()
    draft = app.query_params["draft"]
    again = open_page("upload")
    again.query_params["draft"] = draft
    again.run()
    assert lines(again, "item")[0] == "主要指标.csv"
    assert again.text_input("answer_period_").value == "2022"
    assert counts(again)["新增"] == "1"


def test_an_unfinished_upload_can_be_gone_on_with(workspace, open_page):
    draft = keep(
        workspace, "", [Source("主要指标.csv", WITHOUT_YEAR.encode())], Choices(period="2022"), "web"
    )
    app = open_page("upload")
    assert "未完成的上传" in lines(app, "label")
    app.button(f"resume_{draft}").click().run()
    assert counts(app)["新增"] == "1"


def test_an_unfinished_upload_can_be_discarded(workspace, open_page):
    draft = keep(workspace, "", [Source("主要指标.csv", WITHOUT_YEAR.encode())], Choices(), "web")
    app = open_page("upload")
    app.button(f"drop_{draft}").click().run()
    assert "未完成的上传" not in lines(app, "label")
    assert unfinished(workspace) == []


def test_an_import_can_be_put_aside(upload):
    app = upload(NEXT_YEAR)
    app.button("aside").click().run()
    assert "confirm" not in buttons(app)
    assert "未完成的上传" in lines(app, "label")


# --- history ---


def test_the_history_tells_who_what_and_when(upload):
    app = confirmed(upload(NEXT_YEAR))
    history = table(app, "操作人")
    assert history["版本"].tolist() == ["2", "1"]
    assert history["操作人"].tolist() == ["网页", "示例"]
    assert history["文件"].tolist()[0] == NEXT_YEAR


def test_the_files_of_a_revision_can_be_downloaded_and_erased(open_page):
    app = open_page("upload")
    assert lines(app, "item") == [
        "2021_主要指标.xlsx",
        "2021_巡视整改台账.xlsx",
        "2021_用地审批.xlsx",
        "2021_绩效报告.docx",
        "2021_重点项目投资.xlsx",
    ]
    assert len(app.get("download_button")) == 5
    assert [key for key in buttons(app) if key.startswith("erase_")] == [f"erase_{n}" for n in range(5)]


def test_two_revisions_can_be_compared(upload):
    app = confirmed(upload("大祥工业集中区_2021年.csv", content=CORRECTED))
    app.selectbox("compare_2").set_value(1).run()
    assert "从第1版到第2版" in lines(app, "label")
    shown = table(app, "变动前")[["变动前", "变动后"]].values.tolist()
    assert ["110.74 亿元", "111.74 亿元"] in shown


def test_an_earlier_revision_is_shown_read_only_on_every_page(upload):
    app = confirmed(upload("大祥工业集中区_2021年.csv", content=CORRECTED))
    app.query_params["revision"] = "1"
    app.switch_page("pages/overview.py").run()
    assert cards(app)[0]["value"] == "110.74 亿元"
    app.switch_page("pages/upload.py").run()
    assert app.get("file_uploader") == []
    app.button("unpin").click().run()
    assert len(app.get("file_uploader")) == 1


def test_an_erasure_stays_in_the_history(workspace, open_page):
    (sha256,) = [f.sha256 for f in kept_files(workspace, 1) if f.name == "2021_用地审批.xlsx"]
    workspace.store.erase(sha256, by="王科长", reason="传错文件")
    said = lines(open_page("upload"), "point")
    assert any(one.startswith("2021_用地审批.xlsx：") and one.endswith("原因：传错文件") for one in said)


def test_what_was_erased_is_gone_from_a_revision_that_was_shown_before(workspace, open_page):
    (sha256,) = [f.sha256 for f in kept_files(workspace, 1) if f.name == "2021_主要指标.xlsx"]
    app = open_page("overview")
    app.query_params["revision"] = "1"
    app.run()
    assert cards(app)[0]["value"] == "110.74 亿元"
    workspace.store.erase(sha256, by="王科长", reason="传错文件")
    cache.forget()
    app.run()
    assert "110.74 亿元" not in [card["value"] for card in cards(app)]
