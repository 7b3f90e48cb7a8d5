"""What a question is about, in words."""

from perfdata.language import pgettext, say
from perfdata.workflow.choices import QuestionKind


def question_name(question: QuestionKind) -> str:
    """What an answer was given to."""
    names = {
        "entity": pgettext("question", "whose figures they are"),
        "period": pgettext("question", "their period"),
        "unit": pgettext("question", "unit of measurement"),
        "indicator": pgettext("question", "indicator"),
    }
    return names[question]


def question_text(question: QuestionKind, subject: str) -> str:
    """What is asked, with the printed label that it is asked about."""
    name = question_name(question)
    return say("{question} of “{subject}”", question=name, subject=subject) if subject else name
