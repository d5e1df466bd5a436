"""Tune how much each kind of evidence and each step weighs: `python -m training.page_tuning`, about 20 minutes a pass on two
cores.

The perceptron (`training.pages`) counts wrong lines; what is asked is articles entirely right. From its weights on, each knob
(what the context says of a kind, a step wherever it stands, all features) is turned a little both ways and stays where more
articles, paragraphs and headlines of development pages are right, until a pass over the knobs changes nothing or `--passes`
are done. The weights are written at each change, so a stopped run goes on from there. Last, the confidence is learned anew.
What it prints is flattered: look at other pages before you keep the weights. Seeded.
"""

import argparse
import copy
import itertools
import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Protocol

from bench.pages import Counts, score
from bench.typesetter import SetPage
from nlp.cleaning.context import load_net
from nlp.cleaning.features import LineFacts, read_lines
from nlp.cleaning.grammar import COLUMNS, MODES, STEPS
from nlp.cleaning.page import clean_page, print_lines, set_aside
from nlp.cleaning.weights import Weights, load_weights
from training.page_sources import TURNS, make_page_of
from training.pages import TARGET, finish

SEED, FIRST = 12, 87_000
"""Of the order of the knobs, and of the first page."""
CORES = 2
PAGES = {"standard": 14, "varied": 8, "hard": 5}
"""Pages of each press on which knobs are tuned."""
STEP_CHANGE, SCALES = 0.5, (0.75, 1.33)
LEAST = 3e-4
"""What a turned knob must add to the mean of the figures."""
FIGURES = {"articles": 2.0, "paragraphs": 1.0, "headlines": 1.0}
"""How much each figure counts, at every level alike."""


def scale_context(weights: Weights, column: int, by: float) -> None:
    """What the context says of one kind (COLUMNS, and last of the side of the title)."""
    weights.context[column] *= by


def scale_part(weights: Weights, part: str, by: float) -> None:
    """All weights of a part."""
    getattr(weights, part)[...] *= by


def shift_step(weights: Weights, step: int, modes: list[int], by: float) -> None:
    """One step, whatever the gap."""
    weights.steps[step, modes] += by


Turn = Callable[[Weights], None]


def knob_turns() -> list[tuple[str, Turn]]:
    """Every way to turn a knob, with its name; shuffled, so that a part of them touches all kinds of weights.

    Where articles start and end is turned by mode: papers that print headlines after bodies do both elsewhere.
    """
    found: list[tuple[str, Turn]] = []
    for by in SCALES:
        found += [(f"{part} x {by}", partial(scale_part, part=part, by=by)) for part in ("emit", "widths", "seams")]
        columns = enumerate((*COLUMNS, "titled"))
        found += [(f"context of {name} x {by}", partial(scale_context, column=at, by=by)) for at, name in columns]
    every = range(len(MODES))
    for by, (at, name) in itertools.product((STEP_CHANGE, -STEP_CHANGE), enumerate(STEPS)):
        for modes in [[mode] for mode in every] if name.startswith(("end_", "new_")) else [list(every)]:
            told = " ".join(MODES[mode] for mode in modes)
            found.append((f"{name} ({told}) {by:+}", partial(shift_step, step=at, modes=modes, by=by)))
    random.Random(SEED).shuffle(found)
    return found


class Pages:
    """Development pages of some presses, read once: only the search for a reading depends on the weights."""

    def __init__(self, presses: Sequence[str]) -> None:
        """Sets the pages and reads their lines."""
        self.pages: list[tuple[str, SetPage, LineFacts]] = []
        for press, (level, count) in itertools.product(presses, PAGES.items()):
            for seed in range(FIRST, FIRST + count):
                page = make_page_of(press, seed, level)
                printed, _ = set_aside(print_lines(page.text))
                self.pages.append((level, page, read_lines(printed, load_net())))

    def counts(self, weights: Weights) -> dict[str, Counts]:
        """What is right with these weights, by level."""
        found = {level: Counts() for level in PAGES}
        for level, page, facts in self.pages:
            found[level].add(score(page, clean_page(page.text, weights, facts)))
        return found


_own: list[Pages] = []
"""The pages of a process."""


def _set_up(presses: Sequence[str]) -> None:
    _own.append(Pages(presses))


def _count(weights: Weights) -> dict[str, Counts]:
    return _own[0].counts(weights)


class Judge(Protocol):
    """Says how good weights are: the mean of the figures, and the figures by level."""

    def value(self, weights: Weights) -> tuple[float, dict[str, dict[str, float]]]:
        """More is better."""
        ...


class PageJudge:
    """Counts what is right on development pages, on two cores."""

    def __init__(self) -> None:
        """Sets all pages."""
        own = [TURNS[at::CORES] for at in range(CORES)]
        self.pools = [ProcessPoolExecutor(1, initializer=_set_up, initargs=(presses,)) for presses in own]

    def value(self, weights: Weights) -> tuple[float, dict[str, dict[str, float]]]:
        """The mean of the figures, and the figures by level."""
        total = {level: Counts() for level in PAGES}
        for waiting in [pool.submit(_count, weights) for pool in self.pools]:
            for level, counts in waiting.result().items():
                total[level].add(counts)
        figures = {level: counts.figures() for level, counts in total.items()}
        worth = [[figures[level][name] * count for name, count in FIGURES.items()] for level in PAGES]
        return sum(map(sum, worth)) / len(PAGES) / sum(FIGURES.values()), figures


def tune(weights: Weights, judge: Judge, passes: int, target: Path) -> Weights:
    """The weights with every knob where it is best; written to the target at each change."""
    best, figures = judge.value(weights)
    started = time.time()
    print(f"{best:.5f} at first: {_told(figures)}", flush=True)
    for number in range(1, passes + 1):
        before = best
        for name, turn in knob_turns():
            turned = copy.deepcopy(weights)
            turn(turned)
            value, figures = judge.value(turned)
            if value > best + LEAST:
                best, weights = value, turned
                weights.save(target)
                print(f"pass {number}, {time.time() - started:.0f} s: {best:.5f} by {name}: {_told(figures)}", flush=True)
        if best == before:
            break
    return weights


def _told(figures: dict[str, dict[str, float]]) -> str:
    return ", ".join(" ".join([level, *(f"{own[name]:.4f}" for name in FIGURES)]) for level, own in figures.items())


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--start", type=Path, default=TARGET)
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    finish(tune(load_weights(options.start), PageJudge(), options.passes, options.target), options.target)


if __name__ == "__main__":
    main()
