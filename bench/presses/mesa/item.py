"""What is to be set: an item with its title, signatures and paragraphs, before lines are made of it."""

import random
from dataclasses import dataclass, field

from bench.presses.mesa.bank import Bank
from bench.typesetter.sources import Sources


@dataclass
class Para:
    """A paragraph, subhead or caption; the style tells how it is set: text, verse (broken by hand), list, right.

    A credit that is glued to a caption is no part of its text.
    """

    text: str
    role: str = "body"
    style: str = "text"
    credit: str = ""


@dataclass
class Item:
    """An article as its author sent it; `sign` stands before the body, `tail` behind it, each on lines of their own."""

    kind: str = "story"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    sign: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    credit: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    paras: list[Para] = field(default_factory=list)
    inline_sign: str | None = None


@dataclass
class Desk:
    """What every writer of an item needs: chance, words of the paper's theme, stories, and the page's habits."""

    rng: random.Random
    bank: Bank
    sources: Sources
    share: str
    level: str
    habits: dict[str, float]

    def chance(self, habit: str) -> bool:
        """True as often as the page has this habit."""
        return self.rng.random() < self.habits[habit]

    def prose(self, sections: tuple[str, ...], few: int, many: int) -> str:
        """A paragraph of several sentences, none twice."""
        raw = [line for section in sections for line in self.bank.lines(section)]
        chosen = self.rng.sample(raw, min(self.rng.randint(few, many), len(raw)))
        return "".join(self.bank.fill(line) for line in chosen)

    def proses(self, sections: tuple[str, ...], paragraphs: int, most: int = 4) -> list[Para]:
        """Several paragraphs that share no sentence as far as there are enough."""
        raw = [line for section in sections for line in self.bank.lines(section)]
        self.rng.shuffle(raw)
        made: list[Para] = []
        while raw and len(made) < paragraphs:
            take = self.rng.randint(1, most)
            made.append(Para("".join(self.bank.fill(line) for line in raw[:take])))
            raw = raw[take:]
        return made
