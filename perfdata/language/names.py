"""The names that readers see for entries of the catalogue and for the vocabulary's code words."""

from perfdata.catalogue import Catalogue
from perfdata.language.figures import MISSING
from perfdata.language.translation import current, pgettext


def indicator_name(catalogue: Catalogue, code: str, label: str = "") -> str:
    """The indicator's name; where the catalogue does not know it, the label as printed."""
    known = catalogue.indicators.get(code)
    if known is None:
        return label or code or MISSING
    return known.name_en if current() == "en" else known.name


def entity_name(catalogue: Catalogue, name: str) -> str:
    """The reporting unit's name in the reader's language; an unknown one as printed."""
    known = catalogue.entities.get(name)
    if known is None:
        return name or MISSING
    return (known.name_en if current() == "en" else known.name) or name


def topic_name(topic: str) -> str:
    """The name of one of the catalogue's topics."""
    names = {
        "economy": pgettext("topic", "Output"),
        "investment": pgettext("topic", "Investment"),
        "fiscal": pgettext("topic", "Taxes and budget"),
        "land": pgettext("topic", "Land"),
        "rectification": pgettext("topic", "Rectification"),
        "party": pgettext("topic", "Party building"),
        "finance": pgettext("topic", "Financing"),
        "evaluation": pgettext("topic", "Evaluation"),
    }
    return names[topic]


# The words below are keyed by model's Literal types, whose "" (absent) is said as "".


def kind_name(kind: str) -> str:
    """Actual, plan or budget."""
    names = {
        "": "",
        "actual": pgettext("kind", "actual"),
        "plan": pgettext("kind", "plan"),
        "budget": pgettext("kind", "budget"),
    }
    return names[kind]


def basis_name(basis: str) -> str:
    """Within the period, cumulative from January, or at the period's end."""
    names = {
        "": "",
        "period": pgettext("basis", "in the period"),
        "ytd": pgettext("basis", "year to date"),
        "point": pgettext("basis", "at the end of the period"),
    }
    return names[basis]


def measure_name(measure: str) -> str:
    """A level, an absolute change, or a share of a whole."""
    names = {
        "": "",
        "level": pgettext("measure", "level"),
        "change": pgettext("measure", "change"),
        "share": pgettext("measure", "share"),
    }
    return names[measure]


def growth_over_name(growth_over: str) -> str:
    """What a reported growth compares with: the year before, the month before, or a span of years."""
    names = {
        "": "",
        "year": pgettext("growth over", "year on year"),
        "month": pgettext("growth over", "month on month"),
        "span": pgettext("growth over", "annual average"),
    }
    return names[growth_over]


def growth_basis_name(growth_basis: str) -> str:
    """The prices or scope on which a reported growth was worked out.

    "comparable_prices" is what "comparable" means for an indicator whose growth is in real terms.
    """
    names = {
        "": "",
        "comparable": pgettext("growth basis", "comparable basis"),
        "comparable_prices": pgettext("growth basis", "comparable prices"),
        "nominal": pgettext("growth basis", "nominal"),
        "unknown": pgettext("growth basis", "basis not stated"),
    }
    return names[growth_basis]


def status_name(obs_status: str) -> str:
    """The SDMX status of an observation; a normal one (A) needs no word."""
    names = {
        "": "",
        "A": "",
        "B": pgettext("status", "series break"),
        "E": pgettext("status", "estimated"),
        "P": pgettext("status", "provisional"),
    }
    return names[obs_status]


def ledger_status_name(status: str) -> str:
    """How far a finding of an inspection has come."""
    names = {
        "": "",
        "done": pgettext("ledger", "put right"),
        "open": pgettext("ledger", "in progress"),
        "referred": pgettext("ledger", "handed over"),
        "overdue": pgettext("ledger", "overdue"),
    }
    return names[status]


def table_name(schema: str) -> str:
    """What the records of one of model.KEPT_SCHEMAS are, and reports, as the heading of a table."""
    names = {
        "observation": pgettext("table", "indicators"),
        "project": pgettext("table", "projects"),
        "score": pgettext("table", "scores"),
        "budget": pgettext("table", "budget lines"),
        "ledger": pgettext("table", "findings"),
        "report": pgettext("table", "reports"),
        "answer": pgettext("table", "remembered answers"),
        "correction": pgettext("table", "corrections"),
    }
    return names[schema]


def severity_name(severity: str) -> str:
    """How much a problem weighs: an error blocks, a warning is to be confirmed, a note informs."""
    names = {
        "error": pgettext("severity", "error"),
        "warning": pgettext("severity", "warning"),
        "note": pgettext("severity", "note"),
    }
    return names[severity]


def lamp_name(lamp: str) -> str:
    """A project's state against the schedule, as a word beside the lamp's shape and colour."""
    names = {
        "": "",
        "green": pgettext("lamp", "on schedule"),
        "yellow": pgettext("lamp", "behind schedule"),
        "red": pgettext("lamp", "far behind schedule"),
    }
    return names[lamp]


def stage_name(stage: str) -> str:
    """How far a project is, or that it was halted."""
    names = {
        "": "",
        "preparing": pgettext("stage", "in preparation"),
        "building": pgettext("stage", "under construction"),
        "finished": pgettext("stage", "finished"),
        "paused": pgettext("stage", "paused"),
        "cancelled": pgettext("stage", "cancelled"),
    }
    return names[stage]


def lamp_rule_name(catalogue: Catalogue, rule: str) -> str:
    """The name of one of the catalogue's lamp rules."""
    known = catalogue.lamps.rules[rule]
    return (known.name_en if current() == "en" else known.name) or rule


def schedule_name(catalogue: Catalogue, schedule: str) -> str:
    """The name of one of the catalogue's schedules."""
    known = catalogue.lamps.schedules[schedule]
    return (known.name_en if current() == "en" else known.name) or schedule


def verdict_name(verdict: str) -> str:
    """What comparing a figure of the text with the tables gave."""
    names = {
        "agrees": pgettext("verdict", "agrees"),
        "agrees_rounded": pgettext("verdict", "agrees when rounded"),
        "differs": pgettext("verdict", "differs"),
        "not_in_data": pgettext("verdict", "not in the tables"),
        "not_checkable": pgettext("verdict", "cannot be checked"),
    }
    return names[verdict]
