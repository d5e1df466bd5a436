"""What the characters of a text tell of its genre, put beside weights: `python -m training.genres weights.npz --out new.npz`.

The network learns the genre of its 4,000 encyclopaedia sentences by heart and knows fewer than half of others by it. A logistic
regression over single characters, pairs and triples, held down by its penalty, knows nearly three of four; the two are added
(`--share` is that of the network, `--prior` is added for the encyclopaedia). Names that the lexicon lacks are put in too. Needs
scikit-learn; a minute. Prints the dev sets.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from nlp.entities.tagger import Tagger
from nlp.tagging.features import BIGRAM_BITS, TRIGRAM_BITS, Ints, join_codes, ngram_features, normal_codes
from training.corpora import hand_examples, news_files, read_inline_files, read_jsonl, read_silver
from training.entities import LABELS, SHARED
from training.lexicon import with_more
from training.names import WRITTEN
from training.run import HELD_OUT, evaluate, read_dev

LONGEST = 400
PENALTY = 0.1
MODERN = 1.0
"""Added for modern news: a text that may be of either newspaper is of today."""

NEWSPAPER, SILVER = 16_000, 1_500_000
"""Texts of the 1990s, drawn by seed, and characters of today's: as many of either genre."""


def texts_by_genre(ner: Path, seed: int) -> list[list[str]]:
    """Texts of the newspaper of the 1990s, of the encyclopaedia, of modern news."""
    newspaper = [example.text for example in read_jsonl(ner / "msra_train.jsonl")[:-HELD_OUT]]
    encyclopaedia = read_jsonl(ner / "uner_gsdsimp_train.jsonl")
    encyclopaedia += read_inline_files(WRITTEN.glob("sentences_*.txt"))
    modern = read_inline_files(news_files()) + hand_examples(ner, LABELS)
    modern += read_silver(ner / "xwlb_lac_silver.parquet", SILVER)
    return [
        random.Random(seed).sample(newspaper, NEWSPAPER),
        [example.text for example in encyclopaedia],
        [example.text for example in modern],
    ]


def counts(texts: Sequence[str], vocabulary: Ints, tagger: Tagger) -> csr_matrix:
    """Occurrences of each character, pair and triple by the root of the text's length, shape (texts, features)."""
    sizes = int(vocabulary.max()) + 1, 1 << BIGRAM_BITS, 1 << TRIGRAM_BITS
    rows, columns, values = [], [], []
    for first in range(0, len(texts), 500):
        some = [text[:LONGEST] for text in texts[first : first + 500]]
        codes, starts = join_codes([normal_codes(text) for text in some])
        features = ngram_features(codes, vocabulary, tagger.lexicon)
        lengths = np.array([len(text) for text in some])
        owner = np.repeat(np.arange(len(some)), lengths)
        places = np.concatenate([np.arange(start, start + length) for start, length in zip(starts, lengths, strict=True)])
        for column, offset in ((0, 0), (1, sizes[0]), (3, sizes[0] + sizes[1])):
            rows.append(first + owner)
            columns.append(offset + features[places, column])
            values.append(1 / np.sqrt(lengths)[owner])
    found = np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))
    return csr_matrix(found, shape=(len(texts), sum(sizes)))


def gram_tables(texts: list[list[str]], tagger: Tagger) -> dict[str, np.ndarray]:
    """Tables of genre scores by character, pair and triple, int8 with a scale a genre."""
    matrix = counts([text for group in texts for text in group], tagger.vocabulary, tagger)
    genres = np.repeat(np.arange(len(texts)), [len(group) for group in texts])
    learned = LogisticRegression(C=1 / PENALTY, max_iter=60, class_weight="balanced").fit(matrix, genres)
    weights = learned.coef_.T.astype(np.float32)
    scale = np.abs(weights).max() / 127
    sizes = int(tagger.vocabulary.max()) + 1, 1 << BIGRAM_BITS
    tables = np.split(np.rint(weights / scale).astype(np.int8), np.cumsum(sizes))
    stored = dict(zip(("genre.characters", "genre.pairs", "genre.triples"), tables, strict=True))
    return stored | {"genre.scale": np.array(scale, np.float32), "genre.start": learned.intercept_.astype(np.float32)}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--corpora", type=Path, default=SHARED)
    parser.add_argument("--share", type=float, default=0.5, help="of what the network itself tells")
    parser.add_argument("--prior", type=float, default=1.0, help="added for the encyclopaedia")
    parser.add_argument("--caution", type=float, default=0.2, help="added to no name in texts of the encyclopaedia")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with np.load(options.weights) as stored:
        arrays = {name: stored[name] for name in stored.files}
    tagger = Tagger(options.weights)
    lexicon = with_more(tagger.lexicon, options.corpora / "gazetteers")
    arrays |= {"lexicon.keys": lexicon.keys, "lexicon.rows": lexicon.rows.astype(np.uint16)}
    arrays |= gram_tables(texts_by_genre(options.corpora / "ner", options.seed), tagger)
    arrays["genre.start"] += np.array([0, options.prior, MODERN], np.float32)
    arrays["genre.share"] = np.array(options.share, np.float32)
    arrays["genre.caution"] = np.array([0, options.caution, 0], np.float32)
    np.savez_compressed(options.out, **arrays)
    evaluate(options.out, read_dev(options.corpora / "ner", []))


if __name__ == "__main__":
    main()
