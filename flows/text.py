"""`banmian text …`: one stage on plain text, a paragraph a line in, one JSON line out for each; no Prefect."""

import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO

from nlp import stages
from nlp.engine import load_engine, split_words
from nlp.entities import recognise_entities
from nlp.sentences import split_sentences
from nlp.summaries import summarise

BATCH = 256
STAGES = ("words", "sentences", "entities", "summary")
Answer = dict[str, Any]


class InputError(ValueError):
    """A line that the stage cannot take; the message names its number and what is wanted."""


def answer_lines(stage: str, lines: TextIO, model: str | None, max_chars: int) -> Iterator[str]:
    """JSON lines in the order of the input, one a line; read and answered in batches, so it works in pipes."""
    stages: dict[str, Callable[[], Callable[[list[str]], Iterable[Answer]]]] = {
        "words": lambda: _words(model),
        "sentences": lambda: _sentences,
        "entities": lambda: _entities(model),
        "summary": lambda: _summaries(model, max_chars),
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
    return lambda texts: (
        {"entities": [list(mention) for mention in mentions]} for mentions in recognise_entities(engine, texts)
    )


def _summaries(model: str | None, max_chars: int) -> Callable[[list[str]], Iterable[Answer]]:
    engine = load_engine(model)
    numbers = itertools.count(1)

    def one(line: str) -> Answer:
        article = stages.plain_article(*_read_article(line, next(numbers)), engine)
        made = summarise(article, max_chars)
        return {"summary": made.summary, "sentences": [article.sentences[index]["text"] for index in made.sentences]}

    return lambda texts: map(one, texts)


def _read_article(line: str, number: int) -> tuple[str | None, list[str]]:
    try:
        article = json.loads(line)
        return article.get("headline"), [str(paragraph) for paragraph in article["paragraphs"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        wanted = '{"headline": "…", "paragraphs": ["…"]}'
        raise InputError(f"line {number}: wanted {wanted}, got {line[:60]!r}") from error
