"""What the typesetter is given: one article's titles, byline and parts, before any line is broken."""

import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.typesetter.gold import GoldArticle, GoldBlock
from nlp.engine import shipped_segmenter


@dataclass
class Part:
    """One block to set: its role (paragraph, subhead, caption), its text, and its first-line indent in em."""

    role: str
    text: str
    indent: float = 2.0


@dataclass
class Manuscript:
    """One article as it goes to the composing room; titles are lists of printed lines, empty when there is none."""

    parts: list[Part] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    kicker: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    banner: str | None = None
    icon: str = ""
    icon_first: bool = False
    kind: str = "story"
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    byline_place: str = "inside"
    dateline: str | None = None
    before: str | None = None
    after: str | None = None
    headline_side: str | None = None
    measure: int = 0

    @property
    def printed_banner(self) -> str:
        """The banner with its icon."""
        return f"{self.icon}{self.banner}" if self.icon_first else f"{self.banner}{self.icon}"

    def gold(self) -> GoldArticle:
        """The article as it should be rebuilt, its blocks not yet measured."""
        titles = {name: "".join(getattr(self, name)) or None for name in ("kicker", "headline", "deck")}
        blocks = [GoldBlock(part.role, part.text) for part in self.parts]
        inside = "".join("".join(part.text for part in self.parts).split())
        if self.byline_place == "inside" and "".join((self.byline or "").split()) not in inside:
            self.byline, self.reporters = None, []  # it went with the end of an article that turns to another page
        kind = "brief" if self.kind == "story" and not self.headline else self.kind
        return GoldArticle(
            kind, self.banner, byline=self.byline, reporters=self.reporters, dateline=self.dateline, blocks=blocks, **titles
        )


_SENSE = re.compile(r"(?<=[，、：；！？”》])(?!$)|(?=[“《])(?!^)|(?<=[的和与])|(?=[让把将为助促获在使向])")
BROKEN_WORDS = 0.1
"""Share of titles whose lines may end inside a word."""


def title_lines(title: str, rng: random.Random, widest: float = 20) -> list[str]:
    """A title in printed lines: where it has a break, else by sense, never wider than asked for (in characters).

    >>> title_lines("老巷子亮了\\n居民笑了", random.Random(1), 8)
    ['老巷子亮了', '居民笑了']
    """
    rows = title.split("\n")
    if len(rows) > 1 and sum(map(len, rows)) < widest and rng.random() < 0.6:
        return [" ".join(rows)]
    return [line for row in rows for line in _fold(row, rng, widest)]


def _fold(row: str, rng: random.Random, widest: float) -> list[str]:
    """Lines of nearly one width, broken where the sense breaks, else between words."""
    if len(row) <= widest:
        return [row]
    places = [match.start() for match in _SENSE.finditer(row)]
    words = list(itertools.accumulate(len(word) for word in shipped_segmenter().words([row])[0]))
    near = _near_middle([at for at in places if at in words], row) or _near_middle(words, row)
    at = rng.choice(near) if near and rng.random() > BROKEN_WORDS else len(row) // 2
    while at < len(row) - 1 and (row[at] in "，。、：；！？”》）%0123456789" or row[at - 1] in "“《（0123456789"):
        at += 1
    return [row[:at], *_fold(row[at:], rng, widest)]


def _near_middle(places: Sequence[int], row: str) -> list[int]:
    return [at for at in places if 4 <= at <= len(row) - 4 and abs(at - len(row) / 2) < len(row) / 4]
