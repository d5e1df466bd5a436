"""What the network of words learns from: sentences of the corpora, their tags, and what a CRF that has not seen them says.

The CRF that ships has learned all of People's Daily 1998 and is too sure there, so four others are trained first, each on three
quarters of it, and every quarter is scored by the one that lacks it.
"""

import argparse
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow.parquet as pq

from nlp.engine import WORDS_FOLDER
from nlp.tagging.features import normal_codes
from nlp.traditional import simplify
from nlp.words import Scorer, widen
from training.words import fit_crf, read_1998, sentences, word_tags

SEGMENTED = Path("training/segmented")
"""Newspaper passages of our own, segmented by hand."""

PARTS, BLOCK = 4, 50
"""People's Daily is parted in blocks of so many lines, which go round."""

HELD_OUT = 6
"""The last of so many lines of the last part are never trained on."""

LONGEST = 400


class WordItem(NamedTuple):
    """A sentence: code points, tags of `nlp.words.TAGS`, scores of the CRF (characters, tags)."""

    codes: np.ndarray
    tags: np.ndarray
    crf: np.ndarray


def read_segmented(paths: Iterable[Path]) -> Iterator[list[str]]:
    """Words of each sentence of files with a passage a line, spaces between words."""
    for path in sorted(paths):
        yield from sentences(path.read_text(encoding="utf-8"))


def read_silver(path: Path, share: float, seed: int) -> Iterator[list[str]]:
    """Words of a share of the sentences that a program segmented, drawn by the seed."""
    table = pq.read_table(path, columns=["text", "word_lengths"])
    rng = random.Random(seed)
    for batch in table.to_batches(max_chunksize=5000):
        for row in batch.to_pylist():
            text, lengths = row["text"], row["word_lengths"]
            if rng.random() < share and not any(character.isspace() for character in text):
                ends = np.cumsum(lengths).tolist()
                yield from sentences(" ".join(text[end - length : end] for end, length in zip(ends, lengths, strict=True)))


def make_items(found: Iterable[list[str]], scorer: Scorer) -> list[WordItem]:
    """An item for each sentence that is not too long."""
    items = []
    for words in found:
        text = widen(simplify("".join(words)))
        if text and len(text) <= LONGEST:
            tags = np.array(word_tags(words), dtype=np.int8)
            items.append(WordItem(normal_codes(text).astype(np.int32), tags, scorer.scores(text).astype(np.float16)))
    return items


def keep_items(path: Path, items: list[WordItem]) -> list[WordItem]:
    """The same items, kept in a file for `kept_items`."""
    codes, tags, crf = (np.concatenate(parts) for parts in zip(*items, strict=True))
    np.savez(path, lengths=[len(item.tags) for item in items], codes=codes, tags=tags, crf=crf)
    return items


def kept_items(path: Path) -> list[WordItem]:
    """The items of a file."""
    with np.load(path) as stored:
        ends = np.cumsum(stored["lengths"])[:-1]
        codes, tags, crf = (np.split(stored[name], ends) for name in ("codes", "tags", "crf"))
    return [WordItem(*item) for item in zip(codes, tags, crf, strict=True)]


def parts_1998(folder: Path) -> tuple[list[list[str]], list[str]]:
    """Lines of the parts that are trained on, and those that are held out."""
    lines = read_1998(folder)
    parts = [[line for number, line in enumerate(lines) if number // BLOCK % PARTS == part] for part in range(PARTS)]
    first = len(parts[-1]) - len(parts[-1]) // HELD_OUT
    held_out = parts[-1][first:]
    parts[-1] = parts[-1][:first]
    return parts, held_out


def items_1998(options: argparse.Namespace) -> tuple[list[WordItem], list[WordItem]]:
    """Items of People's Daily 1998, those to train on and those held out; trains the four CRFs that are not there yet."""
    parts, held_out = parts_1998(options.corpora / "segmentation")
    train: list[WordItem] = []
    for number, lines in enumerate(parts):
        folder = options.work / f"crf{number}"
        if not (folder / "model.npz").exists():
            others = [part for other, part in enumerate(parts) if other != number]
            fit_crf(list(sentences("\n".join(line for part in others for line in part))), folder)
        (folder / "modern.txt").write_bytes((WORDS_FOLDER / "modern.txt").read_bytes())
        scorer = Scorer(folder)
        train += make_items(sentences("\n".join(lines)), scorer)
    return train, make_items(sentences("\n".join(held_out)), scorer)  # the last CRF lacks what is held out of its part, too
