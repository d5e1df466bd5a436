"""Keywords of an article: names and words as they stand in the text, most telling first."""

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from nlp.summaries.source import Source

_CONTENT = re.compile(r"^[\u3400-\u9fff·]{2,}$")
MOST_KEYWORDS, FEWEST_KEYWORDS = 8, 3


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    lines = Path(__file__).with_name("empty_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def keywords(source: Source) -> list[str]:
    """3 to 8 names and words of two characters or more, the most frequent first, those of the headline counted double.

    Words that occur once are taken only to make three; a text with fewer words gives fewer.
    """
    names = Counter(row["text"] for row in source.entities if len(row["text"]) > 1 and not row["in_byline"])
    words = Counter(
        word for row in source.sentences for word in row["words"] if _CONTENT.match(word) and word not in _empty_words()
    )
    inside = "\n".join(names)
    scores = {word: float(count) for word, count in words.items() if word not in inside}
    scores |= {name: 1.5 * count + 1 for name, count in names.items()}
    headline = source.headline or ""
    ranked = sorted(scores, key=lambda word: (-scores[word] * (2 if word in headline else 1), word))
    often = [word for word in ranked if word in names or words[word] > 1]
    once = [word for word in ranked if word not in often]
    return (often + once[: max(0, FEWEST_KEYWORDS - len(often))])[:MOST_KEYWORDS]
