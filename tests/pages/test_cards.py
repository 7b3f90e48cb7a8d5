"""Cards are alike on every page: a growth has its sign, an arrow, a word, and the colour of its direction."""

import pytest

from tests.pages.seen import cards

pytestmark = pytest.mark.usefixtures("database")
RISE = "#B3261E"


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        pytest.param("overview", "同比 · 增长", id="overview"),
        pytest.param("indicators", "同比 · 增长", id="indicators"),
        pytest.param("report", "增长", id="report"),
    ],
)
def test_a_growth_is_told_by_arrow_word_and_colour(open_page, page, kind):
    card = next(card for card in cards(open_page(page)) if card["name"] == "规模以上工业总产值")
    assert (card["arrow"], card["growth"], card["kind"], card["colour"]) == ("↑", "+10%", kind, RISE)
