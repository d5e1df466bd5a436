"""Train the network that tells what a line is by the lines around it: `python -m training.page_context --pages 100000`, about
an hour on one free core.

Cross-entropy of the kind, side and article start of each line, and of the parts of titles, on set pages other than those
that the weights of the page model are learned on, each new; what is kept is the running mean of the weights. Needs torch.
Seeded.
"""

import argparse
import multiprocessing
import random
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import nn

from bench.typesetter import SetPage
from nlp.cleaning import context as context_module
from nlp.cleaning.context import FURTHER, PARTS, Inputs
from nlp.cleaning.features import read_lines
from nlp.cleaning.grammar import KINDS
from training.page_evidence import inputs_without, withhold
from training.page_gold import read_gold
from training.page_network import ContextNet, load, save, save_differences
from training.page_sources import FAVOURED, TURNS, WRITTEN, PlannedPage, make_page_of, make_training_page, plan_pages
from training.page_variety import vary
from training.running_mean import RunningMean

HELD_SEED, HELD_PAGES = 85_000, 200
CHUNK = 1_600
"""Pages that are made, and then learned from, at once."""
NAMED = 600
"""Pages from which the names of features are taken."""
BATCH, WARM_UP = 8, 200
"""Pages in a step, and steps in which the rate rises."""
RATE, FURTHER_RATE = 3e-3, 4e-4
"""Highest rate of learning, from the start and when weights that are good already are trained on."""
SEED = 5
DROPPED = 0.1
"""Share of features withheld in training, so that no single one is relied on; of characters six times as many."""
TARGET = Path(context_module.__file__).with_name("context.npz")


class Example(NamedTuple):
    """A page: inputs, kinds that each line may have, side, article start and part of a title (-1: open)."""

    inputs: Inputs
    kinds: np.ndarray
    titled: np.ndarray
    new: np.ndarray
    parts: np.ndarray


def names_on(page: PlannedPage) -> set[str]:
    """The names of all features on a page."""
    gold = read_gold(make_page_of(*page))
    return {name for own in read_lines(gold.printed).names for name in own} if gold else set()


def make_example(page: SetPage, names: Mapping[str, int], without: str = "") -> Example | None:
    """The page as the network sees it; `without` names a kind of evidence that it does not (`training.page_evidence`)."""
    gold = read_gold(page)
    if gold is None:
        return None
    facts, texts = withhold(read_lines(gold.printed), without), [line.text for line in gold.printed]
    inputs = inputs_without(without, texts, facts, names)
    kinds = (gold.allowed == 0).any(axis=1)
    titled = (gold.allowed == 0).any(axis=2)[:, 1].astype(np.int8)
    new = np.array([-1 if start is None else int(start) for start in gold.new], dtype=np.int8)
    parts = np.array([PARTS.index(role) if role in PARTS else -1 for role in gold.roles], dtype=np.int8)
    return Example(inputs, kinds, titled, new, parts)


def make_examples(plan: Sequence[PlannedPage], names: Mapping[str, int], without: str = "") -> list[Example]:
    """The pages of a plan, varied, as the network sees them."""
    made = (make_example(vary(make_page_of(*page), random.Random(str(page))), names, without) for page in plan)
    return [example for example in made if example]


def loss_of(out: torch.Tensor, example: Example) -> torch.Tensor:
    """Summed over the lines."""
    count = len(KINDS)
    scores = torch.log_softmax(out[:, :count], dim=1)
    masked = scores.masked_fill(~torch.from_numpy(example.kinds), -1e4)
    loss = -torch.logsumexp(masked, dim=1).sum()
    for column, wanted in ((count, example.titled), (count + 1, example.new)):
        known = torch.from_numpy(wanted >= 0)
        target = torch.from_numpy(wanted.astype(np.float32))
        loss = loss + nn.functional.binary_cross_entropy_with_logits(out[known, column], target[known], reduction="sum")
    named = torch.from_numpy(example.parts >= 0)
    if named.any():
        target = torch.from_numpy(example.parts.astype(np.int64))[named]
        loss = loss + nn.functional.cross_entropy(out[named, count + 2 :], target, reduction="sum")
    return loss


