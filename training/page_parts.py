"""Training of what comes after the reading of a page: how titles are cut, and how sure an article is."""

import random
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bench.typesetter import GoldBlock, SetPage
from nlp.cleaning.articles import Block
from nlp.cleaning.context import PARTS, load_net
from nlp.cleaning.features import read_lines
from nlp.cleaning.page import clean_page, print_lines, set_aside
from nlp.cleaning.signs import PrintedLine
from nlp.cleaning.titles import CONTEXT, MOST, Cut, agreement, names_of, read_title, score_cuts, ways
from nlp.cleaning.weights import Weights
from training.page_gold import TITLES

SEED = 11


class Title(NamedTuple):
    """A title of several lines, what the context network says of each, and its gold cut."""

    lines: list[PrintedLine]
    heard: np.ndarray
    cut: Cut


def titles_of(page: SetPage) -> list[Title]:
    """The titles of a page that have several lines, each with its gold cut."""
    groups: dict[tuple[int | None, bool], list[tuple[PrintedLine, str]]] = {}
    body_seen: set[int | None] = set()
    printed, _ = set_aside(print_lines(page.text))
    heard = {line.number: parts for line, parts in zip(printed, read_lines(printed, load_net()).context.parts, strict=True)}
    for line in printed:
        row = page.lines[line.number - 1]
        if row.role in TITLES or (row.role == "banner" and row.article in body_seen):
            groups.setdefault((row.article, row.article in body_seen), []).append((line, row.role))
        elif row.role in ("body", "caption"):
            body_seen.add(row.article)
    found = []
    for rows in groups.values():
        roles = [role for _, role in rows]
        order = [PARTS.index(role) for role in roles]
        if 1 < len(rows) <= MOST and order == sorted(order) and "headline" in roles:
            banner = roles.count("banner")
            cut = Cut(banner, banner + roles.count("kicker"), len(roles) - roles.count("deck"))
            found.append(Title([line for line, _ in rows], np.array([heard[line.number] for line, _ in rows]), cut))
    return found


def train_titles(titles: list[Title], held: list[Title], rounds: int = 6) -> dict[str, float]:
    """Averaged perceptron over the ways to cut a title."""
    weights: dict[str, float] = {}
    total: dict[str, float] = {}
    rng, count = random.Random(SEED), 0
    read = [(read_title(lines), heard, cut, ways(len(lines))) for lines, heard, cut in titles]
    for _ in range(rounds):
        rng.shuffle(read)
        for facts, heard, cut, every in read:
            named = {way: dict.fromkeys(names_of(facts, way), 0.0) | {CONTEXT: 0.0} for way in every}
            for way in every:
                for name in names_of(facts, way):
                    named[way][name] += 1.0
                named[way][CONTEXT] = agreement(heard, way)
            found = max(every, key=lambda way: sum(weights.get(n, 0.0) * x for n, x in named[way].items()) + (way != cut))
            for way, by in ((cut, 0.1), (found, -0.1)) if found != cut else ():
                for name, value in named[way].items():
                    weights[name] = weights.get(name, 0.0) + by * value
            count += 1
            if count % 10 == 0:
                for name, weight in weights.items():
                    total[name] = total.get(name, 0.0) + weight
    average = {name: weight * 10 / count for name, weight in total.items()}
    right = sum(
        max(scores := score_cuts(title.lines, title.heard, average), key=scores.__getitem__) == title.cut for title in held
    )
    print(f"{len(titles)} titles, held-out right {right} of {len(held)}", flush=True)
    return average


def train_confidence(pages: Sequence[SetPage], weights: Weights) -> dict[str, float]:
    """Logistic regression of whether an article is entirely right on its signs, over pages that the weights have not seen."""
    rows, right = [], []
    for page in pages:
        gold = {_whole(article.headline, article.blocks) for article in page.articles}
        for article in clean_page(page.text, weights).articles:
            rows.append(article.signs)
            right.append(_whole(article.headline, article.blocks) in gold)
    names = list(rows[0])
    x, y = np.array([[row[name] for name in names] for row in rows]), np.array(right, dtype=float)
    found = np.zeros(len(names))
    for _ in range(3000):
        chance = 1 / (1 + np.exp(-x @ found))
        found -= 0.5 * (x.T @ (chance - y) / len(y) + 0.001 * found)
    print(f"confidence: {len(y)} articles, {y.mean():.3f} right, mean chance {chance.mean():.3f}", flush=True)
    return dict(zip(names, found.tolist(), strict=True))


def _whole(headline: str | None, blocks: Sequence[GoldBlock | Block]) -> tuple[str, ...]:
    texts = sorted("".join(block.text.split()) for block in blocks if block.role != "subhead")
    return ("".join((headline or "").split()), *texts)
