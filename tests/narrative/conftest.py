"""What the narrative's tests share: the shipped catalogue, and the report the project grew out of."""

from pathlib import Path

import pytest

from perfdata.catalogue import Catalogue, load
from perfdata.model import RawDocument
from perfdata.reading.documents import read_text

SEED = Path(__file__).parents[2].parent / "shared" / "seed"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture(scope="session")
def seed() -> RawDocument:
    files = sorted(SEED.glob("*.txt"))
    if not files:
        pytest.skip("the seed report is not beside this checkout (../shared/seed/*.txt)")
    return read_text(files[0].read_bytes(), files[0].name)
