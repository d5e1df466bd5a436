"""Invented words: tables read once, slots filled for one cast of people and places, stories put together of sentences."""

import random
import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bench.typesetter import Sources
from bench.typesetter.sources import Story, share_of

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")
_NO_LINK = re.compile(
    r"记者|随后|目前|此役|近年|从前|今年|截至|第|开场|易边|数据显示|财报|截至|招股书|VAR|接到|走访|值得|一位|多位|根据|.{0,14}(?:说|告诉|建议|指出)"
)
_HOURS = {"am": (5, 9), "pm": (18, 22)}
_ROMAN = ("ysx", "hailan", "rexian", "news", "bianji")


@cache
def table(name: str) -> dict[str, Any]:
    """One of the tables beside this code: topics or boxes."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


def person(rng: random.Random) -> str:
    """A name of two or three characters."""
    people = table("boxes")["people"]
    return rng.choice(people["surnames"]) + "".join(rng.sample(people["given"], rng.choice((1, 2, 2))))


class Words:
    """Fills slots; people, places and bodies stay the same for one text, numbers are drawn anew."""

    def __init__(self, rng: random.Random) -> None:
        """Draws the cast."""
        self._rng = rng
        self._cast = {name: rng.choice(values) for name, values in table("boxes")["places"].items()}
        self._cast |= {name: person(rng) for name in "pqr"}
        self._cast |= {"m": str(rng.randint(1, 12)), "en": rng.choice(_ROMAN), "en2": rng.choice(("163", "qq", "126"))}

    def __call__(self, template: str) -> str:
        """The template with its slots filled."""
        return _SLOT.sub(lambda match: self._slot(match[1]), template)

    def pick(self, templates: Sequence[str]) -> str:
        """One of some templates, filled."""
        return self(self._rng.choice(templates))

    def some(self, templates: Sequence[str], least: int, most: int) -> list[str]:
        """Some templates in their order, filled."""
        count = min(len(templates), self._rng.randint(least, most))
        return [self(templates[at]) for at in sorted(self._rng.sample(range(len(templates)), count))]

    def _slot(self, name: str) -> str:
        rng = self._rng
        if re.fullmatch(r"n\d", name):
            digits = int(name[1])
            return str(rng.randint(2 if digits == 1 else 10 ** (digits - 1), 10**digits - 1))
        if name == "t":
            return f"{rng.randint(6, 22)}:{rng.randrange(0, 60, 5):02}"
        if name in ("am", "pm"):
            return f"{rng.randint(*_HOURS[name])}:{rng.randrange(0, 60, 5):02}"
        if name == "age":
            return str(rng.randint(31, 86))
        if name == "d":
            return str(rng.randint(1, 28))
        return f"{rng.randint(1, 9)}.{rng.randint(1, 9)}" if name == "dec" else self._cast[name]


def saying(rng: random.Random, words: Words, quote: str, who: list[str]) -> str:
    """A quotation with who said it."""
    ways = table("boxes")["speech"]["ways"]
    return words(rng.choice(ways).replace("{s}", quote).replace("{w}", rng.choice(who)))


def invented_story(rng: random.Random, topic: dict[str, Any], voice: str, length: int) -> Story:
    """A story of a topic, its headline in the voice of the paper, of about `length` paragraphs."""
    words = Words(rng)
    details = topic["details"][::-1] if "ordered" in topic else rng.sample(topic["details"], len(topic["details"]))
    bank = [words(text) for text in details]
    who = topic.get("who") or table("boxes")["speech"]["who"]
    quotes = [saying(rng, words, quote, who) for quote in rng.sample(topic["quotes"], len(topic["quotes"]))]
    paragraphs = [words.pick(topic["leads"])]
    while len(paragraphs) < length and (bank or quotes):
        paragraphs.append(_paragraph(rng, bank, quotes))
        if rng.random() < 0.06 and 2 < len(paragraphs) < length and bank:
            paragraphs.append(rng.choice(table("boxes")["short"]["bits"]))
    if rng.random() < 0.6:
        paragraphs.append(words.pick(topic["closes"]))
    subs = words.some(topic["subs"], 2, 4)
    kickers, decks = ([words(text) for text in rng.sample(topic[name], len(topic[name]))] for name in ("kickers", "decks"))
    return Story(words.pick(topic[voice]), paragraphs, kickers, decks, subs, [words(text) for text in topic["scene"]])


def _paragraph(rng: random.Random, bank: list[str], quotes: list[str]) -> str:
    """One to four sentences, perhaps a quotation first, last or alone."""
    if quotes and (not bank or rng.random() < 0.2):
        return quotes.pop()
    count = min(len(bank), rng.choice((1, 1, 2, 2, 3)))
    text = "".join(bank.pop() for _ in range(count))
    if text[0] not in "“" and not _NO_LINK.match(text):
        text = rng.choice(table("boxes")["speech"]["links"]) + text
    if quotes and rng.random() < 0.3:
        text = text + quotes.pop() if rng.random() < 0.6 else quotes.pop() + text
    return text


def corpus_story(rng: random.Random, sources: Sources, seed: int, seen: set[str]) -> Story:
    """A story of the sources that is not yet on the page."""
    for _ in range(20):
        story = sources.story(rng, share_of(seed))
        if not seen & {text[:16] for text in story.paragraphs}:
            break
    seen |= {text[:16] for text in story.paragraphs}
    return story
