"""Articles in traditional characters or with half-width signs: summaries are made in standard forms and told as printed."""

from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any

from nlp.summaries.checks import article_text
from nlp.summaries.source import Source, Summary
from nlp.traditional import as_printed, standardise, standardiser


def standardised(source: Source) -> Source:
    """The article in standard forms; itself when it is in them."""
    text = article_text(source)
    if standardise(text) is text:
        return source
    standard = standardiser(text)
    return source._replace(
        headline=source.headline and standard(source.headline),
        around=standard(source.around),
        sentences=[{**row, "text": standard(row["text"]), "words": _words(row, standard)} for row in source.sentences],
        entities=[{**row, "text": standard(row["text"])} for row in source.entities],
        reporters=tuple(map(standard, source.reporters)),
    )


def _words(row: Mapping[str, Any], standard: Callable[[str], str]) -> list[str]:
    """The words of a sentence as its standardised text has them."""
    text, ends = standard("".join(row["words"])), list(accumulate(map(len, row["words"])))
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def as_source_prints(summary: Summary, source: Source) -> Summary:
    """The summary of a standardised article in the forms of the article."""
    text = article_text(source)
    if standardise(text) is text:
        return summary
    told = _as_printed(summary.summary, text)
    return summary._replace(summary=told, keywords=[as_printed(word, text) for word in summary.keywords])


def _as_printed(told: str, text: str) -> str:
    """What is told, piece by piece as the text prints it, each piece as long as it is found; its other marks stay."""
    simple, printed, at = standardise(text), "", 0
    while at < len(told):
        end = at + 1
        while end < len(told) and told[at : end + 1] in simple:
            end += 1
        printed += as_printed(told[at:end], text)
        at = end
    return printed
