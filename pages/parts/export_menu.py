"""The menu below a chart: into the slide tray, as a slide, a sheet or a picture, its figures and finding."""

import base64
import time
from collections.abc import Mapping
from typing import Any, get_args

import streamlit as st

from pages.parts import cache, export_scope, tray
from pages.parts.cache import Laid, Picked
from pages.parts.chart_table import chart_table
from pages.parts.component import component
from pages.parts.export_text import figures_table, finding_sentence
from pages.parts.texts import literal
from perfdata.chart.model import Chart
from perfdata.errors import PerfdataError
from perfdata.language import _, explain, pgettext, say, say_plural
from perfdata.workflow.tray import MOST_CHARTS
from perfdata.workflow.tray_files import Chosen, ChosenKind, chosen_file, chosen_name

_MIMES: Mapping[ChosenKind, str] = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# What the picture that the browser draws measures: a slide, sharp on a projector.
_PICTURE_PX = (2560, 1440)

_component = component("chart_menu")


def show_menu(chart: Chart, key: str, width_px: int, height_px: int) -> None:
    """The menu of the chart that was drawn under `key`, laid out for so many pixels."""
    picked = export_scope.shown()
    if picked is None:
        return
    asked = st.session_state.pop(_asked(key), "")
    if asked == "tray":
        _collect(chart, key, picked)
    file = _file(_chosen(picked, chart), asked) if asked in _MIMES else None
    laid = Laid(chart, width_px, height_px)
    _component(
        data={**cache.made_of(picked, laid, _offered), "chart": key, "file": file},
        key=f"{key}_menu",
        on_act_change=lambda: _ask(key),
    )


def _offered(picked: Picked, laid: Laid) -> dict[str, Any]:
    """What the menu says and copies, the same for all who see the chart."""
    return {
        "words": _words(),
        "table": figures_table(laid.chart),
        "finding": finding_sentence(laid.chart),
        "shown": _shown(laid.chart),
        "picture": _picture(picked, laid),
    }


def _chosen(picked: Picked, chart: Chart) -> Chosen:
    return Chosen(export_scope.scope_of(picked), chart, chart)


def _ask(key: str) -> None:
    st.session_state[_asked(key)] = st.session_state[f"{key}_menu"].act


def _asked(key: str) -> str:
    return f"{key}_menu_asked"


def _collect(chart: Chart, key: str, picked: Picked) -> None:
    """Puts the chart into the tray and says where it is now."""
    wanted = export_scope.key_of(key, picked)
    before = tray.tray()
    if before.holds(wanted, chart):
        st.toast(_("The chart is among the slides already."), icon=":material/check:")
    elif before.full:
        st.toast(
            say("The slides hold no more than {most} charts.", most=MOST_CHARTS), icon=":material/block:"
        )
    else:
        count = len(tray.add(wanted, chart).entries)
        said = say_plural(
            "Added: {count} chart is among the slides. Order and export them on the page Export.",
            "Added: {count} charts are among the slides. Order and export them on the page Export.",
            count,
        )
        st.toast(said, icon=":material/check:")


def _file(chosen: Chosen, asked: str) -> dict[str, str] | None:
    """The file for the browser to save, once; a refusal is said."""
    kind = next(one for one in get_args(ChosenKind) if one == asked)
    try:
        with st.spinner(_("Making the file…")):
            made = chosen_file([chosen], kind)
    except PerfdataError as error:
        st.error(literal(explain(error)))
        return None
    content = base64.b64encode(made.content).decode("ascii")
    # The same chart may be asked for twice: the moment tells the browser that this is another time.
    return {"id": str(time.monotonic_ns()), "name": made.name, "type": _MIMES[kind], "content": content}


def _picture(picked: Picked, laid: Laid) -> dict[str, Any]:
    """How large plotly draws the picture and how much it enlarges it; what the page says beside the chart."""
    wide, high = _PICTURE_PX
    width = max(laid.width_px, round(laid.height_px * wide / high))
    return {
        "name": chosen_name([_chosen(picked, laid.chart)], "png").removesuffix(".png"),
        "width": width,
        "height": width * high / wide,
        "scale": wide / width,
        "mark": export_scope.scope_of(picked).moment,
    }


def _shown(chart: Chart) -> dict[str, Any]:
    """The chart as the table that the browser shows in its place."""
    table = chart_table(chart)
    return {"title": chart.title, "source": chart.source, "heads": table.heads, "rows": table.rows}


def _words() -> dict[str, str]:
    return {
        "as_chart": pgettext("menu", "Chart"),
        "as_table": pgettext("menu", "Table"),
        "switch": pgettext("menu", "Shown as"),
        "menu": pgettext("menu", "Use this chart"),
        "tray": pgettext("menu", "Add to the slides"),
        "pptx": pgettext("menu", "Save as a slide (.pptx)"),
        "xlsx": pgettext("menu", "Save as a sheet (.xlsx)"),
        "png": pgettext("menu", "Save as a picture (.png)"),
        "table": pgettext("menu", "Copy the figures as a table"),
        "finding": pgettext("menu", "Copy the finding as a sentence"),
        "copied": pgettext("menu", "Copied"),
        "failed": pgettext("menu", "The browser did not allow it"),
    }
