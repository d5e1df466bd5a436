"""Train the page model on set pages: `python -m training.pages`, about 4 minutes on one core.

An averaged perceptron with margin over whole readings: where the best reading of a page differs from the best one that fits
its gold (the measure is left open), weights move from the wrong one to the right one. Seeded.
"""

import argparse
import random
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np

from bench.typesetter import SetPage
from nlp.cleaning import grammar
from nlp.cleaning import weights as weights_module
from nlp.cleaning.context import load_net
from nlp.cleaning.decode import Reading, decode
from nlp.cleaning.features import LineFacts, read_lines
from nlp.cleaning.grammar import MODES, PLACES, STEP
from nlp.cleaning.measure import candidate_measures
from nlp.cleaning.names import NAMES
from nlp.cleaning.paths import NEVER, Limits
from nlp.cleaning.weights import Weights, empty_weights, load_weights
from training.page_gold import read_gold
from training.page_parts import HeardTitle, hear, train_confidence, train_titles
from training.page_readings import Known, move
from training.page_sources import make_training_page
from training.page_variety import vary

SEED = 11
FIRST_HELD, FIRST_JUDGED, JUDGED = 90_000, 95_000, 1_600
"""First seeds of the pages held out, and of those on which the confidence is learned, and how many these are."""
MARGIN = 1.0
RATE = 0.5
PARTS = ("emit", "widths", "steps", "seams", "context")
TARGET = Path(weights_module.__file__).with_name("weights.json")


def know(page: SetPage, without: str = "") -> Known | None:
    """The page as training sees it; None when the grammar has no reading for its gold (interleaved columns).

    `without` names a kind of evidence (EVIDENCE) that is withheld.
    """
    gold = read_gold(page)
    if gold is None:
        return None
    facts = _withhold(read_lines(gold.printed, None if without == "context" else load_net()), without)
    known = Known(facts, candidate_measures(facts.widths), gold.allowed, gold.new, gold.mode)
    reading = decode(facts, known.measures, START, limits=Limits(known.allowed, known.new, known.mode))
    return known if reading.score > NEVER / 2 else None


EVIDENCE = {
    "context": (),
    "language": ("join=", "next join=", "title="),
    "cohesion": ("chains", "next chains", "above", "below", "heard", "run chains", "before run", "after run"),
    "wording": ("wording", "prev:", "next:", "prev2:", "next2:", "starts=", "short starts=", "opens="),
    "signs": ("ends=", "short ends=", "quotes=", "inside a quotation", "full stop", "comma", "list", "colon"),
    "widths": ("width", "step", "next step"),
    "gaps": ("gap", "next gap"),
}
"""Kinds of evidence by the beginnings of their features' names, for measuring what each adds (`--without`)."""


def _withhold(facts: LineFacts, kind: str) -> LineFacts:
    """The facts without one kind of evidence; "" withholds nothing."""
    if not kind:
        return facts
    withheld = [name.startswith(EVIDENCE[kind]) for name in NAMES]
    facts = facts._replace(features=np.where(np.array(withheld)[facts.features], 0, facts.features))
    if kind == "language":
        return facts._replace(seams=np.full_like(facts.seams, 3))
    if kind == "gaps":
        return facts._replace(gaps=np.zeros_like(facts.gaps))
    return facts._replace(flags=np.zeros_like(facts.flags)) if kind == "widths" else facts


def starting_weights(names: dict[str, int]) -> Weights:
    """What geometry alone says, so that the open measures of gold readings make sense from the first page on."""
    weights = empty_weights(names)
    off = (np.arange(weights_module.WIDTH_BINS) - 11) / 2
    full = -np.where(np.abs(off) <= 0.5, np.abs(off) * 0.6, np.abs(off) * 1.5 - 0.5)
    short = -np.where(off <= 0, 0.8 + 0.8 * (off > -1), 3.0 * off)
    for place in range(PLACES):
        weights.widths[place] = full if place in (grammar.FIRST, grammar.MIDDLE, grammar.FLUSH) else short
    for place in (grammar.FLUSH, grammar.FLUSH_ONLY):
        weights.widths[place] -= 3.0
    weights.steps[[STEP["paragraph_new_measure"], STEP["subhead_new_measure"]]] = -5.0
    weights.steps[STEP["end_bare"]] = -3.0
    weights.steps[[STEP["suspend"], STEP["resume"]]] = -6.0
    weights.steps[STEP["new_title"], MODES.index("after")] = -4.0
    weights.steps[STEP["to_after"], MODES.index("before")] = -4.0
    weights.steps[STEP["page"], MODES.index("mixed")] = -6.0
    weights.steps[[STEP["title_subhead"], STEP["byline_subhead"]]] = -4.0
    weights.context[:] = 0.5
    return weights


START = starting_weights({"line": 0})


