"""Human briefs -> nlp/summaries/ranker.npz: `python -m training.summaries [--compare]`, 5 minutes, with --compare 15.

Every candidate summary of an article is scored by ROUGE against its brief, and a learner is taught to put the best first.
Half of the articles are also given with a scene before them, as newspaper features have it, so that the ranker finds the
news by what it says and not only by where it stands.
"""

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray

from nlp.summaries import Source, trees
from nlp.summaries.candidates import candidates, starts_of
from nlp.summaries.choice import MOST_SENTENCES
from nlp.summaries.features import NAMES, describe
from nlp.summaries.pieces import read_sentences, read_statements, weigh_clauses
from nlp.summaries.signs import SCENE
from nlp.summaries.view import View
from training.rouge import rouge
from training.summaries_learners import FINAL, LEARNERS, Pool, Scorer
from training.summaries_pairs import Pair, read_pairs

LIMITS = (80, 120)
SCENE_SHARE, SCENE_WEIGHT = 0.5, 0.1
FOLDS = 5


def displaced(source: Source, other: Source, chance: random.Random) -> Source | None:
    """The article with a scene before it: a later paragraph of its own or of another article; None when there is none."""
    giver = source if chance.random() < 0.5 else other
    numbers = sorted({row["paragraph_no"] for row in giver.sentences})[2:]
    if not numbers:
        return None
    vivid = [row["paragraph_no"] for row in giver.sentences if SCENE.search(row["text"]) or "“" in row["text"]]
    number = chance.choice([number for number in numbers if number in vivid] or numbers)
    scene = [{**row, "paragraph_no": -1, "start": 10**6} for row in giver.sentences if row["paragraph_no"] == number][:4]
    rest = [row for row in source.sentences if giver is other or row["paragraph_no"] != number]
    return source._replace(sentences=[*scene, *rest])


def pool_of(sources: Sequence[Source], briefs: Sequence[str], limit: int, weight: float) -> Pool:
    """All candidates of all articles with their features and their ROUGE."""
    rows: list[NDArray[np.float32]] = []
    worth: list[tuple[float, float, float]] = []
    groups: list[int] = []
    for number, (source, brief) in enumerate(zip(sources, briefs, strict=True)):
        sentences = read_sentences(read_statements(source), MOST_SENTENCES)
        if not sentences:
            continue
        weigh_clauses(sentences)
        view = View(source, sentences)
        found = candidates(sentences, starts_of(view.shares), limit)
        if found:
            rows.append(describe([(view, found)]))
            worth += [rouge("".join(piece.text for piece in one), brief) for one in found]
            groups += [number] * len(found)
    group = np.array(groups)
    return Pool(np.concatenate(rows), np.array(worth, np.float32), group, np.full(len(group), weight, np.float32))


class Table(NamedTuple):
    """The pools that a ranker learns from, by limit, and of the same articles with scenes before them."""

    plain: Mapping[int, Pool]
    scenes: Mapping[int, Pool]


def make_table(pairs: Sequence[Pair]) -> Table:
    """Pools of the pairs; which articles get a scene, and which, is fixed by their number."""
    sources, briefs = [pair.source for pair in pairs], [pair.brief for pair in pairs]
    chance = random.Random(0)
    moved: list[Source] = []
    for source in sources:
        scene = displaced(source, chance.choice(sources), chance) if chance.random() < SCENE_SHARE else None
        moved.append(scene or source._replace(sentences=[]))
    plain = {limit: pool_of(sources, briefs, limit, 1.0) for limit in LIMITS}
    return Table(plain, {limit: pool_of(moved, briefs, limit, SCENE_WEIGHT) for limit in LIMITS})


def joined(table: Table, wanted: NDArray[np.bool_]) -> Pool:
    """One pool of the wanted articles; each article at each limit, with and without a scene, is a group of its own."""
    parts = [*table.plain.values(), *table.scenes.values()]
    kept = [wanted[part.group] for part in parts]
    columns = [
        (part.rows[keep], part.worth[keep], part.group[keep] * len(parts) + number, part.weight[keep])
        for number, (part, keep) in enumerate(zip(parts, kept, strict=True))
    ]
    rows, worth, group, weight = (np.concatenate(column) for column in zip(*columns, strict=True))
    order = np.argsort(group, kind="stable")
    return Pool(rows[order], worth[order], group[order], weight[order])


