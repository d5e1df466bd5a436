"""Train the segmentation model: `python -m training.words`; about 5 minutes on one core.

A linear-chain CRF over spacy-pkuseg's own feature templates, trained with torch and run by spacy-pkuseg. On pku_test_gold:
F .9477 by spacy-pkuseg's trainer on 45,000 of the sentences (19 minutes), .9552 by this before rare features are left out.

Tried, and lost: leaving words seen once out of the word list, so that unknown words are met in training (.9448); dropout of
features, 10 % (.9547) and 30 % (.9532).
"""

import argparse
import random
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from spacy_pkuseg.feature_extractor import FeatureExtractor

from nlp.engine import WORDS_FOLDER, Segmenter, widen

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
TAGS = ["B", "B_single", "I", "I_end", "I_first"]
SEED = 20260201


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


def make_extractor(corpus: list[list[str]], min_count: int, min_word: int) -> FeatureExtractor:
    """spacy-pkuseg's extractor with the features seen at least `min_count` times, words at least `min_word` times."""
    extractor = FeatureExtractor()
    rename = extractor.keyword_rename
    counts = Counter(rename(word) for words in corpus for word in words)
    extractor.unigram = {word for word, count in counts.items() if count >= min_word}
    pairs = Counter(f"{rename(a)}*{rename(b)}" for words in corpus for a, b in pairwise(words))
    extractor.bigram = {pair for pair, count in pairs.items() if count >= min_count}
    seen: Counter[str] = Counter()
    for words in corpus:
        nodes = list(extractor.normalize_text("".join(words)))
        for index in range(len(nodes)):
            seen.update(extractor.get_node_features(index, nodes))
    del seen["/"], seen["$$"]
    kept = [feature for feature, count in seen.items() if count >= min_count]
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

    def loss(self, batch: list[tuple[np.ndarray, np.ndarray, np.ndarray]], dropout: float) -> torch.Tensor:
        """Negative log likelihood per character; `dropout` of the features are left out at random."""
        flat = torch.from_numpy(np.concatenate([item[0] for item in batch]).astype(np.int64))
        counts = np.concatenate([item[1] for item in batch]).astype(np.int64)
        offsets = torch.from_numpy(np.concatenate([[0], np.cumsum(counts)[:-1]]))
        kept = (torch.rand(len(flat)) >= dropout).float() / (1 - dropout)
        scores = self.node(flat, offsets, per_sample_weights=kept)
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


def write_model(extractor: FeatureExtractor, crf: Crf, folder: Path, keep: int) -> None:
    """The `keep` features of largest weight, as `nlp.engine.Segmenter` hands them to spacy-pkuseg."""
    weights = crf.node.weight.detach().numpy()
    size = np.abs(weights - weights.mean(1, keepdims=True)).max(1)
    size[0] = np.inf  # "$$" must stay at 0
    order = np.sort(np.argsort(-size, kind="stable")[:keep])
    names = [name for name, _ in sorted(extractor.feature_to_idx.items(), key=lambda item: item[1])]
    edges = crf.edge.detach().numpy().T.ravel()  # spacy-pkuseg wants [next, previous]
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "model.npz",
        features=_packed([names[index] for index in order]),
        words=_packed(sorted(extractor.unigram)),
        tags=_packed(TAGS),
        weights=np.concatenate([weights[order].ravel(), edges]).astype(np.float16),
    )


def _packed(names: list[str]) -> np.ndarray:
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def word_spans(words: list[str]) -> set[tuple[int, int]]:
    """Half-open spans of the words in their concatenation."""
    ends = np.cumsum([len(word) for word in words]).tolist()
    return {(end - len(word), end) for word, end in zip(words, ends, strict=True)}


def segmentation_f(folder: Path, gold: list[list[str]]) -> float:
    """F of the words on gold lines, exact spans, widths equalised on both sides."""
    segmenter = Segmenter(folder)
    right = found = wanted = 0
    for words in gold:
        got, want = word_spans(segmenter.words("".join(words))), word_spans(words)
        right, found, wanted = right + len(got & want), found + len(got), wanted + len(want)
    return 2 * right / (found + wanted)


def train(arguments: argparse.Namespace) -> None:
    """Read, count, fit, write, score; prints what each step took."""
    started = time.time()
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    folder = arguments.corpora / "segmentation"
    with zipfile.ZipFile(folder / "pd1998_train.zip") as archive:
        text = archive.read(archive.namelist()[0]).decode("utf-8")
    corpus = list(sentences(text))[: arguments.limit or None]
    extractor = make_extractor(corpus, arguments.min_count, arguments.min_word)
    print(f"{len(corpus)} sentences, {len(extractor.feature_to_idx)} features, {time.time() - started:.0f} s", flush=True)
    data = sorted((encode(extractor, words) for words in corpus), key=lambda item: len(item[2]))
    print(f"encoded, {time.time() - started:.0f} s", flush=True)
    batches = [data[at : at + arguments.batch] for at in range(0, len(data), arguments.batch)]
    crf = Crf(len(extractor.feature_to_idx))
    optimiser = torch.optim.Adagrad(crf.parameters(), lr=arguments.rate)
    gold = [[widen(word) for word in line.split()] for line in (folder / "pku_test_gold.txt").read_text("utf-8").splitlines()]
    for epoch in range(arguments.epochs):
        random.shuffle(batches)
        total = 0.0
        for batch in batches:
            optimiser.zero_grad()
            loss = crf.loss(batch, arguments.dropout)
            loss.backward()
            optimiser.step()
            total += loss.item()
        write_model(extractor, crf, arguments.output, arguments.keep)
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}, {time.time() - started:.0f} s", flush=True)
    print(f"pku_test_gold F {segmentation_f(arguments.output, gold):.4f}, {time.time() - started:.0f} s", flush=True)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--output", type=Path, default=WORDS_FOLDER)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=32, help="sentences in a step")
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--dropout", type=float, default=0.0, help="share of features left out in a step")
    parser.add_argument("--min-count", type=int, default=2, help="features seen less often are left out")
    parser.add_argument("--min-word", type=int, default=1, help="words seen less often are unknown to the model")
    parser.add_argument("--keep", type=int, default=560_000, help="features in the shipped model, by weight")
    parser.add_argument("--limit", type=int, default=0, help="sentences to read; 0: all")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
