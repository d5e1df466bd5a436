"""Train the network that tells the parts of a title by its wording: `python -m training.page_titles --pages 100000`,
about a quarter of an hour on one core.

Cross-entropy of the part of each line of the titles of several lines on set pages, other pages than those that the weights of
the page model are learned on, each new; what is kept is the running mean of the weights. Needs torch. Seeded.
"""

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import nn

from bench.typesetter import SetPage
from nlp.cleaning import title_net
from nlp.cleaning.context import PARTS
from nlp.cleaning.packed import add_differences, pack_differences, pack_table, unpack_table
from nlp.cleaning.title_net import DILATIONS, FURTHER, HASHED, MET, SHAPES, TitleInputs, read_title
from training.page_parts import titles_of
from training.page_sources import FAVOURED, TURNS, WRITTEN, PlannedPage, make_page_of, make_training_page, plan_pages
from training.page_variety import vary
from training.running_mean import RunningMean

HELD_SEED, HELD_PAGES = 85_000, 400
CHUNK = 4_000
"""Pages whose titles are read, and then learned from, at once."""
SIZE, HIDDEN = 64, 64
RATE, FURTHER_RATE = 3e-3, 6e-4
"""Highest rate of learning, from the start and when weights that are good already are trained on."""
SEED = 7
DROPPED = 0.15
"""Share of characters withheld in training, so that no single one is relied on."""
BATCH, WARM_UP = 64, 100
"""Titles in a step, and steps in which the rate rises."""
TARGET = Path(title_net.__file__).with_name("title_net.npz")


class Example(NamedTuple):
    """A title and the part (PARTS) of each of its lines."""

    inputs: TitleInputs
    parts: np.ndarray


def make_examples(page: SetPage) -> list[Example]:
    """The titles of several lines on a page."""
    found = []
    plain, with_banners = titles_of(page), titles_of(page, banners=True)
    for title in [*plain, *(title for title in with_banners if title not in plain)]:
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


def train(net: TitleReader, plan: Sequence[PlannedPage], held: list[Example], target: Path) -> None:
    """Adam with a rate that falls to nothing, lower where the network was trained before; titles of like length go together."""
    rng = random.Random(SEED)
    rate = FURTHER_RATE if net.trained else RATE
    optimiser = torch.optim.Adam([weights for weights in net.parameters() if weights.requires_grad], lr=rate)
    mean = RunningMean(net)
    for first in range(0, len(plan), CHUNK):
        started, total, lines = time.time(), 0.0, 0
        pages = (vary(make_page_of(*page), random.Random(str(page))) for page in plan[first : first + CHUNK])
        examples = [example for page in pages for example in make_examples(page)]
        examples.sort(key=lambda example: len(example.inputs.rows))
        batches = [examples[at : at + BATCH] for at in range(0, len(examples), BATCH)]
        rng.shuffle(batches)
        net.train()
        for number, batch in enumerate(batches):
            done = (first + CHUNK * number / len(batches)) / len(plan)
            optimiser.param_groups[0]["lr"] = rate * max(1 - done, 0.02) * min((mean.steps + 1) / WARM_UP, 1)
            out = net([example.inputs for example in batch], DROPPED)
            wanted = torch.from_numpy(np.concatenate([example.parts for example in batch]))
            loss = nn.functional.cross_entropy(out, wanted)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            mean.update(net)
            total, lines = total + loss.item() * len(wanted), lines + len(wanted)
        right, whole = right_of(mean.net, held)
        print(
            f"{min(first + CHUNK, len(plan))} pages: loss {total / lines:.4f}, held-out lines {right:.4f} titles {whole:.4f}, "
            f"{time.time() - started:.0f} s",
            flush=True,
        )
        (save if net.table.weight.requires_grad else save_differences)(mean.net, target)


def save(net: TitleReader, target: Path) -> None:
    """Write the weights as `nlp.cleaning.title_net.load_title_net` reads them, differences among them."""
    target.with_name(FURTHER).unlink(missing_ok=True)
    arrays: dict[str, Any] = {name: value.astype(np.float16) for name, value in arrays_of(net).items()}
    arrays |= pack_table(net.table.weight.detach().numpy())
    np.savez_compressed(target, **arrays)


def save_differences(net: TitleReader, target: Path) -> None:
    """Write how the weights differ from those of `target` into the file beside it; the table must be the same."""
    arrays: dict[str, Any] = dict(pack_differences(arrays_of(net), arrays_of(load(target, further=False))))
    np.savez_compressed(target.with_name(FURTHER), **arrays)


def arrays_of(net: TitleReader) -> dict[str, np.ndarray]:
    """All weights but the table, as they lie in `nlp.cleaning.title_net.TitleNet`."""
    parts = {
        "layers": torch.stack([layer.weight.T for layer in net.layers]),
        "biases": torch.stack([layer.bias for layer in net.layers]),
        "hidden": net.hidden.weight.T,
        "hidden_bias": net.hidden.bias,
        "head": net.head.weight.T,
        "head_bias": net.head.bias,
    }
    return {name: value.detach().numpy() for name, value in parts.items()}


def load(source: Path, further: bool = True) -> TitleReader:
    """The network that `save` wrote, with what `save_differences` wrote beside it unless told not to."""
    net = TitleReader()
    with np.load(source) as stored:
        arrays = {name: stored[name].astype(np.float32) for name in stored.files} | {"table": unpack_table(stored)}
    arrays = add_differences(arrays, source.with_name(FURTHER)) if further else arrays
    half = {name: torch.from_numpy(array) for name, array in arrays.items()}
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
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--favoured", nargs="*", default=[], choices=[*TURNS, WRITTEN], help="who sets a share of the pages")
    parser.add_argument("--share", type=float, default=FAVOURED, help="of the pages that who is favoured sets")
    parser.add_argument("--seed", type=int, default=SEED, help="of the pages and of what is withheld")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--further", action="store_true", help="go on from the weights of the target")
    parser.add_argument("--differences", action="store_true", help=f"further, but not the table: writes {FURTHER} beside it")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    plan = plan_pages(random.Random(options.seed), options.pages, options.favoured, options.share)
    held = [title for at in range(HELD_PAGES) for title in make_examples(make_training_page(HELD_SEED + at))]
    net = load(options.target) if options.further or options.differences else TitleReader()
    net.table.weight.requires_grad_(not options.differences)
    train(net, plan, held, options.target)


if __name__ == "__main__":
    main()
