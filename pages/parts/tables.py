"""A table of texts, shown literally."""

import pandas as pd
import streamlit as st

# Rows higher than a line hold the wrapped text of findings and measures.
_ROW_PX = 36


def show(frame: pd.DataFrame, key: str, *, wide_last: bool = False, row_px: int = _ROW_PX) -> None:
    """Shows the frame's texts; with `wide_last`, the last column has room for sentences."""
    config = {frame.columns[-1]: st.column_config.TextColumn(width="large")} if wide_last else None
    st.dataframe(frame, key=key, hide_index=True, row_height=row_px, column_config=config)
