"""Train the network that tells the parts of a title by its wording: `python -m training.page_titles`, about 10 minutes on one
core.

Cross-entropy of the part of each line of the titles of several lines on set pages, other pages than those that the weights of
the page model are learned on. Needs torch. Seeded.
"""

import argparse
import random
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import nn

from nlp.cleaning import title_net
from nlp.cleaning.context import PARTS
from nlp.cleaning.title_net import DILATIONS, HASHED, MET, SHAPES, TitleInputs, read_title
from training.page_parts import titles_of
from training.page_sources import make_training_page

FIRST_SEED, HELD_SEED, HELD_PAGES = 10_000, 85_000, 400
SIZE, HIDDEN = 64, 64
RATE, FURTHER_RATE = 3e-3, 1.5e-3
"""Highest rate of learning, from the start and when weights that are good already are trained on."""
SEED = 7
DROPPED = 0.15
"""Share of characters withheld in training, so that no single one is relied on."""
BATCH = 64
TARGET = Path(title_net.__file__).with_name("title_net.npz")


class Example(NamedTuple):
    """A title and the part (PARTS) of each of its lines."""

    inputs: TitleInputs
    parts: np.ndarray


def make_examples(seed: int) -> list[Example]:
    """The titles of several lines on the page of a seed."""
    found = []
    for title in titles_of(make_training_page(seed)):
        parts = np.zeros(len(title.lines), dtype=np.int64)
        for part, rows in enumerate(title.cut.parts(len(title.lines))):
            parts[list(rows)] = part
        found.append(Example(read_title([line.text for line in title.lines], title.body), parts))
    return found


class TitleReader(nn.Module):
    """The network of `nlp.cleaning.title_net` in torch."""

    def __init__(self) -> None:
        """All weights, the table small."""
        super().__init__()
        self.trained = False
        self.table = nn.Embedding(HASHED + MET, SIZE)
        nn.init.normal_(self.table.weight, std=0.05)
        self.layers: list[nn.Linear] = []
        for number in range(len(DILATIONS)):
            layer = nn.Linear(3 * SIZE, SIZE)
            self.add_module(f"layer{number}", layer)
            self.layers.append(layer)
        self.hidden = nn.Linear(6 * SIZE + SHAPES, HIDDEN)
        self.head = nn.Linear(HIDDEN, len(PARTS))

    def forward(self, titles: Sequence[TitleInputs], drop: float) -> torch.Tensor:
        """Logits of the parts of the lines of all titles, one after another."""
        longest = max(len(title.rows) for title in titles) + DILATIONS[-1]
        rows = torch.zeros((len(titles), longest, 3), dtype=torch.int64)
        line_of = torch.full((len(titles), longest), -1, dtype=torch.int64)
        first = 0
        for at, title in enumerate(titles):
            rows[at, : len(title.rows)] = torch.from_numpy(title.rows)
            line_of[at, : len(title.rows)] = torch.from_numpy(title.line_of) + first
            first += len(title.shapes)
        inside = (line_of >= 0)[:, :, None].float()
        kept = (torch.rand(rows.shape) > drop).float()[..., None] / (1 - drop) if drop else 1.0
        x = (self.table(rows) * kept).sum(dim=2) * inside
        for layer, dilation in zip(self.layers, DILATIONS, strict=True):
            padded = nn.functional.pad(x, (0, 0, dilation, dilation))
            seen = torch.cat([padded[:, :longest], x, padded[:, 2 * dilation :]], dim=2)
            x = (x + torch.relu(layer(seen))) * inside
            x = nn.functional.dropout(x, drop / 2, training=drop > 0)
        return self._lines(x[line_of >= 0], line_of[line_of >= 0], titles)

    def _lines(self, x: torch.Tensor, line_of: torch.Tensor, titles: Sequence[TitleInputs]) -> torch.Tensor:
        count = int(line_of[-1]) + 1
        index = line_of[:, None].expand(-1, SIZE)
        mean = torch.zeros((count, SIZE)).scatter_reduce(0, index, x, "mean", include_self=False)
        most = torch.zeros((count, SIZE)).scatter_reduce(0, index, x, "amax", include_self=False)
        lines = torch.cat([mean, most], dim=1)
        around = [nn.functional.pad(own, (0, 0, 1, 1)) for own in lines.split([len(title.shapes) for title in titles])]
        above, below = (torch.cat([own[cut] for own in around]) for cut in (slice(None, -2), slice(2, None)))
        shapes = torch.from_numpy(np.concatenate([title.shapes for title in titles]))
        out: torch.Tensor = self.head(torch.relu(self.hidden(torch.cat([above, lines, below, shapes], dim=1))))
        return out


