"""Which part of a report is shown: one of its sections, in full or only what differs."""

from pages.parts import address, looks
from perfdata.language import _, say
from perfdata.workflow.report import ReportView, SectionView


def pick_filter(view: ReportView) -> str:
    """The whole text ("all"), or only what "differs"."""
    names = {
        "all": _("The whole text"),
        "differs": say("Only what differs ({count})", count=len(view.differing)),
    }
    return address.segments("show", _("What is shown"), tuple(names), lambda name: names[name])


def pick_section(view: ReportView, *, only_differing: bool) -> SectionView:
    """The section that is picked; the first one with figures until then. `only_differing` offers few."""
    differing = [section for section in view.sections if section.differing]
    offered = differing if only_differing and differing else view.sections
    sections = {section.id: section for section in offered}
    with_figures = [key for key, section in sections.items() if section.figures or section.charts]
    first = (*with_figures[:1], *sections)[0]

    def words(key: str) -> str:
        indent = "" if sections[key].level < 2 else "· "
        count = sections[key].differing
        return f"{indent}{sections[key].title}" + (f"  ✕ {count}" if count else "")

    if looks.is_narrow():
        key = address.select("section", _("Section"), tuple(sections), words, width=512, first=first)
    else:
        key = address.choose("section", _("Section"), tuple(sections), words, first=first)
    return sections[key]
