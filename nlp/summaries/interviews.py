"""Interviews printed as question and answer, 记者：… 何语秋：…; only what stands before the first of them is told as news."""

import re

from nlp.summaries.source import Source

_ASKS = re.compile(r"(?:本报|《[^》]{2,8}》)?(?:记者|主持人)[：:]|问[：:]|Q[：:]")
_LABEL = re.compile(r"[一-鿿·A-Z]{1,10}[：:]")
FEWEST = 2
"""Questions, and answers, of an interview."""


def introduction_of(source: Source) -> int:
    """How many sentences stand before the first question or answer; all of them where the article is no interview."""
    opening: dict[int, int] = {}
    for number, row in enumerate(source.sentences):
        opening.setdefault(row["paragraph_no"], number)
    asked = [at for at in opening.values() if _ASKS.match(source.sentences[at]["text"])]
    if len(asked) < FEWEST:
        return len(source.sentences)
    said = [at for at in opening.values() if at not in asked and at > asked[0] and _LABEL.match(source.sentences[at]["text"])]
    return asked[0] if len(said) >= FEWEST else len(source.sentences)
