"""The names of the pages, for texts that say where something is seen."""

from perfdata.language import pgettext


def page_name(name: str) -> str:
    """The title of the page in a file of this name, as the menu has it. Raises KeyError."""
    names = {
        "overview": pgettext("page", "Overview"),
        "indicators": pgettext("page", "Indicators"),
        "investment": pgettext("page", "Investment"),
        "evaluation": pgettext("page", "Evaluation"),
        "comparison": pgettext("page", "Comparison"),
        "report": pgettext("page", "Report"),
        "export": pgettext("page", "Export"),
        "upload": pgettext("page", "Upload"),
    }
    return names[name]
