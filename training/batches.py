"""Examples to batches for the entity network: encoded once, shuffled by seed and round, laid out as the network reads them."""

import random
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

import numpy as np
import torch

from nlp.entities import network
from nlp.tagging.features import Ints, Lexicon, join_codes, ngram_features, normal_codes
from training.corpora import Example

LONGEST = 200
POOL = 3000
"""Texts that are sorted by length together, so that a batch holds texts of similar length."""


class Item(NamedTuple):
    """An encoded text: code points, tags, number of its corpus."""

    codes: np.ndarray
    tags: np.ndarray
    corpus: int


class Batch(NamedTuple):
    """A laid out batch: what the network and its loss take."""

    features: torch.Tensor
    owner: torch.Tensor
    corpus: torch.Tensor
    tags: torch.Tensor
    starts: Ints
    lengths: Ints


def encode(example: Example, corpus: int) -> Item:
    """The first `LONGEST` characters of an example; a name across that cut is left out whole."""
    tags = np.zeros(len(example.text), dtype=np.int8)
    for start, end, label in example.ents:
        first = 1 + 4 * network.LABELS.index(label)
        if end > LONGEST:
            continue
        tags[start:end] = first + 1
        tags[start], tags[end - 1] = first, first + 2
        if end - start == 1:
            tags[start] = first + 3
    return Item(normal_codes(example.text)[:LONGEST].astype(np.int32), tags[:LONGEST], corpus)


def encode_all(examples: Iterable[Example], corpus: int, times: int = 1) -> list[Item]:
    """Items of all examples that have any text."""
    return [encode(example, corpus) for example in examples if example.text] * times


class Tagged(Protocol):
    """What a stream gives: anything with tags."""

    @property
    def tags(self) -> np.ndarray:
        """A tag for each character."""


AnyTagged = TypeVar("AnyTagged", bound=Tagged)


class Stream(Generic[AnyTagged]):
    """Batches of about `budget` characters without end; `round` and `at` say where it is, so a run can go on from there."""

    def __init__(self, items: list[AnyTagged], budget: int, seed: int) -> None:
        """At the start of the first round."""
        self.items, self.budget, self.seed = items, budget, seed
        self.round, self.at = 0, 0
        self._batches: list[list[int]] = []

    def next(self) -> list[AnyTagged]:
        """The next batch."""
        if not self._batches:
            self._batches = list(self._shuffled())
        batch = self._batches[self.at]
        self.at += 1
        if self.at == len(self._batches):
            self.round, self.at, self._batches = self.round + 1, 0, []
        return [self.items[number] for number in batch]

    def _shuffled(self) -> Iterator[list[int]]:
        rng = random.Random(self.seed * 1000 + self.round)
        order = list(range(len(self.items)))
        rng.shuffle(order)
        batches: list[list[int]] = []
        for first in range(0, len(order), POOL):
            size = 0
            batch: list[int] = []
            for number in sorted(order[first : first + POOL], key=lambda one: len(self.items[one].tags)):
                if batch and size + len(self.items[number].tags) > self.budget:
                    batches.append(batch)
                    batch, size = [], 0
                batch.append(number)
                size += len(self.items[number].tags)
            batches.append(batch)
        rng.shuffle(batches)
        yield from batches


def lay_out_batch(items: list[Item], vocabulary: np.ndarray, lexicon: Lexicon) -> Batch:
    """Features, owners, corpora and tags of the items."""
    codes, starts = join_codes([item.codes.astype(np.int64) for item in items])
    lengths = np.array([len(item.tags) for item in items])
    tags = np.zeros(len(codes), dtype=np.int64)
    owner = np.full(len(codes), len(items))
    for number, (start, item) in enumerate(zip(starts.tolist(), items, strict=True)):
        tags[start : start + len(item.tags)] = item.tags
        owner[start : start + len(item.tags)] = number
    features = torch.from_numpy(ngram_features(codes, vocabulary, lexicon))
    corpus = torch.tensor([item.corpus for item in items])
    return Batch(features, torch.from_numpy(owner), corpus, torch.from_numpy(tags), starts, lengths)
