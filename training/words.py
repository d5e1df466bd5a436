"""Train the CRF of words: `python -m training.words`; about 5 minutes on one core. Its network: `training.word_network`.

A linear-chain CRF over spacy-pkuseg's own feature templates, trained with torch. On pku_test_gold: F .9477 by spacy-pkuseg's
trainer on 45,000 of the sentences (19 minutes), .9552 by this before rare features are left out.

Tried, and lost: leaving words seen once out of the word list, so that unknown words are met in training (.9448); dropout of
features, 10 % (.9547) and 30 % (.9532).
"""

import argparse
import random
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from spacy_pkuseg.feature_extractor import FeatureExtractor

from nlp.engine import WORDS_FOLDER
from nlp.tagging.paths import best_paths
from nlp.words import TAGS, Scorer, widen, word_ends

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
SEED = 20260201
EPOCHS, BATCH, RATE = 4, 32, 0.1
"""Rounds, sentences in a step, rate of Adagrad."""

LEAST, KEPT = 2, 560_000
"""Features seen less often are left out; so many of largest weight ship."""


def sentences(text: str) -> Iterator[list[str]]:
    """Words of each sentence, cut after 。！？； so that a batch holds pieces of similar length."""
    for line in text.splitlines():
        words: list[str] = []
        for word in line.split():
            words.append(widen(word))
            if word in "。！？；" and len(words) > 1:
                yield words
                words = []
        if words:
            yield words


def word_tags(words: list[str]) -> list[int]:
    """Tag index of each character of the words.

    >>> word_tags(["县", "总工会"])
    [1, 0, 4, 3]
    """
    tags = []
    for word in words:
        if len(word) == 1:
            tags.append(1)
        else:
            tags += [0, *([4] + [2] * (len(word) - 3) if len(word) > 2 else []), 3]
    return tags


def make_extractor(corpus: list[list[str]]) -> FeatureExtractor:
    """spacy-pkuseg's extractor with all words and the features seen at least `LEAST` times."""
    extractor = FeatureExtractor()
    rename = extractor.keyword_rename
    extractor.unigram = {rename(word) for words in corpus for word in words}
    pairs = Counter(f"{rename(a)}*{rename(b)}" for words in corpus for a, b in pairwise(words))
    extractor.bigram = {pair for pair, count in pairs.items() if count >= LEAST}
    seen: Counter[str] = Counter()
    for words in corpus:
        nodes = list(extractor.normalize_text("".join(words)))
        for index in range(len(nodes)):
            seen.update(extractor.get_node_features(index, nodes))
    del seen["/"], seen["$$"]
    kept = [feature for feature, count in seen.items() if count >= LEAST]
    extractor.feature_to_idx = {"$$": 0} | {feature: number for number, feature in enumerate(sorted(kept), 1)}
    extractor.tag_to_idx = {tag: number for number, tag in enumerate(TAGS)}
    return extractor


def encode(extractor: FeatureExtractor, words: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(feature indices of all characters in a row, how many each character has, tags)."""
    nodes = list(extractor.normalize_text("".join(words)))
    rows = [extractor.get_node_features_idx(index, nodes) for index in range(len(nodes))]
    flat = np.fromiter((index for row in rows for index in row), dtype=np.int32)
    return flat, np.array([len(row) for row in rows], np.int16), np.array(word_tags(words), np.int8)


class Crf(torch.nn.Module):
    """Sum of feature weights per tag, plus a weight for each pair of tags."""

    def __init__(self, n_features: int) -> None:
        """All weights zero."""
        super().__init__()
        self.node = torch.nn.EmbeddingBag(n_features, len(TAGS), mode="sum", sparse=True)
        torch.nn.init.zeros_(self.node.weight)
        self.edge = torch.nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))  # [previous, next]

    def loss(self, batch: list[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> torch.Tensor:
        """Negative log likelihood per character."""
        flat = torch.from_numpy(np.concatenate([item[0] for item in batch]).astype(np.int64))
        counts = np.concatenate([item[1] for item in batch]).astype(np.int64)
        offsets = torch.from_numpy(np.concatenate([[0], np.cumsum(counts)[:-1]]))
        scores = self.node(flat, offsets)
        lengths = torch.tensor([len(item[2]) for item in batch])
        mask = torch.arange(int(lengths.max()))[None] < lengths[:, None]
        padded = torch.zeros(len(batch), int(lengths.max()), len(TAGS)).masked_scatter(mask[..., None], scores)
        tags = torch.zeros(mask.shape, dtype=torch.int64)
        tags[mask] = torch.from_numpy(np.concatenate([item[2] for item in batch]).astype(np.int64))
        return chain_loss(padded, self.edge, tags, mask) / int(lengths.sum())


def chain_loss(scores: torch.Tensor, edge: torch.Tensor, tags: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Negative log likelihood of the tags, summed over the batch; `scores` (sentences, length, tags)."""
    alpha = scores[:, 0]
    for at in range(1, scores.shape[1]):
        step = torch.logsumexp(alpha[:, :, None] + edge[None], dim=1) + scores[:, at]
        alpha = torch.where(mask[:, at, None], step, alpha)
    gold = (scores.gather(2, tags[..., None])[..., 0] * mask).sum()
    gold = gold + (edge[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]).sum()
    return torch.logsumexp(alpha, dim=1).sum() - gold


def write_model(extractor: FeatureExtractor, crf: Crf, folder: Path) -> None:
    """The `KEPT` features of largest weight, as `nlp.words.Scorer` reads them."""
    weights = crf.node.weight.detach().numpy()
    size = np.abs(weights - weights.mean(1, keepdims=True)).max(1)
    size[0] = np.inf  # "$$" must stay at 0
    order = np.sort(np.argsort(-size, kind="stable")[:KEPT])
    names = [name for name, _ in sorted(extractor.feature_to_idx.items(), key=lambda item: item[1])]
    edges = crf.edge.detach().numpy().T.ravel()  # [next, previous], as spacy-pkuseg has them
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "model.npz",
        features=_packed([names[index] for index in order]),
        words=_packed(sorted(extractor.unigram)),
        tags=_packed(TAGS),
        weights=np.concatenate([weights[order].ravel(), edges]).astype(np.float16),
    )