def train(pages: list[Known], rounds: int, held: list[Known]) -> Weights:
    """Averaged weights after so many rounds over the pages."""
    names = {"line": 0} | {name: 0 for known in pages for own in known.facts.names for name in own}
    weights = starting_weights({name: at for at, name in enumerate(names)})
    total, squares, count = _copy(weights, 0.0), _copy(weights, 0.0), 0
    average, rng = weights, random.Random(SEED)
    for number in range(1, rounds + 1):
        started, wrong = time.time(), 0
        rng.shuffle(pages)
        for known in pages:
            cost = np.where(known.allowed < 0, MARGIN, 0.0)
            found = decode(known.facts, known.measures, weights, limits=Limits(cost, [None] * len(known.new)))
            right = decode(known.facts, known.measures, weights, limits=Limits(known.allowed, known.new, known.mode))
            if found.states != right.states:
                wrong += 1
                _update(weights, squares, known, right, found)
            if 2 * number > rounds:
                count += 1
                for part in PARTS:
                    getattr(total, part)[...] += getattr(weights, part)
        average = _copy(total, 1.0 / count) if count else weights
        took = f"{time.time() - started:.0f} s"
        print(f"round {number}: {wrong} of {len(pages)} moved, held out {accuracy(held, average):.4f}, {took}", flush=True)
    return average


def _update(weights: Weights, squares: Weights, known: Known, right: Reading, found: Reading) -> None:
    """One step from the found reading towards the right one, smaller for features that moved often (Adagrad)."""
    delta = empty_weights(weights.names)
    move(delta, known, right, 1.0)
    move(delta, known, found, -1.0)
    for part in PARTS:
        step, seen = getattr(delta, part), getattr(squares, part)
        seen += step * step
        getattr(weights, part)[...] += RATE * step / np.sqrt(seen + 1.0)


def _copy(weights: Weights, by: float) -> Weights:
    return Weights(weights.names, *(getattr(weights, part) * by for part in PARTS))


def mean_of(those: Sequence[Weights]) -> Weights:
    """The mean of the weights of several trainings, on which their accidents cancel; its confidence is not learned yet."""
    names = sorted(set().union(*(weights.names for weights in those)))
    mean = empty_weights({name: at for at, name in enumerate(names)})
    for weights in those:
        rows = [mean.names[name] for name in weights.names]
        mean.emit[rows] += weights.emit[list(weights.names.values())] / len(those)
        for part in PARTS[1:]:
            getattr(mean, part)[...] += getattr(weights, part) / len(those)
        for name, weight in weights.titles.items():
            mean.titles[name] = mean.titles.get(name, 0.0) + weight / len(those)
    return mean


def accuracy(pages: list[Known], weights: Weights) -> float:
    """Share of lines whose kind, side and article start are as in the gold."""
    right = total = 0
    for known in pages:
        for at, state in enumerate(decode(known.facts, known.measures, weights).states):
            new = known.new[at]
            right += known.allowed[at, state.titled, state.kind] == 0 and (new is None or new == state.new)
            total += 1
    return right / max(total, 1)


def _make(seed: int, without: str = "") -> tuple[Known | None, list[HeardTitle]]:
    page = make_training_page(seed)
    return know(page, without), hear(page)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--without", choices=EVIDENCE, default="", help="withhold a kind of evidence; nothing is written")
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--mean", type=Path, nargs="+", help="take the mean of these weights instead of training")
    options = parser.parse_args()
    if options.mean:
        return finish(mean_of([load_weights(path) for path in options.mean]), options.target)
    jobs, held_jobs = range(options.pages), range(FIRST_HELD, FIRST_HELD + max(20, options.pages // 10))
    with ProcessPoolExecutor(2) as pool:
        made = list(pool.map(partial(_make, without=options.without), jobs, chunksize=10))
        held_made = list(pool.map(partial(_make, without=options.without), held_jobs, chunksize=10))
    pages, held = ([known for known, _ in some if known] for some in (made, held_made))
    titles, held_titles = ([title for _, some in group for title in some] for group in (made, held_made))
    print(f"{len(pages)} of {len(jobs)} pages have a reading, {sum(len(known.new) for known in pages)} lines", flush=True)
    titles_weights = train_titles(titles, held_titles)
    weights = train(pages, options.rounds, held)
    if options.without:
        return
    weights.titles = titles_weights
    finish(weights, options.target)


def finish(weights: Weights, target: Path) -> None:
    """Learn the confidence that these weights deserve, and write them."""
    judged = [vary(make_training_page(seed), random.Random(seed)) for seed in range(FIRST_JUDGED, FIRST_JUDGED + JUDGED)]
    weights.confidence = train_confidence(judged, weights)
    weights.save(target)


if __name__ == "__main__":
    main()