def right_of(net: TitleReader, held: Sequence[Example]) -> tuple[float, float]:
    """Shares of lines, and of whole titles, of which the likeliest parts are right."""
    lines = titles = total = 0
    with torch.no_grad():
        for first in range(0, len(held), BATCH):
            batch = held[first : first + BATCH]
            found = net([example.inputs for example in batch], 0.0).argmax(dim=1).numpy()
            at = 0
            for example in batch:
                right = found[at : at + len(example.parts)] == example.parts
                at += len(right)
                lines, titles, total = lines + int(right.sum()), titles + bool(right.all()), total + len(right)
    return lines / max(total, 1), titles / max(len(held), 1)


def train(net: TitleReader, examples: list[Example], held: list[Example], rounds: int, target: Path) -> None:
    """Adam with a rate that falls to nothing, lower where the network was trained before; titles of like length go together."""
    rng = random.Random(SEED)
    rate = FURTHER_RATE if net.trained else RATE
    optimiser = torch.optim.Adam(net.parameters(), lr=rate)
    examples.sort(key=lambda example: len(example.inputs.rows))
    batches = [examples[first : first + BATCH] for first in range(0, len(examples), BATCH)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=rounds * len(batches), pct_start=0.1)
    for number in range(1, rounds + 1):
        started, total, lines = time.time(), 0.0, 0
        rng.shuffle(batches)
        net.train()
        for batch in batches:
            out = net([example.inputs for example in batch], DROPPED)
            wanted = torch.from_numpy(np.concatenate([example.parts for example in batch]))
            loss = nn.functional.cross_entropy(out, wanted)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total, lines = total + loss.item() * len(wanted), lines + len(wanted)
        net.eval()
        right, whole = right_of(net, held)
        took = f"{time.time() - started:.0f} s"
        print(f"round {number}: loss {total / lines:.4f}, held-out lines {right:.4f} titles {whole:.4f}, {took}", flush=True)
        save(net, target)


def save(net: TitleReader, target: Path) -> None:
    """Write the weights as `nlp.cleaning.title_net.load_title_net` reads them."""
    arrays = {
        "table": net.table.weight,
        "layers": torch.stack([layer.weight.T for layer in net.layers]),
        "biases": torch.stack([layer.bias for layer in net.layers]),
        "hidden": net.hidden.weight.T,
        "hidden_bias": net.hidden.bias,
        "head": net.head.weight.T,
        "head_bias": net.head.bias,
    }
    half: dict[str, Any] = {name: value.detach().numpy().astype(np.float16) for name, value in arrays.items()}
    np.savez_compressed(target, **half)


def load(source: Path) -> TitleReader:
    """The network that `save` wrote."""
    net = TitleReader()
    with np.load(source) as stored:
        half = {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files}
    net.load_state_dict(
        {f"layer{number}.weight": weight.T for number, weight in enumerate(half["layers"])}
        | {f"layer{number}.bias": bias for number, bias in enumerate(half["biases"])}
        | {"table.weight": half["table"], "hidden.weight": half["hidden"].T, "hidden.bias": half["hidden_bias"]}
        | {"head.weight": half["head"].T, "head.bias": half["head_bias"]}
    )
    net.trained = True
    return net


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=14_000)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--further", action="store_true", help="go on from the weights of the target")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    started = time.time()
    with ProcessPoolExecutor(2) as pool:
        held, examples = (
            list(chain.from_iterable(pool.map(make_examples, range(first, first + pages), chunksize=20)))
            for first, pages in ((HELD_SEED, HELD_PAGES), (FIRST_SEED, options.pages))
        )
    print(f"{len(examples)} titles of {options.pages} pages, {time.time() - started:.0f} s", flush=True)
    train(load(options.target) if options.further else TitleReader(), examples, held, options.rounds, options.target)


if __name__ == "__main__":
    main()
