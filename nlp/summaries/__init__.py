"""Sentences, entities -> summaries: the statements that tell an article's news within a limit of characters, and keywords."""

from collections.abc import Iterator, Sequence

from nlp.summaries.choice import choose
from nlp.summaries.keywords import keywords
from nlp.summaries.printed import as_source_prints, standardised
from nlp.summaries.source import Source, Summary

__all__ = ["Source", "Summary", "keywords", "summarise", "summarise_many"]

TOGETHER = 20_000
"""Characters of articles that are weighed together: more is no faster and needs more memory."""


def summarise(source: Source, max_chars: int = 120) -> Summary:
    """What tells the article's news in at most `max_chars` code points, as statements of the article in their order.

    Candidates are runs of sentences, some without their last clauses, weighed by a ranker learnt from human briefs; a round-up
    names its items, a table its rows, a photograph has its caption, a reader's question the answer, a text shorter than the
    limit is its own summary. Bylines, datelines and openers such as 据悉， are left out; nothing with unbalanced quotes or an
    open end is taken. Empty when nothing fits.
    """
    (made,) = summarise_many([source], max_chars)
    return made


def summarise_many(sources: Sequence[Source], max_chars: int = 120) -> list[Summary]:
    """The summary of each article, as `summarise` makes it; of many together in less time."""
    simple = [standardised(source) for source in sources]
    made = [
        Summary(chosen.method, chosen.text, chosen.sentences, keywords(source))
        for batch in _batches(simple)
        for source, chosen in zip(batch, choose(batch, max_chars), strict=True)
    ]
    return [as_source_prints(summary, source) for summary, source in zip(made, sources, strict=True)]


def _batches(sources: Sequence[Source]) -> Iterator[list[Source]]:
    batch: list[Source] = []
    chars = 0
    for source in sources:
        size = sum(len(row["text"]) for row in source.sentences)
        if batch and chars + size > TOGETHER:
            yield batch
            batch, chars = [], 0
        batch.append(source)
        chars += size
    yield batch
