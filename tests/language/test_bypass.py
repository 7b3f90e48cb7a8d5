"""Nothing that a reader sees was written past gettext, neither in Python nor in the pages' scripts."""

import pytest

from tests.language.bypass import chinese_literals, scripted_literals, shown_literals
from tests.language.scan import ROOT, sources

# Views that read Chinese, or make files which are Chinese in either language.
READS_OR_MAKES_CHINESE = {
    "perfdata/chart/labels.py": "marks that stay with the word before them when a line is broken",
    "perfdata/workflow/confined/nursery_process.py": "a table that is read to have everything imported",
    "perfdata/workflow/exports_deck.py": "where a sentence of the report ends",
    "perfdata/workflow/exports_document.py": "joins sentences of the report",
    "perfdata/workflow/hints.py": "a unit of the catalogue",
    "perfdata/workflow/presenting_text.py": "where a sentence of the report ends",
    "perfdata/workflow/report.py": "where a sentence of the report ends",
    "perfdata/workflow/report_figures.py": "where a sentence of the report ends",
    "perfdata/workflow/sample.py": "what a made-up file says of itself",
    "perfdata/workflow/score_form.py": "the official form, its unit and its file's name",
    "perfdata/workflow/search_reports.py": "where a sentence of the report ends",
    "perfdata/workflow/step_rates.py": "budget lines by their printed names",
    "perfdata/workflow/template.py": "the name of the form for departments",
}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("Line('quiet', 'No figure')", ["No figure"], id="a line"),
        pytest.param("Line('fact', _('From'), 'office')", ["office"], id="what stands beside a line"),
        pytest.param("Chart('line', f'Growth {x}', c, s)", ["Growth "], id="a title put together"),
        pytest.param("Chart(kind='line', title='增速')", ["增速"], id="a Chinese title by name"),
        pytest.param("st.button(_('Go'), help='Now')", ["Now"], id="a help text"),
        pytest.param("Series('plan' if a else name, v)", ["plan"], id="one side of a choice"),
        pytest.param("Line('quiet', _('No figure'), '—')", [], id="translated, and a mark without a word"),
    ],
)
def test_a_literal_that_is_shown_is_found(source, expected):
    assert shown_literals(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("'、'.join(names)", ["、"], id="a mark between names"),
        pytest.param("x = '是'", ["是"], id="a word"),
        pytest.param('"""A word such as 是."""\nx = "A"', [], id="documentation"),
    ],
)
def test_chinese_outside_documentation_is_found(source, expected):
    assert chinese_literals(source) == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param('made.textContent = "Copied"', ["Copied"], id="a text"),
        pytest.param('element("span", "word", "更多")', ["更多"], id="an element's text"),
        pytest.param("made.title = `${cell} ${word}`", [], id="texts that were handed over"),
        pytest.param('made.append(" · ")', [], id="a mark without a word"),
    ],
)
def test_a_text_of_a_script_is_found(script, expected):
    assert scripted_literals(script) == expected


def test_nothing_is_shown_past_gettext():
    parts = (
        "app.py",
        "pages",
        *(f"perfdata/{part}" for part in ("workflow", "chart", "narrative", "export")),
    )
    found = {path: shown_literals(text) for path, text in sources(*parts).items()}
    assert {path: literals for path, literals in found.items() if literals} == {}


def test_no_page_and_no_view_says_chinese():
    parts = ("app.py", "pages", "perfdata/workflow", "perfdata/chart")
    found = {path for path, text in sources(*parts).items() if chinese_literals(text)}
    assert found - set(READS_OR_MAKES_CHINESE) == set()


def test_no_script_shows_a_text_of_its_own():
    scripts = sorted((ROOT / "pages" / "static").glob("*.js"))
    found = {script.name: scripted_literals(script.read_text(encoding="utf-8")) for script in scripts}
    assert scripts
    assert {name: texts for name, texts in found.items() if texts} == {}
