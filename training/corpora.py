"""Reading the corpora: gold, silver, hand labels and invented texts, all as `Example`s in one form."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

LETTERS = {"P": "PER", "O": "ORG", "L": "LOC"}


class Example(NamedTuple):
    """A text and its names, [(start, end, label)], half-open in code points."""

    text: str
    ents: list[tuple[int, int, str]]


def read_jsonl(path: Path) -> list[Example]:
    """Examples of a file with one {"text", "ents": [[start, end, label]]} a line."""
    rows = (json.loads(line) for line in path.open(encoding="utf-8"))
    return [Example(row["text"], [tuple(ent) for ent in row["ents"]]) for row in rows]


_INLINE = re.compile(r"\{([POL])([^{}]+)\}")


def read_inline(path: Path) -> list[Example]:
    """Examples of a file with one text a line and names marked inline: {P张三} {O象山县总工会} {L浙江}."""
    return [_inline_example(line.strip()) for line in path.open(encoding="utf-8") if line.strip()]


def _inline_example(line: str) -> Example:
    text, ents, at = "", [], 0
    for match in _INLINE.finditer(line):
        text += line[at : match.start()]
        ents.append((len(text), len(text) + len(match[2]), LETTERS[match[1]]))
        text += match[2]
        at = match.end()
    return Example(text + line[at:], ents)


def read_hand_labels(texts: Path, labels: Iterable[Path]) -> list[Example]:
    """Examples from texts (ID, tab, text) and label files (ID, tab, `P张三|L浙江`); a line that does not fit is left out."""
    by_id = dict(line.rstrip("\n").split("\t", 1) for line in texts.open(encoding="utf-8"))
    marked = {}
    for path in labels:
        for line in path.open(encoding="utf-8"):
            key, tab, mentions = line.strip().partition("\t")
            if tab and key in by_id:
                marked[key] = mentions.strip()
    found = ((by_id[key], _find_mentions(by_id[key], mentions)) for key, mentions in sorted(marked.items()))
    return [Example(text, ents) for text, ents in found if ents is not None]


def _find_mentions(text: str, mentions: str) -> list[tuple[int, int, str]] | None:
    found, at = [], 0
    for mention in [] if mentions == "-" else mentions.split("|"):
        start = text.find(mention[1:], at) if mention[:1] in LETTERS and len(mention) > 1 else -1
        if start < 0:
            return None
        at = start + len(mention) - 1
        found.append((start, at, LETTERS[mention[0]]))
    return found


def read_silver(path: Path, characters: int) -> Iterator[Example]:
    """The newest sentences labelled by a program, until so many characters are read."""
    table = pq.read_table(path, columns=["text", "ents"])
    for batch in reversed(table.to_batches(max_chunksize=2000)):
        for row in batch.to_pylist():
            if characters <= 0:
                return
            characters -= len(row["text"])
            yield Example(row["text"], [(ent["start"], ent["end"], ent["label"]) for ent in row["ents"]])
