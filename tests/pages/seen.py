"""What a reader sees of a page that ran under AppTest: its texts, cards, tables and charts."""

import json
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest


def components(app: AppTest, name: str) -> list[dict[str, Any]]:
    """What was handed to the app's own components of this name (cards, prose), in order."""
    protos = [element.proto for element in app.get("bidi_component")]
    return [json.loads(p.json) for p in protos if p.component_name == f"perfdata_{name}"]


def cards(app: AppTest) -> list[dict[str, Any]]:
    """All cards of the page."""
    return [card for shown in components(app, "cards") for card in shown["cards"]]


def lines(app: AppTest, kind: str = "") -> list[str]:
    """The texts of the page, or those of one kind."""
    shown = [line for part in components(app, "prose") for line in part["lines"]]
    return [line["text"] for line in shown if kind in ("", line["kind"])]


def figures(app: AppTest) -> list[dict[str, Any]]:
    """The plotly figures of the page."""
    return [json.loads(element.proto.spec) for element in app.get("plotly_chart")]


def words(app: AppTest) -> str:
    """All that the page says, as one text."""
    return "\n".join(_words(app))


def _words(app: AppTest) -> Iterator[str]:
    yield from lines(app)
    for card in cards(app):
        yield " ".join(str(value) for value in card.values())
    for line in (line for part in components(app, "prose") for line in part["lines"]):
        yield line["aside"]
    for kind in ("text", "caption", "markdown", "error", "success", "info"):
        yield from (str(element.value) for element in getattr(app, kind))
    for table in app.dataframe:
        yield table.value.to_csv(index=False)
    for figure in figures(app):
        yield json.dumps(figure, ensure_ascii=False)