def _packed(names: Sequence[str]) -> np.ndarray:
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def word_spans(words: list[str]) -> set[tuple[int, int]]:
    """Half-open spans of the words in their concatenation."""
    ends = np.cumsum([len(word) for word in words]).tolist()
    return {(end - len(word), end) for word, end in zip(words, ends, strict=True)}


def segmentation_f(cut: Callable[[list[str]], list[list[str]]], gold: list[list[str]]) -> float:
    """F of the words on gold lines, exact spans, widths equalised on both sides; `cut` gives the words of each text."""
    right = found = wanted = 0
    for words, cuts in zip(gold, cut(["".join(words) for words in gold]), strict=True):
        got, want = word_spans(cuts), word_spans(words)
        right, found, wanted = right + len(got & want), found + len(got), wanted + len(want)
    return 2 * right / (found + wanted)


def cut_by_crf(folder: Path) -> Callable[[list[str]], list[list[str]]]:
    """A function for `segmentation_f`: words by the CRF of a folder alone, each text at once."""
    scorer = Scorer(folder)

    def cut(texts: list[str]) -> list[list[str]]:
        paths = (best_paths(scorer.scores(text)[None], [len(text)], scorer.edges)[0] for text in texts)
        ends = ([0, *word_ends(path)] for path in paths)
        return [[text[a:b] for a, b in pairwise(cuts)] for text, cuts in zip(texts, ends, strict=True)]

    return cut


def read_1998(folder: Path) -> list[str]:
    """Lines of the People's Daily of January and February 1998, spaces between words."""
    with zipfile.ZipFile(folder / "pd1998_train.zip") as archive:
        return archive.read(archive.namelist()[0]).decode("utf-8").splitlines()


def read_gold(path: Path) -> list[list[str]]:
    """Words of each line, widened."""
    return [[widen(word) for word in line.split()] for line in path.read_text("utf-8").splitlines()]


def fit_crf(corpus: list[list[str]], folder: Path) -> None:
    """Count, fit, write `model.npz`; prints what each step took."""
    started = time.time()
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    extractor = make_extractor(corpus)
    print(f"{len(corpus)} sentences, {len(extractor.feature_to_idx)} features, {time.time() - started:.0f} s", flush=True)
    data = sorted((encode(extractor, words) for words in corpus), key=lambda item: len(item[2]))
    batches = [data[at : at + BATCH] for at in range(0, len(data), BATCH)]
    crf = Crf(len(extractor.feature_to_idx))
    optimiser = torch.optim.Adagrad(crf.parameters(), lr=RATE)
    for epoch in range(EPOCHS):
        random.shuffle(batches)
        total = 0.0
        for batch in batches:
            optimiser.zero_grad()
            loss = crf.loss(batch)
            loss.backward()
            optimiser.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}, {time.time() - started:.0f} s", flush=True)
    write_model(extractor, crf, folder)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--output", type=Path, default=WORDS_FOLDER)
    options = parser.parse_args()
    folder = options.corpora / "segmentation"
    fit_crf(list(sentences("\n".join(read_1998(folder)))), options.output)
    print(f"pku_test_gold F {segmentation_f(cut_by_crf(options.output), read_gold(folder / 'pku_test_gold.txt')):.4f}")


if __name__ == "__main__":
    main()
