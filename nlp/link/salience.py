"""How much an article is about an entity: 0 to 1, by headline, first sentence and frequency."""

from collections import Counter
from collections.abc import Sequence

from nlp.link.article import BODY, Article, Canonical

IN_TITLE, IN_FIRST, BY_COUNT = 0.4, 0.3, 0.3
"""Shares of the score: in headline, kicker or deck; in the first sentence of the news; mentions beside the most frequent."""


def score_salience(article: Article, names: Sequence[Canonical]) -> list[float]:
    """The salience of each mention's entity, two decimals; 0 for those of a byline only."""
    keys = [(one.label, found.name or one.text) for one, found in zip(article.mentions, names, strict=True)]
    counts: Counter[tuple[str, str]] = Counter()
    titled: set[tuple[str, str]] = set()
    first: set[tuple[str, str]] = set()
    for key, one in zip(keys, article.mentions, strict=True):
        if one.in_byline or (one.field == BODY and one.end <= article.lead_offset):
            continue
        counts[key] += 1
        if one.field != BODY:
            titled.add(key)
        elif one.start < article.first_sentence_end:
            first.add(key)
    most = max(counts.values(), default=1)
    scores = {
        key: round(IN_TITLE * (key in titled) + IN_FIRST * (key in first) + BY_COUNT * count / most, 2)
        for key, count in counts.items()
    }
    return [scores.get(key, 0.0) for key in keys]
