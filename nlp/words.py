"""Words: spacy-pkuseg's features and weights, and beside them a small network that hears the whole sentence.

The CRF knows the pairs and words of its corpus; the network adds, at each character, what the words around tell, learned from
other text too (`training.words_network`), and the best path is that of the sum. Nothing is fetched: spacy_pkuseg always gets
its model from a folder here.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from spacy_pkuseg.feature_extractor import FeatureExtractor

from nlp.tagging.features import Ints, batch_pieces, join_codes, known_words, ngram_keys, normal_codes
from nlp.tagging.layers import Floats, Weights, convolve, word_sums
from nlp.tagging.paths import best_paths
from nlp.tagging.weights import read_network, require_file
from nlp.traditional import simplify

TAGS = ("B", "B_single", "I", "I_end", "I_first")
"""spacy-pkuseg's, in its order: where a word begins, a word of one, inside, its end, the second of three and more."""

LISTED_PAIR, LISTED = 4.0, 10.0
"""Times the weight of a known word that a listed one of two characters has, and a longer one: no known pairs speak for it."""

LOUD = 6.0
"""Scores of the CRF enter the network as the tanh of their share of this."""

_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_PIECES = re.compile(r"\s+|[^\s。！？；]{1,400}[。！？；]*|[。！？；]+")


def widen(text: str) -> str:
    """The text in full-width ASCII, as the segmentation corpus writes it; one character for one.

    >>> widen("5G网")
    '５Ｇ网'
    """
    return text.translate(_WIDE)


class Segmenter:
    """Words of texts, with the models in a folder: `model.npz` of the CRF, `network.npz` of the network, `modern.txt`."""

    def __init__(self, folder: Path) -> None:
        """EngineError when a model is not in the folder; words newer than its corpus are listed in `modern.txt`."""
        self.scorer = Scorer(folder)
        self.weights, self.vocabulary, self.lexicon = read_network(folder / "network.npz")

    def words(self, texts: Sequence[str]) -> list[list[str]]:
        """The words of each text, white space included, so that joined they are the text again."""
        pieces = [(number, match.start(), match.end()) for number, text in enumerate(texts) for match in _PIECES.finditer(text)]
        ends: dict[tuple[int, int], list[int]] = {}
        heard = [piece for piece in pieces if not texts[piece[0]][piece[1]].isspace()]
        for batch in batch_pieces(heard):
            wide = [widen(simplify(texts[number][start:end])) for number, start, end in batch]
            for (number, start, _), path in zip(batch, self._paths(wide), strict=True):
                ends[number, start] = [start + end for end in word_ends(path)]
        words: list[list[str]] = [[] for _ in texts]
        for number, start, end in pieces:
            cuts = [start, *ends.get((number, start), [end])]
            words[number] += [texts[number][a:b] for a, b in itertools.pairwise(cuts)]
        return words

    def _paths(self, pieces: list[str]) -> list[list[int]]:
        lengths = np.array([len(piece) for piece in pieces])
        codes, starts = join_codes([normal_codes(piece) for piece in pieces])
        crf = np.zeros((len(codes), len(TAGS)), dtype=np.float32)
        for start, piece in zip(starts.tolist(), pieces, strict=True):
            crf[start : start + len(piece)] = self.scorer.scores(piece)
        words = known_words(ngram_keys(codes), self.lexicon)
        scores = score_words(self.weights, self.vocabulary[np.minimum(codes, 0xFFFF)], words, crf)
        placed = scores[starts[:, None] + np.minimum(np.arange(lengths.max()), lengths[:, None] - 1)]
        return best_paths(placed, lengths.tolist(), self.weights["transitions"])


class Scorer:
    """Scores of the CRF alone, by spacy-pkuseg's features.

    The model is one compressed file instead of spacy_pkuseg's two open ones (a third of the size), so it is put into
    spacy_pkuseg's extractor here; that also keeps spacy_pkuseg from looking for a model of its own on the network.
    """

    def __init__(self, folder: Path) -> None:
        """EngineError when `model.npz` is not in the folder."""
        require_file(folder / "model.npz")
        with np.load(folder / "model.npz") as stored:
            names = {name: bytes(stored[name]).decode().split("\n") for name in ("features", "words", "tags")}
            weights = stored["weights"].astype(np.float32)
        nodes = weights[: len(names["features"]) * len(TAGS)].reshape(-1, len(TAGS))
        self.edges = weights[nodes.size :].reshape(len(TAGS), len(TAGS)).T  # [previous, next]
        listed = folder / "modern.txt"
        if listed.exists():
            nodes = _add_words(names, nodes, listed.read_text(encoding="utf-8").split())
        self.nodes = nodes
        self.extractor = FeatureExtractor()
        self.extractor.unigram = set(names["words"])
        self.extractor.feature_to_idx = {feature: number for number, feature in enumerate(names["features"])}

    def scores(self, piece: str) -> Floats:
        """Tag scores of each character of a widened text that is not empty, shape (characters, tags)."""
        nodes = list(self.extractor.normalize_text(piece))
        rows = [self.extractor.get_node_features_idx(index, nodes) for index in range(len(nodes))]
        flat = np.fromiter(itertools.chain.from_iterable(rows), dtype=np.int64)
        starts = np.cumsum([0, *map(len, rows[:-1])])
        return np.asarray(np.add.reduceat(self.nodes[flat], starts, axis=0), dtype=np.float32)


def score_words(weights: Weights, characters: Ints, words: Ints, crf: Floats) -> Floats:
    """Tag scores of a laid out batch, shape (places, tags): those of the CRF, weighed, and what the network adds.

    `characters` are ids, 0 in the gaps, `words` the rows of the known words that start at each place, (places, lengths), `crf`
    the scores of the CRF.
    """
    gaps = np.flatnonzero(characters == 0)
    sums = word_sums(weights["embed.words"], words)
    entering = np.concatenate([weights["embed.characters"][characters], *sums, np.tanh(crf / LOUD)], axis=1, dtype=np.float32)
    hidden = entering @ weights["enter.weight"]
    hidden += weights["enter.bias"]
    hidden[gaps] = 0
    layer = 0
    while f"conv.{layer}.weight" in weights:
        hidden += convolve(weights, layer, hidden, gaps)
        layer += 1
    return np.asarray(hidden @ weights["leave.weight"] + weights["leave.bias"] + weights["share"] * crf, dtype=np.float32)


def word_ends(path: Sequence[int]) -> Iterator[int]:
    """Where the words end, in characters from the start, that a tag path spells; a word ends wherever another begins.

    >>> list(word_ends([0, 3, 1, 0, 4, 3]))
    [2, 3, 6]
    """
    for at, (tag, following) in enumerate(itertools.pairwise([*path, 0]), 1):
        if tag in (1, 3) or following in (0, 1):
            yield at


def _add_words(names: dict[str, list[str]], nodes: Floats, listed: Sequence[str]) -> Floats:
    """The weights with those of listed words, some times the mean of the known ones; `names` get their features, too.

    spacy_pkuseg has a feature for where a word begins (`w1.`) and one for where it ends (`w-1.`).
    """
    times = np.array([LISTED_PAIR if len(word) == 2 else LISTED for word in listed], dtype=np.float32)[:, None]
    added = [nodes]
    for side in ("w1.", "w-1."):
        known = [row for row, name in enumerate(names["features"][: len(nodes)]) if name.startswith(side)]
        added.append(times * nodes[known].mean(axis=0))
        names["features"] += [side + word for word in listed]
    names["words"] += listed
    return np.concatenate(added)
