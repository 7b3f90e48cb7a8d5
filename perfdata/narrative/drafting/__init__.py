"""Drafts of the next report: sentences made from figures, and the last report rolled forward.

`rolled` puts the figures that `figures_after` finds into the text of an earlier report; `clause`,
`listed` and `paragraph` make sentences of figures that no text names yet. Words and sentence
templates are data, in sentences.toml.
"""

from perfdata.narrative.drafting.data import DataFigure, data_figure
from perfdata.narrative.drafting.edits import Mark, MarkKind
from perfdata.narrative.drafting.lookup import figures_after, shifted
from perfdata.narrative.drafting.roll_forward import (
    Rewrite,
    RewriteReason,
    RolledReport,
    rolled,
    sentence_stretches,
)
from perfdata.narrative.drafting.sentences import clause, heading, listed, paragraph

__all__ = [
    "DataFigure",
    "Mark",
    "MarkKind",
    "Rewrite",
    "RewriteReason",
    "RolledReport",
    "clause",
    "data_figure",
    "figures_after",
    "heading",
    "listed",
    "paragraph",
    "rolled",
    "sentence_stretches",
    "shifted",
]
