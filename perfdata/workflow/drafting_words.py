"""What a draft says about itself: that it is one, what it was made of, why a sentence is to be rewritten."""

from perfdata.language import _, period, pgettext, say, say_plural
from perfdata.narrative.drafting import Mark, MarkKind
from perfdata.workflow.drafting import DraftView
from perfdata.workflow.drafting_text import Reason


def draft_lines(view: DraftView) -> tuple[str, ...]:
    """That it is a draft, what it was made of, and how its marks are read."""
    year = period(view.time_period)
    first = say("Draft of the report on {period}, not accepted by anyone yet", period=year)
    if view.source is None:
        return first, say("Made of the figures of {period}; there is no earlier report.", period=year)
    made = say(
        "Made of the report on {earlier} with the figures of {period}, as of revision {revision}.",
        earlier=period(view.source.time_period),
        period=year,
        revision=view.revision,
    )
    legend = say(
        "Yellow and underlined: new. Pink and wavy: still of {earlier}.",
        earlier=period(view.source.time_period),
    )
    return first, made, legend


def counts_line(view: DraftView) -> str:
    """How many figures are new, how many are left over, how many sentences are to be gone through."""
    new = say_plural("{count} figure is new", "{count} figures are new", view.renewed)
    left = say_plural(
        "{count} is still of the earlier report", "{count} are still of the earlier report", view.left_over
    )
    asked = say_plural(
        "{count} sentence is to be rewritten or checked",
        "{count} sentences are to be rewritten or checked",
        len(view.rewrites),
    )
    return say("{new}; {left}; {asked}.", new=new, left=left, asked=asked)


def mark_word(kind: MarkKind) -> str:
    """What a mark says of the place that it stands at."""
    return pgettext("draft", "left over") if kind == "old" else pgettext("draft", "new")


def mark_text(mark: Mark) -> str:
    """What became of a marked place, in a sentence."""
    if mark.kind == "old":
        return _("The tables hold no new figure: it still says what the earlier report said.")
    return say("It said {before} before.", before=f"“{mark.before}”") if mark.before else ""


def reason_text(reason: Reason) -> str:
    """Why a sentence is to be rewritten or checked."""
    reasons: dict[Reason, str] = {
        "old_figure": _("It holds a figure of the earlier report; the tables have no new one."),
        "day": _("It tells of a day of the earlier year."),
        "judging_word": _("It judges a growth that is another one now."),
        "other_basis": _("It names prices or a scope that the new growth is not reported on."),
        "not_confirmed": _("Reading the draft does not give the tables’ figure: compare the two."),
    }
    return reasons[reason]
