"""The period's targets and the plans of several years, folded away below what the overview leads with."""

import streamlit as st

from pages.parts import tables
from pages.parts.texts import Line, show
from perfdata.language import _, say
from perfdata.workflow.overview import Overview


def target_tables(view: Overview) -> None:
    """Each table that has a line, folded; an estimate is said to be one."""
    if not view.targets.empty:
        with st.expander(say("Targets of the year ({count})", count=len(view.targets)), key="targets"):
            tables.show(view.targets, "targets_table")
            note = _(
                "An estimate follows last year's course of months, else even months. Its range is no "
                "confidence interval."
            )
            show([Line("quiet", note)], "targets_note")
    if not view.plans.empty:
        with st.expander(say("Plans of several years ({count})", count=len(view.plans)), key="plans"):
            tables.show(view.plans, "plans_table")
