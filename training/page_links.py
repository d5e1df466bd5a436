"""Train the network that puts parts of articles together: `python -m training.page_links`, about 5 minutes on two cores.

Set pages, most of them hard, are read with the shipped networks and weights; of each part it is learned which of the articles
above it goes on, if any. To be trained again when those changed. Needs torch. Seeded.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import nn

from bench.typesetter import SetPage
from nlp.cleaning import links as links_module
from nlp.cleaning.context import load_net
from nlp.cleaning.decode import decode
from nlp.cleaning.features import read_lines
from nlp.cleaning.links import OPEN, Linker
from nlp.cleaning.measure import candidate_measures
from nlp.cleaning.page import has_no_shape, print_lines, set_aside
from nlp.cleaning.parts import Part, make_parts
from nlp.cleaning.weights import load_weights
from training.page_sources import TURNS, make_page_of

SEED, FIRST_PAGE = 6, 50_000
LEVELS = ("hard", "hard", "varied", "hard", "standard")
"""Levels of the pages, in turn; where columns interleave most is to be learned."""
HELD = 10
"""One of so many pages is held out."""
SIZE = 48
BATCH, ROUNDS, RATE, DECAY = 256, 12, 4e-3, 1e-3
NEVER = -1e9
TARGET = Path(links_module.__file__).with_name("links.npz")


class Example(NamedTuple):
    """What speaks for each article that a part may go on, shape (articles, features), and which of them it does, from 1 on
    (0: none)."""

    features: np.ndarray
    right: int


def set_page(number: int) -> SetPage:
    """The page of a number: of all presses in turn, of each at all levels."""
    turn, press = divmod(number, len(TURNS))
    return make_page_of(TURNS[press], FIRST_PAGE + turn, LEVELS[turn % len(LEVELS)])


def make_examples(number: int) -> list[Example]:
    """The examples of a page, as the shipped model reads it."""
    page = set_page(number)
    printed, _ = set_aside(print_lines(page.text))
    if not printed:
        return []
    facts = read_lines(printed, load_net())
    reading = decode(facts, candidate_measures(facts.widths), load_weights())
    if has_no_shape(printed, reading):
        return []
    parts = make_parts(printed, reading.states, facts.context)
    return list(examples_of(Linker(parts, facts), [article_of(part, page) for part in parts]))


def article_of(part: Part, page: SetPage) -> int | None:
    """The article that most lines of a part are of."""
    articles = Counter(page.lines[line.number - 1].article for line in part.lines)
    del articles[None]
    return max(articles, key=articles.__getitem__, default=None)


def examples_of(linker: Linker, articles: Sequence[int | None]) -> Iterator[Example]:
    """An example of each part, all parts above it put together as they should be."""
    for at, article in enumerate(articles):
        chains = linker.open(at)
        own = [article is not None and articles[chain.parts[0]] == article for chain in chains]
        if chains:
            yield Example(linker.features(at), own.index(True) + 1 if any(own) else 0)
        linker.put(at, chains[own.index(True)] if any(own) else None)


class LinkReader(nn.Module):
    """The network of `nlp.cleaning.links` in torch."""

    def __init__(self, features: int) -> None:
        """All weights."""
        super().__init__()
        self.first, self.second, self.out = nn.Linear(features, SIZE), nn.Linear(SIZE, SIZE), nn.Linear(SIZE, 1)

    def forward(self, features: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """Log-odds of none and of each article, shape (parts, 1 + OPEN); `there` says which of these there are."""
        odds = self.out(torch.relu(self.second(torch.relu(self.first(features)))))[..., 0]
        return torch.cat([torch.zeros(len(odds), 1), odds.masked_fill(~there, NEVER)], dim=1)


def lay_out(examples: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Features (examples, OPEN, features), which articles there are, and which is right."""
    features = np.zeros((len(examples), OPEN, examples[0].features.shape[1]), dtype=np.float32)
    there = np.zeros(features.shape[:2], dtype=bool)
    for at, example in enumerate(examples):
        features[at, : len(example.features)], there[at, : len(example.features)] = example.features, True
    return torch.from_numpy(features), torch.from_numpy(there), torch.tensor([example.right for example in examples])


def train(examples: Sequence[Example], held: Sequence[Example]) -> LinkReader:
    """AdamW with a rate that rises and falls; prints what is right of the held out examples after each round."""
    torch.manual_seed(SEED)
    features, there, right = lay_out(examples)
    held_features, held_there, held_right = lay_out(held)
    net, steps = LinkReader(features.shape[2]), len(examples) // BATCH
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=ROUNDS * steps)
    for number in range(1, ROUNDS + 1):
        for rows in torch.randperm(len(examples))[: steps * BATCH].reshape(steps, BATCH):
            loss = nn.functional.cross_entropy(net(features[rows], there[rows]), right[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            rates.step()
        with torch.no_grad():
            odds = net(held_features, held_there)
        hit = odds.argmax(dim=1) == held_right
        told = f"{hit.float().mean():.4f} right, {hit[held_right > 0].float().mean():.4f} of parts that go on an article"
        print(f"round {number}: held out loss {nn.functional.cross_entropy(odds, held_right):.4f}, {told}", flush=True)
    return net


def save(net: LinkReader, target: Path) -> None:
    """Write the weights as `nlp.cleaning.links.load_link_net` reads them."""
    layers = {"first": net.first, "second": net.second, "out": net.out}
    weights: dict[str, Any] = {name: layer.weight.detach().numpy().T.astype(np.float16) for name, layer in layers.items()}
    biases = {f"{name}_bias": layer.bias.detach().numpy().astype(np.float16) for name, layer in layers.items()}
    np.savez_compressed(target, **(weights | biases))


def _told(made: Iterable[list[Example]], pages: int) -> Iterator[list[Example]]:
    """The examples of pages as they come, with a line of progress now and then."""
    started = time.time()
    for number, examples in enumerate(made):
        if number % 500 == 0:
            print(f"{number} of {pages} pages, {time.time() - started:.0f} s", flush=True)
        yield examples


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=6_650)
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    torch.set_num_threads(1)
    with ProcessPoolExecutor(2) as pool:
        made = list(_told(pool.map(make_examples, range(options.pages), chunksize=20), options.pages))
    held = [example for number, examples in enumerate(made) for example in examples if number % HELD == 0]
    net = train([example for number, examples in enumerate(made) for example in examples if number % HELD], held)
    save(net, options.target)


if __name__ == "__main__":
    main()
