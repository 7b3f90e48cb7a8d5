"""The claims of each sentence of the corpus: none missed, none made up, all their fields right."""

import pytest

from perfdata.narrative import claims
from tests.narrative.corpus import SENTENCES, TITLE, Fields, Sentence
from tests.narrative.texts import report


def told(sentence: Sentence, catalogue) -> list[Fields]:
    """The claims that are read in a sentence, as fields."""
    document = report(TITLE, *sentence.text.split("\n"))
    return [
        {name: getattr(claim, name) for name in claim.__dataclass_fields__}
        for claim in claims(document, catalogue)
    ]


def fits(found: Fields, expected: Fields) -> bool:
    return all(found[name] == value for name, value in expected.items())


def right(sentence: Sentence, found: list[Fields]) -> int:
    """How many of the expected claims are among those found, each of these counted once."""
    left = list(found)
    for expected in sentence.claims:
        match = next((claim for claim in left if fits(claim, expected)), None)
        if match is not None:
            left.remove(match)
    return len(found) - len(left)


def test_the_corpus_tries_at_least_sixty_sentences():
    assert len({sentence.text for sentence in SENTENCES}) == len(SENTENCES) >= 60


@pytest.mark.parametrize("sentence", [pytest.param(s, id=s.tries) for s in SENTENCES])
def test_a_sentence_makes_exactly_these_claims(sentence, catalogue):
    found = told(sentence, catalogue)
    shown = [
        {name: claim[name] for name in expected}
        for claim, expected in zip(found, sentence.claims, strict=False)
    ]
    assert (len(found), shown) == (len(sentence.claims), [dict(expected) for expected in sentence.claims])


def test_precision_and_recall_over_the_corpus_are_whole(catalogue, capsys):
    found = [told(sentence, catalogue) for sentence in SENTENCES]
    hits = sum(right(sentence, claims) for sentence, claims in zip(SENTENCES, found, strict=True))
    precision = hits / sum(len(claims) for claims in found)
    recall = hits / sum(len(sentence.claims) for sentence in SENTENCES)
    with capsys.disabled():
        print(f"\nclaims: precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201 - the measure itself
    assert (precision, recall) == (1.0, 1.0)
