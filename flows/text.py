"""`banmian text …`: one stage on plain text, a paragraph a line in, one JSON line out for each; no Prefect."""

import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO

from nlp.engine import load_engine, split_words
from nlp.entities import recognise_entities
from nlp.sentences import split_sentences
from nlp.summaries import summarise_plain

BATCH = 256
Answer = dict[str, Any]


class InputError(ValueError):
    """A line that the stage cannot take; the message names its number and what is wanted."""


def answer_lines(stage: str, lines: TextIO, model: str | None, max_chars: int) -> Iterator[str]:
    """JSON lines in the order of the input, one a line; read and answered in batches, so it works in pipes."""
    stages: dict[str, Callable[[], Callable[[list[str]], Iterable[Answer]]]] = {
        "words": lambda: _words(model),
        "sentences": lambda: _sentences,
        "entities": lambda: _entities(model),
        "summary": lambda: _summaries(max_chars),
    }
    answer = stages[stage]()
    texts = (line.removesuffix("\n").removesuffix("\r") for line in lines)
    while batch := list(itertools.islice(texts, BATCH)):
        for row in answer(batch):
            yield json.dumps(row, ensure_ascii=False)


def _words(model: str | None) -> Callable[[list[str]], Iterable[Answer]]:
    engine = load_engine(model)
    return lambda texts: ({"words": [word for word in words if word.strip()]} for words in split_words(engine, texts))


def _sentences(texts: list[str]) -> Iterable[Answer]:
    return ({"sentences": [[span.start, span.end] for span in split_sentences(text)]} for text in texts)


def _entities(model: str | None) -> Callable[[list[str]], Iterable[Answer]]:
    engine = load_engine(model)
    return lambda texts: ({"entities": [list(mention) for mention in mentions]} for mentions in recognise_entities(engine, texts))


def _summaries(max_chars: int) -> Callable[[list[str]], Iterable[Answer]]:
    numbers = itertools.count(1)
    engine = load_engine()

    def one(line: str) -> Answer:
        number = next(numbers)
        try:
            article = json.loads(line)
            headline, paragraphs = article.get("headline"), list(map(str, article["paragraphs"]))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(f'line {number}: wanted {{"headline": "…", "paragraphs": ["…"]}}, got {line[:60]!r} ({error})') from error
        return summarise_plain(headline, paragraphs, max_chars, engine)

    return lambda texts: map(one, texts)