def right_of(net: ContextNet, held: list[Example]) -> tuple[float, float, float, float]:
    """Shares right of kinds, sides, starts and parts of titles."""
    count = len(KINDS)
    right, total = np.zeros(4), np.zeros(4)
    with torch.no_grad():
        for example in held:
            out = net([example.inputs], 0.0)[0].numpy()
            kinds = example.kinds[np.arange(len(out)), out[:, :count].argmax(axis=1)]
            new, parts = example.new >= 0, example.parts >= 0
            sides = (out[:, count] > 0) == (example.titled > 0)
            starts = ((out[:, count + 1] > 0) == (example.new > 0))[new]
            named = (out[:, count + 2 :].argmax(axis=1) == example.parts)[parts]
            for at, found in enumerate((kinds, sides, starts, named)):
                right[at] += found.sum()
                total[at] += len(found)
    return tuple(right / np.maximum(total, 1))


def train(net: ContextNet, plan: Sequence[PlannedPage], held: list[Example], target: Path, without: str = "") -> None:
    """Adam with a rate that falls to nothing, lower where the network was trained before; a batch is eight pages.

    A second process sets the pages.
    """
    names = {name: at for at, name in enumerate(net.names)}
    rate = FURTHER_RATE if net.trained else RATE
    optimiser = torch.optim.Adam([weights for weights in net.parameters() if weights.requires_grad], lr=rate)
    mean = RunningMean(net)
    chunks = [(plan[first : first + CHUNK], names, without) for first in range(0, len(plan), CHUNK)]
    maker = multiprocessing.Pool(1)
    coming = maker.apply_async(make_examples, chunks[0])
    for turn, first in enumerate(range(0, len(plan), CHUNK)):
        started, total, lines = time.time(), 0.0, 0
        examples = coming.get()
        if turn + 1 < len(chunks):
            coming = maker.apply_async(make_examples, chunks[turn + 1])
        net.train()
        for at in range(0, len(examples) - BATCH + 1, BATCH):
            done = (first + at) / len(plan)
            optimiser.param_groups[0]["lr"] = rate * max(1 - done, 0.02) * min((mean.steps + 1) / WARM_UP, 1)
            batch = examples[at : at + BATCH]
            outs = net([example.inputs for example in batch], DROPPED)
            loss = torch.stack([loss_of(out, example) for out, example in zip(outs, batch, strict=True)]).sum()
            count = sum(len(example.kinds) for example in batch)
            optimiser.zero_grad()
            (loss / count).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            mean.update(net)
            total, lines = total + loss.item(), lines + count
        kinds, sides, starts, parts = right_of(mean.net, held)
        print(
            f"{min(first + CHUNK, len(plan))} pages: loss {total / lines:.4f}, held out kinds {kinds:.4f} sides {sides:.4f} "
            f"starts {starts:.4f} title parts {parts:.4f}, {time.time() - started:.0f} s",
            flush=True,
        )
        (save if net.table.weight.requires_grad else save_differences)(mean.net, target)
    maker.close()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--favoured", nargs="*", default=[], choices=[*TURNS, WRITTEN], help="who sets a share of the pages")
    parser.add_argument("--share", type=float, default=FAVOURED, help="of the pages that who is favoured sets")
    parser.add_argument("--seed", type=int, default=SEED, help="of the pages and of what is withheld")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--further", action="store_true", help="go on from the weights of the target, with its features")
    parser.add_argument("--differences", action="store_true", help=f"further, but not the table: writes {FURTHER} beside it")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    plan = plan_pages(random.Random(options.seed), options.pages, options.favoured, options.share)
    further = options.further or options.differences
    net = load(options.target) if further else ContextNet(sorted(set().union(*map(names_on, plan[:NAMED]))))
    net.table.weight.requires_grad_(not options.differences)
    names = {name: at for at, name in enumerate(net.names)}
    held = (make_example(make_training_page(seed), names) for seed in range(HELD_SEED, HELD_SEED + HELD_PAGES))
    train(net, plan, [example for example in held if example], options.target)


if __name__ == "__main__":
    main()
