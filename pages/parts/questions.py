"""Step 2: what the files leave open is asked in place, once, each question with a suggestion."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import draft, reader, steps
from pages.parts.draft import Started
from pages.parts.texts import Line, literal, show
from perfdata.language import MISSING, _, indicator_name, pgettext, say, say_plural, where
from perfdata.workflow.choices import QuestionKind
from perfdata.workflow.question_words import question_name, question_text
from perfdata.workflow.questions import Question
from perfdata.workflow.review import Review
from perfdata.workflow.workspace import Workspace

_FIELD_PX = 520
# A table of names that nobody knows is a wrong file, not 1,000 questions.
_SHOWN = 30


def show_questions(workspace: Workspace, started: Started, reviewed: Review) -> None:
    """The second step: fields for the questions, and what was taken from earlier answers."""
    needed = [question for question in reviewed.questions if question.required]
    others = [question for question in reviewed.questions if not question.required]
    steps.heading(2, _note(needed, others))
    if needed:
        _form(workspace, started, needed, "needed")
    if others:
        open_ones = sum(question.answer is None for question in others)
        title = _("Names that are not known here: all decided")
        if open_ones:
            title = say("Names that are not known here: {count} not decided yet", count=open_ones)
        with st.expander(title, expanded=open_ones > 0 and not needed, key="others_box"):
            show(
                [Line("quiet", _("They are saved as printed unless you choose an indicator."))], "others_text"
            )
            _form(workspace, started, others, "others")
    _remembered(workspace, reviewed)


def _note(needed: Sequence[Question], others: Sequence[Question]) -> str:
    if any(question.answer is None for question in needed):
        return _("The files don't say this. Your answers are remembered for the next file of this form.")
    return "" if needed or others else _("Nothing is left to ask.")


def _form(workspace: Workspace, started: Started, asked: Sequence[Question], name: str) -> None:
    # Of too many, those still open come first, so that answering brings up the next ones.
    ordered = asked if len(asked) <= _SHOWN else sorted(asked, key=lambda one: one.answer is not None)
    shown = ordered[:_SHOWN]
    with st.form(f"{name}_form", border=name == "needed"):
        for question in shown:
            _field(question)
        if len(shown) < len(asked):
            show([Line("quiet", _rest(len(asked[_SHOWN:])))], f"{name}_rest")
        st.form_submit_button(
            pgettext("button", "Use these answers"),
            key=f"{name}_answer",
            type="primary" if name == "needed" else "secondary",
            on_click=_take,
            args=(workspace, started, shown),
        )


def _rest(count: int) -> str:
    return say_plural(
        "{count} more is asked once these are answered.",
        "{count} more are asked once these are answered.",
        count,
    )


def _field(question: Question) -> None:
    key = _key(question)
    label, place = literal(_label(question)), literal(where(question.place)) or None
    first = question.suggestion if question.answer is None else question.answer
    names = dict(question.options)
    if not names:
        st.text_input(label, first, key=key, help=place, width=_FIELD_PX)
        return
    values = tuple(names) if first in names or not first else (first, *names)
    st.selectbox(
        label,
        values,
        values.index(first) if first in values else None,
        key=key,
        format_func=lambda value: names.get(value, value),
        help=place,
        accept_new_options=question.kind != "indicator",
        placeholder=_("Choose"),
        width=_FIELD_PX,
    )


def _key(question: Question) -> str:
    """The name of its field: what was typed for one question never answers another."""
    return f"answer_{question.kind}_{question.subject}"


def _label(question: Question) -> str:
    if question.kind == "entity":
        return _("Which unit do these files report on?")
    if question.kind == "period":
        return _("Which year or month? For example 2021, 2021-Q3 or 2021-09")
    if question.kind == "indicator":
        return say("Which indicator is “{label}”?", label=question.subject)
    if question.subject:
        return say("In which unit is “{label}”?", label=question.subject)
    return _("In which unit are the figures without one?")


def _take(workspace: Workspace, started: Started, asked: Sequence[Question]) -> None:
    reader.speak()
    choices = started.choices
    for question in asked:
        given = st.session_state.get(_key(question))
        if given is not None:
            # An indicator of "" is an answer (as printed); elsewhere an empty field is none.
            answer = given.strip() if question.kind == "indicator" else given.strip() or None
            choices = choices.answered(question.kind, question.subject, answer)
    draft.choose(workspace, choices)


def _remembered(workspace: Workspace, reviewed: Review) -> None:
    if not reviewed.remembered:
        return
    lines = [Line("quiet", _("Taken from earlier answers, which are listed at the end of this page:"))]
    lines += [
        Line("point", topic(one.question, one.subject), words(workspace, one.question, one.content))
        for one in reviewed.remembered
    ]
    show(lines, "remembered_used")


def topic(kind: QuestionKind, subject: str) -> str:
    """What a question is about: its kind, and the printed label where it is about one."""
    # A remembered period is that of one file, named by its hash, which says nothing to a reader.
    return question_name(kind) if kind == "period" else question_text(kind, subject)


def words(workspace: Workspace, kind: QuestionKind, value: str) -> str:
    """An answer as the reader sees it."""
    if kind != "indicator":
        return value or MISSING
    return indicator_name(workspace.catalogue, value) if value else _("kept as printed")
