"""What axe-core finds on a page, but for what Streamlit itself draws and the app cannot change."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SERIOUS = ("serious", "critical")
# (rule, part of the selector of the element that it complains of): why it stays.
STREAMLITS = {
    ("aria-dialog-name", ".stToast"): "a toast is a dialog by its role, and Streamlit gives it no name",
}
_RUN = "async () => (await axe.run({resultTypes: ['violations']})).violations"


def serious(page: Page) -> list[str]:
    """The findings of impact serious or critical, each with its element."""
    page.evaluate(AXE_SCRIPT)
    return [
        f"{found['id']}: {node['target']} {node['html'][:200]}"
        for found in page.evaluate(_RUN)
        for node in found["nodes"]
        if (node["impact"] or found["impact"]) in SERIOUS and not _is_streamlits(found["id"], node)
    ]


def _is_streamlits(rule: str, node: dict[str, Any]) -> bool:
    return any(rule == known and part in str(node["target"]) for known, part in STREAMLITS)
