"""Articles in traditional characters: summaries are made in simplified ones and told as printed."""

from nlp.summaries.checks import article_text
from nlp.summaries.source import Source, Summary
from nlp.traditional import as_printed, simplify


def simplified(source: Source) -> Source:
    """The article in simplified characters; itself when it is in them."""
    text = article_text(source)
    if simplify(text) is text:
        return source
    sentences = [
        {**row, "text": simplify(row["text"]), "words": [simplify(word) for word in row["words"]]} for row in source.sentences
    ]
    return source._replace(
        headline=source.headline and simplify(source.headline),
        around=simplify(source.around),
        sentences=sentences,
        entities=[{**row, "text": simplify(row["text"])} for row in source.entities],
        reporters=tuple(map(simplify, source.reporters)),
    )


def as_source_prints(summary: Summary, source: Source) -> Summary:
    """The summary of a simplified article in the characters of the article."""
    text = article_text(source)
    if simplify(text) is text:
        return summary
    told = _as_printed(summary.summary, text)
    return summary._replace(summary=told, keywords=[as_printed(word, text) for word in summary.keywords])


def _as_printed(told: str, text: str) -> str:
    """What is told, piece by piece as the text prints it, each piece as long as it is found; its other marks stay."""
    simple, printed, at = simplify(text), "", 0
    while at < len(told):
        end = at + 1
        while end < len(told) and told[at : end + 1] in simple:
            end += 1
        printed += as_printed(told[at:end], text)
        at = end
    return printed
