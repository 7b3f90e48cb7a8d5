import pandas as pd
import pytest

from perfdata.compute.ranking import ranked, ranking

NONE = float("nan")


@pytest.mark.parametrize(
    ("values", "better", "ranks"),
    [
        pytest.param([9.0, 7.0, 7.0, 5.0], "higher", [1, 2, 2, 4], id="a tie shares a rank and skips one"),
        pytest.param([9.0, 7.0, 7.0, 5.0], "lower", [4, 2, 2, 1], id="lower is better"),
        pytest.param([1.0, 2.0], "neutral", [2, 1], id="neither is better: the largest first"),
        pytest.param([-3.0, 0.0, -1.0], "higher", [3, 1, 2], id="below zero"),
        pytest.param([NONE, 5.0, float("inf")], "higher", [pd.NA, 1, pd.NA], id="not known, not ranked"),
        pytest.param([110.74, 1107400 * 0.0001], "higher", [1, 1], id="one figure in two units"),
        pytest.param([0.0, -0.0], "higher", [1, 1], id="zero has no sign"),
        pytest.param([], "higher", [], id="nothing"),
    ],
)
def test_ranks_are(values, better, ranks):
    assert ranking(pd.Series(values, dtype="float64"), better).tolist() == ranks


def test_the_ranked_frame_has_what_is_not_known_last():
    frame = pd.DataFrame({"entity": ["甲", "乙", "丙", "丁"], "growth": [7.0, NONE, 9.0, 7.0]})
    found = ranked(frame, "growth")
    assert found["entity"].tolist() == ["丙", "甲", "丁", "乙"]
    assert found["rank"].tolist() == [1, 2, 2, pd.NA]
