"""The app's first start on a store that was never used."""

from tests.pages.seen import cards


def test_an_empty_store_gets_the_sample_once(unused_database, open_page):
    assert cards(open_page())[0]["value"] == "110.74 亿元"
    app = open_page("upload")
    (history,) = [table.value for table in app.dataframe if "版本" in table.value]
    assert history["操作人"].tolist() == ["示例"]
    assert unused_database.exists()
