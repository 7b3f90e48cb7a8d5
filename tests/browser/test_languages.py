"""A page speaks one language, but for names that come from files and words that Streamlit draws."""

import re

import pytest

from tests.browser.test_access import PROJECTOR, address, name

pytestmark = pytest.mark.browser

# Texts and names of a page, those of the app's own components among them.
SAID = """() => {
  const found = new Set()
  const walk = (node) => {
    if (node.nodeType === 3 && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(node.parentElement?.tagName)) {
      found.add(node.textContent.trim())
    }
    for (const name of ['aria-label', 'title', 'placeholder']) found.add(node.getAttribute?.(name) ?? '')
    if (node.shadowRoot) walk(node.shadowRoot)
    node.childNodes.forEach(walk)
  }
  walk(document.body)
  return [...found]
}"""
# What comes from files: their names, sheets, projects; and the language that can be gone on in.
FROM_FILES = re.compile(r"[^\s、]*\.(xlsx|docx)|“[^”]*”|横冲科技工业园污水处理站|横冲科技.*|中文")
# In Chinese: names of files, products and icons, cells, and what Streamlit itself says in English.
NAMES = re.compile(r"[^\s、]*\.\w+|\b[A-Z]{1,2}\d+\b|English|Word|Excel|PDF|WPS|PPTX|web|expand_more|\w+_\w+")
STREAMLIT_SAYS = {
    "Skip to main content",
    "Logo",
    "App pages",
    "Navigate to home page",
    "Choose an option",
    "Open",
    "Help",
    "Upload",
    "upload",
    "file upload",
    "20MB per file",
    "Show/hide columns",
    "Download as CSV",
    "Search",
    "Fullscreen",
    "download",
    "draw",
    "slideshow",
}


@pytest.mark.parametrize("page", ["overview", "comparison", "export"])
class TestLanguages:
    """On the pages of the sample that show no text of a file but names; tests/language reads the code."""

    def test_english_is_english_but_for_names_from_files(self, reader, page):
        window = reader(*PROJECTOR)
        window.open(name(page), lang="en", **address(page))
        said = [FROM_FILES.sub("", text) for text in window.page.evaluate(SAID)]
        assert [text for text in said if re.search("[\u3400-\u9fff]", text)] == []

    def test_chinese_is_chinese_but_for_names_and_what_streamlit_says(self, reader, page):
        window = reader(*PROJECTOR)
        window.open(name(page), lang="zh_CN", **address(page))
        said = [text for text in window.page.evaluate(SAID) if text not in STREAMLIT_SAYS]
        assert [text for text in said if re.search("[A-Za-z]{3,}", NAMES.sub("", text))] == []
