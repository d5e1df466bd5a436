"""A training run of the entity network: steps, checks on the dev sets, checkpoints to go on from."""

import argparse
import json
import random
import shutil
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from nlp.entities import network
from nlp.entities.tagger import Tagger as RunningTagger
from nlp.tagging.features import Lexicon
from training.batches import Batch, Item, Stream, lay_out_batch
from training.model import BFLOAT16, Tagger, chain_loss, export, genre_loss
from training.resumable import Resumable, share_of_rate
from training.score import score_spans

HELD_OUT = 2000
"""The last pieces of msra_train, never trained on: for choosing models."""

GENRE_SHARE = 0.1
"""Weight of the loss of the genre, per text, beside that of the tags, per character."""

WEIGHTS = {"modern_dev": 0.5, "msra_held_out": 0.25, "uner_dev": 0.25, "mine": 1.0}
"""What each set counts when the best weights are chosen."""

DevSets = dict[str, tuple[list[str], list[Any]]]


class Run(Resumable):
    """A training run of the entity network."""

    def __init__(self, model: Tagger, streams: tuple[Stream[Item], Stream[Item]], options: argparse.Namespace) -> None:
        """At step 0."""
        self.model, self.streams, self.options = model, streams, options
        self.dense = [value for name, value in model.named_parameters() if not name.startswith("embed.")]
        self.start_averaging()
        tables = list(model.embed.parameters())
        self.optimisers = [torch.optim.AdamW(self.dense, weight_decay=0.01), torch.optim.SparseAdam(tables)]
        self.step, self.steps, self.best = 0, max(20, options.characters // options.batch), 0.0

    def start_averaging(self) -> None:
        """From the weights of now."""
        self.average = AveragedModel(self.model, multi_avg_fn=get_ema_multi_avg_fn(0.95))

    def rate(self) -> float:
        """The rate of this step."""
        done = self.step / self.steps
        return float(self.options.rate) * share_of_rate(done)

    def batch(self) -> list[Item]:
        """Silver with a chance that sinks through the run, else gold."""
        done = self.step / self.steps
        chance = self.options.silver_first * (1 - done) + self.options.silver_last * done
        return self.streams[random.Random(self.options.seed * 10_000_000 + self.step).random() < chance].next()

    def learn(self, batch: Batch) -> float:
        """One step; the loss."""
        self.model.train()
        for optimiser in self.optimisers:
            optimiser.param_groups[0]["lr"] = self.rate()
            optimiser.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=BFLOAT16):
            scores, genres = self.model(batch.features, batch.owner, batch.corpus)
        loss = chain_loss(self.model.transitions, scores, batch.tags, batch.starts, batch.lengths)
        loss = loss + GENRE_SHARE * genre_loss(genres, batch.corpus)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.dense, 5.0)
        for optimiser in self.optimisers:
            optimiser.step()
        self.step += 1
        if self.step % 20 == 0:
            self.average.update_parameters(self.model)
        return loss.item()

    def load_average(self, path: Path) -> None:
        """Start from the averaged weights of a checkpoint."""
        stored = torch.load(path, weights_only=False)["average"]
        weights = {name.removeprefix("module."): value for name, value in stored.items() if name != "n_averaged"}
        self.model.load_state_dict(weights)
        self.start_averaging()


def read_dev(shared: Path, mine: list[Any]) -> DevSets:
    """Texts and spans of the sets that choose models, those that are there; `mine` are examples held out of the user's own."""
    found: DevSets = {"mine": ([example.text for example in mine], [example.ents for example in mine])} if mine else {}
    files = {"modern_dev": ("modern_dev", 0), "msra_held_out": ("msra_train", -HELD_OUT), "uner_dev": ("uner_gsdsimp_dev", 0)}
    for name, (file, first) in files.items():
        if (shared / f"{file}.jsonl").exists():
            rows = [json.loads(line) for line in (shared / f"{file}.jsonl").open(encoding="utf-8")][first:]
            found[name] = [row["text"] for row in rows], [row["ents"] for row in rows]
    return found


def save_weights(model: Any, vocabulary: np.ndarray, lexicon: Lexicon, path: Path) -> None:
    """The file that `nlp.entities.tagger.Tagger` reads."""
    stored: dict[str, Any] = {"vocabulary": vocabulary.astype(np.uint16), **export(model)}
    stored |= {"lexicon.keys": lexicon.keys, "lexicon.rows": lexicon.rows.astype(np.uint16)}
    np.savez_compressed(path, **stored)


def evaluate(path: Path, dev: DevSets) -> float:
    """Prints F on each dev set by the weights in a file; their weighted mean."""
    tagger, total = RunningTagger(path), 0.0
    for name, (texts, gold) in dev.items():
        scores = score_spans(gold, tagger.mentions(texts))
        total += WEIGHTS[name] * scores["f"] / sum(WEIGHTS[each] for each in dev)
        labels = " ".join(f"{label} {scores.get(label + '.f', 0):.3f}" for label in network.LABELS)
        print(f"  {name} F {scores['f']:.4f} P {scores['p']:.4f} R {scores['r']:.4f} {labels}", flush=True)
    print(f"  mean {total:.4f}", flush=True)
    return total


def train(run: Run, vocabulary: np.ndarray, lexicon: Lexicon, dev: DevSets) -> None:
    """To the last step; checks and a checkpoint every so many steps; the best weights are `best.npz` in the work folder."""
    folder: Path = run.options.work
    started, seen, total = time.time(), 0, 0.0
    while run.step < run.steps:
        batch = lay_out_batch(run.batch(), vocabulary, lexicon)
        total += run.learn(batch)
        seen += int(batch.lengths.sum())
        if run.step % 100 == 0:
            speed = seen / (time.time() - started)
            print(f"step {run.step}/{run.steps} loss {total / 100:.4f} {speed:.0f} characters/s", flush=True)
            total = 0.0
        if run.step % run.options.check == 0 or run.step == run.steps:
            save_weights(run.average.module.eval(), vocabulary, lexicon, folder / "weights.npz")
            score = evaluate(folder / "weights.npz", dev)
            if score > run.best:
                run.best = score
                shutil.copy(folder / "weights.npz", folder / "best.npz")
            run.save(folder / "last.pt")
    print(f"best mean {run.best:.4f}, {time.time() - started:.0f} s", flush=True)
