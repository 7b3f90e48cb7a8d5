"""The glossary's entries are checked when loaded, name rules that are there, and say what the pages say."""

import pytest

from perfdata.catalogue.glossary import load_glossary, terms_of
from perfdata.errors import CatalogueError
from tests.language.scan import ROOT
from tests.language.test_catalogues import SAID, texts, translations

TERM = {
    "name": "同比",
    "name_en": "year on year",
    "meaning": "与上年比",
    "meaning_en": "over the year",
    "pages": ["overview"],
    "source": "定义",
    "source_en": "definition",
    "module": "compute/growth.py",
}


@pytest.mark.parametrize(
    ("tables", "code"),
    [
        pytest.param({"growth": {**TERM, "module": ""}}, "wrong_value", id="a blank text"),
        pytest.param({"growth": {**TERM, "pages": []}}, "wrong_value", id="seen nowhere"),
        pytest.param({"growth": {**TERM, "formel": "x"}}, "unknown_key", id="a key that there is not"),
        pytest.param({"growth": {**TERM, "formula": "a ÷ b"}}, "missing_key", id="a formula in one language"),
        pytest.param(
            {"growth": {k: v for k, v in TERM.items() if k != "source"}}, "missing_key", id="without a source"
        ),
        pytest.param({"growth": "同比"}, "wrong_value", id="no table"),
        pytest.param(
            {"a": TERM, "b": {**TERM, "name": "增速", "also": ["同比"]}}, "spelling_twice", id="twice"
        ),
    ],
)
def test_a_faulty_term_is_refused(tables, code):
    with pytest.raises(CatalogueError) as refused:
        terms_of("glossary.toml", tables)
    assert refused.value.code == code
    assert refused.value.values["file"] == "glossary.toml"


def test_a_file_that_is_no_toml_is_refused(tmp_path):
    (tmp_path / "broken.toml").write_text("[growth", encoding="utf-8")
    with pytest.raises(CatalogueError) as refused:
        load_glossary(tmp_path / "broken.toml")
    assert refused.value.code == "not_toml"


@pytest.mark.parametrize("term", load_glossary(), ids=lambda term: term.code)
def test_the_rule_and_the_pages_of_a_term_are_there(term):
    assert (ROOT / "perfdata" / term.module).is_file()
    assert [page for page in term.pages if not (ROOT / "pages" / f"{page}.py").is_file()] == []


# The dash is a sign and no word.
@pytest.mark.parametrize(
    "term", [term for term in load_glossary() if term.code != "missing"], ids=lambda term: term.code
)
def test_the_pages_use_the_term_in_both_languages(term):
    chinese = [text for entry in translations("zh_CN").values() for text in texts(entry)]
    english = [message.casefold() for _, message in SAID]
    assert any(term.name in text for text in chinese)
    assert any(term.name_en.casefold() in message for message in english)


def test_the_terms_of_the_three_moments_are_told():
    spellings = {spelling for term in load_glossary() for spelling in (term.name, *term.also)}
    told = (
        "同比 环比 可比价 可比口径 名义 时序进度 超序时 欠序时 年度完成率 总投资完成率 推算 口径 规上"
        " 规模以上 贡献率 拉动 位次 版本 撤销 一致 四舍五入一致 不一致 数据中没有 不可核对"
    )
    assert spellings >= set(told.split())
