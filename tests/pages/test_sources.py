"""The files at the foot of a page: listed once the reader opens the list."""

import pytest


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("is_open", "rows"),
    [
        pytest.param(False, 0, id="closed it costs nothing"),
        pytest.param(True, 6, id="open, one row a sheet or document"),
    ],
)
def test_the_files_are_listed_when_they_are_asked_for(open_page, is_open, rows):
    page = open_page("investment", period="2021")
    page.session_state["sources"] = is_open
    page.run()

    assert not page.exception
    assert "本页数据来源文件（5份）" in [one.label for one in page.expander]
    assert len({one.key for one in page.button if (one.key or "").startswith("source_show_")}) == rows
