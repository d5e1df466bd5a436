"""Sentences, entities -> summaries: whole sentences in their order within a limit of characters, and keywords."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_OPENERS = re.compile(r"^(?:据悉|据了解|据介绍|据报道|记者获悉|记者了解到)[，,]")
_BROKEN_END = re.compile(r"[：:，,、；;]$")
_CONTENT = re.compile(r"^[\u3400-\u9fff·]{2,}$")


class Source(NamedTuple):
    """What an article's summary is made from; sentences and entities as rows of their tables, offsets into the body."""

    headline: str | None
    kind: str
    lead_offset: int
    sentences: Sequence[Mapping[str, Any]]
    entities: Sequence[Mapping[str, Any]]
    roles: Mapping[int, str]

    @classmethod
    def from_rows(
        cls,
        article: Mapping[str, Any],
        paragraphs: Sequence[Mapping[str, Any]],
        sentences: Sequence[Mapping[str, Any]],
        entities: Sequence[Mapping[str, Any]],
    ) -> "Source":
        """From the rows of one article in the tables."""
        roles = {row["paragraph_no"]: row["role"] for row in paragraphs}
        return cls(article["headline"], article["kind"], article["lead_offset"], sentences, entities, roles)


class Summary(NamedTuple):
    """The summary, how it was made, the indices of the sentences it is from, and 3-8 keywords."""

    method: str
    summary: str
    sentences: list[int]
    keywords: list[str]


def summarise(source: Source, max_chars: int = 120) -> Summary:
    """Whole sentences from the start of the news within `max_chars` code points; empty when not one fits.

    Bylines, datelines and openers such as 据悉， are left out; sentences with unbalanced quotes or an open end are not taken.
    """
    chosen: list[int] = []
    parts: list[str] = []
    for index, row in enumerate(source.sentences):
        text = _news_of(row, source.lead_offset)
        if not text or source.roles.get(row["paragraph_no"]) == "subhead" or _BROKEN_END.search(text) or not _balanced(text):
            continue
        if sum(map(len, parts)) + len(text) > max_chars:
            if chosen:
                break
            continue
        chosen.append(index)
        parts.append(text)
    method = "whole text" if len(chosen) == len(source.sentences) else "lead sentences"
    return Summary(method if chosen else "nothing fits", "".join(parts), chosen, keywords(source))


def _news_of(row: Mapping[str, Any], lead_offset: int) -> str:
    text = row["text"][max(0, lead_offset - row["start"]) :]
    return _OPENERS.sub("", text.strip())


def _balanced(text: str) -> bool:
    return all(text.count(left) == text.count(right) for left, right in ("“”", "‘’", "《》", "（）"))


def keywords(source: Source) -> list[str]:
    """At most 8 names and words of two characters or more, the most frequent first, those of the headline counted double."""
    names = Counter(row["text"] for row in source.entities if len(row["text"]) > 1 and not row["in_byline"])
    words = Counter(word for row in source.sentences for word in row["words"] if _CONTENT.match(word))
    inside = "".join(names)
    scores = {word: float(count) for word, count in words.items() if count > 1 and word not in inside}
    scores |= {name: 1.5 * count + 1 for name, count in names.items()}
    headline = source.headline or ""
    ranked = sorted(scores, key=lambda word: (-scores[word] * (2 if word in headline else 1), word))
    return ranked[:8]
