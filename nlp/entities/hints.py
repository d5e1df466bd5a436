"""What titles and particles tell of people's names, added to the network's scores before the best path is sought.

Names that are words too (厨师长|任重, 程|所长) are what the network misses most; beside a title they are likelier names. Hints,
never verdicts: the path still weighs them. Chosen on dev sets (`CHANGELOG.md`).
"""

from collections.abc import Sequence

from nlp.entities.network import TAGS
from nlp.tagging.features import Ints
from nlp.tagging.layers import Floats
from nlp.titles import title_spans, titles

BEHIND, BEFORE, ENDING = 2.0, 2.0, -2.0
"""Added for a person who begins right behind a title, for a surname right before one, for a name that ends so."""
_NO_ENDINGS = frozenset("也就都把被说称等在作喊笑某案")
"""Particles, verbs and the like that follow names and hardly end one: 程刚|也, 翁|某, 张琦|案."""
_FIRST_LETTER = 0x2E80
"""Code point from which on Chinese characters are."""


def add_hints(scores: Floats, pieces: Sequence[str], starts: Ints) -> None:
    """Change tag scores of a laid out batch, shape (places, tags), in place; `starts` is where each piece starts."""
    begin, last, single = (TAGS.index(f"{place}-PER") for place in "BES")
    for piece, start in zip(pieces, starts.tolist(), strict=True):
        spans = title_spans(piece)
        behind = [start + end for _, end in spans if _is_letter(piece, end) and piece[end] not in _NO_ENDINGS]
        before = [start + at - 1 for at, end in spans if "a" in titles()[piece[at:end]][1] and _is_letter(piece, at - 1)]
        endings = [at for at, character in enumerate(piece, start) if character in _NO_ENDINGS]
        scores[behind, begin] += BEHIND
        scores[before, single] += BEFORE
        scores[endings, last] += ENDING


def _is_letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and ord(text[at]) >= _FIRST_LETTER
