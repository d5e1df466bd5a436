"""Articles written from forms of the bank: a form is a list of parts, one a row, `role[? or *m-n]:template`."""

import random
import re

from bench.presses.reef.copy import Block, Item
from bench.presses.reef.grammar import Writer, sections

_ROW = re.compile(r"([A-Z]+)(\?|\*(\d+)-(\d+))?:(.*)")
_BLOCKS = {"P": "paragraph", "F": "paragraph", "U": "subhead", "C": "caption"}
_TITLES = {"K": "kicker", "H": "headline", "D": "deck"}


def write(rng: random.Random, name: str) -> Item:
    """An article of the form."""
    writer, item = Writer(rng), Item()
    for row in sections()[f"form.{name}"]:
        if row.startswith("!"):
            item.manner = row[1:]
            item.kind = {"photo": "photo", "brief": "brief"}.get(item.manner, "story")
            continue
        match = _ROW.fullmatch(row)
        if not match:
            raise ValueError(f"form.{name}: {row!r} is no `role:template`")
        role, much, low, high, template = match.groups()
        times = rng.random() < 0.5 if much == "?" else rng.randint(int(low), int(high)) if low else 1
        for _ in range(times):
            _put(item, role, writer.fill(template))
    return item


def _put(item: Item, role: str, text: str) -> None:
    if role in _TITLES:
        getattr(item, _TITLES[role]).extend(text.split("^"))
    elif role == "B":
        item.banner = text
    elif role == "Y":
        item.byline.append(text)
    elif role == "S":
        item.signature.append(text)
    else:
        item.blocks.extend(Block(_BLOCKS[role], part, flush=role == "F") for part in text.split("^"))
