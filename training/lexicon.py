"""The known words of the entity network: `build_lexicon`; frequent words have a row each, gazetteer names share one a kind.

Frequent words are those of a program's segmentation (`word_lengths` of the silver sentences) and of hand-made ones.
A name that is only in a gazetteer gets the row of its kind (town, county, person …): it is a hint, never a verdict.
"""

import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from nlp.tagging.features import WORD_LENGTHS, Lexicon, normal_codes, word_key
from training.corpora import gazetteer_kinds
from training.names import more_kinds, written_names

SHARED = Path("../shared/corpora")
LEAST, MOST = 8, 80_000
"""A word has a row of its own when it is seen so often; at most so many have."""

_HAN = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff·]*[\u3400-\u9fff]")


def is_word(word: str) -> bool:
    """Whether it can be in the lexicon: 2 to 5 Chinese characters, a middle dot allowed inside."""
    return WORD_LENGTHS[0] <= len(word) <= WORD_LENGTHS[-1] and _HAN.fullmatch(word) is not None


def segmented(limit: int | None = None) -> Iterator[list[str]]:
    """Words of each silver sentence, then of People's Daily 1998 and of the newspapers of 2007."""
    table = pq.read_table(SHARED / "ner/xwlb_lac_silver.parquet", columns=["text", "word_lengths"])
    for batch in table.slice(0, limit).to_batches(max_chunksize=5000):
        for row in batch.to_pylist():
            ends = np.cumsum(row["word_lengths"]).tolist()
            yield [row["text"][end - length : end] for end, length in zip(ends, row["word_lengths"], strict=True)]
    with zipfile.ZipFile(SHARED / "segmentation/pd1998_train.zip") as archive:
        lines = archive.read(archive.namelist()[0]).decode("utf-8").splitlines()
    lines += (SHARED / "segmentation/sxu_train.txt").read_text(encoding="utf-8").splitlines()
    yield from (line.split() for line in lines)


def frequent_words(sentences: Iterable[list[str]]) -> list[str]:
    """The words that get a row of their own, most frequent first."""
    counts: Counter[str] = Counter()
    for words in sentences:
        counts.update(words)
    kept = [(word, count) for word, count in counts.items() if count >= LEAST and is_word(word)]
    return [word for word, _ in sorted(kept, key=lambda item: (-item[1], item[0]))[:MOST]]


def build_lexicon(words: list[str], gazetteers: Path) -> tuple[Lexicon, list[str]]:
    """The lexicon and what each row stands for: nothing, a kind of name, or a word."""
    kinds = gazetteer_kinds(gazetteers)
    names = ["", *kinds, *words]
    row_of: dict[str, int] = {}
    for number, members in enumerate(kinds.values(), 1):
        for member in members:
            if is_word(member):
                row_of.setdefault(member, number)
    _add_more(row_of, list(kinds))
    row_of |= {word: number for number, word in enumerate(words, 1 + len(kinds))}
    by_key = {word_key(normal_codes(word)): row for word, row in sorted(row_of.items())}
    keys = np.array(sorted(by_key), dtype=np.uint32)
    return Lexicon(keys, np.array([by_key[key] for key in keys.tolist()], dtype=np.int64)), names


ROW_OF_MORE = {
    "known people": "historical", "known places": "places", "known bodies": "organisations", "listed foreign": "transliterated",
    "listed bodies": "organisations", "listed places": "places", "towns abroad": "transliterated", "towns of Japan": "world",
    "towns of China": "bare towns", "listed people": "people",
}  # fmt: skip
"""The kind whose row the names of `training.names` share: they came when the kinds were learned."""


WRITTEN = {"people": "historical", "places": "places", "bodies": "organisations"}
"""The kind whose row the names of `training/encyclopaedia` share, by file."""


def _add_more(row_of: dict[str, int], kinds: list[str]) -> None:
    for file, kind in WRITTEN.items():
        for name in written_names(file):
            if is_word(name):
                row_of.setdefault(name, 1 + kinds.index(kind))
    for kind, names in more_kinds().items():
        for name in names if kind in ROW_OF_MORE else []:
            if is_word(name):
                row_of.setdefault(name, 1 + kinds.index(ROW_OF_MORE[kind]))


def with_more(lexicon: Lexicon, gazetteers: Path) -> Lexicon:
    """A lexicon with the names of `training.names` that it lacks."""
    row_of: dict[str, int] = {}
    if gazetteers.exists():
        _add_more(row_of, list(gazetteer_kinds(gazetteers)))
    by_key = {word_key(normal_codes(name)): row for name, row in sorted(row_of.items())}
    by_key |= dict(zip(lexicon.keys.tolist(), lexicon.rows.tolist(), strict=True))
    keys = np.array(sorted(by_key), dtype=np.uint32)
    return Lexicon(keys, np.array([by_key[key] for key in keys.tolist()], dtype=np.int64))


def save_lexicon(folder: Path, lexicon: Lexicon, names: list[str]) -> None:
    """`lexicon.npz` and `rows.json` in the folder."""
    np.savez(folder / "lexicon.npz", keys=lexicon.keys, rows=lexicon.rows)
    (folder / "rows.json").write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")


def load_lexicon(folder: Path) -> Lexicon:
    """What `save_lexicon` wrote."""
    with np.load(folder / "lexicon.npz") as stored:
        return Lexicon(stored["keys"], stored["rows"])
