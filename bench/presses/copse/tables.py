"""The tables of title sets and bodies in sets/, read once.

A topic begins with `= name`; `$ slot = one|other` are its words; `T kicker||headline||deck` is a title set (`T!`: the headline
stands by itself too; `D`: it needs its deck), where / breaks a title into lines; `P` is a paragraph (`P?`: may be left out),
`S` a sub-heading, `I` a caption.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from bench.presses.copse.slots import SETS, specs_of

FILES = ("meetings", "city", "features", "trade")


@dataclass
class TitleSet:
    """Kicker, headline and deck as patterns, and whether the headline stands without the others."""

    kicker: str
    headline: str
    deck: str
    mark: str


@dataclass
class Topic:
    """Title sets and the body they belong to: blocks are (role, pattern, may be left out)."""

    kind: str
    specs: dict[str, str] = field(default_factory=dict)
    titles: list[TitleSet] = field(default_factory=list)
    blocks: list[tuple[str, str, bool]] = field(default_factory=list)
    caption: str | None = None


@lru_cache
def read_topics() -> dict[str, list[Topic]]:
    """Topics by the file they stand in."""
    found: dict[str, list[Topic]] = {}
    for name in FILES:
        text = (SETS / f"{name}.txt").read_text(encoding="utf-8")
        found[name] = [_topic(name, part) for part in re.split(r"^= .*\n", text, flags=re.MULTILINE)[1:]]
    return found


def _topic(kind: str, text: str) -> Topic:
    topic = Topic(kind, specs_of(text))
    for row in text.split("\n"):
        mark, _, rest = row.partition(" ")
        if mark == "$":
            slot, _, values = rest.partition(" = ")
            topic.specs[slot] = values
        elif mark[:1] in ("T", "D"):
            kicker, headline, deck = rest.split("||")
            topic.titles.append(TitleSet(kicker, headline, deck, mark))
        elif mark in ("P", "P?"):
            topic.blocks.append(("paragraph", rest, mark == "P?"))
        elif mark == "S":
            topic.blocks.append(("subhead", rest, False))
        elif mark == "I":
            topic.caption = rest
    return topic


@lru_cache
def read_rows(mark: str) -> list[tuple[str, str]]:
    """Headline and text of every piece of one mark in short.txt and others.txt."""
    text = "\n".join((SETS / f"{name}.txt").read_text(encoding="utf-8") for name in ("short", "others"))
    rows = [row[2:].split("||") for row in text.split("\n") if row.startswith(f"{mark} ")]
    return [(headline, body) for headline, body in rows]
