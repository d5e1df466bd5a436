"""`banmian text …`: one stage on plain text, a paragraph a line in, one JSON line out for each; no Prefect."""

import itertools
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO

from nlp.errors import BanmianError
from nlp.sentences import split_sentences

# The engine is imported where it is needed: sentences need none and start at once.

BATCH_CHARS = 20_000
STAGES = ("words", "sentences", "entities", "summary")
Answer = dict[str, Any]
Answerer = Callable[[list[str]], Iterable[Answer]]


class InputError(BanmianError, ValueError):
    """A line that the stage cannot take; the message names its number and what is wanted."""


def answer_lines(stage: str, lines: TextIO, model: str | None, max_chars: int) -> Iterator[str]:
    """JSON lines in the order of the input, one for each line; answers leave batch by batch."""
    makers: dict[str, Callable[[], Answerer]] = {
        "words": lambda: _words(model),
        "sentences": lambda: _sentences,
        "entities": lambda: _entities(model),
        "summary": lambda: _summaries(model, max_chars),
    }
    answer = makers[stage]()
    for batch in _batches(_readable(lines)):
        for row in answer(batch):
            yield json.dumps(row, ensure_ascii=False)
        sys.stdout.flush()


def _readable(lines: TextIO) -> Iterator[str]:
    for number in itertools.count(1):
        try:
            line = next(lines, None)
        except UnicodeDecodeError as error:
            raise InputError(
                f"standard input, at line {number} or soon after: not UTF-8 (byte 0x{error.object[error.start]:02x}); "
                "convert it, for example with iconv -f gb18030 -t utf-8"
            ) from error
        if line is None:
            return
        yield line.removesuffix("\n").removesuffix("\r")


def _batches(texts: Iterator[str]) -> Iterator[list[str]]:
    """Enough lines at once for the models to work in batches; the first line alone, so that a mistake shows soon."""
    batch: list[str] = []
    room = 0
    for text in texts:
        batch.append(text)
        room -= len(text) + 10
        if room < 0:
            yield batch
            batch, room = [], BATCH_CHARS
    if batch:
        yield batch


def _words(model: str | None) -> Answerer:
    from nlp.engine import load_engine, split_words  # noqa: PLC0415

    engine = load_engine(model)
    return lambda texts: ({"words": [word for word in words if word.strip()]} for words in split_words(engine, texts))


def _sentences(texts: list[str]) -> Iterable[Answer]:
    return ({"sentences": [[span.start, span.end] for span in split_sentences(text)]} for text in texts)


def _entities(model: str | None) -> Answerer:
    from nlp.engine import load_engine  # noqa: PLC0415
    from nlp.entities import recognise_entities  # noqa: PLC0415

    engine = load_engine(model)
    return lambda texts: (
        {"entities": [list(mention) for mention in mentions]} for mentions in recognise_entities(engine, texts)
    )


def _summaries(model: str | None, max_chars: int) -> Answerer:
    from nlp.engine import load_engine  # noqa: PLC0415
    from nlp.stages import plain_article  # noqa: PLC0415
    from nlp.summaries import summarise  # noqa: PLC0415

    engine = load_engine(model)
    numbers = itertools.count(1)

    def one(line: str) -> Answer:
        article = plain_article(*_read_article(line, next(numbers)), engine)
        made = summarise(article, max_chars)
        return {"summary": made.summary, "sentences": [article.sentences[index]["text"] for index in made.sentences]}

    return lambda texts: map(one, texts)


def _read_article(line: str, number: int) -> tuple[str | None, list[str]]:
    try:
        article = json.loads(line)
        headline, paragraphs = article.get("headline"), article["paragraphs"]
        texts = [*paragraphs, headline or ""]
        if not isinstance(paragraphs, list) or not all(isinstance(text, str) for text in texts):
            raise TypeError("not a list of strings")
        "".join(texts).encode()  # half a surrogate pair cannot be written
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        wanted = '{"headline": "…", "paragraphs": ["…"]}'
        raise InputError(f"line {number}: wanted {wanted}, got {line[:60]!r}") from error
    return headline or None, paragraphs
