"""Train the entity tagger: `python -m training.entities [--gold mine.jsonl] [--steps N]`. Needs torch (training only).

Two runs make the shipped weights: one over everything (4,000 steps, 20 minutes on one core), then one from there with the
hand labels heavy (7 minutes):
`python -m training.entities --resume --steps 1500 --silver 2000000 --hand-times 12 --rate 0.001`.

Each corpus has conventions of its own, so each gets a tag that shifts the network's input; at run time one mixture of
tags is asked for, chosen on modern_dev and folded into the weights. About 12,000 characters a second on one core.
"""

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from nlp.entities import network
from training.corpora import Example, gazetteer_names, read_hand_labels, read_inline, read_jsonl, read_silver
from training.score import score_spans

SHARED = Path("../shared/corpora/ner")
GAZETTEERS = Path("../shared/corpora/gazetteers")
LABELS = Path("training/labels")
WORK = Path("training/work/entities")
SHIPPED = Path("nlp/models/zh_banmian/entities")
CORPORA = ("msra", "uner", "cluener", "silver", "modern")
SIZES = (64, 48, 48, 32)
WIDTH, DILATIONS = 160, (1, 1, 2, 2, 1)
SEED = 20


class Tagger(nn.Module):
    """The network of nlp.entities.network, with a shift of the input by corpus and dropout for training."""

    def __init__(self, characters: int) -> None:
        """Small random embeddings for so many character ids."""
        super().__init__()
        rows = (characters, network.BIGRAMS, network.BIGRAMS, network.TRIGRAMS)
        self.embed = nn.ModuleList(nn.Embedding(count, size) for count, size in zip(rows, SIZES, strict=True))
        for table in self.embed:
            nn.init.normal_(table.get_parameter("weight"), std=0.1)
        self.corpus = nn.Embedding(len(CORPORA), WIDTH)
        nn.init.zeros_(self.corpus.weight)
        self.enter = nn.Linear(sum(SIZES), WIDTH)
        self.conv = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, 3, padding=step, dilation=step) for step in DILATIONS)
        self.leave = nn.Linear(WIDTH, len(network.TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(network.TAGS), len(network.TAGS)))
        self.drop_in, self.drop = nn.Dropout(0.3), nn.Dropout(0.15)

    def forward(self, features: torch.Tensor, corpus: torch.Tensor) -> torch.Tensor:
        """Tag scores, shape (texts, characters, tags)."""
        alive = features.any(-1, keepdim=True).float()
        embedded = torch.cat([table(features[..., i]) for i, table in enumerate(self.embed)], -1)
        hidden = (self.enter(self.drop_in(embedded)) + self.corpus(corpus)[:, None]) * alive
        for conv in self.conv:
            hidden = (hidden + self.drop(torch.relu(conv(hidden.transpose(1, 2)).transpose(1, 2)))) * alive
        return self.leave(self.drop(hidden))

    def loss(self, scores: torch.Tensor, tags: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """CRF negative log-likelihood a character."""
        gold = (scores.gather(2, tags[..., None])[..., 0] * mask).sum()
        gold = gold + (self.transitions[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]).sum()
        alpha = scores[:, 0]
        for at in range(1, scores.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + self.transitions, 1) + scores[:, at]
            alpha = torch.where(mask[:, at, None] > 0, step, alpha)
        return (torch.logsumexp(alpha, 1).sum() - gold) / mask.sum()


def encode(example: Example, vocabulary: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Features (characters, 4) and tags (characters,) of at most 200 characters."""
    tags = np.zeros(len(example.text), dtype=np.int64)
    for start, end, label in example.ents:
        first = 1 + 4 * network.LABELS.index(label)
        tags[start:end] = first + 1
        tags[start], tags[end - 1] = first, first + 2
        if end - start == 1:
            tags[start] = first + 3
    features = network.ngram_features(network.normal_codes(example.text), vocabulary)
    return features[:200].astype(np.int32), tags[:200].astype(np.int8)


def load_corpora(options: argparse.Namespace) -> list[tuple[str, int, list[Example]]]:
    """(corpus tag, how often each text is seen, texts)."""
    hand = read_hand_labels(SHARED / "to_label.tsv", sorted(options.labels.glob("*.tsv"))) if options.labels.exists() else []
    invented = [example for path in sorted(Path("training/invented").glob("*.txt")) for example in read_inline(path)]
    mine = [example for path in options.gold for example in read_jsonl(path)]
    found = [
        ("msra", 1 if options.resume else 2, read_jsonl(SHARED / "msra_train.jsonl")),
        ("uner", 1 if options.resume else 2, read_jsonl(SHARED / "uner_gsdsimp_train.jsonl")),
        ("cluener", 1, read_jsonl(SHARED / "cluener_train.jsonl")),
        ("silver", 1, list(read_silver(SHARED / "xwlb_lac_silver.parquet", options.silver))),
        ("modern", options.hand_times, hand + invented + mine),
    ]
    rng = random.Random(SEED)
    names = name_pools([example for _, _, examples in found[:1] + found[-1:] for example in examples])
    pools = {label: [names[label]] * len(groups) + groups for label, groups in gazetteer_names(GAZETTEERS).items()}
    for name, times, examples in (found[0], found[-1]):
        copies = 1 if name == "msra" else times // 2
        found.append((name, 1, [swap_names(example, pools, rng) for example in examples for _ in range(copies)]))
    for name, times, examples in found:
        print(f"{name}: {len(examples)} texts x {times}", flush=True)
    return found


def name_pools(examples: list[Example]) -> dict[str, list[str]]:
    """All names of the examples by label, those of one character left out: in 中美 another would make no sense."""
    pools: dict[str, list[str]] = {label: [] for label in network.LABELS}
    for example in examples:
        for start, end, label in example.ents:
            if end - start > 1:
                pools[label].append(example.text[start:end])
    return pools


def swap_names(example: Example, pools: dict[str, list[list[str]]], rng: random.Random, share: float = 0.5) -> Example:
    """The text with that share of its longer names put in place by others of the same label, each from a group of the pool."""
    text, ents, at = "", [], 0
    for start, end, label in sorted(example.ents):
        name = example.text[start:end]
        if end - start > 1 and rng.random() < share:
            name = rng.choice(rng.choice(pools[label]))
        text += example.text[at:start]
        ents.append((len(text), len(text) + len(name), label))
        text, at = text + name, end
    return Example(text + example.text[at:], ents)


def make_vocabulary(corpora: list[tuple[str, int, list[Example]]]) -> np.ndarray:
    """Character ids by code point, shape (65536,); characters seen less than three times share id 1."""
    counts: Counter[int] = Counter()
    for _, _, examples in corpora:
        for example in examples:
            counts.update(network.normal_codes(example.text).tolist())
    vocabulary = np.ones(65536, dtype=np.int64)
    frequent = sorted(code for code, count in counts.items() if count >= 3 and code < 65536)
    vocabulary[frequent] = np.arange(2, 2 + len(frequent))
    return vocabulary


def batches(encoded: list, steps: int, budget: int, rng: random.Random):  # type: ignore[no-untyped-def]
    """Padded batches of about `budget` characters, sorted by length within a pool, round after round."""
    queue: list = []
    for _ in range(steps):
        if not queue:
            order = encoded[:]
            rng.shuffle(order)
            pool: list = []
            batch: list = []
            for first in range(0, len(order), 4000):
                for item in sorted(order[first : first + 4000], key=lambda item: len(item[1])):
                    if batch and len(item[1]) * (len(batch) + 1) > budget:
                        pool.append(batch)
                        batch = []
                    batch.append(item)
            queue = pool
            rng.shuffle(queue)
        yield pad(queue.pop())


def pad(batch: list) -> tuple[torch.Tensor, ...]:
    """Features, tags, mask and corpus of a batch, padded to its longest text."""
    longest = max(len(item[1]) for item in batch)
    features = np.zeros((len(batch), longest, 4), dtype=np.int64)
    tags = np.zeros((len(batch), longest), dtype=np.int64)
    mask = np.zeros((len(batch), longest), dtype=np.float32)
    for row, (feature, tag, _) in enumerate(batch):
        features[row, : len(tag)], tags[row, : len(tag)], mask[row, : len(tag)] = feature, tag, 1
    corpus = np.array([item[2] for item in batch])
    return tuple(torch.from_numpy(part) for part in (features, tags, mask, corpus))


def export(model: Any, mixture: dict[str, float]) -> dict[str, np.ndarray]:
    """The weights as nlp.entities.network reads them, the mixture of corpus tags folded into the bias."""
    shift = sum(share * model.corpus.weight[CORPORA.index(name)] for name, share in mixture.items())
    out = {f"embed.{i}": table.get_parameter("weight") for i, table in enumerate(model.embed)}
    out |= {"enter.weight": model.enter.weight.T, "enter.bias": model.enter.bias + shift}
    for i, conv in enumerate(model.conv):
        kernel = conv.get_parameter("weight").permute(2, 1, 0).reshape(-1, WIDTH)
        out |= {f"conv.{i}.weight": kernel, f"conv.{i}.bias": conv.get_parameter("bias")}
    out |= {"leave.weight": model.leave.weight.T, "leave.bias": model.leave.bias, "transitions": model.transitions}
    arrays = {name: value.detach().numpy().astype(np.float16) for name, value in out.items()}
    return arrays | {f"conv.{i}.dilation": np.array(step) for i, step in enumerate(DILATIONS)}


def predict(weights: dict[str, np.ndarray], vocabulary: np.ndarray, texts: list[str]) -> list[list[network.Mention]]:
    """Mentions by the exported weights, one text at a time (for choosing models, not for speed)."""
    wide = {name: value.astype(np.float32) for name, value in weights.items()}
    found = []
    for text in texts:
        features = network.ngram_features(network.normal_codes(text), vocabulary)[None]
        scores = network.score_tags(wide, features)
        found.append(network.mentions_of(network.best_paths(scores, [len(text)], wide["transitions"])[0]))
    return found


MIXTURES = [{"silver": 1.0}, {"msra": 0.5, "silver": 0.5}, {"modern": 1.0}, {"modern": 0.5, "silver": 0.5}]


def choose(model: nn.Module, vocabulary: np.ndarray, best: float) -> float:
    """Ship the weights with the mixture that is best on modern_dev when it beats `best`; the better of the two."""
    dev = [json.loads(line) for line in (SHARED / "modern_dev.jsonl").open(encoding="utf-8")]
    for mixture in MIXTURES:
        weights = export(model, mixture)
        score = score_spans([row["ents"] for row in dev], predict(weights, vocabulary, [row["text"] for row in dev]))
        print(f"  modern_dev F {score['f']:.4f} P {score['p']:.4f} R {score['r']:.4f} {mixture}", flush=True)
        if score["f"] > best:
            best = score["f"]
            SHIPPED.mkdir(parents=True, exist_ok=True)
            stored: dict[str, Any] = {"vocabulary": vocabulary.astype(np.uint16), **weights}
            np.savez_compressed(SHIPPED / "weights.npz", **stored)
    return best


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="your own JSON lines: text, ents")
    parser.add_argument("--labels", type=Path, default=LABELS, help="folder of hand labels of to_label.tsv")
    parser.add_argument("--silver", type=int, default=7_000_000, help="characters labelled by a program")
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--batch", type=int, default=3200, help="characters a step")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--hand-times", type=int, default=8, help="how often hand labels are seen, half as often again swapped")
    parser.add_argument("--resume", action="store_true", help="start from the weights and vocabulary of the last run")
    parser.add_argument("--best", type=float, default=0.0, help="F on modern_dev that new weights must beat to be written")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    corpora = load_corpora(options)
    WORK.mkdir(parents=True, exist_ok=True)
    if not options.resume:
        np.save(WORK / "vocabulary.npy", make_vocabulary(corpora))
    vocabulary = np.load(WORK / "vocabulary.npy")
    encoded = [
        (*encode(example, vocabulary), CORPORA.index(name))
        for name, times, examples in corpora
        for example in examples
        if example.text
        for _ in range(times)
    ]
    model = Tagger(int(vocabulary.max()) + 1)
    if options.resume:
        model.load_state_dict(torch.load(WORK / "last.pt"))
    train(model, vocabulary, encoded, options, rng)


def train(model: Tagger, vocabulary: np.ndarray, encoded: list, options: argparse.Namespace, rng: random.Random) -> None:
    """Adam with a one-cycle rate; every 500 steps the moving average of the weights is checked on modern_dev and saved."""
    optimiser = torch.optim.Adam(model.parameters(), lr=options.rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, options.rate, total_steps=options.steps + 1, pct_start=0.1)
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.98))
    best, seen, started, total = options.best, 0, time.time(), 0.0
    for step, (features, tags, mask, corpus) in enumerate(batches(encoded, options.steps, options.batch, rng), 1):
        model.train()
        loss = model.loss(model(features, corpus), tags, mask)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()
        schedule.step()
        if step % 5 == 0:
            average.update_parameters(model)
        total += loss.item()
        seen += int(mask.sum())
        if step % 50 == 0:
            print(f"step {step} loss {total / 50:.4f} {seen / (time.time() - started):.0f} characters/s", flush=True)
            total = 0.0
        if step % 500 == 0 or step == options.steps:
            best = choose(average.module.eval(), vocabulary, best)
            torch.save(average.module.state_dict(), WORK / "last.pt")


if __name__ == "__main__":
    main()
