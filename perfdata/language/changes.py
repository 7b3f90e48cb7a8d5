"""How a change is said where a percentage says nothing, and why a growth is not shown."""

from perfdata.language.translation import pgettext, say


def change_word(code: str) -> str:
    """A change in words: 扭亏为盈 where the sign turned, 新增 where nothing stood before."""
    words = {
        "": "",
        "new": pgettext("change", "new"),
        "flat": pgettext("change", "unchanged"),
        "turned_profit": pgettext("change", "turned from loss to profit"),
        "turned_loss": pgettext("change", "turned from profit to loss"),
        "loss_narrowed": pgettext("change", "loss narrowed"),
        "loss_widened": pgettext("change", "loss widened"),
        "no_base": pgettext("change", "nothing to compare with"),
    }
    return words[code]


def no_growth(code: str) -> str:
    """Why there is no growth to show."""
    reasons = {
        "": "",
        "no_base": pgettext("no growth", "no figure of the earlier period"),
        "zero_base": pgettext("no growth", "the earlier figure is zero"),
        "no_value": pgettext("no growth", "no figure of this period"),
        "no_earlier_period": pgettext("no growth", "this period has no earlier one to compare with"),
        "conflicting_base": pgettext("no growth", "the earlier figure has two values"),
        "unit_differs": pgettext("no growth", "the earlier figure has another unit"),
        "series_break": pgettext("no growth", "the scope changed since the earlier period"),
        "opposed_qualifiers": pgettext("no growth", "both figures are only known roughly"),
        "too_large": pgettext("no growth", "the earlier figure is too small to compare with"),
        "negative_base": pgettext("no growth", "the earlier figure is negative"),
        "sign_change": pgettext("no growth", "the sign changed"),
        "part_year": pgettext("no growth", "part of a year cannot be compared with a full year"),
        "index": pgettext("no growth", "an index states its own growth"),
    }
    return reasons[code] if code in reasons else say("cannot be computed ({code})", code=code)


def not_computed(code: str) -> str:
    """Why a figure that is worked out from several others cannot be."""
    reasons = {
        "": "",
        "no_first": pgettext("not computed", "the first year has no figure"),
        "no_last": pgettext("not computed", "this year has no figure"),
        "no_span": pgettext("not computed", "the two years do not span a year"),
        "index": pgettext("not computed", "an index states its own growth"),
        "rate": pgettext("not computed", "rates and averages are not divided or added up"),
        "unit_differs": pgettext("not computed", "the units do not convert into each other"),
        "basis_differs": pgettext("not computed", "one figure is a balance, the other of a period"),
        "not_positive": pgettext("not computed", "a figure is zero or negative"),
        "series_break": pgettext("not computed", "the scope changed in between"),
        "opposed_qualifiers": pgettext("not computed", "the figures are only known roughly"),
        "qualified": pgettext("not computed", "a figure is only known roughly"),
        "too_large": pgettext("not computed", "the earlier figure is too small to compare with"),
        "no_value": pgettext("not computed", "no figure of this period"),
        "no_total": pgettext("not computed", "no total is printed"),
        "no_base": pgettext("not computed", "no figure of the year before"),
        "bases_differ": pgettext("not computed", "only one of the two figures of last year was restated"),
        "negative": pgettext("not computed", "the part is negative"),
        "no_whole": pgettext("not computed", "the total is zero or negative"),
        "total_unchanged": pgettext("not computed", "the total did not change"),
        "zero_base": pgettext("not computed", "the total of the year before is zero"),
        "negative_base": pgettext("not computed", "the total of the year before is negative"),
        "no_denominator": pgettext("not computed", "the figure to divide by is missing"),
        "scope_differs": pgettext("not computed", "the figure to divide by is of another scope"),
        "zero_denominator": pgettext("not computed", "the figure to divide by is zero or negative"),
    }
    return reasons[code] if code in reasons else say("cannot be computed ({code})", code=code)
