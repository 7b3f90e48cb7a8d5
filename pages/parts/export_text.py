"""A chart as text for the clipboard: its figures as a table, its finding as a sentence."""

from pages.parts.chart_table import chart_table
from perfdata.chart.model import Chart
from perfdata.language import pgettext, say

# A spreadsheet takes a cell that starts so for a formula or a command (CWE-1236), a pasted one, too.
_ACTIVE = ("=", "+", "-", "@", "|", "%")


def figures_table(chart: Chart) -> str:
    """The figures as lines of cells between tabs, as spreadsheets and Word take them; `—` is not known."""
    table = chart_table(chart)
    lines = [[_inert(head) for head in table.heads]]
    # The figures are the product's own texts; names are not.
    lines += [[_inert(name), *figures] for name, *figures in table.rows]
    return "\n".join("\t".join(cells) for cells in lines)


def finding_sentence(chart: Chart) -> str:
    """The finding with its unit and source, ready for a report."""
    finding = _line(chart.title)
    details = pgettext("list", "; ").join(_line(part) for part in (chart.subtitle, chart.source) if part)
    if not details:
        return say("{finding}.", finding=finding)
    return say("{finding} ({details}).", finding=finding, details=details)


def _line(text: str) -> str:
    return " ".join(text.split())


def _inert(text: str) -> str:
    return f"'{text}" if len(text) > 1 and text.startswith(_ACTIVE) else text
