"""Charts as PNG by the server's browser: clear refusals, and never a black or boxed picture."""

import shutil
from io import BytesIO

import pytest
from PIL import Image

from perfdata.errors import UsageError
from perfdata.export import pictures as module
from perfdata.export.pictures import pictures
from perfdata.language import explain
from tests.export.office_charts import CHARTS, TRACK

BROWSER = pytest.mark.skipif(
    not any(map(shutil.which, ("chromium", "google-chrome", "chrome"))),
    reason="no Chrome or Chromium is installed",
)


def test_without_a_browser_the_reader_is_told_what_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    with pytest.raises(UsageError) as refused:
        pictures([CHARTS["line"]])
    assert explain(refused.value).startswith("图片由 Chrome 或 Chromium 绘制，服务器未安装其中任何一个。")


@BROWSER
def test_signs_that_look_alike_are_boxes_and_no_picture_is_made(monkeypatch):
    monkeypatch.setattr(module, "_PROBES", ("国", "国"))
    with pytest.raises(UsageError) as refused:
        pictures([CHARTS["line"]])
    assert refused.value.code == "no_chinese_font"


@BROWSER
def test_a_picture_is_2560_wide_and_light():
    for content in pictures([CHARTS["columns with growth"], TRACK]):
        image = Image.open(BytesIO(content)).convert("RGB")
        assert image.size[0] == 2560
        assert image.size[1] >= 1440
        assert image.getpixel((5, 5)) == (255, 255, 255)
        assert len(image.resize((64, 36)).getcolors()) > 10
