"""What each kind of evidence adds to the reading of pages: `python -m bench.evidence [--without flow] [--pages 3200]`.

The context network goes on learning for so many pages without a kind of evidence (and, for comparison, with all), then
development pages of every press that is learned from are read without it; the weights of the path over the page stay. Needs
torch; about three minutes a kind on one core.
"""

import argparse
import os
import random
import tempfile
from pathlib import Path

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # one core, before numpy is imported

import torch
from rich.console import Console
from rich.table import Table as Grid

from bench.pages import Counts, score
from nlp.cleaning.context import Net, load_net, read_context
from nlp.cleaning.features import LineFacts, read_lines
from nlp.cleaning.page import clean_page, print_lines, set_aside
from training.page_context import TARGET, train
from training.page_evidence import HEADS, inputs_without, withhold
from training.page_network import load
from training.page_sources import TURNS, make_page_of, plan_pages

FIRST, SEED = 84_000, 4
SIZES = {"standard": 10, "varied": 6, "hard": 4}
"""Development pages of each press."""
FIGURES = ("paragraphs", "articles", "headlines", "wrong_article")


def further_net(without: str, pages: int) -> Net:
    """The shipped network after so many more pages without a kind of evidence."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "context.npz")
        train(load(TARGET), plan_pages(random.Random(SEED), pages), [], target, without)
        return load_net(target)


def facts_without(text: str, without: str, net: Net) -> LineFacts | None:
    """What is known of a page's lines without a kind of evidence; None when nothing is printed."""
    printed, _ = set_aside(print_lines(text))
    if not printed:
        return None
    facts = withhold(read_lines(printed), without)
    inputs = inputs_without(without, [line.text for line in printed], facts, net.names)
    return facts._replace(context=read_context(inputs, net))


def figures(without: str, net: Net) -> dict[str, dict[str, float]]:
    """The figures of each level, pooled over all presses."""
    found = {}
    for level, pages in SIZES.items():
        counts = Counts()
        for press in TURNS:
            for seed in range(FIRST, FIRST + pages):
                gold = make_page_of(press, seed, level)
                counts.add(score(gold, clean_page(gold.text, facts=facts_without(gold.text, without, net))))
        found[level] = counts.figures()
    return found


def main() -> None:
    """Print a row for each kind of evidence as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", nargs="*", choices=HEADS, default=list(HEADS))
    parser.add_argument("--pages", type=int, default=3_200)
    options = parser.parse_args()
    grid = Grid("without", *(f"{level} {name}" for level in SIZES for name in FIGURES))
    for without in ("", *options.without):
        found = figures(without, further_net(without, options.pages))
        row = [f"{found[level][name]:.4f}" for level in SIZES for name in FIGURES]
        print(without or "nothing", *row, flush=True)
        grid.add_row(without or "nothing", *row)
    Console(width=200).print(grid)


if __name__ == "__main__":
    main()
