"""The values that facts are made of: an article's texts and mentions, and what is found of each mention."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

BODY = "body"


class Mention(NamedTuple):
    """A name in one field of an article, offsets in code points of that field."""

    field: str
    start: int
    end: int
    text: str
    label: str
    in_byline: bool = False
    chance: float = 1.0
    """How sure the recogniser is of just this mention, 0 to 1."""


class Article(NamedTuple):
    """An article's fields (headline, kicker, deck, body; those it has), where its news starts, and its mentions by place."""

    article_id: str
    texts: Mapping[str, str]
    lead_offset: int
    first_sentence_end: int
    mentions: Sequence[Mention]


class Canonical(NamedTuple):
    """One name for a thing however it is written; None when it is open, and why in either case."""

    name: str | None
    rule: str


class Coded(NamedTuple):
    """The place that a mention is, or begins with, and why; `name` is the place's name that no other place has."""

    adcode: str | None
    rule: str | None
    name: str | None = None
    end: int = 0
    """Code points of the mention that the place takes."""


def places_beside(last: Mention, this: Mention) -> bool:
    """Whether both are places, the second right behind the first: 长春市|朝阳区."""
    return last.label == this.label == "LOC" and (last.field, last.end) == (this.field, this.start)


def make_id(*parts: str) -> str:
    """16 hex digits of the parts; the same on every machine.

    >>> make_id("LOC", "象山县")
    '9ff0c7fe05758075'
    """
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def entity_id(article_id: str, label: str, name: str | None) -> str | None:
    """Stable across issues for organisations and places; of one article for people, for namesakes are not merged."""
    if name is None:
        return None
    return make_id(article_id, name) if label == "PER" else make_id(label, name)
