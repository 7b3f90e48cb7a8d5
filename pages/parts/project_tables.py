"""The projects in tables: by stage, by group, those that are halted, and all of them."""

from pages.parts import tables
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.investment import Investment


def project_tables(view: Investment) -> None:
    """Each table that has a line, under its heading."""
    parts = (
        ("stages", _("By stage"), view.stages),
        ("groups", _("By group of the table"), view.groups),
        ("halted", _("Halted: without lamp and schedule"), view.halted),
        ("projects", _("All projects"), view.table),
    )
    for key, heading, table in parts:
        if not table.empty:
            show([Line("label", heading)], f"{key}_label")
            tables.show(table, key)
