"""Invented stories, put together clause by clause."""

import random

from bench.presses.fell.words import Writer


def story(rng: random.Random) -> tuple[Writer, str, list[str]]:
    """The writer that knows who and where, the topic, and three to nine paragraphs."""
    writer = Writer(rng)
    topic = writer.pick("topic")
    more = writer.some(f"{topic}.more", rng.randint(3, 7))
    general = (
        writer.some("any.quote", rng.randint(2, 7))
        + writer.some("any.fact", rng.randint(1, 5))
        + writer.some("any.scene", rng.randint(0, 4))
    )
    rng.shuffle(general)
    sentences = _woven(rng, more, general)
    paragraphs = [writer.pick(f"{topic}.lead") + "".join(sentences[: rng.randint(0, 2)])]
    rest = sentences[2:]
    while rest:
        size = rng.choices([1, 2, 3, 4], [6, 5, 2, 0.5])[0]
        paragraphs.append("".join(rest[:size]))
        rest = rest[size:]
    if rng.random() < 0.6:
        paragraphs.append(writer.pick("any.next"))
    return writer, topic, paragraphs


def _woven(rng: random.Random, one: list[str], other: list[str]) -> list[str]:
    """Both lists in one, each in its own order."""
    turns = [0] * len(one) + [1] * len(other)
    rng.shuffle(turns)
    lists = [iter(one), iter(other)]
    return [next(lists[turn]) for turn in turns]
