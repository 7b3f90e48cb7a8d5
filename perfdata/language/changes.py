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
