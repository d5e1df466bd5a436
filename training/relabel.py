"""Silver labelled anew by trained weights: `python -m training.relabel best.npz [other.npz …] --out silver2.parquet`.

Several weights vote by the mean of their tag scores. The result is read by
`python -m training.entities --silver-file silver2.parquet --silver-tag gold`: what an ensemble knows, for one network to learn.
About 20 seconds a million characters and model on one core.
"""

import argparse
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from nlp.entities.network import Mention
from nlp.entities.tagger import Tagger
from training.corpora import SPAN_TYPE, read_jsonl
from training.words import CORPORA, sentences

SILVER = CORPORA / "ner/xwlb_lac_silver.parquet"


class Ensemble(Tagger):
    """Taggers whose scores are averaged."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """One tagger a weight file."""
        self.members = [Tagger(path) for path in paths]
        transitions = [member.weights["transitions"] for member in self.members]
        self.weights = {"transitions": np.mean(transitions, axis=0)}

    def scores(self, pieces: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The mean of the members' scores."""
        scores, starts, genres = zip(*(member.scores(pieces) for member in self.members), strict=True)
        return np.mean(scores, axis=0), starts[0], np.mean(genres, axis=0)


def silver_texts(characters: int, seed: int) -> list[str]:
    """Silver sentences of so many characters, drawn by seed."""
    column = [str(text) for text in pq.read_table(SILVER, columns=["text"])["text"].to_pylist()]
    order = np.random.default_rng(seed).permutation(len(column))
    sizes = np.cumsum([len(column[row]) for row in order.tolist()])
    return [column[row] for row in np.sort(order[: int(np.searchsorted(sizes, characters))]).tolist()]


def texts_of_1998() -> list[str]:
    """Sentences of People's Daily of January and February 1998, those of the MSRA test set left out."""
    with zipfile.ZipFile(CORPORA / "segmentation/pd1998_train.zip") as archive:
        text = archive.read(archive.namelist()[0]).decode("utf-8")
    left_out = {example.text for example in read_jsonl(CORPORA / "ner/msra_test.jsonl")}
    return [one for one in ("".join(words) for words in sentences(text)) if one not in left_out]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--source", choices=("silver", "1998"), default="silver")
    parser.add_argument("--characters", type=int, default=12_000_000, help="of silver")
    parser.add_argument("--caution", type=float, default=0.0, help="added to the score of `no name`: fewer, surer names")
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    texts = texts_of_1998() if options.source == "1998" else silver_texts(options.characters, options.seed)
    tagger = Ensemble(options.weights)
    for member in tagger.members:
        member.weights["leave.bias"][0] += options.caution
    found: list[list[Mention]] = []
    for first in range(0, len(texts), 5000):
        found += tagger.mentions(texts[first : first + 5000])
    ents = [[mention._asdict() for mention in mentions] for mentions in found]
    pq.write_table(pa.table({"text": texts, "ents": pa.array(ents, type=SPAN_TYPE)}), options.out)
    print(f"{options.out}: {len(texts)} texts")


if __name__ == "__main__":
    main()