def picked(pool: Pool, scores: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """ROUGE of each article's candidate with the highest score; zeros where there is none."""
    found = np.zeros((count, 3), np.float32)
    order = np.lexsort((-scores, pool.group))
    first = np.r_[True, np.diff(pool.group[order]) != 0]
    found[pool.group[order][first]] = pool.worth[order][first]
    return found


def cross_validated(table: Table, fit: Any, count: int, columns: Sequence[int] | None = None) -> Iterator[NDArray[np.float32]]:
    """ROUGE of what a learner picks in articles that it did not learn from: by limit, then the same behind scenes."""
    fold = np.random.default_rng(0).integers(0, FOLDS, count)
    parts = [*table.plain.values(), *table.scenes.values()]
    scores = [np.zeros(len(part.group), np.float32) for part in parts]
    keep = list(range(len(NAMES))) if columns is None else list(columns)
    for number in range(FOLDS):
        pool = joined(table, fold != number)
        model: Scorer = fit(pool._replace(rows=pool.rows[:, keep]))
        for part, mine in zip(parts, scores, strict=True):
            here = fold[part.group] == number
            mine[here] = model(part.rows[here][:, keep])
    for part, mine in zip(parts, scores, strict=True):
        found = picked(part, mine, count)
        yield found[np.unique(part.group)]


def compare(table: Table, pairs: Sequence[Pair]) -> None:
    """Print every learner's cross-validated ROUGE-1/2/L: at each limit, and behind scenes."""
    print(f"{len(pairs)} pairs, {FOLDS} folds; ROUGE-1/2/L at {LIMITS}, then the mean of the three behind scenes")
    best = [picked(part, part.worth.mean(axis=1), len(pairs)) for part in table.plain.values()]
    print("best candidate", *(np.round(found.mean(axis=0), 3) for found in best))
    for name, fit in LEARNERS.items():
        *plain, near, far = cross_validated(table, fit, len(pairs))
        reached = [np.round(found.mean(axis=0), 3) for found in plain]
        print(name, *reached, round(float((near.mean() + far.mean()) / 2), 3), flush=True)


def export(model: lightgbm.Booster) -> dict[str, Any]:
    """The trees of a booster as the arrays of `nlp.summaries.trees`."""
    nodes: list[tuple[int, float, int, int, float]] = []
    deepest = 0

    def add(node: dict[str, Any], depth: int) -> int:
        nonlocal deepest
        deepest, here = max(deepest, depth), len(nodes)
        nodes.append((0, 0.0, here, here, node.get("leaf_value", 0.0)))
        if "leaf_value" not in node:
            left, right = add(node["left_child"], depth + 1), add(node["right_child"], depth + 1)
            nodes[here] = (node["split_feature"], node["threshold"], left, right, 0.0)
        return here

    roots = [add(tree["tree_structure"], 0) for tree in model.dump_model()["tree_info"]]
    feature, threshold, left, right, value = zip(*nodes, strict=True)
    whole = {"roots": roots, "left": left, "right": right}
    return {
        **{name: np.array(numbers, np.uint16) for name, numbers in whole.items()},
        "feature": np.array(feature, np.uint8),
        "threshold": np.array(threshold, np.float32),
        "value": np.array(value, np.float32),
        "depth": np.uint8(deepest),
    }


def main() -> None:
    """Compare learners when asked, then train on all pairs and write the ranker."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--compare", action="store_true", help="print what each learner would reach, by cross-validation")
    options = parser.parse_args()
    pairs = read_pairs(options.corpora / "summaries/xwlb_train.jsonl")
    table = make_table(pairs)
    if options.compare:
        compare(table, pairs)
    model = FINAL(joined(table, np.ones(len(pairs), bool)))
    arrays = export(model)
    target = Path(trees.__file__).with_name("ranker.npz")
    np.savez_compressed(target, **arrays)
    some = next(iter(table.plain.values())).rows[:1000]
    apart = np.abs(trees.score(trees.read_forest(arrays), some) - model.predict(some)).max()
    kilobytes = target.stat().st_size // 1024
    print(f"{len(arrays['roots'])} trees, {len(arrays['left'])} nodes, {kilobytes} kB; apart from the learner's by {apart:.1e}")


if __name__ == "__main__":
    main()
