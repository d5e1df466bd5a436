"""Pre-trained vectors and the lexicon: `python -m training.vectors`. Needs gensim (`pip install gensim`, training only).

Skip-gram over characters, over overlapping pairs of characters, and over the words of the segmented sentences; they become the
first values of the embedding tables in `training.entities`. Writes `training/work/vectors`; 10 minutes on one core, seeded.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
from gensim.models import Word2Vec

from nlp.tagging.features import BIGRAM_BITS, ngram_keys, normal_codes
from training.lexicon import SHARED, build_lexicon, frequent_words, save_lexicon, segmented

WORK = Path("training/work/vectors")
SIZES = {"characters": 64, "pairs": 48, "words": 48}
SEED = 20


def raw_texts() -> Iterator[str]:
    """Silver sentences, headlines and the pieces of the 1990s."""
    for path, column in (("ner/xwlb_lac_silver", "text"), ("news/people_daily_headlines_2000_2022", "headline")):
        for batch in pq.read_table(SHARED / f"{path}.parquet", columns=[column]).to_batches(max_chunksize=5000):
            yield from (text for text in batch[column].to_pylist() if text)
    yield from (line[10 : line.find('"', 10)] for line in (SHARED / "ner/msra_train.jsonl").open(encoding="utf-8"))


class Tokens:
    """Sentences of one kind of token, to be read more than once."""

    def __init__(self, kind: str, share: int) -> None:
        """Every `share`-th text only."""
        self.kind, self.share = kind, share

    def __iter__(self) -> Iterator[list[str]]:
        """Token lists."""
        if self.kind == "words":
            yield from segmented()
            return
        for number, text in enumerate(raw_texts()):
            if number % self.share:
                continue
            codes = normal_codes(text)
            if self.kind == "pairs":
                codes = np.asarray(ngram_keys(codes)[0] >> np.uint32(32 - BIGRAM_BITS))
            yield list(map(str, codes.tolist()))


def train_vectors(kind: str, share: int, epochs: int) -> None:
    """`{kind}.npz` in WORK: tokens and their vectors."""
    started = time.time()
    model = Word2Vec(
        Tokens(kind, share), vector_size=SIZES[kind], window=4, min_count=5, sg=1, negative=5, sample=2e-4,
        epochs=epochs, workers=1, seed=SEED, max_final_vocab=150_000,
    )  # fmt: skip
    np.savez(WORK / f"{kind}.npz", tokens=np.array(model.wv.index_to_key), vectors=model.wv.vectors.astype(np.float32))
    print(f"{kind}: {len(model.wv.index_to_key)} vectors, {time.time() - started:.0f} s", flush=True)


def first_tables(vocabulary: np.ndarray, generator: np.random.Generator) -> list[np.ndarray]:
    """First values of the tables of characters, pairs and words; rows without a vector are small random ones."""
    ids = vocabulary.tolist()
    names = _stored_names()
    row_of = {name: row for row, name in enumerate(names)}
    rows = {"characters": max(ids) + 1, "pairs": 1 << BIGRAM_BITS, "words": len(names)}
    tables = []
    for kind, size in SIZES.items():
        table = generator.normal(0, 0.05, (rows[kind], size)).astype(np.float32)
        with np.load(WORK / f"{kind}.npz") as stored:
            tokens, vectors = stored["tokens"].tolist(), stored["vectors"]
        vectors = (vectors - vectors.mean(0)) * (0.15 / vectors.std())
        row_of_token: dict[str, Callable[[str], int]] = {
            "characters": lambda token: ids[min(int(token), 0xFFFF)],
            "pairs": int,
            "words": lambda token: row_of.get(token, 0),
        }
        for token, vector in zip(tokens, vectors, strict=True):
            table[row_of_token[kind](token)] = vector
        table[0] = table[0] if kind == "pairs" else 0
        tables.append(table)
    return tables


def _stored_names() -> list[str]:
    names: list[str] = json.loads((WORK / "rows.json").read_text(encoding="utf-8"))
    return names


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=int, default=2, help="every n-th text for characters and pairs")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    lexicon, names = build_lexicon(frequent_words(segmented()), SHARED / "gazetteers")
    save_lexicon(WORK, lexicon, names)
    print(f"lexicon: {len(lexicon.keys)} words, {len(names)} rows", flush=True)
    train_vectors("words", 1, 1)
    train_vectors("pairs", options.share, 1)
    train_vectors("characters", options.share, 1)


if __name__ == "__main__":
    main()
