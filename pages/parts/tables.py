"""A table of texts, shown literally."""

import pandas as pd
import streamlit as st

# Rows higher than a line hold the wrapped text of findings and measures.
_ROW_PX = 36


def show(frame: pd.DataFrame, key: str, *, wide_last: bool = False, row_px: int = _ROW_PX) -> None:
    """Shows the frame's texts; with `wide_last`, the last column has room for sentences."""
    config = {frame.columns[-1]: st.column_config.TextColumn(width="large")} if wide_last else None
    st.dataframe(frame, key=key, hide_index=True, row_height=row_px, column_config=config)


def matching(frame: pd.DataFrame, wanted: str) -> pd.DataFrame:
    """The rows in which any text has `wanted` in it, whatever its case; all of them for "".

    >>> matching(pd.DataFrame({"name": ["产值", "税金"], "unit": ["亿元", "万元"]}), "万").index.tolist()
    [1]
    """
    if not wanted.strip():
        return frame
    columns = [frame[column].astype(str) for column in frame]
    found = [column.str.contains(wanted.strip(), case=False, regex=False) for column in columns]
    return frame[pd.concat(found, axis=1).any(axis=1)]
