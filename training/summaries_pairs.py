"""Articles with the briefs that people wrote for them."""

import json
from pathlib import Path
from typing import NamedTuple

from nlp.engine import load_engine
from nlp.stages import plain_article
from nlp.summaries import Source


class Pair(NamedTuple):
    """An article and its brief; rewritten when the brief is not a piece of the body as it stands."""

    source: Source
    paragraphs: list[str]
    brief: str
    rewritten: bool


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of one file, with sentences, words and entities by the shipped engine; FileNotFoundError without it."""
    engine = load_engine()
    pairs = []
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        brief = row["brief"].strip()
        rewritten = brief not in "\n".join(row["paras"])
        pairs.append(Pair(plain_article(row["title"], row["paras"], engine), row["paras"], brief, rewritten))
    return pairs
