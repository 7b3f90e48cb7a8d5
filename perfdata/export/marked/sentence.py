"""The sentence that goes to the department with its file: how many problems, and what to do."""

from collections.abc import Sequence

from perfdata.language import pgettext, say, say_plural
from perfdata.model import Problem


def covering_sentence(file: str, problems: Sequence[Problem]) -> str:
    """What to write above the file; notes ask for nothing and are only mentioned.

    >>> from perfdata.model import Place
    >>> covering_sentence("a.xlsx", [Problem("not_a_number", "error", Place("a.xlsx"))])
    '请核对《a.xlsx》：错误1处，详见首页问题清单，改好后请重新报送。'
    """
    errors, warnings, notes = (
        sum(problem.severity == severity for problem in problems) for severity in ("error", "warning", "note")
    )
    counted = [
        say_plural("{count} error", "{count} errors", errors) if errors else "",
        say_plural("{count} warning", "{count} warnings", warnings) if warnings else "",
        say_plural("{count} note", "{count} notes", notes) if notes else "",
    ]
    counts = pgettext("list", ", ").join(count for count in counted if count)
    if errors or warnings:
        return say(
            "Please check “{file}”: {counts}. They are listed on its first sheet."
            " Please send the file again when they are mended.",
            file=file,
            counts=counts,
        )
    if notes:
        return say("Nothing has to be mended in “{file}”: {counts}.", file=file, counts=counts)
    return say("No problem was found in “{file}”.", file=file)
