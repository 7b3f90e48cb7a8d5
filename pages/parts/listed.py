"""The app's pages as Streamlit takes them, looked up once a language; and its icon, read once."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from copy import copy

from streamlit.navigation.page import StreamlitPage

from pages.parts.component import STATIC
from pages.parts.kept import Kept
from perfdata.language import LANGUAGES, current

# As Streamlit sends an icon of a file, which it reads again at each run.
ICON = "data:image/svg+xml;base64," + b64encode((STATIC / "icon.svg").read_bytes()).decode("ascii")

_pages = Kept[Sequence[StreamlitPage]](len(LANGUAGES))


def listed(pages: Callable[[], Sequence[StreamlitPage]]) -> list[StreamlitPage]:
    """The pages for one run, with titles in the reader's language.

    Streamlit looks for each page's file when it is made, 1.5 ms of CPU in all, and marks the one that
    runs: so they are made once and each run has copies.
    """
    return [copy(page) for page in _pages.get(current(), pages)]
