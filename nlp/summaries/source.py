"""What a summary is made from and what it is: values that the other modules of this stage share."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Source(NamedTuple):
    """What an article's summary is made from; sentences and entities as rows of their tables, offsets into the body."""

    headline: str | None
    kind: str
    lead_offset: int
    sentences: Sequence[Mapping[str, Any]]
    entities: Sequence[Mapping[str, Any]]
    roles: Mapping[int, str]
    around: str = ""
    """Kicker and deck: often the facts of a headline that only sounds well."""
    reporters: tuple[str, ...] = ()
    banner: str | None = None
    """The name of the column that the article stands in."""

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
        around = "".join(article[name] or "" for name in ("kicker", "deck"))
        reporters = tuple(article["reporters"])
        known = {name: article[name] for name in ("headline", "kind", "lead_offset", "banner")}
        return cls(**known, sentences=sentences, entities=entities, roles=roles, around=around, reporters=reporters)


class Summary(NamedTuple):
    """The summary, how it was made, the indices of the sentences it is from, and 3-8 keywords."""

    method: str
    summary: str
    sentences: list[int]
    keywords: list[str]
