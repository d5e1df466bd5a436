"""Sentences, entities -> summaries: the statements that tell an article's news within a limit of characters, and keywords."""

from nlp.summaries.choice import choose
from nlp.summaries.keywords import keywords
from nlp.summaries.source import Source, Summary

__all__ = ["Source", "Summary", "keywords", "summarise"]


def summarise(source: Source, max_chars: int = 120) -> Summary:
    """What tells the article's news in at most `max_chars` code points, as statements of the article in their order.

    Candidates are runs of sentences, some without their last clauses, weighed by a ranker learnt from human briefs; a round-up
    names its items, a photograph has its caption, a text shorter than the limit is its own summary. Bylines, datelines and
    openers such as 据悉， are left out; nothing with unbalanced quotes or an open end is taken. Empty when nothing fits.
    """
    made = choose(source, max_chars)
    return Summary(made.method, made.text, made.sentences, keywords(source))
